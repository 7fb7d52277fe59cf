import type { Day } from '../time/day.ts';
import type { Extent, Slice } from './slices.ts';
import type { State } from './vocabulary.ts';

/** The time a reader asks about. */
export type TimeChoice =
  | { mode: 'all' }
  | { mode: 'instant'; day: Day }
  | { mode: 'window'; from: Day; to: Day }
  | { mode: 'cumulative'; to: Day };

/** The evidence for a slice at a time; null: not there at all. */
export type Evidence = 'full' | 'possible' | 'ghost' | 'last-stated' | 'past';

/** What stands for a thing until the first report of it, where its days come before that. */
const PLANS: ReadonlySet<State> = new Set(['announced', 'planned', 'demanded']);

/** Below every day, and below those in turn. */
const NO_DAY = -1e9;
const UNREPORTED = -1e10;

/** The first and the last day that a time takes in. */
export function reachOf(time: TimeChoice): [from: number, to: number] {
  switch (time.mode) {
    case 'all': return [-Infinity, Infinity];
    case 'instant': return [time.day, time.day];
    case 'window': return [time.from, time.to];
    case 'cumulative': return [-Infinity, time.to];
  }
}

/** The days on which there is evidence of any kind for a slice, ghosts included; null is open. Null for none: in the whole range at most. */
export function daysPresent({ rule, start, end }: Extent): { start: Day | null; end: Day | null } | null {
  switch (rule) {
    case 'undated':
      return null;
    case 'as-of':
      return start === null ? null : { start: null, end: null };
    case 'before':
      return end === null ? null : { start: end, end };
    default:
      // A plan first reported after its last day, and without a first one, stands on its last.
      return start === null ? null : { start: end !== null && end < start ? end : start, end };
  }
}

/** How one slice stands at a time, by the table of presence. Whether it is superseded is decided among siblings. */
export function evidenceOf(slice: Extent, time: TimeChoice): Evidence | null {
  if (slice.rule === 'undated') return null;
  if (time.mode === 'all') return slice.rule === 'before' ? 'possible' : 'full';
  const days = daysPresent(slice);
  if (days === null) return null;
  const [start, end] = [days.start ?? -Infinity, days.end ?? Infinity];
  const [from, to] = reachOf(time);
  if (to < start || end < from) return null;
  if (slice.rule === 'before') return 'possible';
  if (slice.rule === 'as-of') return ofAsOf(slice.start as Day, time.mode === 'cumulative' ? to : from, to);
  if (time.mode === 'cumulative' && end < to) return 'past';
  return isCertain(slice, start, end, from, to) ? 'full' : 'possible';
}

function ofAsOf(stated: Day, from: number, to: number): Evidence {
  if (to < stated) return 'ghost';
  return from <= stated ? 'full' : 'last-stated';
}

/** Whether a thing overlaps a stretch of days whichever of its possible days it really began and ended on: it never began after its end. */
function isCertain({ certainStart, certainEnd }: Extent, start: number, end: number, from: number, to: number): boolean {
  const latestStart = Math.min(certainStart ?? Infinity, end);
  const earliestEnd = Math.max(certainEnd ?? -Infinity, start);
  return latestStart <= to && from <= earliestEnd;
}

/**
 * Of the slices of one feature, the one to draw at a time, with its evidence: the last state known by then among those
 * present. A superseded state is never drawn.
 */
export function presentSlice(slices: readonly Slice[], time: TimeChoice): { slice: Slice; evidence: Evidence } | null {
  const [, upTo] = reachOf(time);
  let chosen: { slice: Slice; evidence: Evidence } | null = null;
  let highest = -Infinity;
  for (const slice of slices) {
    const evidence = evidenceOf(slice, time);
    if (evidence === null) continue;
    const rank = rankOf(slice, evidence, upTo);
    if (rank === null || rank < highest) continue;
    chosen = { slice, evidence };
    highest = rank;
  }
  return chosen;
}

/** How late a state is known, where nothing else decides: the later stands. A cancellation is later than whatever it cancels. */
export const knownFrom = ({ state, since }: Slice): number => (state === 'cancelled' ? Infinity : since ?? NO_DAY);

/** Whether a slice is not drawn at all before it is known: of a lifecycle all but the plan. */
export const waitsForReport = ({ rule, state }: Slice): boolean => rule === 'planned' && !PLANS.has(state);

/**
 * Ghosts yield to anything spoken of; a cancellation once known outranks its plan; otherwise the later known wins. In a
 * lifecycle what is not known by then is not drawn (null), except the plan, which stands until anything is.
 */
function rankOf(slice: Slice, evidence: Evidence, upTo: number): number | null {
  if (evidence === 'ghost') return -Infinity;
  const known = slice.since ?? NO_DAY;
  if (slice.rule === 'planned' && known > upTo) return waitsForReport(slice) ? null : UNREPORTED - known;
  return knownFrom(slice);
}
