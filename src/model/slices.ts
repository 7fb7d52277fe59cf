import { parseDay, type Day } from '../time/day.ts';
import type { PublishedFeature, PublishedStatement } from './published.ts';
import type { State } from './vocabulary.ts';

/** How a slice's days bear on the time a reader asks about. */
export type Rule = 'extent' | 'planned' | 'as-of' | 'before' | 'undated';

/** Who a state rests on: told by someone, told by commentary alone, or only presupposed. */
export type Speaker = 'told' | 'commentary' | 'implied';

/** The unit of drawing: one state of one feature over one interval, with a constant look. */
export interface Slice {
  /** Position in the list of all slices; the integer id of its drawing. */
  handle: number;
  /** Position of the feature in the atlas. */
  feature: number;
  state: State;
  speaker: Speaker;
  rule: Rule;
  /** The statements this slice rests on, last state last. */
  statements: PublishedStatement[];
  start: Day | null;
  certainStart: Day | null;
  certainEnd: Day | null;
  end: Day | null;
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
  const plan = states.find((statement) => OPEN_ENDED.has(stateOf(statement)));
  if (!plan) return made;
  const planned = made[states.indexOf(plan)] as Slice;
  const firstReport = made.reduce<Day | null>((least, slice) => earlier(least, slice.since), planned.start);
  return made.map((slice) => ({
    ...slice,
    rule: 'planned',
    start: firstReport,
    certainStart: firstReport,
    certainEnd: planned.certainEnd,
    end: planned.end,
    statements: [...new Set([...slice.statements, ...states])],
  }));
}

function stateOf(statement: PublishedStatement): State {
  return (statement.value as { state: State }).state;
}

function sliceOf(statement: PublishedStatement, feature: number, handle: number): Slice {
  const { when } = statement;
  const start = day(when.earliestStart);
  const end = day(when.latestEnd);
  return {
    handle, feature, state: stateOf(statement), speaker: speakerOf(statement), statements: [statement], rule: ruleOf(statement),
    start: statement.dateKind === 'as-of' ? day(when.latestStart) : start,
    certainStart: day(when.latestStart),
    certainEnd: day(when.earliestEnd),
    end,
    since: day(statement.reported) ?? start ?? end ?? day(when.latestStart),
  };
}

function speakerOf({ testimonies }: PublishedStatement): Speaker {
  if (testimonies.every((testimony) => testimony.implied)) return 'implied';
  return testimonies.every((testimony) => testimony.voice === 'commentary') ? 'commentary' : 'told';
}

function ruleOf(statement: PublishedStatement): Rule {
  const { when, dateKind } = statement;
  if (when.edtf === null) return 'undated';
  if (dateKind === 'as-of') return 'as-of';
  return when.earliestStart === null ? 'before' : 'extent';
}

function earlier(a: Day | null, b: Day | null): Day | null {
  if (a === null || b === null) return a ?? b;
  return Math.min(a, b) as Day;
}
