import type { FilterSpecification, LayerSpecification } from 'maplibre-gl';
import type { Atlas } from '../atlas/atlas.ts';
import { arc } from '../geo/measure.ts';
import type { Language } from '../i18n/language.ts';
import type { PublishedFeature } from '../model/published.ts';
import type { Change } from '../model/vocabulary.ts';
import type { Slice } from '../model/slices.ts';
import { GRADE_SIGNS, KIND_SIGNS, LINE_WIDTH, STATE_SIGNS } from '../signs/signs.ts';
import { CHANGE_SIGNS } from '../signs/time-signs.ts';
import { markWord } from '../signs/words.ts';
import { BASE_FONTS, plainLabel, type Ground as Theme } from './base.ts';
import { ACCENT, badgeName, changeName, HALO, pointName } from './icons.ts';

export const MARKS = 'marks';

/** Layers a press takes, in the order in which it takes them. */
export const PICKED = [
  ['mark-point-outline', 'mark-badge'],
  ['mark-line', 'mark-link'],
  ['mark-area'],
] as const;

/** Distance between lines that run together, in pixels at zoom 6. */
const GAP = 4.5;

/**
 * One drawing a slice and section, all with the slice's handle as their id, so that one feature-state switches a whole
 * slice. Nothing in here depends on time.
 */
export function marksOf(atlas: Atlas, language: Language, theme: Theme): GeoJSON.FeatureCollection {
  const lines = atlas.features.filter((feature) => feature.properties.sections.length > 0);
  const crowd = crowdOf(atlas);
  const features = atlas.slices.flatMap((slice) => {
    const feature = atlas.features[slice.feature] as PublishedFeature;
    const lane = lines.indexOf(feature);
    const offset = lane === -1 ? 0 : (lane - (lines.length - 1) / 2) * GAP;
    const fan = crowd.get(slice.feature) ?? [0, 0];
    return drawingsOf(feature, slice, { ...look(feature, slice, language, theme), offset, fan, anchors: around(fan), ...above(fan) });
  });
  return { type: 'FeatureCollection', features };
}

function look(feature: PublishedFeature, slice: Slice, language: Language, theme: Theme) {
  const { kind, name } = feature.properties;
  return {
    feature: slice.feature, handle: slice.handle, kind, state: slice.state, speaker: slice.speaker, dateKind: slice.dateKind,
    colour: KIND_SIGNS[kind][theme],
    label: plainLabel(name[language].replace(/\s*\(.*$/u, '')),
    word: plainLabel(markWord(slice, kind, language)),
  };
}

/** How far a label stands from its sign, and the size a fanned sign's pixels are counted in, in ems and pixels. */
const LABEL_GAP = 1.4;
const EM = 12.5;

/** Where a label may stand around its own sign, wherever the sign is fanned to. */
const around = ([x, y]: [number, number]) => ([['top', 0, 1], ['bottom', 0, -1], ['left', 1, 0], ['right', -1, 0]] as const)
  .flatMap(([anchor, aside, down]) => [anchor, [x / EM + aside * LABEL_GAP, y / EM + down * LABEL_GAP]]);

/** Where three signs of change stand above a mark; offsets are scaled with the sign. */
const above = ([x, y]: [number, number]) => Object.fromEntries([-16, 0, 16].map((aside, index) => [`above${index}`, [(x + aside) / CHANGE_SIZE, (y - 20) / CHANGE_SIZE]]));

/** Distance from the shared place at which each of several marks stands, in pixels. */
const FAN = 24;

/** For marks that stand on one and the same point: where each stands around it, in pixels, so that none hides another. */
function crowdOf(atlas: Atlas): Map<number, [number, number]> {
  const places = new Map<string, number[]>();
  atlas.features.forEach(({ geometry }, index) => {
    if (geometry?.type !== 'Point') return;
    const key = geometry.coordinates.join();
    places.set(key, [...(places.get(key) ?? []), index]);
  });
  const fanned = new Map<number, [number, number]>();
  for (const indexes of places.values()) {
    if (indexes.length === 1) continue;
    indexes.forEach((index, at) => {
      const angle = (at / indexes.length) * 2 * Math.PI - Math.PI / 2;
      const radius = FAN * Math.max(1, indexes.length / 6);
      fanned.set(index, [Math.round(Math.cos(angle) * radius), Math.round(Math.sin(angle) * radius)]);
    });
  }
  return fanned;
}

type Drawing = GeoJSON.Feature<GeoJSON.Geometry, Record<string, unknown>>;

function drawingsOf(feature: PublishedFeature, slice: Slice, properties: Record<string, unknown>): Drawing[] {
  const { geometry } = feature;
  const drawing = (shape: GeoJSON.Geometry, more: Record<string, unknown>): Drawing =>
    ({ type: 'Feature', id: slice.handle, geometry: shape, properties: { ...properties, ...more } });
  const sign = { kind: feature.properties.kind, state: slice.state, speaker: slice.speaker, dateKind: slice.dateKind };
  const icon = pointName(sign);
  switch (geometry?.type) {
    case undefined:
      return [];
    case 'MultiLineString':
      return [drawing({ type: 'Point', coordinates: middleOf(geometry.coordinates[longest(geometry.coordinates)] ?? []) }, { role: 'anchor' }), ...geometry.coordinates.map((coordinates, index) => drawing({ type: 'LineString', coordinates }, {
        role: 'line', grade: feature.properties.sections[index]?.grade ?? feature.properties.geometryGrade,
        badge: badgeName(sign), longest: longest(geometry.coordinates) === index ? 1 : 0,
      }))];
    case 'Polygon': {
      const [ring = []] = geometry.coordinates;
      const top = ring.reduce((highest, position) => (position[1] > highest[1] ? position : highest), ring[0] ?? [0, 0]);
      const bottom = ring.reduce((lowest, position) => (position[1] < lowest[1] ? position : lowest), top);
      const centre = [top[0], (top[1] + bottom[1]) / 2];
      return [drawing(geometry, { role: 'area' }), drawing({ type: 'Point', coordinates: centre }, { role: 'point', icon })];
    }
    case 'Point': {
      const { seat } = feature.properties;
      const point = drawing(geometry, { role: feature.properties.country === null ? 'point' : 'seat', icon });
      return seat ? [drawing({ type: 'LineString', coordinates: arc(geometry.coordinates, seat) }, { role: 'link' }), point] : [point];
    }
  }
}

/** Index of the line with the widest span, which carries the label. */
function longest(lines: readonly (readonly [number, number])[][]): number {
  const spans = lines.map((line) => {
    const [a, b] = [line[0] ?? [0, 0], line.at(-1) ?? [0, 0]];
    return Math.hypot(a[0] - b[0], a[1] - b[1]);
  });
  return spans.indexOf(Math.max(...spans));
}

/** The point at half the length of a line, as it is drawn. */
function middleOf(line: readonly [number, number][]): [number, number] {
  const lengths = line.map(([x, y], index) => (index === 0 ? 0 : Math.hypot(x - (line[index - 1]?.[0] ?? x), y - (line[index - 1]?.[1] ?? y))));
  let left = lengths.reduce((sum, length) => sum + length, 0) / 2;
  for (const [index, length] of lengths.entries()) {
    const [a, b] = [line[index - 1], line[index]];
    if (a && b && length >= left) return [a[0] + ((b[0] - a[0]) * left) / (length || 1), a[1] + ((b[1] - a[1]) * left) / (length || 1)];
    left -= length;
  }
  return line[0] ?? [0, 0];
}

/** Left, middle or right above a mark: of the thing, of its state, of what is said. */
const PLACES: Record<Change, 0 | 1 | 2> = { began: 0, ended: 0, changed: 1, 'first-spoken': 2, 'last-stated': 2 };
const CHANGE_SIZE = 0.62;

/** Signs of what changed between two dates, above a mark; only while two dates are compared. */
export const CHANGE_LAYERS = CHANGE_SIGNS.map((sign) => ({ sign: sign.id, id: `mark-change-${sign.id}`, place: PLACES[sign.of[0] as Change] }));

const state = (key: string): never => ['coalesce', ['feature-state', key], 0] as never;
const role = (...roles: string[]): FilterSpecification => ['in', ['get', 'role'], ['literal', roles]] as never;
const colour = ['get', 'colour'] as never;
const byZoom = (...stops: unknown[]): never => ['interpolate', ['linear'], ['zoom'], ...stops] as never;
const offset = byZoom(3, ['*', 0.35, ['get', 'offset']], 6, ['get', 'offset'], 9, ['*', 1.6, ['get', 'offset']]);
const width = (more: unknown): never => byZoom(3, ['+', LINE_WIDTH * 0.6, more], 6, ['+', LINE_WIDTH, more], 9, ['+', LINE_WIDTH * 1.5, more]);

/** Labels of lines give way to those of points, and wait until there is room for them. */
export const LABELS = [
  { id: 'mark-label-line', of: ['all', role('line'), ['==', ['get', 'longest'], 1]] as never as FilterSpecification, from: 3.2 },
  { id: 'mark-label-point', of: role('point'), from: 0 },
] as const;

const dash = ['match', ['get', 'state'],
  ...Object.entries(STATE_SIGNS).flatMap(([name, sign]) => (sign.dash ? [name, ['literal', sign.dash]] : [])),
  ['literal', [1, 0]]] as never;
const grade = (field: 'reach' | 'blur') => ['match', ['get', 'grade'],
  ...Object.entries(GRADE_SIGNS).flatMap(([name, sign]) => [name, sign[field]]), 0];

/** The style of the evidence: everything below reads its look from the signs, and its presence from feature-state. */
export function markLayers(theme: Theme): LayerSpecification[] {
  const paper = theme === 'light' ? '#fffdf8' : '#1a2026';
  const accent = ACCENT[theme];
  return [
    { id: 'mark-area', type: 'fill', source: MARKS, filter: role('area'), paint: { 'fill-color': colour, 'fill-opacity': ['*', 0.2, state('outline')] } },
    { id: 'mark-area-edge', type: 'line', source: MARKS, filter: role('area'), paint: { 'line-color': colour, 'line-width': 6, 'line-blur': 5, 'line-opacity': state('outline') } },
    { id: 'mark-link', type: 'line', source: MARKS, filter: role('link'), layout: { 'line-cap': 'round' },
      paint: { 'line-color': colour, 'line-width': ['+', 1.2, ['*', 1.6, state('lit')]], 'line-opacity': ['*', ['+', 0.45, ['*', 0.45, state('lit')]], state('outline')] } },
    { id: 'mark-lit', type: 'line', source: MARKS, filter: role('line'), layout: { 'line-cap': 'round', 'line-join': 'round' },
      paint: { 'line-color': accent, 'line-width': width(9), 'line-offset': offset, 'line-opacity': ['*', 0.85, state('lit')] } },
    { id: 'mark-edge', type: 'line', source: MARKS, filter: role('line'), layout: { 'line-join': 'round' },
      paint: { 'line-color': paper, 'line-width': width(['*', 2, grade('reach')]), 'line-blur': grade('blur') as never, 'line-offset': offset, 'line-opacity': ['*', 0.9, state('outline')] } },
    { id: 'mark-ties', type: 'line', source: MARKS, filter: ['all', role('line'), ['==', ['get', 'kind'], 'rail-corridor']] as never,
      paint: { 'line-color': colour, 'line-width': width(4), 'line-offset': offset, 'line-dasharray': [0.18, 1.1], 'line-opacity': state('outline') } },
    { id: 'mark-line', type: 'line', source: MARKS, filter: role('line'), layout: { 'line-join': 'round' },
      paint: { 'line-color': colour, 'line-width': width(0), 'line-offset': offset, 'line-dasharray': dash, 'line-opacity': state('outline') } },
    { id: 'mark-badge', type: 'symbol', source: MARKS, filter: ['all', role('line'), ['==', ['get', 'longest'], 1]] as never,
      layout: { 'symbol-placement': 'line-center', 'icon-image': ['get', 'badge'] as never, 'icon-allow-overlap': true, 'icon-rotation-alignment': 'viewport' },
      paint: { 'icon-opacity': state('outline') } },
    { id: 'mark-halo', type: 'symbol', source: MARKS, filter: role('point', 'seat'),
      layout: { 'icon-image': HALO, 'icon-allow-overlap': true, 'icon-offset': ['get', 'fan'] as never },
      paint: { 'icon-opacity': ['*', 0.85, state('lit')] } },
    ...(['fill', 'outline'] as const).map((part): LayerSpecification => ({
      id: `mark-point-${part}`, type: 'symbol', source: MARKS, filter: role('point', 'seat'),
      layout: { 'icon-image': ['concat', ['get', 'icon'], `:${part}`] as never, 'icon-allow-overlap': true, 'icon-offset': ['get', 'fan'] as never },
      paint: { 'icon-opacity': state(part) },
    })),
    ...CHANGE_LAYERS.map(({ id, sign, place }): LayerSpecification => ({
      id, type: 'symbol', source: MARKS, filter: role('point', 'seat', 'anchor'),
      layout: { visibility: 'none', 'icon-image': changeName(sign), 'icon-size': CHANGE_SIZE, 'icon-allow-overlap': true, 'icon-ignore-placement': true, 'icon-offset': ['get', `above${place}`] as never },
      paint: { 'icon-opacity': state(sign) },
    })),
    ...LABELS.map(({ id, of, from }): LayerSpecification => ({
      id, type: 'symbol', source: MARKS, filter: of, minzoom: from,
      layout: {
        'text-field': ['format', ['get', 'label'], {}, '\n', {}, ['get', 'word'], { 'font-scale': 0.86 }] as never,
        'text-font': [BASE_FONTS.strong], 'text-size': byZoom(3, 11, 7, 14), 'text-max-width': 10,
        'text-variable-anchor-offset': ['get', 'anchors'] as never, 'text-justify': 'auto',
        'symbol-sort-key': ['get', 'handle'] as never,
      },
      paint: { 'text-color': colour, 'text-halo-color': paper, 'text-halo-width': 1.8, 'text-opacity': state('label') },
    })),
  ];
}
