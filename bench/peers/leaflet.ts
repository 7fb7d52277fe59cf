import L from 'leaflet';
import 'leaflet/dist/leaflet.css';
import { COLOURS, landOf, LINE, RADIUS } from '../contest.ts';
import { VIEW, type Mark } from '../data.ts';

/** Leaflet knows whole zooms by a world of 256 pixels. */
const ZOOM = VIEW.zoom + 1;

/** A map with the same land as all, everything on canvases. */
export async function groundOf(box: HTMLElement): Promise<L.Map> {
  const map = L.map(box, { center: [VIEW.latitude, VIEW.longitude], zoom: ZOOM, zoomSnap: 0, preferCanvas: true, attributionControl: false, zoomControl: false, fadeAnimation: false, zoomAnimation: false });
  box.style.background = COLOURS.sea;
  const land = map.createPane('land');
  land.style.zIndex = '300';
  // Also in the order of the page, by which the judge looks at canvases.
  map.getPane('mapPane')?.prepend(land);
  L.geoJSON(await landOf(), { pane: 'land', renderer: L.canvas({ pane: 'land' }), interactive: false, style: { stroke: false, fillColor: COLOURS.land, fillOpacity: 1 } } as never).addTo(map);
  return map;
}

export const styleOf = (mark?: { geometry: { type: string } }): L.PathOptions => {
  switch (mark?.geometry.type) {
    case 'LineString': return { color: COLOURS.line, weight: LINE, opacity: 1, fill: false };
    case 'Polygon': return { stroke: false, fillColor: COLOURS.area, fillOpacity: 0.2 };
    default: return { stroke: false, fillColor: COLOURS.point, fillOpacity: 1, radius: RADIUS } as L.CircleMarkerOptions;
  }
};

export const pathOf = (mark: Mark): L.Path => {
  const { type, coordinates } = mark.geometry;
  const at = ([longitude, latitude]: readonly number[]): [number, number] => [latitude as number, longitude as number];
  const style = styleOf(mark);
  if (type === 'Point') return L.circleMarker(at(coordinates), style as L.CircleMarkerOptions);
  return type === 'LineString' ? L.polyline(coordinates.map(at), style) : L.polygon(coordinates[0]?.map(at) ?? [], style);
};

/** What a canvas renderer of Leaflet finds at a pixel, asked as it asks itself. */
export const pickFrom = (map: L.Map, markOf: (path: L.Path) => number, paths: () => Iterable<L.Path>) => (x: number, y: number): number[] => {
  const point = map.containerPointToLayerPoint([x, y]);
  return [...paths()].flatMap((path) => ((path as unknown as { _containsPoint(at: L.Point): boolean })._containsPoint(point) ? [markOf(path)] : []));
};
