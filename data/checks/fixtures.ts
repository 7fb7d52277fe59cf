import { expect, vi } from 'vitest';
import type { z } from 'zod';
import type { AtlasSettings, Feature, FeatureFile, LoadedTerms, Passage, PassageFile, Place, PlaceFile, Source, Statement, Testimony } from '../../src/model/schema.ts';
import { buildAtlas, checkFiles } from '../pipeline/build.ts';
import { readCorpus } from '../pipeline/corpus.ts';
import { readDataFiles, type Files } from '../pipeline/files.ts';
import type { Refusal } from '../pipeline/refusal.ts';
import { RULES } from './all.ts';

/** A test here may build the whole data several times, on a machine that is busy with other things. */
vi.setConfig({ testTimeout: 30_000 });

/** The same answers, each worked out once: a test file builds the whole data hundreds of times. */
function remembered<Answer>(work: (...given: never[]) => Answer): (...given: unknown[]) => Answer {
  const answers = new Map<string, { answer: Answer } | { error: unknown }>();
  return (...given) => {
    const question = JSON.stringify(given);
    let known = answers.get(question);
    if (!known) {
      try {
        known = { answer: work(...(given as never[])) };
      } catch (error) {
        known = { error };
      }
      answers.set(question, known);
    }
    if ('error' in known) throw known.error;
    return known.answer;
  };
}
vi.mock('../../src/time/edtf.ts', async (original) => {
  const real = await original<typeof import('../../src/time/edtf.ts')>();
  return { ...real, boundsOf: remembered(real.boundsOf) };
});
vi.mock('../../src/text/fold.ts', async (original) => {
  const real = await original<typeof import('../../src/text/fold.ts')>();
  return { ...real, fold: remembered(real.fold) };
});

/** The real data, read once. Tests look up in it what they alter, so that editing the data does not break them. */
export const FILES: Files = readDataFiles(process.cwd());

/** How often an id stands in the data as a value; 1 where nothing points at it. */
export const timesNamed = (id: string): number => [...FILES.keys()].filter((file) => file.endsWith('.json') && file.startsWith('data/')).reduce((sum, file) => sum + textOf(file).split(`"${id}"`).length - 1, 0);

/** A place in a data file: what a refusal must point at. */
export interface Spot { file: string; path: string; id: string }
/** A spot with what stands there. */
export interface Found<T> extends Spot { item: T }

const decode = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);
const encode = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text) as Uint8Array<ArrayBuffer>;

export const textOf = (file: string, files: Files = FILES): string => decode(must(files.get(file), file));
// oxlint-disable-next-line typescript/no-explicit-any
export const jsonOf = (file: string, files: Files = FILES): any => JSON.parse(textOf(file, files));

export function must<T>(value: T | null | undefined, what: string): T {
  if (value === null || value === undefined) throw new Error(`the data holds no ${what}; this test needs another example`);
  return value;
}

/** A copy of the files with one JSON file altered. */
// oxlint-disable-next-line typescript/no-explicit-any
export function withChange(path: string, change: (json: any) => void, files: Files = FILES): Files {
  const json: unknown = jsonOf(path, files);
  change(json);
  return withText(path, JSON.stringify(json), files);
}

export function withText(path: string, text: string, files: Files = FILES): Files {
  return new Map(files).set(path, encode(text));
}

export function withBytes(path: string, change: (bytes: Uint8Array<ArrayBuffer>) => void, files: Files = FILES): Files {
  const bytes = new Uint8Array(must(files.get(path), path));
  change(bytes);
  return new Map(files).set(path, bytes);
}

export function withoutFile(path: string, files: Files = FILES): Files {
  const rest = new Map(files);
  if (!rest.delete(path)) throw new Error(`no file ${path}`);
  return rest;
}

/** The spot below a spot: `below(passage, 'quote')`. */
export const below = (spot: Spot, path: string): Spot => ({ file: spot.file, id: spot.id, path: spot.path === '' ? path : `${spot.path}${path.startsWith('[') ? '' : '.'}${path}` });

/** A copy of the files with another value at a spot; `undefined` takes the value away. */
export function withValue(spot: Spot, value: unknown, files: Files = FILES): Files {
  const keys = spot.path.match(/[^.[\]]+/g) ?? [];
  const last = must(keys.at(-1), 'path');
  return withChange(spot.file, (json) => {
    const holder = keys.slice(0, -1).reduce((at, key) => at[key], json);
    if (value === undefined) delete holder[last];
    else holder[last] = value;
  }, files);
}

/** A copy of the files with one more thing at the end of a list, and the spot of that thing. */
export function withAdded<T extends { id: string }>(file: string, list: string, value: T, files: Files = FILES): { files: Files; spot: Spot } {
  const { length } = jsonOf(file, files)[list] as unknown[];
  return { files: withChange(file, (json) => json[list].push(value), files), spot: { file, path: `${list}[${length}]`, id: value.id } };
}

const key = ({ rule, file, path, id, en }: Refusal) => JSON.stringify([rule, file, path, id, en]);
const before = buildAtlas(FILES);
const standing = new Set(before.refusals.map(key));

/** The build of the data as it stands. */
export const standingBuild = before;

/** What a build refuses beyond what it refuses in the data as they stand (which is nothing, or somebody is editing them). */
export function refusalsOf(files: Files): Refusal[] {
  return checkFiles(files).refusals.filter((one) => !standing.has(key(one)));
}

const ARABIC = /\p{Script=Arabic}/u;

/** One rule refuses exactly these spots, in both languages; other rules may refuse the same data for reasons of their own. */
export function expectRefused(files: Files, rule: string, ...spots: Spot[]): Refusal[] {
  const refusals = refusedBy(rule, files);
  expect(spotsOf(refusals)).toEqual(spotsOf(spots));
  for (const one of refusals) expectWords(one);
  return refusals;
}

/** What one rule refuses beyond what it refuses in the data as they stand. The other rules are not asked, which takes far longer. */
function refusedBy(rule: string, files: Files): Refusal[] {
  const { corpus, refusals } = readCorpus(files);
  const asked = RULES.filter((one) => one.name === rule).flatMap((one) => one.check(corpus).map((finding) => ({ rule, ...finding })));
  return [...refusals.filter((one) => one.rule === rule), ...asked].filter((one) => !standing.has(key(one)));
}

/** Both languages say something, each in its own script. */
export function expectWords({ ar, en }: Refusal): void {
  expect(en).toMatch(/[A-Za-z]{2}/);
  expect(ar).toMatch(ARABIC);
  expect(ar).not.toBe(en);
}

/** The altered data is refused nothing. */
export function expectAllowed(files: Files): void {
  expect(refusalsOf(files)).toEqual([]);
}

function spotsOf(spots: readonly Spot[]): string[] {
  return [...new Set(spots.map(({ file, path, id }) => `${file} · ${path} · ${id}`))].sort();
}

const filesBelow = (folder: string): string[] => [...FILES.keys()].filter((file) => file.startsWith(folder) && file.endsWith('.json'));

export const features: Found<Feature>[] = filesBelow('data/features/').flatMap((file) =>
  (jsonOf(file) as z.infer<typeof FeatureFile>).features.map((item, index) => ({ item, file, path: `features[${index}]`, id: item.id })));

export type FoundStatement = Found<Statement> & { feature: Feature };
export const statements: FoundStatement[] = features.flatMap((feature) => feature.item.statements.map((item, index) => (
  { item, feature: feature.item, file: feature.file, path: `${feature.path}.statements[${index}]`, id: item.id })));

/** Testimonies are refused under the id of their statement. */
export type FoundTestimony = Found<Testimony> & { statement: FoundStatement };
export const testimonies: FoundTestimony[] = statements.flatMap((statement) => statement.item.testimonies.map((item, index) => (
  { item, statement, file: statement.file, path: `${statement.path}.testimonies[${index}]`, id: statement.id })));

export type FoundPassage = Found<Passage> & { document: string };
export const passages: FoundPassage[] = filesBelow('data/passages/').flatMap((file) => {
  const content = jsonOf(file) as z.infer<typeof PassageFile>;
  return content.passages.map((item, index) => ({ item, file, path: `passages[${index}]`, id: item.id, document: content.document }));
});

export const documents: Found<z.infer<typeof Source>>[] = filesBelow('data/sources/').filter((file) => file.endsWith('/source.json')).map((file) => {
  const item = jsonOf(file) as z.infer<typeof Source>;
  return { item, file, path: '', id: item.id };
});

export const places: Found<Place>[] = (jsonOf('data/places.json') as z.infer<typeof PlaceFile>).places
  .map((item, index) => ({ item, file: 'data/places.json', path: `places[${index}]`, id: item.id }));

export const settings = jsonOf('data/atlas.json') as AtlasSettings;
export const loadedTerms = (jsonOf('data/loaded-terms.json') as z.infer<typeof LoadedTerms>).terms;

export const featureWith = (what: string, wanted: (feature: Feature) => boolean) => must(features.find(({ item }) => wanted(item)), what);
export const statementWith = (what: string, wanted: (statement: FoundStatement) => boolean) => must(statements.find(wanted), what);
export const testimonyWith = (what: string, wanted: (testimony: FoundTestimony) => boolean) => must(testimonies.find(wanted), what);
export const documentWith = (what: string, wanted: (source: z.infer<typeof Source>) => boolean) => must(documents.find(({ item }) => wanted(item)), what);

/** The paragraphs of a document's reading text; paragraph n stands at index n - 1. */
export function paragraphs(document: string): string[] {
  const { file, item } = documentWith(`document ${document}`, (source) => source.id === document);
  return textOf(file.replace('source.json', item.reading.file)).replace(/\n$/, '').split('\n');
}

/** The paragraph a passage is taken from. */
export const paragraphOf = ({ document, item }: FoundPassage): string => must(paragraphs(document)[item.paragraph - 1], `paragraph ${item.paragraph} of ${document}`);

const dating = new Set(statements.filter(({ item }) => item.when.kind === 'as-written' || item.reported?.kind === 'as-written')
  .flatMap(({ item }) => item.testimonies.flatMap((testimony) => testimony.parts.map((part) => part.passage))));

/** A passage, the first of document 002 for choice, whose wording no date hangs on. */
export function passageWith(what: string, wanted: (passage: FoundPassage) => boolean): FoundPassage {
  const fit = passages.filter((passage) => !dating.has(passage.id) && wanted(passage));
  return must(fit.find(({ document }) => document === '002') ?? fit[0], what);
}

export const translationFile = (document: string): string => must(filesBelow('data/translations/').find((file) => (jsonOf(file) as { document: string }).document === document), `translation of ${document}`);
export const translationOf = (document: string): string[] => (jsonOf(translationFile(document)) as { paragraphs: string[] }).paragraphs;

/** A copy of the files with more words at the end of a paragraph's translation, so that a gloss can be cut from them. */
export const withTranslated = (document: string, paragraph: number, words: string, files: Files = FILES): Files =>
  withChange(translationFile(document), (json) => { json.paragraphs[paragraph - 1] += ` ${words}`; }, files);

/** A copy of the files with one more passage, which a testimony needs. */
export function withPassage(document: string, passage: Passage, files: Files = FILES): { files: Files; spot: Spot } {
  const added = withAdded(must(passages.find((one) => one.document === document), `passage of ${document}`).file, 'passages', passage, files);
  const testimony = must(testimonies.find((one) => one.item.document === document && one.statement.item.when.kind !== 'as-written'), `testimony of ${document}`);
  return { spot: added.spot, files: withValue(below(testimony, 'parts'), [...testimony.item.parts, { passage: passage.id, role: 'needed' }], added.files) };
}

/** How often a text stands in another, overlaps counted. */
export const countIn = (text: string, part: string): number => [...text].length === 0 ? 0 : text.split('').filter((_, at) => text.startsWith(part, at)).length;
