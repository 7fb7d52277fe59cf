import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { arc, boundsOfPositions, lengthKm, ring, type Position } from './measure.ts';

const KM = 6371.0088;
const radians = (degrees: number) => (degrees * Math.PI) / 180;
/** The haversine, worked out here on the mean radius of the earth (IUGG). */
function haversine([x1, y1]: Position, [x2, y2]: Position): number {
  const half = Math.sin(radians(y2 - y1) / 2) ** 2 + Math.cos(radians(y1)) * Math.cos(radians(y2)) * Math.sin(radians(x2 - x1) / 2) ** 2;
  return 2 * KM * Math.asin(Math.min(1, Math.sqrt(half)));
}
const position: fc.Arbitrary<Position> = fc.tuple(fc.double({ min: -180, max: 180, noNaN: true }), fc.double({ min: -85, max: 85, noNaN: true }));
const ISLAMABAD: Position = [73.0479, 33.6844];
const TASHKENT: Position = [69.2401, 41.2995];

describe('length', () => {
  test('of a degree of latitude is 111.195 km, of a quarter of the earth 10007.557 km', () => {
    expect(lengthKm([[70, 0], [70, 1]])).toBeCloseTo(111.195, 2);
    expect(lengthKm([[0, 0], [90, 0]])).toBeCloseTo(10007.557, 2);
    expect(lengthKm([[70, 60], [71, 60]])).toBeCloseTo(55.597, 2);
  });
  test('from Islamabad to Tashkent is about 909 km, and the same back', () => {
    expect(lengthKm([ISLAMABAD, TASHKENT])).toBeCloseTo(haversine(ISLAMABAD, TASHKENT), 6);
    expect(lengthKm([ISLAMABAD, TASHKENT])).toBeGreaterThan(890);
    expect(lengthKm([ISLAMABAD, TASHKENT])).toBeLessThan(930);
    expect(lengthKm([TASHKENT, ISLAMABAD])).toBeCloseTo(lengthKm([ISLAMABAD, TASHKENT]), 9);
  });
  test('of any line is the sum of its legs by the haversine', () => {
    fc.assert(fc.property(fc.array(position, { minLength: 2, maxLength: 8 }), (line) => {
      const sum = line.slice(1).reduce((km, one, at) => km + haversine(line[at] as Position, one), 0);
      expect(Math.abs(lengthKm(line) - sum)).toBeLessThan(1e-3);
    }));
  });
  test('over the date line takes the short way', () => expect(lengthKm([[179.5, 0], [-179.5, 0]])).toBeCloseTo(111.195, 2));
});

test('a ring is closed, of 64 corners, each as far from the centre as was asked', () => {
  fc.assert(fc.property(fc.double({ min: 40, max: 100, noNaN: true }), fc.double({ min: -60, max: 60, noNaN: true }), fc.double({ min: 0.5, max: 500, noNaN: true }), (x, y, km) => {
    const corners = ring([x, y], km);
    expect(corners).toHaveLength(65);
    expect(corners.at(-1)).toEqual(corners[0]);
    for (const corner of corners) expect(Math.abs(haversine([x, y], corner) / km - 1)).toBeLessThan(1e-6);
  }));
});

test('an arc goes from the one to the other, bent to its left by no more than a tenth', () => {
  const [a, b]: [Position, Position] = [[60, 30], [70, 30]];
  const line = arc(a, b);
  expect(line).toHaveLength(49);
  expect(line[0]).toEqual(a);
  expect(line.at(-1)).toEqual(b);
  for (const [, y] of line.slice(1, -1)) expect(y).toBeGreaterThan(30);
  expect(Math.max(...line.map(([, y]) => y))).toBeLessThanOrEqual(31);
});

test('bounds hold every position, and touch some', () => {
  fc.assert(fc.property(fc.array(position, { minLength: 1 }), (positions) => {
    const [west, south, east, north] = boundsOfPositions(positions);
    for (const [x, y] of positions) expect(west <= x && x <= east && south <= y && y <= north).toBe(true);
    expect(positions.map(([x]) => x)).toEqual(expect.arrayContaining([west, east]));
    expect(positions.map(([, y]) => y)).toEqual(expect.arrayContaining([south, north]));
  }));
});
