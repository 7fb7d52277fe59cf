import type { Grade } from '../model/vocabulary.ts';

/**
 * How a point's place is known, as a ring behind its sign: none for a named site, a thin one for “somewhere in the
 * city”, a dotted one for “somewhere in the country”. An area of uncertainty is drawn as an area.
 */
export const GRADE_RINGS: Partial<Record<Grade, { radius: number; width: number; dots: readonly number[] }>> = {
  'named-city': { radius: 13, width: 0.9, dots: [] },
  'country-only': { radius: 13, width: 1.9, dots: [0.01, 4.1] },
};

/** Paints the ring about the origin. */
export function paintGradeRing(context: CanvasRenderingContext2D, grade: Grade, colour: string): void {
  const ring = GRADE_RINGS[grade];
  if (!ring) return;
  context.strokeStyle = colour;
  context.lineCap = 'round';
  context.lineWidth = ring.width;
  context.setLineDash([...ring.dots]);
  context.beginPath();
  context.arc(0, 0, ring.radius, 0, 2 * Math.PI);
  context.stroke();
  context.setLineDash([]);
}
