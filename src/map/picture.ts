import type { Map as MapLibreMap } from 'maplibre-gl';

/**
 * What the map shows now, drawn anew at `scale` device pixels to a CSS pixel and copied in the same task, before the
 * browser may clear the drawing. Signs, lines and letters keep their sizes in CSS pixels. On the canvas's `dataset`:
 * `metres`, the metres of a CSS pixel at the middle of the map, and `complete`, whether nothing is still being loaded.
 * Where the graphics card allows no drawing of that size, a smaller one is enlarged. Throws while the drawing context is lost.
 */
export function pictureOf(map: MapLibreMap, scale: number): HTMLCanvasElement {
  const drawing = map.getCanvas();
  const { clientWidth, clientHeight } = map.getContainer();
  const picture = document.createElement('canvas');
  picture.width = Math.round(clientWidth * scale);
  picture.height = Math.round(clientHeight * scale);
  const context = picture.getContext('2d');
  const gl = drawing.getContext('webgl2');
  if (!context || !gl || gl.isContextLost()) throw new Error('the map cannot be drawn now');
  try {
    map.setPixelRatio(scale);
    map.redraw();
    context.drawImage(drawing, 0, 0, picture.width, picture.height);
  } finally {
    // Without a ratio of its own the map follows the screen's, also where the reader zooms the page.
    map.setPixelRatio(undefined as unknown as number);
    map.triggerRepaint();
  }
  const { lng, lat } = map.getCenter();
  const across = map.project([lng + 0.01, lat]).x - map.project([lng, lat]).x;
  picture.dataset['metres'] = String((METRES_OF_DEGREE * 0.01 * Math.cos((lat * Math.PI) / 180)) / across);
  picture.dataset['complete'] = String(map.areTilesLoaded());
  return picture;
}

/** Length of a degree of longitude on the equator. */
const METRES_OF_DEGREE = 111_319.49;
