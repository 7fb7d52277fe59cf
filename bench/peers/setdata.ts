import type { GeoJSONSource, Map as MapLibreMap } from 'maplibre-gl';
import type { Mount } from '../contest.ts';
import { geojsonOf, type Mark } from '../data.ts';
import { addMarks, pickFrom } from './maplibre.ts';

export { groundOf } from './maplibre.ts';
export const dataOf = geojsonOf;

/** The day's marks alone are given to the source, each day anew. */
export const mount: Mount<MapLibreMap, Mark[]> = async (map, marks) => {
  await addMarks(map, []);
  return {
    step: (day) => {
      void map.getSource<GeoJSONSource>('marks')?.setData({ type: 'FeatureCollection', features: marks.filter(({ properties: { start, end } }) => start <= day && end >= day) });
    },
    pick: pickFrom(map),
  };
};
