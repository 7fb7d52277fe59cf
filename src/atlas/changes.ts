import type { PublishedStatement } from '../model/published.ts';
import type { Slice } from '../model/slices.ts';
import { CHANGES, type Change, type State } from '../model/vocabulary.ts';
import { addDays, parseDay, type Day } from '../time/day.ts';
import type { Atlas } from './atlas.ts';

/** One thing that the documents say changed between two days, or that came into or went out of their words there. */
export interface ChangeEntry {
  feature: number;
  change: Change;
  /** The day it is said of, or the bound that is known. */
  day: Day;
  /** Only possible between the two days, not certain. */
  possible: boolean;
  from: State | null;
  to: State | null;
  /** What says so; never empty. */
  statements: PublishedStatement[];
}

/** States of what is only to come: their days are those of the thing intended, and say nothing of its taking place. */
export const INTENDED: ReadonlySet<State> = new Set<State>(['planned', 'announced', 'demanded']);

/** States a thing is found in. The others are events, which have a beginning and an end of their own. */
const CONDITIONS: ReadonlySet<State> = new Set<State>([...INTENDED, 'stopped', 'increased', 'going-on', 'under-way', 'unknown']);

/** What happens at once: it begins, and then is. */
const UNENDED: ReadonlySet<State> = new Set<State>(['signed', 'built']);

/** What took place does not turn into something else, and what a document does not know is no state to turn from. */
const NEVER_LEFT: ReadonlySet<State> = new Set<State>(['held', 'absent', 'cancelled', 'unknown']);

/** From the first day to the last on which something can have been; a null last day is open. */
interface Range { earliest: Day; latest: Day | null }

/** What one statement of a state says of time. */
interface Reading {
  state: State;
  statement: PublishedStatement;
  began: Range | null;
  ended: Range | null;
  /** The day or days on which it is stated, where it gives no beginning of its own or the evidence ends there. */
  stated: Range | null;
  /** The first day on which this is certainly the state; null where it is only known to be before a day. */
  known: Day | null;
  /** Its days are never certain: one day of something that may have lasted longer, or days that are approximate. */
  unsure: boolean;
  lifecycle: boolean;
}

/**
 * What the documents say changed after day `a` and by day `b`. What is first spoken of between them is not said to have
 * begun there, and what is last stated there is not said to have ended.
 * `admits` leaves out states that a filter does not let through.
 */
export function changesBetween(atlas: Atlas, a: Day, b: Day, features: Iterable<number>, admits: (slice: Slice) => boolean = () => true): ChangeEntry[] {
  if (a >= b) return [];
  const order = (entry: ChangeEntry) => CHANGES.indexOf(entry.change);
  return [...new Set(features)]
    .flatMap((feature) => changesOf(atlas, feature, a, b, admits))
    .sort((one, other) => order(one) - order(other) || one.day - other.day || one.feature - other.feature);
}

function changesOf(atlas: Atlas, feature: number, a: Day, b: Day, admits: (slice: Slice) => boolean): ChangeEntry[] {
  const readings = readingsOf(atlas, feature, admits);
  const entries = [
    ...readings.flatMap((reading) => beganBetween(reading, a, b)), ...readings.flatMap((reading) => endedBetween(reading, a, b)),
    ...changedBetween(readings, a, b), ...firstSpokenBetween(readings, a, b), ...lastStatedBetween(readings, a, b),
  ];
  return merged(entries.map((entry) => ({ feature, ...entry })));
}

type Found = Omit<ChangeEntry, 'feature'>;

function beganBetween({ state, statement, began, unsure }: Reading, a: Day, b: Day): Found[] {
  const first = addDays(a, 1);
  const certain = began && certainty(began, first, b);
  if (!began || !certain) return [];
  const day = began.earliest >= first ? began.earliest : (began.latest ?? began.earliest);
  return [{ change: 'began', day, possible: unsure || certain === 'possible', from: null, to: state, statements: [statement] }];
}

function endedBetween({ state, statement, ended, unsure }: Reading, a: Day, b: Day): Found[] {
  const last = addDays(b, -1);
  const certain = ended && certainty(ended, a, last);
  if (!ended || !certain) return [];
  const day = ended.latest !== null && ended.latest <= last ? ended.latest : ended.earliest;
  return [{ change: 'ended', day, possible: unsure || certain === 'possible', from: state, to: null, statements: [statement] }];
}

/** One state known at `a`, or first of all in a lifecycle, and another at `b`. */
function changedBetween(readings: readonly Reading[], a: Day, b: Day): Found[] {
  const first = readings.find((reading) => reading.lifecycle);
  const from = stateKnown(readings, a) ?? (first && first.known !== null && first.known > a ? first.state : null);
  const to = stateKnown(readings, b);
  if (from === null || to === null || from === to || NEVER_LEFT.has(from) || to === 'unknown') return [];
  const reports = knownBy(readings, b).filter((reading) => reading.state === to && (reading.known as Day) > a);
  const day = reports[0]?.known ?? null;
  if (day === null) return [];
  const before = knownBy(readings, day).filter((reading) => reading.state === from);
  return [{ change: 'changed', day, possible: false, from, to, statements: [...reports, ...before].map((reading) => reading.statement) }];
}

/** The first day on which any document states it; nothing where something of it is dated earlier than that. */
function firstSpokenBetween(readings: readonly Reading[], a: Day, b: Day): Found[] {
  const day = readings.reduce<Day | null>((first, { stated }) => least(first, stated?.latest ?? null), null);
  if (day === null || day <= a || day > b) return [];
  if (readings.some(({ began, ended }) => [began, ended].some((range) => range !== null && range.earliest < day))) return [];
  const then = readings.filter((reading) => reading.stated?.latest === day);
  const called = then.some((reading) => reading.state === 'cancelled') ? then.filter((reading) => reading.state === 'cancelled') : then;
  return called.map(({ state, statement, stated }) => (
    { change: 'first-spoken', day, possible: (stated as Range).earliest <= a, from: null, to: state, statements: [statement] }));
}

/**
 * The last day, before `b`, on which a document states it as far as is known by `b`. A lifecycle has a last state instead,
 * and an event only known to be before a day is told of, not stated to last.
 */
function lastStatedBetween(readings: readonly Reading[], a: Day, b: Day): Found[] {
  const stating = readings.filter(({ state, known, lifecycle }) => !lifecycle && (known !== null || CONDITIONS.has(state)));
  const days = stating.flatMap(({ stated }) => (stated?.latest != null && stated.latest <= b ? [stated.latest] : []));
  const day = Math.max(...days) as Day;
  if (days.length === 0 || day <= a || day >= b) return [];
  if (readings.some(({ began }) => began !== null && began.earliest <= b && (began.latest === null || began.latest > day))) return [];
  return stating.filter((reading) => reading.stated?.latest === day).map(({ state, statement, stated }) => (
    { change: 'last-stated', day, possible: (stated as Range).earliest <= a, from: state, to: null, statements: [statement] }));
}

/** Whether something in the range is certain or only possible from `first` to `last`; null: neither. */
function certainty({ earliest, latest }: Range, first: Day, last: Day): 'certain' | 'possible' | null {
  if (earliest >= first && latest !== null && latest <= last) return 'certain';
  return earliest <= last && (latest === null || latest >= first) ? 'possible' : null;
}

const knownBy = (readings: readonly Reading[], day: Day): Reading[] => readings.filter((reading) => reading.known !== null && reading.known <= day);

/** The last state known on a day; null where the documents differ on it, or where a condition is said to be over. */
function stateKnown(readings: readonly Reading[], day: Day): State | null {
  const known = knownBy(readings, day);
  if (known.some(({ state }) => state === 'cancelled')) return 'cancelled';
  const last = known.filter((reading) => reading.known === known.at(-1)?.known);
  const state = last[0]?.state ?? null;
  const over = ({ ended }: Reading) => ended !== null && ended.earliest < day;
  return last.every((reading) => reading.state === state && !(CONDITIONS.has(reading.state) && over(reading))) ? state : null;
}

/** In the order in which the states became known, a plan before its cancellation. */
function readingsOf(atlas: Atlas, feature: number, admits: (slice: Slice) => boolean): Reading[] {
  const slices = atlas.slicesOf(feature).filter(admits);
  if (slices.every(({ since }) => since === null)) return [];
  const visit = atlas.features[feature]?.properties.kind === 'visit';
  const cancelled = slices.reduce<Day | null>((first, slice) => (slice.state === 'cancelled' ? least(first, toldOn(atlas, slice)) : first), null);
  const final = (reading: Reading) => Number(reading.state === 'cancelled');
  return slices.flatMap((slice) => readingOf(atlas, slice, visit, cancelled))
    .sort((one, other) => (one.known ?? Infinity) - (other.known ?? Infinity) || final(one) - final(other));
}

function readingOf(atlas: Atlas, slice: Slice, visit: boolean, cancelled: Day | null): Reading[] {
  const { state, rule, start, certainStart, certainEnd, end, since } = slice;
  const statement = ownOf(slice);
  const approximate = statement.dateKind === 'approximate';
  const reading = (more: Partial<Reading>): Reading[] => [{ state, statement, began: null, ended: null, stated: null, known: null, unsure: approximate, lifecycle: false, ...more }];
  const told = (day: Day | null, more: Partial<Reading> = {}) => (day === null ? [] : reading({ stated: on(day), known: day, ...more }));
  const condition = CONDITIONS.has(state);
  // "During the past week" gives days between which a condition began, and a derived period closes with its document: neither says that it ended.
  const within = condition && approximate && rule === 'extent';
  const unended = UNENDED.has(state) || within || (condition && statement.dateKind === 'derived');
  const over = end === null || certainEnd === null || unended ? null : { earliest: certainEnd, latest: end };
  switch (rule) {
    case 'undated':
      return [];
    case 'planned':
      // What was cancelled was planned by then, even where no report of the plan is dated.
      return told(INTENDED.has(state) ? least(toldOn(atlas, slice), cancelled) : toldOn(atlas, slice), { lifecycle: true });
    case 'as-of':
      return told(since);
    case 'before':
      return over ? reading({ ended: over }) : told(since, { known: null });
    case 'extent': {
      if (INTENDED.has(state) || state === 'cancelled') return told(toldOn(atlas, slice));
      const latest = end ?? certainStart;
      const asFound = condition && (state === 'unknown' || !statement.when.edtf?.includes('/'));
      if (asFound) return reading({ stated: { earliest: start as Day, latest }, known: latest });
      const began = { earliest: start as Day, latest: within ? latest : least(certainStart, end) };
      const last = condition && !over ? end ?? toldOn(atlas, slice) : null;
      return reading({ began, ended: over, stated: last === null ? null : on(last), known: began.latest, unsure: approximate || (visit && start === end) });
    }
  }
}

/** The statement a slice is made of; in a lifecycle the others of the feature stand after it. */
const ownOf = (slice: Slice) => slice.statements[0] as PublishedStatement;

/** The first day on which it can have been told: of a condition or an intention, never a day of the thing itself. */
function toldOn(atlas: Atlas, slice: Slice): Day | null {
  const { reported, testimonies } = ownOf(slice);
  if (reported !== null) return parseDay(reported);
  if (slice.since !== null && !CONDITIONS.has(slice.state)) return slice.since;
  return testimonies.reduce<Day | null>((first, { document }) => least(first, atlas.publishedDay(document)), null);
}

const on = (day: Day): Range => ({ earliest: day, latest: day });
const least = (a: Day | null, b: Day | null): Day | null => (a === null || b === null ? (a ?? b) : (Math.min(a, b) as Day));

/** Entries that differ in nothing but the statement made one. */
function merged(entries: readonly ChangeEntry[]): ChangeEntry[] {
  const made = new Map<string, ChangeEntry>();
  for (const entry of entries) {
    const key = [entry.change, entry.day, entry.possible, entry.from, entry.to].join();
    const same = made.get(key);
    made.set(key, same ? { ...same, statements: [...new Set([...same.statements, ...entry.statements])] } : entry);
  }
  return [...made.values()];
}
