import { fileSet } from '../atlas/file-set.ts';
import { bytesOf, decode, FileError, type Fault } from '../atlas/fetch.ts';
import type { BaseData, FontFaces } from './base.ts';
import { BASE_FONTS } from './base.ts';
import arabicRegular from '@fontsource/ibm-plex-sans-arabic/files/ibm-plex-sans-arabic-arabic-400-normal.woff2?url';
import arabicStrong from '@fontsource/ibm-plex-sans-arabic/files/ibm-plex-sans-arabic-arabic-600-normal.woff2?url';
import latinRegular from '@fontsource/ibm-plex-sans-arabic/files/ibm-plex-sans-arabic-latin-400-normal.woff2?url';
import latinStrong from '@fontsource/ibm-plex-sans-arabic/files/ibm-plex-sans-arabic-latin-600-normal.woff2?url';

/** What there is of the base map now. A relief without an address is not here. */
export interface BaseNow { data: BaseData; fonts: FontFaces; faults: readonly Fault[] }

export interface LoadedBase {
  get(): BaseNow;
  /** Called after each change, with whether there is more to draw. Returns how to stop. */
  subscribe(listener: (more: boolean) => void): () => void;
  retry(): Promise<void>;
}

const COLLECTIONS = ['countries', 'boundaries', 'disputed', 'lakes', 'rivers', 'labels'] as const;
const EMPTY: GeoJSON.FeatureCollection = { type: 'FeatureCollection', features: [] };
const NOWHERE: BaseData['relief']['coordinates'] = [[0, 1], [1, 1], [1, 0], [0, 0]];
const ARABIC = ['U+0600-06FF', 'U+0750-077F', 'U+FB50-FDFF', 'U+FE70-FEFF'];

const absolute = (address: string): string => new URL(address, document.baseURI).href;
const pathOf = (address: string): string => absolute(address).slice(absolute('.').length);
/** Font files of the map by family, each with the part of Unicode it is for. */
const FONTS = {
  [BASE_FONTS.regular]: [{ url: arabicRegular, range: ARABIC }, { url: latinRegular, range: null }],
  [BASE_FONTS.strong]: [{ url: arabicStrong, range: ARABIC }, { url: latinStrong, range: null }],
};

const RELIEF = 'basemap/relief.webp';
const CORNERS = 'basemap/relief.json';
const collectionFile = (name: string): string => `basemap/${name}.json`;

let loaded: Promise<LoadedBase> | null = null;

/** The base map's files, once for the page: a map made anew finds them here. What cannot be had leaves its layer empty and is named. */
export const loadBase = (): Promise<LoadedBase> => (loaded ??= load());

async function load(): Promise<LoadedBase> {
  const had = new Map<string, unknown>();
  const listeners = new Set<(more: boolean) => void>();
  const listed = await hashesOf();
  const set = fileSet(new URL('.', document.baseURI), ask, (more) => {
    now = make();
    listeners.forEach((listener) => listener(more));
  });

  function ask(path: string): Promise<void> {
    return set.take(path, (bytes, hash) => {
      const value = READ[path.slice(path.lastIndexOf('.') + 1)]?.(bytes, path);
      if (value === undefined) throw new FileError('unreadable');
      const wanted = listed[path];
      if (hash !== null && wanted !== undefined && hash !== wanted) throw new FileError('other-bytes');
      had.set(path, value);
      return undefined;
    });
  }

  function make(): BaseNow {
    const of = (name: string) => (had.get(collectionFile(name)) as GeoJSON.FeatureCollection | undefined) ?? EMPTY;
    const corners = (had.get(CORNERS) as { coordinates: BaseData['relief']['coordinates'] } | undefined)?.coordinates;
    const fonts = Object.entries(FONTS).map(([family, faces]) => [family, faces.flatMap(({ url, range }) =>
      (had.has(pathOf(url)) ? [{ url: absolute(url), ...(range ? { 'unicode-range': range } : {}) }] : []))] as const);
    return {
      data: {
        countries: of('countries'), boundaries: of('boundaries'), disputed: of('disputed'), lakes: of('lakes'), rivers: of('rivers'), labels: of('labels'),
        relief: { url: corners && had.has(RELIEF) ? absolute(RELIEF) : '', coordinates: corners ?? NOWHERE },
      },
      fonts: Object.fromEntries(fonts.filter(([, faces]) => faces.length > 0)), faults: set.faults(),
    };
  }

  const fonts = Object.values(FONTS).flatMap((faces) => faces.map(({ url }) => pathOf(url)));
  let now = make();
  await set.settle([...COLLECTIONS.map(collectionFile), CORNERS, RELIEF, ...fonts].map(ask));
  return {
    get: () => now,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    retry: set.retry,
  };
}

/** By the ending of a file: its value, or undefined where it is not what it ends in. */
const READ: Record<string, (bytes: Uint8Array, path: string) => unknown> = {
  json(bytes, path) {
    const value = JSON.parse(decode(bytes)) as { features?: unknown; coordinates?: unknown } | null;
    if (path === CORNERS) return Array.isArray(value?.coordinates) && value.coordinates.length === 4 && value.coordinates.every(isPosition) ? value : undefined;
    return Array.isArray(value?.features) && value.features.every(isFeature) ? value : undefined;
  },
  webp: (bytes) => (startsWith(bytes, 'RIFF') && startsWith(bytes.subarray(8), 'WEBP') && lengthAt(bytes, 4) + 8 <= bytes.length) || undefined,
  woff2: (bytes) => (startsWith(bytes, 'wOF2') && new DataView(bytes.buffer).getUint32(8) === bytes.length) || undefined,
};

const isPosition = (value: unknown): boolean => Array.isArray(value) && value.length >= 2 && value.every(Number.isFinite);
const isFeature = (value: unknown): boolean => {
  const { geometry, properties } = (value ?? {}) as { geometry?: { coordinates?: unknown } | null; properties?: unknown };
  return typeof properties === 'object' && properties !== null && Array.isArray(geometry?.coordinates);
};
const startsWith = (bytes: Uint8Array, word: string): boolean => [...word].every((letter, index) => bytes[index] === letter.charCodeAt(0));
const lengthAt = (bytes: Uint8Array, at: number): number => (bytes.length < at + 4 ? Infinity : new DataView(bytes.buffer, bytes.byteOffset).getUint32(at, true));

/** Milliseconds the list of hashes may hold the map up; without it the files are taken unchecked. */
const LIST_PATIENCE = 1_500;

/** SHA-256 of every built file, by its path; empty where the list is not here, as while developing. */
async function hashesOf(): Promise<Readonly<Record<string, string>>> {
  if (!import.meta.env.PROD) return {};
  try {
    return JSON.parse(decode(await bytesOf(absolute('files.json'), AbortSignal.timeout(LIST_PATIENCE)))) as Record<string, string>;
  } catch {
    return {};
  }
}
