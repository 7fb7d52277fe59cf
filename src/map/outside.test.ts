import { expect, test } from 'vitest';
import { beyondOf, clearOfEdges } from './outside.ts';

const VIEW = { width: 800, height: 600 };
const FRAME = { left: 20, top: 50, right: 780, bottom: 560, corners: { left: { x: 40, y: 150 }, right: { x: 100, y: 60 } } };

test('what is in view has no arrow', () => {
  expect(beyondOf([{ feature: 1, x: 5, y: 5 }, { feature: 2, x: 800, y: 600 }], FRAME, VIEW)).toEqual([]);
});

test('an arrow stands at the edge, in the direction of its mark, and inside the frame', () => {
  const [east] = beyondOf([{ feature: 1, x: 5000, y: 300 }], FRAME, VIEW);
  expect(east).toEqual({ features: [1], x: 780, y: 300, angle: 0 });
  for (let turn = 0; turn < 360; turn += 7) {
    const [x, y] = [400 + 3000 * Math.cos((turn * Math.PI) / 180), 300 + 3000 * Math.sin((turn * Math.PI) / 180)];
    const [arrow] = beyondOf([{ feature: 1, x, y }], FRAME, VIEW);
    expect(arrow?.x).toBeGreaterThanOrEqual(FRAME.left - 1e-6);
    expect(arrow?.x).toBeLessThanOrEqual(FRAME.right + 1e-6);
    expect(arrow?.y).toBeGreaterThanOrEqual(FRAME.top - 1e-6);
    expect(arrow?.y).toBeLessThanOrEqual(FRAME.bottom + 1e-6);
  }
});

test('arrows keep out of the upper corners, and those moved together become one', () => {
  const arrows = beyondOf([{ feature: 1, x: -400, y: -290 }, { feature: 2, x: -1000, y: -500 }, { feature: 3, x: 60, y: -400 }], FRAME, VIEW);
  for (const { x, y } of arrows) expect(y >= (x < 400 ? 150 : 60) || (x >= 60 && x <= 680)).toBe(true);
  expect(new Set(arrows.map(({ x, y }) => `${x} ${y}`)).size).toBe(arrows.length);
});

test('marks in one direction share an arrow, nearest first; in another they have their own', () => {
  const arrows = beyondOf([{ feature: 1, x: -9000, y: 320 }, { feature: 2, x: -900, y: 300 }, { feature: 3, x: 400, y: -2000 }], FRAME, VIEW);
  expect(arrows.map(({ features }) => features)).toEqual([[2, 1], [3]]);
});

test('a count stands at its place unless something at the edge would cover it', () => {
  expect(clearOfEdges({ x: 400, y: 300 }, FRAME, 18)).toEqual({ x: 400, y: 300 });
  expect(clearOfEdges({ x: 2, y: 599 }, FRAME, 18)).toEqual({ x: 38, y: 542 });
  for (let x = 0; x <= VIEW.width; x += 20) {
    for (let y = 0; y <= VIEW.height; y += 20) {
      const moved = clearOfEdges({ x, y }, FRAME, 18);
      expect(moved.y - 18 >= (moved.x < 400 ? 150 : 60) || (moved.x - 18 >= 60 && moved.x + 18 <= 680)).toBe(true);
    }
  }
});
