import { INKS, paintBadge, paintFill, paintOutline, type Look } from '../signs/paint.ts';
import { EVIDENCE_SIGNS, GRADE_SIGNS, KIND_SIGNS, LINE_WIDTH, SPEAKER_GLYPHS, STATE_SIGNS } from '../signs/signs.ts';
import { CHANGE_SIGNS, DATE_KIND_GLYPHS } from '../signs/time-signs.ts';
import type { Sample } from './legend.ts';

export type Theme = 'light' | 'dark';

/** Half the length of a sample line. */
const REACH = 20;
const PLAIN: Look = { kind: 'exercise', state: 'held', speaker: 'told', dateKind: 'as-written' };

/** A sample of the legend about the origin, in a box of 44 by 30 CSS pixels, as the map draws it. */
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
    context.scale(0.9, 0.9);
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
  const colour = KIND_SIGNS.flow[theme];
  if (name === 'area-of-uncertainty') {
    soften(context, KIND_SIGNS.exercise[theme], 22, 8, 0.4);
    return;
  }
  const { reach, blur } = GRADE_SIGNS[name];
  soften(context, INKS[theme].ink, LINE_WIDTH + reach * 2, blur, 0.22);
  stroke(context, colour, LINE_WIDTH);
}

/** A band that fades out over `blur` pixels on either side: laid on in thin steps, for canvas filters are not to be had everywhere. */
function soften(context: CanvasRenderingContext2D, colour: string, width: number, blur: number, opacity: number): void {
  const steps = Math.max(1, Math.round(blur));
  for (let step = 0; step < steps; step += 1) {
    context.save();
    context.globalAlpha = opacity / steps;
    context.lineCap = 'butt';
    stroke(context, colour, width - (blur * step) / steps);
    context.restore();
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
