import { describe, expect, test } from 'vitest';
import { fold } from './fold.ts';
import { stemsOf, tokensOf } from './tokens.ts';

const stem = (word: string) => stemsOf(fold(word).text);

describe('words of a text', () => {
  test('stand where they stand in the original, harakat and all', () => {
    const text = 'هذا يُعدّ: "خطوةً" (CASA-1000)';
    expect(tokensOf(fold(text)).map(({ text: folded, start, end }) => [folded, text.slice(start, end)])).toEqual([
      ['هذا', 'هذا'], ['يعد', 'يُعد'], ['خطوه', 'خطوة'], ['casa', 'CASA'], ['1000', '1000'],
    ]);
  });
});

describe('forms under which a word is found', () => {
  test.each([
    ['وأوزبيكستان', 'اوزبيكستان'], ['لأوزبكستان', 'اوزبكستان'], ['بالخط', 'خط'], ['للخط', 'خط'], ['للخط', 'الخط'], ['والسكة', 'سكه'], ['فبالسكة', 'سكه'], ['وللبلدين', 'بلدين'],
    ['corridors', 'corridor'],
  ])('%s is found as %s', (word, form) => {
    expect(stem(word)).toContain(form);
  });
  test.each([['بكين', 'ين'], ['فيه', 'يه'], ['pass', 'pas'], ['كان', 'ان']])('%s is not cut down to %s', (word, form) => {
    expect(stem(word)).not.toContain(form);
  });
});
