import { LAST, OPEN, RULES } from '../ranges/columns.ts';
import type { Day } from '../time/day.ts';
import { daysPresent, knownFrom, presentSlice, reachOf, waitsForReport, type Evidence, type TimeChoice } from './presence.ts';
import type { Slice } from './slices.ts';

interface Axis { start: Day; end: Day }

/** The days of one slice as columns of marks hold them: 0 is whatever lies before the axis, 1 its first day. */
export interface MarkDays {
  slice: Slice;
  start: number;
  end: number;
  sureStart: number;
  sureEnd: number;
  rivalStart: number;
  rivalEnd: number;
  rule: number;
}

/** A time in days as columns count them. */
export interface CountedTime { from: number; to: number; whole: boolean; cumulative: boolean }

/** Days of a rival where there is none. */
const NEVER = { rivalStart: OPEN, rivalEnd: 0 };

const counted = (day: Day | null, axis: Axis, open: number): number => (day === null ? open : Math.min(Math.max(day - axis.start + 1, 0), LAST));

export function stretchOf(time: TimeChoice, axis: Axis): CountedTime {
  const [from, to] = reachOf(time).map((day) => counted(day as Day, axis, 0)) as [number, number];
  return { from, to, whole: time.mode === 'all', cumulative: time.mode === 'cumulative' };
}

/**
 * The days of the marks of one feature, one or two for each slice that is ever drawn. Of several states each yields on the
 * days of those known later. That the columns then say at every time what the table of presence says is tried here, at
 * every day on which anything changes and every stretch between two of them; null where they cannot.
 */
export function markDaysOf(slices: readonly Slice[], axis: Axis): MarkDays[] | null {
  const made = slices.flatMap((slice) => daysOf(slice, axis) ?? []);
  if (made.length < 2) return made;
  const marks = made.flatMap((mark) => amongOthers(mark, made));
  const days = turningDays(slices, axis);
  if (!agrees(slices, marks, { mode: 'all' }, axis)) return null;
  return days.every((from) => days.every((to) => to < from || timesOf(from, to).every((time) => agrees(slices, marks, time, axis)))) ? marks : null;
}

/** With the first day from which it is more than a ghost, and drawn at all. */
interface Made extends MarkDays { spoken: number }

function daysOf(slice: Slice, axis: Axis): Made | null {
  const present = daysPresent(slice);
  if (present === null) return null;
  const [start, end] = [counted(present.start, axis, 0), counted(present.end, axis, OPEN)];
  if (slice.rule === 'as-of') {
    const stated = counted(slice.start, axis, 0);
    return { slice, start, end, spoken: stated, sureStart: stated, sureEnd: stated, ...NEVER, rule: RULES['as-of'] };
  }
  return {
    slice, start, end, spoken: waitsForReport(slice) ? Math.max(start, counted(slice.since, axis, 0)) : start, ...NEVER,
    rule: slice.rule === 'before' ? RULES.before : RULES.extent,
    sureStart: Math.min(counted(slice.certainStart, axis, OPEN), end), sureEnd: Math.max(counted(slice.certainEnd, axis, 0), start),
  };
}

/** A slice beside its siblings: it stands from the day it is spoken of until one known later does; the ghost of the last report, before anything is. */
function amongOthers({ spoken, ...mark }: Made, all: readonly Made[]): MarkDays[] {
  const at = all.findIndex(({ slice }) => slice === mark.slice);
  const rivals = all.filter(({ slice }, other) => knownFrom(slice) > knownFrom(mark.slice) || (other > at && knownFrom(slice) === knownFrom(mark.slice)));
  const first = Math.min(...all.map((other) => other.spoken));
  const hasGhost = mark.rule === RULES['as-of'] && first > 0 && !all.slice(at + 1).some(({ rule }) => rule === RULES['as-of']);
  const days = rivals.length === 0 ? NEVER : { rivalStart: Math.min(...rivals.map((other) => other.spoken)), rivalEnd: Math.max(...rivals.map(({ end }) => end)) };
  return [...(hasGhost ? [{ ...mark, rivalStart: first, rivalEnd: OPEN }] : []), { ...mark, start: spoken, ...days }];
}

/** Days on and beside which any slice begins, ends or is first known, inside the axis, and the axis's own ends. */
function turningDays(slices: readonly Slice[], axis: Axis): Day[] {
  const turns = slices.flatMap(({ start, certainStart, certainEnd, end, since }) => [start, certainStart, certainEnd, end, since]).filter((day): day is Day => day !== null);
  const all = [axis.start, axis.end, ...turns.flatMap((day) => [day - 1, day, day + 1])].filter((day) => day >= axis.start && day <= axis.end);
  return [...new Set(all)].sort((a, b) => a - b) as Day[];
}

const timesOf = (from: Day, to: Day): TimeChoice[] => (from === to ? [{ mode: 'instant', day: from }, { mode: 'cumulative', to }] : [{ mode: 'window', from, to }]);

/** Whether marks by their days stand at a time as the table of presence gives, in state and in evidence. */
function agrees(slices: readonly Slice[], marks: readonly MarkDays[], time: TimeChoice, axis: Axis): boolean {
  const expected = presentSlice(slices, time);
  const stretch = stretchOf(time, axis);
  const standing = marks.filter((mark) => standsIn(mark, stretch));
  if (expected === null) return standing.length === 0;
  const [mark] = standing;
  return mark !== undefined && standing.length === 1 && mark.slice === expected.slice && evidenceOfDays(mark, stretch) === expected.evidence;
}

/** Whether a mark stands at a time at all, by its days alone. */
export function standsIn({ start, end, rivalStart, rivalEnd }: Pick<MarkDays, 'start' | 'end' | 'rivalStart' | 'rivalEnd'>, { from, to }: Pick<CountedTime, 'from' | 'to'>): boolean {
  return start <= to && end >= from && !(rivalStart <= to && rivalEnd >= from);
}

/** The evidence for a mark that stands at a time, by its days alone: what `ranges/shaders.ts` draws. */
export function evidenceOfDays({ rule, end, sureStart, sureEnd }: Omit<MarkDays, 'slice'>, { from, to, whole, cumulative }: CountedTime): Evidence {
  if (rule === RULES.before) return 'possible';
  if (whole) return 'full';
  if (rule === RULES['as-of']) return to < sureStart ? 'ghost' : (cumulative ? to : from) <= sureStart ? 'full' : 'last-stated';
  if (cumulative && end < to) return 'past';
  return sureStart <= to && from <= sureEnd ? 'full' : 'possible';
}
