import type { Language } from '../i18n/language.ts';

/** A font as a canvas takes it, and the distance between its lines; sizes in CSS pixels. */
export interface Face { font: string; line: number }

/** Width of a text in a font, in CSS pixels. */
export type Measure = (text: string, font: string) => number;

const LATIN = /[A-Za-z](?:[A-Za-z0-9 .,:;/&'’·()–-]*[A-Za-z0-9)])?/g;

/** Latin words inside Arabic stand isolated (U+2068, U+2069), so that their points and brackets stay with them. */
export function isolated(text: string, language: Language): string {
  if (language !== 'ar') return text;
  return text.replace(LATIN, (run) => {
    const open = run.split('(').length;
    const over = run.endsWith(')') && run.split(')').length > open ? 1 : 0;
    const own = run.slice(0, run.length - over);
    return `\u2068${own}\u2069${run.slice(own.length)}`;
  });
}

/** A text in lines no wider than `width`; a word that is wider stands broken, an address after its own signs. */
export function wrapped(text: string, font: string, width: number, measure: Measure): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (measure(longer, font) <= width) {
      line = longer;
      continue;
    }
    if (line !== '') lines.push(line);
    const pieces = broken(word, font, width, measure);
    lines.push(...pieces.slice(0, -1));
    line = pieces.at(-1) ?? '';
  }
  return line === '' ? lines : [...lines, line];
}

function broken(word: string, font: string, width: number, measure: Measure): string[] {
  const pieces: string[] = [];
  let piece = '';
  for (const part of word.split(/(?<=[&/?#=])/)) {
    for (const unit of measure(part, font) <= width ? [part] : [...part]) {
      if (piece !== '' && measure(piece + unit, font) > width) {
        pieces.push(piece);
        piece = '';
      }
      piece += unit;
    }
  }
  return [...pieces, piece];
}

/** Splits blocks of given heights into at most `count` columns, in their order, as level as they can be. */
export function columns<T extends { height: number }>(blocks: readonly T[], count: number): T[][] {
  const fill = (limit: number): T[][] => blocks.reduce<T[][]>((made, block) => {
    const last = made.at(-1);
    const used = last?.reduce((sum, one) => sum + one.height, 0) ?? Infinity;
    if (last && used + block.height <= limit) last.push(block);
    else made.push([block]);
    return made;
  }, []);
  const total = blocks.reduce((sum, block) => sum + block.height, 0);
  for (let limit = Math.max(total / count, ...blocks.map(({ height }) => height)); limit < total; limit += 4) {
    const made = fill(limit);
    if (made.length <= count) return made;
  }
  return blocks.length === 0 ? [] : [[...blocks]];
}

/** The roundest length of at most `most` metres: 1, 2 or 5 times a power of ten; null where there is none of a kilometre. */
export function roundKm(most: number): number | null {
  const km = most / 1000;
  if (!(km >= 1)) return null;
  const power = 10 ** Math.floor(Math.log10(km));
  return ([5, 2, 1].find((times) => times * power <= km) ?? 1) * power;
}
