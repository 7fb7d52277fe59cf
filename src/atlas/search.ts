import type { PublishedActor, PublishedFeature, PublishedGazetteer, PublishedRecord, PublishedSearch, PublishedSearchEntry } from '../model/published.ts';
import { namesOf } from '../model/names.ts';
import { fold, type Folded } from '../text/fold.ts';
import type { Stretch } from '../text/slice.ts';
import { endingsOf, stemsOf, tokensOf, type Token } from '../text/tokens.ts';
import type { AtlasDocument, AtlasPassage } from './documents.ts';

/** Something found. Stretches are of the text that is shown with it. */
export type Hit =
  | { type: 'feature' | 'actor' | 'place'; id: string; found: string; foreign: boolean }
  | { type: 'document'; id: string; found: string }
  | { type: 'record'; id: string; feature: string; text: string; marked: Stretch[] }
  /** `inGloss`: found in the English; then `marked` is of the gloss. */
  | { type: 'passage'; id: string; marked: Stretch[]; inGloss: boolean }
  /** A paragraph found by words that no passage holds; `excerpt` is a stretch of the reading text, `english` one of the paragraph's translation, if that is where they stand. */
  | { type: 'paragraph'; id: string; paragraph: number; excerpt: Stretch; marked: Stretch[]; english: { text: string; excerpt: Stretch; marked: Stretch[] } | null };

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
/** A word that answers: its place among the words of its text, the form that answered, and how many letters of that were asked for. */
interface Answer { at: number; form: string; letters: number }
/** The words that answer a term in one place, one after another. */
type Run = Answer[];
/** By entry: for each term, where it stands. */
type Matches = Map<number, Run[][]>;

const PHRASE = /["«“]([^"»”]*)["»”]/gu;
const PARTICLE = /^[وفبكل]$/u;

/** The terms of a query: what stands in quotation marks together, or is written without a space, the rest word by word. */
function termsOf(query: string): Term[] {
  const words = (text: string) => tokensOf(fold(text)).map((token) => token.text);
  const phrases = [...query.matchAll(PHRASE)].map((match) => words(match[1] ?? ''));
  const loose = query.replace(PHRASE, ' ').split(/\s+/u).map((chunk) => words(chunk)).map((chunk) => (chunk.length > 1 && PARTICLE.test(chunk[0] as string) ? chunk.slice(1) : chunk));
  return [...phrases, ...loose].filter((term) => term.length > 0);
}

/**
 * A search over everything that can be read. All terms must be answered; a word is found under any spelling of its name,
 * with any letters attached before it and in its plural. While the last word of a query is being written, it may be the
 * beginning of a name, and, where it stands nowhere as a word, the beginning of a word in a text. Hits stand in the order
 * of the atlas: features, actors, places, documents, passages, paragraphs, records.
 */
export function makeSearch(searched: Searched): (query: string) => Hit[] {
  const { index } = searched;
  const vocabulary = Object.keys(index.words);
  const known = new Map<string, Hit[]>();
  const stands = (word: string) => Object.hasOwn(index.words, word);
  const spellings = (word: string) => (Object.hasOwn(index.spellings, word) ? index.spellings[word] as string[] : [word]);

  /** A word, and it without what is attached before it; where the index has the word itself, as the index took it apart. */
  function formsOf(word: string): string[] {
    const own = stands(word) ? index.words[word] as number[] : [];
    return stemsOf(word).filter((form) => form === word || own.length === 0 || (stands(form) && holds(index.words[form] as number[], own)));
  }

  /** The forms in the index that answer a word. */
  function answers(word: string): string[] {
    const forms = formsOf(word);
    const spelled = forms.flatMap((form) => spellings(form));
    return [...new Set([...forms, ...spelled, ...spelled.flatMap((form) => endingsOf(form)).flatMap((form) => spellings(form))])].filter(stands);
  }

  /** The forms in the index that begin with a word, under every spelling, with the number of letters that the two share. */
  function begunBy(word: string): Map<string, number> {
    for (const form of formsOf(word).filter((one) => one.length > 1)) {
      const begun = vocabulary.filter((one) => one.startsWith(form));
      if (begun.length > 0) return new Map(begun.flatMap((one) => spellings(one).filter(stands).map((spelled) => [spelled, spelled.startsWith(form) ? form.length : spelled.length] as const)));
    }
    return new Map();
  }

  function placesOf(word: string, open: Open): Map<number, Map<number, Answer>> {
    const places = new Map<number, Map<number, Answer>>();
    const whole = answers(word);
    const begun = open === 'always' || (open === 'where needed' && whole.length === 0) ? begunBy(word) : [];
    for (const [form, letters] of [...begun, ...whole.map((one) => [one, one.length] as const)]) {
      const list = index.words[form] as number[];
      for (let pair = 0; pair < list.length; pair += 2) {
        const [entry, at] = [list[pair] as number, list[pair + 1] as number];
        const words = places.get(entry) ?? new Map<number, Answer>();
        if ((words.get(at)?.form.length ?? 0) <= form.length) words.set(at, { at, form, letters });
        places.set(entry, words);
      }
    }
    return places;
  }

  /** A name broken by a space is one word. */
  function mended(term: Term): Term {
    const at = term.findIndex((word, place) => Object.hasOwn(index.spellings, `${word}${term[place + 1] ?? ' '}`));
    return at < 0 ? term : mended([...term.slice(0, at), `${term[at]}${term[at + 1]}`, ...term.slice(at + 2)]);
  }

  /** Where a term stands. */
  function standing(term: Term, open: Open): Map<number, Run[]> {
    const [first, ...rest] = term.map((word, at) => placesOf(word, at === term.length - 1 ? open : 'never'));
    const found = new Map<number, Run[]>();
    for (const [entry, words] of first ?? []) {
      const runs = [...words.values()].map((start) => [start, ...rest.map((places, step) => places.get(entry)?.get(start.at + step + 1))]);
      const full = runs.filter((run): run is Run => run.every((one) => one !== undefined));
      if (full.length > 0) found.set(entry, full);
    }
    return found;
  }

  function matchesOf(terms: readonly Term[], open: Open): Matches {
    const standings = terms.map((term, at) => standing(term, at === terms.length - 1 ? open : 'never'));
    const matches: Matches = new Map();
    for (const entry of standings[0]?.keys() ?? []) {
      const all = standings.map((one) => one.get(entry));
      if (all.every((one) => one !== undefined)) matches.set(entry, all as Run[][]);
    }
    return matches;
  }

  return (query) => {
    const before = known.get(query);
    if (before) return before;
    const loose = termsOf(query);
    // A name broken by a space comes as two terms, unless it stands in quotation marks.
    const terms = loose.every((term) => term.length === 1) ? mended(loose.flat()).map((word) => [word]) : loose.map((term) => mended(term));
    const written = !/["»”\s]$/u.test(query);
    const texts = matchesOf(terms, written ? 'where needed' : 'never');
    const hits = [...named(searched, matchesOf(terms, written ? 'always' : 'never')), ...inTexts(searched, texts), ...inRecords(searched, texts)];
    if (known.size > 50) known.clear();
    known.set(query, hits);
    return hits;
  };
}

/** Whether the last word of a query may be a beginning. */
type Open = 'always' | 'where needed' | 'never';

/** Whether a list of pairs holds all pairs of another. */
function holds(list: readonly number[], other: readonly number[]): boolean {
  const pairs = new Set(list.flatMap((place, at) => (at % 2 === 0 ? [`${place} ${list[at + 1]}`] : [])));
  return other.every((place, at) => at % 2 === 1 || pairs.has(`${place} ${other[at + 1]}`));
}

function entriesOf({ index }: Searched, matches: Matches, ...types: PublishedSearchEntry['type'][]): Matched[] {
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

type Matched = PublishedSearchEntry & { terms: Run[][] };

/** The letters that were found: of a word, those of the form that answered, without what is attached before it. */
function lettersOf({ origin }: Folded, token: Token, { form, letters }: Answer): Stretch {
  const skipped = token.text.endsWith(form) ? token.text.length - form.length : 0;
  const end = token.text.length === skipped + letters || !token.text.endsWith(form) ? token.end : origin[token.at + skipped + letters] as number;
  return { start: origin[token.at + skipped] as number, end };
}

/** Where the words of a term stand in a text, run by run. */
function stretchesOf(text: string, terms: readonly Run[][], from = 0): Stretch[][][] {
  const folded = fold(text);
  const tokens = tokensOf(folded);
  return terms.map((runs) => runs.map((run) => run.flatMap((answer) => {
    const token = tokens[answer.at];
    if (!token) return [];
    const { start, end } = lettersOf(folded, token, answer);
    return [{ start: from + start, end: from + end }];
  })));
}

const inOrder = (stretches: readonly Stretch[]): Stretch[] => [...stretches].sort((a, b) => a.start - b.start).filter((one, at, all) => at === 0 || one.start > (all[at - 1] as Stretch).start);

function passagesOf(searched: Searched, id: string, number: number): AtlasPassage[] {
  return [...searched.passages.values()].filter((passage) => passage.document === id && passage.paragraph === number && passage.intact).sort((a, b) => a.start - b.start || a.end - b.end);
}

function inParagraph(searched: Searched, { id, number, terms }: Matched): Hit[] {
  const document = searched.documents.get(id);
  const paragraph = document?.paragraphs[number - 1];
  if (!document || !paragraph) return [];
  const stretches = stretchesOf(document.text.slice(paragraph.start, paragraph.end), terms, paragraph.start);
  const hits = passagesOf(searched, id, number).flatMap((passage): Hit[] => {
    const inside = stretches.map((runs) => runs.filter((run) => run.every((one) => passage.start <= one.start && one.end <= passage.end)));
    return inside.every((runs) => runs.length > 0)
      ? [{ type: 'passage', id: passage.id, inGloss: false, marked: inOrder(inside.flat(2).map(({ start, end }) => ({ start: start - passage.start, end: end - passage.start }))) }] : [];
  });
  if (hits.length > 0) return hits;
  const marked = inOrder(stretches.flat(2));
  return [{ type: 'paragraph', id, paragraph: number, marked, english: null, excerpt: excerptOf(document.text, paragraph, stretches) }];
}

/** In the English of a paragraph: the passages whose gloss holds every term, else the paragraph. */
function inTranslation(searched: Searched, { id, number, terms }: Matched): Hit[] {
  const document = searched.documents.get(id);
  const paragraph = document?.paragraphs[number - 1];
  const text = document?.source.translation.paragraphs[number - 1];
  if (!document || !paragraph || text === undefined) return [];
  const tokens = tokensOf(fold(text));
  const spoken = terms.map((runs) => runs.map((run) => run.map((answer) => ({ answer, text: (tokens[answer.at] as Token).text }))));
  const hits = passagesOf(searched, id, number).flatMap((passage): Hit[] => {
    const folded = fold(passage.gloss);
    const words = tokensOf(folded);
    const inside = spoken.map((runs) => words.flatMap((_, at) => {
      const run = runs.find((one) => one.every(({ text: word }, step) => words[at + step]?.text === word));
      return run ? run.map(({ answer }, step) => lettersOf(folded, words[at + step] as Token, answer)) : [];
    }));
    return inside.every((term) => term.length > 0) ? [{ type: 'passage', id: passage.id, marked: inOrder(inside.flat()), inGloss: true }] : [];
  });
  if (hits.length > 0) return hits;
  const stretches = stretchesOf(text, terms);
  const marked = inOrder(stretches.flat(2));
  return [{
    type: 'paragraph', id, paragraph: number, marked: [], excerpt: excerptOf(document.text, paragraph, []),
    english: { text, marked, excerpt: excerptOf(text, { start: 0, end: text.length }, stretches) },
  }];
}

/** Scripture is shown whole: between its signs, and in a translation whatever stands in quotation marks. */
const SCRIPTURE = /«[^»]*»|﴿[^﴾]*﴾|"[^"]*"/gu;
const AROUND = 90;
/** Words further apart than this are not shown in one excerpt. */
const FURTHEST = 300;

/** Where all terms stand closest together; where that is nowhere near, the first place of the first. */
function closest(terms: readonly Stretch[][][]): Stretch | undefined {
  const spans = terms.map((runs) => runs.flatMap((run) => (run.length > 0 ? [{ start: (run[0] as Stretch).start, end: (run.at(-1) as Stretch).end }] : [])));
  const [anchors = [], ...others] = spans;
  const around = anchors.map((anchor) => others.reduce((whole, runs) => {
    const joined = runs.map((run) => ({ start: Math.min(whole.start, run.start), end: Math.max(whole.end, run.end) }));
    return joined.sort((one, other) => one.end - one.start - (other.end - other.start))[0] ?? whole;
  }, anchor));
  const best = [...around].sort((one, other) => one.end - one.start - (other.end - other.start) || one.start - other.start)[0];
  return best && best.end - best.start <= FURTHEST ? best : anchors[0];
}

/** The words around what was found, cut at words, never inside a verse or a saying. */
function excerptOf(text: string, paragraph: Stretch, terms: readonly Stretch[][][]): Stretch {
  const first = closest(terms) ?? { start: paragraph.start, end: paragraph.start };
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
  return entriesOf(searched, matches, 'record').flatMap(({ id, number, terms }): Hit[] => {
    const record = searched.records.find((one) => one.id === id);
    if (!record || seen.has(id)) return [];
    seen.add(id);
    const text = number === 0 ? record.text.ar : record.text.en;
    return [{ type: 'record', id, feature: record.feature, text, marked: inOrder(stretchesOf(text, terms).flat(2)) }];
  });
}
