import type { Map as MapLibreMap } from 'maplibre-gl';
import { INKS, paintBadge, paintFill, paintOutline, type Look } from '../signs/paint.ts';
import { CHANGE_SIGNS } from '../signs/time-signs.ts';
import type { Ground as Theme } from './base.ts';

/** Name of a point's image; `:fill` and `:outline` are its two parts. */
export const pointName = (look: Look): string => `point:${Object.values(look).join(':')}`;

/** Name of the round badge that a line carries. */
export const badgeName = (look: Look): string => `badge:${Object.values(look).join(':')}`;

/** Name of the image of a change between two dates. */
export const changeName = (change: string): string => `change:${change}`;

/** Name of the image behind a lit point. */
export const HALO = 'halo';
export const ACCENT: Record<Theme, string> = { light: '#e0a100', dark: '#ffd75e' };

const SIZE = 32;
const RATIO = 2;

/** Gives the map the images of the signs that its drawings name, drawn from the same paths as the legend. */
export function addIcons(map: MapLibreMap, marks: GeoJSON.FeatureCollection, theme: Theme): void {
  const inks = INKS[theme];
  const add = (name: string, size: number, paint: (context: CanvasRenderingContext2D) => void) => {
    const image = draw(size, paint);
    if (map.hasImage(name)) map.updateImage(name, image);
    else map.addImage(name, image, { pixelRatio: RATIO });
  };
  add(HALO, SIZE + 4, (context) => {
    context.fillStyle = ACCENT[theme];
    context.fill(new Path2D('M0-17A17 17 0 1 1 0 17A17 17 0 1 1 0-17Z'));
  });
  for (const { id, glyph } of CHANGE_SIGNS) {
    add(changeName(id), SIZE, (context) => {
      context.fillStyle = inks.ink;
      context.fill(new Path2D('M0-13A13 13 0 1 1 0 13A13 13 0 1 1 0-13Z'));
      context.fillStyle = inks.paper;
      context.scale(0.8, 0.8);
      context.fill(new Path2D(glyph), 'evenodd');
    });
  }
  const named = new Map(marks.features.flatMap(({ properties }) => [properties?.['icon'], properties?.['badge']].filter(Boolean).map((name) => [name as string, properties as unknown as Look])));
  for (const [name, look] of named) {
    if (name.startsWith('badge:')) add(name, SIZE + 8, (context) => paintBadge(context, look, theme));
    else {
      add(`${name}:fill`, SIZE, (context) => paintFill(context, look, theme));
      add(`${name}:outline`, SIZE + 8, (context) => paintOutline(context, look, theme));
    }
  }
}

function draw(size: number, paint: (context: CanvasRenderingContext2D) => void): ImageData {
  const canvas = document.createElement('canvas');
  canvas.width = canvas.height = size * RATIO;
  const context = canvas.getContext('2d', { willReadFrequently: true }) as CanvasRenderingContext2D;
  context.scale(RATIO, RATIO);
  context.translate(size / 2, size / 2);
  context.lineCap = context.lineJoin = 'round';
  paint(context);
  return context.getImageData(0, 0, canvas.width, canvas.height);
}
