import { kmOutside, type Position } from '../../src/geo/measure.ts';
import type { Corpus } from '../pipeline/corpus.ts';
import { baseMap, COUNTRIES, outlinesIn } from './base-map.ts';
import type { Rule } from './rule.ts';

/** How far the drawn outlines may lie from the surveyed ones, in kilometres. */
const OUTLINE_KM = 3;

/** A place lies in its country, as precisely as it is known; and its longitude comes first. */
export const places: Rule = {
  name: 'place',
  check: (corpus) => {
    const outlines = outlinesOf(corpus);
    return !outlines ? [] : corpus.places.flatMap(({ item, file, path }) => {
      const outline = outlines.get(item.country);
      const refuse = (en: string, ar: string) => [{ file, path: `${path}.coordinates`, id: item.id, en, ar }];
      if (!outline) return [{ file, path: `${path}.country`, id: item.id, en: `There is no outline of the country ${item.country}.`, ar: `لا حدود للبلد ${item.country}.` }];
      const [longitude, latitude] = item.coordinates;
      const away = kmAway([longitude, latitude], outline);
      if (away <= item.precisionKm + OUTLINE_KM) return [];
      if (Math.abs(longitude) <= 90 && kmOutside([latitude, longitude], outline) === 0) {
        return refuse('Longitude and latitude have changed places.', 'خط الطول وخط العرض متبادلان.');
      }
      return refuse(`The point lies ${Math.round(away)} km outside ${item.country}; its precision is ${item.precisionKm} km.`, `النقطة خارج البلد ${item.country} بمسافة ${Math.round(away)} كم، ودقتها ${item.precisionKm} كم.`);
    });
  },
};

/** By outline and position: outlines have thousands of corners, and most places stay where they are. */
const measured = new WeakMap<Position[][][], Map<string, number>>();

function kmAway(position: Position, outline: Position[][][]): number {
  const known = measured.get(outline) ?? new Map<string, number>();
  measured.set(outline, known);
  const km = known.get(position.join()) ?? kmOutside(position, outline);
  known.set(position.join(), km);
  return km;
}

type Outlines = Map<string, Position[][][]>;
/** The file is large and does not change while data is edited. */
const read = new WeakMap<Uint8Array, Outlines>();

/** By code of the country; null where the base map was refused. */
function outlinesOf(corpus: Corpus): Outlines | null {
  const bytes = corpus.files.get(COUNTRIES);
  if (!bytes || baseMap.check(corpus).some(({ file }) => file === COUNTRIES)) return null;
  const outlines = read.get(bytes) ?? new Map(outlinesIn(bytes)?.map(({ id, polygons }) => [id, polygons]));
  read.set(bytes, outlines);
  return outlines;
}
