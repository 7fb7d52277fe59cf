import { describe, expect, test } from 'vitest';
import { below, countIn, expectAllowed, expectRefused, must, paragraphOf, paragraphs, passages, passageWith, withPassage, withValue, type FoundPassage } from './fixtures.ts';

const passage = passageWith('passage of document 002', ({ item }) => item.occurrence === undefined);
const quoteOf = (one: FoundPassage) => below(one, 'quote');
/** A refused quote points at the quote itself. */
const refused = (one: FoundPassage, quote: string) => {
  expect(paragraphOf(one)).not.toContain(quote);
  return expectRefused(withValue(quoteOf(one), quote), 'quote', quoteOf(one));
};

test('the quotes as they stand are allowed', () => {
  expect(paragraphOf(passage)).toContain(passage.item.quote);
  expectAllowed(withValue(quoteOf(passage), passage.item.quote));
});

describe('a quote that stands nowhere', () => {
  test('with one letter changed', () => {
    const { quote } = passage.item;
    const at = [...quote.matchAll(/\p{L}/gu)].map((match) => match.index)[Math.floor(quote.length / 4)] ?? 0;
    refused(passage, `${quote.slice(0, at)}${quote[at] === 'ظ' ? 'ط' : 'ظ'}${quote.slice(at + 1)}`);
  });

  test.each([
    ['a hamza left off', /[أإ]/, 'ا'],
    ['a ta marbuta turned ha', /ة/, 'ه'],
    ['a tatweel put in', /(?<=\p{L})(?=[بتسن])/u, 'ـ'],
    ['two spaces for one', / /, '  '],
    ['a no-break space for a space', / /, '\u00A0'],
  ])('with %s: what only looks the same is not the same', (what, from, to) => {
    const one = passageWith(`passage to test ${what}`, ({ item }) => from.test(item.quote));
    refused(one, one.item.quote.replace(from, to));
  });

  test('with harakat left off', () => {
    const one = passageWith('passage with harakat', ({ item }) => /[\u064B-\u0652]/.test(item.quote));
    refused(one, one.item.quote.replace(/[\u064B-\u0652]/, ''));
  });

  test('with words left out of its middle', () => {
    const words = passage.item.quote.split(' ');
    refused(passage, [...words.slice(0, 2), ...words.slice(4)].join(' '));
  });

  test('that stands in another paragraph of its document', () => {
    const other = passageWith('passage of another paragraph', (one) => one.document === passage.document && !paragraphOf(passage).includes(one.item.quote));
    refused(passage, other.item.quote);
  });
});

test('a quote across two paragraphs is refused, though the text holds it', () => {
  const all = paragraphs(passage.document);
  const next = must(all[passage.item.paragraph], 'next paragraph');
  const [refusal] = refused(passage, `${paragraphOf(passage).slice(-20)}\n${next.slice(0, 20)}`);
  expect(refusal?.en).toContain('across paragraphs');
});

test('the end of a paragraph alone is allowed', () => {
  const one = passageWith('passage in a paragraph with an end of its own', (each) => countIn(paragraphOf(each), paragraphOf(each).slice(-20)) === 1);
  expectAllowed(withValue(quoteOf(one), paragraphOf(one).slice(-20)));
});

describe('a quote that stands twice', () => {
  const twiceIn = (text: string) => text.split(/[\s،.:؛"]+/).find((word) => word.length > 3 && countIn(text, word) === 2);
  const one = passageWith('paragraph with a word standing twice', (each) => twiceIn(paragraphOf(each)) !== undefined);
  const word = must(twiceIn(paragraphOf(one)), 'word standing twice');
  const files = (occurrence?: number) => withValue(below(one, 'occurrence'), occurrence, withValue(quoteOf(one), word));

  test('without an occurrence is refused', () => {
    const [refusal] = expectRefused(files(), 'quote', quoteOf(one));
    expect(refusal?.en).toContain('2 times');
  });
  test('at an occurrence there is not is refused', () => void expectRefused(files(3), 'quote', quoteOf(one)));
  test.each([1, 2])('at occurrence %i is allowed', (occurrence) => expectAllowed(files(occurrence)));
});

describe('a quote that stands once', () => {
  const once = passageWith('quote standing once', (each) => each.item.occurrence === undefined && countIn(paragraphOf(each), each.item.quote) === 1);
  test('may name the first occurrence', () => expectAllowed(withValue(below(once, 'occurrence'), 1)));
  test('may not name a second', () => void expectRefused(withValue(below(once, 'occurrence'), 2), 'quote', quoteOf(once)));
});

test('a paragraph the document does not have is refused', () => {
  expectRefused(withValue(below(passage, 'paragraph'), paragraphs(passage.document).length + 1), 'quote', quoteOf(passage));
});

test('a document there is not is refused for each of its passages', () => {
  const own = passages.filter((one) => one.file === passage.file);
  expectRefused(withValue({ file: passage.file, path: 'document', id: '' }, '999'), 'quote', ...own.map(quoteOf));
});

test('one more passage is allowed, and refused when its quote is wrong', () => {
  const added = { id: 'test-added-passage', paragraph: passage.item.paragraph, quote: paragraphOf(passage).slice(1, 60), gloss: passage.item.gloss };
  expectAllowed(withPassage(passage.document, added).files);
  const wrong = withPassage(passage.document, { ...added, quote: 'ليست هذه الكلمات في الوثيقة' });
  expectRefused(wrong.files, 'quote', below(wrong.spot, 'quote'));
});
