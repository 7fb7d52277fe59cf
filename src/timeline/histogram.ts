import { addDays, dayFrom, lastOfMonth, partsOf, type Day } from '../time/day.ts';
import type { Span } from '../time/scale.ts';

export interface Bin extends Span { count: number; shown: number }

/** Something that lies on one or more days; `group` is counted once a bin. */
export interface Counted { group: number; start: Day; end: Day; shown: boolean }

/** The stretches a view is counted by: months, weeks of seven days, or days, whichever is the finest that can be seen. */
export function binsOf(view: Span, width: number): Span[] {
  const perDay = width / (view.end - view.start + 1);
  if (perDay >= NARROWEST) return stretches(view, 1);
  return perDay * 7 >= NARROWEST ? stretches(view, 7) : months(view);
}

const NARROWEST = 6;

function stretches({ start, end }: Span, length: number): Span[] {
  const first = start - (((start % length) + length) % length);
  return Array.from({ length: Math.floor((end - first) / length) + 1 }, (_, index) => {
    const from = addDays(first as Day, index * length);
    return { start: Math.max(from, start) as Day, end: Math.min(from + length - 1, end) as Day };
  });
}

function months({ start, end }: Span): Span[] {
  const found: Span[] = [];
  for (let day = start; day <= end;) {
    const { year, month } = partsOf(day);
    const last = Math.min(dayFrom(year, month, lastOfMonth(year, month)) as Day, end) as Day;
    found.push({ start: day, end: last });
    day = addDays(last, 1);
  }
  return found;
}

/** How many lie in each bin, and how many of them are in the scene. */
export function histogramOf(bins: readonly Span[], things: readonly Counted[]): Bin[] {
  return bins.map(({ start, end }) => {
    const here = things.filter((thing) => thing.start <= end && thing.end >= start);
    return { start, end, count: new Set(here.map(({ group }) => group)).size, shown: new Set(here.filter(({ shown }) => shown).map(({ group }) => group)).size };
  });
}

/** Room a bin's number needs, in pixels. */
const NUMBER = 16;

/** First days of the bins whose number is shown: tall enough to carry it, and no fuller one so near that the two would touch. */
export function topsOf(bins: readonly Bin[], pixelsADay: number): Set<Day> {
  const most = Math.max(...bins.map(({ count }) => count), 0);
  const shown: Bin[] = [];
  for (const bin of [...bins].filter(({ count }) => count > most / 10).sort((a, b) => b.count - a.count || a.start - b.start)) {
    if (shown.every((other) => Math.abs(other.start - bin.start) * pixelsADay >= NUMBER)) shown.push(bin);
  }
  return new Set(shown.map(({ start }) => start));
}
