import { expect, test } from 'vitest';
import type { Position } from '../geo/measure.ts';
import { groupingOf, pixelsOf } from './crowd.ts';

const at = (place: Position, ...features: number[]) => features.map((feature) => ({ feature, at: place }));
const ISLAMABAD: Position = [73.04, 33.72];
const RAWALPINDI: Position = [73.05, 33.6];

/** Where the signs come to stand, in pixels. */
const seats = (standing: ReturnType<typeof at>, zoom: number) => {
  const { fan } = groupingOf(standing, zoom);
  return standing.map(({ feature, at: place }) => {
    const [x, y] = pixelsOf(place, zoom);
    const [right, down] = fan.get(feature) ?? [0, 0];
    return [x + right, y + down] as const;
  });
};

test('marks far from each other stay where they are', () => {
  expect(groupingOf([...at(ISLAMABAD, 0), ...at([60, 40], 1)], 5)).toEqual({ crowds: [], fan: new Map() });
});

test('no sign is ever drawn upon another, at any zoom and however many there are', () => {
  for (let zoom = 1; zoom <= 11; zoom += 0.25) {
    for (const count of [2, 3, 5, 7, 12]) {
      const standing = [...at(ISLAMABAD, ...Array.from({ length: count }, (_, index) => index)), ...at(RAWALPINDI, 20, 21)];
      const { crowds } = groupingOf(standing, zoom);
      const counted = new Set(crowds.filter((crowd) => crowd.counted).flatMap(({ features }) => features));
      const shown = seats(standing, zoom).filter((_, index) => !counted.has(standing[index]?.feature ?? -1));
      // Two crowds side by side may come close; inside one nothing touches.
      if (crowds.length === 1) shown.forEach((a, index) => shown.slice(index + 1).forEach((b) => expect(Math.hypot(a[0] - b[0], a[1] - b[1])).toBeGreaterThan(24)));
      expect(shown.length + counted.size).toBe(standing.length);
    }
  }
});

test('from afar a crowd is counted; from near all of it is fanned out', () => {
  const seven = at(ISLAMABAD, 0, 1, 2, 3, 4, 5, 6);
  expect(groupingOf(seven, 4).crowds).toMatchObject([{ features: [0, 1, 2, 3, 4, 5, 6], counted: true }]);
  expect(groupingOf(seven, 7).crowds).toMatchObject([{ counted: false }]);
  expect(groupingOf(seven, 7).fan.size).toBe(7);
});

test('no count lies on another', () => {
  for (let zoom = 1; zoom <= 4; zoom += 0.2) {
    const standing = [...at(ISLAMABAD, 0, 1, 2, 3, 4), ...at([69.2, 34.5], 5, 6, 7, 8, 9), ...at([74.6, 42.9], 10, 11, 12, 13, 14), ...at([68.8, 38.5], 15, 16, 17, 18, 19)];
    const places = groupingOf(standing, zoom).crowds.filter((crowd) => crowd.counted).map((crowd) => pixelsOf(crowd.at, zoom));
    places.forEach((a, index) => places.slice(index + 1).forEach((b) => expect(Math.hypot(a[0] - b[0], a[1] - b[1])).toBeGreaterThan(38)));
  }
});

test('pixels are those of the map', () => {
  expect(pixelsOf([0, 0], 0)).toEqual([256, 256]);
  expect(pixelsOf([180, 85.0511287798066], 1).map((value) => Math.abs(Math.round(value)))).toEqual([1024, 0]);
});
