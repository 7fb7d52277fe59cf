import { describe, expect, test } from 'vitest';
import { fold } from './fold.ts';
import { endingsOf, stemsOf, tokensOf } from './tokens.ts';

const stem = (word: string) => stemsOf(fold(word).text);

describe('words of a text', () => {
  test('stand where they stand in the original, harakat and all', () => {
    const text = 'هذا يُعدّ: "خطوةً" (CASA-1000)';
    expect(tokensOf(fold(text)).map(({ text: folded, start, end }) => [folded, text.slice(start, end)])).toEqual([
      ['هذا', 'هذا'], ['يعد', 'يُعدّ'], ['خطوه', 'خطوةً'], ['casa', 'CASA'], ['1000', '1000'],
    ]);
  });
});

test('Arabic and what is written into it without a space are two words', () => {
  expect(tokensOf(fold('لـISPR عام 1924م في ژوب')).map(({ text }) => text)).toEqual(['ل', 'ispr', 'عام', '1924', 'م', 'في', 'ژوب']);
});

describe('forms under which a word is found', () => {
  test.each([
    ['وأوزبيكستان', 'اوزبيكستان'], ['لأوزبكستان', 'اوزبكستان'], ['بالخط', 'خط'], ['للخط', 'خط'], ['للخط', 'الخط'], ['والسكة', 'سكه'], ['فبالسكة', 'سكه'], ['وللبلدين', 'بلدين'],
    ['corridors', 'corridor'],
  ])('%s is found as %s', (word, form) => {
    expect(stem(word)).toContain(form);
  });
  test.each([['بكين', 'ين'], ['فيه', 'يه'], ['pass', 'pas'], ['news', 'new'], ['كان', 'ان']])('%s is not cut down to %s', (word, form) => {
    expect(stem(word)).not.toContain(form);
  });
});

describe('endings', () => {
  test.each([['مناوره', 'مناورات'], ['اتفاقيات', 'اتفاقيه'], ['تدريب', 'تدريبات'], ['مسوول', 'مسوولين'], ['مندوبون', 'مندوبين'], ['عسكري', 'عسكريه'], ['امريكيه', 'امريكيين']])('%s is looked for as %s', (word, form) => {
    expect(endingsOf(word)).toContain(form);
    expect(endingsOf(form)).toContain(word);
  });
  test.each([['خلافات', 'خلافه'], ['الخلافات', 'الخلافه'], ['منيره', 'منير'], ['باكستان', 'باكستاني'], ['بوتين', 'بوت'], ['امريكيه', 'امريكا'], ['حياه', 'حي']])('%s not as %s', (word, form) => {
    expect(endingsOf(word)).not.toContain(form);
    expect(endingsOf(form)).not.toContain(word);
  });
});
