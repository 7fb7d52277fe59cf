import type { Map as MapLibreMap } from 'maplibre-gl';
import { Deck, MapView } from '@deck.gl/core';
import { DataFilterExtension } from '@deck.gl/extensions';
import { PathLayer, ScatterplotLayer, SolidPolygonLayer } from '@deck.gl/layers';
import { COLOURS, LINE, RADIUS, type Mount } from '../contest.ts';
import { geojsonOf, VIEW, type Mark } from '../data.ts';

const rgb = (colour: string): [number, number, number] => [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16)) as [number, number, number];

export { groundOf } from './maplibre.ts';
export const dataOf = geojsonOf;

/** deck.gl on a canvas of its own over the same map, its marks filtered on the graphics card by a range of values. */
export const mount: Mount<MapLibreMap, Mark[]> = async (map, marks) => {
  const canvas = document.createElement('canvas');
  Object.assign(canvas.style, { position: 'absolute', inset: '0', inlineSize: '100%', blockSize: '100%' });
  map.getContainer().append(canvas);
  const of = (type: string) => marks.filter(({ geometry }) => geometry.type === type);
  const [points, lines, areas] = [of('Point'), of('LineString'), of('Polygon')];
  const filter = { extensions: [new DataFilterExtension({ filterSize: 2 })], getFilterValue: ({ properties: { start, end } }: Mark) => [start, end], pickable: true } as const;
  const layers = (day: number) => {
    const shared = { ...filter, filterRange: [[-1, day], [day, 100_000]] };
    return [
      new SolidPolygonLayer<Mark>({ id: 'areas', data: areas, getPolygon: (mark: Mark) => (mark.geometry as GeoJSON.Polygon).coordinates as never, getFillColor: [...rgb(COLOURS.area), 51], ...shared } as never),
      new PathLayer<Mark>({ id: 'lines', data: lines, getPath: (mark: Mark) => (mark.geometry as GeoJSON.LineString).coordinates as never, getColor: rgb(COLOURS.line), getWidth: LINE, widthUnits: 'pixels', ...shared } as never),
      new ScatterplotLayer<Mark>({ id: 'points', data: points, getPosition: (mark: Mark) => (mark.geometry as GeoJSON.Point).coordinates as never, getFillColor: rgb(COLOURS.point), getRadius: RADIUS, radiusUnits: 'pixels', ...shared } as never),
    ];
  };
  const deck = new Deck({ canvas, width: VIEW.width, height: VIEW.height, views: new MapView({ repeat: false }), viewState: { longitude: VIEW.longitude, latitude: VIEW.latitude, zoom: VIEW.zoom }, controller: false, layers: layers(0) });
  await new Promise<void>((resolve) => { deck.setProps({ onAfterRender: () => resolve() }); });
  return {
    step: (day) => deck.setProps({ layers: layers(day) }),
    pick: (x, y) => deck.pickMultipleObjects({ x, y, radius: 8, depth: 5 }).map(({ object }) => (object as Mark).properties.mark),
  };
};
