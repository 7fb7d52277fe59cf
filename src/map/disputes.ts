import type { Map as MapLibreMap } from 'maplibre-gl';

/** A dispute as it is told: its name, and who administers, who claims, what the United Nations calls it. */
export interface Dispute { name: string; note: string }

/** Pixels round a press or pointer within which a sign or a line is meant. */
const REACH = { sign: 8, line: 5 };
const SIGNS = ['base-note'];
const LINES = ['base-delimitation', 'base-delimited', 'base-disputed-line', 'base-claim', 'base-border'];
const AREAS = ['base-disputed-veil'];

type Properties = Record<string, unknown>;
const told = ({ name_ar, name_en, note_ar, note_en }: Properties): Properties => ({ name_ar, name_en, note_ar, note_en });

/** The boundaries, each line that a dispute is about with its names and notes; `disputed.lines` names them by `class between`. */
export function withNotes(boundaries: GeoJSON.FeatureCollection, disputed: GeoJSON.FeatureCollection): GeoJSON.FeatureCollection {
  const byLine = new Map<string, Properties>();
  for (const { properties } of disputed.features) {
    if (!properties) continue;
    byLine.set(`claim ${properties['id']}`, told(properties));
    for (const line of String(properties['lines'] ?? '').split(', ')) byLine.set(line, told(properties));
  }
  const features = boundaries.features.map((line) => {
    const { class: kind, between, claim } = line.properties ?? {};
    return { ...line, properties: { ...line.properties, ...byLine.get(`${claim ? 'claim' : kind} ${between}`) } };
  });
  return { type: 'FeatureCollection', features };
}

/**
 * What is in dispute at a point of the map (pixels in its box), or null: a sign first, then a line, then an area. Only
 * what is drawn at this zoom answers.
 */
export function disputeAt(map: MapLibreMap, point: { x: number; y: number }, language: 'ar' | 'en'): Dispute | null {
  const near = (layers: string[], reach: number): Dispute | null => {
    const drawn = layers.filter((id) => map.getLayer(id));
    if (drawn.length === 0) return null;
    const { x, y } = point;
    const found = map.queryRenderedFeatures([[x - reach, y - reach], [x + reach, y + reach]], { layers: drawn });
    const properties = found.find((one) => one.properties[`note_${language}`] !== undefined)?.properties;
    return properties ? { name: String(properties[`name_${language}`]), note: String(properties[`note_${language}`]) } : null;
  };
  return near(SIGNS, REACH.sign) ?? near(LINES, REACH.line) ?? near(AREAS, 0);
}
