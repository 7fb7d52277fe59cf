type Position = [number, number];

const RADIANS = Math.PI / 180;
const mercator = ([longitude, latitude]: Position): Position => [longitude, Math.log(Math.tan(Math.PI / 4 + (latitude * RADIANS) / 2)) / RADIANS];
const unprojected = ([x, y]: Position): Position => [x, (2 * Math.atan(Math.exp(y * RADIANS)) - Math.PI / 2) / RADIANS];
const turned = ([x, y]: Position): Position => [(x + y) / Math.SQRT2, (y - x) / Math.SQRT2];
const turnedBack = ([u, v]: Position): Position => [(u - v) / Math.SQRT2, (u + v) / Math.SQRT2];

/** The levels of a hatch, and from which zoom each is drawn. */
export const HATCH_ZOOMS = [3.2, 5.2, 6.4, 7.8] as const;
/** Degrees between the lines of level 0, and the shortest line worth drawing. */
const SPACING = 0.36;
const SHORTEST = 0.02;
/** Square degrees below which a ring is small: only such are hatched on the closest level. */
const SMALL = 1.2;

/**
 * The hatch of polygons as lines at 45 degrees in Mercator, each feature with its `level`: level 0 is 0.36 degrees apart,
 * each further one stands halfway between what is there already. Geometry, so that a style needs no image.
 */
export function hatchOf(areas: readonly GeoJSON.Feature[]): GeoJSON.FeatureCollection {
  const rings = areas.flatMap(({ geometry }) => (geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.type === 'MultiPolygon' ? geometry.coordinates : []))
    .map(([outer = []]) => outer as Position[]);
  const features = HATCH_ZOOMS.map((_, level): GeoJSON.Feature => ({
    type: 'Feature', properties: { level },
    geometry: { type: 'MultiLineString', coordinates: rings.filter((ring) => level < 3 || sizeOf(ring) < SMALL).flatMap((ring) => across(ring, level)) },
  }));
  return { type: 'FeatureCollection', features };
}

function across(ring: readonly Position[], level: number): Position[][] {
  const flat = ring.map((position) => turned(mercator(position)));
  const heights = flat.map(([, v]) => v);
  const spacing = level === 0 ? SPACING : SPACING / 2 ** (level - 1);
  const shift = level === 0 ? 0 : spacing / 2;
  const lines: Position[][] = [];
  for (let v = Math.ceil((Math.min(...heights) - shift) / spacing) * spacing + shift; v < Math.max(...heights); v += spacing) {
    const cuts = flat.flatMap(([u1, v1], at) => {
      const [u2, v2] = flat[(at + 1) % flat.length] ?? [u1, v1];
      return v1 > v !== v2 > v ? [u1 + ((v - v1) / (v2 - v1)) * (u2 - u1)] : [];
    }).sort((a, b) => a - b);
    for (let at = 0; at + 1 < cuts.length; at += 2) {
      const [from = 0, to = 0] = cuts.slice(at, at + 2);
      if (to - from >= SHORTEST) lines.push([from, to].map((u) => unprojected(turnedBack([u, v]))));
    }
  }
  return lines;
}

/** In square degrees, longitude counted in full: enough to tell small from large. */
function sizeOf(ring: readonly Position[]): number {
  return Math.abs(ring.reduce((sum, [x, y], at) => {
    const [x2, y2] = ring[(at + 1) % ring.length] ?? [x, y];
    return sum + x * y2 - x2 * y;
  }, 0)) / 2;
}
