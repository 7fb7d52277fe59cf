/** A stretch of a reading text, in UTF-16 units: `[start, end)`. */
export interface Stretch {
  start: number;
  end: number;
}

/** The paragraphs of a reading text (one a line), counted from 1 by their index + 1. */
export function paragraphsOf(text: string): Stretch[] {
  const stretches: Stretch[] = [];
  let start = 0;
  for (const line of text.replace(/\n$/, '').split('\n')) {
    stretches.push({ start, end: start + line.length });
    start += line.length + 1;
  }
  return stretches;
}

/** Every place where `quote` stands inside a stretch of `text`, letter for letter. Overlapping ones count. */
export function findExactly(text: string, quote: string, within: Stretch): number[] {
  const found: number[] = [];
  for (let at = text.indexOf(quote, within.start); at !== -1 && at + quote.length <= within.end; at = text.indexOf(quote, at + 1)) {
    found.push(at);
  }
  return found;
}

const graphemes = new Intl.Segmenter('ar', { granularity: 'grapheme' });
/** Letters, digits and signs that are a grapheme each, whatever else of them stands beside. */
const PLAIN = /^[\n\u0020-\u007e\u00a0-\u00ac\u060c\u061b\u061f\u0621-\u063a\u0641-\u064a\u0660-\u0669\u066a-\u066c]*$/;

/** The last `count` graphemes before `at`, for a TextQuoteSelector's prefix. */
export function prefixOf(text: string, at: number, count = 32): string {
  const near = text.slice(Math.max(0, at - count - 1), at);
  if (PLAIN.test(near)) return near.slice(-count);
  const before = [...graphemes.segment(text.slice(Math.max(0, at - count * 8), at))];
  return before.slice(-count).map((part) => part.segment).join('');
}

/** The first `count` graphemes after `at`, for a TextQuoteSelector's suffix. */
export function suffixOf(text: string, at: number, count = 32): string {
  const near = text.slice(at, at + count + 1);
  if (PLAIN.test(near)) return near.slice(0, count);
  const after = [...graphemes.segment(text.slice(at, at + count * 8))];
  return after.slice(0, count).map((part) => part.segment).join('');
}
