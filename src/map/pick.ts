import type { Map as MapLibreMap, PointLike } from 'maplibre-gl';
import type { PublishedFeature } from '../model/published.ts';
import type { Store } from '../state/store.ts';
import { RECORDS_LAYER } from '../state/wish.ts';
import { PICKED } from './layers.ts';
import type { Painter } from './painter.ts';
import { recordsAt } from './records.ts';

/**
 * Features under a press, each once: points before lines before areas; within `reach` pixels. Hidden marks still answer
 * the map's query, so the scene has the last word, and what is counted in a crowd answers by its count alone. A country's tint answers only where nothing else lies.
 */
export function pick(map: MapLibreMap, store: Store, painter: Painter, { x, y }: { x: number; y: number }, reach: number): number[] {
  const { scene } = store.get();
  const box: [PointLike, PointLike] = [[x - reach, y - reach], [x + reach, y + reach]];
  for (const layers of PICKED) {
    const present = layers.filter((layer: string) => map.getLayer(layer));
    const found = map.queryRenderedFeatures(box, { layers: present }).flatMap(({ properties }) => {
      const { feature, handle } = properties as { feature: number; handle: number };
      return scene.byFeature.get(feature)?.slice.handle === handle && painter.stands(feature) ? [feature] : [];
    });
    if (found.length > 0) return [...new Set(found)];
  }
  if (!map.getLayer('base-participant')) return [];
  const countries = map.queryRenderedFeatures([x, y], { layers: ['base-participant'] }).map(({ properties }) => properties?.['iso'] as string);
  return scene.entries.map((entry) => entry.feature).filter((feature) => {
    const { kind, country } = (store.atlas.features[feature] as PublishedFeature).properties;
    return kind === 'participation' && country !== null && countries.includes(country);
  });
}

/** Id of the outside record whose square lies under a press; null where none does. */
export function pickRecord(map: MapLibreMap, store: Store, { x, y }: { x: number; y: number }, reach: number): string | null {
  const { scene, wish } = store.get();
  if (!wish.layers.includes(RECORDS_LAYER)) return null;
  const shown = new Set(recordsAt(store.atlas, scene, wish.time));
  const found = map.queryRenderedFeatures([[x - reach, y - reach], [x + reach, y + reach]], { layers: ['record-sign'] }).map(({ properties }) => properties?.['record'] as number);
  const index = found.find((record) => shown.has(record));
  return index === undefined ? null : store.atlas.records[index]?.id ?? null;
}
