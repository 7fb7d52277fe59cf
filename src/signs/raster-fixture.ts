/** A small rasteriser of SVG paths, for tests that compare signs as they are drawn. Everything is grey: ink 1, paper 0. */

/** Half the width of the picture in units of a sign's box, and its pixels a side: one pixel a unit. */
const REACH = 20;
const SIDE = 2 * REACH;
/** Samples a pixel, a side. */
const FINE = 2;

export type Picture = Float32Array;
type Point = readonly [x: number, y: number];
interface Line { points: Point[]; closed: boolean }
interface Placing { scale: number; x: number; y: number }
interface Stroke { width: number; dash: readonly number[]; round: boolean }

/** Sum of the differences of two pictures, in whole pixels. */
export function difference(a: Picture, b: Picture): number {
  return a.reduce((sum, value, index) => sum + Math.abs(value - (b[index] ?? 0)), 0);
}

/** Only M, L, H, V, A, C and Z, absolute, as the tables of signs write them; throws at anything else. */
export function linesOf(path: string): Line[] {
  const lines: Line[] = [];
  let at: Point = [0, 0];
  for (const [, command = '', text = ''] of path.matchAll(/([a-zA-Z])([^a-zA-Z]*)/g)) {
    const numbers = (text.match(/-?\d*\.?\d+/g) ?? []).map(Number);
    const line = lines.at(-1);
    const take = (count: number, work: (values: number[]) => void) => {
      for (let index = 0; index < numbers.length; index += count) work(numbers.slice(index, index + count));
    };
    const to = (point: Point) => {
      line?.points.push(point);
      at = point;
    };
    switch (command) {
      case 'M': at = [numbers[0] ?? 0, numbers[1] ?? 0]; lines.push({ points: [at], closed: false }); break;
      case 'L': take(2, ([x = 0, y = 0]) => to([x, y])); break;
      case 'H': take(1, ([x = 0]) => to([x, at[1]])); break;
      case 'V': take(1, ([y = 0]) => to([at[0], y])); break;
      case 'C': take(6, (given) => { for (const point of curve(at, given)) to(point); }); break;
      case 'A': take(7, (given) => { for (const point of arc(at, given)) to(point); }); break;
      case 'Z': if (line) { line.closed = true; at = line.points[0] ?? at; } break;
      default: throw new Error(`no such command here: ${command} in ${path}`);
    }
  }
  return lines;
}

const STEPS = 8;
const steps = Array.from({ length: STEPS }, (_, index) => (index + 1) / STEPS);

function curve([x0, y0]: Point, [x1 = 0, y1 = 0, x2 = 0, y2 = 0, x3 = 0, y3 = 0]: number[]): Point[] {
  const bend = (t: number, a: number, b: number, c: number, d: number) => (1 - t) ** 3 * a + 3 * (1 - t) ** 2 * t * b + 3 * (1 - t) * t ** 2 * c + t ** 3 * d;
  return steps.map((t) => [bend(t, x0, x1, x2, x3), bend(t, y0, y1, y2, y3)]);
}

/** Circles alone: the signs have no ellipse. */
function arc([x0, y0]: Point, [given = 0, , , large = 0, sweep = 0, x1 = 0, y1 = 0]: number[]): Point[] {
  const [half, middle] = [Math.hypot(x1 - x0, y1 - y0) / 2, [(x0 + x1) / 2, (y0 + y1) / 2] as const];
  const radius = Math.max(given, half);
  const away = (Math.sqrt(Math.max(0, radius ** 2 - half ** 2)) / (half || 1)) * (large === sweep ? -1 : 1);
  const [cx, cy] = [middle[0] - (away * (y1 - y0)) / 2, middle[1] + (away * (x1 - x0)) / 2];
  const from = Math.atan2(y0 - cy, x0 - cx);
  let turn = Math.atan2(y1 - cy, x1 - cx) - from;
  if (sweep && turn <= 0) turn += 2 * Math.PI;
  if (!sweep && turn >= 0) turn -= 2 * Math.PI;
  return steps.map((t) => [cx + radius * Math.cos(from + t * turn), cy + radius * Math.sin(from + t * turn)]);
}

/** First and last column and row of the pixels something may touch. */
type Box = readonly [west: number, north: number, east: number, south: number];

function boxOf(lines: readonly Line[], reach: number, { scale, x, y }: Placing): Box {
  const points = lines.flatMap((line) => line.points);
  const pixel = (value: number, by: number, at: number) => Math.max(0, Math.min(SIDE - 1, Math.floor((value + by * reach) * scale + at + REACH)));
  const [across, down] = [points.map(([px]) => px), points.map(([, py]) => py)];
  return [pixel(Math.min(...across), -1, x), pixel(Math.min(...down), -1, y), pixel(Math.max(...across), 1, x), pixel(Math.max(...down), 1, y)];
}

/** A picture to draw on. */
export class Sheet {
  readonly picture: Picture = new Float32Array(SIDE * SIDE);

  fill(path: string, { scale, x, y }: Placing, tone: number, opacity: number, rule: 'nonzero' | 'evenodd' = 'nonzero'): void {
    const lines = linesOf(path);
    const edges = lines.flatMap(({ points }) => points.map((point, index) => [point, points[(index + 1) % points.length] as Point] as const));
    this.#paint(tone, opacity, boxOf(lines, 0, { scale, x, y }), (px, py) => {
      const [sx, sy] = [(px - x) / scale, (py - y) / scale];
      let winding = 0;
      let crossings = 0;
      for (const [[ax, ay], [bx, by]] of edges) {
        if (ay <= sy === by <= sy || ax + ((sy - ay) / (by - ay)) * (bx - ax) <= sx) continue;
        winding += by > ay ? 1 : -1;
        crossings += 1;
      }
      return rule === 'nonzero' ? winding !== 0 : crossings % 2 === 1;
    });
  }

  stroke(path: string, { scale, x, y }: Placing, tone: number, opacity: number, { width, dash, round }: Stroke): void {
    const lines = linesOf(path);
    const pieces = lines.flatMap((line) => dashed(line, dash));
    this.#paint(tone, opacity, boxOf(lines, width / 2, { scale, x, y }), (px, py) => {
      const point: Point = [(px - x) / scale, (py - y) / scale];
      return pieces.some((piece) => near(point, piece, width / 2, round));
    });
  }

  #paint(tone: number, opacity: number, [west, north, east, south]: Box, covers: (x: number, y: number) => boolean): void {
    if (opacity === 0) return;
    for (let row = north; row <= south; row += 1) {
      for (let column = west; column <= east; column += 1) {
        let covered = 0;
        for (let sample = 0; sample < FINE * FINE; sample += 1) {
          if (covers(column + ((sample % FINE) + 0.5) / FINE - REACH, row + (Math.floor(sample / FINE) + 0.5) / FINE - REACH)) covered += 1;
        }
        const share = (covered / FINE ** 2) * opacity;
        const pixel = row * SIDE + column;
        this.picture[pixel] = (this.picture[pixel] ?? 0) * (1 - share) + tone * share;
      }
    }
  }
}

type Piece = readonly [Point, Point];

/** The straight pieces of a line that its dash leaves. */
function dashed({ points, closed }: Line, dash: readonly number[]): Piece[] {
  const all = closed ? [...points, points[0] as Point] : points;
  const pieces = all.slice(1).map((point, index): Piece => [all[index] as Point, point]);
  if (dash.length === 0) return pieces;
  const kept: Piece[] = [];
  let [part, left] = [0, dash[0] ?? Infinity];
  for (const [[ax, ay], [bx, by]] of pieces) {
    const length = Math.hypot(bx - ax, by - ay);
    for (let done = 0; done < length;) {
      const step = Math.min(left, length - done);
      const on = (distance: number): Point => [ax + ((bx - ax) * distance) / length, ay + ((by - ay) * distance) / length];
      if (part % 2 === 0) kept.push([on(done), on(done + step)]);
      done += step;
      left -= step;
      if (left <= 1e-9) left = dash[(part += 1) % dash.length] ?? Infinity;
    }
  }
  return kept;
}

function near([x, y]: Point, [[ax, ay], [bx, by]]: Piece, reach: number, round: boolean): boolean {
  if (x < Math.min(ax, bx) - reach || x > Math.max(ax, bx) + reach || y < Math.min(ay, by) - reach || y > Math.max(ay, by) + reach) return false;
  const length = Math.hypot(bx - ax, by - ay) || 1e-9;
  const along = ((x - ax) * (bx - ax) + (y - ay) * (by - ay)) / length;
  if (!round && (along < 0 || along > length)) return false;
  const held = Math.max(0, Math.min(length, along)) / length;
  return Math.hypot(x - ax - held * (bx - ax), y - ay - held * (by - ay)) <= reach;
}

const number = (text: string | undefined, otherwise: number): number => (text === undefined ? otherwise : Number(text));

/** The picture of a sign's markup, its classes read as `sign.css` paints them; the origin of its box in the middle. */
export function pictureOfMarkup(markup: string): Picture {
  const sheet = new Sheet();
  const places: Placing[] = [{ scale: 1, x: 0, y: 0 }];
  for (const [tag, name = ''] of markup.matchAll(/<(\/?[a-z]+)[^>]*>/g)) {
    const given = new Map([...tag.matchAll(/([a-zA-Z-]+)="([^"]*)"/g)].map(([, key = '', value = '']) => [key, value]));
    const outer = places.at(-1) as Placing;
    const [, dx, dy] = /translate\((\S+) ([^)]+)\)/.exec(given.get('transform') ?? '') ?? [];
    const scale = number(/scale\(([^)]+)\)/.exec(given.get('transform') ?? '')?.[1], 1);
    const place = { scale: outer.scale * scale, x: outer.x + outer.scale * number(dx, 0), y: outer.y + outer.scale * number(dy, 0) };
    if (name === 'g') places.push(place);
    else if (name === '/g') places.pop();
    else if (name === 'path') drawPath(sheet, given, place);
  }
  return sheet.picture;
}

function drawPath(sheet: Sheet, given: Map<string, string>, place: Placing): void {
  const path = given.get('d') ?? '';
  const opacity = number(given.get('opacity'), 1);
  const stroke = (tone: number, by = opacity) => sheet.stroke(path, place, tone, by, {
    width: number(given.get('stroke-width'), 1), dash: (given.get('stroke-dasharray') ?? '').split(' ').filter(Boolean).map(Number), round: given.get('stroke-linecap') === 'round',
  });
  switch (given.get('class')) {
    case 'sign-fill': return sheet.fill(path, place, 1, opacity);
    case 'sign-stroke': case 'sign-strike': return stroke(1);
    case 'sign-core': return stroke(0);
    case 'sign-badge': sheet.fill(path, place, 0, 1); return stroke(1, number(given.get('stroke-opacity'), 1));
    case 'sign-speaker': stroke(0); return sheet.fill(path, place, 1, opacity);
    default: throw new Error(`a class nobody paints: ${given.get('class')}`);
  }
}

/** What a canvas would show that is painted as the map's images are. Needs the fixture's `Path2D`; `paper` names what is no ink. */
export function pictureOfCanvas(paint: (context: CanvasRenderingContext2D) => void, paper: string): Picture {
  const sheet = new Sheet();
  let place: Placing = { scale: 1, x: 0, y: 0 };
  let dash: number[] = [];
  const kept: { place: Placing; dash: number[] }[] = [];
  const tone = (colour: string) => (colour === paper ? 0 : 1);
  const context = {
    fillStyle: '', strokeStyle: '', lineWidth: 1, lineCap: 'round',
    save: () => kept.push({ place, dash }),
    restore: () => ({ place, dash } = kept.pop() ?? { place, dash }),
    scale: (by: number) => { place = { ...place, scale: place.scale * by }; },
    translate: (x: number, y: number) => { place = { ...place, x: place.x + x * place.scale, y: place.y + y * place.scale }; },
    setLineDash: (given: number[]) => { dash = [...given]; },
    fill: ({ path }: FixturePath, rule?: 'evenodd') => sheet.fill(path, place, tone(context.fillStyle), 1, rule),
    stroke: ({ path }: FixturePath) => sheet.stroke(path, place, tone(context.strokeStyle), 1, { width: context.lineWidth, dash, round: true }),
  };
  paint(context as unknown as CanvasRenderingContext2D);
  return sheet.picture;
}

/** Stands for `Path2D` where there is no browser. */
export class FixturePath {
  readonly path: string;

  constructor(path: string) {
    this.path = path;
  }
}

/**
 * Share of a length on which two dashes differ, one shifted along the other until they differ least; parts are in
 * widths of the line, null is solid.
 */
export function dashDifference(a: readonly number[] | null, b: readonly number[] | null): number {
  const [LENGTH, STEP] = [60, 0.1];
  const drawn = (dash: readonly number[] | null, at: number): boolean => {
    if (!dash) return true;
    let left = at % dash.reduce((sum, part) => sum + part, 0);
    return dash.findIndex((part) => (left -= part) < 0) % 2 === 0;
  };
  const period = (b ?? [1]).reduce((sum, part) => sum + part, 0);
  const count = LENGTH / STEP;
  let least = 1;
  for (let shift = 0; shift < period; shift += STEP) {
    let differing = 0;
    for (let sample = 0; sample < count; sample += 1) if (drawn(a, sample * STEP) !== drawn(b, sample * STEP + shift)) differing += 1;
    least = Math.min(least, differing / count);
  }
  return least;
}
