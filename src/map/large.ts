import type { Map as MapLibreMap } from 'maplibre-gl';
import { fractionsOf, type Columns } from '../ranges/columns.ts';
import { marksCanvas, type MarksCanvas, type MarksEvents } from '../ranges/marks-canvas.ts';
import type { Looks, Stretch, View } from '../ranges/renderer.ts';

/** Pixels the world is wide at zoom 0. */
const WORLD_PIXELS = 512;

/** Where a map looks at. */
function viewOf(map: MapLibreMap): View {
  const { lng, lat } = map.getCenter();
  const [x, y] = fractionsOf(lng, lat);
  const { clientWidth: width, clientHeight: height } = map.getContainer();
  return { x, y, world: WORLD_PIXELS * 2 ** map.getZoom(), width, height };
}

/**
 * Marks by the hundred thousand over a map, on a canvas of their own: while only time moves, the map beneath is not drawn
 * again; while the camera moves, both are drawn in one frame.
 */
export function largeMarks(map: MapLibreMap, columns: Columns, looks: Looks, makeWorker: () => Worker, time: Stretch, events: MarksEvents): MarksCanvas {
  let now = time;
  const marks = marksCanvas(columns, looks, makeWorker, time, viewOf(map), events);
  map.getCanvasContainer().append(marks.canvas);
  let seen = '';
  const follow = () => {
    const view = viewOf(map);
    const key = Object.values(view).join();
    if (key === seen) return;
    seen = key;
    marks.set(now, view);
  };
  map.on('render', follow);
  return {
    ...marks,
    setTime: (next) => {
      now = next;
      marks.setTime(next);
    },
    remove: () => {
      map.off('render', follow);
      marks.remove();
    },
  };
}
