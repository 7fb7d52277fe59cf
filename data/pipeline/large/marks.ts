import type { LargeLook } from '../../../src/model/large.ts';
import { FEATURE_COLUMNS } from '../../../src/model/large.ts';
import { markDaysOf } from '../../../src/model/mark-days.ts';
import type { PublishedFeature } from '../../../src/model/published.ts';
import { slicesOf } from '../../../src/model/slices.ts';
import { OPEN, SHAPES, unitsOf } from '../../../src/ranges/columns.ts';
import { MARK_COLUMNS } from '../../../src/ranges/file.ts';
import type { Day } from '../../../src/time/day.ts';
import { columnsIn } from './columns.ts';

type Place = readonly [longitude: number, latitude: number];

/** The marks of a large atlas as they are written. */
export interface Marks {
  looks: LargeLook[];
  /** Adds the marks of the next feature. False where columns cannot hold its states. */
  add(feature: PublishedFeature, layer: number): boolean;
  /** Writes the file. Returns how many marks there are. */
  write(path: string): Promise<number>;
  remove(): void;
}

/** `folder` is an existing folder for files that last until all is written. */
export function marksIn(folder: string, axis: { start: Day; end: Day }): Marks {
  const file = columnsIn(folder, [...MARK_COLUMNS.map(([name, type]) => [name, type] as const), ...Object.entries(FEATURE_COLUMNS).map(([name, type]) => [name as keyof typeof FEATURE_COLUMNS, type] as const)]);
  const looks: LargeLook[] = [];
  const rows = new Map<string, number>();
  /** What no mark has needed so far. */
  const needless = new Set(['first', 'sureStart', 'sureEnd', 'rivalStart', 'rivalEnd', 'rule'] as const);
  const rowOf = (look: LargeLook): number => {
    const key = Object.values(look).join(' ');
    const known = rows.get(key);
    if (known !== undefined) return known;
    rows.set(key, looks.length);
    return looks.push(look) - 1;
  };
  return {
    looks,
    add(feature, layer) {
      const days = markDaysOf(slicesOf(feature, 0, 0), axis);
      if (days === null) return false;
      file.push('firstMark', file.length('start'));
      file.push('layer', layer);
      for (const { slice, start, end, sureStart, sureEnd, rivalStart, rivalEnd, rule } of days) {
        const { kind, layer: own } = feature.properties;
        const look = rowOf({ kind, state: slice.state, speaker: slice.speaker, layer: own });
        if (sureStart !== start || sureEnd !== end) for (const name of ['sureStart', 'sureEnd'] as const) needless.delete(name);
        if (rivalStart !== OPEN || rivalEnd !== 0) for (const name of ['rivalStart', 'rivalEnd'] as const) needless.delete(name);
        if (rule !== 0) needless.delete('rule');
        for (const [shape, places] of piecesOf(feature)) {
          if (places.length > 1) needless.delete('first');
          file.push('first', file.length('positions') / 2);
          for (const [longitude, latitude] of places) for (const unit of unitsOf(longitude, latitude)) file.push('positions', unit);
          for (const [name, value] of Object.entries({ start, end, sureStart, sureEnd, rivalStart, rivalEnd, rule, look, shape })) file.push(name as 'start', value);
        }
      }
      return true;
    },
    async write(path) {
      const count = file.length('start');
      file.push('first', file.length('positions') / 2);
      file.push('firstMark', count);
      await file.write(path, count, needless);
      return count;
    },
    remove: () => file.remove(),
  };
}

function piecesOf({ geometry }: PublishedFeature): [shape: number, places: Place[]][] {
  switch (geometry?.type) {
    case 'Point': return [[SHAPES.point, [geometry.coordinates]]];
    case 'MultiLineString': return geometry.coordinates.map((line) => [SHAPES.line, line]);
    case 'Polygon': return [[SHAPES.area, geometry.coordinates[0] ?? []]];
    default: return [[SHAPES.none, [[0, 0]]]];
  }
}
