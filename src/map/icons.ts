import type { Map as MapLibreMap } from 'maplibre-gl';
import { COMPARISONS, type Comparison, type Grade } from '../model/vocabulary.ts';
import { GRADE_RINGS, paintGradeRing } from '../signs/grade-signs.ts';
import { KIND_SIGNS } from '../signs/signs.ts';
import { INKS, paintBadge, paintFill, paintOutline, paintRecord, type Look } from '../signs/paint.ts';
import { CHANGE_SIGNS } from '../signs/time-signs.ts';
import type { Ground } from './base.ts';

/** Name of a point's image; `:fill` and `:outline` are its two parts. */
export const pointName = (look: Look): string => `point:${Object.values(look).join(':')}`;

/** Name of the round badge that a line carries. */
export const badgeName = (look: Look): string => `badge:${Object.values(look).join(':')}`;

/** Name of the image of a change between two dates. */
export const changeName = (change: string): string => `change:${change}`;

/** Name of the ring that says how well the place of a point is known. */
export const ringName = (grade: Grade): string => `ring:${grade}`;

/** Name of the image behind a lit point. */
export const HALO = 'halo';
/** Head of an arrow on a line whose words give a direction; takes its colour from the line. */
export const ARROW = 'arrow';
/** Name of the square of an outside record, by how it lies to what is said. */
export const recordName = (outcome: Comparison): string => `record:${outcome}`;
/** A participant's seat. */
export const SEAT = 'seat';
/** Nothing to see: the room of a sign, which labels keep clear of. */
export const ROOM_FOR_SIGN = 'room';
export const ACCENT: Record<Ground, string> = { light: '#e0a100', dark: '#ffd75e' };

const SIZE = 32;
const RATIO = 2;

/** Gives the map the images of the signs that its drawings name, drawn from the same paths as the legend. */
export function addIcons(map: MapLibreMap, marks: GeoJSON.FeatureCollection, theme: Ground): void {
  const inks = INKS[theme];
  const add = (name: string, size: number, paint: (context: CanvasRenderingContext2D) => void, sdf = false) => {
    const image = draw(size, paint);
    if (map.hasImage(name)) map.updateImage(name, image);
    else map.addImage(name, image, { pixelRatio: RATIO, sdf });
  };
  add(HALO, SIZE + 4, (context) => {
    context.fillStyle = ACCENT[theme];
    context.fill(new Path2D('M0-17A17 17 0 1 1 0 17A17 17 0 1 1 0-17Z'));
  });
  for (const grade of Object.keys(GRADE_RINGS) as Grade[]) add(ringName(grade), SIZE, (context) => paintGradeRing(context, grade, inks.ink));
  add(ROOM_FOR_SIGN, SIZE - 10, () => {});
  add(SEAT, 10, (context) => {
    context.fillStyle = KIND_SIGNS.participation[theme];
    context.strokeStyle = inks.paper;
    context.lineWidth = 1;
    context.fill(new Path2D('M0-2.8A2.8 2.8 0 1 1 0 2.8A2.8 2.8 0 1 1 0-2.8Z'));
    context.stroke(new Path2D('M0-3.3A3.3 3.3 0 1 1 0 3.3A3.3 3.3 0 1 1 0-3.3Z'));
  });
  for (const outcome of COMPARISONS) add(recordName(outcome), 22, (context) => paintRecord(context, theme, outcome));
  add(ARROW, 18, (context) => context.fill(new Path2D('M-5-5.5L6 0L-5 5.5L-2 0Z')), true);
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
