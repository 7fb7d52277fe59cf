import { findExactly, type Stretch } from '../text/slice.ts';

/** The longest a passage may be, in UTF-16 units. */
const MOST = 300;

/** A passage as `data/passages/NNN.json` wants it, but for its id and gloss, which an editor writes. */
export interface AuthoredPassage { id: string; paragraph: number; quote: string; occurrence?: number; gloss: string }

/**
 * The passage that a selection of `text` from `start` to `end` would be, spaces at its ends left out; null where it
 * reaches across paragraphs, is empty or too long.
 */
export function authorPassage(document: string, text: string, paragraphs: readonly Stretch[], start: number, end: number): AuthoredPassage | null {
  const chosen = text.slice(start, end);
  const quote = chosen.trim();
  const from = start + chosen.indexOf(quote);
  const index = paragraphs.findIndex((one) => one.start <= from && from + quote.length <= one.end);
  const within = paragraphs[index];
  if (quote === '' || quote.length > MOST || !within) return null;
  const places = findExactly(text, quote, within);
  return { id: `${document}-`, paragraph: index + 1, quote, ...(places.length > 1 ? { occurrence: places.indexOf(from) + 1 } : {}), gloss: '' };
}
