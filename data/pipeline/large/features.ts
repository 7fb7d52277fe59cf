import { lengthKm, type Position } from '../../../src/geo/measure.ts';
import type { PublishedAnnotation, PublishedFeature, PublishedGeometry, PublishedProperties, PublishedStatement } from '../../../src/model/published.ts';
import { findExactly, prefixOf, suffixOf, type Stretch } from '../../../src/text/slice.ts';
import { boundsOf } from '../../../src/time/edtf.ts';
import { statementOf } from '../write.ts';
import type { Documents, Opened } from './documents.ts';
import type { LargeFeature, LargeGeometry, LargeStatement } from './input.ts';

type Part = LargeStatement['testimonies'][number]['parts'][number];
/** Why something of a feature cannot stand. */
export type Say = (rule: string, path: readonly PropertyKey[], en: string, ar: string) => void;

/** A passage of a feature, where it stands. */
export interface Found { document: number; stretch: Stretch }

/** A feature as it is published, with the passages it rests on; null where anything of it was refused. */
export interface Published { feature: PublishedFeature; annotations: PublishedAnnotation[]; found: Found[] }

export function publishedFeature(given: LargeFeature, documents: Documents, say: Say): Published | null {
  const annotations = new Map<string, PublishedAnnotation>();
  const found: Found[] = [];
  let whole = true;
  const refuse: Say = (...all) => {
    whole = false;
    say(...all);
  };
  const passage = (path: readonly PropertyKey[], document: number, section: string, part: Part): string => {
    const opened = documents.open(document);
    const stretch = stretchOf(opened, section, part, (rule, at, en, ar) => refuse(rule, [...path, ...at], en, ar));
    if (stretch === null) return '';
    const within = opened.paragraphs[part.paragraph - 1] as Stretch;
    const id = `${opened.source.id}-${part.paragraph}-${stretch.start - within.start}-${stretch.end - within.start}`;
    found.push({ document, stretch });
    annotations.set(id, annotationOf(given.id, id, opened, stretch, part));
    return id;
  };
  const statements = given.statements.map((statement, at) => {
    const path = ['statements', at] as const;
    checkStatement(given, statement, (rule, inside, en, ar) => refuse(rule, [...path, ...inside], en, ar));
    const testimonies = statement.testimonies.map((testimony, which) => {
      const document = documents.numberOf(testimony.document);
      if (document === null) refuse('reference', [...path, 'testimonies', which, 'document'], `No document “${testimony.document}”.`, `لا وثيقة باسم «${testimony.document}».`);
      const parts = document === null ? [] : testimony.parts.map((part, one) => ({ role: part.role, passage: passage([...path, 'testimonies', which, 'parts', one], document, testimony.section, part) }));
      return { ...testimony, parts };
    });
    return { ...statement, testimonies };
  });
  if (!whole) return null;
  const published: PublishedStatement[] = statements.map(statementOf);
  const { geometry, properties } = shapeOf(given.geometry);
  const { id, kind, layer, name, aliases, actors, places } = given;
  return { feature: { type: 'Feature', id, geometry, properties: { kind, layer, name, aliases, actors, places, ...properties, draft: false, statements: published } }, annotations: [...annotations.values()], found };
}

function checkStatement(feature: LargeFeature, { id, when, reported, testimonies }: LargeStatement, say: Say): void {
  if (!id.startsWith(`${feature.id}.`)) say('id', ['id'], `Begins with its feature’s id and a full stop: “${feature.id}.…”.`, `يبدأ بمعرّف الشيء ونقطة: «${feature.id}.…».`);
  for (const [key, { edtf }] of Object.entries({ when, reported: reported ?? { edtf: null } })) {
    if (edtf === null) continue;
    try {
      boundsOf(edtf);
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      say('edtf', [key, 'edtf'], `No date: ${reason}`, `ليس تاريخاً: ${reason}`);
    }
  }
  testimonies.forEach(({ chain, document }, at) => {
    if (chain.at(-1) !== document) say('chain', ['testimonies', at, 'chain'], `Ends with the document, “${document}”.`, `تنتهي بالوثيقة «${document}».`);
  });
}

/** Where a quote stands, if it stands there letter for letter, in a paragraph of its section, and its gloss is cut from the translation. */
function stretchOf({ text, paragraphs, source }: Opened, section: string, part: Part, say: Say): Stretch | null {
  const within = paragraphs[part.paragraph - 1];
  const own = source.sections.find(({ id }) => id === section);
  if (!own) say('reference', [], `Document ${source.id} has no section “${section}”.`, `لا قسم باسم «${section}» في الوثيقة ${source.id}.`);
  else if (part.paragraph < own.paragraphs[0] || part.paragraph > own.paragraphs[1]) say('section', ['paragraph'], `Paragraph ${part.paragraph} is not in section “${section}”.`, `الفقرة ${part.paragraph} ليست في القسم «${section}».`);
  if (!within) {
    say('paragraph', ['paragraph'], `Document ${source.id} has ${paragraphs.length} paragraphs.`, `في الوثيقة ${source.id} ${paragraphs.length} فقرة.`);
    return null;
  }
  const places = findExactly(text, part.quote, within);
  const start = places[(part.occurrence ?? 1) - 1];
  if (start === undefined) {
    say('quote', ['quote'], `Does not stand letter for letter in paragraph ${part.paragraph} of document ${source.id}.`, `لا يرد حرفياً في الفقرة ${part.paragraph} من الوثيقة ${source.id}.`);
    return null;
  }
  if (places.length > 1 && part.occurrence === undefined) {
    say('quote', ['occurrence'], `Stands ${places.length} times in paragraph ${part.paragraph} of document ${source.id}; say which.`, `يرد ${places.length} مرات في الفقرة ${part.paragraph} من الوثيقة ${source.id}؛ حدّد أيها.`);
    return null;
  }
  const translation = source.translation.paragraphs[part.paragraph - 1] ?? '';
  if (!part.gloss.split(' … ').every((piece) => translation.includes(piece))) say('gloss', ['gloss'], `Is not cut from the translation of its paragraph.`, `ليس مقتطعاً من ترجمة فقرته.`);
  return { start, end: start + part.quote.length };
}

function annotationOf(feature: string, id: string, { source, text }: Opened, { start, end }: Stretch, part: Part): PublishedAnnotation {
  return {
    id: `evidence/${feature}/${id}`, type: 'Annotation', motivation: 'describing', body: { type: 'SpecificResource', source: feature, purpose: 'identifying' },
    target: {
      source: `sources/${source.id}.reading.txt`,
      selector: [{ type: 'TextQuoteSelector', exact: part.quote, prefix: prefixOf(text, start), suffix: suffixOf(text, end) }, { type: 'TextPositionSelector', start, end }],
    },
    passage: id, paragraph: part.paragraph, gloss: part.gloss,
  };
}

type Shape = Pick<PublishedProperties, 'geometryGrade' | 'geometrySource' | 'sections' | 'publishedKm' | 'computedKm' | 'seat' | 'country'>;

function shapeOf(given: LargeGeometry | null): { geometry: PublishedGeometry | null; properties: Shape } {
  const none: Shape = { geometryGrade: null, geometrySource: null, sections: [], publishedKm: [], computedKm: null, seat: null, country: null };
  if (given === null) return { geometry: null, properties: none };
  if (given.type !== 'lines') {
    const properties = { ...none, geometryGrade: given.grade, geometrySource: given.source };
    return { properties, geometry: given.type === 'point' ? { type: 'Point', coordinates: given.coordinates } : { type: 'Polygon', coordinates: [given.ring] } };
  }
  const sections = given.sections.map(({ id, name, grade, source, coordinates }) => ({ id, name, grade, source, computedKm: Math.round(lengthKm(coordinates as Position[]) * 10) / 10, publishedKm: [] }));
  return {
    geometry: { type: 'MultiLineString', coordinates: given.sections.map(({ coordinates }) => coordinates) },
    properties: { ...none, geometrySource: given.source, geometryGrade: sections[0]?.grade ?? null, sections, computedKm: Math.round(sections.reduce((sum, { computedKm }) => sum + computedKm, 0) * 10) / 10 },
  };
}
