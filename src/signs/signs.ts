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
const HALF_CIRCLE = 'M-9 4.5A9 9 0 0 1 9 4.5Z';
const FLAME = 'M0-9C1-4 7-3 6 3A6 6 0 0 1-6 3C-6 0-3-1-3-4C-1-3 0-5 0-9Z';
const TRACK = 'M-9-4.9H9V-2.5H-9ZM-9 2.5H9V4.9H-9ZM-6.4-8.5H-4V8.5H-6.4ZM-1.2-8.5H1.2V8.5H-1.2ZM4-8.5H6.4V8.5H4Z';
const BOLT = 'M2-9L-6 2H-1L-3 9L6-2H1Z';
const CRATE = 'M0-9.5L7.8-5.2L0-0.9L-7.8-5.2ZM-8.6-3.4L-1 0.8V9.4L-8.6 5.2ZM8.6-3.4V5.2L1 9.4V0.8Z';
const TRIANGLE = 'M0-9L9 7H-9Z';
const DIAMOND = 'M0-9.5L9.5 0L0 9.5L-9.5 0Z';
const PIN = 'M0 11C-2.5 5.5-7.5 2-7.5-3A7.5 7.5 0 0 1 7.5-3C7.5 2 2.5 5.5 0 11Z';
const BUBBLE = 'M-9-7H9V5H1L-4 10V5H-9Z';
const CART = 'M-9.5-7.5H9.5L6.5 3H-6.5ZM-3.6 4.4A2.7 2.7 0 1 1-3.6 9.8A2.7 2.7 0 1 1-3.6 4.4ZM3.6 4.4A2.7 2.7 0 1 1 3.6 9.8A2.7 2.7 0 1 1 3.6 4.4Z';
const SEAL = 'M-4.2 2.1A6.6 6.6 0 1 1 4.2 2.1L6.8 10L2.7 8.2L0 5.4L-2.7 8.2L-6.8 10Z';
const BOND = 'M-0.2-2.5L2.5 0.2A4.4 4.4 0 1 1 0.2 2.5L-2.5-0.2A4.4 4.4 0 1 1-0.2-2.5Z';
const BURST = 'M0-10L1.8-4.3L7.1-7.1L4.3-1.8L10 0L4.3 1.8L7.1 7.1L1.8 4.3L0 10L-1.8 4.3L-7.1 7.1L-4.3 1.8L-10 0L-4.3-1.8L-7.1-7.1L-1.8-4.3Z';
const HOUSE = 'M0-9.5L9.5-3.5V-0.5H7V5.5H9.5V9H-9.5V5.5H-7V-0.5H-9.5V-3.5ZM-2.4-0.5V5.5H2.4V-0.5Z';
const BANNER = 'M-8-10H-5.2V-8.5H9L5.5-4L9 0.5H-5.2V10H-8Z';
const SQUARE = 'M-7-7H7V7H-7Z';

/**
 * A circle of those who meet and half of it for one who takes part; what a line carries; a tent, two who face each other,
 * a place come to, speech, a cart, a seal with its ribbons, two that are tied, a clash, a house of state, a banner
 * planted, and the plain square of how things stand.
 */
export const KIND_SIGNS: Record<FeatureKind, KindSign> = {
  conference: { light: '#1d4f91', dark: '#8ab8f5', form: 'point', glyph: CIRCLE },
  participation: { light: '#2f6fae', dark: '#9cc7f2', form: 'country', glyph: HALF_CIRCLE },
  'gas-corridor': { light: '#b3470f', dark: '#ffab70', form: 'line', glyph: FLAME },
  'rail-corridor': { light: '#3b3a38', dark: '#e2ded6', form: 'line', glyph: TRACK },
  'power-corridor': { light: '#7f2a88', dark: '#e4a0e4', form: 'line', glyph: BOLT },
  'trade-corridor': { light: '#2c6e49', dark: '#8fd6ae', form: 'line', glyph: CRATE },
  exercise: { light: '#7a5c00', dark: '#f0cf65', form: 'point', glyph: TRIANGLE },
  meeting: { light: '#0f6b6b', dark: '#7fd6d6', form: 'point', glyph: DIAMOND },
  visit: { light: '#1c6585', dark: '#84cbe9', form: 'point', glyph: PIN },
  interview: { light: '#566915', dark: '#c2d67c', form: 'point', glyph: BUBBLE },
  flow: { light: '#3f49bd', dark: '#92a0ff', form: 'line', glyph: CART },
  agreement: { light: '#8a5a2b', dark: '#e3bd92', form: 'point', glyph: SEAL },
  relation: { light: '#8a4a6c', dark: '#e3b0ca', form: 'point', glyph: BOND },
  conflict: { light: '#9b2c2c', dark: '#f0a3a3', form: 'point', glyph: BURST },
  policy: { light: '#4c5d78', dark: '#b5c6e0', form: 'point', glyph: HOUSE },
  position: { light: '#6a5190', dark: '#c9b7ec', form: 'point', glyph: BANNER },
  condition: { light: '#5e5d58', dark: '#cac8c1', form: 'point', glyph: SQUARE },
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
const RAISED = 'M0-10.5V-15.5M-3.5-13L0-16L3.5-13';
const SIGNATURE = 'M-9 14C-5 8.5-3 17 0 12.5C2.5 9 4 16 9 12.5';
const HATCH = 'M-8.5 15.5L-5.5 11.5M-1.5 15.5L1.5 11.5M5.5 15.5L8.5 11.5';
const GROUND = 'M-10 13H10';
const GROWTH = 'M-7.5-11L0-15.5L7.5-11';
const ON = 'M-8 14H-6M-1 14H1M6 14H8';
const QUERY = 'M-3-2.5C-3-7 3-7 3-2.5C3 0.5 0 0 0 3M0 6.6V6.7';

export const STATE_SIGNS: Record<State, StateSign> = {
  announced: { dash: [1, 2.5], point: 'dashed', strike: WAVES },
  planned: { dash: [3, 2], point: 'dashed', strike: null },
  cancelled: { dash: [3, 2], point: 'open', strike: CROSS },
  held: { dash: null, point: 'filled', strike: null },
  absent: { dash: [1, 2], point: 'open', strike: SLASH },
  demanded: { dash: [1, 1.5], point: 'dashed', strike: RAISED },
  signed: { dash: [6, 1.5, 1, 1.5], point: 'open', strike: SIGNATURE },
  'under-way': { dash: [9, 1.5], point: 'filled', strike: HATCH },
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

/** Every line is cased in paper, so many pixels on either side. */
export const CASING = 1.4;
/** Opacity of the haze of its own colour around a line whose course is not known well. */
export const GRADE_HAZE = 0.38;

/**
 * The edge of a line: how wide a haze reaches beyond it and how far it blurs, in pixels. A line through named stations
 * has none, and its stations are dots on it.
 */
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

/** How a point is drawn: what is only presupposed is never filled, nor dashed like what is only planned. */
export function pointLook(state: State, speaker: Speaker): StateSign['point'] {
  const { point } = STATE_SIGNS[state];
  return speaker === 'implied' && point === 'filled' ? 'open' : point;
}

/** Dash of a point's outline, drawn 2 wide with round ends, which each take 1 of the gap. */
export const POINT_DASH = [1.2, 4.2] as const;

/** Width of a strike, and of the paper around it. */
export const STRIKE = { width: 2.3, edge: 3.5 } as const;

export const LINE_WIDTH = 3;

/** Width of the paper-coloured core that empties a line, as a share of the line's own: what a point shows by its fill. */
export const LINE_CORE = 0.5;

/** The disc of a line's badge, its edge where the line is dashed too, and how small the kind's glyph stands in it. */
export const BADGE = { disc: 'M0-11A11 11 0 1 1 0 11A11 11 0 1 1 0-11Z', dash: [4, 4], scale: 0.78 } as const;
