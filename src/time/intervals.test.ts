import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Day } from './day.ts';
import { intervalIndexOf, type Interval } from './intervals.ts';

const seed = Number(process.env['SEED'] ?? Date.now() % 1_000_000);
const interval = (start: number | null, end: number | null) => ({ start, end }) as Interval;
const among = (intervals: Interval[], from: number, to: number) =>
  intervals.flatMap(({ start, end }, place) => ((start ?? -Infinity) <= (end ?? Infinity) && (start ?? -Infinity) <= to && from <= (end ?? Infinity) ? [place] : []));

test('nothing answers in an empty index', () => expect(intervalIndexOf([]).overlapping(-Infinity, Infinity)).toEqual([]));

const LIST = [interval(10, 20), interval(null, 12), interval(18, null), interval(null, null), interval(15, 15), interval(9, 8)];
test.each([
  [9, 9, [1, 3]], [10, 10, [0, 1, 3]], [12, 12, [0, 1, 3]], [13, 14, [0, 3]], [13, 15, [0, 3, 4]], [20, 20, [0, 2, 3]], [21, 21, [2, 3]],
  [-Infinity, 9, [1, 3]], [21, Infinity, [2, 3]], [-Infinity, -Infinity, [1, 3]], [Infinity, Infinity, [2, 3]], [-Infinity, Infinity, [0, 1, 2, 3, 4]], [8, 9, [1, 3]],
])('%s to %s', (from, to, places) => expect(intervalIndexOf(LIST).overlapping(from, to)).toEqual(places));

/** Some of them end before they start, many share an end, and some are open. */
const intervalsWithin = (most: number, days: number) => {
  const day = fc.oneof({ weight: 6, arbitrary: fc.integer({ min: 0, max: days }) }, { weight: 1, arbitrary: fc.constant(null) });
  const straight = fc.tuple(fc.integer({ min: 0, max: days }), fc.integer({ min: 0, max: days >> 2 })).map(([start, length]) => interval(start, start + length));
  return fc.array(fc.oneof({ weight: 3, arbitrary: straight }, { weight: 2, arbitrary: fc.tuple(day, day).map(([start, end]) => interval(start, end)) }), { maxLength: most, size: 'max' });
};
const questionsWithin = (days: number, count: number) => {
  const end = fc.oneof({ weight: 8, arbitrary: fc.integer({ min: -3, max: days + 3 }) }, { weight: 1, arbitrary: fc.constantFrom(-Infinity, Infinity) });
  return fc.array(fc.tuple(end, end), { minLength: count, maxLength: count });
};

test.each([[3000, 24, 30, 12], [1000, 120, 15, 12], [40, 3000, 2000, 60]])(`%i indexes answer as asking each one does (seed ${seed})`, (numRuns, most, days, count) => {
  let asked = 0;
  fc.assert(fc.property(intervalsWithin(most, days), questionsWithin(days, count), (intervals, questions) => {
    const index = intervalIndexOf(intervals);
    for (const [from, to] of questions) {
      asked += 1;
      expect(index.overlapping(from, to)).toEqual(among(intervals, from, to));
    }
  }), { seed, numRuns });
  expect(asked).toBe(numRuns * count);
}, 60_000);

test('a few are found among very many', () => {
  const many = Array.from({ length: 100_000 }, (_, place) => interval(place, place + (place % 3)));
  const index = intervalIndexOf([...many, interval(null, null)]);
  for (let day = 2; day < 100_000; day += 97) expect(index.overlapping(day, day)).toEqual([...among(many.slice(day - 2, day + 1), day, day).map((place) => place + day - 2), 100_000]);
});

test('the index keeps no hold on the list it was made of', () => {
  const list = [interval(1, 2)];
  const index = intervalIndexOf(list);
  list[0] = interval(5 as Day, 6 as Day);
  expect(index.overlapping(1, 1)).toEqual([0]);
});
