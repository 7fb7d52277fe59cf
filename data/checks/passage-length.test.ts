import { expect, test } from 'vitest';
import { below, countIn, expectAllowed, expectRefused, paragraphOf, passageWith, withTranslated, withValue } from './fixtures.ts';

const MOST = 300;
const passage = passageWith('passage in a paragraph of more than 300 characters', (one) =>
  one.item.occurrence === undefined && paragraphOf(one).length > MOST && countIn(paragraphOf(one), paragraphOf(one).slice(0, MOST)) === 1);
const quoted = (length: number) => withValue(below(passage, 'quote'), paragraphOf(passage).slice(0, length));

test('301 characters, exact as they are, are refused', () => {
  const [refusal] = expectRefused(quoted(MOST + 1), 'passage-length', below(passage, 'quote'));
  expect(refusal?.en).toContain('301');
  expect(refusal?.ar).toContain('301');
});

test('a whole long paragraph is refused', () => {
  expectRefused(withValue(below(passage, 'quote'), paragraphOf(passage)), 'passage-length', below(passage, 'quote'));
});

test('300 characters are allowed', () => expectAllowed(quoted(MOST)));

test('a long gloss is allowed: the gloss is ours, not a passage', () => {
  const gloss = 'word '.repeat(100);
  expectAllowed(withValue(below(passage, 'gloss'), gloss, withTranslated(passage.document, passage.item.paragraph, gloss)));
});
