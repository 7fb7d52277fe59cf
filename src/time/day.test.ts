import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addMonths, dayOf, isoOf, parseDay, partsOf } from './day.ts';

test('a day survives the way out and back', () => {
  fc.assert(fc.property(fc.integer({ min: -100_000, max: 200_000 }), (count) => {
    expect(parseDay(isoOf(count as never))).toBe(count);
  }));
});

test('days the calendar does not have are refused', () => {
  for (const text of ['2023-02-29', '2022-04-31', '2022-13-01', '2022-1-1', '20220101', '']) expect(parseDay(text)).toBeNull();
});

test('a month on from the last of January is the last of February', () => {
  expect(isoOf(addMonths(dayOf('2024-01-31'), 1))).toBe('2024-02-29');
  expect(isoOf(addMonths(dayOf('2022-03-31'), -1))).toBe('2022-02-28');
  expect(isoOf(addMonths(dayOf('2022-01-15'), -1))).toBe('2021-12-15');
});

test('26 July 2025 is a Saturday', () => {
  expect(partsOf(dayOf('2025-07-26')).weekday).toBe(6);
});
