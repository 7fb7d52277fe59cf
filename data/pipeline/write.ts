import { createHash } from 'node:crypto';
import { z } from 'zod';
import * as schema from '../../src/model/schema.ts';
import { arc, lengthKm, ring, type Position } from '../../src/geo/measure.ts';
import {
  FORMAT, type PublishedAnnotation, type PublishedDisagreements, type PublishedFeature, type PublishedGazetteer, type PublishedGeometry,
  type PublishedManifest, type PublishedMention, type PublishedProperties, type PublishedRecord, type PublishedRemarks, type PublishedSection, type PublishedSource,
  type PublishedStatement, type PublishedWhen,
} from '../../src/model/published.ts';
import { searchIndexOf } from '../../src/model/search-index.ts';
import { findExactly, prefixOf, suffixOf, type Stretch } from '../../src/text/slice.ts';
import { boundsOf } from '../../src/time/edtf.ts';
import { isoOf, type Day } from '../../src/time/day.ts';
import { searchTextsOf } from './search-texts.ts';
import { mentionSpan, type At, type Corpus, type Document } from './corpus.ts';

/** Built files by their path below `atlas/`. */
export type Output = Map<string, Uint8Array>;

const encoder = new TextEncoder();
/** Plain to read and short: one line for each entry, and for each item of a list. */
const json = (value: object) => encoder.encode(`${Array.isArray(value) ? lines(value) : `{\n${Object.entries(value).filter(([, one]) => one !== undefined).map(([key, one]) => `${JSON.stringify(key)}:${Array.isArray(one) ? lines(one) : JSON.stringify(one)}`).join(',\n')}\n}`}\n`);
const lines = (list: readonly unknown[]) => (list.length === 0 ? '[]' : `[\n${list.map((one) => JSON.stringify(one)).join(',\n')}\n]`);

const SCHEMAS = {
  source: schema.Source, passages: schema.PassageFile, translation: schema.TranslationFile, mentions: schema.MentionFile, places: schema.PlaceFile,
  actors: schema.ActorFile, features: schema.FeatureFile, records: schema.RecordFile, disagreements: schema.DisagreementFile,
  withdrawn: schema.WithdrawnFile, atlas: schema.AtlasSettings,
};

/** Writes the atlas out of a corpus that passed every rule. The same corpus gives the same bytes. */
export function writeAtlas(corpus: Corpus): Output {
  const output: Output = new Map();
  const features = publishedFeatures(corpus);
  const gazetteer = gazetteerOf(corpus);
  const statements = [...features.map(({ properties }) => properties), ...gazetteer.actors].flatMap((one) => one.statements);
  output.set('features.geojson', json({ type: 'FeatureCollection', features: features.map((feature) => ({ ...feature, properties: withoutRemarks(feature.properties) })) }));
  output.set('remarks.json', json(remarksOf(statements)));
  output.set('evidence.jsonld', json({
    '@context': ['http://www.w3.org/ns/anno.jsonld', { passage: 'urn:sanad:passage', paragraph: 'urn:sanad:paragraph', gloss: 'urn:sanad:gloss' }],
    id: 'evidence', type: 'AnnotationPage', items: annotationsOf(corpus, corpus.features),
  }));
  output.set('gazetteer.json', json({ ...gazetteer, actors: gazetteer.actors.map(withoutRemarks) }));
  for (const [id, document] of corpus.documents) writeSource(id, document, corpus, output);
  output.set('mentions.json', json(mentionsOf(corpus)));
  output.set('records.json', json(recordsOf(corpus)));
  output.set('disagreements.json', json(disagreementsOf(corpus)));
  output.set('search.json', encoder.encode(`${JSON.stringify(searchIndexOf(searchTextsOf(corpus), [...corpus.actors, ...corpus.places].map(({ item }) => item)))}\n`));
  output.set('withdrawn.json', json(corpus.withdrawn.map(({ item }) => item)));
  for (const [name, one] of Object.entries(SCHEMAS)) {
    output.set(`schema/${name}.schema.json`, json(z.toJSONSchema(one, { io: 'input' })));
  }
  output.set('manifest.json', json(manifestOf(corpus, output)));
  return output;
}

/** How dates were worked out and what is not sure about readings: of no use before a statement is read, so they stand in a file of their own. */
const remarksOf = (statements: readonly PublishedStatement[]): PublishedRemarks =>
  Object.fromEntries(statements.flatMap(({ id, note, reasoning }) => (note || reasoning ? [[id, { note, reasoning }]] : [])));

function withoutRemarks<Thing extends { statements: PublishedStatement[] }>(thing: Thing): object {
  return { ...thing, statements: thing.statements.map(({ note: _note, reasoning: _reasoning, ...statement }) => statement) };
}

/** The features of a corpus that passed every rule, with all that is published of them. */
export function publishedFeatures(corpus: Corpus): PublishedFeature[] {
  return corpus.features.map(({ item }) => featureOf(item, corpus));
}

function manifestOf(corpus: Corpus, output: Output): PublishedManifest {
  const { settings } = corpus;
  if (!settings) throw new Error('data/atlas.json is missing');
  const files = [...output].sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([path, content]) => [path, createHash('sha256').update(content).digest('hex')] as const);
  return { format: FORMAT, ...settings, documents: [...corpus.documents.keys()].sort(), files: Object.fromEntries(files) };
}

function writeSource(id: string, { source, folder }: Document, corpus: Corpus, output: Output): void {
  /** Copies a file of the document as it is; null where it is withheld. */
  const copy = (name: string, as: string): string | null => {
    const content = corpus.files.get(`${folder}/${name}`);
    if (content) output.set(as, content);
    return content ? as : null;
  };
  output.set(`sources/${id}.json`, json({
    ...source,
    raw: { ...source.raw, file: copy(source.raw.file, `sources/${id}.raw.txt`) },
    reading: { ...source.reading, file: copy(source.reading.file, `sources/${id}.reading.txt`) },
    lines: copy(source.lines, `sources/${id}.lines.json`),
    translation: translationOf(corpus, id),
  }));
}

function translationOf(corpus: Corpus, document: string): PublishedSource['translation'] {
  const translation = corpus.translations.get(document)?.item;
  if (!translation) throw new Error(`document ${document} has no translation`);
  const { by, date, paragraphs } = translation;
  return { by, date, paragraphs };
}

/** In the order of the documents and of their text. */
function mentionsOf(corpus: Corpus): PublishedMention[] {
  return corpus.mentions.map(({ item: { document, paragraph, words, occurrence, target, sense } }) => {
    const span = mentionSpan(corpus.documents.get(document) as Document, { paragraph, words, occurrence }) as Stretch;
    return { document, paragraph, ...span, target, sense };
  }).sort((a, b) => a.document.localeCompare(b.document, 'en') || a.start - b.start);
}

/** In the order of time. */
function recordsOf(corpus: Corpus): PublishedRecord[] {
  const features = new Map(corpus.features.flatMap(({ item }) => [item.id, ...sectionsOf(item)].map((id) => [id, item.id] as const)));
  return corpus.records.map(({ item }) => ({
    id: item.id, subject: item.subject, feature: features.get(item.subject) as string,
    when: whenOf({ edtf: item.when, kind: 'as-written' }), text: item.text, state: item.state ?? null,
    citations: item.citations.map(({ publisher, title, published, address, grade }) => ({ publisher, title: title ?? null, published: published ?? null, address, grade })),
    comparison: { ...item.comparison, note: item.comparison.note ?? null },
  })).sort((a, b) => (a.when.earliestStart ?? '').localeCompare(b.when.earliestStart ?? '', 'en') || a.id.localeCompare(b.id, 'en'));
}

function disagreementsOf(corpus: Corpus): PublishedDisagreements {
  return {
    disagreements: corpus.disagreements.map(({ item }) => ({ ...item, note: item.note ?? null })),
    dependencies: corpus.dependencies.map(({ item }) => item),
  };
}

const sectionsOf = ({ geometry }: schema.Feature): string[] => (geometry?.type === 'lines' ? geometry.sections.map((section) => section.id) : []);

function gazetteerOf(corpus: Corpus): PublishedGazetteer {
  return {
    places: corpus.places.map(({ item: { id, kind, name, spellings, country, coordinates } }) => ({ id, kind, name, spellings, country, coordinates })),
    actors: corpus.actors.map(({ item: { id, kind, name, spellings, country, statements } }) => (
      { id, kind, name, spellings, country: country ?? null, statements: statements.map(statementOf) })),
    annotations: annotationsOf(corpus, corpus.actors),
  };
}

/** One annotation for each subject and passage that supports it, subjects in their order, passages as first used. */
function annotationsOf(corpus: Corpus, subjects: readonly At<schema.Feature | schema.Actor>[]): PublishedAnnotation[] {
  const passages = new Map(corpus.passages.map(({ item }) => [item.id, item]));
  return subjects.flatMap(({ item: subject }) => {
    const used = new Set(subject.statements.flatMap((statement) =>
      statement.testimonies.flatMap((testimony) => testimony.parts.map((part) => part.passage))));
    return [...used].map((id): PublishedAnnotation => {
      const passage = passages.get(id) as (typeof corpus.passages)[number]['item'];
      const { reading, paragraphs } = corpus.documents.get(passage.document) as Document;
      const within = paragraphs[passage.paragraph - 1] as { start: number; end: number };
      const start = findExactly(reading, passage.quote, within)[(passage.occurrence ?? 1) - 1] as number;
      const end = start + passage.quote.length;
      return {
        id: `evidence/${subject.id}/${id}`, type: 'Annotation', motivation: 'describing',
        body: { type: 'SpecificResource', source: subject.id, purpose: 'identifying' },
        target: {
          source: `sources/${passage.document}.reading.txt`,
          selector: [
            { type: 'TextQuoteSelector', exact: passage.quote, prefix: prefixOf(reading, start), suffix: suffixOf(reading, end) },
            { type: 'TextPositionSelector', start, end },
          ],
        },
        passage: id, paragraph: passage.paragraph, gloss: passage.gloss,
      };
    });
  });
}

function featureOf(feature: schema.Feature, corpus: Corpus): PublishedFeature {
  const shape = shapeOf(feature, corpus);
  return {
    type: 'Feature', id: feature.id, geometry: shape.geometry,
    properties: {
      kind: feature.kind, layer: feature.layer, name: feature.name, aliases: feature.aliases,
      actors: feature.actors, places: feature.places, ...shape.properties, draft: feature.reviewer === null,
      statements: feature.statements.map(statementOf),
    },
  };
}

type Shape = Pick<PublishedProperties, 'geometryGrade' | 'geometrySource' | 'sections' | 'publishedKm' | 'computedKm' | 'seat' | 'country'>;

const WORST = ['schematic', 'named-districts', 'named-stations'] as const;

function shapeOf(feature: schema.Feature, corpus: Corpus): { geometry: PublishedGeometry | null; properties: Shape } {
  const shape = feature.geometry;
  const none: Shape = { geometryGrade: null, geometrySource: null, sections: [], publishedKm: [], computedKm: null, seat: null, country: null };
  if (!shape) return { geometry: null, properties: none };
  const places = new Map(corpus.places.map(({ item }) => [item.id, item]));
  const at = (id: string) => (places.get(id) as schema.Place).coordinates as Position;
  if (shape.type === 'link') {
    return {
      geometry: { type: 'MultiLineString', coordinates: [arc(at(shape.from), at(shape.to)).map(([x, y]) => [round(x, 4), round(y, 4)])] },
      properties: { ...none, geometryGrade: shape.grade, geometrySource: shape.source },
    };
  }
  if (shape.type !== 'lines') {
    const place = places.get(shape.place) as schema.Place;
    const properties: Shape = {
      ...none, geometryGrade: shape.grade, geometrySource: shape.source,
      ...(shape.type === 'country' ? { country: place.country, seat: shape.host ? at(shape.host) : null } : {}),
    };
    const geometry: PublishedGeometry = shape.type === 'area'
      ? { type: 'Polygon', coordinates: [ring(at(shape.place), place.precisionKm).map(([x, y]) => [round(x, 5), round(y, 5)])] }
      : { type: 'Point', coordinates: at(shape.place) };
    return { geometry, properties };
  }
  const coordinates = shape.sections.map((section) => section.through.map(at));
  const sections = shape.sections.map((section, index): PublishedSection => ({
    id: section.id, name: section.name, grade: section.grade, source: section.source,
    computedKm: round(lengthKm(coordinates[index] as Position[]), 1), publishedKm: section.publishedKm ?? [],
  }));
  return {
    geometry: { type: 'MultiLineString', coordinates },
    properties: {
      ...none, sections, geometrySource: shape.source, publishedKm: shape.publishedKm,
      geometryGrade: WORST.find((grade) => sections.some((section) => section.grade === grade)) ?? 'schematic',
      computedKm: round(sections.reduce((sum, section) => sum + section.computedKm, 0), 1),
    },
  };
}

const round = (value: number, digits: number) => Math.round(value * 10 ** digits) / 10 ** digits;

/** A statement as it is published. */
export function statementOf(statement: schema.Statement): PublishedStatement {
  const { id, attribute, value, polarity, when, testimonies } = statement;
  return {
    id, attribute, value, polarity, when: whenOf(when), dateKind: when.kind, reasoning: when.reasoning ?? null,
    relativeTo: when.relativeTo ?? null, relation: when.relation ?? null, note: statement.note ?? null, draft: statement.draft, reported: statement.reported ? whenOf(statement.reported).earliestStart : null,
    testimonies: testimonies.map(({ parts, ...testimony }) => ({
      kind: testimony.kind, voice: testimony.voice, chain: testimony.chain, document: testimony.document, section: testimony.section,
      implied: testimony.implied, loaded: testimony.loaded, translatedBack: testimony.translatedBack,
      passages: parts.map((part) => ({ id: part.passage, role: part.role })),
    })),
  };
}

function whenOf(when: schema.When): PublishedWhen {
  const iso = (day: Day | null) => (day === null ? null : isoOf(day));
  if (when.edtf === null) return { edtf: null, earliestStart: null, latestStart: null, earliestEnd: null, latestEnd: null };
  const bounds = boundsOf(when.edtf);
  if (when.kind === 'as-of') {
    return { edtf: when.edtf, earliestStart: null, latestStart: iso(bounds.latestStart), earliestEnd: iso(bounds.earliestEnd), latestEnd: null };
  }
  return {
    edtf: when.edtf, earliestStart: iso(bounds.earliestStart), latestStart: iso(bounds.latestStart),
    earliestEnd: iso(bounds.earliestEnd), latestEnd: iso(bounds.latestEnd),
  };
}
