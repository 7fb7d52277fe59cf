import type { Evidence } from '../model/presence.ts';
import type { Speaker } from '../model/slices.ts';
import type { FeatureKind, Grade, SectionVoice, State, Voice } from '../model/vocabulary.ts';

/**
 * The one table of signs that map, list, timeline, legend and print read.
 * Hue is kind; shape and dash are state; fill is evidence at the time; the edge of a line is how well it is known.
 */
export interface KindSign {
  /** Colour on a light and on a dark ground. */
  light: string;
  dark: string;
  form: 'line' | 'point' | 'country';
  /** Outline of the sign in a box from -10 to 10, as an SVG path. */
  glyph: string;
}

const CIRCLE = 'M0-8A8 8 0 1 1 0 8A8 8 0 1 1 0-8Z';
const SQUARE = 'M-7-7H7V7H-7Z';
const TRIANGLE = 'M0-9L9 7H-9Z';
const DIAMOND = 'M0-9L9 0L0 9L-9 0Z';
const SEAT = 'M0-5A5 5 0 1 1 0 5A5 5 0 1 1 0-5Z';
const FLAME = 'M0-9C1-4 7-3 6 3A6 6 0 0 1-6 3C-6 0-3-1-3-4C-1-3 0-5 0-9Z';
const TRACK = 'M-7-3.5H7M-7 3.5H7M-4.5-7V7M0-7V7M4.5-7V7';
const BOLT = 'M2-9L-6 2H-1L-3 9L6-2H1Z';
const BUBBLE = 'M-9-7H9V5H1L-4 10V5H-9Z';
const STAR = 'M0-9L2.6-3.2L8.6-2.8L4 1.3L5.4 7.3L0 4L-5.4 7.3L-4 1.3L-8.6-2.8L-2.6-3.2Z';
const HEXAGON = 'M-4.5-8H4.5L9 0L4.5 8H-4.5L-9 0Z';

export const KIND_SIGNS: Record<FeatureKind, KindSign> = {
  conference: { light: '#1d4f91', dark: '#8ab8f5', form: 'point', glyph: CIRCLE },
  participation: { light: '#2f6fae', dark: '#9cc7f2', form: 'country', glyph: SEAT },
  'gas-corridor': { light: '#b3470f', dark: '#ffab70', form: 'line', glyph: FLAME },
  'rail-corridor': { light: '#3b3a38', dark: '#e2ded6', form: 'line', glyph: TRACK },
  'power-corridor': { light: '#7b2d8e', dark: '#dba2ea', form: 'line', glyph: BOLT },
  'trade-corridor': { light: '#2c6e49', dark: '#8fd6ae', form: 'line', glyph: HEXAGON },
  exercise: { light: '#7a5c00', dark: '#f0cf65', form: 'point', glyph: TRIANGLE },
  meeting: { light: '#0f6b6b', dark: '#7fd6d6', form: 'point', glyph: DIAMOND },
  visit: { light: '#0f6b6b', dark: '#7fd6d6', form: 'point', glyph: SQUARE },
  interview: { light: '#0f6b6b', dark: '#7fd6d6', form: 'point', glyph: BUBBLE },
  flow: { light: '#2c6e49', dark: '#8fd6ae', form: 'line', glyph: HEXAGON },
  agreement: { light: '#8a5a2b', dark: '#e3bd92', form: 'line', glyph: SQUARE },
  relation: { light: '#5a5a5a', dark: '#c8c8c8', form: 'point', glyph: DIAMOND },
  conflict: { light: '#9b2c2c', dark: '#f0a3a3', form: 'point', glyph: STAR },
  policy: { light: '#5a5a5a', dark: '#c8c8c8', form: 'point', glyph: SQUARE },
  position: { light: '#5a5a5a', dark: '#c8c8c8', form: 'point', glyph: HEXAGON },
  condition: { light: '#5a5a5a', dark: '#c8c8c8', form: 'point', glyph: SQUARE },
};

/** How a state looks on a line and on a point. */
export interface StateSign {
  /** Dash of a line in multiples of its width; null is solid. */
  dash: readonly number[] | null;
  /** A point is filled, an open ring, or an open dashed ring. */
  point: 'filled' | 'open' | 'dashed';
  /** A stroke over, under or above the sign, as an SVG path in the same box; with it no two states look alike. */
  strike: string | null;
}

const CROSS = 'M-11-8L11 9M-11 9L11-8';
const SLASH = 'M-11 11L11-11';
const BAR = 'M-11 0H11';
const WAVES = 'M-14-5A12 12 0 0 1-5-14M-11-3.5A8 8 0 0 1-3.5-11';
const RAISED = 'M0-11V-17M-3.5-14L0-17.5L3.5-14';
const SIGNATURE = 'M-9 14C-5 8.5-3 17 0 12.5C2.5 9 4 16 9 12.5';
const LAID = 'M-10 13H-6M-2 13H2M6 13H10';
const GROUND = 'M-10 13H10';
const GROWTH = 'M-4-11L0-15L4-11M-4-15.5L0-19.5L4-15.5';
const ON = 'M-6 14H-5.9M0 14H0.1M6 14H6.1';
const QUERY = 'M-3-2.5C-3-7 3-7 3-2.5C3 0.5 0 0 0 3M0 6.6V6.7';

export const STATE_SIGNS: Record<State, StateSign> = {
  announced: { dash: [1, 2.5], point: 'dashed', strike: WAVES },
  planned: { dash: [3, 2], point: 'dashed', strike: null },
  cancelled: { dash: [3, 2], point: 'open', strike: CROSS },
  held: { dash: null, point: 'filled', strike: null },
  absent: { dash: [1, 2], point: 'open', strike: SLASH },
  demanded: { dash: [1, 1.5], point: 'dashed', strike: RAISED },
  signed: { dash: [6, 1.5, 1, 1.5], point: 'open', strike: SIGNATURE },
  'under-way': { dash: [9, 1.5], point: 'filled', strike: LAID },
  built: { dash: null, point: 'filled', strike: GROUND },
  stopped: { dash: [2, 3], point: 'open', strike: BAR },
  increased: { dash: null, point: 'filled', strike: GROWTH },
  'going-on': { dash: null, point: 'filled', strike: ON },
  unknown: { dash: [0.5, 2], point: 'open', strike: QUERY },
};

/** Opacity of the fill and of the outline for each evidence. */
export const EVIDENCE_SIGNS: Record<Evidence, { fill: number; outline: number }> = {
  full: { fill: 1, outline: 1 },
  possible: { fill: 0.45, outline: 0.68 },
  ghost: { fill: 0, outline: 0.38 },
  'last-stated': { fill: 0.32, outline: 0.75 },
  past: { fill: 0.18, outline: 0.6 },
};

/** The edge of a line: how wide its casing reaches beyond the line and how far it blurs, in pixels. */
export const GRADE_SIGNS: Record<Extract<Grade, 'named-stations' | 'named-districts' | 'schematic'>, { reach: number; blur: number }> = {
  'named-stations': { reach: 1.4, blur: 0 },
  'named-districts': { reach: 3, blur: 2 },
  schematic: { reach: 6, blur: 6 },
};

/**
 * Who says it, beside the sign: a speech mark where only commentary does, brackets around nothing where it is only
 * presupposed. A thing only presupposed is never filled, so that it cannot read as one that is told.
 */
export const SPEAKER_GLYPHS: Record<Exclude<Speaker, 'told'>, string> = {
  commentary: 'M-9-7H9V4H0L-5 9V4H-9Z',
  implied: 'M-4-9H-9V9H-4V6H-6V-6H-4ZM4-9H9V9H4V6H6V-6H4Z',
};

/** Who speaks, in the box of the other signs: a heading, a sheet, a speech mark, a hand-on arrow, quotation marks, a note. */
export const VOICE_GLYPHS: Record<Voice | SectionVoice, string> = {
  title: 'M-9-8H9V-4H-9ZM-6 0H6V2H-6ZM-6 5H6V7H-6Z',
  report: 'M-8-9H8V9H-8ZM-5-6V-2H5V-6ZM-5 1V2.5H5V1ZM-5 5V6.5H5V5Z',
  commentary: SPEAKER_GLYPHS.commentary,
  relayed: 'M-10-2.5H2V-8L10 0L2 8V2.5H-10Z',
  quotation: 'M-9-6H-2V1L-5 7H-9L-6.5 1H-9ZM2-6H9V1L6 7H2L4.5 1H2Z',
  matter: 'M0-10A10 10 0 1 1 0 10A10 10 0 1 1 0-10ZM-1.5-6V-3H1.5V-6ZM-1.5-1V6H1.5V-1Z',
};

/** How a point is drawn: what is only presupposed is never filled. */
export function pointLook(state: State, speaker: Speaker): StateSign['point'] {
  const { point } = STATE_SIGNS[state];
  return speaker === 'implied' && point === 'filled' ? 'dashed' : point;
}

export const LINE_WIDTH = 3;
