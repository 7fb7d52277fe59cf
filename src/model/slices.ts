import { parseDay, type Day } from '../time/day.ts';
import type { PublishedFeature, PublishedStatement } from './published.ts';
import type { DateKind, State } from './vocabulary.ts';

/** How a slice's days bear on the time a reader asks about. */
export type Rule = 'extent' | 'planned' | 'as-of' | 'before' | 'undated';

/** Who a state rests on: told by someone, told by commentary alone, or only presupposed. */
export type Speaker = 'told' | 'commentary' | 'implied';

/** The days of a statement as presence in time is decided on them. */
export interface Extent {
  rule: Rule;
  start: Day | null;
  certainStart: Day | null;
  certainEnd: Day | null;
  end: Day | null;
}

/** The unit of drawing: one state of one feature over one interval, with a constant look. */
export interface Slice extends Extent {
  /** Position in the list of all slices; the integer id of its drawing. */
  handle: number;
  /** Position of the feature in the atlas. */
  feature: number;
  state: State;
  speaker: Speaker;
  dateKind: DateKind;
  /** The statements this slice rests on, last state last. */
  statements: PublishedStatement[];
  /** The first day from which this state is the last one known; the slice's start where no report is dated. */
  since: Day | null;
}

const day = (text: string | null): Day | null => (text === null ? null : parseDay(text));
const OPEN_ENDED = new Set<State>(['planned', 'announced', 'demanded']);

/**
 * The slices of one feature, from its statements about `state`. A lifecycle (planned, then cancelled) gives one slice
 * a state over one common extent, each drawn only while it is the last state known.
 */
export function slicesOf(feature: PublishedFeature, index: number, firstHandle: number): Slice[] {
  const states = feature.properties.statements.filter(
    (statement) => 'state' in statement.value && statement.polarity === 'did',
  );
  const cancelled = states.some((statement) => stateOf(statement) === 'cancelled');
  const made = states.map((statement, offset) => sliceOf(statement, index, firstHandle + offset));
  if (!cancelled) return made;
  const plans = made.filter(({ state }) => OPEN_ENDED.has(state));
  const plan = plans.findLast(({ rule }) => rule === 'extent') ?? plans[0];
  if (!plan) return made;
  const report = made.reduce<Day | null>((least, { since }) => earlier(least, since), null);
  return made.map((slice) => ({
    ...slice,
    rule: 'planned',
    start: earlier(report, plan.start),
    certainStart: earlier(report, plan.certainStart),
    certainEnd: plan.certainEnd ?? plan.start,
    end: plan.end,
    statements: [...new Set([...slice.statements, ...states])],
  }));
}

function stateOf(statement: PublishedStatement): State {
  return (statement.value as { state: State }).state;
}

function sliceOf(statement: PublishedStatement, feature: number, handle: number): Slice {
  const extent = extentOf(statement);
  return {
    handle, feature, state: stateOf(statement), speaker: speakerOf(statement), dateKind: statement.dateKind, statements: [statement], ...extent,
    since: day(statement.reported) ?? extent.start ?? extent.end ?? extent.certainStart,
  };
}

/** The days of a statement; of what is true as of a day, that day is the start. */
export function extentOf({ when, dateKind }: Pick<PublishedStatement, 'when' | 'dateKind'>): Extent {
  const [start, certainStart, end] = [day(when.earliestStart), day(when.latestStart), day(when.latestEnd)];
  const open = [when.earliestStart, when.latestStart, when.earliestEnd, when.latestEnd].every((one) => one === null);
  const rule = open ? 'undated' : dateKind === 'as-of' ? 'as-of' : start === null ? 'before' : 'extent';
  return { rule, start: rule === 'as-of' ? certainStart : start, certainStart, certainEnd: day(when.earliestEnd), end };
}

/** Who stands behind a statement. */
export function speakerOf({ testimonies }: Pick<PublishedStatement, 'testimonies'>): Speaker {
  if (testimonies.every((testimony) => testimony.implied)) return 'implied';
  return testimonies.every((testimony) => testimony.voice === 'commentary') ? 'commentary' : 'told';
}

function earlier(a: Day | null, b: Day | null): Day | null {
  if (a === null || b === null) return a ?? b;
  return Math.min(a, b) as Day;
}
