import type { Map as MapLibreMap, PointLike } from 'maplibre-gl';
import type { PublishedFeature } from '../model/published.ts';
import type { Store } from '../state/store.ts';
import { PICKED } from './marks.ts';

/**
 * Features under a press, each once: points before lines before areas; within `reach` pixels. Hidden marks still answer
 * the map's query, so the scene has the last word. A country's tint answers only where nothing else lies.
 */
export function pick(map: MapLibreMap, store: Store, { x, y }: { x: number; y: number }, reach: number): number[] {
  const { scene } = store.get();
  const box: [PointLike, PointLike] = [[x - reach, y - reach], [x + reach, y + reach]];
  for (const layers of PICKED) {
    const present = layers.filter((layer) => map.getLayer(layer));
    const found = map.queryRenderedFeatures(box, { layers: present }).flatMap(({ properties }) => {
      const { feature, handle } = properties as { feature: number; handle: number };
      return scene.byFeature.get(feature)?.slice.handle === handle ? [feature] : [];
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
