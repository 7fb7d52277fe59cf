import type { Position } from '../geo/measure.ts';

/** A stretch of a line that runs beside the same others from end to end. */
export interface Stretch {
  /** Index of the line among those given. */
  line: number;
  positions: Position[];
  /** Steps to the right of the line's own course, in the direction of `positions`; 0 where it runs alone. */
  step: number;
}

/** A corner of one line this near to another line lies on it, in degrees of latitude: about a kilometre. */
const NEAR = 0.01;

/**
 * Cuts lines where they begin or cease to run together, and gives each its place beside the others, so that none is
 * printed over another. Lines run together where they share both ends of a segment, in either direction. `owners` says
 * whose each line is: lines of one owner never run beside each other.
 */
export function stretchesOf(lines: readonly Position[][], owners: readonly number[]): Stretch[] {
  const corners = lines.map((line) => withCorners(line, lines));
  const users = new Map<string, Set<number>>();
  corners.forEach((line, index) => eachSegment(line, (a, b) => {
    const key = keyOf(a, b);
    users.set(key, (users.get(key) ?? new Set()).add(owners[index] ?? index));
  }));
  return corners.flatMap((line, index) => {
    const stretches: Stretch[] = [];
    eachSegment(line, (a, b) => {
      const beside = [...(users.get(keyOf(a, b)) ?? [])].sort((one, other) => one - other);
      const side = beside.indexOf(owners[index] ?? index) - (beside.length - 1) / 2;
      const step = forward(a, b) ? side : -side || 0;
      const last = stretches.at(-1);
      if (last && last.step === step) last.positions.push(b);
      else stretches.push({ line: index, positions: [a, b], step });
    });
    return stretches;
  });
}

function eachSegment(line: readonly Position[], use: (a: Position, b: Position) => void): void {
  line.slice(1).forEach((b, index) => use(line[index] as Position, b));
}

const keyOf = (a: Position, b: Position): string => (forward(a, b) ? `${a.join()} ${b.join()}` : `${b.join()} ${a.join()}`);
const forward = (a: Position, b: Position): boolean => a[0] < b[0] || (a[0] === b[0] && a[1] <= b[1]);

/** A line with the corners of all others that lie on it. */
function withCorners(line: readonly Position[], lines: readonly Position[][]): Position[] {
  const all = lines.flat();
  const made: Position[] = line.slice(0, 1);
  eachSegment(line, (a, b) => {
    const own = all.filter((corner) => !same(corner, a) && !same(corner, b)).flatMap((corner) => {
      const along = alongOf(corner, a, b);
      return along === null ? [] : [{ corner, along }];
    }).sort((one, other) => one.along - other.along);
    for (const { corner } of own) if (!same(corner, made.at(-1))) made.push(corner);
    made.push(b);
  });
  return made;
}

const same = (a: Position, b: Position | undefined): boolean => b !== undefined && a[0] === b[0] && a[1] === b[1];

/** Where along a segment, 0 to 1, a position lies on it; null where it does not. */
function alongOf([x, y]: Position, a: Position, b: Position): number | null {
  const [east, north] = [b[0] - a[0], b[1] - a[1]];
  const along = ((x - a[0]) * east + (y - a[1]) * north) / (east * east + north * north || 1);
  const off = Math.hypot(x - a[0] - along * east, y - a[1] - along * north);
  return along > 0 && along < 1 && off < NEAR ? along : null;
}
