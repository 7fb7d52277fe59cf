import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, dayOf, isoOf, type Day } from '../time/day.ts';
import { boundsOf } from '../time/edtf.ts';
import { evidenceOf, presentSlice, type TimeChoice } from './presence.ts';
import type { PublishedFeature, PublishedStatement } from './published.ts';
import { slicesOf, type Extent, type Rule } from './slices.ts';
import { timeIndexOf } from './time-index.ts';

const seed = Number(process.env['SEED'] ?? Date.now() % 1_000_000);
const RULES: Rule[] = ['extent', 'planned', 'as-of', 'before', 'undated'];
const MODES: TimeChoice['mode'][] = ['all', 'instant', 'window', 'cumulative'];
const FIRST = dayOf('2022-01-01');

const day = fc.integer({ min: 0, max: 40 }).map((count) => addDays(FIRST, count));
const timeWithin = (some: fc.Arbitrary<Day>): fc.Arbitrary<TimeChoice> => fc.oneof(
  { weight: 1, arbitrary: fc.constant<TimeChoice>({ mode: 'all' }) },
  { weight: 3, arbitrary: some.map((at): TimeChoice => ({ mode: 'instant', day: at })) },
  { weight: 3, arbitrary: fc.tuple(some, some).map(([from, to]): TimeChoice => ({ mode: 'window', from: Math.min(from, to) as Day, to: Math.max(from, to) as Day })) },
  { weight: 3, arbitrary: some.map((to): TimeChoice => ({ mode: 'cumulative', to })) },
);
const asked = (slices: readonly Extent[], time: TimeChoice) => slices.flatMap((slice, place) => (evidenceOf(slice, time) === null ? [] : [place]));

/** Any four days under any rule, those that no statement gives among them. */
const extent: fc.Arbitrary<Extent> = fc.record({
  rule: fc.constantFrom(...RULES), start: fc.option(day), certainStart: fc.option(day), certainEnd: fc.option(day), end: fc.option(day),
});

test(`the candidates are exactly the slices with evidence, under every rule and in every mode (seed ${seed})`, () => {
  const seen = new Map<string, number>();
  fc.assert(fc.property(fc.array(extent, { maxLength: 16, size: 'max' }), fc.array(timeWithin(day), { minLength: 5, maxLength: 5 }), (slices, times) => {
    const index = timeIndexOf(slices);
    for (const time of times) {
      expect(index.candidates(time)).toEqual(asked(slices, time));
      for (const { rule } of slices) seen.set(`${rule} ${time.mode}`, (seen.get(`${rule} ${time.mode}`) ?? 0) + 1);
    }
  }), { seed, numRuns: 1500 });
  for (const rule of RULES) for (const mode of MODES) expect(seen.get(`${rule} ${mode}`)).toBeGreaterThan(500);
  expect([...seen.values()].reduce((sum, count) => sum + count)).toBeGreaterThan(20_000);
}, 60_000);

const EDTF = ['2022-01-12', '2022-01', '2022', '202X', '2022-01-05/2022-01-20', '2022-01/2022-02', '2022-01-10/..', '../2022-01-20', '/2022-01', '../..', '[..2022-01-15]', '[2022-01-15..]', '{2022-01-05,2022-01-25}', '2022-01-30~', null];
const bounds = new Map(EDTF.map((edtf) => [edtf, edtf === null ? {} : Object.fromEntries(Object.entries(boundsOf(edtf)).map(([key, at]) => [key, at === null ? null : isoOf(at)]))]));
const NOTHING = { earliestStart: null, latestStart: null, earliestEnd: null, latestEnd: null };
const statement = fc.record({
  edtf: fc.constantFrom(...EDTF), dateKind: fc.constantFrom('as-written', 'derived', 'approximate', 'as-of'), state: fc.constantFrom('planned', 'cancelled', 'held', 'under-way', 'signed'), reported: fc.option(day.map(isoOf)),
}).map(({ edtf, dateKind, state, reported }) => ({
  value: { state }, polarity: 'did', dateKind, reported, testimonies: [],
  when: { edtf, ...NOTHING, ...bounds.get(edtf), ...(dateKind === 'as-of' ? { earliestStart: null, latestEnd: null } : {}) },
}) as unknown as PublishedStatement);

test(`what a feature shows is found among its candidates alone (seed ${seed})`, () => {
  let shown = 0;
  fc.assert(fc.property(fc.array(statement, { minLength: 1, maxLength: 4 }), fc.array(timeWithin(day), { minLength: 10, maxLength: 10 }), (statements, times) => {
    const slices = slicesOf({ properties: { statements } } as unknown as PublishedFeature, 0, 0);
    const index = timeIndexOf(slices);
    for (const time of times) {
      const candidates = index.candidates(time);
      expect(candidates).toEqual(asked(slices, time));
      const present = presentSlice(slices, time);
      expect(presentSlice(candidates.map((place) => slices[place] as (typeof slices)[number]), time)).toEqual(present);
      shown += present ? 1 : 0;
    }
  }), { seed, numRuns: 2000 });
  expect(shown).toBeGreaterThan(5000);
}, 60_000);

const whole: TimeChoice = { mode: 'all' };
const at = (text: string): TimeChoice => ({ mode: 'instant', day: dayOf(text) });
const until = (text: string): TimeChoice => ({ mode: 'cumulative', to: dayOf(text) });
const between = (from: string, to: string): TimeChoice => ({ mode: 'window', from: dayOf(from), to: dayOf(to) });
const of = (rule: Rule, start: string | null, end: string | null): Extent => ({ rule, start: start === null ? null : dayOf(start), certainStart: null, certainEnd: null, end: end === null ? null : dayOf(end) });
const LIST = [of('extent', '2022-03-01', '2022-03-31'), of('planned', '2022-03-10', null), of('as-of', '2022-03-15', null), of('before', null, '2022-03-20'), of('undated', null, null)];

test.each([
  ['the whole range: all but the undated', whole, [0, 1, 2, 3]],
  ['a day before everything: what will be spoken of', at('2022-02-28'), [2]], ['a day: what lasts on it', at('2022-03-12'), [0, 1, 2]], ['the one day of what is only before it', at('2022-03-20'), [0, 1, 2, 3]],
  ['a day after it', at('2022-04-02'), [1, 2]], ['a window: what overlaps it', between('2022-03-31', '2022-04-30'), [0, 1, 2]], ['a window that holds the one day', between('2022-03-18', '2022-03-20'), [0, 1, 2, 3]],
  ['up to a day: what began by it', until('2022-03-09'), [0, 2]], ['up to a later day: what ended as well', until('2023-01-01'), [0, 1, 2, 3]],
])('%s', (_, time, places) => expect(timeIndexOf(LIST).candidates(time)).toEqual(places));

test('there is nothing in an empty index', () => {
  for (const time of [whole, at('2022-01-01'), until('2022-01-01')]) expect(timeIndexOf([]).candidates(time)).toEqual([]);
});
