import type { Evidence } from '../model/presence.ts';
import type { Change, DateKind } from '../model/vocabulary.ts';
import { EVIDENCE_SIGNS } from './signs.ts';

/**
 * How a date is known, in the box of the other signs: a pen, three dots of “therefore”, a clock, a link between two bars, two waves, a question mark. One grammar for map, timeline, list, reader and legend.
 */
export const DATE_KIND_GLYPHS: Record<DateKind, string> = {
  'as-written': 'M-9 7H9V9H-9ZM-7 3L4-8L7-5L-4 6L-8 7Z',
  derived: 'M0-9A3.2 3.2 0 1 1 0-2.6A3.2 3.2 0 1 1 0-9ZM-6 2.6A3.2 3.2 0 1 1-6 9A3.2 3.2 0 1 1-6 2.6ZM6 2.6A3.2 3.2 0 1 1 6 9A3.2 3.2 0 1 1 6 2.6Z',
  'as-of': 'M0-9.5A9.5 9.5 0 1 1 0 9.5A9.5 9.5 0 1 1 0-9.5ZM0-7A7 7 0 1 0 0 7A7 7 0 1 0 0-7ZM-1.2-5H1.2V-0.4L4.4 2.4L2.8 4.2L-1.2 0.8Z',
  relative: 'M-9.5-8H-6.5V8H-9.5ZM6.5-8H9.5V8H6.5ZM-6.5-1.6H6.5V1.6H-6.5Z',
  approximate: 'M-9-2C-6-9-2-7 0-5C2-3 5-1 9-6V-1.5C5 3 2 1.5 0-0.5C-2-2.5-5-4-9 2.5ZM-9 6C-6-1-2 1 0 3C2 5 5 7 9 2V6.5C5 11 2 9.5 0 7.5C-2 5.5-5 4-9 10.5Z',
  unknown: 'M-5.5-4C-5.5-11 6-11 6-4C6 0.5 1.6 0.6 1.6 4H-1.6C-1.6-1 2.6-1.2 2.6-4C2.6-7-2.2-7-2.2-4ZM-1.8 5.6H1.8V9H-1.8Z',
};

/** Kinds of date whose glyph stands beside a mark; the others are told by its fill and place in time. */
export const MARKED_DATE_KINDS: readonly DateKind[] = ['derived', 'relative', 'approximate', 'unknown'];

/** What was last stated ages: its fill and outline by the days since, oldest last. */
export const AGES: readonly (readonly [days: number, fill: number, outline: number])[] = [[31, 0.5, 0.85], [183, 0.4, 0.75], [366, 0.3, 0.65], [731, 0.2, 0.55], [Infinity, 0.12, 0.45]];

/** Opacity of the fill and of the outline for an evidence; `age` is the number of days since it was last stated. */
export function evidenceLook(evidence: Evidence, age = 0): { fill: number; outline: number } {
  const [, fill, outline] = (evidence === 'last-stated' && AGES.find(([days]) => age <= days)) || [0, EVIDENCE_SIGNS[evidence].fill, EVIDENCE_SIGNS[evidence].outline];
  return { fill, outline };
}

/**
 * Opacity of a line's paper-coloured core, `LINE_CORE` of its width: as a point is emptied, a line is hollowed. 0 is a full
 * line, 1 a hollow one; `age` as for `evidenceLook`.
 */
export const lineCore = (evidence: Evidence, age = 0): number => 1 - evidenceLook(evidence, age).fill;

/** Opacity of a mark's label: paler with its mark, yet never too pale to read. What nobody speaks of yet has none, for its state is not said yet. */
export const labelOpacity = (evidence: Evidence, outline: number): number => (evidence === 'ghost' ? 0 : Math.max(outline, 0.85));

/** What changed between two dates: a plus, a stop, arrows both ways, a speech mark with a plus, one with a stroke. */
export const CHANGE_GLYPHS: Record<Change, string> = {
  began: 'M-2-8H2V-2H8V2H2V8H-2V2H-8V-2H-2Z',
  ended: 'M-6.5-6.5H6.5V6.5H-6.5Z',
  changed: 'M-9-6H2V-9L8-4L2 1V-2H-9ZM9 6H-2V9L-8 4L-2-1V2H9Z',
  'first-spoken': 'M-9-8H9V5H1L-4 10V5H-9ZM-1.2-5.5V-2.7H-4V-0.3H-1.2V2.5H1.2V-0.3H4V-2.7H1.2V-5.5Z',
  'last-stated': 'M-9-8H9V5H1L-4 10V5H-9ZM-4.5-2.7V-0.3H4.5V-2.7Z',
};

/** The signs a mark on the map may carry for its changes: both ends of a thing, or both ends of what is said of it, are one sign. */
export const CHANGE_SIGNS: readonly { id: string; of: readonly Change[]; glyph: string }[] = [
  { id: 'began-and-ended', of: ['began', 'ended'], glyph: 'M-8-8H8V8H-8ZM-1.6-5.5V-1.6H-5.5V1.6H-1.6V5.5H1.6V1.6H5.5V-1.6H1.6V-5.5Z' },
  { id: 'began', of: ['began'], glyph: CHANGE_GLYPHS.began },
  { id: 'ended', of: ['ended'], glyph: CHANGE_GLYPHS.ended },
  { id: 'changed', of: ['changed'], glyph: CHANGE_GLYPHS.changed },
  { id: 'first-and-last', of: ['first-spoken', 'last-stated'], glyph: 'M-9-8H9V5H1L-4 10V5H-9ZM-6.5-2.7V-0.3H-4.7V1.5H-2.3V-0.3H-0.5V-2.7H-2.3V-4.5H-4.7V-2.7ZM1.5-2.7V-0.3H7V-2.7Z' },
  { id: 'first-spoken', of: ['first-spoken'], glyph: CHANGE_GLYPHS['first-spoken'] },
  { id: 'last-stated', of: ['last-stated'], glyph: CHANGE_GLYPHS['last-stated'] },
];

/** The signs for a set of changes: the first that fits each, none twice. */
export function changeSigns(changes: ReadonlySet<Change>): string[] {
  const left = new Set(changes);
  return CHANGE_SIGNS.flatMap(({ id, of }) => {
    if (!of.every((change) => left.has(change))) return [];
    for (const change of of) left.delete(change);
    return [id];
  });
}
