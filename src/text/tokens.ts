import type { Folded } from './fold.ts';

/** A word of a folded text: its letters, and where they stand in the original, `[start, end)` in UTF-16 units; `at` is its place in the folded text. */
export interface Token { text: string; at: number; start: number; end: number }

/** Arabic letters in one word, everything else in another: "لـISPR" and "1924م" are two words each. */
const WORD = /(?:(?=\p{Script=Arabic})\p{L})+|(?:(?!\p{Script=Arabic})[\p{L}\p{N}])+/gu;

/** The words of a text, in order; the harakat on a word's last letter are the word's. */
export function tokensOf({ text, origin }: Folded): Token[] {
  return [...text.matchAll(WORD)].map((match) => ({
    text: match[0], at: match.index, start: origin[match.index] as number, end: origin[match.index + match[0].length] as number,
  }));
}

/** At least so many letters stay; behind the article, which is no letter of a word, one less. */
const SHORTEST = 3;
const ARABIC = /^[\u0621-\u064a]+$/u;
/** What may stand before an Arabic word: conjunction, then preposition, then article. */
const PARTICLES = [/^[وف]/u, /^[بكل]/u, /^ال/u];
/** No plurals, for all their s. */
const NO_PLURAL = new Set(['news', 'this', 'always']);

/**
 * The forms under which a folded word is found: itself, and what is left of it without the letters that Arabic attaches
 * before a word. ل before ال is written لل. English loses its plural s. `attached` says whether a first letter of `whole`
 * may be such a letter: the ب of بكين is not.
 */
export function stemsOf(word: string, attached: (whole: string, rest: string) => boolean = () => true): string[] {
  if (!ARABIC.test(word)) return word.length > SHORTEST && /[^s]s$/.test(word) && !NO_PLURAL.has(word) ? [word, word.slice(0, -1)] : [word];
  let forms = [word];
  for (const particle of PARTICLES) {
    const article = particle === PARTICLES[2];
    forms = forms.flatMap((form) => {
      const opened = particle === PARTICLES[1] && form.startsWith('لل') ? `ال${form.slice(2)}` : form.replace(particle, '');
      if (opened === form || opened.length < (article ? SHORTEST - 1 : SHORTEST)) return [form];
      return article || attached(form, opened) ? [form, opened] : [form];
    });
  }
  return [...new Set(forms)];
}

/** Words that one ending would join and that are not one word: caliphate and disagreements. */
const APART = new Set(['خلافه', 'خلافات']);

/**
 * The folded forms that a folded Arabic word without particles may also take: ة and its plural ات, the plurals ون, ين, ات,
 * and ية beside ي. They are guesses; only those that stand somewhere count.
 */
export function endingsOf(word: string): string[] {
  if (!ARABIC.test(word) || APART.has(word.replace(/^[وف]?[بك]?ال/u, ''))) return [];
  const people = (base: string) => [base, `${base}ون`, `${base}ين`, ...(base.endsWith('ي') ? [`${base}ه`] : [])];
  const base = word.replace(/(?:ات|ون|ين|ه)$/u, '');
  const ending = word.slice(base.length);
  const guesses = ending === 'ات' ? [...(base.length >= 3 ? [`${base}ه`] : []), ...(base.length >= 4 ? [base] : [])]
    : ending === 'ه' ? [...(base.length >= 3 ? [`${base}ات`] : []), ...(base.length >= 4 && base.endsWith('ي') ? people(base) : [])]
      : ending !== '' ? (base.length >= 4 ? people(base) : [])
        : word.length >= 4 ? [`${word}ات`, ...people(word)] : [];
  return guesses.filter((guess) => guess !== word);
}
