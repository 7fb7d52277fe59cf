import { Map as MapLibreMap, setWorkerUrl, type LayerSpecification } from 'maplibre-gl';
import worker from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';
import { COLOURS, landOf, LINE, RADIUS } from '../contest.ts';
import { VIEW } from '../data.ts';

setWorkerUrl(worker);

/** A map with the same land as all. */
export async function groundOf(box: HTMLElement): Promise<MapLibreMap> {
  const map = new MapLibreMap({
    container: box, center: [VIEW.longitude, VIEW.latitude], zoom: VIEW.zoom, attributionControl: false, fadeDuration: 0, renderWorldCopies: false,
    style: {
      version: 8, sources: { land: { type: 'geojson', data: await landOf() } },
      layers: [{ id: 'sea', type: 'background', paint: { 'background-color': COLOURS.sea } }, { id: 'land', type: 'fill', source: 'land', paint: { 'fill-color': COLOURS.land } }],
    },
  });
  await new Promise((resolve) => { map.once('load', resolve); });
  return map;
}

/** The three layers of the marks, over a source `marks`. */
export const LAYERS = [
  { id: 'areas', type: 'fill', source: 'marks', filter: ['==', ['geometry-type'], 'Polygon'], paint: { 'fill-color': COLOURS.area, 'fill-opacity': 0.2 } },
  { id: 'lines', type: 'line', source: 'marks', filter: ['==', ['geometry-type'], 'LineString'], paint: { 'line-color': COLOURS.line, 'line-width': LINE } },
  { id: 'points', type: 'circle', source: 'marks', filter: ['==', ['geometry-type'], 'Point'], paint: { 'circle-color': COLOURS.point, 'circle-radius': RADIUS } },
] as const;

/** Puts marks on a map; resolves when it has taken them in. */
export async function addMarks(map: MapLibreMap, features: GeoJSON.Feature[], more: object = {}): Promise<void> {
  map.addSource('marks', { type: 'geojson', data: { type: 'FeatureCollection', features } });
  for (const layer of LAYERS) map.addLayer({ ...layer, ...more } as unknown as LayerSpecification);
  await new Promise((resolve) => { map.once('idle', resolve); });
}

export const pickFrom = (map: MapLibreMap) => (x: number, y: number): number[] =>
  map.queryRenderedFeatures([[x - 8, y - 8], [x + 8, y + 8]], { layers: LAYERS.map(({ id }) => id) }).map(({ properties }) => (properties as { mark: number }).mark);
