import type { Position } from '../geo/measure.ts';

/** One mark that stands on a point. */
export interface Standing { feature: number; at: Position }

/** Marks whose signs would lie on each other at a zoom. */
export interface Crowd {
  /** In the order of the atlas. */
  features: number[];
  /** Where the middle of them is, longitude and latitude. */
  at: Position;
  /** Counted and opened by a press, instead of fanned out. */
  counted: boolean;
}

export interface Grouping {
  crowds: Crowd[];
  /** For each mark, how far from its own place its sign stands, in pixels to the right and down. */
  fan: Map<number, [number, number]>;
}

/** Signs nearer than this to each other would touch, in pixels. */
const TOUCH = 26;
/** Counts nearer than this to each other would touch, in pixels. */
const COUNT = 42;
/** Room for one sign on the ring around the middle of its crowd, in pixels. */
const ROOM = 29;
/** So many are fanned out below each zoom; more are counted. From the last zoom on all are fanned out. */
const FANNED: readonly (readonly [zoom: number, most: number])[] = [[3.4, 1], [4.2, 2], [5.2, 4], [6.4, 6], [Infinity, Infinity]];

/** Pixels of the world at a zoom, east and south of its north-west corner; Mercator as MapLibre draws it (512 pixels at zoom 0). */
export function pixelsOf([longitude, latitude]: Position, zoom: number): [number, number] {
  const world = 512 * 2 ** zoom;
  const y = Math.log(Math.tan(Math.PI / 4 + (latitude * Math.PI) / 360));
  return [((longitude + 180) / 360) * world, (0.5 - y / (2 * Math.PI)) * world];
}

/**
 * Who crowds whom at a zoom. Each mark joins the first crowd it touches, so the same marks always make the same crowds.
 * Crowds small enough are fanned out in a ring; the others are counted.
 */
export function groupingOf(standing: readonly Standing[], zoom: number): Grouping {
  const groups: { first: [number, number]; members: (Standing & { pixels: [number, number] })[] }[] = [];
  for (const one of standing) {
    const pixels = pixelsOf(one.at, zoom);
    const near = groups.find(({ first }) => Math.hypot(first[0] - pixels[0], first[1] - pixels[1]) < TOUCH);
    if (near) near.members.push({ ...one, pixels });
    else groups.push({ first: pixels, members: [{ ...one, pixels }] });
  }
  const most = FANNED.find(([below]) => zoom < below)?.[1] ?? Infinity;
  joinCounted(groups, most);
  const fan = new Map<number, [number, number]>();
  const crowds = groups.filter(({ members }) => members.length > 1).map(({ members }): Crowd => {
    const counted = members.length > most;
    const middle = mean(members.map(({ pixels }) => pixels));
    if (!counted) members.forEach(({ feature, pixels }, index) => fan.set(feature, fromRing(middle, pixels, index, members.length)));
    return { features: members.map(({ feature }) => feature), at: mean(members.map(({ at }) => at)), counted };
  });
  return { crowds, fan };
}

/** Counts are larger than signs: those that would lie on each other become one. */
function joinCounted(groups: { first: [number, number]; members: { pixels: [number, number] }[] }[], most: number): void {
  for (let at = 0; at < groups.length; at += 1) {
    const one = groups[at];
    if (!one || one.members.length <= Math.max(most, 1)) continue;
    const middle = mean(one.members.map(({ pixels }) => pixels));
    const other = groups.findIndex((group, index) => {
      const [x, y] = mean(group.members.map(({ pixels }) => pixels));
      return index !== at && group.members.length > Math.max(most, 1) && Math.hypot(middle[0] - x, middle[1] - y) < COUNT;
    });
    if (other === -1) continue;
    one.members.push(...(groups.splice(other, 1)[0]?.members ?? []));
    at = -1;
  }
}

/** From a mark's own place to its seat on the ring around the middle of its crowd; the first seat is at the reading end. */
function fromRing(middle: [number, number], own: [number, number], index: number, count: number): [number, number] {
  const radius = count === 2 ? ROOM / 2 : ROOM / (2 * Math.sin(Math.PI / count));
  const angle = (index / count) * 2 * Math.PI - (count === 2 ? 0 : Math.PI / 2);
  return [Math.round(middle[0] + Math.cos(angle) * radius - own[0]), Math.round(middle[1] + Math.sin(angle) * radius - own[1])];
}

function mean(all: readonly (readonly [number, number])[]): [number, number] {
  return [all.reduce((sum, [x]) => sum + x, 0) / all.length, all.reduce((sum, [, y]) => sum + y, 0) / all.length];
}
