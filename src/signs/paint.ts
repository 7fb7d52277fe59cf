import type { Speaker } from '../model/slices.ts';
import type { Comparison, DateKind, FeatureKind, State } from '../model/vocabulary.ts';
import { BADGE, KIND_SIGNS, POINT_DASH, pointLook, SPEAKER_GLYPHS, STATE_SIGNS, STRIKE } from './signs.ts';
import { DATE_KIND_GLYPHS, MARKED_DATE_KINDS } from './time-signs.ts';

/** What a sign is drawn from, in the order of its name. */
export interface Look { kind: FeatureKind; state: State; speaker: Speaker; dateKind: DateKind }

export interface Inks { paper: string; ink: string }

/** Paper and ink of the signs on a light and on a dark ground. */
export const INKS: Record<'light' | 'dark', Inks> = {
  light: { paper: '#fffdf8', ink: '#1d1a16' },
  dark: { paper: '#1a2026', ink: '#f4f1ea' },
};

/** A form to be filled in: the sign of an outside record, in the box of the other signs. */
export const RECORD_GLYPH = 'M-7-7H7V7H-7ZM-7-2H7M-2-7V7';

const SCALE = 1.15;

/** The inside of a point's sign, about the origin, in pixels; nothing where its state leaves it open. */
export function paintFill(context: CanvasRenderingContext2D, { kind, state, speaker }: Look, theme: 'light' | 'dark'): void {
  if (pointLook(state, speaker) !== 'filled') return;
  context.scale(SCALE, SCALE);
  context.fillStyle = KIND_SIGNS[kind][theme];
  context.fill(new Path2D(KIND_SIGNS[kind].glyph));
}

/** The outline of a point's sign with its state, speaker and kind of date, about the origin. */
export function paintOutline(context: CanvasRenderingContext2D, { kind, state, speaker, dateKind }: Look, theme: 'light' | 'dark', { paper, ink }: Inks = INKS[theme]): void {
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
  context.setLineDash(look === 'dashed' ? POINT_DASH : []);
  context.stroke(path);
  strike(context, STATE_SIGNS[state].strike, ink, paper);
  beside(context, speaker === 'told' ? null : SPEAKER_GLYPHS[speaker], [9.5, -9.5], ink, paper);
  beside(context, MARKED_DATE_KINDS.includes(dateKind) ? DATE_KIND_GLYPHS[dateKind] : null, [9.5, 9.5], ink, paper);
}

/** The round badge that a line carries, about the origin. */
export function paintBadge(context: CanvasRenderingContext2D, { kind, state, speaker, dateKind }: Look, theme: 'light' | 'dark', { paper, ink }: Inks = INKS[theme]): void {
  const sign = KIND_SIGNS[kind];
  const disc = new Path2D(BADGE.disc);
  context.fillStyle = paper;
  context.fill(disc);
  context.strokeStyle = sign[theme];
  context.lineWidth = 1.6;
  context.setLineDash(STATE_SIGNS[state].dash ? BADGE.dash : []);
  context.stroke(disc);
  context.setLineDash([]);
  context.save();
  context.scale(BADGE.scale, BADGE.scale);
  context.fillStyle = sign[theme];
  context.fill(new Path2D(sign.glyph));
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
  for (const [colour, line] of [[paper, STRIKE.edge], [ink, STRIKE.width]] as const) {
    context.strokeStyle = colour;
    context.lineWidth = line;
    context.stroke(new Path2D(path));
  }
}

/** A form for each way a record lies to what is said: the same, not the same, or nothing said. */
export const RECORD_GLYPHS: Record<Comparison, string> = {
  agrees: 'M-7-7H7V7H-7ZM-3.8-2H3.8M-3.8 2H3.8',
  differs: 'M-7-7H7V7H-7ZM-3.8-2H3.8M-3.8 2H3.8M-2.6 4.6L2.6-4.6',
  silent: RECORD_GLYPH,
};

/** The square of an outside record, about the origin. */
export function paintRecord(context: CanvasRenderingContext2D, theme: 'light' | 'dark', outcome: Comparison): void {
  const { paper, ink } = INKS[theme];
  context.fillStyle = paper;
  context.fillRect(-8, -8, 16, 16);
  context.strokeStyle = ink;
  context.lineWidth = 1.6;
  context.stroke(new Path2D(RECORD_GLYPHS[outcome]));
}
