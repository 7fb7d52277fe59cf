import { createHash } from 'node:crypto';
import { z } from 'zod';
import * as schema from '../../src/model/schema.ts';
import { lengthKm, ring, type Position } from '../../src/geo/measure.ts';
import {
  FORMAT, type PublishedAnnotation, type PublishedFeature, type PublishedGazetteer, type PublishedGeometry,
  type PublishedManifest, type PublishedProperties, type PublishedSection, type PublishedStatement, type PublishedWhen,
} from '../../src/model/published.ts';
import { findExactly, prefixOf, suffixOf } from '../../src/text/slice.ts';
import { boundsOf } from '../../src/time/edtf.ts';
import { isoOf, type Day } from '../../src/time/day.ts';
import type { Corpus, Document } from './corpus.ts';

/** Built files by their path below `atlas/`. */
export type Output = Map<string, Uint8Array>;

const encoder = new TextEncoder();
const json = (value: unknown) => encoder.encode(`${JSON.stringify(value, null, 1)}\n`);

/** Writes the atlas out of a corpus that passed every rule. The same corpus gives the same bytes. */
export function writeAtlas(corpus: Corpus): Output {
  const output: Output = new Map();
  const features = publishedFeatures(corpus);
  output.set('features.geojson', json({ type: 'FeatureCollection', features }));
  output.set('evidence.jsonld', json({
    '@context': ['http://www.w3.org/ns/anno.jsonld', { passage: 'urn:sanad:passage', paragraph: 'urn:sanad:paragraph', gloss: 'urn:sanad:gloss' }],
    id: 'evidence', type: 'AnnotationPage', items: annotationsOf(corpus),
  }));
  output.set('gazetteer.json', json(gazetteerOf(corpus)));
  for (const [id, document] of corpus.documents) writeSource(id, document, corpus, output);
  for (const [name, one] of Object.entries({ source: schema.Source, passages: schema.PassageFile, places: schema.PlaceFile, actors: schema.ActorFile, features: schema.FeatureFile, atlas: schema.AtlasSettings })) {
    output.set(`schema/${name}.schema.json`, json(z.toJSONSchema(one, { io: 'input' })));
  }
  output.set('manifest.json', json(manifestOf(corpus, output)));
  return output;
}

/** The features of a corpus that passed every rule, as they are published. */
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

function writeSource(id: string, document: Document, corpus: Corpus, output: Output): void {
  const { source, folder } = document;
  const copy = (name: string) => corpus.files.get(`${folder}/${name}`) ?? new Uint8Array();
  output.set(`sources/${id}.raw.txt`, copy(source.raw.file));
  output.set(`sources/${id}.reading.txt`, copy(source.reading.file));
  output.set(`sources/${id}.lines.json`, copy(source.lines));
  output.set(`sources/${id}.json`, json({
    ...source,
    raw: { ...source.raw, file: `sources/${id}.raw.txt` },
    reading: { ...source.reading, file: `sources/${id}.reading.txt` },
    lines: `sources/${id}.lines.json`,
  }));
}

function gazetteerOf(corpus: Corpus): PublishedGazetteer {
  return {
    places: corpus.places.map(({ item: { id, kind, name, spellings, country, coordinates } }) => ({ id, kind, name, spellings, country, coordinates })),
    actors: corpus.actors.map(({ item: { id, kind, name, spellings } }) => ({ id, kind, name, spellings })),
  };
}

/** One annotation for each feature and passage that supports it, features in their order, passages as first used. */
function annotationsOf(corpus: Corpus): PublishedAnnotation[] {
  const passages = new Map(corpus.passages.map(({ item }) => [item.id, item]));
  return corpus.features.flatMap(({ item: feature }) => {
    const used = new Set(feature.statements.flatMap((statement) =>
      statement.testimonies.flatMap((testimony) => testimony.parts.map((part) => part.passage))));
    return [...used].map((id): PublishedAnnotation => {
      const passage = passages.get(id) as (typeof corpus.passages)[number]['item'];
      const { reading, paragraphs } = corpus.documents.get(passage.document) as Document;
      const within = paragraphs[passage.paragraph - 1] as { start: number; end: number };
      const start = findExactly(reading, passage.quote, within)[(passage.occurrence ?? 1) - 1] as number;
      const end = start + passage.quote.length;
      return {
        id: `evidence/${feature.id}/${id}`, type: 'Annotation', motivation: 'describing',
        body: { type: 'SpecificResource', source: feature.id, purpose: 'identifying' },
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
      actors: feature.actors, places: feature.places, ...shape.properties,
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

function statementOf(statement: schema.Statement): PublishedStatement {
  const { id, attribute, value, polarity, when, testimonies } = statement;
  return {
    id, attribute, value, polarity, when: whenOf(when), dateKind: when.kind, reasoning: when.reasoning ?? null,
    relativeTo: when.relativeTo ?? null, reported: statement.reported ? whenOf(statement.reported).earliestStart : null,
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
