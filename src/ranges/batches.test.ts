import { expect, test } from 'vitest';
import { randomFrom, SEED } from '../../verify/figure.ts';
import { BATCH, batchesOf, findRuns, noRuns } from './batches.ts';
import { OPEN, SHAPES, standsAt, unitsOf, type Columns } from './columns.ts';
import { pickerOf, spatialIndexOf } from './pick.ts';
import { verticesOf } from './vertices.ts';

const DRAWN = [SHAPES.point, SHAPES.line, SHAPES.area] as const;

/** Marks of all shapes at random places, with open ends and rivals among them. */
function randomColumns(count: number, seed: number): Columns {
  const below = randomFrom(seed);
  const shape = Uint8Array.from({ length: count }, () => [SHAPES.point, SHAPES.point, SHAPES.line, SHAPES.area][below(4)] as number);
  const first = new Uint32Array(count + 1);
  const positions: number[] = [];
  shape.forEach((one, mark) => {
    const [x, y] = [below(3600) / 10 - 180, below(1600) / 10 - 80];
    const corners = one === SHAPES.point ? [[0, 0]] : one === SHAPES.line ? Array.from({ length: 2 + below(5) }, (_, at) => [at / 10, below(10) / 10]) : [[0, 0], [1, 0], [1, 1], [0, 1], [0, 0]];
    for (const [dx = 0, dy = 0] of corners) positions.push(...unitsOf(x + dx, y + dy));
    first[mark + 1] = positions.length / 2;
  });
  const start = Uint16Array.from({ length: count }, () => below(1500));
  const days = () => Uint16Array.from({ length: count }, () => below(1500));
  return {
    count, shape, first, positions: Uint32Array.from(positions), start, end: start.map((day) => (below(10) === 0 ? OPEN : day + below(below(2) === 0 ? 5 : 900))),
    sureStart: null, sureEnd: null, rivalStart: days(), rivalEnd: days(), rule: null, look: new Uint16Array(count),
  };
}

const rowOf = (vertices: DataView, at: number, stride: number) => ({ start: vertices.getUint16(at * stride + 8, true), end: vertices.getUint16(at * stride + 10, true) });

test('the runs of a time hold every vertex of what is there, and no mark that has ended', () => {
  const columns = randomColumns(4000, SEED);
  const below = randomFrom(SEED + 1);
  const runs = noRuns();
  const wrong: string[] = [];
  for (const shape of DRAWN) {
    for (const batch of batchesOf(columns, shape)) {
      const bytes = verticesOf(columns, batch);
      const stride = shape === SHAPES.line ? 32 : 24;
      const vertices = new DataView(bytes);
      for (let time = 0; time < 40; time += 1) {
        const from = below(1600);
        const to = from + (below(2) === 0 ? 0 : below(300));
        findRuns(batch, from, to, runs);
        const drawn = new Set<number>();
        for (let run = 0; run < runs.length; run += 1) for (let at = 0; at < (runs.counts[run] as number); at += 1) drawn.add((runs.firsts[run] as number) + at);
        for (let at = 0; at < bytes.byteLength / stride; at += 1) {
          const { start, end } = rowOf(vertices, at, stride);
          if ((start <= to && end >= from && !drawn.has(at)) || (end < from && drawn.has(at))) wrong.push(`vertex ${at} of ${start}–${end} at ${from}–${to}`);
        }
      }
    }
  }
  expect(wrong, `seed ${SEED}`).toEqual([]);
});

test('every mark is in one batch of its shape, and its vertices stand at its own place', () => {
  const columns = randomColumns(1000, SEED);
  const seen = new Map<number, number>();
  for (const shape of DRAWN) {
    for (const batch of batchesOf(columns, shape)) {
      const vertices = new DataView(verticesOf(columns, batch));
      batch.marks.forEach((mark, place) => {
        seen.set(mark, (seen.get(mark) ?? 0) + 1);
        expect(columns.shape[mark]).toBe(shape);
        const at = batch.vertexAt ? batch.vertexAt[place] as number : place;
        const row = rowOf(vertices, at, shape === SHAPES.line ? 32 : 24);
        expect(row).toEqual({ start: columns.start[mark], end: columns.end[mark] });
        expect(batch.ends[place]).toBe(columns.end[mark]);
      });
      expect(batch.marks.length).toBeLessThanOrEqual(BATCH[shape]);
    }
  }
  expect(seen.size).toBe(columns.count);
  expect(new Set(seen.values())).toEqual(new Set([1]));
});

test('a press finds what a search of every mark finds: points before lines before areas, of that time alone', () => {
  const columns = randomColumns(3000, SEED);
  const pick = pickerOf(columns, spatialIndexOf(columns) as ArrayBuffer);
  const below = randomFrom(SEED + 2);
  let found = 0;
  for (let press = 0; press < 300; press += 1) {
    const mark = below(columns.count);
    const at = columns.first?.[mark] as number;
    const [x, y] = [columns.positions[2 * at] as number, columns.positions[2 * at + 1] as number];
    const from = below(1500);
    const to = from + below(60);
    const picked = pick({ x, y, reach: 2 ** 20, from, to }, () => true);
    for (const one of picked) expect(standsAt(columns, one, from, to)).toBe(true);
    expect(new Set(picked.map((one) => columns.shape[one])).size).toBeLessThanOrEqual(1);
    if (columns.shape[mark] === SHAPES.point && standsAt(columns, mark, from, to)) {
      expect(picked).toContain(mark);
      found += 1;
    }
  }
  expect(found, `seed ${SEED}`).toBeGreaterThan(5);
});

test('nothing is drawn of what a rival stands for', () => {
  const columns = { ...randomColumns(10, SEED), start: new Uint16Array(10), end: new Uint16Array(10).fill(OPEN), rivalStart: new Uint16Array(10).fill(100), rivalEnd: new Uint16Array(10).fill(200) };
  expect([99, 100, 200, 201].map((day) => standsAt(columns, 0, day, day))).toEqual([true, false, false, true]);
  expect(standsAt(columns, 0, 50, 150)).toBe(false);
});
