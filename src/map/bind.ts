import { Map as MapLibreMap, setWorkerUrl, type GeoJSONSource, type MapMouseEvent, type StyleSpecification } from 'maplibre-gl';
import 'maplibre-gl/dist/maplibre-gl.css';
import { boundsOfPositions, type Position } from '../geo/measure.ts';
import type { Evidence } from '../model/presence.ts';
import type { PublishedFeature } from '../model/published.ts';
import type { Slice } from '../model/slices.ts';
import { CHANGE_SIGNS, changeSigns, evidenceLook, labelOpacity } from '../signs/time-signs.ts';
import { clearSelection, select, setCamera } from '../state/actions.ts';
import { litFeatures } from '../state/selectors.ts';
import { leadingDay } from '../state/time-actions.ts';
import type { Snapshot, Store } from '../state/store.ts';
import type { Camera } from '../state/wish.ts';
import { mapWorkerAddress } from '../ui/trusted.ts';
import { baseStyle, FIRST_BASE_LABEL, type BaseData, type Theme } from './base.ts';
import { addIcons } from './icons.ts';
import { loadBase, MAP_FONTS } from './load-base.ts';
import { CHANGE_LAYERS, LABELS, MARKS, markLayers, marksOf } from './marks.ts';
import { pick } from './pick.ts';
import { pictureOf } from './picture.ts';

/** What the page is told about pointing and pressing; positions are pixels in the map's box. */
export interface MapEvents {
  hover(feature: number | null, x: number, y: number): void;
  /** Several marks lie under a press. */
  choose(features: number[], x: number, y: number): void;
  drawn(): void;
  missing(files: string[]): void;
}

export interface BoundMap {
  zoomBy(step: 1 | -1): void;
  reset(): void;
  /** What the map shows now, at `scale` device pixels to a CSS pixel; null where it cannot be drawn. */
  picture(scale: number): HTMLCanvasElement | null;
  remove(): void;
}

const darkness = () => matchMedia('(prefers-color-scheme: dark)');
const themeNow = (): Theme => (darkness().matches ? 'dark' : 'light');
const still = () => matchMedia('(prefers-reduced-motion: reduce)').matches;
const REST = 200;

setWorkerUrl(mapWorkerAddress);

/**
 * Ties one map to the store: what changed is pushed in, gestures call actions. Throws where there is no WebGL.
 * The map never holds anything the store does not.
 */
export async function bindMap(container: HTMLElement, store: Store, events: MapEvents): Promise<BoundMap> {
  const { data, missing } = await loadBase();
  if (missing.length > 0) events.missing(missing);
  const { atlas } = store;
  const { wish } = store.get();
  const start = wish.camera
    ? { zoom: wish.camera.zoom, center: [wish.camera.longitude, wish.camera.latitude] as Position }
    : { bounds: firstBounds(store) };
  const map = new MapLibreMap({
    container, style: styleFor(store, data), ...start, attributionControl: false, dragRotate: false, pitchWithRotate: false,
    touchPitch: false, renderWorldCopies: false, minZoom: 0.6, maxZoom: 11, fadeDuration: 0, refreshExpiredTiles: false,
  });
  map.touchZoomRotate.disableRotation();
  map.keyboard.disableRotation();
  const canvas = map.getCanvas();
  canvas.removeAttribute('role');
  canvas.removeAttribute('aria-label');
  const painter = paint(map, store, data);
  const listening = [store.subscribe(onChange), onGestures()];

  const icons = () => addIcons(map, marksOf(atlas, store.get().wish.language, themeNow()), themeNow());
  map.on('style.load', () => {
    icons();
    painter.everything();
  });
  map.once('load', () => events.drawn());
  canvas.addEventListener('webglcontextrestored', () => painter.everything());
  const theme = darkness();
  const restyle = () => {
    icons();
    map.setStyle(styleFor(store, data));
    painter.everything();
  };
  theme.addEventListener('change', restyle);

  function onChange(now: Snapshot, before: Snapshot): void {
    if (now.wish.language !== before.wish.language) restyle();
    else painter.difference();
    const { camera, selection, chosenOn } = now.wish;
    if (camera !== before.wish.camera && camera && !near(camera, cameraOf(map))) {
      map.jumpTo({ center: [camera.longitude, camera.latitude], zoom: camera.zoom });
    } else if (selection !== before.wish.selection && selection !== null && chosenOn === 'elsewhere' && (camera === null || camera === before.wish.camera)) {
      flyTo(map, atlas.features[atlas.indexOf(selection) ?? -1]);
    } else if (camera === null && before.wish.camera !== null) {
      map.fitBounds(firstBounds(store), { duration: still() ? 0 : 500 });
    }
  }

  function onGestures(): () => void {
    const report = (event: { originalEvent?: unknown; own?: boolean }) => {
      if (event.originalEvent || event.own) setCamera(store, cameraOf(map));
    };
    map.on('moveend', report as never);
    map.on('mousemove', (event) => {
      // A touch screen makes up a mouse after each tap; its tip would stay.
      if (!matchMedia('(hover: hover)').matches) return;
      const [feature = null] = pick(map, store, event.point, 5);
      canvas.style.cursor = feature === null ? '' : 'pointer';
      events.hover(feature, event.point.x, event.point.y);
    });
    map.on('mouseout', () => events.hover(null, 0, 0));
    map.on('click', (event: MapMouseEvent) => {
      const touch = (event.originalEvent as PointerEvent).pointerType === 'touch' || matchMedia('(pointer: coarse)').matches;
      const found = pick(map, store, event.point, touch ? 24 : 8);
      if (found.length > 1) return events.choose(found, event.point.x, event.point.y);
      events.choose([], 0, 0);
      const [only] = found;
      const id = only === undefined ? undefined : atlas.features[only]?.id;
      if (id) select(store, id, 'map');
      else if (store.get().wish.selection !== null && store.get().wish.document === null) clearSelection(store);
    });
    return () => {};
  }

  return {
    zoomBy: (step) => map.easeTo({ zoom: map.getZoom() + step, duration: still() ? 0 : 250 }, { own: true }),
    reset: () => map.fitBounds(atlas.manifest.firstView.bounds, { duration: still() ? 0 : 500 }, { own: true }),
    picture: (scale) => {
      try {
        return pictureOf(map, scale);
      } catch {
        return null;
      }
    },
    remove: () => {
      theme.removeEventListener('change', restyle);
      listening.forEach((stop) => stop());
      painter.stop();
      map.remove();
    },
  };
}

function styleFor(store: Store, data: BaseData): StyleSpecification {
  const theme = themeNow();
  const { language } = store.get().wish;
  const style = baseStyle(data, theme, language, MAP_FONTS);
  const at = style.layers.findIndex((layer) => layer.id === FIRST_BASE_LABEL);
  const marks = markLayers(theme);
  const below = marks.filter((layer) => layer.type !== 'symbol' && layer.type !== 'circle');
  const above = marks.filter((layer) => layer.type === 'symbol' || layer.type === 'circle');
  const tinted = new Set(store.atlas.features.flatMap(({ properties }) => properties.country ?? []));
  for (const layer of style.layers) {
    // Only these can ever be tinted; drawing the rest unseen costs as much as drawing it.
    if (layer.id.startsWith('base-participant') && 'source' in layer) layer.filter = ['in', ['get', 'iso'], ['literal', [...tinted]]] as never;
  }
  return {
    ...style,
    sources: { ...style.sources, [MARKS]: { type: 'geojson', data: marksOf(store.atlas, language, theme), tolerance: 0.1 } },
    layers: [...style.layers.slice(0, at), ...below, ...style.layers.slice(at), ...above],
  };
}

/** Opacities by feature-state: the fill, the outline, the light behind, and each sign of a change. */
type Look = Record<string, number>;
const UNSEEN: Look = { fill: 0, outline: 0, label: 0, lit: 0, ...Object.fromEntries(CHANGE_SIGNS.map(({ id }) => [id, 0])) };
const sameLook = (a: Look, b: Look): boolean => Object.keys(UNSEEN).every((key) => a[key] === b[key]);
/** So many marks are also named on the map's holder, for those who check what is drawn. */
const NAMED = 2000;

/** Pushes the scene into feature-state, only where it differs from what is drawn, and redraws in the same frame. */
function paint(map: MapLibreMap, store: Store, data: BaseData) {
  const { atlas } = store;
  let drawn = new Map<number, Look>();
  let tinted = new Map<number, number>();
  let compared = false;
  let resting: ReturnType<typeof setTimeout> | undefined;
  const countryIds = new Map(data.countries.features.map((country) => [country.properties?.['iso'] as string, country.id as number]));

  function difference(): void {
    if (!map.isStyleLoaded() && !map.getSource(MARKS)) return;
    const { wish, scene, changes } = store.get();
    const lit = litFeatures(atlas, wish);
    const day = leadingDay(wish.time, atlas.axis);
    const look = (slice: Slice, evidence: Evidence) => {
      const { fill, outline } = evidenceLook(evidence, slice.start === null ? 0 : day - slice.start);
      return { fill, outline, label: labelOpacity(evidence, outline) };
    };
    const wanted = new Map(scene.entries.map(({ feature, slice, evidence }): [number, Look] => [slice.handle, {
      ...UNSEEN, ...look(slice, evidence), lit: (lit.get(feature) ?? 0) * (evidence === 'ghost' ? 0.4 : 1),
      ...Object.fromEntries(changeSigns(new Set(changes.flatMap((one) => (one.feature === feature ? [one.change] : [])))).map((id) => [id, 1])),
    }]));
    const tints = new Map(scene.entries.flatMap(({ feature, slice, evidence }): [number, number][] => {
      const { kind, country } = (atlas.features[feature] as PublishedFeature).properties;
      const id = kind === 'participation' ? countryIds.get(country ?? '') : undefined;
      return id === undefined ? [] : [[id, look(slice, evidence).fill * (lit.has(feature) ? 1 : 0.75)]];
    }));
    compare(wish.comparing);
    let changed = false;
    for (const handle of new Set([...wanted.keys(), ...drawn.keys()])) {
      const now = wanted.get(handle) ?? UNSEEN;
      if (sameLook(now, drawn.get(handle) ?? UNSEEN)) continue;
      map.setFeatureState({ source: MARKS, id: handle }, { ...now });
      changed = true;
    }
    for (const id of new Set([...tints.keys(), ...tinted.keys()])) {
      if (tints.get(id) === tinted.get(id)) continue;
      map.setFeatureState({ source: 'base-countries', id }, { participant: tints.get(id) ?? 0 });
      changed = true;
    }
    drawn = wanted;
    tinted = tints;
    if (!changed) return;
    if (wanted.size <= NAMED) map.getContainer().dataset['marks'] = [...wanted.keys()].flatMap((handle) => atlas.features[atlas.slices[handle]?.feature ?? -1] ?? []).flatMap(({ id, geometry }) => (geometry ? [id] : [])).join(' ');
    map.redraw();
    clearTimeout(resting);
    resting = setTimeout(placeLabels, REST);
  }

  /** Layers drawn unseen cost as much as seen ones. */
  function compare(on: boolean): void {
    if (on === compared) return;
    for (const { id } of CHANGE_LAYERS) map.setLayoutProperty(id, 'visibility', on ? 'visible' : 'none');
    compared = on;
  }

  /** Labels of what is not there must not keep others from their place; placement may wait until time rests. */
  function placeLabels(): void {
    for (const { id, of } of LABELS) {
      if (map.getLayer(id)) map.setFilter(id, ['all', of, ['in', ['get', 'handle'], ['literal', [...drawn.keys()]]]] as never);
    }
  }

  return {
    difference,
    everything(): void {
      drawn = new Map();
      tinted = new Map();
      compared = false;
      const source = map.getSource<GeoJSONSource>(MARKS);
      if (!source) return;
      map.removeFeatureState({ source: MARKS });
      difference();
      placeLabels();
    },
    stop: () => clearTimeout(resting),
  };
}

function cameraOf(map: MapLibreMap): Camera {
  const { lng, lat } = map.getCenter();
  return { zoom: map.getZoom(), latitude: lat, longitude: lng };
}

const near = (a: Camera, b: Camera): boolean =>
  Math.abs(a.zoom - b.zoom) < 0.006 && Math.abs(a.latitude - b.latitude) < 0.0002 && Math.abs(a.longitude - b.longitude) < 0.0002;

function firstBounds(store: Store): [number, number, number, number] {
  const { atlas } = store;
  const { selection } = store.get().wish;
  const chosen = selection === null ? null : boundsOf(atlas.features[atlas.indexOf(selection) ?? -1]);
  return chosen ?? atlas.manifest.firstView.bounds;
}

/** The box a feature needs to be seen in, with some of its surroundings. */
function boundsOf(feature: PublishedFeature | undefined): [number, number, number, number] | null {
  const { geometry } = feature ?? {};
  if (!geometry) return null;
  const positions = geometry.type === 'Point' ? [geometry.coordinates] : geometry.coordinates.flat();
  const seat = feature?.properties.seat;
  const [west, south, east, north] = boundsOfPositions(seat ? [...positions, seat] : positions);
  const margin = Math.max(3.2, (east - west) * 0.12, (north - south) * 0.12);
  return [west - margin, Math.max(-80, south - margin), east + margin, Math.min(80, north + margin)];
}

function flyTo(map: MapLibreMap, feature: PublishedFeature | undefined): void {
  const bounds = boundsOf(feature);
  if (bounds) map.fitBounds(bounds, { duration: still() ? 0 : 700, maxZoom: 6.5 }, { own: true });
}
