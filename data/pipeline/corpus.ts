import { z } from 'zod';
import {
  ActorFile, AtlasSettings, DisagreementFile, FeatureFile, LineMap, LoadedTerms, MentionFile, PassageFile, PlaceFile, RecordFile, Source,
  TranslationFile, WithdrawnFile,
  type Actor, type AtlasRecord, type Disagreement, type Feature, type Mention, type Passage, type Place, type Statement, type Testimony,
} from '../../src/model/schema.ts';
import { findExactly, paragraphsOf, type Stretch } from '../../src/text/slice.ts';
import type { Files } from './files.ts';
import { readJson, reasonOf } from './json.ts';
import { jsonPath, type Refusal } from './refusal.ts';

/** A thing together with where it was written. */
export interface At<T> { item: T; file: string; path: string }

export interface Document {
  source: z.infer<typeof Source>;
  file: string;
  /** Folder of the document, e.g. `data/sources/000`. */
  folder: string;
  reading: string;
  paragraphs: Stretch[];
  /** Null where the line map was refused. */
  lines: z.infer<typeof LineMap> | null;
}

/** Everything that was authored, read and of the right shape; not yet checked against each other. */
export interface Corpus {
  files: Files;
  settings: z.infer<typeof AtlasSettings> | null;
  documents: Map<string, Document>;
  passages: At<Passage & { document: string }>[];
  places: At<Place>[];
  actors: At<Actor>[];
  features: At<Feature>[];
  /** By document. */
  translations: Map<string, At<z.infer<typeof TranslationFile>>>;
  mentions: At<Mention & { document: string }>[];
  notMentions: At<z.infer<typeof MentionFile>['not'][number] & { document: string }>[];
  records: At<AtlasRecord>[];
  disagreements: At<Disagreement>[];
  considered: At<z.infer<typeof DisagreementFile>['considered'][number]>[];
  dependencies: At<z.infer<typeof DisagreementFile>['dependencies'][number]>[];
  withdrawn: At<z.infer<typeof WithdrawnFile>['withdrawn'][number]>[];
  loadedTerms: string[];
}

const REQUIRED = ['atlas', 'places', 'actors', 'loaded-terms', 'records', 'disagreements', 'withdrawn'].map((name) => `data/${name}.json`);

const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** Reads all files. What is not of its schema becomes a refusal and is left out; the rest is read on. */
export function readCorpus(files: Files): { corpus: Corpus; refusals: Refusal[] } {
  const refusals: Refusal[] = [];
  const corpus: Corpus = {
    files, settings: null, documents: new Map(), passages: [], places: [], actors: [], features: [], translations: new Map(), mentions: [],
    notMentions: [], records: [], disagreements: [], considered: [], dependencies: [], withdrawn: [], loadedTerms: [],
  };
  for (const file of files.keys()) readFile(file, files, corpus, refusals);
  for (const file of REQUIRED) {
    if (!files.has(file)) refusals.push({ rule: 'missing-file', file, path: '', id: file, en: 'The file is missing.', ar: 'الملف غير موجود.' });
  }
  return { corpus, refusals };
}

function readFile(file: string, files: Files, corpus: Corpus, refusals: Refusal[]): void {
  const read = <T extends z.ZodType>(schema: T) => parseJson(file, files, schema, refusals);
  if (file === 'data/atlas.json') corpus.settings = read(AtlasSettings);
  else if (file === 'data/places.json') corpus.places = located(file, 'places', read(PlaceFile)?.places);
  else if (file === 'data/actors.json') corpus.actors = located(file, 'actors', read(ActorFile)?.actors);
  else if (file === 'data/loaded-terms.json') corpus.loadedTerms = read(LoadedTerms)?.terms ?? [];
  else if (file === 'data/records.json') corpus.records = located(file, 'records', read(RecordFile)?.records);
  else if (file === 'data/withdrawn.json') corpus.withdrawn = located(file, 'withdrawn', read(WithdrawnFile)?.withdrawn);
  else if (file === 'data/disagreements.json') {
    const content = read(DisagreementFile);
    corpus.disagreements = located(file, 'disagreements', content?.disagreements);
    corpus.considered = located(file, 'considered', content?.considered);
    corpus.dependencies = located(file, 'dependencies', content?.dependencies);
  } else if (file.startsWith('data/translations/')) {
    const content = read(TranslationFile);
    if (!content) return;
    const first = corpus.translations.get(content.document);
    if (first) refusals.push({ rule: 'translation', file, path: 'document', id: content.document, en: `Document ${content.document} is translated already in ${first.file}.`, ar: `الوثيقة ${content.document} مترجمة من قبل في ${first.file}.` });
    else corpus.translations.set(content.document, { item: content, file, path: '' });
  } else if (file.startsWith('data/mentions/')) {
    const content = read(MentionFile);
    const of = <T>(list: readonly T[] | undefined) => list?.map((one) => ({ ...one, document: content?.document ?? '' }));
    corpus.mentions.push(...located(file, 'mentions', of(content?.mentions)));
    corpus.notMentions.push(...located(file, 'not', of(content?.not)));
  } else if (file.startsWith('data/features/')) corpus.features.push(...located(file, 'features', read(FeatureFile)?.features));
  else if (file.startsWith('data/passages/')) {
    const content = read(PassageFile);
    const passages = content?.passages.map((passage) => ({ ...passage, document: content.document }));
    corpus.passages.push(...located(file, 'passages', passages));
  } else if (file.endsWith('/source.json')) {
    const source = read(Source);
    if (source) readDocument(file, source, corpus, refusals);
  }
}

function located<T>(file: string, list: string, items: readonly T[] | undefined): At<T>[] {
  return (items ?? []).map((item, index) => ({ item, file, path: `${list}[${index}]` }));
}

function readDocument(file: string, source: z.infer<typeof Source>, corpus: Corpus, refusals: Refusal[]): void {
  const folder = file.slice(0, -'/source.json'.length);
  const bytes = corpus.files.get(`${folder}/${source.reading.file}`);
  if (!bytes) {
    refusals.push({ rule: 'missing-file', file, path: 'reading.file', id: source.id, en: 'The reading text is missing.', ar: 'نص القراءة غير موجود.' });
    return;
  }
  let reading: string;
  try {
    reading = decoder.decode(bytes);
  } catch {
    refusals.push({ rule: 'encoding', file: `${folder}/${source.reading.file}`, path: '', id: source.id, en: 'The reading text is not UTF-8.', ar: 'نص القراءة ليس بترميز UTF-8.' });
    return;
  }
  if (corpus.documents.has(source.id)) {
    refusals.push({ rule: 'id', file, path: 'id', id: source.id, en: `There is a document ${source.id} already.`, ar: `الوثيقة ${source.id} موجودة من قبل.` });
    return;
  }
  const map = `${folder}/${source.lines}`;
  const lines = corpus.files.has(map) ? parseJson(map, corpus.files, LineMap, refusals) : null;
  if (!corpus.files.has(map)) refusals.push({ rule: 'missing-file', file, path: 'lines', id: source.id, en: 'The line map is missing.', ar: 'خريطة الأسطر غير موجودة.' });
  corpus.documents.set(source.id, { source, file, folder, reading, paragraphs: paragraphsOf(reading), lines });
}

function parseJson<T extends z.ZodType>(file: string, files: Files, schema: T, refusals: Refusal[]): z.output<T> | null {
  const bytes = files.get(file) ?? new Uint8Array();
  const read = readJson(bytes);
  if ('fault' in read) {
    refusals.push({ file, id: file, ...read.fault });
    return null;
  }
  const shapes = shaped.get(bytes) ?? new Map<z.ZodType, unknown>();
  shaped.set(bytes, shapes);
  if (shapes.has(schema)) return shapes.get(schema) as z.output<T>;
  const { content } = read;
  const result = schema.safeParse(content);
  if (result.success) {
    shapes.set(schema, result.data);
    return result.data;
  }
  z.config(z.locales.ar());
  const arabic = schema.safeParse(content).error?.issues ?? [];
  const arabicReasons = arabic.map(reasonOf);
  z.config(z.locales.en());
  const english = schema.safeParse(content).error?.issues ?? [];
  english.forEach((issue, index) => {
    refusals.push({
      rule: 'schema', file, path: jsonPath(issue.path), id: nearestId(content, issue.path) ?? file,
      en: reasonOf(issue), ar: arabicReasons[index] ?? reasonOf(issue),
    });
  });
  return null;
}

/** What files of their schema hold, by their bytes; large, and the same as long as nobody edits them. */
const shaped = new WeakMap<Uint8Array, Map<z.ZodType, unknown>>();

/** The `id` of the innermost object on a path that has one. */
function nearestId(content: unknown, path: readonly PropertyKey[]): string | null {
  const root = (content as { id?: unknown } | null)?.id;
  let id: string | null = typeof root === 'string' ? root : null;
  let at: unknown = content;
  for (const key of path) {
    at = (at as Record<PropertyKey, unknown> | undefined)?.[key];
    const own = (at as { id?: unknown } | undefined)?.id;
    if (typeof own === 'string') id = own;
  }
  return id;
}

/** Where the words of a mention stand in the reading text; null where they do not, or where it is not said which time. */
export function mentionSpan({ reading, paragraphs }: Document, { paragraph, words, occurrence }: { paragraph: number; words: string; occurrence?: number | undefined }): Stretch | null {
  const within = paragraphs[paragraph - 1];
  const found = within ? findExactly(reading, words, within) : [];
  const start = occurrence === undefined && found.length > 1 ? undefined : found[(occurrence ?? 1) - 1];
  return start === undefined ? null : { start, end: start + words.length };
}

/** Every statement, of features and of actors, with where it stands. */
export function statementsOf(corpus: Corpus): { subject: Feature | Actor; statement: Statement; file: string; path: string }[] {
  return [...corpus.features, ...corpus.actors].flatMap(({ item, file, path }: At<Feature | Actor>) =>
    item.statements.map((statement, index) => ({ subject: item, statement, file, path: `${path}.statements[${index}]` })));
}

/** Every testimony with its statement and where it stands. */
export function testimoniesOf(corpus: Corpus): { statement: Statement; testimony: Testimony; file: string; path: string }[] {
  return statementsOf(corpus).flatMap(({ statement, file, path }) =>
    statement.testimonies.map((testimony, index) => ({ statement, testimony, file, path: `${path}.testimonies[${index}]` })));
}
