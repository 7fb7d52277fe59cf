import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { EVERYTHING, figure, SEED } from '../../verify/figure.ts';
import { isoOf, parseDay } from './day.ts';
import { boundsOf } from './edtf.ts';

const read = (value: string) => Object.values(boundsOf(value)).map((day) => (day === null ? null : isoOf(day)));

test.each([
  ['2022-10-12', ['2022-10-12', '2022-10-12', '2022-10-12', '2022-10-12']],
  ['2024-02', ['2024-02-01', '2024-02-29', '2024-02-01', '2024-02-29']],
  ['202X', ['2020-01-01', '2029-12-31', '2020-01-01', '2029-12-31']],
  ['2022-10-10/2022-10-14', ['2022-10-10', '2022-10-10', '2022-10-14', '2022-10-14']],
  ['2022~/2022-12-31', ['2022-01-01', '2022-12-31', '2022-12-31', '2022-12-31']],
  ['2022/2022-10-09', ['2022-01-01', '2022-10-09', '2022-10-09', '2022-10-09']],
  ['2022-10-12/2022', ['2022-10-12', '2022-10-12', '2022-10-12', '2022-12-31']],
  ['2022-10/2022-10', ['2022-10-01', '2022-10-31', '2022-10-01', '2022-10-31']],
  ['2022-01-01/..', ['2022-01-01', '2022-01-01', null, null]],
  ['[..2025-07-26]', [null, '2025-07-26', null, '2025-07-26']],
  ['[2022-10-09..]', ['2022-10-09', null, null, null]],
  ['{2022-10-07,2022-10-09}', ['2022-10-07', '2022-10-07', '2022-10-09', '2022-10-09']],
])('%s has its four days', (value, days) => {
  expect(read(value)).toEqual(days);
});

test.each(['2023-02-29', '2022-13-01', '2024/2022', '[2024..2022]', '2022-10-14/2022-10-10', 'yesterday', ''])(
  '%s is refused', (value) => {
    expect(() => boundsOf(value)).toThrow(RangeError);
  },
);

/** Every form that is read, with its four days; one date stands for itself and both its ends, two for a span whose ends lie in it. */
const FORMS: [value: string, ...days: (string | null)[]][] = [
  ['2024', '2024-01-01', '2024-12-31'], ['202X', '2020-01-01', '2029-12-31'], ['20XX', '2000-01-01', '2099-12-31'],
  ['2023-02', '2023-02-01', '2023-02-28'], ['2000-02', '2000-02-01', '2000-02-29'], ['1900-02', '1900-02-01', '1900-02-28'], ['2022-12', '2022-12-01', '2022-12-31'],
  ['2022-XX', '2022-01-01', '2022-12-31'], ['2022-XX-XX', '2022-01-01', '2022-12-31'], ['2024-02-XX', '2024-02-01', '2024-02-29'],
  ['2024-02-29', '2024-02-29'], ['2022-10-12~', '2022-10-12'], ['2022-10-12?', '2022-10-12'], ['2022-10-12%', '2022-10-12'],
  ['2022-10~', '2022-10-01', '2022-10-31'], ['2022-10?', '2022-10-01', '2022-10-31'], ['2022%', '2022-01-01', '2022-12-31'],
  ['2022-10-12/2022-10-12', '2022-10-12'], ['2022-10/2022-11', '2022-10-01', '2022-10-31', '2022-11-01', '2022-11-30'], ['2022-10/2022-10', '2022-10-01', '2022-10-31'],
  ['2021/2023-06-15', '2021-01-01', '2021-12-31', '2023-06-15', '2023-06-15'], ['2022-06/2022', '2022-06-01', '2022-06-30', '2022-06-01', '2022-12-31'],
  ['2022/2022-03', '2022-01-01', '2022-03-31', '2022-03-01', '2022-03-31'], ['202X/2024', '2020-01-01', '2024-12-31', '2024-01-01', '2024-12-31'], ['2021-05/202X', '2021-05-01', '2021-05-31', '2021-05-01', '2029-12-31'],
  ['2022-10-10~/2022-10-14?', '2022-10-10', '2022-10-10', '2022-10-14', '2022-10-14'], ['2022~/2023%', '2022-01-01', '2022-12-31', '2023-01-01', '2023-12-31'], ['2022-10-10/2022-11?', '2022-10-10', '2022-10-10', '2022-11-01', '2022-11-30'],
  ['2022-10/..', '2022-10-01', '2022-10-31', null, null], ['2022-10~/', '2022-10-01', '2022-10-31', null, null], ['202X/..', '2020-01-01', '2029-12-31', null, null],
  ['../2022-10', null, null, '2022-10-01', '2022-10-31'], ['/2022-10?', null, null, '2022-10-01', '2022-10-31'], ['../202X', null, null, '2020-01-01', '2029-12-31'], ['../..', null, null, null, null],
  ['[..2022]', null, '2022-12-31', null, '2022-12-31'], ['[..202X]', null, '2029-12-31', null, '2029-12-31'], ['[2022-10..]', '2022-10-01', null, null, null], ['[202X..]', '2020-01-01', null, null, null],
  ['{2021,2023-05}', '2021-01-01', '2021-12-31', '2023-05-01', '2023-05-31'], ['{2023-05,2021}', '2021-01-01', '2021-12-31', '2023-05-01', '2023-05-31'],
  ['{2021, 2022, 2024-02-29}', '2021-01-01', '2021-12-31', '2024-02-29', '2024-02-29'], ['{2022-10-07}', '2022-10-07'],
];

describe('every form that is read', () => {
  test.each(FORMS)('%s', (value, ...days) => {
    const [one = null, other = one] = days;
    expect(read(value)).toEqual(days.length === 4 ? days : [one, other, one, other]);
  });
});

test.each([
  '2022-21', '-0044', 'Y12022', '1XXX', '2022-10-12T10:00:00Z', '?2022', '2022?-10', '202X~', '[..2022~]', '{2022~,2023}', '{2022..2024}', '[2022..2024]', '..', '[..]', '{}', '0000', '0050-01-01',
  '202X-02-29', '2100-02-29', '1900-02-29', '2022-00', '2022-10-00', '2022-10-32', '2022-10-31/2022-09', '[2023-02-29..]', '{2022-10-07,2022-02-30}', ' 2022', '2022 ', '٢٠٢٢',
])('%s is not read', (value) => expect(() => boundsOf(value)).toThrow(RangeError));

test('the days of a year are those that the calendar has', () => {
  const lengths = { 2023: [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31], 2024: [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] };
  for (const [year, months] of Object.entries(lengths)) {
    months.forEach((length, index) => {
      for (let date = 1; date <= 31; date += 1) {
        const value = `${year}-${String(index + 1).padStart(2, '0')}-${String(date).padStart(2, '0')}`;
        if (date <= length) expect(read(value)).toEqual([value, value, value, value]);
        else expect(() => boundsOf(value), value).toThrow(RangeError);
      }
    });
  }
});

const letters = fc.oneof({ weight: 3, arbitrary: fc.constantFrom(...'0123456789') }, { weight: 1, arbitrary: fc.constantFrom(...'X-/.,~?%[]{} YTZ', '..', '-02-29', '-31', '2024', '٢') });
const edit = fc.record({ at: fc.nat(), put: fc.string({ unit: letters, maxLength: 2 }), more: fc.constantFrom(0, 0, 0, -1, 1) });
const mutated = fc.record({ form: fc.constantFrom(...FORMS.map(([value]) => value)), edits: fc.array(edit, { minLength: 1, maxLength: 3 }) }).map(({ form, edits }) =>
  edits.reduce((text, { at, put, more }) => {
    const start = at % (text.length + 1);
    return text.slice(0, start) + put + text.slice(Math.max(start, start + put.length + more));
  }, form));

/** What is not as it should be with the four days of a value that was read. */
function faultsOf(value: string): string[] {
  const { earliestStart, latestStart, earliestEnd, latestEnd } = boundsOf(value);
  const all = [earliestStart, latestStart, earliestEnd, latestEnd];
  const pairs = [[earliestStart, latestStart], [earliestEnd, latestEnd], [earliestStart, earliestEnd], [latestStart, latestEnd], [earliestStart, latestEnd]] as const;
  const days = all.map((day) => (day === null ? null : isoOf(day)));
  const written = value.split(/[X~?%]/)[0] as string;
  return [
    ...pairs.filter(([low, high]) => low !== null && high !== null && low > high).map(() => `${value}: min > max`),
    ...all.filter((day, index) => day !== null && parseDay(days[index] as string) !== day).map((day) => `${value}: ${String(day)} is no day of the calendar`),
    // What is written out before the first X stands in both ends of a date.
    ...(/^[\dX-]+[~?%]?$/.test(value) && ![days[0], days[3]].every((day) => day?.startsWith(written)) ? [`${value}: comes back as ${days.join(' ')}`] : []),
  ];
}

test('mutated values are refused, or have days of the calendar in their order', () => {
  const faults: string[] = [];
  let [readable, refused] = [0, 0];
  for (const value of fc.sample(mutated, { seed: SEED, numRuns: EVERYTHING ? 20_000 : 4_000 })) {
    try {
      faults.push(...faultsOf(value));
      readable += 1;
    } catch (error) {
      if (!(error instanceof RangeError)) faults.push(`${value}: throws ${String(error)}`);
      refused += 1;
    }
  }
  figure(17, `${readable + refused} mutated EDTF strings: ${refused} refused, ${readable} read, ${faults.length} impossible or out of order; ${FORMS.length} forms and 24 months as in the calendar, seed ${SEED}`);
  expect(faults).toEqual([]);
  expect(readable).toBeGreaterThan(400);
  expect(refused).toBeGreaterThan(400);
}, 120_000);
