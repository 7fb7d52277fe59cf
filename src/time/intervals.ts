import type { Day } from './day.ts';

/** A closed interval of days; null is open. */
export interface Interval { start: Day | null; end: Day | null }

export interface IntervalIndex {
  /** Positions of the intervals that share a day with `from` to `to`, ascending. Either end may be infinite. */
  overlapping(from: number, to: number): number[];
}

/**
 * An index of intervals that never change: a priority search tree in one array, without pointers. The first of a run is
 * the one that ends last; the others follow in the order of their starts, as two halves that are runs in turn. Whatever
 * ends too early or starts too late is left out as a whole: O(log n + k) for k answers, which are then put in order.
 * An interval that ends before it starts never answers.
 */
export function intervalIndexOf(intervals: readonly Interval[]): IntervalIndex {
  const starts = Float64Array.from(intervals, ({ start }) => start ?? -Infinity);
  const ends = Float64Array.from(intervals, ({ end }) => end ?? Infinity);
  const byStart = [...intervals.keys()].filter((one) => at(starts, one) <= at(ends, one)).sort((a, b) => compare(at(starts, a), at(starts, b)));
  const order = Int32Array.from(byStart);
  /** By the first place of a run: the least start in its second half. */
  const halves = new Float64Array(order.length);

  const arrange = (low: number, high: number): void => {
    if (high - low < 2) return;
    let top = low;
    for (let place = low + 1; place < high; place += 1) if (at(ends, at(order, place)) > at(ends, at(order, top))) top = place;
    const endsLast = at(order, top);
    order.copyWithin(low + 1, low, top);
    order[low] = endsLast;
    const middle = middleOf(low, high);
    halves[low] = at(starts, at(order, middle));
    arrange(low + 1, middle);
    arrange(middle, high);
  };
  arrange(0, order.length);

  return {
    overlapping: (from, to) => {
      const found: number[] = [];
      const visit = (low: number, high: number): void => {
        if (low >= high) return;
        const one = at(order, low);
        if (at(ends, one) < from) return;
        if (at(starts, one) <= to) found.push(one);
        if (high - low < 2) return;
        const middle = middleOf(low, high);
        visit(low + 1, middle);
        if (at(halves, low) <= to) visit(middle, high);
      };
      visit(0, order.length);
      return found.sort((a, b) => a - b);
    },
  };
}

/** Where the second half of a run begins, its first place set aside. */
function middleOf(low: number, high: number): number {
  return (low + 1 + high) >> 1;
}

function at(list: Float64Array | Int32Array, place: number): number {
  return list[place] as number;
}

/** A difference would not do: two open starts have none. */
function compare(a: number, b: number): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
