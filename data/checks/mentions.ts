import { fold, namesPattern, wordsIn } from '../../src/text/fold.ts';
import { findExactly, type Stretch } from '../../src/text/slice.ts';
import { mentionSpan, type Corpus, type Document } from '../pipeline/corpus.ts';
import type { Finding, Rule } from './rule.ts';

/** A mention is the words of its span, of a thing of its sense, under a known spelling; and no known name goes unmentioned. */
export const mentions: Rule = {
  name: 'mention',
  check: (corpus) => {
    const names = knownNames(corpus);
    return [...corpus.documents.values()].flatMap((document) => {
      const spans: Stretch[] = [];
      return [...written(corpus, document, spans), ...overlapping(corpus, document), ...unmentioned(document, names, spans)];
    }).concat(homeless(corpus));
  },
};

/** By folded name, the id of a thing that bears it. */
interface Names { ids: Map<string, string>; pattern: RegExp }

function knownNames(corpus: Corpus): Names {
  const ids = new Map([...corpus.actors, ...corpus.places].flatMap(({ item }) => [item.name.ar, item.name.en, ...item.spellings].map((name) => [fold(name).text.trim(), item.id] as const)));
  return { ids, pattern: namesPattern(ids.keys()) };
}

function homeless(corpus: Corpus): Finding[] {
  return [...corpus.mentions, ...corpus.notMentions].filter(({ item }) => !corpus.documents.has(item.document)).map(({ item, file, path }) => ({
    file, path, id: item.words, en: `There is no document ${item.document}.`, ar: `لا توجد وثيقة بالرقم ${item.document}.`,
  }));
}

function written(corpus: Corpus, document: Document, spans: Stretch[]): Finding[] {
  const kinds = { actor: namesOf(corpus.actors), place: namesOf(corpus.places), feature: new Map(corpus.features.map(({ item }) => [item.id, null])) };
  const own = (one: { item: { document: string } }) => one.item.document === document.source.id;
  const findings = [...corpus.mentions.filter(own), ...corpus.notMentions.filter(own)].flatMap(({ item, file, path }) => {
    const span = mentionSpan(document, item);
    if (span) {
      spans.push(span);
      return wholeWords(document.reading, span) ? [] : [{
        file, path: `${path}.words`, id: item.words, en: 'The mention is a part of a longer word.', ar: 'الذِّكر جزء من كلمة أطول.',
      }];
    }
    const paragraph = document.paragraphs[item.paragraph - 1];
    const times = paragraph ? findExactly(document.reading, item.words, paragraph).length : 0;
    return [times > 1 && item.occurrence === undefined
      ? { file, path: `${path}.words`, id: item.words, en: `The words stand ${times} times in paragraph ${item.paragraph}; name the occurrence.`, ar: `اللفظ وارد ${times} مرات في الفقرة ${item.paragraph}؛ يجب ذكر رقم الورود.` }
      : { file, path: `${path}.words`, id: item.words, en: `The mention is not the words of paragraph ${item.paragraph}.`, ar: `الذِّكر ليس من لفظ الفقرة ${item.paragraph}.` }];
  });
  for (const { item, file, path } of corpus.mentions.filter(own)) {
    const names = kinds[item.sense];
    if (!names.has(item.target)) {
      findings.push({ file, path: `${path}.target`, id: item.words, en: `There is no ${item.sense} with the id ${item.target}.`, ar: `المعرّف ${item.target} لا يدل على شيء (${item.sense}).` });
    } else if (names.get(item.target)?.has(fold(item.words).text) === false) {
      findings.push({ file, path: `${path}.words`, id: item.target, en: `“${item.words}” is not among the spellings of ${item.target}.`, ar: `«${item.words}» ليس من رسوم ${item.target}.` });
    }
  }
  return findings;
}

/** No word has more letters and marks than this. */
const LONGEST = 40;

/** Whether a span begins where a word does, or behind what Arabic attaches before one, and ends where a word ends. */
function wholeWords(text: string, { start, end }: Stretch): boolean {
  const before = /[\p{L}\p{M}\p{N}]*$/u.exec(text.slice(Math.max(0, start - LONGEST), start))?.[0] ?? '';
  const after = text.slice(end, end + 2).replace(/^\u0640/, '');
  return /^[وف]?(?:[بكل]|لل)?$/u.test(before.replace(/[\u0640\u064B-\u0652]/g, '')) && !/^[\p{L}\p{N}]/u.test(after);
}

/** By id: every name and spelling, folded. */
function namesOf(things: readonly { item: { id: string; name: { ar: string; en: string }; spellings: string[] } }[]): Map<string, Set<string> | null> {
  return new Map(things.map(({ item }) => [item.id, new Set([item.name.ar, item.name.en, ...item.spellings].map((name) => fold(name).text))]));
}

function overlapping(corpus: Corpus, document: Document): Finding[] {
  const placed = corpus.mentions.filter(({ item }) => item.document === document.source.id)
    .flatMap((one) => {
      const span = mentionSpan(document, one.item);
      return span ? [{ ...one, span }] : [];
    }).sort((a, b) => a.span.start - b.span.start);
  return placed.flatMap(({ item, file, path, span }, index) => {
    const before = placed.slice(0, index).find((one) => one.span.end > span.start);
    return before ? [{ file, path: `${path}.words`, id: item.words, en: `The mention stands inside another one: “${before.item.words}”.`, ar: `الذِّكر واقع في ذِكر آخر: «${before.item.words}».` }] : [];
  });
}

/** Every known spelling in the text, as whole words, that neither a mention nor a denial covers. */
function unmentioned(document: Document, { ids, pattern }: Names, spans: readonly Stretch[]): Finding[] {
  const file = `data/mentions/${document.source.id}.json`;
  return document.paragraphs.flatMap((paragraph, index) => {
    return namesIn(document.reading.slice(paragraph.start, paragraph.end), pattern).flatMap((one) => {
      const span = { start: paragraph.start + one.start, end: paragraph.start + one.end };
      if (spans.some((covered) => covered.start <= span.start && span.end <= covered.end)) return [];
      const words = document.reading.slice(span.start, span.end);
      return [{ file, path: 'mentions', id: ids.get(one.name) as string, en: `Paragraph ${index + 1} names “${words}” and no mention covers it.`, ar: `الفقرة ${index + 1} تذكر «${words}» ولا ذِكر يشمله.` }];
    });
  });
}

/** What the last names found in each paragraph: texts do not change while names are edited, nor names while marks are. */
let found = { under: '', names: new Map<string, ReturnType<typeof wordsIn>>() };

function namesIn(paragraph: string, pattern: RegExp): ReturnType<typeof wordsIn> {
  if (found.under !== pattern.source) found = { under: pattern.source, names: new Map() };
  const names = found.names.get(paragraph) ?? wordsIn(fold(paragraph), pattern);
  found.names.set(paragraph, names);
  return names;
}
