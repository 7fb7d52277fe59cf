import { expect, test } from 'vitest';
import { roundedKm, scaleBarOf } from './scale-bar.ts';

test('a scale bar is a round length and never longer than its room', () => {
  for (let zoom = 0.6; zoom <= 11; zoom += 0.3) {
    for (const latitude of [0, 35, -60, 80]) {
      const { km, pixels } = scaleBarOf(latitude, zoom, 110);
      expect(pixels).toBeLessThanOrEqual(110);
      expect(pixels).toBeGreaterThan(40);
      expect([1, 2, 3, 5]).toContain(Number(km.toExponential().split('e')[0]));
    }
  }
});

test('at the equator and zoom 0 a pixel is 78.27 km', () => {
  const { km, pixels } = scaleBarOf(0, 0, 110);
  expect(km / pixels).toBeCloseTo(78.2715, 3);
});

test('distances keep two figures', () => {
  expect([11_238, 987, 94.6, 3.2].map(roundedKm)).toEqual([11_000, 990, 95, 3]);
});
