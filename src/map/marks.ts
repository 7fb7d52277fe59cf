import type { Atlas } from '../atlas/atlas.ts';
import type { Position } from '../geo/measure.ts';
import type { Language } from '../i18n/language.ts';
import type { PublishedFeature } from '../model/published.ts';
import type { Slice } from '../model/slices.ts';
import { KIND_SIGNS } from '../signs/signs.ts';
import { markWord } from '../signs/words.ts';
import { plainLabel, type Ground } from './base.ts';
import { badgeName, pointName } from './icons.ts';
import { stretchesOf, type Stretch } from './parallel.ts';
import { relationsOf } from './relations.ts';
import { visible } from '../text/controls.ts';

type Drawing = GeoJSON.Feature<GeoJSON.Geometry, Record<string, unknown>>;
type Collection = GeoJSON.FeatureCollection<GeoJSON.Geometry, Record<string, unknown>>;
const collection = (features: Drawing[]): Collection => ({ type: 'FeatureCollection', features });

/** How far a label stands from its sign, in ems, and an em in pixels: fanned signs are counted in these. */
const LABEL_GAP = 1.25;
const EM = 12.5;
/** Signs of change are drawn smaller; offsets are scaled with the sign. */
export const CHANGE_SIZE = 0.62;
/** Where seats stand on the rim of the sign they are seats at, in pixels. */
const RIM = 14.5;

/** For each mark on a point, how far its sign stands from its own place, in pixels. */
export type Fan = ReadonlyMap<number, readonly [number, number]>;

/**
 * One drawing a slice and part, all with the slice's handle as their id, so that one feature-state switches a whole
 * slice. Nothing in here depends on time. Roles: `line` (a stretch), `anchor` (a line's badge and label), `point`,
 * `area`, `station` (of a line through named ones), `seat` (a participant's seat on the rim of the sign of what it takes part in).
 */
export function marksOf(atlas: Atlas, language: Language, theme: Ground, fan: Fan): Collection {
  const lines = linesOf(atlas);
  return collection(atlas.slices.flatMap((slice) => {
    const feature = atlas.features[slice.feature] as PublishedFeature;
    const at = fan.get(slice.feature) ?? [0, 0];
    const properties = { ...look(feature, slice, language, theme), fan: at, anchors: around(at), ...above(at) };
    const drawing = (geometry: GeoJSON.Geometry, role: string, more: Record<string, unknown> = {}): Drawing =>
      ({ type: 'Feature', id: slice.handle, geometry, properties: { ...properties, role, ...more } });
    const sign = { kind: feature.properties.kind, state: slice.state, speaker: slice.speaker, dateKind: slice.dateKind };
    const point = (coordinates: Position) => drawing({ type: 'Point', coordinates }, 'point', { icon: pointName(sign) });
    const { geometry } = feature;
    switch (geometry?.type) {
      case undefined:
        return [];
      case 'MultiLineString': {
        const own = lines.get(slice.feature) ?? [];
        return [
          ...own.map(({ positions, step, grade }) => drawing({ type: 'LineString', coordinates: positions }, 'line', { step, grade })),
          ...own.flatMap(({ positions, grade, step }) => (grade === 'named-stations' && step === 0 ? positions.map((coordinates) => drawing({ type: 'Point', coordinates }, 'station')) : [])),
          drawing({ type: 'Point', coordinates: anchorOf(own) }, 'anchor', { badge: badgeName(sign) }),
        ];
      }
      case 'Polygon':
        return [drawing(geometry, 'area'), point(middleOfArea(geometry.coordinates[0] ?? []))];
      case 'Point': {
        const seat = seatOf(atlas, slice.feature, fan);
        return [point(geometry.coordinates), ...(seat ? [drawing({ type: 'Point', coordinates: seat.at }, 'seat', { rim: seat.rim })] : [])];
      }
    }
  }));
}

/** Who has part in what, by the index of its feature; drawn while it is lit. */
export function relationDrawings(atlas: Atlas, theme: Ground): Collection {
  return collection(atlas.features.flatMap((feature, index) => relationsOf(atlas, feature).map((coordinates): Drawing =>
    ({ type: 'Feature', id: index, geometry: { type: 'LineString', coordinates }, properties: { feature: index, colour: KIND_SIGNS[feature.properties.kind][theme] } }))));
}

/** The position of a mark on a point or over an area; null for lines and what has no place. */
export function standingAt({ geometry }: PublishedFeature): Position | null {
  if (geometry?.type === 'Point') return geometry.coordinates;
  return geometry?.type === 'Polygon' ? middleOfArea(geometry.coordinates[0] ?? []) : null;
}

function look(feature: PublishedFeature, slice: Slice, language: Language, theme: Ground) {
  const { kind, name, geometryGrade } = feature.properties;
  return {
    feature: slice.feature, handle: slice.handle, kind, state: slice.state, speaker: slice.speaker, dateKind: slice.dateKind, grade: geometryGrade,
    colour: KIND_SIGNS[kind][theme],
    label: visible(plainLabel(name[language].replace(/\s*\(.*$/u, ''))),
    word: plainLabel(markWord(slice, kind, language)),
  };
}

/** Where a label may stand around its own sign, wherever the sign is fanned to. */
const around = ([x, y]: readonly [number, number]) => ([['top', 0, 1], ['bottom', 0, -1], ['left', 1, 0], ['right', -1, 0]] as const)
  .flatMap(([anchor, aside, down]) => [anchor, [x / EM + aside * LABEL_GAP, y / EM + down * LABEL_GAP]]);

/** Where three signs of change stand above a mark. */
const above = ([x, y]: readonly [number, number]) => Object.fromEntries([-16, 0, 16].map((aside, index) => [`above${index}`, [(x + aside) / CHANGE_SIZE, (y - 20) / CHANGE_SIZE]]));

interface GradedStretch extends Stretch { grade: string | null }

/** Where the badge of each line stands, by feature. */
export const anchorsOf = (atlas: Atlas): Map<number, Position> => new Map([...linesOf(atlas)].map(([feature, stretches]) => [feature, anchorOf(stretches)]));

/** The stretches of every line, side by side where they run together; corridors alone, for supplies are drawn from country to country. */
function linesOf(atlas: Atlas): Map<number, GradedStretch[]> {
  const all = atlas.features.flatMap(({ geometry, properties }, owner) => (geometry?.type === 'MultiLineString'
    ? geometry.coordinates.map((line, index) => ({ owner, line, grade: properties.sections[index]?.grade ?? properties.geometryGrade })) : []));
  const made = new Map<number, GradedStretch[]>();
  for (const stretch of stretchesOf(all.map(({ line }) => line), all.map(({ owner }) => owner))) {
    const { owner = -1, grade = null } = all[stretch.line] ?? {};
    made.set(owner, [...(made.get(owner) ?? []), { ...stretch, grade }]);
  }
  return made;
}

/** A participant's seat: on the rim of the sign of what was hosted there, one after the other. */
function seatOf(atlas: Atlas, feature: number, fan: Fan): { at: Position; rim: [number, number] } | null {
  const { seat } = (atlas.features[feature] as PublishedFeature).properties;
  if (!seat) return null;
  const host = atlas.features.findIndex(({ geometry }) => geometry?.type === 'Point' && geometry.coordinates.join() === seat.join());
  const seats = atlas.features.flatMap(({ properties }, index) => (properties.seat?.join() === seat.join() ? [index] : []));
  const angle = (seats.indexOf(feature) / seats.length) * 2 * Math.PI;
  const [x, y] = fan.get(host) ?? [0, 0];
  return { at: seat, rim: [x + Math.sin(angle) * RIM, y - Math.cos(angle) * RIM] };
}

/** Half way along the longest stretch, best one that runs alone. */
function anchorOf(stretches: readonly Stretch[]): Position {
  const alone = stretches.filter(({ step }) => step === 0);
  const [longest] = [...(alone.length > 0 ? alone : stretches)].sort((a, b) => extentOf(b.positions) - extentOf(a.positions));
  return middleOf(longest?.positions ?? []);
}

const stepsOf = (line: readonly Position[]): number[] => line.slice(1).map(([x, y], index) => Math.hypot(x - (line[index]?.[0] ?? x), y - (line[index]?.[1] ?? y)));
const extentOf = (line: readonly Position[]): number => stepsOf(line).reduce((sum, step) => sum + step, 0);

/** The point at half the length of a line, as it is drawn. */
function middleOf(line: readonly Position[]): Position {
  let left = extentOf(line) / 2;
  for (const [index, step] of stepsOf(line).entries()) {
    const [a, b] = [line[index], line[index + 1]];
    if (a && b && step >= left) return [a[0] + ((b[0] - a[0]) * left) / (step || 1), a[1] + ((b[1] - a[1]) * left) / (step || 1)];
    left -= step;
  }
  return line[0] ?? [0, 0];
}

function middleOfArea(ring: readonly Position[]): Position {
  const [longitudes, latitudes] = [ring.map(([x]) => x), ring.map(([, y]) => y)];
  return [(Math.min(...longitudes) + Math.max(...longitudes)) / 2, (Math.min(...latitudes) + Math.max(...latitudes)) / 2];
}
