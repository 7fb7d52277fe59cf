import earcut from 'earcut';
import type { Batch } from './batches.ts';
import { OPEN, reachOf, SHAPES, WORLD, type Columns } from './columns.ts';

/**
 * What the vertex shaders read, in bytes. Every vertex: position (2 × 32 bits), days present, certain days, days of a rival
 * (2 × 16 bits each), look and flags (2 × 16 bits). A vertex of a line then: its way out from the middle (2 × 16 bits,
 * signed, in `OUT` of half the line's width) and its distance along the line (a float, in fractions of the world).
 */
export const STRIDE = { [SHAPES.point]: 24, [SHAPES.line]: 32, [SHAPES.area]: 24 } as const;
export const AT = { position: 0, days: 8, sure: 12, rival: 16, look: 20, out: 24, along: 28 } as const;
/** Lengths of the way out are multiplied by this, to keep their fractions in whole numbers. */
export const OUT = 8192;
/** Flags beside the look: bits of the rule, then these. */
export const FLAGS = { right: 4, edge: 8 } as const;
/** A corner sharper than this is cut off instead of drawn out to its point; in half widths. */
const SHARPEST = 2;

/** The vertices of a batch; sets where each mark's begin. */
export function verticesOf(columns: Columns, batch: Batch): ArrayBuffer {
  switch (batch.shape) {
    case SHAPES.line: return lineVertices(columns, batch);
    case SHAPES.area: return areaVertices(columns, batch);
    default: return pointVertices(columns, batch);
  }
}

/** Writes vertices one after another into memory that grows. */
class Writer {
  buffer: ArrayBuffer;
  count = 0;
  readonly stride: number;
  #view: DataView;

  constructor(stride: number, vertices: number) {
    this.stride = stride;
    this.buffer = new ArrayBuffer(stride * Math.max(vertices, 1));
    this.#view = new DataView(this.buffer);
  }

  /** What every vertex of a mark carries, at the next place; then moves on. */
  vertex(columns: Columns, mark: number, x: number, y: number, flags = 0): number {
    const at = this.#next();
    const view = this.#view;
    const [start, end] = [columns.start[mark] as number, columns.end[mark] as number];
    view.setUint32(at + AT.position, x, true);
    view.setUint32(at + AT.position + 4, y, true);
    view.setUint16(at + AT.days, start, true);
    view.setUint16(at + AT.days + 2, end, true);
    view.setUint16(at + AT.sure, columns.sureStart ? columns.sureStart[mark] as number : start, true);
    view.setUint16(at + AT.sure + 2, columns.sureEnd ? columns.sureEnd[mark] as number : end, true);
    view.setUint16(at + AT.rival, columns.rivalStart ? columns.rivalStart[mark] as number : OPEN, true);
    view.setUint16(at + AT.rival + 2, columns.rivalEnd ? columns.rivalEnd[mark] as number : 0, true);
    view.setUint16(at + AT.look, columns.look[mark] as number, true);
    view.setUint16(at + AT.look + 2, (columns.rule ? columns.rule[mark] as number : 0) + flags, true);
    return at;
  }

  line(at: number, outX: number, outY: number, along: number): void {
    this.#view.setInt16(at + AT.out, Math.round(outX * OUT), true);
    this.#view.setInt16(at + AT.out + 2, Math.round(outY * OUT), true);
    this.#view.setFloat32(at + AT.along, along, true);
  }

  /** The last vertex again: a strip ends or begins in one without width. */
  again(): void {
    const at = this.#next();
    new Uint8Array(this.buffer).copyWithin(at, at - this.stride, at);
  }

  done(): ArrayBuffer {
    return this.buffer.slice(0, this.count * this.stride);
  }

  #next(): number {
    const at = this.count * this.stride;
    if (at + this.stride > this.buffer.byteLength) {
      const wider = new Uint8Array(this.buffer.byteLength * 2);
      wider.set(new Uint8Array(this.buffer));
      this.buffer = wider.buffer;
      this.#view = new DataView(this.buffer);
    }
    this.count += 1;
    return at;
  }
}

function pointVertices(columns: Columns, { marks }: Batch): ArrayBuffer {
  const writer = new Writer(STRIDE[SHAPES.point], marks.length);
  for (const mark of marks) {
    const [from] = reachOf(columns, mark);
    writer.vertex(columns, mark, columns.positions[2 * from] as number, columns.positions[2 * from + 1] as number);
  }
  return writer.buffer;
}

/** The inside of areas, as triangles. */
function areaVertices(columns: Columns, batch: Batch): ArrayBuffer {
  const writer = new Writer(STRIDE[SHAPES.area], batch.marks.length * 48);
  const { positions } = columns;
  batch.vertexAt = new Uint32Array(batch.marks.length + 1);
  batch.marks.forEach((mark, place) => {
    const [from, to] = reachOf(columns, mark);
    // Relative to the first corner, so that no precision is lost on the way.
    const ring = Array.from({ length: 2 * (to - from) }, (_, at) => wrapped((positions[2 * from + at] as number) - (positions[2 * from + (at % 2)] as number)));
    for (const corner of earcut(ring)) writer.vertex(columns, mark, positions[2 * (from + corner)] as number, positions[2 * (from + corner) + 1] as number);
    (batch.vertexAt as Uint32Array)[place + 1] = writer.count;
  });
  return writer.done();
}

/** The shorter way around the world. */
const wrapped = (units: number): number => (units > WORLD / 2 ? units - WORLD : units < -WORLD / 2 ? units + WORLD : units);

/** Lines, and the edges of areas, as one strip of triangles; between two marks it has no width. */
function lineVertices(columns: Columns, batch: Batch): ArrayBuffer {
  const writer = new Writer(STRIDE[SHAPES.line], batch.marks.length * 48);
  batch.vertexAt = new Uint32Array(batch.marks.length + 1);
  batch.marks.forEach((mark, place) => {
    strip(columns, mark, writer);
    (batch.vertexAt as Uint32Array)[place + 1] = writer.count;
  });
  return writer.done();
}

function strip(columns: Columns, mark: number, writer: Writer): void {
  const { positions } = columns;
  const [from, to] = reachOf(columns, mark);
  const edge = columns.shape[mark] === SHAPES.area;
  const flags = edge ? FLAGS.edge : 0;
  const places = distinct(positions, from, to);
  const steps = places.slice(1).map((place, index) => stepOf(positions, places[index] as number, place));
  let along = 0;
  let begun = false;
  /** Both sides of the line at a place; the strip's very first and last vertices stand twice. */
  const both = (place: number, [outX, outY]: Way) => {
    const [x, y] = [positions[2 * place] as number, positions[2 * place + 1] as number];
    const left = writer.vertex(columns, mark, x, y, flags);
    writer.line(left, outX, outY, along);
    if (!begun) writer.again();
    begun = true;
    const right = writer.vertex(columns, mark, x, y, flags + FLAGS.right);
    writer.line(right, -outX, -outY, along);
  };
  const closed = edge && steps.length > 1 && samePlace(positions, places[0] as number, places.at(-1) as number);
  places.forEach((place, index) => {
    const before = index > 0 ? steps[index - 1] : closed ? steps.at(-1) : undefined;
    const after = index < steps.length ? steps[index] : closed ? steps[0] : undefined;
    if (before && after) corner(before.out, after.out, (out) => both(place, out));
    else both(place, (before ?? after)?.out ?? [0, 0]);
    along += steps[index]?.length ?? 0;
  });
  writer.again();
}

type Way = readonly [x: number, y: number];
interface Step { length: number; out: Way }

/** From one place to the next: its length in fractions of the world, and the way out to its left. */
function stepOf(positions: Uint32Array, from: number, to: number): Step {
  const x = wrapped((positions[2 * to] as number) - (positions[2 * from] as number));
  const y = wrapped((positions[2 * to + 1] as number) - (positions[2 * from + 1] as number));
  const length = Math.hypot(x, y);
  return { length: length / WORLD, out: [y / length, -x / length] };
}

/** One pair of vertices where two steps meet, drawn out to a point; two where that would be too sharp, which cuts it off. */
function corner(before: Way, after: Way, both: (out: Way) => void): void {
  const [x, y] = [before[0] + after[0], before[1] + after[1]];
  const scale = 2 / (x * x + y * y);
  if (scale * Math.hypot(x, y) <= SHARPEST) return both([x * scale, y * scale]);
  both(before);
  both(after);
}

const samePlace = (positions: Uint32Array, one: number, other: number): boolean => positions[2 * one] === positions[2 * other] && positions[2 * one + 1] === positions[2 * other + 1];

/** The places of a mark without those that only repeat the one before; always at least one. */
function distinct(positions: Uint32Array, from: number, to: number): number[] {
  const places = [from];
  for (let place = from + 1; place < to; place += 1) if (!samePlace(positions, place, places.at(-1) as number)) places.push(place);
  return places;
}

