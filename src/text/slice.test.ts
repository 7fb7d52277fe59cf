import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findExactly, paragraphsOf, prefixOf, suffixOf } from './slice.ts';

const TEXT = 'بِسْمِ اللهِ\nالخبر:\n\nفي 26 تموز/يوليو 2025\n';
const whole = (text: string) => ({ start: 0, end: text.length });

describe('paragraphs', () => {
  test('are the lines, an empty one included, the last line end not counted', () => {
    expect(paragraphsOf(TEXT).map(({ start, end }) => TEXT.slice(start, end))).toEqual(['بِسْمِ اللهِ', 'الخبر:', '', 'في 26 تموز/يوليو 2025']);
  });
  test('of an empty text are one empty paragraph', () => expect(paragraphsOf('')).toEqual([{ start: 0, end: 0 }]));
  test('join to the text again', () => {
    fc.assert(fc.property(fc.array(fc.string({ unit: fc.constantFrom('ا', 'ّ', ' ', 'x', '😀') })), fc.boolean(), (lines, ended) => {
      const text = lines.join('\n') + (ended ? '\n' : '');
      expect(paragraphsOf(text).map(({ start, end }) => text.slice(start, end)).join('\n') + (text.endsWith('\n') ? '\n' : '')).toBe(text);
    }));
  });
});

describe('finding exactly', () => {
  test('gives every place, overlapping ones too', () => {
    expect(findExactly('بابابا', 'بابا', whole('بابابا'))).toEqual([0, 2]);
    expect(findExactly('في تموز وفي آب', 'في', whole('في تموز وفي آب'))).toEqual([0, 9]);
  });
  test('stays inside its stretch, ends included', () => {
    const text = 'abcabcabc';
    expect(findExactly(text, 'abc', { start: 3, end: 6 })).toEqual([3]);
    expect(findExactly(text, 'abc', { start: 1, end: 5 })).toEqual([]);
    expect(findExactly(text, 'abc', { start: 4, end: 9 })).toEqual([6]);
    expect(findExactly(text, 'abc', { start: 4, end: 8 })).toEqual([]);
  });
  test.each([['أوزبكستان', 'اوزبكستان'], ['تمّ', 'تم'], ['مدرسة', 'مدرسه'], ['ي', 'ى'], ['Ab', 'ab'], ['a b', 'a\u00A0b']])('knows %s from %s', (text, quote) => {
    expect(findExactly(text, quote, whole(text))).toEqual(text.startsWith(quote) ? [0] : []);
    expect(text === quote).toBe(false);
  });
  test('finds what was cut out', () => {
    fc.assert(fc.property(fc.string({ minLength: 1, maxLength: 30, unit: fc.constantFrom('ا', 'ب', 'َ', ' ') }), fc.nat(), fc.nat(), (text, a, b) => {
      const start = a % text.length;
      const end = start + 1 + (b % (text.length - start));
      const found = findExactly(text, text.slice(start, end), whole(text));
      expect(found).toContain(start);
      for (const at of found) expect(text.slice(at, at + end - start)).toBe(text.slice(start, end));
    }));
  });
});

describe('prefix and suffix', () => {
  const unit = fc.constantFrom('ب', 'بّ', 'بًّ', ' ', '\n', 'x', '😀', '👨‍👩‍👧');
  const segmenter = new Intl.Segmenter('ar', { granularity: 'grapheme' });
  test('are the words right beside it, of so many graphemes', () => {
    fc.assert(fc.property(fc.array(unit, { maxLength: 60 }), fc.array(unit, { maxLength: 60 }), (before, after) => {
      const text = `${before.join('')}«»${after.join('')}`;
      const at = before.join('').length;
      const [prefix, suffix] = [prefixOf(text, at), suffixOf(text, at + 2)];
      expect(text.slice(at - prefix.length, at)).toBe(prefix);
      expect(text.slice(at + 2, at + 2 + suffix.length)).toBe(suffix);
      expect([...segmenter.segment(prefix)].length).toBe(Math.min(32, [...segmenter.segment(before.join(''))].length));
      expect([...segmenter.segment(suffix)].length).toBe(Math.min(32, [...segmenter.segment(after.join(''))].length));
    }));
  });
  test('never part a letter from its harakat', () => {
    const text = 'بَّ'.repeat(40);
    expect(prefixOf(text, text.length, 2)).toBe('بَّبَّ');
    expect(suffixOf(text, 0, 2)).toBe('بَّبَّ');
  });
  test('are graphemes as Unicode counts them, whatever stands around', () => {
    const segments = (text: string) => [...new Intl.Segmenter('ar', { granularity: 'grapheme' }).segment(text)].map(({ segment }) => segment);
    const unit = fc.constantFrom('ا', 'ب', ' ', '\n', 'x', '،', '1', 'َ', 'ّ', '\u200D', '\u0600', '😀', 'é');
    fc.assert(fc.property(fc.string({ unit, maxLength: 12 }), fc.string({ unit, maxLength: 12 }), (before, after) => {
      const text = before + after;
      expect(prefixOf(text, before.length, 4)).toBe(segments(before).slice(-4).join(''));
      expect(suffixOf(text, before.length, 4)).toBe(segments(after).slice(0, 4).join(''));
    }));
  });
  test('are empty at the ends of a text', () => {
    expect(prefixOf(TEXT, 0)).toBe('');
    expect(suffixOf(TEXT, TEXT.length)).toBe('');
  });
});
