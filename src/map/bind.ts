import { Map as MapLibreMap, setWorkerUrl, type MapMouseEvent, type StyleSpecification } from 'maplibre-gl';
import type { Position } from '../geo/measure.ts';
import type { PublishedFeature } from '../model/published.ts';
import { KIND_SIGNS } from '../signs/signs.ts';
import { clearSelection, openRecord, select, setCamera } from '../state/actions.ts';
import type { Snapshot, Store } from '../state/store.ts';
import type { Camera } from '../state/wish.ts';
import { mapWorkerAddress } from '../ui/trusted.ts';
import type { Fault } from '../atlas/fetch.ts';
import { baseStyle, FIRST_BASE_LABEL, type Ground } from './base.ts';
import { boundsOf, cameraOf, covered, firstBounds, fitting, fitTo, isToBeShown, near, still, unionOf, zoomFor, type Seen } from './camera.ts';
import type { Crowd } from './crowd.ts';
import { disputeAt, type Dispute } from './disputes.ts';
import { enlarged } from './enlarged.ts';
import { addIcons } from './icons.ts';
import { labelsAndSigns, linesAndAreas, MARKS, PLACED, RECORDS, RELATIONS } from './layers.ts';
import { loadBase, type BaseNow } from './load-base.ts';
import { onLongPress } from './long-press.ts';
import { marksOf, relationDrawings, type Fan } from './marks.ts';
import { fanAt, paint } from './painter.ts';
import { pick, pickRecord } from './pick.ts';
import { pictureOf } from './picture.ts';
import { recordDrawings } from './records.ts';

/** What the page is told about pointing and pressing; positions are pixels in the map's box. */
export interface MapEvents {
  hover(feature: number | null, x: number, y: number): void;
  /** A dispute lies under the pointer or a press where no mark does. */
  dispute(dispute: Dispute | null, x: number, y: number): void;
  /** Several marks lie under a press. */
  choose(features: number[], x: number, y: number): void;
  /** In the frame in which they change: crowds that are counted instead of drawn. */
  crowds(counted: Crowd[]): void;
  /** A place was asked for: by a long or a secondary press. */
  ask(place: Position, x: number, y: number): void;
  drawn(): void;
  /** What of the base map is not here, and how to ask for it again. */
  missing(faults: readonly Fault[], retry: () => Promise<void>): void;
  /** The map's worker has answered for the first time. */
  working(): void;
  /** Nothing more can be drawn: the worker's code could not be had or run. */
  stopped(): void;
  /** The graphics are gone; the map is to be made anew. */
  lost(): void;
}

export interface BoundMap {
  zoomBy(step: 1 | -1): void;
  reset(): void;
  /** Flies to where all of these can be seen. */
  show(features: readonly number[]): void;
  /** Pixels of a place in the map's box. */
  project(place: Position): { x: number; y: number };
  /** How far from its own place a mark's sign stands in its crowd, in pixels to the right and down. */
  aside(feature: number): readonly [number, number];
  /** Whether a mark is drawn by itself, not counted in a crowd. */
  stands(feature: number): boolean;
  /** The place at the centre. */
  centre(): Position;
  zoom(): number;
  /** The map's box, in pixels. */
  size(): { width: number; height: number };
  /** What the map shows now, at `scale` device pixels to a CSS pixel; null where it cannot be drawn. */
  picture(scale: number): HTMLCanvasElement | null;
  /** Calls on every change of the camera or the box, in its frame. Returns how to stop. */
  onMove(listener: () => void): () => void;
  remove(): void;
}

const darkness = () => matchMedia('(prefers-color-scheme: dark)');
const themeNow = (): Ground => (darkness().matches ? 'dark' : 'light');
const CAPITALS = 'base-label-capital';

setWorkerUrl(mapWorkerAddress);

/**
 * Ties one map to the store: what changed is pushed in, gestures call actions. Throws where there is no WebGL.
 * The map never holds anything the store does not. `seen` is what the map before it showed last, if there was one.
 */
export async function bindMap(container: HTMLElement, store: Store, events: MapEvents, seen: Seen | null): Promise<BoundMap> {
  const base = await loadBase();
  const tellMissing = () => events.missing(base.get().faults, base.retry);
  tellMissing();
  const { atlas } = store;
  const { wish } = store.get();
  const index = wish.selection === null || seen === null || !isToBeShown(wish, seen) ? null : atlas.indexOf(wish.selection);
  /** What was chosen while there was no map. */
  const awaited = index === null ? null : boundsOf(store, index);
  const start = wish.camera && !awaited
    ? { zoom: wish.camera.zoom, center: [wish.camera.longitude, wish.camera.latitude] as Position }
    : { bounds: firstBounds(store), fitBoundsOptions: awaited ? fitting(container) : { padding: { top: 0, left: 0, right: 0, bottom: wish.selection === null ? 0 : covered(container) } } };
  const zoom = awaited ? Math.min(zoomFor(awaited, container), 6.5) : wish.camera?.zoom ?? zoomFor(firstBounds(store), container);
  const map = new MapLibreMap({
    container, style: styleFor(store, base.get(), fanAt(store, zoom)), ...start, attributionControl: false, dragRotate: false, pitchWithRotate: false,
    touchPitch: false, renderWorldCopies: false, minZoom: 0.6, maxZoom: 11, fadeDuration: 0, refreshExpiredTiles: false,
  });
  if (awaited && wish.camera) setCamera(store, cameraOf(map));
  map.touchZoomRotate.disableRotation();
  map.keyboard.disableRotation();
  const canvas = map.getCanvas();
  canvas.removeAttribute('role');
  canvas.removeAttribute('aria-label');
  canvas.setAttribute('aria-labelledby', 'map-moves');
  const painter = paint(map, store, { theme: themeNow, data: () => base.get().data, crowds: events.crowds, fan: fanAt(store, zoom) });
  /** Where the camera is on its way to, if by itself; `true` while a hand moves it. */
  let heading: Camera | true | null = null;
  let stopped = false;
  const listening = [store.subscribe(onChange), onGestures(), onProjector(restyle), base.subscribe((more) => {
    tellMissing();
    if (more) restyle();
  })];

  function icons(): void {
    addIcons(map, marksOf(atlas, store.get().wish.language, themeNow(), new Map()), themeNow());
  }
  map.on('style.load', () => {
    icons();
    painter.everything();
  });
  map.once('load', () => events.drawn());
  map.on('sourcedata', function answered({ sourceId, sourceDataType }) {
    if (sourceId !== MARKS || sourceDataType !== 'content') return;
    map.off('sourcedata', answered);
    events.working();
  });
  map.on('error', ({ error }) => {
    if (/worker/i.test(error.message) && !map.loaded()) events.stopped();
    else console.warn('map:', error.message);
  });
  // A context that comes back comes without the marks' states and leaks; a new map does neither. MapLibre must not hear of
  // it: it would let go of its style without letting go of what holds on to it, here and in its worker.
  canvas.addEventListener('webglcontextlost', (event) => {
    event.stopImmediatePropagation();
    if (stopped) return;
    if (map.isMoving() && heading) setCamera(store, heading === true ? cameraOf(map) : heading);
    stopListening();
    events.lost();
  }, { capture: true });
  const theme = darkness();
  function restyle(): void {
    icons();
    map.setStyle(styleFor(store, base.get(), fanAt(store, map.getZoom())));
    painter.fanned(fanAt(store, map.getZoom()));
    painter.everything();
  }
  theme.addEventListener('change', restyle);

  function onChange(now: Snapshot, before: Snapshot): void {
    if (now.wish.language !== before.wish.language) restyle();
    else painter.difference();
    const { camera, selection } = now.wish;
    if (camera !== before.wish.camera && camera && !near(camera, cameraOf(map))) {
      map.jumpTo({ center: [camera.longitude, camera.latitude], zoom: camera.zoom });
    } else if (selection !== null && isToBeShown(now.wish, before.wish)) {
      const chosen = atlas.indexOf(selection);
      if (chosen !== null) heading = fitTo(map, boundsOf(store, chosen));
    } else if (camera === null && before.wish.camera !== null) {
      map.fitBounds(firstBounds(store), { duration: still() ? 0 : 500 });
    }
  }

  function onGestures(): () => void {
    const report = (event: { originalEvent?: unknown; own?: boolean }) => {
      if (event.originalEvent || event.own) setCamera(store, cameraOf(map));
    };
    map.on('moveend', report as never);
    map.on('moveend', () => { heading = null; });
    // A camera that moves by itself ends inside the map's own frame, in which it cannot be drawn a second time.
    map.on('zoomend', () => queueMicrotask(() => { if (!stopped) painter.regroup(); }));
    map.on('mousemove', (event) => {
      // A touch screen makes up a mouse after each tap; its tip would stay.
      if (!matchMedia('(hover: hover)').matches) return;
      const [feature = null] = pick(map, store, painter, event.point, 5);
      canvas.style.cursor = feature === null ? '' : 'pointer';
      events.hover(feature, event.point.x, event.point.y);
      events.dispute(feature === null ? disputeAt(map, event.point, store.get().wish.language) : null, event.point.x, event.point.y);
    });
    // What lay under the pointer is elsewhere now.
    map.on('movestart', (event) => {
      if (event.originalEvent) heading = true;
      events.hover(null, 0, 0);
    });
    map.on('mouseout', () => {
      events.hover(null, 0, 0);
      events.dispute(null, 0, 0);
    });
    map.on('click', (event: MapMouseEvent) => {
      const touch = (event.originalEvent as PointerEvent).pointerType === 'touch' || matchMedia('(pointer: coarse)').matches;
      const record = pickRecord(map, store, event.point, touch ? 16 : 4);
      if (record !== null) return openRecord(store, record);
      const found = pick(map, store, painter, event.point, touch ? 24 : 8);
      if (found.length > 1) return events.choose(found, event.point.x, event.point.y);
      events.choose([], 0, 0);
      const [only] = found;
      events.dispute(only === undefined ? disputeAt(map, event.point, store.get().wish.language) : null, event.point.x, event.point.y);
      const id = only === undefined ? undefined : atlas.features[only]?.id;
      if (id) select(store, id, 'map');
      else if (store.get().wish.selection !== null && store.get().wish.document === null) clearSelection(store);
    });
    map.on('contextmenu', (event: MapMouseEvent) => {
      event.preventDefault();
      events.ask([event.lngLat.lng, event.lngLat.lat], event.point.x, event.point.y);
    });
    return onLongPress(canvas, (x, y) => {
      const { lng, lat } = map.unproject([x, y]);
      events.ask([lng, lat], x, y);
    });
  }

  return {
    zoomBy: (step) => {
      const zoom = Math.min(Math.max(map.getZoom() + step, map.getMinZoom()), map.getMaxZoom());
      heading = { ...cameraOf(map), zoom };
      map.easeTo({ zoom, duration: still() ? 0 : 250 }, { own: true });
    },
    reset: () => { heading = fitTo(map, atlas.manifest.firstView.bounds, { duration: 500 }); },
    show: (features) => { heading = fitTo(map, unionOf(features.map((feature) => boundsOf(store, feature, false)))); },
    project: (place) => map.project(place),
    aside: painter.aside,
    stands: painter.stands,
    centre: () => [map.getCenter().lng, map.getCenter().lat],
    zoom: () => map.getZoom(),
    size: () => ({ width: container.clientWidth, height: container.clientHeight }),
    picture: (scale) => {
      try {
        const theme = themeNow();
        const colour = (feature: number) => KIND_SIGNS[(atlas.features[feature] as PublishedFeature).properties.kind][theme];
        return pictureOf(map, scale, painter.counted().map(({ at, features }) => ({ at, colours: features.map(colour) })), theme);
      } catch {
        return null;
      }
    },
    onMove: (listener) => {
      map.on('move', listener);
      map.on('resize', listener);
      return () => {
        map.off('move', listener);
        map.off('resize', listener);
      };
    },
    remove: () => {
      stopListening();
      map.remove();
    },
  };

  function stopListening(): void {
    stopped = true;
    theme.removeEventListener('change', restyle);
    listening.splice(0).forEach((stop) => stop());
    painter.stop();
  }
}

function styleFor(store: Store, { data, fonts }: BaseNow, fan: Fan): StyleSpecification {
  const theme = themeNow();
  const { atlas } = store;
  const { language } = store.get().wish;
  const style = baseStyle(data, theme, language, fonts);
  if (data.relief.url === '') {
    delete style.sources['base-relief'];
    style.layers = style.layers.filter(({ id }) => id !== 'base-relief');
  }
  const at = style.layers.findIndex((layer) => layer.id === FIRST_BASE_LABEL);
  const tinted = new Set(atlas.features.flatMap(({ properties }) => properties.country ?? []));
  for (const layer of style.layers) {
    // Only these can ever be tinted; drawing the rest unseen costs as much as drawing it.
    if (layer.id.startsWith('base-participant') && 'source' in layer) layer.filter = ['in', ['get', 'iso'], ['literal', [...tinted]]] as never;
  }
  const above = labelsAndSigns(theme);
  const labels = above.filter(({ id }) => PLACED.some((one) => one.id === id && one.label));
  const signs = above.filter((layer) => !labels.includes(layer));
  const geojson = (data: GeoJSON.FeatureCollection) => ({ type: 'geojson', data, tolerance: 0.1 }) as const;
  return enlarged({
    ...style,
    sources: {
      ...style.sources, [MARKS]: geojson(marksOf(atlas, language, theme, fan)), [RELATIONS]: geojson(relationDrawings(atlas, theme)), [RECORDS]: geojson(recordDrawings(atlas, fan)),
    },
    // Capitals are named before the marks, and after the signs themselves.
    layers: [...style.layers.slice(0, at), ...linesAndAreas(theme), ...style.layers.slice(at).filter(({ id }) => id !== CAPITALS), ...labels, ...style.layers.filter(({ id }) => id === CAPITALS), ...signs],
  }, textScale());
}

/** How much larger than usual the page's text is: more at the size for a projector. */
const textScale = (): number => Number.parseFloat(getComputedStyle(document.documentElement).fontSize) / 16 || 1;

/** Calls when the page is set to a projector's size or back; returns how to stop. */
function onProjector(restyle: () => void): () => void {
  const watching = new MutationObserver(restyle);
  watching.observe(document.documentElement, { attributeFilter: ['data-size'] });
  return () => watching.disconnect();
}
