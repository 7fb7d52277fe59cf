import { DIRECTION } from '../i18n/language.ts';
import { FONTS, layOut, type Thing, type Tones } from './layout.ts';
import { metresOf } from './deliver.ts';
import type { Measure } from './lines.ts';
import { paintSample, type Theme } from './samples.ts';
import type { Sheet } from './sheet.ts';

/** The theme the page stands in. */
export const themeNow = (): Theme => (matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light');

/**
 * The sheet as one picture: `map` is a picture of the map at `scale` device pixels to a CSS pixel, and goes in unchanged,
 * pixel for pixel. Waits for the page's fonts. Rejects where the browser gives no canvas of that size.
 */
export async function compose(sheet: Sheet, map: HTMLCanvasElement, theme: Theme, scale: number): Promise<HTMLCanvasElement> {
  await Promise.all(FONTS.map((font) => document.fonts.load(font, 'سندAa1')));
  const canvas = document.createElement('canvas');
  const context = canvas.getContext('2d');
  if (!context) throw new Error('no canvas');
  const measure: Measure = (text, font) => {
    context.font = font;
    return context.measureText(text).width;
  };
  const { width, height, things } = layOut(sheet, { width: map.width / scale, height: map.height / scale, metres: metresOf(map) }, measure);
  canvas.width = Math.round(width * scale);
  canvas.height = Math.round(height * scale);
  const tones = tonesNow();
  context.fillStyle = tones.paper;
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.scale(scale, scale);
  for (const thing of things) paint(context, thing, { sheet, map, theme, tones, width, scale });
  return canvas;
}

interface Ground { sheet: Sheet; map: HTMLCanvasElement; theme: Theme; tones: Tones; width: number; scale: number }

function paint(context: CanvasRenderingContext2D, thing: Thing, { sheet, map, theme, tones, width, scale }: Ground): void {
  const direction = DIRECTION[sheet.language];
  const across = (x: number) => (direction === 'rtl' ? width - x : x);
  switch (thing.thing) {
    case 'text':
      context.font = thing.font;
      context.fillStyle = tones[thing.tone];
      context.direction = thing.latin ? 'ltr' : direction;
      context.textAlign = thing.latin ? (direction === 'rtl' ? 'right' : 'left') : thing.end ? 'end' : 'start';
      context.fillText(thing.text, across(thing.x), thing.y);
      return;
    case 'map': {
      const x = direction === 'rtl' ? across(thing.x) - map.width / scale : thing.x;
      context.save();
      context.setTransform(1, 0, 0, 1, 0, 0);
      context.drawImage(map, Math.round(x * scale), Math.round(thing.y * scale));
      context.restore();
      context.strokeStyle = tones.line;
      context.lineWidth = 1;
      context.strokeRect(x - 0.5, Math.round(thing.y) - 0.5, map.width / scale + 1, map.height / scale + 1);
      return;
    }
    case 'rule':
      context.fillStyle = tones[thing.tone];
      context.fillRect(direction === 'rtl' ? across(thing.x) - thing.width : thing.x, thing.y, thing.width, thing.thick);
      return;
    case 'bar':
      context.strokeStyle = tones.ink;
      context.lineWidth = 1.5;
      context.beginPath();
      context.moveTo(across(thing.x), thing.y - 4);
      context.lineTo(across(thing.x), thing.y);
      context.lineTo(across(thing.x + thing.width), thing.y);
      context.lineTo(across(thing.x + thing.width), thing.y - 4);
      context.stroke();
      return;
    case 'sample':
      context.save();
      context.translate(across(thing.x), thing.y);
      paintSample(context, thing.entry.sample, theme);
      context.restore();
  }
}

function tonesNow(): Tones {
  const style = getComputedStyle(document.documentElement);
  const tone = (name: string) => style.getPropertyValue(name).trim();
  return { paper: tone('--paper'), ink: tone('--ink'), muted: tone('--muted'), line: tone('--line') };
}
