import type { BaseData, FontFaces } from './base.ts';
import { BASE_FONTS } from './base.ts';
import arabicRegular from '@fontsource/ibm-plex-sans-arabic/files/ibm-plex-sans-arabic-arabic-400-normal.woff2?url';
import arabicStrong from '@fontsource/ibm-plex-sans-arabic/files/ibm-plex-sans-arabic-arabic-600-normal.woff2?url';
import latinRegular from '@fontsource/ibm-plex-sans-arabic/files/ibm-plex-sans-arabic-latin-400-normal.woff2?url';
import latinStrong from '@fontsource/ibm-plex-sans-arabic/files/ibm-plex-sans-arabic-latin-600-normal.woff2?url';

const PATIENCE = 20_000;
const COLLECTIONS = ['countries', 'boundaries', 'disputed', 'lakes', 'rivers', 'labels'] as const;
const EMPTY: GeoJSON.FeatureCollection = { type: 'FeatureCollection', features: [] };

const absolute = (address: string): string => new URL(address, document.baseURI).href;
const ARABIC = ['U+0600-06FF', 'U+0750-077F', 'U+FB50-FDFF', 'U+FE70-FEFF'];

/** The map's own fonts, by family, on this origin. */
export const MAP_FONTS: FontFaces = {
  [BASE_FONTS.regular]: [{ url: absolute(arabicRegular), 'unicode-range': ARABIC }, { url: absolute(latinRegular) }],
  [BASE_FONTS.strong]: [{ url: absolute(arabicStrong), 'unicode-range': ARABIC }, { url: absolute(latinStrong) }],
};

/** Fetches the base map's files. One that cannot be had leaves its layer empty; `missing` names it. */
export async function loadBase(): Promise<{ data: BaseData; missing: string[] }> {
  const missing: string[] = [];
  const read = async <T>(name: string, fallback: T, valid: (value: unknown) => boolean): Promise<T> => {
    try {
      const response = await fetch(absolute(`basemap/${name}.json`), { signal: AbortSignal.timeout(PATIENCE) });
      const value: unknown = await response.json();
      if (!response.ok || !valid(value)) throw new Error('not usable');
      return value as T;
    } catch {
      missing.push(`basemap/${name}.json`);
      return fallback;
    }
  };
  const isCollection = (value: unknown) => Array.isArray((value as { features?: unknown } | null)?.features);
  const [relief, ...collections] = await Promise.all([
    read('relief', { coordinates: [[0, 1], [1, 1], [1, 0], [0, 0]] } as Pick<BaseData['relief'], 'coordinates'>, (value) => typeof value === 'object'),
    ...COLLECTIONS.map((name) => read(name, EMPTY, isCollection)),
  ]);
  const [countries = EMPTY, boundaries = EMPTY, disputed = EMPTY, lakes = EMPTY, rivers = EMPTY, labels = EMPTY] = collections;
  return { data: { countries, boundaries, disputed, lakes, rivers, labels, relief: { url: absolute('basemap/relief.webp'), ...relief } }, missing };
}
