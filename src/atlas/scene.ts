import { presentSlice, type Evidence, type TimeChoice } from '../model/presence.ts';
import type { PublishedFeature, PublishedStatement, PublishedTestimony } from '../model/published.ts';
import type { Slice } from '../model/slices.ts';
import type { Day } from '../time/day.ts';
import { concerns, type Atlas, type AtlasPassage } from './atlas.ts';
import { tokenOf, tokensOf, tokensSaid } from './switches.ts';

/** What a reader narrows the evidence to; an absent field narrows nothing. */
export interface Filter {
  /** Only testimonies in this voice; `report` means the report parts, whoever speaks in them. */
  voice?: string;
  document?: string;
  /** The root of the chain of attribution. */
  origin?: string;
  /** Kind of statement. */
  kind?: string;
  actor?: string;
  /** Only what these paragraphs of a document say: what is in view while the reader follows the text. Never in a link. */
  within?: { document: string; first: number; last: number };
}

export interface SceneEntry {
  /** Index of the feature in the atlas. */
  feature: number;
  slice: Slice;
  evidence: Evidence;
}

/** Everything there is at a time, with the given layers, filter and query. The camera plays no part. */
export interface Scene {
  /** In the order of the atlas; ghosts included. */
  entries: SceneEntry[];
  /** Features none of whose states has a time; only in the whole range. */
  undated: number[];
  /** The same entries by feature. */
  byFeature: Map<number, SceneEntry>;
  /** What would be here but for the entries switched off in the legend. */
  off: { entries: SceneEntry[]; undated: number[] };
}

export interface SceneQuestion extends Narrowing {
  time: TimeChoice;
}

/** What a reader narrows everything to, whatever the time. */
export interface Narrowing {
  /** Layers switched on. */
  layers: ReadonlySet<string>;
  filter: Filter;
  query: string;
  /** Tokens of `switches.ts`: what is switched off in the legend. */
  hidden?: ReadonlySet<string>;
}

/** What passes layers, filter and query at any time. */
export interface Passing {
  features: ReadonlySet<number>;
  /** By a slice's handle: whether the filter lets its state through. */
  slices: readonly boolean[];
  /** What is said of them and when, by place in the atlas's list of occurrences. */
  occurrences: readonly number[];
  /** Days on which something of it begins, ends or is stated, ascending, inside the axis. */
  eventDays: readonly Day[];
  /** Handles of the slices that pass all this but are switched off in the legend. */
  off: ReadonlySet<number>;
  /** What is switched off; of it only the evidence is decided by the time. */
  hidden: ReadonlySet<string>;
}

const NOTHING: ReadonlySet<string> = new Set();

export function passingOf(atlas: Atlas, { layers, filter, query, hidden = NOTHING }: Narrowing): Passing {
  const answering = atlas.answering(query);
  const featureOf = (index: number) => atlas.features[index] as PublishedFeature;
  const shows = (tokens: () => readonly string[]) => hidden.size === 0 || !tokens().some((token) => hidden.has(token));
  const narrowed = (index: number) => layers.has(featureOf(index).properties.layer) && answering?.has(index) !== false;
  const admitted = atlas.slices.map((slice) => admits(atlas, slice, filter));
  const slices = atlas.slices.map((slice) => admitted[slice.handle] === true && shows(() => tokensOf(featureOf(slice.feature), slice)));
  const off = new Set(atlas.slices.flatMap(({ handle, feature }) => (admitted[handle] && !slices[handle] && narrowed(feature) ? [handle] : [])));
  const features = new Set(atlas.features.flatMap((_, index) => (narrowed(index) && atlas.slicesOf(index).some(({ handle }) => slices[handle]) ? [index] : [])));
  const shown = atlas.slices.filter(({ feature, handle }) => slices[handle] && features.has(feature));
  const drawn = new Set(shown.flatMap(({ statements }) => statements));
  const said = (statement: PublishedStatement) => drawn.has(statement) || statement.testimonies.some((testimony) => testimonyAdmitted(atlas, testimony, filter));
  const occurrences = atlas.occurrences.flatMap((one, index) =>
    (features.has(one.feature) && one.statements.some(said) && shows(() => tokensSaid(featureOf(one.feature), one, atlas.slicesOf(one.feature).at(-1))) ? [index] : []));
  return { features, slices, occurrences, eventDays: eventDaysOf(shown, atlas.axis), off, hidden };
}

/** The scene of one time, out of what passes. */
export function sceneAt(atlas: Atlas, passing: Passing, time: TimeChoice): Scene {
  const entries: SceneEntry[] = [];
  const off: Scene['off'] = { entries: [], undated: [] };
  for (const slices of byFeature(atlas, atlas.candidates(time))) {
    // The last state is chosen before the filter, or a filter would bring a superseded one back.
    const present = presentSlice(slices, time);
    if (!present) continue;
    const { feature, handle } = present.slice;
    const passes = passing.features.has(feature) && passing.slices[handle] === true;
    const switchedOff = passing.off.has(handle) || (passes && passing.hidden.has(tokenOf('evidence', present.evidence)));
    if (switchedOff) off.entries.push({ feature, ...present });
    else if (passes) entries.push({ feature, ...present });
  }
  const byIndex = new Map(entries.map((entry) => [entry.feature, entry]));
  if (time.mode !== 'all') return { entries, undated: [], byFeature: byIndex, off };
  const dated = new Set([...entries, ...off.entries].map(({ feature }) => feature));
  const undated = undatedOf(atlas, ({ feature, handle }) => !dated.has(feature) && passing.features.has(feature) && passing.slices[handle] === true);
  off.undated = undatedOf(atlas, ({ feature, handle }) => !dated.has(feature) && passing.off.has(handle) && !undated.includes(feature));
  return { entries, undated, byFeature: byIndex, off };
}

function undatedOf(atlas: Atlas, passes: (slice: Slice) => boolean): number[] {
  return [...new Set(atlas.slices.flatMap((slice) => (slice.rule === 'undated' && passes(slice) ? [slice.feature] : [])))];
}

export function sceneOf(atlas: Atlas, question: SceneQuestion): Scene {
  return sceneAt(atlas, passingOf(atlas, question), question.time);
}

/** Slices of one feature have neighbouring handles, so ascending handles come feature by feature. */
function byFeature(atlas: Atlas, handles: readonly number[]): Slice[][] {
  const groups: Slice[][] = [];
  for (const handle of handles) {
    const slice = atlas.slices[handle] as Slice;
    const last = groups.at(-1);
    if (last?.[0]?.feature === slice.feature) last.push(slice);
    else groups.push([slice]);
  }
  return groups;
}

/** Days on which something begins, ends or is stated. */
function eventDaysOf(slices: readonly Slice[], axis: { start: Day; end: Day }): Day[] {
  const days = new Set<Day>();
  for (const slice of slices) {
    for (const day of [slice.start, slice.rule === 'as-of' ? null : slice.end, slice.since]) {
      if (day !== null && day >= axis.start && day <= axis.end) days.add(day);
    }
  }
  return [...days].sort((a, b) => a - b);
}

/**
 * A mark stands where its state is said by a voice, document and origin that the filter lets through. A kind of
 * statement, and the paragraphs in view, ask for anything said of the thing.
 */
function admits(atlas: Atlas, slice: Slice, filter: Filter): boolean {
  if (Object.keys(filter).length === 0) return true;
  const feature = atlas.features[slice.feature] as PublishedFeature;
  if (filter.actor && !concerns(feature, filter.actor)) return false;
  const { kind, within, ...speaker } = filter;
  const said = (statements: readonly PublishedStatement[], by: Filter) =>
    statements.some((statement) => statement.testimonies.some((testimony) => testimonyAdmitted(atlas, testimony, by)));
  if ((kind || within) && !said(feature.properties.statements, filter)) return false;
  return said(slice.statements, speaker);
}

function standsWithin(passage: AtlasPassage | undefined, within: Filter['within']): boolean {
  return passage !== undefined && within !== undefined && passage.document === within.document && within.first <= passage.paragraph && passage.paragraph <= within.last;
}

/** Whether a testimony passes a filter. */
export function testimonyAdmitted(atlas: Atlas, testimony: PublishedTestimony, filter: Filter): boolean {
  const section = atlas.documents.get(testimony.document)?.source.sections.find((one) => one.id === testimony.section);
  const voices = [testimony.voice, section?.voice];
  return (!filter.within || testimony.passages.some(({ id }) => standsWithin(atlas.passages.get(id), filter.within)))
    && (!filter.document || testimony.document === filter.document)
    && (!filter.origin || testimony.chain[0] === filter.origin)
    && (!filter.kind || testimony.kind === filter.kind)
    && (!filter.voice || voices.includes(filter.voice as never));
}

/** How many distinct roots the testimonies of a feature's statements go back to. */
export function originsOf(testimonies: readonly PublishedTestimony[]): number {
  return new Set(testimonies.map((testimony) => testimony.chain[0])).size;
}
