import type { Map as MapLibreMap } from 'maplibre-gl';
import type { Speaker } from '../model/slices.ts';
import type { DateKind, FeatureKind, State } from '../model/vocabulary.ts';
import { CHANGE_SIGNS, DATE_KIND_GLYPHS, MARKED_DATE_KINDS } from '../signs/time-signs.ts';
import { KIND_SIGNS, pointLook, SPEAKER_GLYPHS, STATE_SIGNS } from '../signs/signs.ts';
import type { Theme } from './base.ts';

/** Name of a point's image; `:fill` and `:outline` are its two parts. */
export const pointName = (look: Look): string => `point:${Object.values(look).join(':')}`;

/** Name of the round badge that a line carries. */
export const badgeName = (look: Look): string => `badge:${Object.values(look).join(':')}`;

/** Name of the image of a change between two dates. */
export const changeName = (change: string): string => `change:${change}`;

/** What a sign is drawn from, in the order of its name. */
export interface Look { kind: FeatureKind; state: State; speaker: Speaker; dateKind: DateKind }

/** Name of the image behind a lit point. */
export const HALO = 'halo';
export const ACCENT: Record<Theme, string> = { light: '#e0a100', dark: '#ffd75e' };

const SIZE = 32;
const RATIO = 2;
const SCALE = 1.15;

/** Gives the map the images of the signs that its drawings name, drawn from the same paths as the legend. */
export function addIcons(map: MapLibreMap, marks: GeoJSON.FeatureCollection, theme: Theme): void {
  const inks = { paper: theme === 'light' ? '#fffdf8' : '#1a2026', ink: theme === 'light' ? '#1d1a16' : '#f4f1ea' };
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
    if (name.startsWith('badge:')) add(name, SIZE + 8, (context) => badge(context, look, theme, inks));
    else {
      add(`${name}:fill`, SIZE, (context) => fill(context, look, theme));
      add(`${name}:outline`, SIZE + 8, (context) => outline(context, look, theme, inks));
    }
  }
}

interface Inks { paper: string; ink: string }

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

function fill(context: CanvasRenderingContext2D, { kind, state, speaker }: Look, theme: Theme): void {
  if (pointLook(state, speaker) !== 'filled') return;
  context.scale(SCALE, SCALE);
  context.fillStyle = KIND_SIGNS[kind][theme];
  context.fill(new Path2D(KIND_SIGNS[kind].glyph));
}

function outline(context: CanvasRenderingContext2D, { kind, state, speaker, dateKind }: Look, theme: Theme, { paper, ink }: Inks): void {
  const look = pointLook(state, speaker);
  const path = new Path2D(KIND_SIGNS[kind].glyph);
  context.scale(SCALE, SCALE);
  context.strokeStyle = paper;
  context.lineWidth = 4.5;
  context.stroke(path);
  if (look !== 'filled') {
    context.fillStyle = paper;
    context.fill(path);
  }
  context.strokeStyle = KIND_SIGNS[kind][theme];
  context.lineWidth = 2;
  context.setLineDash(look === 'dashed' ? [3, 2.6] : []);
  context.stroke(path);
  strike(context, STATE_SIGNS[state].strike, ink, paper);
  beside(context, speaker === 'told' ? null : SPEAKER_GLYPHS[speaker], [9.5, -9.5], ink, paper);
  beside(context, MARKED_DATE_KINDS.includes(dateKind) ? DATE_KIND_GLYPHS[dateKind] : null, [9.5, 9.5], ink, paper);
}

function badge(context: CanvasRenderingContext2D, { kind, state, speaker, dateKind }: Look, theme: Theme, { paper, ink }: Inks): void {
  const sign = KIND_SIGNS[kind];
  const disc = new Path2D('M0-11A11 11 0 1 1 0 11A11 11 0 1 1 0-11Z');
  context.fillStyle = paper;
  context.fill(disc);
  context.strokeStyle = sign[theme];
  context.lineWidth = 1.6;
  context.stroke(disc);
  context.save();
  context.scale(0.72, 0.72);
  context.lineWidth = 2;
  context.fillStyle = sign[theme];
  if (kind === 'rail-corridor') context.stroke(new Path2D(sign.glyph));
  else context.fill(new Path2D(sign.glyph));
  context.restore();
  strike(context, STATE_SIGNS[state].strike, ink, paper);
  beside(context, speaker === 'told' ? null : SPEAKER_GLYPHS[speaker], [9.5, -9.5], ink, paper);
  beside(context, MARKED_DATE_KINDS.includes(dateKind) ? DATE_KIND_GLYPHS[dateKind] : null, [9.5, 9.5], ink, paper);
}

/** A small glyph at a corner of the sign. */
function beside(context: CanvasRenderingContext2D, path: string | null, at: readonly [number, number], ink: string, paper: string): void {
  if (path === null) return;
  context.save();
  context.setLineDash([]);
  context.translate(...at);
  context.scale(0.5, 0.5);
  const glyph = new Path2D(path);
  context.lineWidth = 6;
  context.strokeStyle = paper;
  context.stroke(glyph);
  context.fillStyle = ink;
  context.fill(glyph, 'evenodd');
  context.restore();
}

function strike(context: CanvasRenderingContext2D, path: string | null, ink: string, paper: string): void {
  if (!path) return;
  context.setLineDash([]);
  for (const [colour, line] of [[paper, 4.6], [ink, 2.2]] as const) {
    context.strokeStyle = colour;
    context.lineWidth = line;
    context.stroke(new Path2D(path));
  }
}
