import { Map as MapLibreMap } from 'maplibre-gl';
import type { Mount } from '../contest.ts';
import { geojsonOf, isoOf, type Mark } from '../data.ts';
import { addMarks, pickFrom } from './maplibre.ts';

export { groundOf } from './maplibre.ts';
export const dataOf = geojsonOf;

/** OpenHistoricalMap's plugin, over the same source under the name its worker gives to the one layer of a GeoJSON source. */
export const mount: Mount<MapLibreMap, Mark[]> = async (map, marks) => {
  // In a page the plugin gives the map's class, which it looks for on the window, a method.
  Object.assign(window, { maplibregl: { Map: MapLibreMap } });
  await import('@openhistoricalmap/maplibre-gl-dates');
  const features = marks.map((one) => ({ ...one, properties: { ...one.properties, start_date: isoOf(one.properties.start), end_date: isoOf(one.properties.end) } }));
  await addMarks(map, features, { 'source-layer': '_geojsonTileLayer' });
  return { step: (day) => (map as unknown as { filterByDate(date: string): void }).filterByDate(isoOf(day)), pick: pickFrom(map) };
};
