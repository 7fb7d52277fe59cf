import type { Day } from '../time/day.ts';
import type { Slice } from './slices.ts';

/** The time a reader asks about. */
export type TimeChoice =
  | { mode: 'all' }
  | { mode: 'instant'; day: Day }
  | { mode: 'window'; from: Day; to: Day }
  | { mode: 'cumulative'; to: Day };

/** The evidence for a slice at a time; null: not there at all. */
export type Evidence = 'full' | 'possible' | 'ghost' | 'last-stated' | 'past';

/** How one slice stands at a time, by the table of presence. Whether it is superseded is decided among siblings. */
export function evidenceOf(slice: Slice, time: TimeChoice): Evidence | null {
  switch (slice.rule) {
    case 'undated':
      return null;
    case 'as-of':
      return ofAsOf(slice.start as Day, time);
    case 'before':
      return holds(slice.end as Day, time) ? 'possible' : null;
    default:
      return ofExtent(slice, time);
  }
}

function holds(day: Day, time: TimeChoice): boolean {
  switch (time.mode) {
    case 'all': return true;
    case 'instant': return time.day === day;
    case 'window': return time.from <= day && day <= time.to;
    case 'cumulative': return day <= time.to;
  }
}

function ofAsOf(stated: Day, time: TimeChoice): Evidence {
  if (time.mode === 'all') return 'full';
  const [from, to] = time.mode === 'window' ? [time.from, time.to] : time.mode === 'instant' ? [time.day, time.day] : [time.to, time.to];
  if (to < stated) return 'ghost';
  return from <= stated ? (time.mode === 'cumulative' && stated < to ? 'last-stated' : 'full') : 'last-stated';
}

function ofExtent(slice: Slice, time: TimeChoice): Evidence | null {
  const start = slice.start ?? Infinity;
  const end = slice.end ?? Infinity;
  if (time.mode === 'all') return 'full';
  const [from, to] = time.mode === 'window' ? [time.from, time.to]
    : time.mode === 'instant' ? [time.day, time.day] : [-Infinity, time.to];
  if (to < start || from > end) return null;
  if (time.mode === 'cumulative' && end < to) return 'past';
  const certain = slice.certainStart !== null && slice.certainEnd !== null
    && slice.certainStart <= to && from <= slice.certainEnd && slice.certainStart <= slice.certainEnd;
  return certain ? 'full' : 'possible';
}

/**
 * Of the slices of one feature, the one to draw at a time, with its evidence: the last state known by then among those
 * present. A superseded state is never drawn.
 */
export function presentSlice(slices: readonly Slice[], time: TimeChoice): { slice: Slice; evidence: Evidence } | null {
  const upTo = time.mode === 'all' ? Infinity : time.mode === 'instant' ? time.day : time.to;
  let chosen: { slice: Slice; evidence: Evidence } | null = null;
  for (const slice of slices) {
    const evidence = evidenceOf(slice, time);
    if (evidence === null || (slice.rule === 'planned' && (slice.since ?? -Infinity) > upTo)) continue;
    if (chosen === null || rank(slice, evidence) >= rank(chosen.slice, chosen.evidence)) chosen = { slice, evidence };
  }
  return chosen;
}

/** Ghosts yield to anything spoken of; a cancellation once known outranks its plan; otherwise the later known wins. */
function rank(slice: Slice, evidence: Evidence): number {
  if (evidence === 'ghost') return -Infinity;
  return slice.state === 'cancelled' ? Infinity : (slice.since ?? -1e9);
}
