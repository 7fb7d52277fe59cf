import type { Feature, LineString, Point, Polygon } from 'geojson';
import { fractionsOf, OPEN, SHAPES, unitsOf, type Columns } from '../src/ranges/columns.ts';

/** The view every contestant is given. */
export const VIEW = { width: 1280, height: 800, zoom: 4.2, longitude: 68, latitude: 36.5 };
/** Days from 1 January 2022 to 31 December 2025. */
export const DAYS = 1461;
/** A step of the scrub, in days. */
export const STEP = 7;
export const STEPS = Math.floor(DAYS / STEP);
/** Bits of a step's number, as Gray code: from one step to the next only one of them changes. */
export const BITS = 8;

export const grayOf = (step: number): number => step ^ (step >> 1);
/** The day that a step shows. */
export const dayOf = (step: number): number => step * STEP + 3;

/** Two rows of places at which the number of the step is told, one in the west and one in the east, in pixels of the view. */
export const PROBES = [60, 740].map((left) => Array.from({ length: BITS }, (_, bit) => ({ x: left + 60 * bit + 0.5, y: 700.5 })));
const KEPT_CLEAR = { top: 670, bottom: 730 };

/** A small, fast generator of pseudo-random numbers from 0 to 1 (mulberry32, by Tommy Ettinger, public domain). */
export function randomOf(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const WORLD = 512 * 2 ** VIEW.zoom;
const [MIDDLE_X, MIDDLE_Y] = fractionsOf(VIEW.longitude, VIEW.latitude);
/** Longitude and latitude of a pixel of the view. */
export function placeOf(x: number, y: number): [number, number] {
  const east = MIDDLE_X + (x - VIEW.width / 2) / WORLD;
  const south = MIDDLE_Y + (y - VIEW.height / 2) / WORLD;
  return [east * 360 - 180, (Math.atan(Math.sinh(Math.PI * (1 - 2 * south))) * 180) / Math.PI];
}

/** The pixel of the view at a longitude and latitude. */
export function pixelOf([longitude, latitude]: [number, number]): [number, number] {
  const [x, y] = fractionsOf(longitude, latitude);
  return [(x - MIDDLE_X) * WORLD + VIEW.width / 2, (y - MIDDLE_Y) * WORLD + VIEW.height / 2];
}

/** One mark of the bench before it becomes what a contestant wants. */
export interface Made { shape: number; positions: [number, number][]; start: number; end: number }

/** The same marks for the same number: 80 % points, 15 % lines, 5 % areas, or points only; those that tell the step among them. */
export function* madeOf(count: number, pointsOnly: boolean): Generator<Made> {
  const random = randomOf(count);
  const probes = PROBES.map((row) => [...toldBy(row)]);
  const [west = [], east = []] = probes;
  yield* west;
  for (let at = west.length; at < count - east.length; at += 1) {
    const kind = pointsOnly ? 0 : random();
    const days = random() < 0.5 ? 30 : random() < 0.7 ? 300 : DAYS;
    const start = Math.floor(random() * DAYS);
    const end = Math.min(DAYS - 1, start + Math.floor(random() * days));
    const place = (): [number, number] => {
      const y = random() * (VIEW.height - 100) + 20;
      return [random() * (VIEW.width - 40) + 20, y > KEPT_CLEAR.top && y < KEPT_CLEAR.bottom ? y - 200 : y];
    };
    const [x, y] = place();
    if (kind < 0.8) yield { shape: SHAPES.point, positions: [placeOf(x, y)], start, end };
    else if (kind < 0.95) yield { shape: SHAPES.line, positions: walk(x, y, 10 + Math.floor(random() * 21), random), start, end };
    else yield { shape: SHAPES.area, positions: ring(x, y, 6 + random() * 20), start, end };
  }
  yield* east;
}

/** Marks that stand just while a bit is set. */
function* toldBy(row: { x: number; y: number }[]): Generator<Made> {
  for (const [bit, { x, y }] of row.entries()) {
    let since = -1;
    for (let step = 0; step <= STEPS; step += 1) {
      const set = step < STEPS && ((grayOf(step) >> bit) & 1) === 1;
      if (set && since < 0) since = step;
      if (!set && since >= 0) {
        yield { shape: SHAPES.point, positions: [placeOf(x, y)], start: since * STEP, end: step * STEP - 1 };
        since = -1;
      }
    }
  }
}

const inside = (y: number): number => (y > KEPT_CLEAR.top - 10 ? KEPT_CLEAR.top - 10 : Math.max(20, y));

function walk(x: number, y: number, count: number, random: () => number): [number, number][] {
  let [atX, atY] = [x, y];
  return Array.from({ length: count }, () => {
    const place = placeOf(atX, inside(atY));
    atX += (random() - 0.5) * 24;
    atY += (random() - 0.5) * 24;
    return place;
  });
}

const ring = (x: number, y: number, radius: number): [number, number][] =>
  Array.from({ length: 25 }, (_, corner) => placeOf(x + radius * Math.cos((corner % 24) * (Math.PI / 12)), inside(y + radius * Math.sin((corner % 24) * (Math.PI / 12)))));

/** As columns. */
export function columnsOf(count: number, pointsOnly: boolean): Columns {
  const shape = new Uint8Array(count);
  const first = new Uint32Array(count + 1);
  let positions = new Uint32Array(count * (pointsOnly ? 2 : 12));
  const [start, end, look] = [new Uint16Array(count), new Uint16Array(count), new Uint16Array(count)];
  let mark = 0;
  let at = 0;
  for (const made of madeOf(count, pointsOnly)) {
    shape[mark] = made.shape;
    first[mark] = at;
    if (2 * (at + made.positions.length) > positions.length) {
      const wider = new Uint32Array(positions.length * 2);
      wider.set(positions);
      positions = wider;
    }
    for (const place of made.positions) positions.set(unitsOf(...place), 2 * at++);
    start[mark] = made.start;
    end[mark] = Math.min(made.end, OPEN - 1);
    look[mark] = made.shape;
    mark += 1;
  }
  first[count] = at;
  return { count, shape, first: pointsOnly ? null : first, positions: positions.slice(0, 2 * at), start, end, sureStart: null, sureEnd: null, rivalStart: null, rivalEnd: null, rule: null, look };
}

const TYPES = { [SHAPES.point]: 'Point', [SHAPES.line]: 'LineString', [SHAPES.area]: 'Polygon' } as const;
const FIRST_DAY = Date.UTC(2022, 0, 1);
export const isoOf = (day: number): string => new Date(FIRST_DAY + day * 86_400_000).toISOString().slice(0, 10);

export type Mark = Feature<Point | LineString | Polygon, { mark: number; start: number; end: number }>;

/** As GeoJSON, for those who read that. */
export function geojsonOf(count: number, pointsOnly: boolean): Mark[] {
  const marks: Mark[] = [];
  for (const { shape, positions, start, end } of madeOf(count, pointsOnly)) {
    const type = TYPES[shape as keyof typeof TYPES];
    const coordinates = type === 'Point' ? positions[0] : type === 'Polygon' ? [positions] : positions;
    marks.push({ type: 'Feature', id: marks.length, geometry: { type, coordinates } as Mark['geometry'], properties: { mark: marks.length, start, end } });
  }
  return marks;
}
