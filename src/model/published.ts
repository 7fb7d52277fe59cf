import type {
  ActorKind, Attribute, Basis, Comparison, DateKind, DisagreementScope, DisagreementTopic, FeatureKind, Grade, PartRole, RecordGrade, SectionVoice, Sense, State,
  StatementKind, TimeRelation, Voice,
} from './vocabulary.ts';

/** The shapes of the built files in `atlas/`: what the pipeline writes and the browser reads. */

export interface Words { ar: string; en: string }

/** The number that `manifest.json` carries; it rises when a reader of old files would misread new ones. */
export const FORMAT = 3;

/** One text that can be searched: a paragraph of a document, or a name of a thing. */
export interface PublishedSearchEntry {
  type: 'reading' | 'translation' | 'feature' | 'actor' | 'place' | 'record' | 'document';
  /** Id of the thing; for a paragraph, of its document. */
  id: string;
  /** Number of the paragraph, or of the name among the thing's names. */
  number: number;
}

/** `search.json`: which folded word stands where. */
export interface PublishedSearch {
  entries: PublishedSearchEntry[];
  /** By every form under which a word is found: pairs of entry and the word's place among the words of its text. */
  words: Record<string, number[]>;
  /** Spellings of one name: each to all. */
  spellings: Record<string, string[]>;
}

export interface PublishedManifest {
  format: number;
  title: Words;
  caution: Words;
  axis: { start: string; end: string };
  languages: ('ar' | 'en')[];
  layers: { id: string; name: Words; on: boolean }[];
  firstView: { bounds: [number, number, number, number] };
  documents: string[];
  /** SHA-256 of every other file of the atlas, by its path below `atlas/`. */
  files: Record<string, string>;
}

export type PublishedValue =
  | { state: State } | { actors: string[] } | { place: string } | { text: Words } | { words: true } | { unknownStated: true };

/** ISO days; null is open. */
export interface PublishedWhen {
  edtf: string | null;
  earliestStart: string | null;
  latestStart: string | null;
  earliestEnd: string | null;
  latestEnd: string | null;
}

export interface PublishedTestimony {
  kind: StatementKind;
  voice: Voice;
  chain: string[];
  document: string;
  section: string;
  implied: boolean;
  loaded: boolean;
  translatedBack: boolean;
  passages: { id: string; role: PartRole }[];
}

export interface PublishedStatement {
  id: string;
  attribute: Attribute;
  value: PublishedValue;
  polarity: 'did' | 'did-not';
  when: PublishedWhen;
  dateKind: DateKind;
  reasoning: Words | null;
  relativeTo: string | null;
  relation: TimeRelation | null;
  /** The first day on which a document reports it, where one says so. */
  reported: string | null;
  /** What is not sure about the reading; in the files it stands, with the reasoning, in `remarks.json`. */
  note: Words | null;
  /** Not yet reviewed; only while editing. */
  draft: boolean;
  testimonies: PublishedTestimony[];
}

/** `remarks.json`: by the id of a statement, how its date was worked out and what is not sure about its reading. */
export type PublishedRemarks = Record<string, Pick<PublishedStatement, 'note' | 'reasoning'>>;

export interface PublishedSection {
  id: string;
  name: Words;
  grade: Grade;
  source: Words;
  computedKm: number;
  publishedKm: { km: number; source: string; checkable: boolean }[];
}

export interface PublishedProperties {
  kind: FeatureKind;
  layer: string;
  name: Words;
  aliases: { text: string; documents: boolean }[];
  actors: string[];
  places: string[];
  geometryGrade: Grade | null;
  geometrySource: Words | null;
  /** For lines: one entry a section, in the order of the MultiLineString. */
  sections: PublishedSection[];
  publishedKm: { km: number; source: string; checkable: boolean }[];
  computedKm: number | null;
  /** For a participant drawn at its country: the seat at the host, `[longitude, latitude]`. */
  seat: [number, number] | null;
  country: string | null;
  /** Not yet reviewed; only while editing. */
  draft: boolean;
  statements: PublishedStatement[];
}

export type PublishedGeometry =
  | { type: 'Point'; coordinates: [number, number] }
  | { type: 'MultiLineString'; coordinates: [number, number][][] }
  | { type: 'Polygon'; coordinates: [number, number][][] };

export interface PublishedFeature {
  type: 'Feature';
  id: string;
  geometry: PublishedGeometry | null;
  properties: PublishedProperties;
}

/** `body.source` is what it is evidence for: a feature's id in `evidence.jsonld`, an actor's in the gazetteer. */
export interface PublishedAnnotation {
  id: string;
  type: 'Annotation';
  motivation: 'describing';
  body: { type: 'SpecificResource'; source: string; purpose: 'identifying' };
  target: {
    source: string;
    selector: [
      { type: 'TextQuoteSelector'; exact: string; prefix: string; suffix: string },
      { type: 'TextPositionSelector'; start: number; end: number },
    ];
  };
  passage: string;
  paragraph: number;
  gloss: string;
}

export interface PublishedKnown<T> { value: T | null; basis: Basis; note?: Words }

export interface PublishedSource {
  id: string;
  shortName: Words;
  title: { quote: string; gloss: string; basis: Basis } | null;
  publisher: PublishedKnown<string>;
  author: PublishedKnown<string>;
  translated: PublishedKnown<boolean>;
  published: Record<'earliest' | 'latest', { date: string | null; basis: Basis; reasoning: Words }>;
  /** The text as received; its file is null where the rights do not allow it. */
  raw: { file: string | null; sha256: string };
  /** Where only passages may be published, `WITHHELD` stands for every other unit of it, and the hash is of that. */
  reading: { file: string; sha256: string };
  /** The file that maps the lines of the raw text to the reading text; null where the raw text is. */
  lines: string | null;
  sections: { id: string; voice: SectionVoice; paragraphs: [number, number]; name: Words }[];
  callsFor: { paragraph: number; quote: string; gloss: string }[];
  uncertain: { paragraph: number; quote: string; note: Words }[];
  rights: Words;
  publish: 'full' | 'passages' | 'none';
  /** The English working translation, one text a paragraph. */
  translation: { by: Words; date: string; paragraphs: string[] };
}

/** Which line of the raw text each stretch of the reading text came from; offsets are UTF-16 units of the reading text. */
export interface PublishedLineMap {
  lines: { raw_line: number; start: number; end: number; paragraph: number }[];
  dropped?: { raw_line: number; text: string; why: string }[];
  /** By raw line: what was changed in it beyond order and spaces, in words. */
  listed_changes?: Record<string, string>;
}

export interface PublishedGazetteer {
  places: { id: string; kind: string; name: Words; spellings: string[]; country: string; coordinates: [number, number] }[];
  actors: PublishedActor[];
  /** Passages behind the statements about actors; those about features stand in `evidence.jsonld`. */
  annotations: PublishedAnnotation[];
}

export interface PublishedActor {
  id: string;
  kind: ActorKind;
  name: Words;
  spellings: string[];
  /** ISO 3166 alpha-2. */
  country: string | null;
  /** Ranks and offices. */
  statements: PublishedStatement[];
}

/** `text.slice(start, end)` of the document's reading text names the target, as what `sense` says. */
export interface PublishedMention { document: string; paragraph: number; start: number; end: number; target: string; sense: Sense }

export interface PublishedRecord {
  id: string;
  /** A feature, or a section of one. */
  subject: string;
  feature: string;
  when: PublishedWhen;
  text: Words;
  state: State | null;
  citations: { publisher: string; title: string | null; published: string | null; address: string; grade: RecordGrade }[];
  comparison: { outcome: Comparison; statements: string[]; note: Words | null };
}

export interface PublishedDisagreement {
  id: string;
  about: string[];
  topic: DisagreementTopic;
  scope: DisagreementScope;
  name: Words;
  sides: { label: Words; passages: string[] }[];
  note: Words | null;
}

/** What stands beside the statements of the documents: `records.json`, `disagreements.json`, `mentions.json`, `withdrawn.json`. */
export interface PublishedDependency { id: string; documents: string[]; origin: string; reasoning: Words; passages: string[] }
export interface PublishedDisagreements { disagreements: PublishedDisagreement[]; dependencies: PublishedDependency[] }
export interface PublishedWithdrawn { id: string; forward: string | null; on: string; reason: Words }
