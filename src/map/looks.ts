import { KIND_SIGNS, LINE_CORE, LINE_WIDTH, CASING, EVIDENCE_SIGNS, pointLook, STATE_SIGNS } from '../signs/signs.ts';
import { INKS, paintFill, paintOutline, type Look } from '../signs/paint.ts';
import { AGES } from '../signs/time-signs.ts';
import type { Looks } from '../ranges/renderer.ts';
import type { Ground } from './base.ts';
import { ACCENT } from './icons.ts';

/** Side of a sign's picture, in pixels of the page, and how many pixels of the picture stand for one. */
const CELL = 40;
const RATIO = 2;
const COLUMNS = 32;

/** The atlas's own signs as the tables that marks by the hundred thousand are drawn from; one row a look, in their order. */
export function looksOf(looks: readonly Look[], ground: Ground): Looks {
  const rows = Math.ceil((looks.length * 2) / COLUMNS);
  const sheet = document.createElement('canvas');
  sheet.width = COLUMNS * CELL * RATIO;
  sheet.height = rows * CELL * RATIO;
  const context = sheet.getContext('2d') as CanvasRenderingContext2D;
  looks.forEach((look, row) => [paintFill, paintOutline].forEach((paint, part) => {
    const cell = 2 * row + part;
    context.save();
    context.scale(RATIO, RATIO);
    context.translate(((cell % COLUMNS) + 0.5) * CELL, (Math.floor(cell / COLUMNS) + 0.5) * CELL);
    context.lineCap = context.lineJoin = 'round';
    paint(context, look, ground);
    context.restore();
  }));
  return {
    sheet, cell: CELL, columns: COLUMNS, rows,
    colours: Uint8Array.from(looks.flatMap(({ kind, state, speaker }) => [...rgb(KIND_SIGNS[kind][ground]), pointLook(state, speaker) === 'filled' ? 255 : 128])),
    dashes: Uint8Array.from(looks.flatMap(({ state }) => [0, 1, 2, 3].map((part) => Math.round((STATE_SIGNS[state].dash?.[part] ?? 0) * 10)))),
    evidence: (['full', 'possible', 'ghost', 'past'] as const).map((one) => [EVIDENCE_SIGNS[one].fill, EVIDENCE_SIGNS[one].outline]),
    stated: AGES, paper: unit(INKS[ground].paper), accent: unit(ACCENT[ground]),
    halfWidth: LINE_WIDTH / 2, casing: CASING, core: LINE_CORE,
  };
}

const rgb = (colour: string): number[] => [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
const unit = (colour: string): [number, number, number] => rgb(colour).map((part) => part / 255) as [number, number, number];
