import { presentSlice, type Evidence, type TimeChoice } from '../model/presence.ts';
import type { PublishedFeature, PublishedStatement, PublishedTestimony } from '../model/published.ts';
import type { Slice } from '../model/slices.ts';
import { concerns, type Atlas, type AtlasPassage } from './atlas.ts';

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
}

export interface SceneQuestion {
  time: TimeChoice;
  /** Layers switched on. */
  layers: ReadonlySet<string>;
  filter: Filter;
  query: string;
}

export function sceneOf(atlas: Atlas, question: SceneQuestion): Scene {
  const entries: SceneEntry[] = [];
  const undated: number[] = [];
  const answering = atlas.answering(question.query);
  atlas.features.forEach((feature, index) => {
    if (!question.layers.has(feature.properties.layer) || answering?.has(index) === false) return;
    // The last state is chosen before the filter, or a filter would bring a superseded one back.
    const slices = atlas.slicesOf(index);
    const admitted = (slice: Slice) => admits(atlas, slice, index, question.filter);
    const present = presentSlice(slices, question.time);
    if (present) {
      if (admitted(present.slice)) entries.push({ feature: index, ...present });
    } else if (question.time.mode === 'all' && slices.some((slice) => slice.rule === 'undated' && admitted(slice))) undated.push(index);
  });
  return { entries, undated, byFeature: new Map(entries.map((entry) => [entry.feature, entry])) };
}

/**
 * A mark stands where its state is said by a voice, document and origin that the filter lets through. A kind of
 * statement, and the paragraphs in view, ask for anything said of the thing.
 */
function admits(atlas: Atlas, slice: Slice, index: number, filter: Filter): boolean {
  if (Object.keys(filter).length === 0) return true;
  const feature = atlas.features[index] as PublishedFeature;
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
