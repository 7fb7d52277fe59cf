import { LngLat, type FitBoundsOptions, type Map as MapLibreMap } from 'maplibre-gl';
import { boundsOfPositions, type Position } from '../geo/measure.ts';
import type { PublishedFeature } from '../model/published.ts';
import type { Store } from '../state/store.ts';
import type { Camera, Wish } from '../state/wish.ts';
import { pixelsOf } from './crowd.ts';
import { relationsOf } from './relations.ts';

/** Whether motion is to be left out. */
export const still = (): boolean => matchMedia('(prefers-reduced-motion: reduce)').matches;

/** Where a map's camera is now. */
export function cameraOf(map: MapLibreMap): Camera {
  const { lng, lat } = map.getCenter();
  return { zoom: map.getZoom(), latitude: lat, longitude: lng };
}

/** Whether two cameras show the same, to a pixel. */
export const near = (a: Camera, b: Camera): boolean =>
  Math.abs(a.zoom - b.zoom) < 0.006 && Math.abs(a.latitude - b.latitude) < 0.0002 && Math.abs(a.longitude - b.longitude) < 0.0002;

/** What a map showed last. */
export type Seen = Pick<Wish, 'selection' | 'camera'>;

/** Whether something was chosen since, away from the map, and neither hand nor link has moved the camera: then it is to be brought into view. */
export const isToBeShown = ({ selection, chosenOn, camera }: Wish, seen: Seen): boolean =>
  selection !== null && selection !== seen.selection && chosenOn === 'elsewhere' && (camera === null || (seen.camera !== null && near(camera, seen.camera)));

/** The zoom at which a box just fits the map, so that crowds stand fanned out in the very first drawing. */
export function zoomFor([west, south, east, north]: Bounds, { clientWidth, clientHeight }: HTMLElement): number {
  const [left, bottom] = pixelsOf([west, south], 0);
  const [right, top] = pixelsOf([east, north], 0);
  return Math.log2(Math.min(clientWidth / (right - left), clientHeight / (bottom - top)));
}

type Bounds = [west: number, south: number, east: number, north: number];

/** What is shown first: the chosen one, else the atlas's first view. */
export function firstBounds(store: Store): Bounds {
  const { selection } = store.get().wish;
  const index = selection === null ? null : store.atlas.indexOf(selection);
  return (index === null ? null : boundsOf(store, index)) ?? store.atlas.manifest.firstView.bounds;
}

/** The box a feature needs to be seen in, with some of its surroundings and its seat; of what has no place, that of those who have part in it. */
export function boundsOf({ atlas }: Store, index: number, withSeat = true): Bounds | null {
  const feature = atlas.features[index] as PublishedFeature;
  const { geometry, properties } = feature;
  const positions = geometry === null ? relationsOf(atlas, feature).flat() : geometry.type === 'Point' ? [geometry.coordinates] : geometry.coordinates.flat();
  if (positions.length === 0) return null;
  const [west, south, east, north] = boundsOfPositions(properties.seat && withSeat ? [...positions, properties.seat] : positions);
  const margin = Math.max(3.2, (east - west) * 0.12, (north - south) * 0.12);
  return [west - margin, Math.max(-80, south - margin), east + margin, Math.min(80, north + margin)];
}

/** The box around boxes; null where there is none. */
export function unionOf(all: readonly (Bounds | null)[]): Bounds | null {
  const known = all.filter((bounds) => bounds !== null);
  return known.length === 0 ? null : boundsOfPositions(known.flatMap(([west, south, east, north]): Position[] => [[west, south], [east, north]]));
}

/** No closer than one still sees where it lies, clear of the panel that covers the map's foot. */
export const fitting = (container: HTMLElement): FitBoundsOptions => ({ maxZoom: 6.5, padding: { top: 0, left: 0, right: 0, bottom: covered(container) } });

/** Goes to where a box can be seen; the camera it will come to rest at, or null where it stays. */
export function fitTo(map: MapLibreMap, bounds: Bounds | null, { duration = 700, ...options }: FitBoundsOptions = fitting(map.getContainer())): Camera | null {
  const to = bounds && map.cameraForBounds(bounds, options);
  if (!bounds || !to) return null;
  const { lng, lat } = LngLat.convert(to.center as [number, number]);
  const camera = { zoom: to.zoom ?? map.getZoom(), latitude: lat, longitude: lng };
  map.fitBounds(bounds, { ...options, duration: still() ? 0 : duration }, { own: true });
  return still() ? null : camera;
}

/** Pixels at the foot of the map that a panel covers while words are read; the page says so in a property of its style. */
export function covered(container: HTMLElement): number {
  const share = Number.parseFloat(getComputedStyle(container).getPropertyValue('--covered'));
  return Number.isFinite(share) ? share * container.clientHeight : 0;
}
