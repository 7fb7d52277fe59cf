import { z } from 'zod';
import {
  ACTOR_KINDS, ATTRIBUTES, BASES, DATE_KINDS, FEATURE_KINDS, PART_ROLES, PLACE_KINDS,
  SECTION_VOICES, STATEMENT_KINDS, STATES, VOICES,
} from './vocabulary.ts';

/** Ids: lower-case words joined by hyphens; a section of a feature follows a double hyphen. */
export const Id = z.string().regex(/^[a-z0-9]+(?:-{1,2}[a-z0-9]+)*$/);
const Text = z.string().min(1);

/** A text in the atlas's own voice, in both interface languages. */
export const Bilingual = z.strictObject({ ar: Text, en: Text });

const Known = <T extends z.ZodType>(value: T) =>
  z.strictObject({ value: value.nullable(), basis: z.enum(BASES), note: Bilingual.optional() });

const Bound = z.strictObject({
  date: z.iso.date().nullable(),
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
  title: z.strictObject({ quote: Text, gloss: Text, basis: z.enum(BASES) }),
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
export const LineMap = z.looseObject({
  lines: z.array(z.looseObject({ raw_line: z.int().min(1), start: z.int().min(0), end: z.int().min(0), paragraph: z.int().min(1) })).min(1),
});

/** An exact slice of one paragraph of one reading text, authored as the quote alone. */
export const Passage = z.strictObject({
  id: Id,
  paragraph: z.int().min(1),
  quote: Text,
  /** Which occurrence in the paragraph, from 1; required when the quote stands there more than once. */
  occurrence: z.int().min(1).optional(),
  /** Faithful English working gloss; never milder. */
  gloss: Text,
});
export const PassageFile = z.strictObject({ document: z.string(), passages: z.array(Passage) });

export const Place = z.strictObject({
  id: Id,
  kind: z.enum(PLACE_KINDS),
  name: Bilingual,
  spellings: z.array(Text),
  country: z.string().regex(/^[A-Z]{2}$/),
  /** Longitude, latitude in degrees, WGS84. For a country: where its label stands. */
  coordinates: z.tuple([z.number().min(-180).max(180), z.number().min(-90).max(90)]),
  /** Radius in kilometres within which the place lies. */
  precisionKm: z.number().positive(),
  coordinateSource: Text,
  verified: z.boolean(),
  geonames: z.int().optional(),
  wikidata: z.string().regex(/^Q\d+$/).optional(),
  note: Bilingual.optional(),
});
export const PlaceFile = z.strictObject({ places: z.array(Place) });

export const Actor = z.strictObject({
  id: Id,
  kind: z.enum(ACTOR_KINDS),
  name: Bilingual,
  spellings: z.array(Text),
  country: z.string().regex(/^[A-Z]{2}$/).optional(),
});
export const ActorFile = z.strictObject({ actors: z.array(Actor) });

/** When a statement holds: an EDTF value, or null when no document gives a time. */
export const When = z.strictObject({
  edtf: Text.nullable(),
  kind: z.enum(DATE_KINDS),
  /** Required unless the date is as written in the passage. */
  reasoning: Bilingual.optional(),
  /** Id of the statement this one is dated by, for kind `relative`. */
  relativeTo: z.string().optional(),
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
  testimonies: z.array(Testimony).min(1),
});

const Published = z.strictObject({ km: z.number().positive(), source: Text, checkable: z.boolean() });

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
  statements: z.array(Statement).min(1),
});
export const FeatureFile = z.strictObject({ features: z.array(Feature) });

const Day = z.iso.date();

/** What makes this atlas this atlas: title, axis, layers, languages, first view. */
export const AtlasSettings = z.strictObject({
  title: Bilingual,
  caution: Bilingual,
  axis: z.strictObject({ start: Day, end: Day }),
  languages: z.array(z.enum(['ar', 'en'])).min(1),
  layers: z.array(z.strictObject({ id: Id, name: Bilingual, on: z.boolean() })).min(1),
  firstView: z.strictObject({
    /** West, south, east, north in degrees. */
    bounds: z.tuple([z.number(), z.number(), z.number(), z.number()]),
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
export type AtlasSettings = z.infer<typeof AtlasSettings>;
