import { describe, expect, test } from 'vitest';
import { dayOf } from '../time/day.ts';
import { boundsOf } from '../time/edtf.ts';
import { isoOf } from '../time/day.ts';
import { presentSlice, type TimeChoice } from './presence.ts';
import type { PublishedFeature, PublishedStatement } from './published.ts';
import { slicesOf } from './slices.ts';
import type { DateKind, State } from './vocabulary.ts';

function statement(state: State, edtf: string | null, dateKind: DateKind, reported: string | null = null): PublishedStatement {
  const iso: Record<string, string | null> = Object.fromEntries(Object.entries(edtf === null ? nothing : boundsOf(edtf)).map(([key, day]) => [key, day === null ? null : isoOf(day)]));
  if (dateKind === 'as-of') Object.assign(iso, { earliestStart: null, latestEnd: null });
  return { attribute: 'state', value: { state }, polarity: 'did', when: { edtf, ...iso }, dateKind, reported, testimonies: [] } as unknown as PublishedStatement;
}
const nothing = { earliestStart: null, latestStart: null, earliestEnd: null, latestEnd: null };
const feature = (...statements: PublishedStatement[]) => slicesOf({ properties: { statements } } as unknown as PublishedFeature, 0, 0);

const at = (day: string): TimeChoice => ({ mode: 'instant', day: dayOf(day) });
const between = (from: string, to: string): TimeChoice => ({ mode: 'window', from: dayOf(from), to: dayOf(to) });
const until = (day: string): TimeChoice => ({ mode: 'cumulative', to: dayOf(day) });
const whole: TimeChoice = { mode: 'all' };

describe('planned, then cancelled', () => {
  const slices = feature(
    statement('planned', '2022-10-10/2022-10-14', 'derived', '2022-10-09'),
    statement('cancelled', '[..2022-10-09]', 'derived', '2022-10-09'),
  );
  const stateAt = (time: TimeChoice) => presentSlice(slices, time)?.slice.state ?? null;

  test.each([
    [at('2022-10-08'), null], [at('2022-10-09'), 'cancelled'], [at('2022-10-12'), 'cancelled'], [at('2022-10-14'), 'cancelled'],
    [at('2022-10-15'), null], [between('2022-10-14', '2022-12-01'), 'cancelled'], [between('2022-11-01', '2022-12-01'), null],
    [until('2022-10-08'), null], [until('2023-01-01'), 'cancelled'], [whole, 'cancelled'],
  ])('%o shows %s', (time, state) => expect(stateAt(time)).toBe(state));

  test('a plan reported earlier is drawn as planned until the cancellation', () => {
    const earlier = feature(
      statement('planned', '2022-10-10/2022-10-14', 'derived', '2022-10-01'),
      statement('cancelled', '[..2022-10-09]', 'derived', '2022-10-09'),
    );
    expect(presentSlice(earlier, at('2022-10-05'))?.slice.state).toBe('planned');
    expect(presentSlice(earlier, at('2022-10-09'))?.slice.state).toBe('cancelled');
  });
});

describe('as-of a day', () => {
  const slices = feature(statement('under-way', '2025-07-26', 'as-of'));
  test.each([
    [at('2025-07-25'), 'ghost'], [at('2025-07-26'), 'full'], [at('2025-07-27'), 'last-stated'],
    [between('2025-01-01', '2025-07-25'), 'ghost'], [between('2025-07-01', '2025-08-01'), 'full'],
    [between('2025-08-01', '2025-09-01'), 'last-stated'], [until('2025-07-25'), 'ghost'], [until('2025-07-26'), 'full'],
    [until('2025-12-31'), 'last-stated'], [whole, 'full'],
  ])('%o is %s', (time, evidence) => expect(presentSlice(slices, time)?.evidence).toBe(evidence));
});

describe('before a day, with no lower bound', () => {
  const slices = feature(statement('signed', '[..2025-07-26]', 'approximate'));
  test.each([
    [at('2025-07-25'), null], [at('2025-07-26'), 'possible'], [at('2025-07-27'), null],
    [between('2025-07-01', '2025-07-31'), 'possible'], [between('2025-08-01', '2025-08-31'), null],
    [until('2025-07-25'), null], [until('2025-12-31'), 'possible'], [whole, 'possible'],
  ])('%o is %s', (time, evidence) => expect(presentSlice(slices, time)?.evidence ?? null).toBe(evidence));
});

describe('a held thing', () => {
  const slices = feature(statement('held', '2022-10-17/2022-10-21', 'derived'));
  test.each([
    [at('2022-10-16'), null], [at('2022-10-17'), 'full'], [at('2022-10-21'), 'full'], [at('2022-10-22'), null],
    [between('2022-10-20', '2022-12-01'), 'full'], [until('2022-10-16'), null], [until('2022-10-18'), 'full'],
    [until('2022-12-01'), 'past'], [whole, 'full'],
  ])('%o is %s', (time, evidence) => expect(presentSlice(slices, time)?.evidence ?? null).toBe(evidence));

  test('a date known to the month is only possible on its days', () => {
    expect(presentSlice(feature(statement('held', '2022-10', 'derived')), at('2022-10-05'))?.evidence).toBe('possible');
  });
});

test('what has no time at all is in no view of time', () => {
  const slices = feature(statement('held', null, 'unknown'));
  expect(presentSlice(slices, whole)).toBeNull();
  expect(presentSlice(slices, at('2022-10-05'))).toBeNull();
});

test('a cancellation outranks its plan even where no report of the plan is dated', () => {
  const slices = feature(statement('planned', '2022-10-10/2022-10-14', 'derived'), statement('cancelled', '[..2022-10-09]', 'derived', '2022-10-09'));
  expect(presentSlice(slices, at('2022-10-12'))?.slice.state).toBe('cancelled');
  expect(presentSlice(slices, whole)?.slice.state).toBe('cancelled');
});
