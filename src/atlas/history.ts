import type { PublishedFeature, PublishedRecord, PublishedStatement, PublishedWhen, Words } from '../model/published.ts';
import type { DateKind, State } from '../model/vocabulary.ts';
import type { Atlas } from './atlas.ts';
import { INTENDED } from './changes.ts';

/** One state of a thing: what a document states or, apart from it, what an outside source records. */
export interface HistoryEntry {
  /** Id of the section it is about; null: the whole. */
  section: string | null;
  state: State;
  when: PublishedWhen;
  /** Null for a record. */
  dateKind: DateKind | null;
  source: { type: 'stated'; statement: PublishedStatement } | { type: 'recorded'; record: PublishedRecord };
}

export interface HistoryGroup { section: string | null; name: Words | null; entries: HistoryEntry[] }

/** The whole first, then the sections in the order of the feature's; in time order within each, what has no time last. */
export interface History { groups: HistoryGroup[] }

export function historyOf(atlas: Atlas, feature: number): History {
  const properties = atlas.features[feature]?.properties;
  if (!properties) return { groups: [] };
  const sections = properties.sections.map(({ id, name }) => ({ section: id, name }));
  const known = new Set(sections.map(({ section }) => section));
  const entries = [...statedOf(properties), ...recordedOf(atlas.recordsOf(feature), known)];
  return {
    groups: [{ section: null, name: null }, ...sections].map((group) =>
      ({ ...group, entries: inTimeOrder(entries.filter((entry) => entry.section === group.section)) })),
  };
}

/** What documents say hangs on the whole. */
function statedOf({ statements }: PublishedFeature['properties']): HistoryEntry[] {
  return statements.flatMap((statement) => ('state' in statement.value
    ? [{ section: null, state: statement.value.state, when: statement.when, dateKind: statement.dateKind, source: { type: 'stated' as const, statement } }]
    : []));
}

function recordedOf(records: readonly PublishedRecord[], sections: ReadonlySet<string>): HistoryEntry[] {
  return records.flatMap((record) => (record.state === null
    ? []
    : [{ section: sections.has(record.subject) ? record.subject : null, state: record.state, when: record.when, dateKind: null, source: { type: 'recorded' as const, record } }]));
}

const isCancellation = ({ state, source }: HistoryEntry) => state === 'cancelled' && (source.type === 'recorded' || source.statement.polarity === 'did');

const UNDATED = '~';

/** The earliest day known of an entry, as ISO text, which sorts like the days themselves. */
function dayKnown({ when, source }: HistoryEntry): string {
  const said = when.earliestStart ?? when.latestStart ?? when.earliestEnd ?? when.latestEnd ?? UNDATED;
  const reported = source.type === 'stated' ? source.statement.reported : null;
  return reported !== null && reported < said ? reported : said;
}

/** On one day a plan stands before its cancellation, and what is stated before what is recorded. */
function inTimeOrder(entries: readonly HistoryEntry[]): HistoryEntry[] {
  const keyed = entries.map((entry) => {
    // A plan is dated by what was planned, so it is taken to be known by its cancellation at the latest.
    const cancellations = INTENDED.has(entry.state) ? entries.filter((other) => isCancellation(other) && other.source.type === entry.source.type) : [];
    const day = [entry, ...cancellations].map(dayKnown).reduce((least, one) => (one < least ? one : least));
    return { entry, key: [day, isCancellation(entry) ? 1 : 0, entry.source.type === 'stated' ? 0 : 1].join() };
  });
  return keyed.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0)).map(({ entry }) => entry);
}
