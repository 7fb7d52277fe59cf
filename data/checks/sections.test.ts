import { describe, expect, test } from 'vitest';
import { below, documentWith, expectAllowed, expectRefused, must, paragraphs, withChange, withTranslated, withValue } from './fixtures.ts';

const document = documentWith('document 002', (source) => source.id === '002');
const { sections } = document.item;
const count = paragraphs(document.id).length;
const bilingual = { ar: 'اختبار', en: 'Test' };

describe('the paragraphs of the sections', () => {
  const index = sections.findIndex((section, at) => at > 0 && section.paragraphs[1] > section.paragraphs[0]);
  const [first, last] = must(sections[index], 'section of several paragraphs').paragraphs;
  const spot = below(document, `sections[${index}].paragraphs`);
  const lastIndex = sections.length - 1;
  const [lastFirst, end] = must(sections.at(-1), 'last section').paragraphs;

  test('with a gap are refused', () => void expectRefused(withValue(spot, [first + 1, last]), 'sections', spot));
  test('with an overlap are refused', () => void expectRefused(withValue(spot, [first - 1, last]), 'sections', spot));
  test('running backwards are refused, there and where the next was due', () => {
    expectRefused(withValue(spot, [last, first]), 'sections', spot, below(document, `sections[${index + 1}].paragraphs`));
  });
  test('not beginning at the first are refused', () => {
    const at = below(document, 'sections[0].paragraphs');
    const [, to] = must(sections[0], 'first section').paragraphs;
    expectRefused(withValue(at, [to + 1, to + 1]), 'sections', at, ...(sections.length > 1 ? [below(document, 'sections[1].paragraphs')] : [below(document, 'sections')]));
  });
  test('ending after the last paragraph are refused', () => {
    expectRefused(withValue(below(document, `sections[${lastIndex}].paragraphs`), [lastFirst, end + 1]), 'sections', below(document, `sections[${lastIndex}].paragraphs`));
  });
  test('ending before the last paragraph are refused', () => {
    const files = withChange(document.file, (json) => json.sections.pop());
    expectRefused(files, 'sections', below(document, 'sections'));
  });
  test('in two sections instead of one are allowed', () => {
    const other = documentWith('section of matter with several paragraphs', (source) => source.sections.some(({ voice, paragraphs: [a, b] }) => voice === 'matter' && b > a));
    expectAllowed(withChange(other.file, (json) => {
      const at = other.item.sections.findIndex(({ voice, paragraphs: [a, b] }) => voice === 'matter' && b > a);
      const [a, b] = must(other.item.sections[at], 'section').paragraphs;
      json.sections.splice(at, 1, { ...json.sections[at], paragraphs: [a, a] }, { ...json.sections[at], id: 'test-second', paragraphs: [a + 1, b] });
    }));
  });
});

describe.each([
  ['callsFor', { gloss: 'A test.' }],
  ['uncertain', { note: bilingual }],
] as const)('a quote of the card under %s', (key, rest) => {
  const list = below(document, key);
  const quote = must(paragraphs(document.id)[0], 'first paragraph').slice(0, 10);
  const given = (paragraph: number, text: string) => withValue(list, [{ paragraph, quote: text, ...rest }]);
  const spot = below(document, `${key}[0].quote`);

  test('that stands there is allowed', () => {
    expectAllowed(withTranslated(document.id, 1, 'A test.', given(1, quote)));
  });
  test('with a letter changed is refused', () => void expectRefused(given(1, `${quote.slice(0, -1)}ظ`), 'sections', spot));
  test('of another paragraph is refused', () => void expectRefused(given(count, quote), 'sections', spot));
  test('of a paragraph there is not is refused', () => void expectRefused(given(count + 1, quote), 'sections', spot));
});

test('every quote of a card is looked at, not the first alone', () => {
  const good = { paragraph: 1, quote: must(paragraphs(document.id)[0], 'first paragraph').slice(0, 10), gloss: 'A test.' };
  const files = withValue(below(document, 'callsFor'), [good, { ...good, quote: 'ليست هنا' }, { ...good, quote: 'ولا هذه' }]);
  expectRefused(files, 'sections', below(document, 'callsFor[1].quote'), below(document, 'callsFor[2].quote'));
});

describe('the title', () => {
  const titled = documentWith('document with a shown title', (source) => source.title?.basis === 'shown');
  test('said to be shown, in other words, is refused', () => {
    expectRefused(withValue(below(titled, 'title.quote'), `${titled.item.title?.quote}ظ`), 'sections', below(titled, 'title.quote'));
  });
  test('inferred may be in other words', () => {
    const files = withValue(below(titled, 'title.quote'), 'عنوان من عندنا');
    expectAllowed(withValue(below(titled, 'title.basis'), 'inferred', files));
  });
});

describe('the bounds of publication', () => {
  const reasoning = bilingual;
  /** Other rules hold statements dated by a document to its bounds; only this rule is asked. */
  const bounded = (earliest: string | null, latest: string | null) =>
    withValue(below(document, 'published'), { earliest: { date: earliest, basis: 'inferred', reasoning }, latest: { date: latest, basis: 'inferred', reasoning } });
  const spot = below(document, 'published.latest.date');

  test.each([['2025-07-27', '2025-07-26'], ['2025-07-26', '2024-12-31'], ['2022-10-10', '2022-10-09']])('%s to %s, the last before the first, are refused', (earliest, latest) => {
    const [refusal] = expectRefused(bounded(earliest, latest), 'sections', spot);
    for (const date of [earliest, latest]) {
      expect(refusal?.en).toContain(date);
      expect(refusal?.ar).toContain(date);
    }
  });
  test.each([['one day', '2022-10-09', '2022-10-09'], ['the first before the last', '2022-10-09', '2025-12-31'], ['no first', null, '2025-12-31'], ['no last', '2022-10-09', null], ['neither', null, null]])('%s is not refused by this rule', (_, earliest, latest) => {
    expectRefused(bounded(earliest, latest), 'sections');
  });
  test('a last day is allowed where there was none', () => {
    expectAllowed(withValue(spot, '2025-12-31'));
  });
});
