/** Where something lies in a lane: pixels from the view's start; both ends alike for a single day. */
export interface Placed { key: number; start: number; end: number }

/** What a lane shows: single marks, several that would overlap as one, or, where there are too many, counts by stretch. */
export type LaneItem =
  | { type: 'mark'; key: number; row: number; start: number; end: number; /** Middle of what is in view. */ at: number }
  | { type: 'cluster'; keys: number[]; row: number; at: number }
  | { type: 'density'; count: number; start: number; end: number };

export interface LaneLayout {
  items: LaneItem[];
  /** How many rows high, at least one. */
  rows: number;
  /** What lies wholly before and after the view. */
  before: number[];
  after: number[];
}

/** Side of what a finger or a pointer must be able to hit, in pixels. */
export const TARGET = 24;

const MOST_MARKS = 400;
const MOST_ROWS = 12;
/** So many marks that would overlap stand one above another; more become one with a count. */
const STACK = 3;

/**
 * Lays the marks of one lane out in a width. A few marks of single days that would overlap stand one above another, or
 * side by side in the cell of their day where it is wide enough; more become one with a count. Stretches wide enough to
 * see lie in rows below. Above 400 marks, or twelve rows, only how many lie where is shown. `day` is the width of a day.
 */
export function layLane(placed: readonly Placed[], width: number, day = 0): LaneLayout {
  const isBefore = ({ start, end }: Placed) => end < 0 || (end === 0 && start < end);
  const isAfter = ({ start, end }: Placed) => start > width || (start === width && start < end);
  const seen = placed.filter((one) => !isBefore(one) && !isAfter(one));
  const outside = { before: placed.filter(isBefore).map(({ key }) => key), after: placed.filter(isAfter).map(({ key }) => key) };
  if (seen.length > MOST_MARKS) return { items: densityOf(seen, width), rows: 1, ...outside };
  const long = seen.filter(({ start, end }) => end - start >= 2 * TARGET);
  const stretches = rowsOf(long, width);
  if (stretches.rows > MOST_ROWS) return { items: densityOf(seen, width), rows: 1, ...outside };
  const short = clustersOf(seen.filter((one) => !long.includes(one)), width, day);
  const first = Math.max(0, ...short.map(({ row }) => row + 1));
  return { items: [...short, ...stretches.items.map((item) => ({ ...item, row: item.row + first }))], rows: Math.max(1, stretches.rows + first), ...outside };
}

/** Neighbours nearer than what can be hit are one, at their middle, until none are. */
function clustersOf(marks: readonly Placed[], width: number, day: number): (LaneItem & { row: number })[] {
  const middle = ({ start, end }: Placed) => Math.min(Math.max((start + end) / 2, TARGET / 2), width - TARGET / 2);
  let groups = [...marks].sort((a, b) => middle(a) - middle(b)).map((mark) => ({ at: middle(mark), marks: [mark] }));
  for (let count = -1; count !== groups.length;) {
    count = groups.length;
    const merged: typeof groups = [];
    for (const group of groups) {
      const last = merged.at(-1);
      if (last && group.at - last.at < TARGET) {
        const all = [...last.marks, ...group.marks];
        merged[merged.length - 1] = { at: (last.at * last.marks.length + group.at * group.marks.length) / all.length, marks: all };
      } else merged.push(group);
    }
    groups = merged;
  }
  return groups.flatMap(({ at, marks: own }): (LaneItem & { row: number })[] => {
    const stand = (key: Placed, row: number, where: number) => ({ type: 'mark' as const, key: key.key, row, start: key.start, end: key.end, at: where });
    if (own.length <= STACK) return own.map((mark, row) => stand(mark, row, middle(mark)));
    const columns = own.every(({ start, end }) => start === own[0]?.start && end === start) ? Math.floor(day / TARGET) : 0;
    if (columns === 0 || own.length > columns * STACK) return [{ type: 'cluster', keys: own.map(({ key }) => key), row: 0, at }];
    return own.map((mark, index) => stand(mark, Math.floor(index / columns), at + ((index % columns) - (columns - 1) / 2) * TARGET));
  });
}

function rowsOf(stretches: readonly Placed[], width: number): { items: Extract<LaneItem, { type: 'mark' }>[]; rows: number } {
  const ends: number[] = [];
  const items = [...stretches].sort((a, b) => a.start - b.start).map(({ key, start, end }) => {
    const free = ends.findIndex((one) => one + TARGET / 2 <= start);
    const row = free === -1 ? ends.length : free;
    ends[row] = end;
    return { type: 'mark' as const, key, row, start, end, at: (Math.max(start, 0) + Math.min(end, width)) / 2 };
  });
  return { items, rows: ends.length };
}

function densityOf(seen: readonly Placed[], width: number): LaneItem[] {
  const bins = Array.from({ length: Math.max(1, Math.ceil(width / TARGET)) }, () => 0);
  for (const { start, end } of seen) {
    const last = Math.min(Math.floor(end / TARGET), bins.length - 1);
    for (let bin = Math.max(0, Math.floor(start / TARGET)); bin <= last; bin += 1) bins[bin] = (bins[bin] ?? 0) + 1;
  }
  return bins.flatMap((count, bin) => (count === 0 ? [] : [{ type: 'density', count, start: bin * TARGET, end: Math.min((bin + 1) * TARGET, width) } as const]));
}
