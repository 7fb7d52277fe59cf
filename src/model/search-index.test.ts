import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fold } from '../text/fold.ts';
import { tokensOf } from '../text/tokens.ts';
import { searchIndexOf, type SearchText } from './search-index.ts';

const reading = (id: string, text: string, number = 1): SearchText => ({ type: 'reading', id, number, text });
const place = (id: string, text: string): SearchText => ({ type: 'place', id, number: 0, text });
const KYRGYZSTAN = { name: { ar: 'قيرغيزستان', en: 'Kyrgyzstan' }, spellings: ['قرغيزستان', 'قر غيزستان'] };

/** Every word of some texts that does not stand in their index where it stands in its text. */
function missing(texts: SearchText[]): string[] {
  const { words } = searchIndexOf(texts, [KYRGYZSTAN]);
  return texts.flatMap(({ text }, entry) => tokensOf(fold(text)).flatMap((token, ordinal) => {
    const list = Object.hasOwn(words, token.text) ? words[token.text] as number[] : [];
    return list.some((one, at) => at % 2 === 0 && one === entry && list[at + 1] === ordinal) ? [] : [token.text];
  }));
}

describe('every word of every text is found under itself', () => {
  test.each(['000', '001', '002', '003', '004'])('document %s', (id) => {
    const texts = readFileSync(`data/sources/${id}/reading.txt`, 'utf8').trimEnd().split('\n').map((text, at) => reading(id, text, at + 1));
    expect(missing(texts)).toEqual([]);
  });
  test('whatever the text', () => {
    const word = fc.constantFrom('والبحرية', 'لبكين', 'بكين', 'قر', 'غيزستان', 'للخط', 'لـISPR', '1924م', 'constructor', 'news', 'خطط،', 'وَ', '٢٦', 'Нерушимое');
    fc.assert(fc.property(fc.array(fc.array(word, { maxLength: 8 }), { maxLength: 4 }), (lines) => {
      expect(missing(lines.map((line, at) => (at === 0 ? place('p', line.join(' ')) : reading('900', line.join(' '), at))))).toEqual([]);
    }));
  });
});

describe('what is attached before a word', () => {
  const words = (...texts: SearchText[]) => Object.keys(searchIndexOf(texts, [KYRGYZSTAN]).words);
  test('is taken off', () => expect(words(reading('900', 'ووصل وفد للبلدين'))).toEqual(expect.arrayContaining(['وصل', 'بلدين', 'البلدين'])));
  test('not from a name whose own letter it is', () => {
    const found = words(place('beijing', 'بكين'), reading('900', 'لبكين وبايدن'), place('biden', 'بايدن'));
    expect(found).toContain('بكين');
    expect(found).not.toContain('كين');
    expect(found).not.toContain('ايدن');
  });
  test('not from a word that also stands behind the article', () => expect(words(reading('900', 'بحرية البحرية'))).not.toContain('حريه'));
  test('but from a name, if what is left stands too', () => expect(words(place('is', 'الدولة وخراسان'), reading('900', 'خراسان'))).toContain('خراسان'));
});

test('a name that a text breaks by a space is found whole, in both halves', () => {
  const { words, spellings } = searchIndexOf([place('kg', 'قيرغيزستان'), place('kg', 'قرغيزستان'), reading('900', 'مسلمو قر غيزستان والقرغيز، القر غيز')], [KYRGYZSTAN]);
  expect(words['قرغيزستان']).toEqual([1, 0, 2, 1, 2, 2]);
  expect(words['قرغيز']).toEqual([2, 3, 2, 4, 2, 5]);
  expect(spellings['قرغيزستان']).toEqual(['قرغيزستان', 'قيرغيزستان']);
  expect(spellings['غيزستان']).toBeUndefined();
});

test('only spellings of one thing stand for each other', () => {
  const { spellings } = searchIndexOf([], [
    { name: { ar: 'أمريكا', en: 'America' }, spellings: ['أميركا', 'الولايات المتحدة الأمريكية'] }, { name: { ar: 'كاشغر', en: 'Kashgar' } }, { name: { ar: 'كاشغار', en: 'Kashghar' } },
    { name: { ar: 'ميدان', en: 'M' }, spellings: ['حرب ميدان', 'خرب ميدان', 'إمام علي رحمان', 'إمام علي رحمن'] },
  ]);
  expect(spellings).toEqual({ 'امريكا': ['امريكا', 'اميركا'], 'اميركا': ['امريكا', 'اميركا'] });
});
