import {
  FEATURE_COLUMNS, listingOf, NAMES, pathIn, SHARD_LETTERS, shardOf, VOLUME, type Catalogue, type LargeFolder, type LargeManifest, type Listing, type NamesFile, type Shard, type Shelf,
  type Volume,
} from '../model/large.ts';
import type { PublishedAnnotation, PublishedFeature, PublishedGazetteer, Words } from '../model/published.ts';
import type { Columns } from '../ranges/columns.ts';
import { columnOf, decodeNumbers, marksOf } from '../ranges/file.ts';
import { fold } from '../text/fold.ts';
import { sha256 } from '../text/hash.ts';
import { endingsOf, stemsOf, tokensOf } from '../text/tokens.ts';
import type { AtlasParts } from './atlas.ts';
import type { DocumentStatus } from './documents.ts';
import { bytesOf, FileError } from './fetch.ts';
import { parsed, SHAPES, type Shape } from './shapes.ts';

/** Files of a large atlas that are kept at hand, by folder. */
const AT_HAND = 12;
/** Words of a query that are asked for. */
const MOST_WORDS = 12;

/** Numbers of features that answer a query, ascending: by a name, and by the words they rest on alone. */
export interface Found { names: Uint32Array; passages: Uint32Array }
/** What rests on words, with its words. */
export interface LargeFeature { feature: PublishedFeature; annotations: PublishedAnnotation[] }
/** A document of a large atlas; `features` are the numbers of those that rest on it. */
export type LargeDocument = AtlasParts['documents'][number] & { features: readonly number[] };

/**
 * An atlas of which map, list and timeline are at hand as columns, and the words of any one thing a file away. Features
 * are numbers. What is asked for is fetched, checked by its hash, and kept for a while; a rejection is a `FileError`
 * with the file's path, and asking again fetches again.
 */
export interface LargeAtlas {
  base: URL;
  manifest: LargeManifest;
  version: string | null;
  looks: Catalogue['looks'];
  marks: Columns;
  gazetteer: PublishedGazetteer;
  /** The first mark of a feature; its last is before the first of the next. */
  firstMark: Uint32Array;
  /** By feature: place of its layer in the manifest. */
  layer: Uint8Array;
  featureOf(mark: number): number;
  names(feature: number): Promise<{ id: string; name: Words }>;
  /** Null where no feature has that id. */
  indexOf(id: string): Promise<number | null>;
  feature(feature: number): Promise<LargeFeature>;
  document(id: string): Promise<LargeDocument | null>;
  /** Features that answer every word of a query: by a name first, then by the words they rest on; the last word may be the beginning of one. */
  search(query: string): Promise<Found>;
  /** A small atlas of some features, in the order of their numbers, with every document they rest on. */
  partsOf(features: readonly number[]): Promise<AtlasParts>;
}

/** Loads what is needed of a large atlas before anything of it is asked. Rejects with a `FileError`. */
export async function loadLarge(base: URL, manifest: LargeManifest, version: string | null): Promise<LargeAtlas> {
  const listed = (path: string, hash: string | undefined) => checked(base, path, hash);
  const json = async (path: string, shape: Shape) => read(path, await listed(path, manifest.files[path]), shape);
  const [bytes, catalogue, gazetteer] = await Promise.all([
    listed('marks.columns', manifest.files['marks.columns']), json('catalogue.json', SHAPES.catalogue) as Promise<Catalogue>, json('gazetteer.json', SHAPES['gazetteer.json']) as Promise<PublishedGazetteer>,
  ]);
  const { marks, firstMark, layer } = columnsOf(bytes, manifest.large.features, catalogue.looks.length);
  const folders = new Map<string, Map<number, Promise<unknown>>>();
  const listings = new Map<string, Promise<Listing>>();

  async function fetched(folder: LargeFolder, number: number, shape: Shape): Promise<unknown> {
    const path = listingOf(folder, number);
    const listing = listings.get(path) ?? (json(path, SHAPES.listing) as Promise<Listing>);
    listings.set(path, listing);
    const files = await listing.catch((error: unknown) => {
      listings.delete(path);
      throw error;
    });
    const own = pathIn(folder, number);
    if (files[own] === undefined) throw new FileError('not-found', own);
    return read(own, await listed(own, files[own]), shape);
  }

  function at<File>(folder: LargeFolder, number: number, shape: Shape): Promise<File> {
    const kept = folders.get(folder) ?? new Map<number, Promise<unknown>>();
    folders.set(folder, kept);
    const coming = kept.get(number) ?? fetched(folder, number, shape).catch((error: unknown) => {
      kept.delete(number);
      throw error;
    });
    kept.delete(number);
    kept.set(number, coming);
    if (kept.size > AT_HAND) kept.delete(kept.keys().next().value as number);
    return coming as Promise<File>;
  }

  const volume = (number: number) => at<Volume>('volumes', number, SHAPES.volume);
  const indexOf = async (id: string): Promise<number | null> => {
    const number = lastUpTo(catalogue.volumes, id);
    if (number < 0) return null;
    const found = (await volume(number)).features.findIndex((one) => one.id === id);
    return found < 0 ? null : number * VOLUME + found;
  };
  const feature = async (number: number): Promise<LargeFeature> => {
    const { features, annotations } = await volume(Math.floor(number / VOLUME));
    const one = features[number % VOLUME];
    if (!one) throw new RangeError(`no feature ${number}`);
    return { feature: one, annotations: annotations.filter(({ body }) => body.source === one.id) };
  };
  const document = async (id: string): Promise<LargeDocument | null> => {
    const number = lastUpTo(catalogue.shelves, id);
    if (number < 0) return null;
    const found = (await at<Shelf>('shelves', number, SHAPES.shelf)).documents.find(({ source }) => source.id === id);
    if (!found) return null;
    const hash = await sha256(new TextEncoder().encode(found.text));
    const status: DocumentStatus = hash === null ? 'unchecked' : hash === found.source.reading.sha256 ? 'intact' : 'changed';
    return { source: found.source, text: found.text, status, features: found.features };
  };
  return {
    base, manifest, version, looks: catalogue.looks, marks, gazetteer, firstMark, layer, indexOf, feature, document,
    featureOf: (mark) => lastUpTo(firstMark, mark),
    async names(number) {
      const file = await at<NamesFile>('names', Math.floor(number / NAMES), SHAPES.names);
      const place = number % NAMES;
      return { id: file.ids[place] ?? '', name: { ar: file.ar[place] ?? '', en: file.en[place] ?? '' } };
    },
    search: (query) => answersTo(query, (shard) => at<Shard>('search', shard, SHAPES.shard), manifest.large),
    async partsOf(numbers) {
      const found = await Promise.all([...numbers].sort((a, b) => a - b).map(feature));
      const ids = new Set(found.flatMap((one) => one.feature.properties.statements.flatMap(({ testimonies }) => testimonies.map((testimony) => testimony.document))));
      const documents = (await Promise.all([...ids].sort().map(document))).filter((one) => one !== null);
      return {
        base, manifest: { ...manifest, documents: documents.map(({ source }) => source.id) }, version, gazetteer, documents,
        features: found.map((one) => one.feature), annotations: found.flatMap((one) => one.annotations),
        mentions: [], records: [], withdrawn: [], disagreements: { disagreements: [], dependencies: [] }, search: { entries: [], words: {}, spellings: {} },
      };
    },
  };
}

async function checked(base: URL, path: string, expected: string | undefined): Promise<Uint8Array<ArrayBuffer>> {
  try {
    const bytes = await bytesOf(new URL(path, base));
    const hash = await sha256(bytes);
    if (hash !== null && hash !== expected) throw new FileError('other-bytes');
    return bytes;
  } catch (error) {
    throw error instanceof FileError ? new FileError(error.reason, path) : error;
  }
}

function read(path: string, bytes: Uint8Array, shape: Shape): unknown {
  try {
    return parsed(bytes, shape);
  } catch {
    throw new FileError('unreadable', path);
  }
}

function columnsOf(bytes: Uint8Array<ArrayBuffer>, features: number, looks: number): Pick<LargeAtlas, 'marks' | 'firstMark' | 'layer'> {
  try {
    const numbers = decodeNumbers(bytes.buffer);
    const marks = marksOf(numbers);
    const firstMark = columnOf(numbers.columns, 'firstMark', FEATURE_COLUMNS.firstMark, features + 1);
    const layer = columnOf(numbers.columns, 'layer', FEATURE_COLUMNS.layer, features);
    if (firstMark[features] !== marks.count || firstMark.some((mark, at) => at > 0 && mark < (firstMark[at - 1] as number))) throw new RangeError('firstMark does not fit');
    if (marks.look.some((look) => look >= looks)) throw new RangeError('a look that is in no table');
    return { marks, firstMark, layer };
  } catch {
    throw new FileError('unreadable', 'marks.columns');
  }
}

/** The last place in an ascending list whose value is not above another; -1 where all are. */
function lastUpTo<Value extends string | number>(list: ArrayLike<Value>, value: Value): number {
  let [from, to] = [0, list.length];
  while (from < to) {
    const middle = (from + to) >>> 1;
    if ((list[middle] as Value) <= value) from = middle + 1;
    else to = middle;
  }
  return from - 1;
}

/** The features that answer every word of a query, each word in turn reaching those that answered all before it. */
async function answersTo(query: string, shard: (number: number) => Promise<Shard>, { features, shards }: LargeManifest['large']): Promise<Found> {
  const words = tokensOf(fold(query)).map(({ text }) => text);
  const [inNames, anywhere] = [new Uint8Array(features), new Uint8Array(features)];
  const most = Math.min(words.length, MOST_WORDS);
  for (let at = 0; at < most; at += 1) {
    const lists = await listsOf(words[at] as string, at === most - 1, shard, shards);
    for (const [names, passages] of lists) {
      reach(names, at, inNames);
      reach(names, at, anywhere);
      reach(passages, at, anywhere);
    }
  }
  if (most === 0) return { names: new Uint32Array(), passages: new Uint32Array() };
  return { names: featuresWhere(features, (one) => inNames[one] === most), passages: featuresWhere(features, (one) => anywhere[one] === most && inNames[one] !== most) };
}

/** The lists of every form that answers a word; of the last word of a query, of every word that begins with one. */
async function listsOf(word: string, open: boolean, shard: (number: number) => Promise<Shard>, shards: number): Promise<Shard[string][]> {
  const forms = [...new Set(stemsOf(word).flatMap((form) => [form, ...endingsOf(form)]))];
  const found = await Promise.all(forms.map(async (form) => {
    const words = await shard(shardOf(form, shards));
    const begun = open && form.length >= SHARD_LETTERS ? Object.keys(words).filter((one) => one.startsWith(form)) : Object.hasOwn(words, form) ? [form] : [];
    return begun.map((one) => [one, words[one]] as [string, Shard[string]]);
  }));
  return [...new Map(found.flat()).values()];
}

/** Of the features in a list, lets those reach the next word that had reached this one. */
function reach(differences: readonly number[], word: number, reached: Uint8Array): void {
  let feature = 0;
  for (const difference of differences) {
    feature += difference;
    if (reached[feature] === word) reached[feature] = word + 1;
  }
}

function featuresWhere(features: number, holds: (feature: number) => boolean): Uint32Array {
  const found = new Uint32Array(features);
  let count = 0;
  for (let feature = 0; feature < features; feature += 1) if (holds(feature)) found[count++] = feature;
  return found.slice(0, count);
}
