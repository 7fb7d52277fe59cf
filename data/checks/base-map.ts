import { contentOf, readJson } from '../pipeline/json.ts';
import type { Finding, Rule } from './rule.ts';

/** What the data leans on of the base map: the outlines of countries, and what is in dispute. */
export const COUNTRIES = 'public/basemap/countries.json';
export const DISPUTED = 'public/basemap/disputed.json';

type Ring = [number, number][];
export interface Outline { id: string; path: string; polygons: Ring[][] }

/** What each of the two files says of a feature, in words. */
const SAID = { [COUNTRIES]: ['name_ar', 'name_en'], [DISPUTED]: ['name_ar', 'name_en', 'note_ar', 'note_en', 'kind'] };

/** The outlines of a base-map file: empty for points, null where the file is not of this shape. */
export function outlinesIn(bytes: Uint8Array | undefined, file: keyof typeof SAID = COUNTRIES): Outline[] | null {
  const content = bytes && contentOf(bytes);
  const features = (content as { features?: unknown } | null | undefined)?.features;
  if (!Array.isArray(features) || features.length === 0) return null;
  const outlines = features.map((feature: unknown, index): Outline | null => {
    const { properties, geometry } = (feature ?? {}) as { properties?: Record<string, unknown>; geometry?: { type?: unknown; coordinates?: unknown } };
    // Some ground has no code.
    const id = properties?.['iso'] || properties?.['id'] || properties?.['name_en'];
    const said = (SAID[file] ?? []).every((key) => typeof properties?.[key] === 'string' && properties[key] !== '');
    if (typeof id !== 'string' || !said || !['Point', 'Polygon', 'MultiPolygon'].includes(String(geometry?.type))) return null;
    const { type, coordinates } = geometry as { type: string; coordinates: unknown };
    return { id, path: `features[${index}]`, polygons: (type === 'Point' ? [] : type === 'Polygon' ? [coordinates] : coordinates) as Ring[][] };
  });
  return outlines.every((one) => one !== null) ? outlines : null;
}

/** By the bytes of the file: it is large and does not change while data is edited. */
const asked = new WeakMap<Uint8Array, Finding[]>();

/** The outlines are there, closed, and on the earth. */
export const baseMap: Rule = {
  name: 'base-map',
  check: ({ files }) => ([COUNTRIES, DISPUTED] as const).flatMap((file) => {
    const bytes = files.get(file);
    if (!bytes) return [{ file, path: '', id: file, en: 'The file is missing.', ar: 'الملف غير موجود.' }];
    const findings = asked.get(bytes) ?? findingsOf(file, bytes);
    asked.set(bytes, findings);
    return findings;
  }),
};

function findingsOf(file: keyof typeof SAID, bytes: Uint8Array): Finding[] {
  const read = readJson(bytes);
  if ('fault' in read) return [{ file, path: read.fault.path, id: file, en: read.fault.en, ar: read.fault.ar }];
  const outlines = outlinesIn(bytes, file);
  if (!outlines) return [{ file, path: 'features', id: file, en: 'A feature has no code, no name, no note or no outline.', ar: 'معلم بلا رمز أو اسم أو ملاحظة أو حدود.' }];
  return outlines.flatMap(({ id, path, polygons }) => {
    const refuse = (at: string, en: string, ar: string): Finding[] => [{ file, path: `${path}.geometry.coordinates${at}`, id, en, ar }];
    if (!Array.isArray(polygons) || !polygons.every(Array.isArray)) return refuse('', 'The outline is no list of rings.', 'الحدود ليست قائمة حلقات.');
    return polygons.flatMap((rings, at) => rings.flatMap((ring, number) => {
      const where = `[${at}][${number}]`;
      if (!Array.isArray(ring) || !ring.every(onEarth)) return refuse(where, 'A position is not on the earth.', 'نقطة ليست على الأرض.');
      const closed = ring.length >= 4 && String(ring[0]) === String(ring.at(-1));
      return closed ? [] : refuse(where, 'The ring is not closed.', 'الحلقة غير مغلقة.');
    }));
  });
}

const onEarth = (position: unknown) => Array.isArray(position) && position.length === 2 && position.every((value) => typeof value === 'number' && Number.isFinite(value))
  && Math.abs(position[0] as number) <= 180 && Math.abs(position[1] as number) <= 90;
