import { kmOutside, type Position } from '../../src/geo/measure.ts';
import type { Corpus } from '../pipeline/corpus.ts';
import type { Rule } from './rule.ts';

/** Outlines of countries, as the base map draws them. */
export const COUNTRIES = 'public/basemap/countries.json';
/** How far the drawn outlines may lie from the surveyed ones, in kilometres. */
const OUTLINE_KM = 3;

/** A place lies in its country, as precisely as it is known; and its longitude comes first. */
export const places: Rule = {
  name: 'place',
  check: (corpus) => {
    const outlines = outlinesOf(corpus);
    return corpus.places.flatMap(({ item, file, path }) => {
      const outline = outlines.get(item.country);
      const refuse = (en: string, ar: string) => [{ file, path: `${path}.coordinates`, id: item.id, en, ar }];
      if (!outline) return [{ file, path: `${path}.country`, id: item.id, en: `There is no outline of the country ${item.country}.`, ar: `لا حدود للبلد ${item.country}.` }];
      const [longitude, latitude] = item.coordinates;
      const away = kmOutside([longitude, latitude], outline);
      if (away <= item.precisionKm + OUTLINE_KM) return [];
      if (Math.abs(longitude) <= 90 && kmOutside([latitude, longitude], outline) === 0) {
        return refuse('Longitude and latitude have changed places.', 'خط الطول وخط العرض متبادلان.');
      }
      return refuse(`The point lies ${Math.round(away)} km outside ${item.country}; its precision is ${item.precisionKm} km.`, `النقطة خارج البلد ${item.country} بمسافة ${Math.round(away)} كم، ودقتها ${item.precisionKm} كم.`);
    });
  },
};

type Outlines = Map<string, Position[][][]>;
/** The file is large and does not change while data is edited. */
const read = new WeakMap<Uint8Array, Outlines>();

function outlinesOf(corpus: Corpus): Outlines {
  const bytes = corpus.files.get(COUNTRIES);
  if (!bytes) throw new Error(`${COUNTRIES} is missing`);
  const known = read.get(bytes);
  if (known) return known;
  const { features } = JSON.parse(new TextDecoder().decode(bytes)) as { features: { properties: { iso: string }; geometry: { type: string; coordinates: unknown } }[] };
  const outlines: Outlines = new Map(features.map(({ properties, geometry }) =>
    [properties.iso, (geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates) as Position[][][]]));
  read.set(bytes, outlines);
  return outlines;
}
