import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { paragraphsOf } from '../../src/text/slice.ts';
import { sentencesOf } from './sentences.ts';

const of = (text: string) => sentencesOf(text, { start: 0, end: text.length }).map(({ start, end }) => text.slice(start, end));

describe('sentences', () => {
  test.each<[string, string[]]>([
    ['قال الموقع. وأضاف المصدر.', ['قال الموقع.', 'وأضاف المصدر.']],
    ['هل حضر؟ نعم! حضر.', ['هل حضر؟', 'نعم!', 'حضر.']],
    ['بلا نقطة', ['بلا نقطة']],
    ['  بين فراغين.   ثم أخرى.  ', ['بين فراغين.', 'ثم أخرى.'].map((one, at) => (at === 0 ? `  ${one}` : one))],
  ])('%s', (text, sentences) => expect(of(text)).toEqual(sentences));

  test('do not end at an abbreviation', () => {
    expect(of('قال الجنرال مايكل إي. كوريلا إن اللقاء عُقد. ثم غادر.')).toEqual(['قال الجنرال مايكل إي. كوريلا إن اللقاء عُقد.', 'ثم غادر.']);
    expect(of('1. البند الأول هنا. 2. البند الثاني هنا.')).toEqual(['1. البند الأول هنا.', '2. البند الثاني هنا.']);
    expect(of('د. أحمد و أ. محمود حضرا.')).toEqual(['د. أحمد و أ. محمود حضرا.']);
  });
  test('end behind a word of three letters', () => expect(of('وصل إلى بيت. ثم غادر.')).toHaveLength(2));
  test('are none where there are no words', () => {
    expect(of('')).toEqual([]);
    expect(of('   ')).toEqual([]);
  });
  test('stay inside their paragraph', () => {
    const text = 'أولى هنا. ثانية هنا.\nثالثة هناك.\n';
    expect(paragraphsOf(text).map((paragraph) => sentencesOf(text, paragraph).map(({ start, end }) => text.slice(start, end)))).toEqual([['أولى هنا.', 'ثانية هنا.'], ['ثالثة هناك.']]);
  });
  test('lie in order, hold all that is written, and have no space behind them', () => {
    const unit = fc.constantFrom('ا', 'بيت', 'إي', '.', '؟', '!', ' ', '  ', '،', '1', '«', '»', '…');
    fc.assert(fc.property(fc.string({ unit }), fc.string({ unit }), fc.string({ unit }), (before, text, after) => {
      const whole = `${before}\n${text}\n${after}`;
      const paragraph = { start: before.length + 1, end: before.length + 1 + text.length };
      const found = sentencesOf(whole, paragraph);
      let at = paragraph.start;
      for (const { start, end } of found) {
        expect(start).toBeGreaterThanOrEqual(at);
        expect(end).toBeGreaterThan(start);
        expect(whole.slice(at, start).trim()).toBe('');
        expect(whole.slice(start, end)).toBe(whole.slice(start, end).trimEnd());
        at = end;
      }
      expect(at).toBeLessThanOrEqual(paragraph.end);
      expect(whole.slice(at, paragraph.end).trim()).toBe('');
    }));
  });
});
