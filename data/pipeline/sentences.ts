import type { Stretch } from '../../src/text/slice.ts';

const segmenter = new Intl.Segmenter('ar', { granularity: 'sentence' });
/** A full stop after a word this short is an abbreviation's: «إي. كوريلا», a list's number. */
const ABBREVIATED = /(?:^|\s)[\p{L}\p{N}]{1,2}\.\s*$/u;

/** The sentences of a paragraph of a text, without the space behind them. */
export function sentencesOf(text: string, paragraph: Stretch): Stretch[] {
  const sentences: Stretch[] = [];
  for (const { index, segment } of segmenter.segment(text.slice(paragraph.start, paragraph.end))) {
    const start = paragraph.start + index;
    const last = sentences.at(-1);
    if (last && ABBREVIATED.test(text.slice(last.start, start))) last.end = start + segment.length;
    else sentences.push({ start, end: start + segment.length });
  }
  return sentences.map(({ start, end }) => ({ start, end: start + text.slice(start, end).trimEnd().length })).filter(({ start, end }) => end > start);
}
