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
const MOST_ROWS = 5;

/**
 * Lays the marks of one lane out in a width. Marks of single days that would overlap become one with a count; stretches
 * wide enough to see lie in rows below; above 400 marks, or five rows, only how many lie where is shown.
 */
export function layLane(placed: readonly Placed[], width: number): LaneLayout {
  const isBefore = ({ start, end }: Placed) => end < 0 || (end === 0 && start < end);
  const isAfter = ({ start, end }: Placed) => start > width || (start === width && start < end);
  const seen = placed.filter((one) => !isBefore(one) && !isAfter(one));
  const outside = { before: placed.filter(isBefore).map(({ key }) => key), after: placed.filter(isAfter).map(({ key }) => key) };
  if (seen.length > MOST_MARKS) return { items: densityOf(seen, width), rows: 1, ...outside };
  const long = seen.filter(({ start, end }) => end - start >= 2 * TARGET);
  const stretches = rowsOf(long, width);
  if (stretches.rows > MOST_ROWS) return { items: densityOf(seen, width), rows: 1, ...outside };
  const short = clustersOf(seen.filter((one) => !long.includes(one)), width);
  const first = short.length > 0 ? 1 : 0;
  return { items: [...short, ...stretches.items.map((item) => ({ ...item, row: item.row + first }))], rows: Math.max(1, stretches.rows + first), ...outside };
}

function clustersOf(marks: readonly Placed[], width: number): (LaneItem & { row: number })[] {
  const middle = ({ start, end }: Placed) => Math.min(Math.max((start + end) / 2, TARGET / 2), width - TARGET / 2);
  const groups: Placed[][] = [];
  for (const mark of [...marks].sort((a, b) => middle(a) - middle(b))) {
    const last = groups.at(-1);
    if (last?.[0] && middle(mark) - middle(last[0]) < TARGET) last.push(mark);
    else groups.push([mark]);
  }
  return groups.map((group) => {
    const [only] = group;
    if (group.length === 1 && only) return { type: 'mark', key: only.key, row: 0, start: only.start, end: only.end, at: middle(only) };
    return { type: 'cluster', keys: group.map(({ key }) => key), row: 0, at: middle(only as Placed) };
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
