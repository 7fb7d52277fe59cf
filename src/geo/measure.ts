import { booleanPointInPolygon, circle, distance, length, lineString, multiPolygon, point, pointToLineDistance } from '@turf/turf';

/** Longitude and latitude in degrees, WGS84. */
export type Position = [number, number];

/** Geodesic length in kilometres along straight chords, on turf's mean-radius sphere. */
export function lengthKm(line: readonly Position[]): number {
  return length(lineString(line as Position[]), { units: 'kilometers' });
}

/** A closed ring of 64 corners around a centre, `radiusKm` away. */
export function ring(centre: Position, radiusKm: number): Position[] {
  return circle(centre, radiusKm, { units: 'kilometers', steps: 64 }).geometry.coordinates[0] as Position[];
}

/** A shallow arc from a to b in longitude and latitude, bent by a tenth of its length to its left, in 48 steps. */
export function arc(a: Position, b: Position): Position[] {
  const bend = 0.1;
  const middle: Position = [(a[0] + b[0]) / 2 - (b[1] - a[1]) * bend, (a[1] + b[1]) / 2 + Math.abs(b[0] - a[0]) * bend];
  return Array.from({ length: 49 }, (_, step) => {
    const t = step / 48;
    const [u, v, w] = [(1 - t) ** 2, 2 * t * (1 - t), t ** 2];
    return [u * a[0] + v * middle[0] + w * b[0], u * a[1] + v * middle[1] + w * b[1]];
  });
}

/** West, south, east, north of a set of positions. */
export function boundsOfPositions(positions: readonly Position[]): [number, number, number, number] {
  const longitudes = positions.map((position) => position[0]);
  const latitudes = positions.map((position) => position[1]);
  return [Math.min(...longitudes), Math.min(...latitudes), Math.max(...longitudes), Math.max(...latitudes)];
}

/** How many kilometres a point lies outside a set of polygons (rings of positions, outer first); 0 inside. */
export function kmOutside(position: Position, polygons: readonly Position[][][]): number {
  if (booleanPointInPolygon(point(position), multiPolygon(polygons as Position[][][]))) return 0;
  return polygons.flat().reduce((least, edge) => Math.min(least, pointToLineDistance(point(position), lineString(edge), { units: 'kilometers' })), Infinity);
}

/** Kilometres along the great circle from one position to another. */
export function distanceKm(from: Position, to: Position): number {
  return distance(point(from), point(to), { units: 'kilometers' });
}
