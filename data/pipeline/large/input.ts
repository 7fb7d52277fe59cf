import { z } from 'zod';
import { GRADES } from '../../../src/model/vocabulary.ts';
import * as schema from '../../../src/model/schema.ts';

/** What a large atlas is made of: one JSON object a line, in the nouns of a small one, each feature with its own words and place. */

const Position = z.tuple([z.number().min(-180).max(180), z.number().min(-90).max(90)]);
const Text = z.string().min(1);

/** A part of a testimony brings its passage along: the quote, the paragraph it stands in, and its gloss. */
const Part = z.strictObject({ ...schema.Passage.omit({ id: true }).shape, role: schema.Testimony.shape.parts.element.shape.role });
const DocumentId = z.string().regex(/^\d{3,12}$/);
const Testimony = schema.Testimony.extend({ document: DocumentId, parts: z.array(Part).min(1) });
const Statement = schema.Statement.extend({ testimonies: z.array(Testimony).min(1) });

const Grade = z.enum(GRADES);
export const LargeGeometry = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('point'), coordinates: Position, grade: Grade, source: schema.Bilingual }),
  z.strictObject({ type: z.literal('area'), ring: z.array(Position).min(4), grade: Grade, source: schema.Bilingual }),
  z.strictObject({
    type: z.literal('lines'), source: schema.Bilingual,
    sections: z.array(z.strictObject({ id: schema.Id, name: schema.Bilingual, coordinates: z.array(Position).min(2), grade: Grade, source: schema.Bilingual })).min(1),
  }),
]);

/** One line of `features.ndjson`; lines stand in the order of their ids. */
export const LargeFeature = schema.Feature.omit({ geometry: true, reviewer: true }).extend({
  aliases: schema.Feature.shape.aliases.default([]), actors: schema.Feature.shape.actors.default([]), places: schema.Feature.shape.places.default([]),
  geometry: LargeGeometry.nullable(), statements: z.array(Statement).min(1),
});

/** One line of `documents.ndjson`; lines stand in the order of their ids. */
export const LargeDocument = schema.Source.omit({ raw: true, reading: true, lines: true, language: true }).extend({
  id: DocumentId, publish: z.literal('full'), callsFor: schema.Source.shape.callsFor.default([]), uncertain: schema.Source.shape.uncertain.default([]),
  paragraphs: z.array(Text.regex(/^[^\n]+$/)).min(1), translation: schema.TranslationFile.omit({ document: true }),
});

/** `gazetteer.json`, which may be missing. */
export const LargeGazetteer = z.strictObject({ places: z.array(schema.Place), actors: z.array(schema.Actor.omit({ statements: true })) });

export type LargeFeature = z.infer<typeof LargeFeature>;
export type LargeGeometry = z.infer<typeof LargeGeometry>;
export type LargeDocument = z.infer<typeof LargeDocument>;
export type LargeGazetteer = z.infer<typeof LargeGazetteer>;
export type LargeStatement = z.infer<typeof Statement>;
