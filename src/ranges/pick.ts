import Flatbush from 'flatbush';
import { reachOf, SHAPES, standsAt, WORLD, type Columns } from './columns.ts';

/** An index of the boxes of all marks, as bytes; null where there is none. */
export function spatialIndexOf(columns: Columns): ArrayBuffer | null {
  if (columns.count === 0) return null;
  const { positions } = columns;
  const tree = new Flatbush(columns.count, 16, Uint32Array);
  for (let mark = 0; mark < columns.count; mark += 1) {
    const [from, to] = reachOf(columns, mark);
    let [west, north, east, south] = [WORLD, WORLD, 0, 0];
    for (let at = 2 * from; at < 2 * to; at += 2) {
      const [x, y] = [positions[at] as number, positions[at + 1] as number];
      west = Math.min(west, x);
      east = Math.max(east, x);
      north = Math.min(north, y);
      south = Math.max(south, y);
    }
    tree.add(west, north, east, south);
  }
  tree.finish();
  return tree.data as ArrayBuffer;
}

/** A place and how far around it to look, in units of the world, at a time. */
export interface Press { x: number; y: number; reach: number; from: number; to: number }

/** Finds the marks under a press, nearest first: points before lines before areas. */
export type Picker = (press: Press, shown: (mark: number) => boolean) => number[];

/** Asks one index, then each mark found for its days and its true distance. */
export function pickerOf(columns: Columns, index: ArrayBuffer): Picker {
  const tree = Flatbush.from(index);
  return ({ x, y, reach, from, to }, shown) => {
    const found = tree.search(x - reach, y - reach, x + reach, y + reach, (mark) => columns.shape[mark] !== SHAPES.none && standsAt(columns, mark, from, to) && shown(mark));
    const near = found.flatMap((mark) => {
      const distance = distanceTo(columns, mark, x, y);
      return distance <= reach ? [{ mark, distance, shape: columns.shape[mark] as number }] : [];
    });
    const first = Math.min(...near.map(({ shape }) => shape));
    return near.filter(({ shape }) => shape === first).sort((a, b) => a.distance - b.distance || a.mark - b.mark).map(({ mark }) => mark);
  };
}

/** In units of the world; 0 inside an area. */
function distanceTo(columns: Columns, mark: number, x: number, y: number): number {
  const { positions } = columns;
  const [from, to] = reachOf(columns, mark);
  const at = (place: number): [number, number] => [positions[2 * place] as number, positions[2 * place + 1] as number];
  if (columns.shape[mark] === SHAPES.point) {
    const [px, py] = at(from);
    return Math.hypot(px - x, py - y);
  }
  if (columns.shape[mark] === SHAPES.area && isInside(at, from, to, x, y)) return 0;
  let least = Infinity;
  for (let place = from; place + 1 < to; place += 1) least = Math.min(least, toSegment(at(place), at(place + 1), x, y));
  return least;
}

function toSegment([ax, ay]: [number, number], [bx, by]: [number, number], x: number, y: number): number {
  const [dx, dy] = [bx - ax, by - ay];
  const length = dx * dx + dy * dy;
  const share = length === 0 ? 0 : Math.min(1, Math.max(0, ((x - ax) * dx + (y - ay) * dy) / length));
  return Math.hypot(ax + share * dx - x, ay + share * dy - y);
}

/** By the number of edges that a ray to the east crosses. */
function isInside(at: (place: number) => [number, number], from: number, to: number, x: number, y: number): boolean {
  let inside = false;
  for (let place = from, last = to - 1; place < to; last = place, place += 1) {
    const [[ax, ay], [bx, by]] = [at(place), at(last)];
    if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) inside = !inside;
  }
  return inside;
}
