/** The shapes a mark may have. What has no place is never drawn; its one position means nothing. */
export const SHAPES = { point: 0, line: 1, area: 2, none: 3 } as const;
/** How a mark's days bear on a time: something with an extent, true as of a day, or some time before one. */
export const RULES = { extent: 0, 'as-of': 1, before: 2 } as const;

/** Days are counted from any one day on; this one stands for an open end. */
export const OPEN = 65_535;
/** The latest day that can be counted. */
export const LAST = OPEN - 1;
/** As many units of position as there are around the world: a unit is less than a centimetre. */
export const WORLD = 2 ** 32;

/**
 * Marks as columns, one entry a mark, all of one length but `positions`. The same arrays lie in files, in workers and in
 * memory; nothing of a mark is ever an object.
 */
export interface Columns {
  count: number;
  /** One of `SHAPES`. */
  shape: Uint8Array;
  /** Where its positions begin among all; one entry more than there are marks. Null where each mark has one. */
  first: Uint32Array | null;
  /** Pairs: east of the antimeridian and south of the upper edge of Mercator's square, in units of `WORLD`. */
  positions: Uint32Array;
  /** First and last day on which there is any evidence of it, ghosts included. */
  start: Uint16Array;
  end: Uint16Array;
  /** At latest it has begun on the one, at earliest it ends on the other; for what is true as of a day, both are that day. Null where they are `start` and `end`. */
  sureStart: Uint16Array | null;
  sureEnd: Uint16Array | null;
  /** Days that, where a time takes in any of them, another state of the same thing stands for it. Null where nothing has several. */
  rivalStart: Uint16Array | null;
  rivalEnd: Uint16Array | null;
  /** One of `RULES`; null where all have an extent. */
  rule: Uint8Array | null;
  /** Row in the table of looks. */
  look: Uint16Array;
}

/** The latitude at which Mercator's square ends. */
const EDGE = 85.051_128_779_806_59;

/** A position in units of `WORLD` from longitude and latitude in degrees. */
export function unitsOf(longitude: number, latitude: number): [x: number, y: number] {
  const [x, y] = fractionsOf(longitude, latitude);
  return [Math.min(Math.floor(x * WORLD), WORLD - 1), Math.min(Math.floor(y * WORLD), WORLD - 1)];
}

/** A position as fractions of Mercator's square, from its north-west corner. */
export function fractionsOf(longitude: number, latitude: number): [x: number, y: number] {
  const sine = Math.sin((Math.min(Math.max(latitude, -EDGE), EDGE) * Math.PI) / 180);
  const y = 0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI);
  return [Math.min(Math.max((longitude + 180) / 360, 0), 1), Math.min(Math.max(y, 0), 1)];
}

/** Where a mark's positions begin and end among all. */
export function reachOf({ first }: Pick<Columns, 'first'>, mark: number): [from: number, to: number] {
  return first ? [first[mark] as number, first[mark + 1] as number] : [mark, mark + 1];
}

/** The buffers of columns, to hand them over to another thread. */
export function buffersOf(columns: Columns): ArrayBuffer[] {
  return [...new Set(Object.values(columns).flatMap((one: unknown) => (ArrayBuffer.isView(one) ? [one.buffer as ArrayBuffer] : [])))];
}

/** Whether a mark is drawn at a time at all; `to` of the whole range is `LAST`. */
export function standsAt({ start, end, rivalStart, rivalEnd }: Columns, mark: number, from: number, to: number): boolean {
  if ((start[mark] as number) > to || (end[mark] as number) < from) return false;
  return !rivalStart || !rivalEnd || (rivalStart[mark] as number) > to || (rivalEnd[mark] as number) < from;
}
