import { LAST, reachOf, type Columns } from './columns.ts';

/** What is known of all marks before any is drawn. */
export interface Plan {
  count: number;
  /** The most that are there on one day. */
  busiest: number;
  /** Some of their positions, in units of the world, from which it is reckoned how many are in view. */
  sample: Uint32Array;
}

const SAMPLE = 4096;

export function planOf(columns: Columns): Plan {
  const { count, start, end, positions } = columns;
  const changes = new Int32Array(LAST + 2);
  for (let mark = 0; mark < count; mark += 1) {
    (changes[start[mark] as number] as number) += 1;
    if ((end[mark] as number) < LAST) (changes[(end[mark] as number) + 1] as number) -= 1;
  }
  let [now, busiest] = [0, 0];
  for (const change of changes) {
    now += change;
    busiest = Math.max(busiest, now);
  }
  const every = Math.max(1, Math.ceil(count / SAMPLE));
  const sample = new Uint32Array(2 * Math.ceil(count / every));
  for (let place = 0; place * 2 < sample.length; place += 1) {
    const [from] = reachOf(columns, place * every);
    sample.set(positions.subarray(2 * from, 2 * from + 2), 2 * place);
  }
  return { count, busiest, sample };
}

/** How much is drawn of each mark: its whole sign, a dot in its colour, or so little that many together read as a shade. */
export type Detail = 'sign' | 'dot' | 'shade';

const MOST_SIGNS = 400;
const MOST_DOTS = 100_000;

/** By how many marks may be in view at once: the same on every day, so that nothing changes its form while time moves. */
export function detailOf({ count, busiest, sample }: Plan, whole: boolean, inView: (x: number, y: number) => boolean): Detail {
  let seen = 0;
  for (let at = 0; at < sample.length; at += 2) if (inView(sample[at] as number, sample[at + 1] as number)) seen += 1;
  const likely = (seen / Math.max(1, sample.length / 2)) * (whole ? count : busiest);
  return likely <= MOST_SIGNS ? 'sign' : likely <= MOST_DOTS ? 'dot' : 'shade';
}
