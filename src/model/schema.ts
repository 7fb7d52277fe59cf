import { z } from 'zod';
import {
  ACTOR_KINDS, ATTRIBUTES, BASES, COMPARISONS, DATE_KINDS, DISAGREEMENT_SCOPES, DISAGREEMENT_TOPICS, FEATURE_KINDS, PART_ROLES,
  PLACE_KINDS, RECORD_GRADES, SECTION_VOICES, SENSES, STATEMENT_KINDS, STATES, TIME_RELATIONS, VOICES,
} from './vocabulary.ts';

/** Ids: lower-case words joined by hyphens; a section of a feature follows a double hyphen. */
export const Id = z.string().regex(/^[a-z0-9]+(?:-{1,2}[a-z0-9]+)*$/);
const Text = z.string().min(1);
const Longitude = z.number().min(-180).max(180);
const Latitude = z.number().min(-90).max(90);

/** A day of the calendar, `2022-10-12`; it has no year 0. */
const Day = z.iso.date().regex(/^(?!0000)/);

/** A text in the atlas's own voice, in both interface languages. */
export const Bilingual = z.strictObject({ ar: Text, en: Text });

const Known = <T extends z.ZodType>(value: T) =>
  z.strictObject({ value: value.nullable(), basis: z.enum(BASES), note: Bilingual.optional() });

const Bound = z.strictObject({
  date: Day.nullable(),
  basis: z.enum(BASES),
  reasoning: Bilingual,
});

export const Section = z.strictObject({
  id: Id,
  voice: z.enum(SECTION_VOICES),
  /** First and last paragraph of the reading text, counted from 1. */
  paragraphs: z.tuple([z.int().min(1), z.int().min(1)]),
  name: Bilingual,
});

const TextFile = z.strictObject({ file: Text, sha256: z.string().regex(/^[0-9a-f]{64}$/) });

/** A document: the received bytes, the reading text, and what is known about it. */
export const Source = z.strictObject({
  id: z.string().regex(/^\d{3}$/),
  shortName: Bilingual,
  /** The document's own title stands in a passage-like quotation, never in a control. */
  /** Null where the text as received shows no title. */
  title: z.strictObject({ quote: Text, gloss: Text, basis: z.enum(BASES) }).nullable(),
  publisher: Known(Text),
  author: Known(Text),
  language: Known(z.literal('ar')),
  translated: Known(z.boolean()),
  published: z.strictObject({ earliest: Bound, latest: Bound }),
  raw: TextFile,
  reading: TextFile,
  lines: Text,
  sections: z.array(Section).min(1),
  /** What this document calls for, as its own words: paragraph and exact quote. */
  callsFor: z.array(z.strictObject({ paragraph: z.int().min(1), quote: Text, gloss: Text })),
  uncertain: z.array(z.strictObject({ paragraph: z.int().min(1), quote: Text, note: Bilingual })),
  rights: Bilingual,
  publish: z.enum(['full', 'passages', 'none']),
});

/** Which line of the raw text each stretch of the reading text came from, in UTF-16 units. */
export const LineMap = z.strictObject({
  /** What the map was made of, for its maker. */
  doc: z.string().optional(),
  raw: z.string().optional(),
  unit: z.string().optional(),
  lines: z.array(z.strictObject({
    raw_line: z.int().min(1), raw_col: z.int().min(0).optional(), start: z.int().min(0), end: z.int().min(0), paragraph: z.int().min(1),
  })).min(1),
  /** Lines of the raw text that are no part of the document, and why. */
  dropped: z.array(z.strictObject({ raw_line: z.int().min(1), text: z.string(), why: z.string() })).optional(),
  /** By raw line: what was changed in it beyond order and spaces, in words. */
  listed_changes: z.record(z.string().regex(/^\d+$/), z.string()).optional(),
});

/** An exact slice of one paragraph of one reading text, authored as the quote alone. */
export const Passage = z.strictObject({
  id: Id,
  paragraph: z.int().min(1),
  quote: Text,
  /** Which occurrence in the paragraph, from 1; required when the quote stands there more than once. */
  occurrence: z.int().min(1).optional(),
  /** Cut from the working translation of its paragraph, piece by piece in any order where ` … ` stands between them. */
  gloss: Text,
});
export const PassageFile = z.strictObject({ document: z.string(), passages: z.array(Passage) });

/** The English working translation of one document: one text a paragraph, signed and dated. */
export const TranslationFile = z.strictObject({ document: z.string(), by: Bilingual, date: Day, paragraphs: z.array(Text) });

/** A span of text that names an actor, a place or a feature. Authored as its words alone, like a passage. */
export const Mention = z.strictObject({
  paragraph: z.int().min(1),
  words: Text,
  occurrence: z.int().min(1).optional(),
  target: Id,
  sense: z.enum(SENSES),
});
export const MentionFile = z.strictObject({
  document: z.string(),
  mentions: z.array(Mention),
  /** Words that look like a name of something known and mean something else. */
  not: z.array(z.strictObject({ paragraph: z.int().min(1), words: Text, occurrence: z.int().min(1).optional(), reason: Bilingual })).default([]),
});

export const Place = z.strictObject({
  id: Id,
  kind: z.enum(PLACE_KINDS),
  name: Bilingual,
  spellings: z.array(Text),
  country: z.string().regex(/^[A-Z]{2}$/),
  /** Longitude, latitude in degrees, WGS84. For a country: where its label stands. */
  coordinates: z.tuple([Longitude, Latitude]),
  /** Radius in kilometres within which the place lies. */
  precisionKm: z.number().positive().max(5000),
  coordinateSource: Text,
  verified: z.boolean(),
  geonames: z.int().positive().optional(),
  wikidata: z.string().regex(/^Q\d+$/).optional(),
  note: Bilingual.optional(),
});
export const PlaceFile = z.strictObject({ places: z.array(Place) });

/** When a statement holds: an EDTF value, or null when no document gives a time. */
export const When = z.strictObject({
  edtf: Text.nullable(),
  kind: z.enum(DATE_KINDS),
  /** Required unless the date is as written in the passage. */
  reasoning: Bilingual.optional(),
  /** Id of the statement this one is dated by, and how it lies to it, for kind `relative`. */
  relativeTo: z.string().optional(),
  relation: z.enum(TIME_RELATIONS).optional(),
});

/** The value of a statement. `words`: the passage itself is the value and nothing stands for it. */
export const Value = z.union([
  z.strictObject({ state: z.enum(STATES) }),
  z.strictObject({ actors: z.array(Id).min(1) }),
  z.strictObject({ place: Id }),
  z.strictObject({ text: Bilingual }),
  z.strictObject({ words: z.literal(true) }),
  z.strictObject({ unknownStated: z.literal(true) }),
]);

/** One asserter in one section of one document. Its parts are one support. */
export const Testimony = z.strictObject({
  document: z.string().regex(/^\d{3}$/),
  section: Id,
  voice: z.enum(VOICES),
  kind: z.enum(STATEMENT_KINDS),
  /** From the root asserter to the document: actor ids, the last being the document's id. */
  chain: z.array(Text).min(1),
  implied: z.boolean().default(false),
  loaded: z.boolean().default(false),
  /** Speech first made in another language: the Arabic words are not the speaker's own. */
  translatedBack: z.boolean().default(false),
  parts: z.array(z.strictObject({ passage: Id, role: z.enum(PART_ROLES) })).min(1),
});

export const Statement = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]+\.[a-z0-9-]+$/),
  attribute: z.enum(ATTRIBUTES),
  value: Value,
  polarity: z.enum(['did', 'did-not']).default('did'),
  when: When,
  /** Day (or EDTF) on which this was first reported, where a document says so. */
  reported: When.optional(),
  /** What is not sure about the reading, for the reader to see. */
  note: Bilingual.optional(),
  /** Not yet read by a second pair of eyes: shown while editing, never published. */
  draft: z.boolean().default(false),
  testimonies: z.array(Testimony).min(1),
});

export const Actor = z.strictObject({
  id: Id,
  kind: z.enum(ACTOR_KINDS),
  name: Bilingual,
  /** Spellings found in the documents, and others that search should find. */
  spellings: z.array(Text),
  country: z.string().regex(/^[A-Z]{2}$/).optional(),
  /** Ranks and offices: what each document calls this actor, when. */
  statements: z.array(Statement).default([]),
});
export const ActorFile = z.strictObject({ actors: z.array(Actor) });

const Published = z.strictObject({ km: z.number().positive().max(40_000), source: Text, checkable: z.boolean() });

export const Geometry = z.union([
  z.strictObject({
    type: z.literal('lines'),
    source: Bilingual,
    publishedKm: z.array(Published),
    sections: z.array(z.strictObject({
      id: Id, name: Bilingual, through: z.array(Id).min(2), grade: z.enum(['named-stations', 'named-districts', 'schematic']),
      publishedKm: z.array(Published).optional(),
      source: Bilingual,
    })).min(1),
  }),
  z.strictObject({ type: z.literal('point'), place: Id, grade: z.enum(['named-site', 'named-city']), source: Bilingual }),
  /** A circle of the place's own precision. */
  z.strictObject({ type: z.literal('area'), place: Id, grade: z.literal('area-of-uncertainty'), source: Bilingual }),
  /** At the country's label; `host` draws an undirected link to the place that hosted. */
  z.strictObject({ type: z.literal('country'), place: Id, grade: z.literal('country-only'), host: Id.optional(), source: Bilingual }),
  /** A curved line from one place's label to another's, as the words direct it; it follows no route. */
  z.strictObject({ type: z.literal('link'), from: Id, to: Id, grade: z.literal('country-only'), source: Bilingual }),
]);

export const Feature = z.strictObject({
  id: Id,
  kind: z.enum(FEATURE_KINDS),
  layer: Id,
  name: Bilingual,
  /** Names no document uses are marked so and never become labels. */
  aliases: z.array(z.strictObject({ text: Text, documents: z.boolean() })),
  actors: z.array(Id),
  places: z.array(Id),
  geometry: Geometry.nullable(),
  /** Who read it against the documents after its author. Without one the feature is a draft and is not published. */
  reviewer: Text.nullable().default(null),
  statements: z.array(Statement).min(1),
});
export const FeatureFile = z.strictObject({ features: z.array(Feature) });

const Citation = z.strictObject({
  publisher: Text,
  title: Text.optional(),
  published: Day.optional(),
  address: z.url({ protocol: /^https?$/ }),
  grade: z.enum(RECORD_GRADES),
});

/** An outside dated fact about a feature or a section of one, with a citation a reader can check. */
export const AtlasRecord = z.strictObject({
  id: Id,
  subject: Id,
  when: Text,
  text: Bilingual,
  /** The state of the subject from then on, where the record gives one. */
  state: z.enum(STATES).optional(),
  citations: z.array(Citation).min(1),
  /** What the record is to what the documents say; statements are those it was held against. */
  comparison: z.strictObject({ outcome: z.enum(COMPARISONS), statements: z.array(z.string()), note: Bilingual.optional() }),
});
export const RecordFile = z.strictObject({ records: z.array(AtlasRecord) });

/** A place where documents, sections or halves of one sentence do not say the same. Nothing is decided here. */
export const Disagreement = z.strictObject({
  id: Id,
  /** Ids of the features, actors or places it is about. */
  about: z.array(Id).min(1),
  topic: z.enum(DISAGREEMENT_TOPICS),
  scope: z.enum(DISAGREEMENT_SCOPES),
  name: Bilingual,
  sides: z.array(z.strictObject({ label: Bilingual, passages: z.array(Id).min(1) })).min(2),
  note: Bilingual.optional(),
});
export const DisagreementFile = z.strictObject({
  disagreements: z.array(Disagreement),
  /** Differences the build found and an editor judged to be none. */
  considered: z.array(z.strictObject({ subject: Id, attribute: z.enum(ATTRIBUTES), reason: Bilingual })),
  /** Documents that, by inference, go back to one origin beyond what they say themselves. */
  dependencies: z.array(z.strictObject({ id: Id, documents: z.array(z.string()).min(2), origin: Id, reasoning: Bilingual, passages: z.array(Id).min(1) })),
});

/** Ids that no longer stand for anything of their own, and where their links lead now. */
export const WithdrawnFile = z.strictObject({
  withdrawn: z.array(z.strictObject({ id: z.string(), forward: z.string().nullable(), on: Day, reason: Bilingual })),
});

/** What makes this atlas this atlas: title, axis, layers, languages, first view. */
export const AtlasSettings = z.strictObject({
  title: Bilingual,
  caution: Bilingual,
  axis: z.strictObject({ start: Day, end: Day }),
  languages: z.array(z.enum(['ar', 'en'])).min(1),
  layers: z.array(z.strictObject({ id: Id, name: Bilingual, on: z.boolean() })).min(1),
  firstView: z.strictObject({
    /** West, south, east, north in degrees. */
    bounds: z.tuple([Longitude, Latitude, Longitude, Latitude]),
  }),
});

export const LoadedTerms = z.strictObject({ terms: z.array(Text) });

export type Bilingual = z.infer<typeof Bilingual>;
export type Section = z.infer<typeof Section>;
export type Source = z.infer<typeof Source>;
export type Passage = z.infer<typeof Passage>;
export type Place = z.infer<typeof Place>;
export type Actor = z.infer<typeof Actor>;
export type When = z.infer<typeof When>;
export type Value = z.infer<typeof Value>;
export type Testimony = z.infer<typeof Testimony>;
export type Statement = z.infer<typeof Statement>;
export type Geometry = z.infer<typeof Geometry>;
export type Feature = z.infer<typeof Feature>;
export type TranslationFile = z.infer<typeof TranslationFile>;
export type PassageFile = z.infer<typeof PassageFile>;
export type MentionFile = z.infer<typeof MentionFile>;
export type FeatureFile = z.infer<typeof FeatureFile>;
export type DisagreementFile = z.infer<typeof DisagreementFile>;
export type Mention = z.infer<typeof Mention>;
export type AtlasRecord = z.infer<typeof AtlasRecord>;
export type Disagreement = z.infer<typeof Disagreement>;
export type AtlasSettings = z.infer<typeof AtlasSettings>;
