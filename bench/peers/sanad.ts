import type { Map as MapLibreMap } from 'maplibre-gl';
import type { Contestant, Mount } from '../contest.ts';
import { columnsOf } from '../data.ts';
import type { Columns } from '../../src/ranges/columns.ts';
import { largeMarks } from '../../src/map/large.ts';
import { looksOf } from '../../src/map/looks.ts';
import worker from '../../src/ranges/worker.ts?worker&url';

const timeOf = (day: number) => ({ from: day, to: day, whole: false, cumulative: false });
const TOLD = { speaker: 'told', dateKind: 'as-written', state: 'held' } as const;

export { groundOf } from './maplibre.ts';
export const dataOf = columnsOf;
const makeWorker = () => new Worker(worker, { type: 'module' });

/** The product's renderer for large data, over the same map. */
export const mount: Mount<MapLibreMap, Columns> = async (map, columns) => {
  const looks = looksOf([{ kind: 'conference', ...TOLD }, { kind: 'gas-corridor', ...TOLD }, { kind: 'power-corridor', ...TOLD }], 'light');
  return new Promise<Contestant>((resolve, reject) => {
    const marks = largeMarks(map, columns, looks, makeWorker, timeOf(0), {
      ready: () => resolve({ step: (day) => marks.setTime(timeOf(day)), pick: (x, y) => marks.pick(x, y, 8) }),
      failed: reject,
    });
  });
};
