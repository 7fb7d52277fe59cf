import type { Map as MapLibreMap } from 'maplibre-gl';
import type { Position } from '../geo/measure.ts';
import { INKS } from '../signs/paint.ts';
import type { Ground } from './base.ts';

/** Marks that are counted at one place: the colour of each one's kind. */
export interface CountedCrowd { at: Position; colours: string[] }

/**
 * What the map shows now, drawn anew at `scale` device pixels to a CSS pixel and copied in the same task, before the
 * browser may clear the drawing. Signs, lines and letters keep their sizes in CSS pixels. On the canvas's `dataset`:
 * `metres`, the metres of a CSS pixel at the middle of the map, and `complete`, whether nothing is still being loaded.
 * Where the graphics card allows no drawing of that size, a smaller one is enlarged. Throws while the drawing context is lost.
 */
export function pictureOf(map: MapLibreMap, scale: number, crowds: readonly CountedCrowd[] = [], ground: Ground = 'light'): HTMLCanvasElement {
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
  for (const crowd of crowds) {
    context.setTransform(scale, 0, 0, scale, 0, 0);
    const { x, y } = map.project(crowd.at);
    context.translate(x, y);
    paintCrowd(context, crowd, ground);
  }
  const { lng, lat } = map.getCenter();
  const across = map.project([lng + 0.01, lat]).x - map.project([lng, lat]).x;
  picture.dataset['metres'] = String((METRES_OF_DEGREE * 0.01 * Math.cos((lat * Math.PI) / 180)) / across);
  picture.dataset['complete'] = String(map.areTilesLoaded());
  return picture;
}

/** A crowd that is counted on the page by an element of its own: the same disc, ring of kinds and number, about the origin. */
function paintCrowd(context: CanvasRenderingContext2D, { colours }: CountedCrowd, ground: Ground): void {
  const { paper, ink } = INKS[ground];
  context.fillStyle = paper;
  context.beginPath();
  context.arc(0, 0, 18, 0, 2 * Math.PI);
  context.fill();
  const share = (2 * Math.PI) / colours.length;
  context.lineWidth = 3.2;
  colours.forEach((colour, index) => {
    context.strokeStyle = colour;
    context.beginPath();
    context.arc(0, 0, 15, index * share - Math.PI / 2, (index + 1) * share - Math.PI / 2 - 0.1);
    context.stroke();
  });
  context.fillStyle = ink;
  context.font = `600 14px 'IBM Plex Sans Arabic', sans-serif`;
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  context.fillText(String(colours.length), 0, 1);
}

/** Length of a degree of longitude on the equator. */
const METRES_OF_DEGREE = 111_319.49;
