import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { FEATURE_KINDS, STATES, type FeatureKind, type State } from '../model/vocabulary.ts';
import type { Speaker } from '../model/slices.ts';
import { colourDifference, contrast, VISIONS } from './colour-fixture.ts';
import { INKS, paintBadge, paintFill, paintOutline, type Look } from './paint.ts';
import { dashDifference, difference, FixturePath, pictureOfCanvas, pictureOfMarkup, type Picture } from './raster-fixture.ts';
import { Sign } from './Sign.tsx';
import { KIND_SIGNS, STATE_SIGNS } from './signs.ts';

/** Two kinds in one and the same state differ by so many of a sign's pixels (24 a side), all ink of one grey: a seventh of a filled square. */
const KINDS_APART = 36;
/** Two states of one kind differ by so many: three short strokes under the sign, the least of what a state adds. */
const STATES_APART = 20;
/** What was called off, what is planned and what took place differ by more: nobody may take one for another. */
const OUTCOMES_APART = 40;
/** Of two dashes along a line, laid over each other as well as they can be, so much of the length differs. */
const DASHES_APART = 0.1;
/** Two colours so far apart in OKLab are told apart side by side without effort. */
const HUES_APART = 0.1;
/** No two kinds, points among them, come nearer than this: they may be kin in colour, never the same. */
const ANY_APART = 0.03;
/** Text-like contrast of every sign against its ground (WCAG 2, AA). */
const CONTRAST = 4.5;

const LINES = FEATURE_KINDS.filter((kind) => KIND_SIGNS[kind].form === 'line');
const OUTCOMES: readonly State[] = ['cancelled', 'held', 'planned'];
const SPEAKERS: readonly Speaker[] = ['told', 'commentary', 'implied'];
const GROUNDS = ['light', 'dark'] as const;

const pairs = <T>(all: readonly T[]): [T, T][] => all.flatMap((one, index) => all.slice(index + 1).map((other): [T, T] => [one, other]));

const drawn = new Map<string, Picture>();
function kept(key: string, draw: () => Picture): Picture {
  const picture = drawn.get(key) ?? draw();
  drawn.set(key, picture);
  return picture;
}

/** As lists and the legend draw it; of a line its badge. */
const small = (kind: FeatureKind, state: State, speaker: Speaker = 'told') => kept(`small ${kind} ${state} ${speaker}`, () => pictureOfMarkup(renderToStaticMarkup(createElement(Sign, { kind, state, speaker, badge: true }))));

/** As the map draws it: a point's fill and outline, or a line's badge. */
const large = (kind: FeatureKind, state: State, speaker: Speaker = 'told') => kept(`large ${kind} ${state} ${speaker}`, () => pictureOfCanvas((context) => {
  const look: Look = { kind, state, speaker, dateKind: 'as-written' };
  if (KIND_SIGNS[kind].form === 'line') return paintBadge(context, look, 'light');
  context.save();
  paintFill(context, look, 'light');
  context.restore();
  paintOutline(context, look, 'light');
}, INKS.light.paper));

const dashes = new Map(pairs(STATES).map(([a, b]) => [`${a} ${b}`, dashDifference(STATE_SIGNS[a].dash, STATE_SIGNS[b].dash)]));
const dash = (a: State, b: State): number => dashes.get(`${a} ${b}`) ?? dashes.get(`${b} ${a}`) ?? 0;

const DRAWINGS = { 'in lists': small, 'on the map': large } as const;

beforeAll(() => { vi.stubGlobal('Path2D', FixturePath); });
afterAll(() => { vi.unstubAllGlobals(); });

/** Those that stand closer than they may, by name and distance, so that one look at a failure is enough. */
const close = <T extends string>(all: [T, T][], distance: (a: T, b: T) => number, least: number): string[] =>
  all.flatMap(([a, b]) => (distance(a, b) < least ? [`${a} ~ ${b}: ${distance(a, b).toFixed(2)}`] : []));

describe.each(Object.entries(DRAWINGS))('%s', (_, picture) => {
  test.each(['held', 'signed', 'planned'] as const)('every two kinds differ in form without colour, %s', (state) => {
    expect(close(pairs(FEATURE_KINDS), (a, b) => difference(picture(a, state), picture(b, state)), KINDS_APART)).toEqual([]);
  });
  test.each(FEATURE_KINDS.filter((kind) => !LINES.includes(kind)))('every two states of one point differ without colour, %s', (kind) => {
    const apart = (a: State, b: State) => difference(picture(kind, a), picture(kind, b));
    expect(close(pairs(STATES), apart, STATES_APART)).toEqual([]);
    expect(close(pairs(OUTCOMES), apart, OUTCOMES_APART)).toEqual([]);
    for (const speaker of ['commentary', 'implied'] as const) expect(close(pairs(OUTCOMES), (a, b) => difference(picture(kind, a, speaker), picture(kind, b, speaker)), STATES_APART)).toEqual([]);
    expect(close(pairs(SPEAKERS), (a, b) => difference(picture(kind, 'held', a), picture(kind, 'held', b)), STATES_APART)).toEqual([]);
  });
  test.each(LINES)('every two states of one line differ by dash, or by what its badge carries, %s', (kind) => {
    const badge = (a: State, b: State) => difference(picture(kind, a), picture(kind, b));
    expect(close(pairs(STATES), (a, b) => Math.max(dash(a, b) / DASHES_APART, badge(a, b) / STATES_APART), 1)).toEqual([]);
    expect(close(pairs(OUTCOMES), (a, b) => Math.max(dash(a, b) / DASHES_APART / 2, badge(a, b) / OUTCOMES_APART), 1)).toEqual([]);
    // The timeline shows the badge without its line.
    expect(close(pairs(OUTCOMES), badge, STATES_APART)).toEqual([]);
  });
});

describe.each(GROUNDS)('on a %s ground', (ground) => {
  test('every kind stands out from paper', () => {
    expect(FEATURE_KINDS.filter((kind) => contrast(KIND_SIGNS[kind][ground], INKS[ground].paper) < CONTRAST)).toEqual([]);
  });
  test('every two lines differ in colour', () => {
    expect(close(pairs(LINES), (a, b) => colourDifference(KIND_SIGNS[a][ground], KIND_SIGNS[b][ground]), HUES_APART)).toEqual([]);
  });
  test('no two kinds have one colour', () => {
    expect(close(pairs(FEATURE_KINDS), (a, b) => colourDifference(KIND_SIGNS[a][ground], KIND_SIGNS[b][ground]), ANY_APART)).toEqual([]);
  });
  test.each(Object.keys(VISIONS))('every two lines differ in colour or badge: %s', (vision) => {
    const apart = (a: FeatureKind, b: FeatureKind) => Math.max(
      colourDifference(KIND_SIGNS[a][ground], KIND_SIGNS[b][ground], vision) / HUES_APART,
      difference(large(a, 'held'), large(b, 'held')) / KINDS_APART,
    );
    expect(close(pairs(LINES), apart, 1)).toEqual([]);
  });
});
