import { fold } from '../text/fold.ts';
import { isRespelling } from '../text/spellings.ts';
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
  const words = new Map<string, number[]>();
  texts.forEach(({ text }, place) => tokensOf(fold(text)).forEach((token, ordinal) => {
    for (const stem of stemsOf(token.text)) {
      const list = words.get(stem);
      if (list) list.push(place, ordinal);
      else words.set(stem, [place, ordinal]);
    }
  }));
  return {
    entries: texts.map(({ type, id, number }) => ({ type, id, number })),
    words: Object.fromEntries([...words].sort(([a], [b]) => (a < b ? -1 : 1))),
    spellings: spellingsOf(spelled),
  };
}

function spellingsOf(things: readonly Named[]): Record<string, string[]> {
  const same = new Map<string, Set<string>>();
  for (const thing of things) {
    const words = [...new Set(namesOf(thing).flatMap((name) => tokensOf(fold(name.text)).map((token) => token.text.replace(/^ال/u, ''))))];
    for (const a of words) {
      for (const b of words) if (isRespelling(a, b)) same.set(a, (same.get(a) ?? new Set([a])).add(b));
    }
  }
  return Object.fromEntries([...same].sort(([a], [b]) => (a < b ? -1 : 1)).map(([word, others]) => [word, [...others].sort()]));
}
