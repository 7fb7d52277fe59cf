import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dayOf, isoOf, type Day } from '../time/day.ts';
import { boundsOf } from '../time/edtf.ts';
import { presentSlice, type Evidence, type TimeChoice } from './presence.ts';
import type { PublishedFeature, PublishedStatement } from './published.ts';
import { slicesOf } from './slices.ts';
import type { DateKind, State } from './vocabulary.ts';

/**
 * The table of presence in time, worked out day by day and apart from the code: a date is the days of a counted calendar
 * that its digits allow, a thing is every pair of days on which it can really have begun and ended, and what is so of
 * all pairs is certain.
 */
const seed = Number(process.env['SEED'] ?? Date.now() % 1_000_000);

const LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const FIRST = 17_532;
const CALENDAR = Array.from({ length: 14 }, (_, index) => 2018 + index).flatMap((year) => LENGTHS.flatMap((length, month) =>
  Array.from({ length: month === 1 && year % 4 === 0 ? 29 : length }, (_, date) => [year, String(month + 1).padStart(2, '0'), String(date + 1).padStart(2, '0')].join('-'))));
const EVERY_DAY = CALENDAR.map((_, index) => FIRST + index);

test('the counted calendar is the calendar', () => expect(CALENDAR).toEqual(EVERY_DAY.map((day) => isoOf(day as Day))));

/** The days that a date of any precision allows; with `..` after it, any day from its first on, or never; before it, any to its last. */
const allowed = new Map<string, number[]>();
function daysOf(date: string): number[] {
  const known = allowed.get(date);
  if (known) return known;
  const pattern = new RegExp(`^${date.replace(/^\.\.|[~?%]?(\.\.)?$/g, '').replaceAll('X', '\\d')}`);
  const matching = EVERY_DAY.filter((_, index) => pattern.test(CALENDAR[index] as string));
  const days = date.endsWith('..') ? [...EVERY_DAY.filter((day) => day >= first(matching)), Infinity]
    : date.startsWith('..') ? EVERY_DAY.filter((day) => day <= last(matching)) : matching;
  allowed.set(date, days);
  return days;
}
const first = (days: readonly number[]) => days[0] as number;
const last = (days: readonly number[]) => days.at(-1) as number;

/** The row of the table that a statement stands in, with the dates to read it by. */
type Row = { row: 'extent'; start: string; end: string } | { row: 'as-of'; date: string } | { row: 'before'; date: string; end: string } | { row: 'undated' };
interface Said { edtf: string | null; dateKind: DateKind; state: State; reported: number | null; row: Row }
type Asked = { mode: 'all' } | { mode: 'instant'; t: number } | { mode: 'window'; a: number; b: number } | { mode: 'cumulative'; t: number };
type Pair = [start: number, end: number];
interface Shown { state: State; evidence: Evidence }

const members = new WeakMap<readonly number[], Set<number>>();

/** All days where there are few; of many, those at which an answer can turn. */
function fewOf(days: readonly number[], turns: readonly number[]): readonly number[] {
  if (days.length <= 31) return days;
  const known = members.get(days) ?? new Set(days);
  members.set(days, known);
  return [...new Set([first(days), last(days), ...turns.flatMap((turn) => [turn - 1, turn, turn + 1])])].filter((day) => known.has(day));
}

/** Every day on which a thing can really have begun, with every day on which it can then have ended. */
function pairsOf(starts: readonly number[], ends: readonly number[], turns: readonly number[]): Pair[] {
  const all = [...turns, first(starts), last(starts), first(ends), last(ends)];
  const few = fewOf(ends, all);
  return fewOf(starts, all).flatMap((start) => few.filter((end) => start <= end).map((end): Pair => [start, end]));
}

const turnsOf = (asked: Asked) => (asked.mode === 'all' ? [] : asked.mode === 'window' ? [asked.a, asked.b] : [asked.t]);

/** A held thing: in its certain or possible extent · overlap · begun by t, ended ones look past · yes. */
function ofPairs(pairs: readonly Pair[], asked: Asked): Evidence | null {
  if (asked.mode === 'all') return 'full';
  if (asked.mode === 'cumulative' && pairs.every(([, end]) => end < asked.t)) return 'past';
  const there = ([start, end]: Pair): boolean => {
    switch (asked.mode) {
      case 'instant': return start <= asked.t && asked.t <= end;
      case 'window': return start <= asked.b && asked.a <= end;
      case 'cumulative': return start <= asked.t;
    }
  };
  return pairs.every(there) ? 'full' : pairs.some(there) ? 'possible' : null;
}

/** The rows that are not a lifecycle. */
function ofRow(row: Row, asked: Asked): Evidence | null {
  if (row.row === 'undated') return null;
  if (row.row === 'extent') return ofPairs(pairsOf(daysOf(row.start), daysOf(row.end), turnsOf(asked)), asked);
  const day = last(daysOf(row.date));
  if (row.row === 'as-of') {
    switch (asked.mode) {
      case 'all': return 'full';
      case 'window': return asked.b < day ? 'ghost' : asked.a > day ? 'last-stated' : 'full';
      default: return asked.t < day ? 'ghost' : asked.t > day ? 'last-stated' : 'full';
    }
  }
  switch (asked.mode) {
    case 'all': return 'possible';
    case 'instant': return asked.t === day ? 'possible' : null;
    case 'window': return asked.a <= day && day <= asked.b ? 'possible' : null;
    case 'cumulative': return day <= asked.t ? 'possible' : null;
  }
}

/** The day from which a state is known: its report, else its own first day. */
function knownOn({ reported, row }: Said): number {
  if (reported !== null) return reported;
  return row.row === 'extent' ? first(daysOf(row.start)) : row.row === 'undated' ? -Infinity : last(daysOf(row.date));
}

const firstReport = (said: readonly Said[]) => Math.min(...said.map(knownOn).filter(Number.isFinite));
const untilOf = (asked: Asked) => (asked.mode === 'all' ? Infinity : asked.mode === 'window' ? asked.b : asked.t);
const PLAN: readonly State[] = ['planned', 'announced', 'demanded'];
const planOf = (said: readonly Said[]) => (said.some(({ state }) => state === 'cancelled') ? said.find(({ state }) => PLAN.includes(state)) : undefined);

/** Of several, the one known last; of those known on one day, the one told last. */
function lastKnown<T extends { said: Said }>(some: readonly T[]): T | undefined {
  return some.find(({ said }) => said.state === 'cancelled')
    ?? some.reduce<T | undefined>((latest, one) => (latest === undefined || knownOn(one.said) >= knownOn(latest.said) ? one : latest), undefined);
}

function ofStates(said: readonly Said[], asked: Asked): Shown | null {
  const there = said.flatMap((one) => {
    const evidence = ofRow(one.row, asked);
    return evidence === null ? [] : [{ said: one, state: one.state, evidence }];
  });
  const shown = lastKnown(there.filter(({ evidence }) => evidence !== 'ghost')) ?? there.at(-1);
  return shown ? { state: shown.state, evidence: shown.evidence } : null;
}

/** Planned, then cancelled: from its first report, or planned start if earlier, to the planned end; last state by then. */
function ofLifecycle(said: readonly Said[], plan: Said, asked: Asked): Shown | null {
  const evidence = ofPairs(lifecyclePairs(plan.row, firstReport(said), turnsOf(asked)), asked);
  const known = said.filter((one) => knownOn(one) <= untilOf(asked)).map((one) => ({ said: one }));
  return evidence === null ? null : { state: (lastKnown(known)?.said ?? plan).state, evidence };
}

function lifecyclePairs(plan: Row, report: number, turns: readonly number[]): Pair[] {
  if (plan.row === 'extent') return pairsOf(daysOf(plan.start), daysOf(plan.end), [...turns, report]).map(([start, end]) => [Math.min(start, report), end]);
  if (plan.row !== 'before') throw new Error('the table does not say where such a plan ends');
  const ends = daysOf(plan.end);
  return pairsOf([Math.min(report, last(ends))], ends, turns);
}

const byTable = (said: readonly Said[], asked: Asked) => {
  const plan = planOf(said);
  return plan ? ofLifecycle(said, plan, asked) : ofStates(said, asked);
};

/** What is published of a statement: its four days by the reader of EDTF, as the pipeline writes them. */
const bounds = new Map<string, Record<string, string | null>>();
function published({ edtf, dateKind, state, reported }: Said): PublishedStatement {
  const key = edtf ?? '';
  if (!bounds.has(key)) bounds.set(key, Object.fromEntries(Object.entries(edtf === null ? {} : boundsOf(edtf)).map(([name, day]) => [name, day === null ? null : isoOf(day)])));
  const when = { edtf, earliestStart: null, latestStart: null, earliestEnd: null, latestEnd: null, ...bounds.get(key), ...(dateKind === 'as-of' ? { earliestStart: null, latestEnd: null } : {}) };
  return { value: { state }, polarity: 'did', when, dateKind, reported: reported === null ? null : isoOf(reported as Day), testimonies: [] } as unknown as PublishedStatement;
}

function timeOf(asked: Asked): TimeChoice {
  switch (asked.mode) {
    case 'all': return { mode: 'all' };
    case 'instant': return { mode: 'instant', day: asked.t as Day };
    case 'window': return { mode: 'window', from: asked.a as Day, to: asked.b as Day };
    case 'cumulative': return { mode: 'cumulative', to: asked.t as Day };
  }
}

function byCode(said: readonly Said[], asked: Asked): Shown | null {
  const present = presentSlice(slicesOf({ properties: { statements: said.map(published) } } as unknown as PublishedFeature, 0, 0), timeOf(asked));
  return present && { state: present.slice.state, evidence: present.evidence };
}

const AUTUMN = EVERY_DAY.filter((_, index) => /^2022-(09|10|11)/.test(CALENDAR[index] as string));
const day = fc.constantFrom(...AUTUMN);
const point = day.map((one) => CALENDAR[one - FIRST] as string);
const plain = fc.oneof(
  { weight: 5, arbitrary: point },
  { weight: 4, arbitrary: fc.constantFrom('2022-09', '2022-10', '2022-11', '2022-10-XX') },
  { weight: 2, arbitrary: fc.constantFrom('2021', '2022', '2023', '2024-02', '2022-XX') },
  { weight: 1, arbitrary: fc.constant('202X') },
);
const qualified = fc.tuple(plain, fc.constantFrom('', '', '', '~', '?', '%')).map(([date, qualifier]) => (date.includes('X') ? date : date + qualifier));

interface Dated { edtf: string | null; row: Row }
const extent = (edtf: string, start: string, end: string): Dated => ({ edtf, row: { row: 'extent', start, end } });
const before = (edtf: string, date: string, end: string): Dated => ({ edtf, row: { row: 'before', date, end } });
/** The library reads no qualifier beside an X. */
const readable = ([a, b]: [string, string]) => !`${a}${b}`.includes('X') || !/[~?%]/.test(`${a}${b}`);

const single = qualified.map((date) => extent(date, date, date));
const interval = fc.tuple(qualified, qualified).filter(readable).filter(([a, b]) => first(daysOf(a)) <= last(daysOf(b))).map(([a, b]) => extent(`${a}/${b}`, a, b));
const openEnd = fc.tuple(qualified, fc.constantFrom('/..', '/')).map(([date, open]) => extent(date + open, date, `${date}..`));
const fromOn = plain.map((date) => extent(`[${date}..]`, `${date}..`, `${date}..`));
const both = fc.tuple(plain, plain).filter(([a, b]) => last(daysOf(a)) < first(daysOf(b))).map(([a, b]) => extent(`{${a},${b}}`, a, b));
const noLowerBound = fc.oneof(
  plain.map((date) => before(`[..${date}]`, date, `..${date}`)),
  fc.tuple(fc.constantFrom('../', '/'), qualified).map(([open, date]) => before(open + date, date, date)),
);
const bounded = fc.oneof({ weight: 4, arbitrary: single }, { weight: 4, arbitrary: interval }, { weight: 2, arbitrary: openEnd }, { weight: 1, arbitrary: fromOn }, { weight: 1, arbitrary: both });
const kind = fc.constantFrom<DateKind[]>('as-written', 'derived', 'relative', 'approximate');

const dated = fc.oneof(
  { weight: 6, arbitrary: fc.tuple(bounded, kind) },
  { weight: 2, arbitrary: fc.tuple(noLowerBound, kind) },
  { weight: 3, arbitrary: fc.tuple(fc.tuple(point, fc.constantFrom('', '~', '?')).map(([date, qualifier]): Dated => ({ edtf: date + qualifier, row: { row: 'as-of', date } })), fc.constant<DateKind>('as-of')) },
  { weight: 1, arbitrary: fc.tuple(fc.constant<Dated>({ edtf: null, row: { row: 'undated' } }), fc.constant<DateKind>('unknown')) },
);
const reported = fc.option(day, { freq: 2 });
const saying = (state: fc.Arbitrary<State>, when = dated): fc.Arbitrary<Said> =>
  fc.tuple(state, when, reported).map(([one, [{ edtf, row }, dateKind], report]) => ({ edtf, row, dateKind, state: one, reported: report }));

const oneState = saying(fc.constantFrom<State[]>('held', 'signed', 'going-on', 'planned', 'absent')).map((said) => [said]);
const states = fc.array(saying(fc.constantFrom<State[]>('held', 'signed', 'under-way', 'stopped', 'planned', 'announced', 'unknown')), { minLength: 2, maxLength: 4 });
const cancelledAlone = fc.tuple(saying(fc.constantFrom<State[]>('held', 'under-way', 'stopped')), saying(fc.constant<State>('cancelled'))).chain((some) => fc.shuffledSubarray(some, { minLength: 1 }));
/** One plan, one to three reports that it is cancelled, at times a voice that says otherwise; told in any order. */
const lifecycle = fc.tuple(
  saying(fc.constantFrom(...PLAN), fc.tuple(fc.oneof({ weight: 5, arbitrary: bounded }, { weight: 1, arbitrary: noLowerBound }), kind)),
  fc.array(saying(fc.constant<State>('cancelled')), { minLength: 1, maxLength: 3 }),
  fc.option(saying(fc.constantFrom<State[]>('held', 'unknown')), { freq: 3 }),
).chain(([plan, cancellations, other]) => fc.shuffledSubarray([plan, ...cancellations, ...(other ? [other] : [])], { minLength: cancellations.length + (other ? 2 : 1) }));

/** A time that as often as not ends within a day of one on which an answer can turn. */
interface Pick { mode: Asked['mode']; ends: [Place, Place] }
type Place = { turn: number; off: number } | { day: number };
const place: fc.Arbitrary<Place> = fc.oneof(fc.record({ turn: fc.nat(), off: fc.integer({ min: -1, max: 1 }) }), fc.record({ day: fc.oneof({ weight: 3, arbitrary: day }, { weight: 1, arbitrary: fc.constantFrom(...EVERY_DAY.slice(400, -400)) }) }));
const pick: fc.Arbitrary<Pick> = fc.record({ mode: fc.constantFrom<Asked['mode'][]>('instant', 'instant', 'window', 'window', 'window', 'cumulative', 'cumulative', 'all'), ends: fc.tuple(place, place) });

function askedOf(said: readonly Said[], { mode, ends }: Pick): Asked {
  const dates = said.flatMap(({ row }) => (row.row === 'extent' ? [row.start, row.end] : row.row === 'undated' ? [] : [row.date]));
  const turns = [...dates.flatMap((date) => [first(daysOf(date)), last(daysOf(date))]), ...said.flatMap(({ reported: report }) => report ?? [])].filter(Number.isFinite);
  const [one, other] = ends.map((end) => ('day' in end ? end.day : (turns[end.turn % turns.length] ?? first(AUTUMN)) + end.off)) as [number, number];
  if (mode === 'all') return { mode };
  return mode === 'window' ? { mode, a: Math.min(one, other), b: Math.max(one, other) } : { mode, t: one };
}

const TIMES = 8;
const seen = new Map<string, number>();
const words = (said: readonly Said[], asked: Asked) => `${said.map((one) => `${one.state} ${one.edtf} ${one.dateKind} ${one.reported === null ? '' : `reported ${isoOf(one.reported as Day)}`}`).join(' · ')} at ${JSON.stringify(asked, (_, value: unknown) => (typeof value === 'number' ? isoOf(value as Day) : value))}`;

describe('the code stands as the table says', () => {
  test.each([['one state', 1000, oneState], ['several states', 700, states], ['a cancellation without a plan', 200, cancelledAlone], ['planned, then cancelled', 800, lifecycle]] as const)(`%s, %i times (seed ${seed})`, (name, numRuns, feature) => {
    fc.assert(fc.property(feature, fc.array(pick, { minLength: TIMES, maxLength: TIMES }), (said, picks) => {
      for (const one of picks) {
        const asked = askedOf(said, one);
        const table = byTable(said, asked);
        const compared = (shown: Shown | null) => (shown === null ? 'not there' : `${table?.evidence === 'ghost' ? '' : shown.state} ${shown.evidence}`);
        const [right, code] = [compared(table), compared(byCode(said, asked))];
        if (code !== right) throw new Error(`${words(said, asked)}: the table says ${right}, the code ${code}`);
        for (const key of ['cases', name, asked.mode, `${asked.mode} ${table?.evidence ?? 'not there'}`, `${name} ${table?.evidence ?? 'not there'}`]) seen.set(key, (seen.get(key) ?? 0) + 1);
      }
    }), { seed, numRuns });
  }, 60_000);

  test('every answer that the table has was asked for', () => {
    expect(seen.get('cases')).toBeGreaterThanOrEqual(20_000);
    const answers = {
      instant: ['full', 'possible', 'ghost', 'last-stated', 'not there'], window: ['full', 'possible', 'ghost', 'last-stated', 'not there'],
      cumulative: ['full', 'possible', 'ghost', 'last-stated', 'past', 'not there'], all: ['full', 'possible', 'not there'],
    };
    for (const [mode, some] of Object.entries(answers)) for (const answer of some) expect(seen.get(`${mode} ${answer}`) ?? 0, `${mode} ${answer}`).toBeGreaterThan(15);
    for (const answer of ['full', 'possible', 'past', 'not there']) expect(seen.get(`planned, then cancelled ${answer}`) ?? 0, answer).toBeGreaterThan(100);
  });
});

describe('by hand', () => {
  const held = (edtf: string): Said[] => [{ edtf, dateKind: 'derived', state: 'held', reported: null, row: { row: 'undated' } }];
  /** As in a link: a day, two days of a window, `../` up to a day. */
  const askedAs = (text: string): Asked => {
    const [a = '', b] = text.split('/');
    if (b === undefined) return { mode: 'instant', t: dayOf(a) };
    return a === '..' ? { mode: 'cumulative', t: dayOf(b) } : { mode: 'window', a: dayOf(a), b: dayOf(b) };
  };

  test.each([
    ['2024', '2023-01-01/2025-12-31', 'full'], ['2024', '2024-01-01/2024-12-31', 'full'], ['2024', '2024-01-02/2025-12-31', 'possible'], ['2024', '2023-01-01/2024-12-30', 'possible'],
    ['2024', '2024-01-01', 'possible'], ['2024', '2024-12-31', 'possible'], ['2024', '../2024-12-30', 'possible'], ['2024', '../2024-12-31', 'full'], ['2024', '../2025-12-31', 'past'],
    ['2022-10/2022-11', '2022-10-31', 'full'], ['2022-10/2022-11', '2022-11-01', 'full'], ['2022-10/2022-11', '2022-11-02', 'possible'],
    ['2022-10-12/..', '2022-10-12', 'full'], ['2022-10-12/..', '2022-10-13', 'possible'], ['2022-10-12/..', '../2030-01-01', 'full'], ['2022-10-12/..', '2022-10-01/2022-10-31', 'full'],
    ['[2022-10-12..]', '2022-10-01/2030-01-01', 'possible'], ['[2022-10-12..]', '../2030-01-01', 'possible'], ['[2022-10-12..]', '2022-10-11', null],
    ['2022-10-12/2022', '2022-10-12', 'full'], ['2022/2022-03-05', '2022-03-05/2022-03-05', 'full'], ['2022/2022-03-05', '../2022-03-05', 'full'],
  ] as const)('what was held in %s, asked for %s, is %s', (edtf, asked, evidence) => expect(byCode(held(edtf), askedAs(asked))?.evidence ?? null).toBe(evidence));

  test('a plan first reported after it should have begun stands from its planned start', () => {
    const said: Said[] = [
      { edtf: '2022-10-10/2022-10-14', dateKind: 'derived', state: 'planned', reported: dayOf('2022-10-12'), row: { row: 'undated' } },
      { edtf: '[..2022-10-13]', dateKind: 'derived', state: 'cancelled', reported: dayOf('2022-10-13'), row: { row: 'undated' } },
    ];
    const states = ['2022-10-09', '2022-10-10', '2022-10-12', '2022-10-13', '2022-10-14', '2022-10-15'].map((date) => byCode(said, askedAs(date))?.state ?? null);
    expect(states).toEqual([null, 'planned', 'planned', 'cancelled', 'cancelled', null]);
  });

  test('a plan without a first day, first reported after its last, stands on its last', () => {
    const said = (['planned', 'cancelled'] as const).map((state): Said => ({ edtf: '[..2022-10-14]', dateKind: 'derived', state, reported: dayOf('2022-10-20'), row: { row: 'undated' } }));
    const shown = ['2022-10-13', '2022-10-14', '2022-10-15', '2022-10-01/2022-10-31', '../2022-10-13', '../2022-10-31'].map((asked) => byCode(said, askedAs(asked)));
    expect(shown.map((one) => one?.state ?? null)).toEqual([null, 'planned', null, 'cancelled', null, 'cancelled']);
  });
});
