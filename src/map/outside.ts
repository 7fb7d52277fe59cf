/** A mark and where it stands in the map's box, in pixels; outside of it where it is out of view. */
export interface Placed { feature: number; x: number; y: number }

/** Marks out of view in one direction: a place at the edge of the map, and the angle in degrees, clockwise from east, to look in. */
export interface Beyond { features: number[]; x: number; y: number; angle: number }

/** The part of the map's box in which arrows stand, clear of what lies at its edges, in pixels. */
export interface Frame {
  left: number; top: number; right: number; bottom: number;
  /** Width and height of what lies in the upper corners. */
  corners: { left: Corner; right: Corner };
}
interface Corner { x: number; y: number }

/** Arrows nearer than this to each other are one, in pixels along each axis. */
const APART = { x: 150, y: 46 };
/** Half the width of an arrow with its words, which stands on its middle at the upper and lower edge, in pixels. */
const HALF = 80;

/** What lies out of view, gathered by direction, nearest first in each. */
export function beyondOf(placed: readonly Placed[], frame: Frame, view: { width: number; height: number }): Beyond[] {
  const [middleX, middleY] = [view.width / 2, view.height / 2];
  const out = placed.filter(({ x, y }) => x < 0 || y < 0 || x > view.width || y > view.height)
    .map((one) => ({ ...one, far: Math.hypot(one.x - middleX, one.y - middleY) })).sort((a, b) => a.far - b.far);
  const arrows: Beyond[] = [];
  for (const { feature, x, y } of out) {
    const [right, down] = [x - middleX, y - middleY];
    const reach = Math.min(
      right === 0 ? Infinity : ((right > 0 ? frame.right : frame.left) - middleX) / right,
      down === 0 ? Infinity : ((down > 0 ? frame.bottom : frame.top) - middleY) / down,
    );
    const [atX, atY] = clearOfCorners(middleX + right * reach, middleY + down * reach, frame);
    const near = arrows.find((arrow) => Math.abs(arrow.x - atX) < APART.x && Math.abs(arrow.y - atY) < APART.y);
    if (near) near.features.push(feature);
    else arrows.push({ features: [feature], x: atX, y: atY, angle: (Math.atan2(down, right) * 180) / Math.PI });
  }
  return arrows;
}

/** The same place at the edge, moved along it out of the upper corners. */
function clearOfCorners(x: number, y: number, { left, right, top, bottom, corners }: Frame): [number, number] {
  const corner = x < (left + right) / 2 ? corners.left : corners.right;
  const aside = Math.min(x - left, right - x) < Math.min(y - top, bottom - y);
  const first = left + corners.left.x + HALF;
  return aside ? [x, Math.max(y, Math.min(corner.y, bottom))] : [Math.min(Math.max(x, first), Math.max(right - corners.right.x - HALF, first)), y];
}

/** Where a count stands: at its place, or moved just so far that nothing at the map's edges and corners covers it. `radius` is its own, in pixels. */
export function clearOfEdges({ x, y }: { x: number; y: number }, { left, right, top, bottom, corners }: Frame, radius: number): { x: number; y: number } {
  const [across, down] = [Math.min(Math.max(x, left + radius), right - radius), Math.min(Math.max(y, top + radius), bottom - radius)];
  const near = across < (left + right) / 2;
  const corner = near ? corners.left : corners.right;
  const inward = near ? left + corner.x + radius : right - corner.x - radius;
  if (down - radius >= corner.y || (near ? across >= inward : across <= inward)) return { x: across, y: down };
  // Out of the corner by the shorter way.
  return Math.abs(inward - across) < corner.y + radius - down ? { x: inward, y: down } : { x: across, y: Math.min(corner.y + radius, bottom - radius) };
}
