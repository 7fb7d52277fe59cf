import { describe, expect, test } from 'vitest';
import { below, documents, documentWith, expectAllowed, expectRefused, must, testimonies, testimonyWith, withValue, type FoundTestimony } from './fixtures.ts';

const testimony = testimonyWith('relayed testimony', ({ item }) => item.voice === 'relayed' && item.chain.length > 1);
const [source, own] = [testimony.item, must(testimony.item.chain.at(-1), 'end of a chain')];
const voiceOf = ({ item }: FoundTestimony) => documentWith(item.document, ({ id }) => id === item.document).item.sections.find(({ id }) => id === item.section)?.voice;

describe('a chain', () => {
  const spot = below(testimony, 'chain');
  test('not ending in its document is refused', () => {
    const [refusal] = expectRefused(withValue(spot, source.chain.slice(0, -1)), 'chain', spot);
    expect(refusal?.en).toContain('does not end in its document');
  });
  test('ending in another document is refused', () => {
    const other = must(documents.find(({ id }) => id !== own), 'second document').id;
    expectRefused(withValue(spot, [...source.chain.slice(0, -1), other]), 'chain', spot);
  });
  test('with its document not at the end is refused', () => void expectRefused(withValue(spot, [...source.chain].reverse()), 'chain', spot));
  test('that is empty is refused', () => void expectRefused(withValue(spot, []), 'schema', spot));
  test.each(['relayed', 'quotation'])('of the document alone, where the words are %s, is refused', (voice) => {
    const [refusal] = expectRefused(withValue(spot, [own], withValue(below(testimony, 'voice'), voice)), 'chain', spot);
    expect(refusal?.en).toContain(`The words are ${voice}`);
  });
  test('of the document alone is allowed in the voice of its section', () => {
    expectAllowed(withValue(spot, [own], withValue(below(testimony, 'voice'), voiceOf(testimony))));
  });
  test('with an asserter is allowed in the voice of its section: commentary may report whose words it has', () => {
    expectAllowed(withValue(below(testimony, 'voice'), voiceOf(testimony)));
  });
  test('with one asserter more is allowed', () => {
    const more = must(testimonies.flatMap(({ item }) => item.chain.slice(0, -1)).find((actor) => !source.chain.includes(actor)), 'another asserter');
    expectAllowed(withValue(spot, [more, ...source.chain]));
  });
});

describe('a voice', () => {
  test.each(['report', 'commentary'] as const)('other than that of its section (%s) is refused', (section) => {
    const one = testimonyWith(`testimony in a section of ${section}`, (each) => voiceOf(each) === section && each.item.chain.length > 1);
    const other = section === 'report' ? 'commentary' : 'report';
    const [refusal] = expectRefused(withValue(below(one, 'voice'), other), 'chain', below(one, 'voice'));
    expect(refusal?.en).toContain(`speaks as ${section}, the testimony as ${other}`);
    expectRefused(withValue(below(one, 'voice'), 'title'), 'chain', below(one, 'voice'));
    for (const allowed of ['relayed', 'quotation', section]) expectAllowed(withValue(below(one, 'voice'), allowed));
  });
  test('there is no word for is refused by the schema', () => {
    expectRefused(withValue(below(testimony, 'voice'), 'narration'), 'schema', below(testimony, 'voice'));
  });
});

test('a section its document does not have is refused', () => {
  const [refusal] = expectRefused(withValue(below(testimony, 'section'), 'test-nowhere'), 'chain', below(testimony, 'section'));
  expect(refusal?.en).toContain('has no section test-nowhere');
});
