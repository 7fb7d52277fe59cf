import { fold } from '../text/fold.ts';
import { isRespelling, peopleOf } from '../text/spellings.ts';
import { stemsOf, tokensOf } from '../text/tokens.ts';
import { namesOf, type Named } from './names.ts';
import type { PublishedSearch, PublishedSearchEntry } from './published.ts';

/** A text to be found, and what it is of. */
export interface SearchText extends PublishedSearchEntry { text: string }

/** The names of a thing as texts to be found. */
export function nameTexts(type: PublishedSearchEntry['type'], thing: Named & { id: string }): SearchText[] {
  return namesOf(thing).map(({ text }, number) => ({ type, id: thing.id, number, text }));
}

/** Every word of some texts, under every form by which it is found; words of one thing's names that are spelled apart stand for each other. */
export function searchIndexOf(texts: readonly SearchText[], spelled: readonly Named[]): PublishedSearch {
  const read = texts.map(({ text }) => wordsOf(text));
  const { stems, stands } = stemmingOf(texts, read);
  const broken = brokenOf(spelled);
  const words = new Map<string, number[]>();
  const put = (word: string, place: number, ...ordinals: number[]) => {
    for (const stem of stems(word)) {
      const list = words.get(stem) ?? [];
      for (const ordinal of ordinals) list.push(place, ordinal);
      words.set(stem, list);
    }
  };
  read.forEach((line, place) => line.forEach((word, ordinal) => {
    put(word, place, ordinal);
    const joined = `${word}${line[ordinal + 1] ?? ''}`;
    if (joined !== word && stems(word).some((stem) => broken.has(stem)) && stems(joined).some(stands)) put(joined, place, ordinal, ordinal + 1);
  }));
  return {
    entries: texts.map(({ type, id, number }) => ({ type, id, number })),
    words: Object.fromEntries([...words].sort(([a], [b]) => (a < b ? -1 : 1))),
    spellings: spellingsOf(spelled),
  };
}

const wordsOf = (text: string): string[] => tokensOf(fold(text)).map((token) => token.text);

/**
 * Which first letters of a word are attached to it, judged by the texts themselves: a word of a name, or one that stands
 * behind the article, keeps its first letter unless what is left stands somewhere too.
 */
function stemmingOf(texts: readonly SearchText[], read: readonly string[][]) {
  const standing = new Set(read.flat());
  const whole = new Set(texts.flatMap(({ type }, place) => (['feature', 'actor', 'place'].includes(type) ? read[place] as string[] : [])));
  for (const word of standing) {
    const rest = /^[وف]?(?:[بك]?ال|لل)(.{2,})$/u.exec(word)?.[1];
    if (rest) whole.add(rest);
  }
  const stands = (word: string) => standing.has(word) || whole.has(word);
  return { stands, stems: (word: string) => stemsOf(word, (form, rest) => !whole.has(form) || stands(rest)) };
}

/** The names of a thing, word by word, and those among them that are one word with a space in it ("قر غيزستان"). */
function readNames(thing: Named): { names: string[][]; broken: string[][] } {
  const all = namesOf(thing).map(({ text }) => wordsOf(text));
  const single = new Set(all.filter((name) => name.length === 1).flat());
  const isBroken = (name: string[]) => name.length === 2 && single.has(name.join(''));
  return { names: all.filter((name) => !isBroken(name)), broken: all.filter(isBroken) };
}

/** The first halves of broken names. */
const brokenOf = (things: readonly Named[]): Set<string> => new Set(things.flatMap((thing) => readNames(thing).broken.map(([first]) => first as string)));

/** Each spelling of a word in the names of one thing, to all of them. */
function spellingsOf(things: readonly Named[]): Record<string, string[]> {
  const classes = new Map<string, Set<string>>();
  const join = (a: string, b: string) => {
    const both = new Set([...(classes.get(a) ?? [a]), ...(classes.get(b) ?? [b])]);
    for (const word of both) classes.set(word, both);
  };
  for (const thing of things) {
    const { names } = readNames(thing);
    // A short word is told apart by one letter, unless it is all of the name.
    const words = [...new Set(names.flatMap((name) => name.map((word) => word.replace(/^ال/u, '')).filter((word) => name.length === 1 || word.length > 4)))];
    for (const a of words) {
      for (const b of words) {
        if (!isRespelling(a, b) || stemsOf(a).includes(b) || stemsOf(b).includes(a)) continue;
        join(a, b);
        for (const [one, other] of peopleOf(a, b)) join(one, other);
      }
    }
  }
  return Object.fromEntries([...classes].sort(([a], [b]) => (a < b ? -1 : 1)).map(([word, others]) => [word, [...others].sort()]));
}
