import type { Map as MapLibreMap } from 'maplibre-gl';
import type { Mount } from '../contest.ts';
import { geojsonOf, type Mark } from '../data.ts';
import { addMarks, LAYERS, pickFrom } from './maplibre.ts';

export { groundOf } from './maplibre.ts';
export const dataOf = geojsonOf;

/** As its documentation teaches: a filter on each layer, set anew for each day. */
export const mount: Mount<MapLibreMap, Mark[]> = async (map, marks) => {
  await addMarks(map, marks);
  return {
    step: (day) => {
      for (const { id, filter } of LAYERS) map.setFilter(id, ['all', filter, ['<=', ['get', 'start'], day], ['>=', ['get', 'end'], day]] as never);
    },
    pick: pickFrom(map),
  };
};
