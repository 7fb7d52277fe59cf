import { intervalIndexOf } from '../time/intervals.ts';
import { daysPresent, reachOf, type TimeChoice } from './presence.ts';
import type { Extent } from './slices.ts';

export interface TimeIndex {
  /** Places in the list, ascending, of exactly those for which `evidenceOf` gives evidence at a time, ghosts included. */
  candidates(time: TimeChoice): number[];
}

/**
 * Finds what is there at a time without asking each slice: what can be there on some day answers by its days, and the
 * whole range takes all that are dated. Exact, because the index and `evidenceOf` ask the same two functions for the days.
 */
export function timeIndexOf(slices: readonly Extent[]): TimeIndex {
  const dated = [...slices.keys()].filter((place) => slices[place]?.rule !== 'undated');
  const lasting = dated.flatMap((place) => {
    const days = daysPresent(slices[place] as Extent);
    return days ? [{ place, ...days }] : [];
  });
  const index = intervalIndexOf(lasting);
  return {
    candidates: (time) => (time.mode === 'all' ? [...dated] : index.overlapping(...reachOf(time)).map((one) => (lasting[one] as { place: number }).place)),
  };
}
