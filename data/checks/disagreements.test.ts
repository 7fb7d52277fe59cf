import { describe, expect, test } from 'vitest';
import type { Disagreement } from '../../src/model/schema.ts';
import { below, documentWith, expectAllowed, expectRefused, features, jsonOf, must, passages, places, refusalsOf, withAdded, withChange, withValue, type FoundPassage } from './fixtures.ts';

const FILE = 'data/disagreements.json';
const both = { ar: 'اختبار', en: 'Test' };
const sectionOf = ({ document, item }: FoundPassage) => must(documentWith(document, ({ id }) => id === document).item.sections.find(({ paragraphs: [first, last] }) => first <= item.paragraph && item.paragraph <= last), 'section').id;
const first = must(passages.find((one) => passages.some((other) => other.document === one.document && other.item.paragraph === one.item.paragraph && other.id !== one.id)), 'two passages of one paragraph');
const same = must(passages.find((one) => one.document === first.document && one.item.paragraph === first.item.paragraph && one.id !== first.id), 'second passage');
const ofDocument = must(passages.find((one) => one.document !== first.document), 'passage of another document');
const ofSection = must(passages.find((one) => one.document === first.document && sectionOf(one) !== sectionOf(first)), 'passage of another section');
const ofParagraph = must(passages.find((one) => passages.some((other) => other.document === one.document && sectionOf(other) === sectionOf(one) && other.item.paragraph !== one.item.paragraph)), 'section of several passages');
const besideIt = must(passages.find((one) => one.document === ofParagraph.document && sectionOf(one) === sectionOf(ofParagraph) && one.item.paragraph !== ofParagraph.item.paragraph), 'passage of another paragraph');

const disagreement = (more: Partial<Disagreement>): Disagreement => ({
  id: 'test-disagreement', about: [must(features[0], 'feature').id], topic: 'date', scope: 'documents', name: both,
  sides: [first, ofDocument].map(({ id }) => ({ label: both, passages: [id] })), ...more,
});
const given = (more: Partial<Disagreement>) => withAdded(FILE, 'disagreements', disagreement(more));
const sides = (...ids: string[][]): Disagreement['sides'] => ids.map((own) => ({ label: both, passages: own }));

describe('a disagreement', () => {
  test('between two documents is allowed, about a feature, an actor or a place', () => {
    const actor = must((jsonOf('data/actors.json') as { actors: { id: string }[] }).actors[0], 'actor').id;
    expectAllowed(given({ about: [must(features[0], 'feature').id, actor, must(places[0], 'place').id] }).files);
  });
  test('about something there is not is refused', () => {
    const { files, spot } = given({ about: [must(features[0], 'feature').id, 'test-nothing'] });
    const [refusal] = expectRefused(files, 'disagreement', below(spot, 'about[1]'));
    expect(refusal?.en).toContain('test-nothing');
    expect(refusal?.ar).toContain('test-nothing');
  });
  test('about a statement or a passage is refused: it is about what the words are about', () => {
    const { files, spot } = given({ about: [first.id] });
    expectRefused(files, 'disagreement', below(spot, 'about[0]'));
  });
  test('with words there are not is refused, at each of them', () => {
    const { files, spot } = given({ sides: sides([first.id, 'test-one'], [ofDocument.id], ['test-two', first.id]) });
    expectRefused(files, 'disagreement', below(spot, 'sides[0].passages[1]'), below(spot, 'sides[2].passages[0]'));
  });
  test.each<[string, Partial<Disagreement>, string]>([
    ['nothing', { about: [] }, 'about'], ['one side', { sides: sides([first.id]) }, 'sides'], ['a side without words', { sides: sides([first.id], []) }, 'sides[1].passages'],
  ])('of %s is refused by the schema', (_, more, at) => {
    const { files, spot } = given(more);
    expectRefused(files, 'schema', below(spot, at));
  });
  test('with a remark, and of three sides, is allowed', () => expectAllowed(given({ note: both, sides: sides([first.id], [ofDocument.id], [same.id]) }).files));
});

describe('the sides stand as far apart as it says', () => {
  const pairs: [string, FoundPassage, FoundPassage, Disagreement['scope']][] = [
    ['two documents', first, ofDocument, 'documents'], ['two sections', first, ofSection, 'sections'], ['one paragraph', first, same, 'sentence'],
  ];
  const scopes: Disagreement['scope'][] = ['documents', 'sections', 'sentence'];
  test.each(pairs.flatMap(([what, one, other, right]) => scopes.map((scope) => [what, one, other, scope, scope === right] as const)))('%s: %o %o as "%s"', (_, one, other, scope, right) => {
    const { files, spot } = given({ scope, sides: sides([one.id], [other.id]) });
    if (right) expectAllowed(files);
    else {
      const [refusal] = expectRefused(files, 'disagreement', below(spot, 'scope'));
      expect(refusal?.en).toContain(scope);
      expect(refusal?.ar).toContain(scope);
    }
  });
  test.each(['documents', 'sections', 'sentence'] as const)('two paragraphs of one section are no "%s" apart', (scope) => {
    const { files, spot } = given({ scope, sides: sides([ofParagraph.id], [besideIt.id]) });
    expectRefused(files, 'disagreement', below(spot, 'scope'));
  });
});

describe('what was considered', () => {
  const considered = (subject: string, attribute = 'dates') => withChange(FILE, (json) => json.considered.push({ subject, attribute, reason: both }));
  const at = (jsonOf(FILE) as { considered: unknown[] }).considered.length;
  test('of something there is not is refused', () => {
    expectRefused(considered('test-nothing'), 'disagreement', { file: FILE, path: `considered[${at}].subject`, id: 'test-nothing' });
  });
  test('of an attribute there is not is refused by the schema', () => {
    expectRefused(considered(must(features[0], 'feature').id, 'test'), 'schema', { file: FILE, path: `considered[${at}].attribute`, id: FILE });
  });
  test('of a feature is allowed', () => expectAllowed(considered(must(features[0], 'feature').id)));
});

describe('a common origin', () => {
  const actor = must((jsonOf('data/actors.json') as { actors: { id: string }[] }).actors[0], 'actor').id;
  const given = (more: object) => withAdded(FILE, 'dependencies', { id: 'test-dependency', documents: [first.document, ofDocument.document], origin: actor, reasoning: both, passages: [first.id, ofDocument.id], ...more });
  test('of two documents is allowed', () => expectAllowed(given({}).files));
  test.each<[string, object, string]>([
    ['a document there is not', { documents: [first.document, '999'] }, 'documents[1]'], ['an origin there is not', { origin: 'test-nothing' }, 'origin'],
    ['words there are not', { passages: [first.id, 'test-nothing'] }, 'passages[1]'],
  ])('with %s is refused', (_, more, at) => {
    const { files, spot } = given(more);
    expectRefused(files, 'disagreement', below(spot, at));
  });
  test('of one document is refused by the schema', () => {
    const { files, spot } = given({ documents: [first.document] });
    expectRefused(files, 'schema', below(spot, 'documents'));
  });
});

test('a passage that goes away takes the words from every side that had it', () => {
  const { files, spot } = given({});
  const gone = withValue(below(first, 'id'), 'test-renamed', files);
  const refused = refusalsOf(gone).filter(({ rule }) => rule === 'disagreement');
  expect(refused.map(({ path, id }) => ({ path, id }))).toContainEqual({ path: below(spot, 'sides[0].passages[0]').path, id: spot.id });
});
