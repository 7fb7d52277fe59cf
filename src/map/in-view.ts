import type { PublishedGeometry } from '../model/published.ts';
import type { Position } from '../geo/measure.ts';

/** A place in the map's box, in pixels from its upper left corner. */
export interface Pixels { x: number; y: number }
interface Box { width: number; height: number }

export const ARROWS = ['ArrowRight', 'ArrowLeft', 'ArrowDown', 'ArrowUp'] as const;
export type Arrow = (typeof ARROWS)[number];

const within = ({ x, y }: Pixels, { width, height }: Box): boolean => x >= 0 && y >= 0 && x <= width && y <= height;

/**
 * Where a line or an area is met in the map's box: the middle of the longest part of its course that is in view; null
 * where none is. `project` gives the pixels of a place.
 */
export function meetingPlace(geometry: PublishedGeometry, project: (place: Position) => Pixels, box: Box): Pixels | null {
  if (geometry.type === 'Point') {
    const at = project(geometry.coordinates);
    return within(at, box) ? at : null;
  }
  let best: { length: number; at: Pixels } | null = null;
  for (const line of geometry.coordinates) {
    const pixels = line.map(project);
    for (const [index, b] of pixels.slice(1).entries()) {
      const part = clipped(pixels[index] as Pixels, b, box);
      const length = part ? Math.hypot(part[1].x - part[0].x, part[1].y - part[0].y) : -1;
      if (part && length > (best?.length ?? -1)) best = { length, at: { x: (part[0].x + part[1].x) / 2, y: (part[0].y + part[1].y) / 2 } };
    }
  }
  return best?.at ?? null;
}

/** The part of a straight line that lies in the box (Liang and Barsky); null where none does. */
function clipped(a: Pixels, b: Pixels, { width, height }: Box): [Pixels, Pixels] | null {
  const [right, down] = [b.x - a.x, b.y - a.y];
  let [from, to] = [0, 1];
  for (const [step, room] of [[-right, a.x], [right, width - a.x], [-down, a.y], [down, height - a.y]] as const) {
    if (step === 0 && room < 0) return null;
    if (step < 0) from = Math.max(from, room / step);
    if (step > 0) to = Math.min(to, room / step);
  }
  const at = (share: number): Pixels => ({ x: a.x + right * share, y: a.y + down * share });
  return from <= to ? [at(from), at(to)] : null;
}

/** In reading order: from the top down, and on one height from the side where reading begins. */
export function inReadingOrder<T extends Pixels>(all: readonly T[], rtl: boolean): T[] {
  return [...all].sort((a, b) => a.y - b.y || (rtl ? b.x - a.x : a.x - b.x));
}

/**
 * The next one in the direction of an arrow: the nearest beyond along that axis, whatever its distance aside, so that
 * each arrow alone walks all there are. Null at the end. What stands on one spot is walked in its own order.
 */
export function nextAlong<T extends Pixels>(all: readonly T[], from: T, arrow: Arrow): T | null {
  const axis = arrow === 'ArrowRight' || arrow === 'ArrowLeft' ? 'x' : 'y';
  const across = axis === 'x' ? 'y' : 'x';
  const sorted = [...all].sort((a, b) => a[axis] - b[axis] || a[across] - b[across]);
  return sorted[sorted.indexOf(from) + (arrow === 'ArrowRight' || arrow === 'ArrowDown' ? 1 : -1)] ?? null;
}
