import type { FilterSpecification, LayerSpecification } from 'maplibre-gl';
import type { Change } from '../model/vocabulary.ts';
import { CASING, GRADE_HAZE, GRADE_SIGNS, LINE_CORE, LINE_WIDTH, STATE_SIGNS } from '../signs/signs.ts';
import { GRADE_RINGS } from '../signs/grade-signs.ts';
import { INKS } from '../signs/paint.ts';
import { CHANGE_SIGNS } from '../signs/time-signs.ts';
import { BASE_FONTS, type Ground } from './base.ts';
import { ACCENT, ARROW, changeName, HALO, ringName, ROOM_FOR_SIGN, SEAT } from './icons.ts';
import { CHANGE_SIZE } from './marks.ts';

export const MARKS = 'marks';
export const RELATIONS = 'relations';
export const RECORDS = 'records';

/** Layers a press takes, in the order in which it takes them. */
export const PICKED = [['mark-point-outline', 'mark-badge', 'mark-seat'], ['mark-line'], ['mark-area']] as const;

/** Distance between lines that run together, in pixels at zoom 6. */
const GAP = 6;
/** Zoom from which a line carries its badge. */
const BADGES_FROM = 3.6;

/** Left, middle or right above a mark: of the thing, of its state, of what is said. */
const PLACES: Record<Change, 0 | 1 | 2> = { began: 0, ended: 0, changed: 1, 'first-spoken': 2, 'last-stated': 2 };

/** Signs of what changed between two dates, above a mark; only while two dates are compared. */
export const CHANGE_LAYERS = CHANGE_SIGNS.map((sign) => ({ sign: sign.id, id: `mark-change-${sign.id}`, place: PLACES[sign.of[0] as Change] }));

const state = (key: string): never => ['coalesce', ['feature-state', key], 0] as never;
const get = (name: string): never => ['get', name] as never;
const role = (...roles: string[]): FilterSpecification => ['in', ['get', 'role'], ['literal', roles]] as never;
const byZoom = (...stops: unknown[]): never => ['interpolate', ['linear'], ['zoom'], ...stops] as never;
const offset = byZoom(3, ['*', GAP * 0.5, get('step')], 6, ['*', GAP, get('step')], 9, ['*', GAP * 1.6, get('step')]);
const width = (more: unknown, part = 1): never => byZoom(3, ['+', LINE_WIDTH * 0.6 * part, more], 6, ['+', LINE_WIDTH * part, more], 9, ['+', LINE_WIDTH * 1.5 * part, more]);
const dash = ['match', get('state'),
  ...Object.entries(STATE_SIGNS).flatMap(([name, sign]) => (sign.dash ? [name, ['literal', sign.dash]] : [])), ['literal', [1, 0]]] as never;
const grade = (field: 'reach' | 'blur') => ['match', ['coalesce', get('grade'), ''], ...Object.entries(GRADE_SIGNS).flatMap(([name, sign]) => [name, sign[field]]), 0];

/**
 * Layers that take part in the placing of labels, and which drawings are theirs. Labels of lines give way to those of
 * points, and all labels to the signs themselves; of what is not there, none takes up room.
 */
export const PLACED = [
  { id: 'mark-label-line', of: role('anchor'), from: BADGES_FROM, label: true },
  { id: 'mark-label-point', of: role('point'), from: 0, label: true },
  { id: 'mark-room-badge', of: role('anchor'), from: BADGES_FROM, label: false },
  { id: 'mark-room-point', of: role('point'), from: 0, label: false },
] as const;

/** What lies below the names of the base map: areas and lines. */
export function linesAndAreas(theme: Ground): LayerSpecification[] {
  const { paper, ink } = INKS[theme];
  const line = (id: string, filter: FilterSpecification, paint: object, layout: object = { 'line-join': 'round' }): LayerSpecification =>
    ({ id, type: 'line', source: MARKS, filter, layout, paint: { 'line-offset': offset, ...paint } }) as LayerSpecification;
  return [
    { id: 'mark-area', type: 'fill', source: MARKS, filter: role('area'), paint: { 'fill-color': get('colour'), 'fill-opacity': ['*', 0.2, state('outline')] as never } },
    { id: 'mark-area-edge', type: 'line', source: MARKS, filter: role('area'), paint: { 'line-color': get('colour'), 'line-width': 6, 'line-blur': 5, 'line-opacity': state('outline') } },
    { id: 'relation-casing', type: 'line', source: RELATIONS, layout: { visibility: 'none', 'line-cap': 'round' }, paint: { 'line-color': paper, 'line-width': 4, 'line-opacity': ['*', 0.8, state('lit')] as never } },
    { id: 'relation', type: 'line', source: RELATIONS, layout: { visibility: 'none', 'line-cap': 'round' }, paint: { 'line-color': get('colour'), 'line-width': 1.6, 'line-opacity': ['*', 0.9, state('lit')] as never } },
    { id: 'record-line', type: 'line', source: RECORDS, filter: role('line'), layout: { visibility: 'none', 'line-cap': 'butt' },
      paint: { 'line-color': ink, 'line-width': 0.9, 'line-gap-width': width(6), 'line-opacity': state('on') } },
    line('mark-lit', role('line'), { 'line-color': ACCENT[theme], 'line-width': width(9), 'line-opacity': ['*', 0.85, state('lit')] }, { 'line-cap': 'round', 'line-join': 'round' }),
    line('mark-haze', role('line'), { 'line-color': get('colour'), 'line-width': width(['*', 2, grade('reach')]), 'line-blur': grade('blur'), 'line-opacity': ['*', ['*', state('outline'), GRADE_HAZE], ['case', ['>', grade('blur'), 0], 1, 0]] }),
    line('mark-edge', role('line'), { 'line-color': paper, 'line-width': width(2 * CASING), 'line-opacity': ['*', 0.9, state('outline')] }),
    line('mark-ties', ['all', role('line'), ['==', get('kind'), 'rail-corridor']] as never, { 'line-color': get('colour'), 'line-width': width(4), 'line-dasharray': [0.18, 1.1], 'line-opacity': state('outline') }),
    line('mark-line', role('line'), { 'line-color': get('colour'), 'line-width': width(0), 'line-dasharray': dash, 'line-opacity': state('outline') }),
    { id: 'mark-station', type: 'circle', source: MARKS, filter: role('station'), minzoom: BADGES_FROM,
      paint: { 'circle-radius': byZoom(4, 2, 9, 4), 'circle-color': paper, 'circle-stroke-color': get('colour'), 'circle-stroke-width': 1.3, 'circle-opacity': state('outline'), 'circle-stroke-opacity': state('outline') } },
    line('mark-core', role('line'), { 'line-color': paper, 'line-width': width(0, LINE_CORE), 'line-opacity': ['*', state('core'), state('outline')] }),
    { id: 'mark-arrow', type: 'symbol', source: MARKS, filter: ['all', role('line'), ['==', get('kind'), 'flow']] as never,
      layout: { 'symbol-placement': 'line', 'symbol-spacing': 90, 'icon-image': ARROW, 'icon-allow-overlap': true, 'icon-ignore-placement': true, 'icon-rotation-alignment': 'map', 'icon-keep-upright': false },
      paint: { 'icon-color': get('colour'), 'icon-halo-color': paper, 'icon-halo-width': 1.5, 'icon-opacity': state('outline') } },
  ];
}

/** What lies above the names of the base map: labels of the marks, and above them the signs. */
export function labelsAndSigns(theme: Ground): LayerSpecification[] {
  const { paper } = INKS[theme];
  const icon = (id: string, filter: FilterSpecification, image: unknown, opacity: unknown, layout: object = {}, minzoom = 0): LayerSpecification => ({
    id, type: 'symbol', source: MARKS, filter, minzoom,
    layout: { 'icon-image': image, 'icon-offset': get('fan'), 'icon-allow-overlap': true, 'icon-ignore-placement': true, ...layout },
    paint: { 'icon-opacity': opacity },
  }) as LayerSpecification;
  return [
    ...PLACED.map(({ id, of, from, label }): LayerSpecification => (label ? {
      id, type: 'symbol', source: MARKS, filter: of, minzoom: from,
      layout: {
        'text-field': ['format', get('label'), {}, '\n', {}, get('word'), { 'font-scale': 0.86 }] as never,
        'text-font': [BASE_FONTS.strong], 'text-size': byZoom(3, 11, 7, 14), 'text-max-width': 9, 'text-line-height': 1.15,
        'text-variable-anchor-offset': get('anchors'), 'text-justify': 'auto', 'text-padding': 3, 'symbol-sort-key': get('handle'),
      },
      paint: { 'text-color': get('colour'), 'text-halo-color': paper, 'text-halo-width': 1.8, 'text-opacity': state('label') },
    } : {
      id, type: 'symbol', source: MARKS, filter: of, minzoom: from,
      layout: { 'icon-image': ROOM_FOR_SIGN, 'icon-offset': get('fan'), 'icon-allow-overlap': true, 'icon-padding': 0 as never },
      paint: { 'icon-opacity': 0 },
    })),
    icon('mark-badge', role('anchor'), get('badge'), state('outline'), {}, BADGES_FROM),
    icon('mark-halo', role('point'), HALO, ['*', 0.85, state('lit')]),
    icon('mark-ring', ['all', role('point'), ['in', get('grade'), ['literal', Object.keys(GRADE_RINGS)]]] as never, ['match', get('grade'), ...Object.keys(GRADE_RINGS).flatMap((name) => [name, ringName(name as never)]), ''], state('outline')),
    ...(['fill', 'outline'] as const).map((part) => icon(`mark-point-${part}`, role('point'), ['concat', get('icon'), `:${part}`], state(part))),
    icon('mark-seat', role('seat'), SEAT, state('seat'), { 'icon-offset': get('rim') }),
    { id: 'record-sign', type: 'symbol', source: RECORDS, filter: role('sign'),
      layout: { visibility: 'none', 'icon-image': get('icon'), 'icon-offset': get('beside'), 'icon-allow-overlap': true, 'icon-ignore-placement': true }, paint: { 'icon-opacity': state('on') } },
    ...CHANGE_LAYERS.map(({ id, sign, place }) => icon(id, role('point', 'anchor'), changeName(sign), state(sign), { visibility: 'none', 'icon-size': CHANGE_SIZE, 'icon-offset': get(`above${place}`) })),
  ];
}
