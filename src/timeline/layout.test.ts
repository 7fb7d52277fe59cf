import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dayOf, type Day } from '../time/day.ts';
import type { Span } from '../time/scale.ts';
import { binsOf, histogramOf, topsOf } from './histogram.ts';
import { layLane, TARGET, type LaneItem, type Placed } from './layout.ts';
import { gripAt, snappedDay } from './pointer.ts';

const WIDTH = 600;
const anyMark = fc.tuple(fc.double({ min: -200, max: 800, noNaN: true }), fc.oneof(fc.constant(0), fc.double({ min: 0, max: 500, noNaN: true })));
const anyLane = fc.array(anyMark, { maxLength: 120 }).map((marks) => marks.map(([start, length], key): Placed => ({ key, start, end: start + length })));
const keysOf = (item: LaneItem): number[] => (item.type === 'mark' ? [item.key] : item.type === 'cluster' ? item.keys : []);

describe('a lane', () => {
  test('shows each of its marks once, alone or in a count, or names it before or after the view', () => {
    fc.assert(fc.property(anyLane, (marks) => {
      const { items, before, after } = layLane(marks, WIDTH);
      if (items.some(({ type }) => type === 'density')) return;
      expect([...items.flatMap(keysOf), ...before, ...after].sort((a, b) => a - b)).toEqual(marks.map(({ key }) => key));
    }), { numRuns: 2000 });
  });
  test('lets no two of what can be pressed in one row touch', () => {
    fc.assert(fc.property(anyLane, (marks) => {
      const { items } = layLane(marks, WIDTH);
      const boxes = items.flatMap((item) => {
        if (item.type === 'density') return [];
        const long = item.type === 'mark' && item.end - item.start >= 2 * TARGET;
        const [start, end] = long ? [item.start, item.end] : [item.at - TARGET / 2, item.at + TARGET / 2];
        return [{ row: item.row, start, end }];
      });
      for (const a of boxes) for (const b of boxes) if (a !== b && a.row === b.row) expect(a.end <= b.start + 0.001 || b.end <= a.start + 0.001).toBe(true);
    }), { numRuns: 500 });
  });
  test('with fifty thousand marks shows how many lie where, in no more pieces than fit', () => {
    const marks = Array.from({ length: 50_000 }, (_, key): Placed => ({ key, start: (key * 7) % WIDTH, end: (key * 7) % WIDTH }));
    const { items, rows } = layLane(marks, WIDTH);
    expect(rows).toBe(1);
    expect(items.length).toBeLessThanOrEqual(WIDTH / TARGET);
    expect(items.reduce((sum, item) => sum + (item.type === 'density' ? item.count : 0), 0)).toBe(50_000);
  });
  test('a stretch that only touches the view from outside is outside', () => {
    expect(layLane([{ key: 0, start: -40, end: 0 }, { key: 1, start: WIDTH, end: WIDTH + 40 }], WIDTH)).toMatchObject({ items: [], before: [0], after: [1] });
  });
});

const AXIS: Span = { start: dayOf('2022-01-01'), end: dayOf('2025-12-31') };

describe('the histogram', () => {
  test('covers every day of the view once, in months, weeks or days', () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 1400 }), fc.integer({ min: 10, max: 1461 }), fc.integer({ min: 200, max: 1500 }), (from, length, width) => {
      const view = { start: (AXIS.start + from) as Day, end: Math.min(AXIS.start + from + length, AXIS.end) as Day };
      const bins = binsOf(view, width);
      expect(bins[0]?.start).toBe(view.start);
      expect(bins.at(-1)?.end).toBe(view.end);
      bins.slice(1).forEach(({ start }, index) => expect(start).toBe((bins[index]?.end ?? 0) + 1));
    }), { numRuns: 500 });
  });
  test('counts a thing once a bin, and apart what is in the scene', () => {
    const day = dayOf('2022-10-09');
    const [bin] = histogramOf([{ start: day, end: day }], [
      { group: 1, start: day, end: day, shown: true }, { group: 1, start: day, end: day, shown: false }, { group: 2, start: day, end: day, shown: false }, { group: 3, start: (day + 1) as Day, end: (day + 1) as Day, shown: true },
    ]);
    expect(bin).toEqual({ start: day, end: day, count: 2, shown: 1 });
  });
  test('writes no two numbers over each other', () => {
    const bins = [1, 5, 4, 1].map((count, index) => ({ start: (AXIS.start + index) as Day, end: (AXIS.start + index) as Day, count, shown: 0 }));
    expect([...topsOf(bins, 6)]).toEqual([AXIS.start + 1]);
    expect(topsOf(bins, 20).size).toBe(4);
  });
});

describe('a press on the track', () => {
  const window = { mode: 'window', from: dayOf('2023-01-01'), to: dayOf('2024-12-31') } as const;
  const at = (iso: string) => ((dayOf(iso) - AXIS.start + 0.5) / 1461) * WIDTH;
  test.each([
    [at('2023-01-01') + 5, 'from'], [at('2024-12-31') - 5, 'to'], [at('2024-01-01'), 'span'], [at('2022-03-01'), 'from'], [at('2025-11-01'), 'to'],
  ] as const)('at %f takes hold of %s', (x, grip) => expect(gripAt(x, window, AXIS, WIDTH)).toBe(grip));
  test('of one day or of the whole range there is one handle', () => {
    expect(gripAt(10, { mode: 'instant', day: AXIS.end }, AXIS, WIDTH)).toBe('single');
    expect(gripAt(10, { mode: 'all' }, AXIS, WIDTH)).toBe('single');
  });
  test('goes to the nearest event within eight pixels, else to the day under it', () => {
    const events = [dayOf('2022-10-07'), dayOf('2022-10-09'), dayOf('2023-12-15')];
    expect(snappedDay(at('2022-10-09') + 1, AXIS, WIDTH, events)).toBe(dayOf('2022-10-09'));
    expect(snappedDay(at('2023-12-15') - 7.9, AXIS, WIDTH, events)).toBe(dayOf('2023-12-15'));
    expect(snappedDay(at('2023-12-15') - 8.5, AXIS, WIDTH, events)).not.toBe(dayOf('2023-12-15'));
  });
});
