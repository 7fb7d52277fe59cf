import type { PublishedActor, PublishedFeature, PublishedGazetteer, PublishedRecord, PublishedSearch, PublishedSearchEntry } from '../model/published.ts';
import { namesOf } from '../model/names.ts';
import { fold } from '../text/fold.ts';
import type { Stretch } from '../text/slice.ts';
import { stemsOf, tokensOf, type Token } from '../text/tokens.ts';
import type { AtlasDocument, AtlasPassage } from './documents.ts';

/** Something found. Stretches are of the text that is shown with it. */
export type Hit =
  | { type: 'feature' | 'actor' | 'place'; id: string; found: string; foreign: boolean }
  | { type: 'document'; id: string; found: string }
  | { type: 'record'; id: string; feature: string; text: string }
  /** `inGloss`: found in the English; then nothing of the Arabic is marked. */
  | { type: 'passage'; id: string; marked: Stretch[]; inGloss: boolean }
  /** A paragraph found by words that no passage holds; `excerpt` is a stretch of the reading text. */
  | { type: 'paragraph'; id: string; paragraph: number; excerpt: Stretch; marked: Stretch[]; inTranslation: boolean };

/** What the engine searches in. */
export interface Searched {
  index: PublishedSearch;
  features: readonly PublishedFeature[];
  gazetteer: PublishedGazetteer;
  records: readonly PublishedRecord[];
  documents: ReadonlyMap<string, AtlasDocument>;
  passages: ReadonlyMap<string, AtlasPassage>;
}

/** One thing asked for: a word, or several that stand one after another. */
type Term = string[];
/** By entry: for each term, the ordinals of the words that answer it. */
type Matches = Map<number, number[][]>;

const PHRASE = /["«“]([^"»”]*)["»”]/gu;

/** The terms of a query: what stands in quotation marks together, the rest word by word. */
function termsOf(query: string): Term[] {
  const words = (text: string) => tokensOf(fold(text)).map((token) => token.text);
  const phrases = [...query.matchAll(PHRASE)].map((match) => words(match[1] ?? '')).filter((phrase) => phrase.length > 0);
  return [...phrases, ...words(query.replace(PHRASE, ' ')).map((word) => [word])];
}

/**
 * A search over everything that can be read. All terms must be answered; a word is found under any spelling of its name
 * and with any letters attached before it; the last word of an open query may be a beginning. Hits stand in the order
 * of the atlas: features, actors, places, documents, passages, paragraphs, records.
 */
export function makeSearch(searched: Searched): (query: string) => Hit[] {
  const { index } = searched;
  const vocabulary = Object.keys(index.words);
  const known = new Map<string, Hit[]>();

  /** The forms in the index that answer a word. */
  function answers(word: string, open: boolean): string[] {
    const own = (form: string) => [
      ...(open && form.length > 1 ? vocabulary.filter((one) => one.startsWith(form)) : form in index.words ? [form] : []),
      ...(index.spellings[form] ?? []).filter((one) => one in index.words),
    ];
    const direct = own(word);
    // What is attached before the word asked for is taken off only where the whole of it stands nowhere.
    return [...new Set(direct.length > 0 ? [...direct, ...stemsOf(word).slice(1).flatMap((form) => index.spellings[form] ?? [])] : stemsOf(word).slice(1).flatMap(own))];
  }

  function placesOf(word: string, open: boolean): Map<number, Set<number>> {
    const places = new Map<number, Set<number>>();
    for (const form of answers(word, open)) {
      const list = index.words[form] ?? [];
      for (let at = 0; at < list.length; at += 2) places.set(list[at] as number, (places.get(list[at] as number) ?? new Set()).add(list[at + 1] as number));
    }
    return places;
  }

  /** Where a term stands: the ordinals of all its words. */
  function standing(term: Term, open: boolean): Map<number, number[]> {
    const [first, ...rest] = term.map((word, at) => placesOf(word, open && at === term.length - 1));
    const found = new Map<number, number[]>();
    for (const [entry, ordinals] of first ?? []) {
      const starts = [...ordinals].filter((ordinal) => rest.every((places, at) => places.get(entry)?.has(ordinal + at + 1)));
      if (starts.length > 0) found.set(entry, starts.flatMap((start) => term.map((_, at) => start + at)));
    }
    return found;
  }

  function matchesOf(query: string): Matches {
    const terms = termsOf(query);
    const closed = /["»”]\s*$/u.test(query);
    const standings = terms.map((term, at) => standing(term, !closed && at === terms.length - 1));
    const matches: Matches = new Map();
    for (const entry of standings[0]?.keys() ?? []) {
      const all = standings.map((one) => one.get(entry));
      if (all.every((one) => one !== undefined)) matches.set(entry, all as number[][]);
    }
    return matches;
  }

  return (query) => {
    const before = known.get(query);
    if (before) return before;
    const matches = matchesOf(query);
    const hits = [...named(searched, matches), ...inTexts(searched, matches), ...inRecords(searched, matches)];
    if (known.size > 50) known.clear();
    known.set(query, hits);
    return hits;
  };
}

function entriesOf({ index }: Searched, matches: Matches, ...types: PublishedSearchEntry['type'][]): (PublishedSearchEntry & { terms: number[][] })[] {
  return [...matches].sort(([a], [b]) => a - b).flatMap(([place, terms]) => {
    const entry = index.entries[place];
    return entry && types.includes(entry.type) ? [{ ...entry, terms }] : [];
  });
}

function named(searched: Searched, matches: Matches): Hit[] {
  const { features, gazetteer, documents } = searched;
  const things = new Map<string, Parameters<typeof namesOf>[0]>([
    ...features.map((one) => [`feature ${one.id}`, one.properties] as const),
    ...gazetteer.actors.map((one: PublishedActor) => [`actor ${one.id}`, one] as const),
    ...gazetteer.places.map((one) => [`place ${one.id}`, one] as const),
  ]);
  const seen = new Set<string>();
  return entriesOf(searched, matches, 'feature', 'actor', 'place', 'document').flatMap(({ type, id, number }): Hit[] => {
    const key = `${type} ${id}`;
    if (seen.has(key)) return [];
    seen.add(key);
    if (type === 'document') {
      const source = documents.get(id)?.source;
      return source ? [{ type, id, found: [source.shortName.ar, source.shortName.en, source.title?.quote][number] ?? '' }] : [];
    }
    const thing = things.get(key);
    const name = thing && namesOf(thing)[number];
    return name ? [{ type: type as 'feature' | 'actor' | 'place', id, found: name.text, foreign: name.foreign }] : [];
  });
}

function inTexts(searched: Searched, matches: Matches): Hit[] {
  const readings = entriesOf(searched, matches, 'reading').flatMap((entry) => inParagraph(searched, entry));
  const seen = new Set(readings.map((hit) => keyOf(hit)));
  const english = entriesOf(searched, matches, 'translation').flatMap((entry) => inTranslation(searched, entry)).filter((hit) => !seen.has(keyOf(hit)));
  const all = [...readings, ...english];
  return [...all.filter((hit) => hit.type === 'passage'), ...all.filter((hit) => hit.type === 'paragraph')];
}

const keyOf = (hit: Hit): string => (hit.type === 'paragraph' ? `${hit.type} ${hit.id} ${hit.paragraph}` : `${hit.type} ${hit.id}`);

type Matched = PublishedSearchEntry & { terms: number[][] };

function inParagraph(searched: Searched, { id, number, terms }: Matched): Hit[] {
  const document = searched.documents.get(id);
  const paragraph = document?.paragraphs[number - 1];
  if (!document || !paragraph) return [];
  const tokens = tokensOf(fold(document.text.slice(paragraph.start, paragraph.end)));
  const stretches = terms.map((ordinals) => ordinals.flatMap((ordinal) => {
    const token = tokens[ordinal];
    return token ? [{ start: paragraph.start + token.start, end: paragraph.start + token.end }] : [];
  }));
  const passages = [...searched.passages.values()].filter((passage) => passage.document === id && passage.paragraph === number && passage.intact)
    .sort((a, b) => a.start - b.start);
  const hits = passages.flatMap((passage): Hit[] => {
    const inside = stretches.map((term) => term.filter((one) => passage.start <= one.start && one.end <= passage.end));
    return inside.every((term) => term.length > 0)
      ? [{ type: 'passage', id: passage.id, inGloss: false, marked: inside.flat().map(({ start, end }) => ({ start: start - passage.start, end: end - passage.start })) }] : [];
  });
  if (hits.length > 0) return hits;
  const marked = stretches.flat().sort((a, b) => a.start - b.start);
  return [{ type: 'paragraph', id, paragraph: number, marked, inTranslation: false, excerpt: excerptOf(document.text, paragraph, marked) }];
}

/** In the English of a paragraph: the passages whose gloss holds every word, else the paragraph. */
function inTranslation(searched: Searched, { id, number, terms }: Matched): Hit[] {
  const document = searched.documents.get(id);
  const paragraph = document?.paragraphs[number - 1];
  const text = document?.source.translation.paragraphs[number - 1];
  if (!document || !paragraph || text === undefined) return [];
  const tokens = tokensOf(fold(text));
  const spoken = terms.map((ordinals) => ordinals.map((ordinal) => (tokens[ordinal] as Token).text));
  const passages = [...searched.passages.values()].filter((passage) => passage.document === id && passage.paragraph === number && passage.intact);
  const hits = passages.flatMap((passage): Hit[] => {
    const words = new Set(tokensOf(fold(passage.gloss)).map((token) => token.text));
    return spoken.every((term) => term.some((word) => words.has(word))) ? [{ type: 'passage', id: passage.id, marked: [], inGloss: true }] : [];
  });
  return hits.length > 0 ? hits : [{ type: 'paragraph', id, paragraph: number, marked: [], inTranslation: true, excerpt: excerptOf(document.text, paragraph, []) }];
}

const SCRIPTURE = /«[^»]*»|﴿[^﴾]*﴾/gu;
const AROUND = 90;

/** The words around what was found, cut at words, never inside a verse or a saying. */
function excerptOf(text: string, paragraph: Stretch, marked: readonly Stretch[]): Stretch {
  const first = marked[0] ?? { start: paragraph.start, end: paragraph.start };
  let start = Math.max(paragraph.start, first.start - AROUND);
  let end = Math.min(paragraph.end, first.end + AROUND);
  while (start > paragraph.start && text[start - 1] !== ' ') start -= 1;
  while (end < paragraph.end && text[end] !== ' ') end += 1;
  for (const match of text.slice(paragraph.start, paragraph.end).matchAll(SCRIPTURE)) {
    const from = paragraph.start + match.index;
    const to = from + match[0].length;
    if (start < to && from < end) [start, end] = [Math.min(start, from), Math.max(end, to)];
  }
  return { start, end };
}

function inRecords(searched: Searched, matches: Matches): Hit[] {
  const seen = new Set<string>();
  return entriesOf(searched, matches, 'record').flatMap(({ id, number }): Hit[] => {
    const record = searched.records.find((one) => one.id === id);
    if (!record || seen.has(id)) return [];
    seen.add(id);
    return [{ type: 'record', id, feature: record.feature, text: number === 0 ? record.text.ar : record.text.en }];
  });
}
