import { expect, test } from 'vitest';
import { ARROWS, inReadingOrder, meetingPlace, nextAlong } from './in-view.ts';

const BOX = { width: 100, height: 80 };
const same = ([x, y]: [number, number]) => ({ x, y });

test('a point is met where it stands, or not at all', () => {
  expect(meetingPlace({ type: 'Point', coordinates: [10, 20] }, same, BOX)).toEqual({ x: 10, y: 20 });
  expect(meetingPlace({ type: 'Point', coordinates: [101, 20] }, same, BOX)).toBeNull();
});

test('a line is met in the middle of what is in view of it, though both its ends lie outside', () => {
  expect(meetingPlace({ type: 'MultiLineString', coordinates: [[[-100, 40], [200, 40]]] }, same, BOX)).toEqual({ x: 50, y: 40 });
  expect(meetingPlace({ type: 'MultiLineString', coordinates: [[[-100, 40], [-1, 40]], [[0, 90], [100, 90]]] }, same, BOX)).toBeNull();
});

test('an area is met on the part of its edge that is in view', () => {
  expect(meetingPlace({ type: 'Polygon', coordinates: [[[-50, 10], [50, 10], [50, 200], [-50, 200], [-50, 10]]] }, same, BOX)).toEqual({ x: 50, y: 45 });
});

test('each arrow alone walks all there are, and back', () => {
  const all = [[5, 5], [5, 5], [90, 7], [40, 70], [41, 6], [5, 60]].map(([x = 0, y = 0], key) => ({ key, x, y }));
  for (const arrow of ARROWS) {
    const first = all.find((one) => nextAlong(all, one, ({ ArrowRight: 'ArrowLeft', ArrowLeft: 'ArrowRight', ArrowDown: 'ArrowUp', ArrowUp: 'ArrowDown' } as const)[arrow]) === null);
    const walked = [];
    for (let at = first ?? null; at; at = nextAlong(all, at, arrow)) walked.push(at.key);
    expect(walked.toSorted(), arrow).toEqual([0, 1, 2, 3, 4, 5]);
  }
});

test('reading begins at the side where the language begins', () => {
  const all = [{ x: 10, y: 5 }, { x: 90, y: 5 }, { x: 50, y: 1 }];
  expect(inReadingOrder(all, true).map(({ x }) => x)).toEqual([50, 90, 10]);
  expect(inReadingOrder(all, false).map(({ x }) => x)).toEqual([50, 10, 90]);
});
