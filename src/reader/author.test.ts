import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findExactly, paragraphsOf } from '../text/slice.ts';
import { authorPassage } from './author.ts';

const TEXT = 'عنوان الخبر\nقال الموقع في بيان، ثم قال الموقع في بيان آخر.\n\nالفقرة الأخيرة\n';
const author = (start: number, end: number, text = TEXT) => authorPassage('900', text, paragraphsOf(text), start, end);
const select = (words: string, from = 0) => {
  const start = TEXT.indexOf(words, from);
  return author(start, start + words.length);
};

describe('a selection becomes a passage', () => {
  test('with its paragraph and its exact words', () => {
    expect(select('عنوان الخبر')).toEqual({ id: '900-', paragraph: 1, quote: 'عنوان الخبر', gloss: '' });
    expect(select('الفقرة')).toEqual({ id: '900-', paragraph: 4, quote: 'الفقرة', gloss: '' });
  });
  test('without the spaces at its ends', () => {
    expect(select(' الموقع ')).toMatchObject({ quote: 'الموقع', occurrence: 1 });
    expect(select(' الخبر\n')).toMatchObject({ quote: 'الخبر', paragraph: 1 });
  });
  test('with its occurrence where the words stand more than once in the paragraph, and only there', () => {
    const second = TEXT.indexOf('قال الموقع', TEXT.indexOf('ثم'));
    expect(select('قال الموقع')).toMatchObject({ occurrence: 1 });
    expect(select('قال الموقع', second)).toMatchObject({ occurrence: 2 });
    expect(select('بيان آخر')).not.toHaveProperty('occurrence');
    expect(select('الخبر')).not.toHaveProperty('occurrence');
  });
  test('of 300 characters, spaces at its ends not counted', () => {
    const text = `  ${'س'.repeat(300)}  \n`;
    expect(author(0, text.length, text)?.quote).toHaveLength(300);
  });
});

describe('a selection becomes none', () => {
  test.each([
    ['empty', 3, 3], ['of a space', TEXT.indexOf(' '), TEXT.indexOf(' ') + 1], ['of a line end', TEXT.indexOf('\n'), TEXT.indexOf('\n') + 1],
    ['of an empty paragraph', TEXT.indexOf('\n\n') + 1, TEXT.indexOf('\n\n') + 2], ['across two paragraphs', 0, TEXT.indexOf('قال') + 3], ['of the whole text', 0, TEXT.length], ['outside the text', TEXT.length + 1, TEXT.length + 5],
    ['backwards', 8, 2],
  ])('%s', (_, start, end) => expect(author(start, end)).toBeNull());
  test('of 301 characters', () => expect(author(0, 301, `${'س'.repeat(301)}\n`)).toBeNull());
});

test('whatever is selected, the passage stands where it was selected', () => {
  const unit = fc.constantFrom('ا', 'ب', 'با', ' ', '  ', '\n', 'َ', '😀', '.', 'كلمة');
  fc.assert(fc.property(fc.string({ unit, maxLength: 60 }), fc.nat(120), fc.nat(120), (text, a, b) => {
    const [start, end] = [Math.min(a, b, text.length), Math.min(Math.max(a, b), text.length)];
    const chosen = text.slice(start, end);
    const made = author(start, end, text);
    if (chosen.trim() === '' || chosen.trim().includes('\n')) {
      expect(made).toBeNull();
      return;
    }
    const within = paragraphsOf(text)[(made?.paragraph ?? 0) - 1] as { start: number; end: number };
    expect(made?.quote).toBe(chosen.trim());
    const places = findExactly(text, made?.quote as string, within);
    expect(made?.occurrence === undefined).toBe(places.length === 1);
    expect(places[(made?.occurrence ?? 1) - 1]).toBe(start + chosen.length - chosen.trimStart().length);
  }), { numRuns: 1000 });
});
