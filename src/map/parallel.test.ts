import { expect, test } from 'vitest';
import type { Position } from '../geo/measure.ts';
import { stretchesOf } from './parallel.ts';

const A: Position = [0, 0];
const B: Position = [1, 0];
const C: Position = [2, 0];
const D: Position = [3, 1];

test('a line that runs alone stays on its own course, in one piece', () => {
  expect(stretchesOf([[A, B, C]], [0])).toEqual([{ line: 0, positions: [A, B, C], step: 0 }]);
});

test('where two run together they stand side by side, and apart from it each on its own course', () => {
  const made = stretchesOf([[A, B, C], [B, C, D]], [0, 1]);
  expect(made).toEqual([
    { line: 0, positions: [A, B], step: 0 },
    { line: 0, positions: [B, C], step: -0.5 },
    { line: 1, positions: [B, C], step: 0.5 },
    { line: 1, positions: [C, D], step: 0 },
  ]);
});

test('the side is the same one whichever way a line was drawn', () => {
  const [one, other] = stretchesOf([[A, B], [B, A]], [0, 1]);
  // Right of a line drawn backwards is left of the same line drawn forwards.
  expect(one?.step).toBe(-0.5);
  expect(other?.step).toBe(-0.5);
});

test('a corner of one line that lies on another makes them run together', () => {
  const steps = stretchesOf([[A, C], [A, [1, 0.001], C]], [0, 1]).map(({ line, step }) => `${line}:${step}`);
  expect(steps).toEqual(['0:-0.5', '1:0.5']);
});

test('up to four stand beside each other, none upon another; parts of one thing never do', () => {
  const four = stretchesOf([[A, B], [A, B], [A, B], [A, B]], [0, 1, 2, 3]).map(({ step }) => step);
  expect(four).toEqual([-1.5, -0.5, 0.5, 1.5]);
  expect(stretchesOf([[A, B], [A, B]], [7, 7]).map(({ step }) => step)).toEqual([0, 0]);
});
