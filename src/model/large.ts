import type { PublishedAnnotation, PublishedFeature, PublishedManifest, PublishedSource } from './published.ts';
import type { Speaker } from './slices.ts';
import type { FeatureKind, State } from './vocabulary.ts';

/**
 * The shapes of an atlas too large for one file of each kind. What map, list and timeline need of every feature lies in
 * columns; what a reader asks of one lies in files of a bounded size, whose items are those of a small atlas. Features
 * are numbered in the order of their ids, and so are documents.
 */

/** The `format` of its manifest. */
export const LARGE_FORMAT = 4;

/** Features in one volume, volumes in one file of names, files in one listing. */
export const VOLUME = 250;
export const NAMES = 8 * VOLUME;
export const LISTING = 512;
/** A shelf of documents is full at so many bytes of text. */
export const SHELF = 200_000;

export interface LargeManifest extends PublishedManifest {
  /** Always empty: documents stand in the catalogue. */
  documents: [];
  large: { features: number; marks: number; passages: number; documents: number; shelves: number; shards: number };
}

/** One row of the table of looks: what all marks of that look have in common. */
export interface LargeLook { kind: FeatureKind; state: State; speaker: Speaker; layer: string }

/** `catalogue.json`: where to look for what. */
export interface Catalogue {
  looks: LargeLook[];
  /** The id of the first feature in each volume. */
  volumes: string[];
  /** The id of the first document on each shelf. */
  shelves: string[];
}

/** `volumes/N.json`. Statements hold their notes and reasonings themselves. */
export interface Volume { features: PublishedFeature[]; annotations: PublishedAnnotation[] }

/** `names/N.json`: what a list shows of each feature. */
export interface NamesFile { ids: string[]; ar: string[]; en: string[] }

/** `shelves/N.json`: documents with their reading texts, and the features that rest on each, by their numbers. */
export interface Shelf { documents: { source: PublishedSource; text: string; features: number[] }[] }

/** `search/N.json`: by a folded form of a word, the features that have it in a name, and those that rest on words that have it: the first number, then differences. */
export type Shard = Record<string, [names: number[], passages: number[]]>;

/** `lists/FOLDER-N.json`: SHA-256 of files by their path below the atlas. */
export type Listing = Record<string, string>;

export type LargeFolder = 'volumes' | 'names' | 'shelves' | 'search';
/** Of `marks.columns`, beside the columns of marks: the first mark of each feature, with one entry more, and its layer, by place in the manifest. */
export const FEATURE_COLUMNS = { firstMark: 'u32', layer: 'u8' } as const;

export const pathIn = (folder: LargeFolder, number: number): string => `${folder}/${number}.json`;
export const listingOf = (folder: LargeFolder, number: number): string => `lists/${folder}-${Math.floor(number / LISTING)}.json`;

/** Letters of a word that decide where it is kept, so that the beginnings of words are found by one file. */
export const SHARD_LETTERS = 3;

/** The shard of a folded word: FNV-1a of its first letters. See http://www.isthe.com/chongo/tech/comp/fnv/ */
export function shardOf(word: string, shards: number): number {
  let hash = 0x811c_9dc5;
  for (let at = 0; at < Math.min(word.length, SHARD_LETTERS); at += 1) hash = Math.imul(hash ^ word.charCodeAt(at), 0x0100_0193);
  return (hash >>> 0) % shards;
}

/** How many shards the words of so many features are kept in. */
export const shardsFor = (features: number): number => Math.min(4096, Math.max(16, 2 ** Math.ceil(Math.log2(Math.max(1, features / 2000)))));
