import { describe, expect, test } from 'vitest';
import { below, documentWith, expectAllowed, expectRefused, features, must, passages, statements, testimonies, testimonyWith, withValue, type FoundTestimony } from './fixtures.ts';

const passageOf = (id: string) => passages.find((one) => one.id === id);
const sectionOf = ({ item }: FoundTestimony) => documentWith(`document ${item.document}`, (source) => source.id === item.document).item.sections.find((section) => section.id === item.section);
const inside = (testimony: FoundTestimony, paragraph: number) => {
  const [first, last] = must(sectionOf(testimony), 'section').paragraphs;
  return paragraph >= first && paragraph <= last;
};
/** A date as written is read out of the parts, so tests take testimonies of other statements. */
const free = ({ statement: { item } }: FoundTestimony) => item.when.kind !== 'as-written' && item.reported?.kind !== 'as-written';

describe('no mark without words', () => {
  test('a feature without statements is refused', () => {
    for (const feature of [must(features[0], 'feature'), must(features.at(-1), 'feature')]) expectRefused(withValue(below(feature, 'statements'), []), 'schema', below(feature, 'statements'));
  });
  test('a feature with its statements taken away is refused', () => {
    const feature = must(features[0], 'feature');
    expectRefused(withValue(below(feature, 'statements'), undefined), 'schema', below(feature, 'statements'));
  });
  test('a statement without testimony is refused', () => {
    const statement = must(statements.at(-1), 'statement');
    expectRefused(withValue(below(statement, 'testimonies'), []), 'schema', below(statement, 'testimonies'));
    expectRefused(withValue(below(statement, 'testimonies'), undefined), 'schema', below(statement, 'testimonies'));
  });
  test('a testimony without parts is refused', () => {
    const testimony = must(testimonies[0], 'testimony');
    expectRefused(withValue(below(testimony, 'parts'), []), 'schema', below(testimony, 'parts'));
  });
  test.each(['needed', 'dates'])('a testimony whose parts are all "%s" is refused', (role) => {
    const testimony = testimonyWith('testimony', free);
    const [refusal] = expectRefused(withValue(below(testimony, 'parts'), testimony.item.parts.map((part) => ({ ...part, role }))), 'support', below(testimony, 'parts'));
    expect(refusal?.id).toBe(testimony.statement.id);
  });
  test('a second testimony without a part that says it is refused, though the first has one', () => {
    const testimony = testimonyWith('second testimony', (one) => free(one) && one.path.endsWith('[1]'));
    expectRefused(withValue(below(testimony, 'parts'), testimony.item.parts.map((part) => ({ ...part, role: 'needed' }))), 'support', below(testimony, 'parts'));
  });
});

describe('a part of another place', () => {
  const testimony = testimonyWith('testimony in a section that leaves passages out', (one) => free(one)
    && passages.some(({ document, item }) => document === one.item.document && !inside(one, item.paragraph)));
  const next = testimony.item.parts.length;
  const add = (passage: string, role: string) => withValue(below(testimony, 'parts'), [...testimony.item.parts, { passage, role }]);
  const spot = below(testimony, `parts[${next}].passage`);
  const ofOther = must(passages.find(({ document }) => document !== testimony.item.document), 'passage of another document').id;
  const ofSection = must(passages.find(({ document, item }) => document === testimony.item.document && !inside(testimony, item.paragraph)), 'passage of another section').id;

  test.each(['says', 'needed', 'dates'])('a passage of another document is refused (%s)', (role) => {
    const [refusal] = expectRefused(add(ofOther, role), 'support', spot);
    expect(refusal?.en).toContain(`not ${testimony.item.document}`);
  });
  test('a passage of another section that should say it is refused', () => {
    const [refusal] = expectRefused(add(ofSection, 'says'), 'support', spot);
    expect(refusal?.en).toContain(`not in section ${testimony.item.section}`);
  });
  test.each(['needed', 'dates'])('a passage of another section that is only needed is allowed (%s)', (role) => expectAllowed(add(ofSection, role)));
  test('one more passage of the same section may say it', () => {
    const one = testimonyWith('testimony with a second passage in its section', (each) => free(each)
      && passages.some(({ id, document, item }) => document === each.item.document && inside(each, item.paragraph) && !each.item.parts.some((part) => part.passage === id)));
    const more = must(passages.find(({ id, document, item }) => document === one.item.document && inside(one, item.paragraph) && !one.item.parts.some((part) => part.passage === id)), 'passage');
    expect(passageOf(more.id)).toBeDefined();
    expectAllowed(withValue(below(one, 'parts'), [...one.item.parts, { passage: more.id, role: 'says' }]));
  });
});
