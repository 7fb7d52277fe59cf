import type { Folded } from './fold.ts';

/** A word of a folded text: its letters, and where they stand in the original, `[start, end)` in UTF-16 units. */
export interface Token { text: string; start: number; end: number }

const WORD = /[\p{L}\p{N}]+/gu;

/** The words of a text, in order. */
export function tokensOf({ text, origin }: Folded): Token[] {
  return [...text.matchAll(WORD)].map((match) => ({
    text: match[0], start: origin[match.index] as number, end: (origin[match.index + match[0].length - 1] as number) + 1,
  }));
}

/** At least so many letters stay; behind the article, which is no letter of a word, one less. */
const SHORTEST = 3;
const ARABIC = /^[\u0621-\u064a]+$/u;
/** What may stand before an Arabic word: conjunction, then preposition, then article. */
const PARTICLES = [/^[وف]/u, /^[بكل]/u, /^ال/u];

/**
 * The forms under which a folded word is found: itself, and what is left of it without the letters that Arabic attaches
 * before a word. ل before ال is written لل. English loses its plural s.
 */
export function stemsOf(word: string): string[] {
  if (!ARABIC.test(word)) return word.length > SHORTEST && /[^s]s$/.test(word) ? [word, word.slice(0, -1)] : [word];
  let forms = [word];
  for (const particle of PARTICLES) {
    forms = forms.flatMap((form) => {
      const opened = particle === PARTICLES[1] && form.startsWith('لل') ? `ال${form.slice(2)}` : form.replace(particle, '');
      return opened.length >= (particle === PARTICLES[2] ? SHORTEST - 1 : SHORTEST) && opened !== form ? [form, opened] : [form];
    });
  }
  return [...new Set(forms)];
}
