import type { Map as MapLibreMap } from 'maplibre-gl';
import type { Contestant, Mount } from '../contest.ts';
import { columnsOf } from '../data.ts';
import { largeMarks } from '../../src/map/large.ts';
import { looksOf } from '../../src/map/looks.ts';
import { decodeColumns, encodeColumns } from '../../src/ranges/file.ts';
import { spatialIndexOf } from '../../src/ranges/pick.ts';
import worker from '../../src/ranges/worker.ts?worker&url';

const timeOf = (day: number) => ({ from: day, to: day, whole: false, cumulative: false });
const TOLD = { speaker: 'told', dateKind: 'as-written', state: 'held' } as const;

const makeWorker = () => new Worker(worker, { type: 'module' });
const read = async (address: string) => decodeColumns(await (await fetch(address)).arrayBuffer());

export { groundOf } from './maplibre.ts';

/** The address of a file of columns. */
export const dataOf = (count: number, pointsOnly: boolean): string => URL.createObjectURL(new Blob([encodeColumns(columnsOf(count, pointsOnly))]));

/** Milliseconds to read the bytes of the marks and to build the index of their boxes: what no contestant can do without. */
export async function floor(address: string): Promise<number> {
  const began = performance.now();
  spatialIndexOf(await read(address));
  return performance.now() - began;
}

/** The product's renderer for large data, over the same map. */
export const mount: Mount<MapLibreMap, string> = async (map, address) => {
  const looks = looksOf([{ kind: 'conference', ...TOLD }, { kind: 'gas-corridor', ...TOLD }, { kind: 'power-corridor', ...TOLD }], 'light');
  const columns = await read(address);
  return new Promise<Contestant>((resolve, reject) => {
    const marks = largeMarks(map, columns, looks, makeWorker, timeOf(0), {
      ready: () => resolve({ step: (day) => marks.setTime(timeOf(day)), pick: (x, y) => marks.pick(x, y, 8) }),
      failed: reject,
    });
  });
};
