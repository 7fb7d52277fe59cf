import type { Atlas } from '../atlas/atlas.ts';
import type { Scene } from '../atlas/scene.ts';
import { evidenceOf, type TimeChoice } from '../model/presence.ts';
import { extentOf } from '../model/slices.ts';
import type { Position } from '../geo/measure.ts';
import type { PublishedFeature, PublishedRecord } from '../model/published.ts';
import type { Comparison } from '../model/vocabulary.ts';
import { recordName } from './icons.ts';
import { standingAt, type Fan } from './marks.ts';

/** Where the square of a record stands beside the sign of its thing, in pixels: each way of lying to what is said has its own place. */
export const BESIDE: Record<Comparison, readonly [number, number]> = { differs: [-17, 15], agrees: [0, 19], silent: [17, 15] };

/** Outside records of what is drawn: a thin line on either side of the section they speak of, and a square; `id` is the record's index. */
export function recordDrawings(atlas: Atlas, fan: Fan): GeoJSON.FeatureCollection {
  return {
    type: 'FeatureCollection',
    features: atlas.records.flatMap((record, id) => {
      const index = atlas.indexOf(record.feature);
      const feature = index === null ? undefined : atlas.features[index];
      if (!feature || index === null) return [];
      const drawing = (geometry: GeoJSON.Geometry, role: string): GeoJSON.Feature => {
        const [x, y] = fan.get(index) ?? [0, 0];
        const { outcome } = record.comparison;
        const [right, down] = BESIDE[outcome];
        return { type: 'Feature', id, geometry, properties: { role, record: id, icon: recordName(outcome), beside: [x + right, y + down] } };
      };
      const at = recordPlace(feature, record);
      return [
        ...linesOf(feature, record).map((line) => drawing({ type: 'LineString', coordinates: line }, 'line')),
        ...(at ? [drawing({ type: 'Point', coordinates: at }, 'sign')] : []),
      ];
    }),
  };
}

function linesOf({ geometry, properties }: PublishedFeature, { subject }: PublishedRecord): Position[][] {
  if (geometry?.type !== 'MultiLineString') return [];
  const section = properties.sections.findIndex((one) => one.id === subject);
  return section === -1 ? geometry.coordinates : geometry.coordinates.slice(section, section + 1);
}

/** Where the square of a record has its place: half way along the section it speaks of, or where its thing stands. */
export function recordPlace(feature: PublishedFeature, record: PublishedRecord): Position | null {
  if (feature.geometry?.type !== 'MultiLineString') return standingAt(feature);
  const longest = linesOf(feature, record).sort((a, b) => b.length - a.length)[0] ?? [];
  return longest[Math.floor(longest.length / 2)] ?? [0, 0];
}

/** Records of what is in the scene, at its time, by index. */
export function recordsAt(atlas: Atlas, scene: Scene, time: TimeChoice): number[] {
  return atlas.records.flatMap((record, index) => {
    const feature = atlas.indexOf(record.feature);
    return feature !== null && scene.byFeature.has(feature) && evidenceOf(extentOf({ when: record.when, dateKind: 'as-written' }), time) !== null ? [index] : [];
  });
}
