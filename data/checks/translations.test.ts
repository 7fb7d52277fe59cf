import { describe, expect, test } from 'vitest';
import { below, documents, documentWith, expectAllowed, expectRefused, jsonOf, must, paragraphs, passages, passageWith, textOf, translationFile, translationOf, withChange, withoutFile, withText, withTranslated, withValue, type Spot } from './fixtures.ts';
import { CUT } from './translations.ts';

const document = documentWith('document 002', (source) => source.id === '002');
const file = translationFile(document.id);
const whole: Spot = { file, path: 'paragraphs', id: document.id };
const glossOf = (spot: Spot) => below(spot, 'gloss');
const translated = ({ document: of, item }: (typeof passages)[number]) => must(translationOf(of)[item.paragraph - 1], 'translated paragraph');
const passage = passageWith('passage of a long paragraph', (one) => translated(one).length > 80);
const text = translated(passage);
const glossed = (gloss: string) => withValue(glossOf(passage), gloss);

describe('a document', () => {
  test.each(documents.map(({ id }) => id))('%s without its translation is refused', (id) => {
    const one = documentWith(id, (source) => source.id === id);
    const [refusal] = expectRefused(withoutFile(translationFile(id)), 'translation', one);
    expect(refusal?.en).toContain(`data/translations/${id}.json`);
    expect(refusal?.ar).toContain(`data/translations/${id}.json`);
  });
  test('of which a paragraph more or less is translated is refused, with both counts', () => {
    const { length } = paragraphs(document.id);
    const [refusal] = expectRefused(withChange(file, (json) => json.paragraphs.push('One more.')), 'translation', whole);
    expect(refusal?.en).toContain(`${length + 1} paragraphs are translated; the document has ${length}`);
    expectRefused(withChange(file, (json) => json.paragraphs.pop()), 'translation', whole);
  });
  test('of which a paragraph is translated by nothing is refused by the schema', () => {
    expectRefused(withValue(below(whole, '[0]'), ''), 'schema', { ...below(whole, '[0]'), id: file });
  });
  test('whose translation is unsigned or undated is refused by the schema', () => {
    expectRefused(withValue({ ...whole, path: 'by.en' }, ''), 'schema', { file, path: 'by.en', id: file });
    expectRefused(withValue({ ...whole, path: 'date' }, '2026-02-30'), 'schema', { file, path: 'date', id: file });
  });
  test('there is not, translated, is refused; and the one left without is too', () => {
    expectRefused(withValue({ ...whole, path: 'document' }, '999'), 'translation', { file, path: 'document', id: '999' }, document);
  });
  test('translated twice is refused', () => {
    const second = 'data/translations/second.json';
    expectRefused(withText(second, textOf(file)), 'translation', { file: second, path: 'document', id: document.id });
  });
  test('in other words of translation is allowed, where no gloss is cut from them', () => {
    const free = translationOf(document.id).findIndex((_, at) => !passages.some((one) => one.document === document.id && one.item.paragraph === at + 1)
      && !document.item.callsFor.some(({ paragraph }) => paragraph === at + 1));
    if (free >= 0) expectAllowed(withValue(below(whole, `[${free}]`), 'Other words.'));
    expectAllowed(withTranslated(document.id, passage.item.paragraph, 'And some words more.'));
  });
});

describe('a gloss', () => {
  const words = text.split(' ');
  test('that is the whole paragraph, or any stretch of it, is allowed', () => {
    expectAllowed(glossed(text));
    expectAllowed(glossed(words.slice(1, 4).join(' ')));
  });
  test.each([
    ['a letter changed', (gloss: string) => `${gloss.slice(0, 3)}${gloss[3] === 'x' ? 'y' : 'x'}${gloss.slice(4)}`],
    ['another case', (gloss: string) => gloss.toUpperCase()],
    ['a word left out of its middle', () => [...words.slice(0, 2), ...words.slice(3, 6)].join(' ')],
    ['a full stop of its own', (gloss: string) => `${gloss.replace(/\W+$/, '')}!!`],
    ['two spaces for one', () => words.slice(0, 4).join('  ')],
    ['its pieces joined by three dots', () => `${words[0]} ... ${words[4]}`],
    ['its pieces joined without spaces', () => `${words[0]}…${words[4]}`],
  ])('with %s is refused', (_, change) => {
    const gloss = change(passage.item.gloss);
    expect(text).not.toContain(gloss);
    const [refusal] = expectRefused(glossed(gloss), 'translation', glossOf(passage));
    expect(refusal?.en).toContain(`paragraph ${passage.item.paragraph}`);
    expect(refusal?.ar).toContain(gloss);
  });
  test('of another paragraph is refused', () => {
    const other = passageWith('passage of another paragraph', (one) => one.document === passage.document && !text.includes(one.item.gloss));
    expectRefused(glossed(other.item.gloss), 'translation', glossOf(passage));
  });
  test('cut in pieces, in any order, is allowed', () => {
    const pieces = [words.slice(0, 2), words.slice(4, 6), words.slice(-2)].map((piece) => piece.join(' '));
    expectAllowed(glossed(pieces.join(CUT)));
    expectAllowed(glossed([...pieces].reverse().join(CUT)));
  });
  test('one piece of which is not of the translation is refused, naming the piece', () => {
    const [refusal, ...more] = expectRefused(glossed([words.slice(0, 2).join(' '), 'zzyzx', words.at(-1)].join(CUT)), 'translation', glossOf(passage));
    expect(more).toEqual([]);
    expect(refusal?.en).toContain('“zzyzx”');
  });
  test.each([['nothing but a cut', CUT], ['nothing before a cut', `${CUT}${words[0]}`], ['nothing behind a cut', `${words[0]}${CUT}`], ['a space', ' ']])('of %s is refused', (_, gloss) => {
    expectRefused(glossed(gloss), 'translation', glossOf(passage));
  });
  test('is refused once its translation changes, with every other gloss cut from the same words', () => {
    const cut = passages.filter((one) => one.document === passage.document && one.item.paragraph === passage.item.paragraph);
    const calls = document.item.callsFor.flatMap((one, at) => (document.id === passage.document && one.paragraph === passage.item.paragraph ? [below(document, `callsFor[${at}].gloss`)] : []));
    expectRefused(withValue({ ...whole, file: translationFile(passage.document), path: `paragraphs[${passage.item.paragraph - 1}]` }, 'zzyzx'), 'translation', ...cut.map(glossOf), ...calls);
  });
  test('of what a document calls for is held to the translation too', () => {
    const calling = documentWith('document that calls for something', (source) => source.callsFor.length > 0);
    const at = calling.item.callsFor.length - 1;
    const spot = below(calling, `callsFor[${at}].gloss`);
    expectRefused(withValue(spot, 'zzyzx'), 'translation', spot);
    const { paragraph } = must(calling.item.callsFor[at], 'call');
    expectAllowed(withValue(spot, must(translationOf(calling.id)[paragraph - 1], 'translation')));
  });
});

test('each translation is of the document its file is named for', () => {
  for (const { id } of documents) expect((jsonOf(`data/translations/${id}.json`) as { document: string }).document).toBe(id);
});
