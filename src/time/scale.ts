import { addDays, clampDay, dayFrom, lastOfMonth, partsOf, type Day } from './day.ts';

/** A stretch of days, both ends in it. */
export interface Span { start: Day; end: Day }

/** No view shows fewer days, unless the axis has fewer. */
export const SHORTEST_VIEW = 10;

/** What is kept free on either side of the days brought into a view, as a share of it. */
const MARGIN = 0.1;

const daysIn = ({ start, end }: Span): number => end - start + 1;

/** Where the middle of a day lies in a view, from 0 at its start to 1 at its end; each day is a cell of its own. Outside the view: below 0 or above 1. */
export function shareOf(day: number, view: Span): number {
  return (day + 0.5 - view.start) / daysIn(view);
}

/** The start of the first day's cell and the end of the last day's, as shares of the view; not clamped. */
export function edgesOf(from: number, to: number, view: Span): [number, number] {
  return [(from - view.start) / daysIn(view), (to + 1 - view.start) / daysIn(view)];
}

/** The day whose cell lies at a share of the view; the first or last where the share is outside. */
export function dayAt(share: number, view: Span): Day {
  return clampDay(Math.floor(view.start + share * daysIn(view)) as Day, view.start, view.end);
}

/**
 * The view with fewer days (factor above 1) or more (below 1): at least one, as far as the shortest view and the axis allow.
 * The anchor keeps its share to the nearest day, and stays in the view.
 */
export function zoomed(view: Span, axis: Span, factor: number, anchor: Day): Span {
  const now = daysIn(view);
  const wanted = Math.round(now / factor);
  const changed = factor > 1 ? Math.min(wanted, now - 1) : factor < 1 ? Math.max(wanted, now + 1) : now;
  const length = Math.min(Math.max(changed, SHORTEST_VIEW), daysIn(axis));
  return spanOn(axis, Math.round(anchor + 0.5 - shareOf(anchor, view) * length), length);
}

/** The view moved by days, as long as it was; it stops at the ends of the axis. */
export function panned(view: Span, axis: Span, days: number): Span {
  return spanOn(axis, view.start + Math.round(days), daysIn(view));
}

/**
 * The view itself where both days are in it; else the nearest of the same length that has them, with a margin where there is
 * room for one. It is longer only where the stretch does not fit. Days outside the axis count as its ends.
 */
export function including(view: Span, axis: Span, from: Day, to: Day): Span {
  const first = clampDay(from, axis.start, axis.end);
  const last = clampDay(to, axis.start, axis.end);
  if (first >= view.start && last <= view.end) return view;
  const stretch = last - first + 1;
  const length = stretch <= daysIn(view) ? daysIn(view) : Math.min(Math.ceil(stretch / (1 - 2 * MARGIN)), daysIn(axis));
  const margin = Math.min(Math.round(length * MARGIN), Math.floor((length - stretch) / 2));
  return spanOn(axis, Math.min(Math.max(view.start, last + margin - length + 1), first - margin), length);
}

/** A stretch of that many days on the axis, beginning as near to `start` as it can. */
function spanOn(axis: Span, start: number, length: number): Span {
  const first = clampDay(start as Day, axis.start, addDays(axis.end, 1 - length));
  return { start: first, end: addDays(first, length - 1) };
}

export type TickUnit = 'year' | 'quarter' | 'month' | 'half' | 'pentad' | 'day';

/** `unit` is what begins on the day: a year, a month, or just a day. */
export interface Tick { day: Day; unit: 'year' | 'month' | 'day' }

/** Finest first: the days from one tick to the next, at least; the days of the month; every how many months. */
const UNITS: { unit: TickUnit; gap: number; dates: number[]; months: number }[] = [
  { unit: 'day', gap: 1, dates: Array.from({ length: 31 }, (_, index) => index + 1), months: 1 },
  { unit: 'pentad', gap: 5, dates: [1, 6, 11, 16, 21, 26], months: 1 },
  { unit: 'half', gap: 15, dates: [1, 16], months: 1 },
  { unit: 'month', gap: 28, dates: [1], months: 1 },
  { unit: 'quarter', gap: 90, dates: [1], months: 3 },
];
const YEARS = [1, 2, 5, 10, 20, 50];

/**
 * The finest ticks whose labels stay apart at a width: `needs` gives the pixels each unit wants from one tick to the next.
 * The unit depends on the length of the view and not on its place, so that panning never changes it; the last tick of a month
 * gives way where the month ends too soon after it. Where not even years fit, every 2nd, 5th, 10th, 20th, 50th or 100th.
 */
export function ticksOf(view: Span, width: number, needs: Record<TickUnit, number>): { unit: TickUnit; ticks: Tick[] } {
  const room = width / daysIn(view);
  const found = UNITS.find(({ unit, gap }) => gap * room >= needs[unit]);
  if (!found) {
    const step = YEARS.find((years) => years * 365 * room >= needs.year) ?? 100;
    return { unit: 'year', ticks: ticksIn(view, step * 12, () => [1]) };
  }
  const { unit, dates, months } = found;
  const apart = (date: number, last: number) => date === 1 || (last + 1 - date) * room >= needs[unit];
  return { unit, ticks: ticksIn(view, months, (last) => dates.filter((date) => apart(date, last))) };
}

/** The ticks of every so many months, counted from the year 0, on the dates of a month with that last day. */
function ticksIn(view: Span, months: number, datesOf: (last: number) => number[]): Tick[] {
  const [first, last] = [monthIndex(view.start), monthIndex(view.end)];
  const ticks: Tick[] = [];
  for (let index = Math.ceil(first / months) * months; index <= last; index += months) {
    const [year, month] = [Math.floor(index / 12), (index % 12) + 1];
    for (const date of datesOf(lastOfMonth(year, month))) {
      const day = dayFrom(year, month, date);
      if (day !== null && day >= view.start && day <= view.end) ticks.push({ day, unit: date > 1 ? 'day' : month > 1 ? 'month' : 'year' });
    }
  }
  return ticks;
}

function monthIndex(day: Day): number {
  const { year, month } = partsOf(day);
  return year * 12 + month - 1;
}
