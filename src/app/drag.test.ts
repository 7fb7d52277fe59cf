import { expect, test } from 'vitest';
import { nearestRest } from './drag.ts';

const HEIGHTS = { peek: 80, half: 440, full: 740 };

test('a sheet let go at rest goes to the nearest rest', () => {
  expect([80, 240, 280, 580, 610, 740].map((height) => nearestRest(HEIGHTS, height, 0))).toEqual(['peek', 'peek', 'half', 'half', 'full', 'full']);
});

test('a throw counts: up from the head, and down from the top', () => {
  expect(nearestRest(HEIGHTS, 160, 1)).toBe('half');
  expect(nearestRest(HEIGHTS, 460, 1.5)).toBe('full');
  expect(nearestRest(HEIGHTS, 420, -1.5)).toBe('peek');
  expect(nearestRest(HEIGHTS, 700, -4)).toBe('peek');
});
