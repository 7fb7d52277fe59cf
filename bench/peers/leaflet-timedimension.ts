import L from 'leaflet';
import type { Mount } from '../contest.ts';
import { geojsonOf, isoOf, STEP, STEPS, dayOf, type Mark } from '../data.ts';
import { pickFrom, styleOf } from './leaflet.ts';

interface TimeDimension { setCurrentTime(time: number): void }
interface Timed { addTo(map: L.Map): void; _currentLayer?: L.GeoJSON }
interface WithTime {
  timeDimension: ((options: object) => TimeDimension) & { layer: unknown };
  TimeDimension: { Layer: { GeoJson: { extend(more: object): new (layer: L.GeoJSON, options: object) => Timed } } };
}

export { groundOf } from './leaflet.ts';
export const dataOf = geojsonOf;

/** The plugin's layer of GeoJSON. Of itself it cuts a line to what was reached by a time; for spans its own door for that is used: the whole mark or none. */
export const mount: Mount<L.Map, Mark[]> = async (map, marks) => {
  Object.assign(window, { L });
  await import('iso8601-js-period');
  await import('leaflet-timedimension/dist/leaflet.timedimension.src.js');
  const timed = L as unknown as WithTime;
  const timeOf = (day: number) => Date.parse(isoOf(day));
  const time = timed.timeDimension({ times: Array.from({ length: STEPS }, (_, step) => timeOf(dayOf(step))) });
  Object.assign(map, { timeDimension: time });
  const Spans = timed.TimeDimension.Layer.GeoJson.extend({
    _getFeatureBetweenDates: (mark: Mark, _: number, now: number) => (timeOf(mark.properties.start) <= now && timeOf(mark.properties.end) >= now ? mark : null),
  });
  const all = L.geoJSON(marks as never, { style: styleOf as never, pointToLayer: (mark, at) => L.circleMarker(at, styleOf(mark) as L.CircleMarkerOptions) });
  const layer = new Spans(all, { duration: `P${STEP}D` });
  layer.addTo(map);
  return {
    step: (day) => time.setCurrentTime(timeOf(day)),
    pick: (x, y) => pickFrom(map, (path) => ((path as unknown as { feature: Mark }).feature.properties.mark), () => (layer._currentLayer?.getLayers() ?? []) as L.Path[])(x, y),
  };
};
