import { unanswered } from '../model/asked.ts';
import type { Attribute } from '../model/vocabulary.ts';
import { presentSlice, type TimeChoice } from '../model/presence.ts';
import { slicesOf, type Slice } from '../model/slices.ts';
import { timeIndexOf } from '../model/time-index.ts';
import { dayOf, parseDay, type Day } from '../time/day.ts';
import type {
  PublishedActor, PublishedAnnotation, PublishedDependency, PublishedDisagreement, PublishedDisagreements, PublishedFeature, PublishedGazetteer,
  PublishedManifest, PublishedMention, PublishedRecord, PublishedSearch, PublishedSource, PublishedStatement, PublishedTestimony, PublishedWithdrawn, Words,
} from '../model/published.ts';
import type { AtlasDocument, AtlasPassage, DocumentStatus } from './documents.ts';
import { occurrencesOf, type Occurrence } from './occurrences.ts';
import { makeSearch, type Hit } from './search.ts';
import { paragraphsOf } from '../text/slice.ts';

/** One statement of one feature resting on a passage. */
export interface Support {
  feature: number;
  statement: PublishedStatement;
  testimony: PublishedTestimony;
}

export type { AtlasDocument, AtlasPassage, DocumentStatus } from './documents.ts';

export interface AtlasParts {
  /** Where the files of the atlas lie; null for one that was not loaded. */
  base: URL | null;
  manifest: PublishedManifest;
  version: string | null;
  features: PublishedFeature[];
  annotations: PublishedAnnotation[];
  gazetteer: PublishedGazetteer;
  mentions: PublishedMention[];
  records: PublishedRecord[];
  disagreements: PublishedDisagreements;
  withdrawn: PublishedWithdrawn[];
  search: PublishedSearch;
  documents: { source: PublishedSource; text: string; status: DocumentStatus }[];
}

/** The loaded atlas and the questions one may ask of it. Features are numbered by their place in the file. */
export interface Atlas {
  base: URL | null;
  manifest: PublishedManifest;
  /** First 8 characters of the manifest's SHA-256; null where it could not be computed. */
  version: string | null;
  axis: { start: Day; end: Day };
  features: PublishedFeature[];
  /** All slices; a slice's handle is its index here. */
  slices: Slice[];
  documents: Map<string, AtlasDocument>;
  passages: Map<string, AtlasPassage>;
  indexOf(id: string): number | null;
  slicesOf(feature: number): Slice[];
  /** Passages of a feature, the ones that state what it is first, then in the order of its statements. */
  passagesOf(feature: number): AtlasPassage[];
  /** Everything that rests on a passage. */
  supportsOf(passage: string): Support[];
  /** Whether anything that rests on a passage marks its wording as loaded: such words stand in the reader alone. */
  isLoaded(passage: string): boolean;
  /** A neutral name for an actor, a place or a document's id. */
  nameOf(id: string): Words;
  spellingsOf(id: string): string[];
  /** Whether an id is an actor, a place or a document. */
  knows(id: string): boolean;
  /** Longitude and latitude of a place; null where an id is none. */
  coordinatesOf(id: string): [number, number] | null;
  /** The country of an actor or a place, and where its label stands; null where the gazetteer has none. */
  homeOf(id: string): { country: string; at: [number, number] } | null;
  /** The gazetteer's name of a country, by its code. */
  countryName(code: string): Words | null;
  /** Null where an id is no actor. */
  actorOf(id: string): PublishedActor | null;
  /** Features an actor takes part in, speaks of or is spoken of in, or that have a place, by index. */
  featuresOf(id: string): number[];
  /** Where the texts name a thing, in their order. */
  mentionsOf(target: string): PublishedMention[];
  mentionsIn(document: string): PublishedMention[];
  /** Whether a document names a feature or is evidence for it. */
  speaksOf(document: string, feature: string): boolean;
  /** Outside records of a feature and its sections, in the order of time. */
  recordsOf(feature: number): PublishedRecord[];
  recordOf(id: string): PublishedRecord | null;
  records: readonly PublishedRecord[];
  disagreements: PublishedDisagreement[];
  /** Disagreements about a feature, an actor or a place. */
  disagreementsAbout(id: string): PublishedDisagreement[];
  dependencies: PublishedDependency[];
  /** Everything that answers a query. */
  search(query: string): Hit[];
  /** Features that answer a query themselves, or by a name or a passage of theirs; null for an empty query. */
  answering(query: string): ReadonlySet<number> | null;
  /** What a reader would ask of a feature and no document gives. */
  notInEvidence(feature: number): Attribute[];
  /** What a withdrawn id stands for now; the id itself where it was not withdrawn; null where nothing took its place. */
  standing(id: string): string | null;
  /** Everything said with its date, feature by feature. */
  occurrences: Occurrence[];
  /** Handles of the slices that can be there at a time, ascending. */
  candidates(time: TimeChoice): number[];
  /** First day on which a document can have been published. */
  publishedDay(document: string): Day | null;
}

export function makeAtlas(parts: AtlasParts): Atlas {
  const { manifest, features } = parts;
  const slices: Slice[] = [];
  const own = features.map((feature, index) => {
    const made = slicesOf(feature, index, slices.length);
    slices.push(...made);
    return made;
  });
  const documents = new Map(parts.documents.map(({ source, text, status }) => [source.id, { source, text, status, paragraphs: paragraphsOf(text) }]));
  const passages = new Map([...parts.gazetteer.annotations, ...parts.annotations].map((annotation) => [annotation.passage, passageOf(annotation, documents)]));
  const supports = new Map<string, Support[]>();
  features.forEach((feature, index) => collectSupports(feature, index, supports));
  const perFeature = features.map((feature, at) => orderedPassages(feature, own[at] ?? [], supports));
  const index = new Map(features.map((feature, at) => [feature.id, at]));
  const named = new Map([...parts.gazetteer.places, ...parts.gazetteer.actors].map((one) => [one.id, one]));
  const actors = new Map(parts.gazetteer.actors.map((actor) => [actor.id, actor]));
  const places = new Map(parts.gazetteer.places.map((one) => [one.id, one]));
  const homes = new Map(parts.gazetteer.places.flatMap(({ kind, country, name, coordinates }) => (kind === 'country' ? [[country, { country, name, at: coordinates }] as const] : [])));
  const withdrawn = new Map(parts.withdrawn.map((one) => [one.id, one]));
  const axis = { start: dayOf(manifest.axis.start), end: dayOf(manifest.axis.end) };
  const search = makeSearch({ index: parts.search, features, gazetteer: parts.gazetteer, records: parts.records, documents, passages });
  const featuresOf = (actor: string) => features.flatMap((feature, at) => (concerns(feature, actor) ? [at] : []));
  const answeringOf = lastOf((query: string) => (query.trim() === '' ? null : new Set(search(query).flatMap((hit) => {
    switch (hit.type) {
      case 'feature': return index.get(hit.id) ?? [];
      case 'actor': return featuresOf(hit.id);
      case 'place': return features.flatMap((feature, at) => (feature.properties.places.includes(hit.id) ? [at] : []));
      case 'passage': return supports.get(hit.id)?.map((support) => support.feature) ?? [];
      case 'record': return index.get(hit.feature) ?? [];
      default: return [];
    }
  }))));
  return {
    base: parts.base, manifest, version: parts.version, axis, features, slices, documents, passages,
    indexOf: (id) => index.get(id) ?? null,
    slicesOf: (feature) => own[feature] ?? [],
    passagesOf: (feature) => (perFeature[feature] ?? []).flatMap((id) => passages.get(id) ?? []),
    supportsOf: (passage) => supports.get(passage) ?? [],
    isLoaded: (passage) => (supports.get(passage) ?? []).some(({ testimony }) => testimony.loaded),
    nameOf: (id) => named.get(id)?.name ?? documents.get(id)?.source.shortName ?? { ar: id, en: id },
    knows: (id) => named.has(id) || documents.has(id),
    spellingsOf: (id) => named.get(id)?.spellings ?? [],
    coordinatesOf: (id) => places.get(id)?.coordinates ?? null,
    countryName: (code) => homes.get(code)?.name ?? null,
    homeOf: (id) => homes.get(places.get(id)?.country ?? actors.get(id)?.country ?? '') ?? null,
    actorOf: (id) => actors.get(id) ?? null,
    featuresOf,
    mentionsOf: (target) => parts.mentions.filter((mention) => mention.target === target),
    speaksOf: (document, feature) => parts.mentions.some((mention) => mention.document === document && mention.target === feature)
      || (perFeature[index.get(feature) ?? -1] ?? []).some((id) => passages.get(id)?.document === document),
    mentionsIn: (document) => parts.mentions.filter((mention) => mention.document === document),
    recordsOf: (feature) => parts.records.filter((record) => record.feature === features[feature]?.id),
    recordOf: (id) => parts.records.find((record) => record.id === id) ?? null,
    records: parts.records,
    disagreements: parts.disagreements.disagreements,
    disagreementsAbout: (id) => parts.disagreements.disagreements.filter((one) => one.about.includes(id)),
    dependencies: parts.disagreements.dependencies,
    search,
    answering: (query) => answeringOf(query),
    notInEvidence: (feature) => unanswered(features[feature]?.properties),
    standing: (id) => {
      const gone = withdrawn.get(id);
      return gone === undefined ? id : gone.forward;
    },
    occurrences: occurrencesOf(features),
    candidates: timeIndexOf(slices).candidates,
    publishedDay: (document) => {
      const date = documents.get(document)?.source.published.earliest.date;
      return date ? parseDay(date) : null;
    },
  };
}

/** Whether an actor takes part in a feature, speaks of it or is spoken of in it; or a place is one of its places. */
export function concerns({ properties }: PublishedFeature, actor: string): boolean {
  return properties.actors.includes(actor) || properties.places.includes(actor) || properties.statements.some((statement) =>
    ('actors' in statement.value && statement.value.actors.includes(actor)) || statement.testimonies.some((testimony) => testimony.chain.includes(actor)));
}

/** A function that remembers its last answer. */
function lastOf<Answer>(work: (question: string) => Answer): (question: string) => Answer {
  let last: { question: string; answer: Answer } | null = null;
  return (question) => {
    if (last?.question !== question) last = { question, answer: work(question) };
    return last.answer;
  };
}

function passageOf(annotation: PublishedAnnotation, documents: Map<string, AtlasDocument>): AtlasPassage {
  const [{ exact }, { start, end }] = annotation.target.selector;
  const document = annotation.target.source.replace(/^sources\/|\.reading\.txt$/g, '');
  const found = documents.get(document);
  const intact = found !== undefined && found.status !== 'missing' && found.text.slice(start, end) === exact;
  return { id: annotation.passage, document, paragraph: annotation.paragraph, start, end, exact, gloss: annotation.gloss, intact };
}

function collectSupports(feature: PublishedFeature, index: number, supports: Map<string, Support[]>): void {
  for (const statement of feature.properties.statements) {
    for (const testimony of statement.testimonies) {
      for (const { id } of testimony.passages) {
        const list = supports.get(id) ?? [];
        list.push({ feature: index, statement, testimony });
        supports.set(id, list);
      }
    }
  }
}

/**
 * Ids of a feature's passages: those of the state that its mark shows first; within one testimony the words that are
 * most its own, which support the fewest features.
 */
function orderedPassages(feature: PublishedFeature, slices: readonly Slice[], supports: Map<string, Support[]>): string[] {
  const { statements } = feature.properties;
  const shown = presentSlice(slices, { mode: 'all' })?.slice.state;
  const shows = (statement: PublishedStatement) => 'state' in statement.value && statement.value.state === shown;
  const told = statements.filter((statement) => statement.attribute === 'state').reverse();
  const states = [...told.filter(shows), ...told.filter((statement) => !shows(statement))];
  const reach = (id: string) => new Set(supports.get(id)?.map((support) => support.feature)).size;
  const ids = [...states, ...statements.filter((statement) => statement.attribute !== 'state')].flatMap((statement) =>
    statement.testimonies.flatMap((testimony) => testimony.passages.map((part) => part.id).sort((a, b) => reach(a) - reach(b))));
  return [...new Set(ids)];
}
