import type { Atlas } from '../atlas/atlas.ts';
import type { Scene } from '../atlas/scene.ts';
import { evidenceOf, type TimeChoice } from '../model/presence.ts';
import { extentOf } from '../model/slices.ts';
import type { Position } from '../geo/measure.ts';
import type { Comparison } from '../model/vocabulary.ts';
import { recordName } from './icons.ts';
import { standingAt, type Fan } from './marks.ts';

/** Where the square of a record stands beside the sign of its thing, in pixels: each way of lying to what is said has its own place. */
const BESIDE: Record<Comparison, readonly [number, number]> = { differs: [-17, 15], agrees: [0, 19], silent: [17, 15] };

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
      if (feature.geometry?.type === 'MultiLineString') {
        const section = feature.properties.sections.findIndex((one) => one.id === record.subject);
        const lines = section === -1 ? feature.geometry.coordinates : feature.geometry.coordinates.slice(section, section + 1);
        const longest = [...lines].sort((a, b) => b.length - a.length)[0] ?? [];
        const middle: Position = longest[Math.floor(longest.length / 2)] ?? [0, 0];
        return [...lines.map((line) => drawing({ type: 'LineString', coordinates: line }, 'line')), drawing({ type: 'Point', coordinates: middle }, 'sign')];
      }
      const at = standingAt(feature);
      return at ? [drawing({ type: 'Point', coordinates: at }, 'sign')] : [];
    }),
  };
}

/** Records of what is in the scene, at its time, by index. */
export function recordsAt(atlas: Atlas, scene: Scene, time: TimeChoice): number[] {
  return atlas.records.flatMap((record, index) => {
    const feature = atlas.indexOf(record.feature);
    return feature !== null && scene.byFeature.has(feature) && evidenceOf(extentOf({ when: record.when, dateKind: 'as-written' }), time) !== null ? [index] : [];
  });
}
