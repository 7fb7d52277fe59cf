import { INKS, paintBadge, paintFill, paintOutline, type Look } from '../signs/paint.ts';
import { EVIDENCE_SIGNS, GRADE_SIGNS, KIND_SIGNS, LINE_WIDTH, SPEAKER_GLYPHS, STATE_SIGNS } from '../signs/signs.ts';
import { CHANGE_SIGNS, DATE_KIND_GLYPHS } from '../signs/time-signs.ts';
import type { Sample } from './legend.ts';

export type Theme = 'light' | 'dark';

/** Half the length of a sample line. */
const REACH = 20;
const PLAIN: Look = { kind: 'exercise', state: 'held', speaker: 'told', dateKind: 'as-written' };

/** A sample of the legend about the origin, in a box of 44 by 40 CSS pixels, as the map draws it. */
export function paintSample(context: CanvasRenderingContext2D, sample: Sample, theme: Theme): void {
  context.save();
  context.lineCap = context.lineJoin = 'round';
  switch (sample.of) {
    case 'kind':
      if (KIND_SIGNS[sample.kind].form === 'line') line(context, { ...PLAIN, kind: sample.kind }, theme);
      else point(context, { ...PLAIN, kind: sample.kind }, theme);
      break;
    case 'state':
      if (sample.onLine) line(context, { ...PLAIN, kind: 'flow', state: sample.state }, theme);
      else point(context, { ...PLAIN, state: sample.state }, theme);
      break;
    case 'evidence':
      point(context, { ...PLAIN, kind: 'conference' }, theme, EVIDENCE_SIGNS[sample.evidence]);
      break;
    case 'grade':
      grade(context, sample.grade, theme);
      break;
    case 'date':
      glyph(context, DATE_KIND_GLYPHS[sample.dateKind], theme);
      break;
    case 'speaker':
      glyph(context, SPEAKER_GLYPHS[sample.speaker], theme);
      break;
    case 'change':
      glyph(context, CHANGE_SIGNS.find(({ id }) => id === sample.change)?.glyph ?? '', theme);
      break;
  }
  context.restore();
}

function point(context: CanvasRenderingContext2D, look: Look, theme: Theme, { fill, outline } = { fill: 1, outline: 1 }): void {
  for (const [part, opacity] of [[paintFill, fill], [paintOutline, outline]] as const) {
    context.save();
    context.scale(0.82, 0.82);
    context.globalAlpha = opacity;
    part(context, look, theme);
    context.restore();
  }
}

function line(context: CanvasRenderingContext2D, look: Look, theme: Theme): void {
  stroke(context, KIND_SIGNS[look.kind][theme], LINE_WIDTH, STATE_SIGNS[look.state].dash?.map((part) => part * LINE_WIDTH));
  if (look.kind === 'rail-corridor') stroke(context, KIND_SIGNS[look.kind][theme], LINE_WIDTH + 4, [0.18, 1.1].map((part) => part * (LINE_WIDTH + 4)));
  context.save();
  context.scale(0.85, 0.85);
  paintBadge(context, look, theme);
  context.restore();
}

function grade(context: CanvasRenderingContext2D, name: keyof typeof GRADE_SIGNS | 'area-of-uncertainty', theme: Theme): void {
  if (name === 'area-of-uncertainty') {
    area(context, KIND_SIGNS.exercise[theme]);
    return;
  }
  const { reach, blur } = GRADE_SIGNS[name];
  const width = LINE_WIDTH + reach * 2;
  const steps = Math.max(1, blur);
  // The edge fades towards the outside, laid on in thin steps: canvas filters are not to be had everywhere.
  for (let step = 0; step < steps; step += 1) {
    context.globalAlpha = 0.45 / steps;
    stroke(context, INKS[theme].ink, width - (step * 2 * blur) / steps);
  }
  context.globalAlpha = 1;
  stroke(context, INKS[theme].ink, LINE_WIDTH);
  if (blur > 0) return;
  for (const x of [-12, 0, 12]) {
    const station = new Path2D();
    station.arc(x, 0, 3.2, 0, 2 * Math.PI);
    context.fillStyle = INKS[theme].paper;
    context.lineWidth = 1.3;
    context.fill(station);
    context.stroke(station);
  }
}

function area(context: CanvasRenderingContext2D, colour: string): void {
  context.strokeStyle = context.fillStyle = colour;
  const disc = new Path2D('M0-10A17 10 0 1 1 0 10A17 10 0 1 1 0-10Z');
  context.globalAlpha = 0.2;
  context.fill(disc);
  for (const width of [6, 4.5, 3, 1.5]) {
    context.lineWidth = width;
    context.stroke(disc);
  }
}

function stroke(context: CanvasRenderingContext2D, colour: string, width: number, dash: readonly number[] = []): void {
  context.save();
  context.lineCap = 'butt';
  context.strokeStyle = colour;
  context.lineWidth = width;
  context.setLineDash([...dash]);
  context.beginPath();
  context.moveTo(-REACH, 0);
  context.lineTo(REACH, 0);
  context.stroke();
  context.restore();
}

function glyph(context: CanvasRenderingContext2D, path: string, theme: Theme): void {
  context.fillStyle = INKS[theme].ink;
  context.scale(0.85, 0.85);
  context.fill(new Path2D(path), 'evenodd');
}
