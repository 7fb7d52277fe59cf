import {
  ACTOR_KINDS, ATTRIBUTES, BASES, COMPARISONS, DATE_KINDS, DISAGREEMENT_SCOPES, DISAGREEMENT_TOPICS, FEATURE_KINDS, GRADES, PART_ROLES, RECORD_GRADES,
  SECTION_VOICES, SENSES, STATEMENT_KINDS, STATES, TIME_RELATIONS, VOICES,
} from '../model/vocabulary.ts';
import { parseDay } from '../time/day.ts';
import { decode, FileError } from './fetch.ts';

/** Whether a decoded value has the shape that the views rely on. A listed hash proves as much; this holds where none can be computed. */
export type Shape = (value: unknown) => boolean;

const text: Shape = (value) => typeof value === 'string';
const number: Shape = (value) => typeof value === 'number' && Number.isFinite(value);
const place: Shape = (value) => Number.isSafeInteger(value) && (value as number) >= 0;
const flag: Shape = (value) => typeof value === 'boolean';
const day: Shape = (value) => typeof value === 'string' && parseDay(value) !== null;
const oneOf = (words: readonly string[]): Shape => (value) => words.includes(value as string);
const list = (of: Shape): Shape => (value) => Array.isArray(value) && value.every(of);
const tuple = (...of: Shape[]): Shape => (value) => Array.isArray(value) && of.every((shape, index) => shape(value[index]));
const either = (...of: Shape[]): Shape => (value) => of.some((shape) => shape(value));
const orNull = (of: Shape): Shape => (value) => value === null || of(value);
const orAbsent = (of: Shape): Shape => (value) => value === undefined || of(value);
const parts = (of: Record<string, Shape>): Shape => (value) =>
  typeof value === 'object' && value !== null && Object.entries(of).every(([key, shape]) => shape((value as Record<string, unknown>)[key]));
const byName = (of: Shape): Shape => (value) => typeof value === 'object' && value !== null && !Array.isArray(value) && Object.values(value).every(of);

const words = parts({ ar: text, en: text });
const position = tuple(number, number);
const known = (of: Shape): Shape => parts({ value: orNull(of), basis: oneOf(BASES) });
const file = parts({ file: text, sha256: text });
const when = parts({ edtf: orNull(text), earliestStart: orNull(day), latestStart: orNull(day), earliestEnd: orNull(day), latestEnd: orNull(day) });
const kilometres = list(parts({ km: number, source: text, checkable: flag }));

const statement = parts({
  id: text, attribute: oneOf(ATTRIBUTES), polarity: oneOf(['did', 'did-not']), when, dateKind: oneOf(DATE_KINDS),
  value: either(parts({ state: oneOf(STATES) }), parts({ actors: list(text) }), parts({ place: text }), parts({ text: words }), parts({ words: flag }), parts({ unknownStated: flag })),
  relation: orNull(oneOf(TIME_RELATIONS)), relativeTo: orNull(text), reported: orNull(day),
  testimonies: list(parts({
    kind: oneOf(STATEMENT_KINDS), voice: oneOf(VOICES), chain: list(text), document: text, section: text, implied: flag, loaded: flag, translatedBack: flag,
    passages: list(parts({ id: text, role: oneOf(PART_ROLES) })),
  })),
});

const geometry = either(
  parts({ type: oneOf(['Point']), coordinates: position }),
  parts({ type: oneOf(['MultiLineString', 'Polygon']), coordinates: list(list(position)) }),
);

const feature = parts({
  id: text, geometry: orNull(geometry),
  properties: parts({
    kind: oneOf(FEATURE_KINDS), layer: text, name: words, aliases: list(parts({ text, documents: flag })), actors: list(text), places: list(text),
    geometryGrade: orNull(oneOf(GRADES)), geometrySource: orNull(words), publishedKm: kilometres, computedKm: orNull(number), seat: orNull(position), country: orNull(text),
    sections: list(parts({ id: text, name: words, grade: oneOf(GRADES), source: words, computedKm: number, publishedKm: kilometres })), statements: list(statement),
  }),
});

const annotation = parts({
  passage: text, paragraph: place, gloss: text, body: parts({ source: text }),
  target: parts({ source: text, selector: tuple(parts({ exact: text }), parts({ start: place, end: place })) }),
});

const bound = parts({ date: orNull(day), basis: oneOf(BASES), reasoning: words });

const source = parts({
  id: text, shortName: words, title: orNull(parts({ quote: text, gloss: text, basis: oneOf(BASES) })), publisher: known(text), author: known(text), translated: known(flag),
  published: parts({ earliest: bound, latest: bound }), raw: parts({ file: orNull(text), sha256: text }), reading: file, lines: orNull(text),
  sections: list(parts({ id: text, voice: oneOf(SECTION_VOICES), paragraphs: tuple(place, place), name: words })),
  callsFor: list(parts({ paragraph: place, quote: text, gloss: text })), uncertain: list(parts({ paragraph: place, quote: text, note: words })),
  rights: words, translation: parts({ by: words, date: text, paragraphs: list(text) }),
});

/** Of each file of the atlas, by its path; those of the documents under `source` and `lines`. */
export const SHAPES = {
  'manifest.json': parts({
    format: number, title: words, caution: words, axis: parts({ start: day, end: day }), layers: list(parts({ id: text, name: words, on: flag })),
    firstView: parts({ bounds: tuple(number, number, number, number) }), documents: list(text), files: byName(text),
  }),
  'features.geojson': parts({ features: list(feature) }),
  'remarks.json': byName(parts({ note: orNull(words), reasoning: orNull(words) })),
  'evidence.jsonld': parts({ items: list(annotation) }),
  'gazetteer.json': parts({
    places: list(parts({ id: text, kind: text, name: words, spellings: list(text), country: text, coordinates: position })),
    actors: list(parts({ id: text, kind: oneOf(ACTOR_KINDS), name: words, spellings: list(text), country: orNull(text), statements: list(statement) })),
    annotations: list(annotation),
  }),
  'mentions.json': list(parts({ document: text, paragraph: place, start: place, end: place, target: text, sense: oneOf(SENSES) })),
  'records.json': list(parts({
    id: text, subject: text, feature: text, when, text: words, state: orNull(oneOf(STATES)),
    citations: list(parts({ publisher: text, title: orNull(text), published: orNull(text), address: text, grade: oneOf(RECORD_GRADES) })),
    comparison: parts({ outcome: oneOf(COMPARISONS), statements: list(text), note: orNull(words) }),
  })),
  'disagreements.json': parts({
    disagreements: list(parts({
      id: text, about: list(text), topic: oneOf(DISAGREEMENT_TOPICS), scope: oneOf(DISAGREEMENT_SCOPES), name: words, sides: list(parts({ label: words, passages: list(text) })), note: orNull(words),
    })),
    dependencies: list(parts({ id: text, documents: list(text), origin: text, reasoning: words, passages: list(text) })),
  }),
  'withdrawn.json': list(parts({ id: text, forward: orNull(text), on: text, reason: words })),
  'search.json': parts({ entries: list(parts({ type: text, id: text, number: place })), words: byName(list(place)), spellings: byName(list(text)) }),
  source,
  catalogue: parts({ looks: list(parts({ kind: oneOf(FEATURE_KINDS), state: oneOf(STATES), speaker: oneOf(['told', 'commentary', 'implied']), layer: text })), volumes: list(text), shelves: list(text) }),
  listing: byName(text),
  volume: parts({ features: list(feature), annotations: list(annotation) }),
  names: parts({ ids: list(text), ar: list(text), en: list(text) }),
  shelf: parts({ documents: list(parts({ source, text, features: list(place) })) }),
  shard: byName(tuple(list(place), list(place))),
  lines: parts({
    lines: list(parts({ raw_line: place, start: place, end: place, paragraph: place })),
    dropped: orAbsent(list(parts({ raw_line: place, text, why: text }))), listed_changes: orAbsent(byName(text)),
  }),
} satisfies Record<string, Shape>;

/** The value of a JSON file. Throws where it is none, or one of another shape. */
export function parsed(json: string | Uint8Array, shape: Shape): unknown {
  try {
    const value: unknown = JSON.parse(typeof json === 'string' ? json : decode(json));
    if (shape(value)) return value;
  } catch {
    // No JSON.
  }
  throw new FileError('unreadable');
}
