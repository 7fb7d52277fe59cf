import { OPEN, SHAPES, type Columns } from './columns.ts';

/**
 * Marks of one shape in the order in which they are drawn: by the stretch of days they begin in, and inside each by their
 * last day. So those that are there at a time stand together, a run for each stretch, and a step in time finds the runs.
 */
export interface Batch {
  shape: number;
  /** The mark at each place. */
  marks: Uint32Array;
  /** The last day of the mark at each place. */
  ends: Uint16Array;
  /** First vertex at each place, and one entry more; null where each mark is one vertex. */
  vertexAt: Uint32Array | null;
  /** First place of each stretch, and one entry more. */
  stretches: Uint32Array;
  /** The earliest first day in each stretch. */
  begins: Uint16Array;
}

/** Stretches over all days: more find fewer marks in vain, and cost a search each. */
const STRETCHES = 48;
/** Marks in one batch; the first is on screen while the others are still made. */
export const BATCH = { [SHAPES.point]: 131_072, [SHAPES.line]: 8_192, [SHAPES.area]: 16_384 } as const;

/** Marks of one shape in drawing order, and where each stretch begins. */
interface Ordered { marks: Uint32Array; stretchOf: (place: number) => number }

/** Sorts by counting, twice: by last day, then, keeping that order, by the stretch of the first day. */
function ordered({ start, end }: Columns, marks: Uint32Array): Ordered {
  let [least, most] = [OPEN, 0];
  for (const mark of marks) {
    least = Math.min(least, start[mark] as number);
    most = Math.max(most, start[mark] as number);
  }
  const wide = Math.max(1, Math.ceil((most - least + 1) / STRETCHES));
  const stretch = (mark: number) => Math.floor(((start[mark] as number) - least) / wide);
  const byEnd = counted(marks, OPEN + 1, (mark) => end[mark] as number);
  const all = counted(byEnd, STRETCHES + 1, stretch);
  return { marks: all, stretchOf: (place) => stretch(all[place] as number) };
}

/** A stable counting sort: `keyOf` gives whole numbers below `keys`. */
function counted(marks: Uint32Array, keys: number, keyOf: (mark: number) => number): Uint32Array {
  const at = new Uint32Array(keys + 1);
  for (const mark of marks) (at[keyOf(mark) + 1] as number) += 1;
  for (let key = 0; key < keys; key += 1) (at[key + 1] as number) += at[key] as number;
  const sorted = new Uint32Array(marks.length);
  for (const mark of marks) {
    const key = keyOf(mark);
    sorted[at[key] as number] = mark;
    (at[key] as number) += 1;
  }
  return sorted;
}

/** All marks of a shape as batches in drawing order, without vertices yet. Areas are asked for twice: their inside and, as lines, their edge. */
export function* batchesOf(columns: Columns, shape: number, drawnAs = shape): Generator<Batch> {
  const own = new Uint32Array(columns.count);
  let found = 0;
  for (let mark = 0; mark < columns.count; mark += 1) if (columns.shape[mark] === shape) own[found++] = mark;
  if (found === 0) return;
  const { marks, stretchOf } = ordered(columns, own.subarray(0, found));
  const size = BATCH[drawnAs as keyof typeof BATCH];
  for (let from = 0; from < found; from += size) yield batchOf(columns, drawnAs, marks.slice(from, from + size), (place) => stretchOf(from + place));
}

function batchOf({ start, end }: Columns, shape: number, marks: Uint32Array, stretchOf: (place: number) => number): Batch {
  const stretches: number[] = [];
  const begins: number[] = [];
  let last = -1;
  const ends = new Uint16Array(marks.length);
  marks.forEach((mark, place) => {
    const stretch = stretchOf(place);
    if (stretch !== last) {
      stretches.push(place);
      begins.push(OPEN);
      last = stretch;
    }
    begins[begins.length - 1] = Math.min(begins.at(-1) as number, start[mark] as number);
    ends[place] = end[mark] as number;
  });
  return { shape, marks, ends, vertexAt: null, stretches: Uint32Array.from([...stretches, marks.length]), begins: Uint16Array.from(begins) };
}

/** Runs of vertices to draw, as `drawArrays` takes them. */
export interface Runs { firsts: Int32Array; counts: Int32Array; length: number }

export const noRuns = (): Runs => ({ firsts: new Int32Array(STRETCHES + 1), counts: new Int32Array(STRETCHES + 1), length: 0 });

/**
 * Finds the runs of a batch that may be there from one day to another, ends included: all that are, and of the last
 * stretch that has begun perhaps some that begin later, which the vertex shader leaves out by their own days.
 */
export function findRuns({ ends, vertexAt, stretches, begins }: Batch, from: number, to: number, runs: Runs): void {
  runs.length = 0;
  let until = -1;
  for (let stretch = 0; stretch < begins.length && (begins[stretch] as number) <= to; stretch += 1) {
    const next = stretches[stretch + 1] as number;
    const place = firstEndingFrom(ends, from, stretches[stretch] as number, next);
    if (place === next) continue;
    const first = vertexAt ? vertexAt[place] as number : place;
    const end = vertexAt ? vertexAt[next] as number : next;
    if (first === until) (runs.counts[runs.length - 1] as number) += end - first;
    else {
      runs.firsts[runs.length] = first;
      runs.counts[runs.length] = end - first;
      runs.length += 1;
    }
    until = end;
  }
}

function firstEndingFrom(ends: Uint16Array, day: number, low: number, high: number): number {
  let [from, to] = [low, high];
  while (from < to) {
    const middle = (from + to) >>> 1;
    if ((ends[middle] as number) < day) from = middle + 1;
    else to = middle;
  }
  return from;
}
