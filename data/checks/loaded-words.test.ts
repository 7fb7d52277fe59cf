import { describe, expect, test } from 'vitest';
import { below, documentWith, expectAllowed, expectRefused, features, featureWith, FILES, jsonOf, loadedTerms, must, passages, places, refusalsOf, settings, statementWith, timesNamed, withAdded, withChange, withTranslated, withValue, type Spot } from './fixtures.ts';

const arabic = must(loadedTerms.find((term) => /^\p{Script=Arabic}+$/u.test(term)), 'loaded term of one Arabic word');
const english = must(loadedTerms.find((term) => /^[a-z]+$/.test(term)), 'loaded term of one English word');
const phrase = must(loadedTerms.find((term) => /^[A-Za-z]+ [A-Za-z]+$/.test(term)), 'loaded term of two English words');
const hamza = must(loadedTerms.find((term) => /[أإآة]/.test(term)), 'loaded term with a hamza or a ta marbuta');

const feature = must(features[0], 'feature');
const line = featureWith('feature of lines', ({ geometry }) => geometry?.type === 'lines');
const text = statementWith('statement whose value is a text', ({ item }) => 'text' in item.value);
const reasoned = statementWith('statement with its reasoning', ({ item }) => item.when.reasoning !== undefined);
const document = documentWith('document', () => true);
const place = must(places[0], 'place');
const actor: Spot = { file: 'data/actors.json', path: 'actors[0]', id: (jsonOf('data/actors.json') as { actors: { id: string }[] }).actors[0]?.id ?? '' };
const section: Spot = { ...below(line, 'geometry.sections[0]'), id: (line.item.geometry as { sections: { id: string }[] }).sections[0]?.id ?? '' };
const layer: Spot = { file: 'data/atlas.json', path: 'layers[0]', id: must(settings.layers[0], 'layer').id };

const SPOKEN: [string, Spot][] = [
  ['feature', below(feature, 'name')], ['place', below(place, 'name')], ['actor', below(actor, 'name')], ['section of a line', below(section, 'name')],
  ['value', below(text, 'value.text')], ['reasoning', below(reasoned, 'when.reasoning')],
  ['short name of a document', below(document, 'shortName')], ['section of a document', below(document, 'sections[0].name')], ['layer', below(layer, 'name')],
];

describe.each(SPOKEN)('in the words of a %s', (_, spot) => {
  test('a loaded word is refused in either language', () => {
    const [first] = expectRefused(withValue(below(spot, 'ar'), `نص فيه ${arabic} هنا`), 'loaded-word', below(spot, 'ar'));
    expect(first?.ar).toContain(arabic);
    expectRefused(withValue(below(spot, 'en'), `Words with ${english} in them`), 'loaded-word', below(spot, 'en'));
    expectRefused(withValue(spot, { ar: arabic, en: english }), 'loaded-word', below(spot, 'ar'), below(spot, 'en'));
  });
  test('an even word is allowed', () => expectAllowed(withValue(spot, { ar: 'نص للاختبار', en: 'Words for a test' })));
});

describe('in an id', () => {
  const renamed = (spot: Spot, id: string) => expectRefused(withValue(below(spot, 'id'), id), 'loaded-word', { ...below(spot, 'id'), id });
  test('of a feature', () => void renamed(feature, `part-${english}-2022`));
  test('of a place', () => void renamed(place, `${english}-site`));
  test('of an actor', () => void renamed(actor, english));
  test('of a passage', () => void renamed(must(passages[0], 'passage'), `000-${english}`));
  test('of a statement', () => void renamed(text, `${feature.id}.${english}`));
  test('a phrase, its words joined by a hyphen', () => void renamed(feature, `part-${phrase.toLowerCase().replace(' ', '-')}`));
  test('an even word is allowed', () => {
    const alone = featureWith('feature nothing points at', ({ id }) => timesNamed(id) === 1);
    expectAllowed(withValue(below(alone, 'id'), 'test-even-word'));
  });
});

describe('disguised', () => {
  const at = below(feature, 'name');
  const bare = hamza.replace(/[أإآ]/g, 'ا').replace(/ة/g, 'ه');
  test.each([
    ['in capitals', 'en', english.toUpperCase()],
    ['between quotation marks', 'en', `The “${english}” one`],
    ['before a comma', 'en', `This ${english}, here`],
    ['with the spelling folded', 'ar', `نص ${bare} هنا`],
    ['with tatweel', 'ar', `نص ${arabic[0]}ـــ${arabic.slice(1)} هنا`],
    ['with harakat', 'ar', `نص ${[...arabic].join('\u064E')} هنا`],
    ['between guillemets', 'ar', `نص «${arabic}»`],
    ['as a phrase over a line end', 'en', `A ${phrase.replace(' ', '\n')} here`],
  ])('%s it is refused', (_, language, words) => void expectRefused(withValue(below(at, language), words), 'loaded-word', below(at, language)));
});

describe('not in the atlas\'s own voice', () => {
  const passage = must(passages.at(-1), 'passage');
  test('a gloss may be as loaded as its passage, and the translation as its paragraph', () => {
    const gloss = `Words with ${english} in them`;
    expectAllowed(withValue(below(passage, 'gloss'), gloss, withTranslated(passage.document, passage.item.paragraph, gloss)));
  });
  test('a quoted title may be as loaded as it is', () => {
    expectAllowed(withValue(below(document, 'title.gloss'), `Words with ${english} in them`));
    expectAllowed(withValue(below(document, 'title'), { quote: `عنوان ${arabic}`, gloss: english, basis: 'inferred' }));
  });
  test('some passage of the corpus is loaded, and allowed', () => {
    expect(passages.some(({ item }) => loadedTerms.some((term) => item.quote.includes(term)))).toBe(true);
    expectAllowed(FILES);
  });
});

test('a longer word that begins like a loaded one is allowed', () => {
  expectAllowed(withValue(below(feature, 'name'), { ar: `نص ${arabic}ظظ هنا`, en: `A ${english}zz here` }));
});

test('what is not on the list is allowed, and refused once it is', () => {
  const files = withValue(below(feature, 'name.en'), 'Name with zzyzx in it');
  expectAllowed(files);
  expectRefused(withChange('data/loaded-terms.json', (json) => json.terms.push('zzyzx'), files), 'loaded-word', below(feature, 'name.en'));
});

describe('in what stands beside the statements', () => {
  const words = { ar: `نص فيه ${arabic}`, en: `Words with ${english} in them` };
  const both = { ar: 'اختبار', en: 'Test' };
  const record: Spot = { file: 'data/records.json', path: 'records[0]', id: (jsonOf('data/records.json') as { records: { id: string }[] }).records[0]?.id ?? '' };
  const [one, other] = [must(passages[0], 'passage'), must(passages.find((each) => each.document !== passages[0]?.document), 'passage of another document')];
  const disagreement = withAdded('data/disagreements.json', 'disagreements', {
    id: 'test-disagreement', about: [feature.id], topic: 'date', scope: 'documents', name: both, note: both, sides: [one, other].map(({ id }) => ({ label: both, passages: [id] })),
  } as { id: string });
  const dependency = withAdded('data/disagreements.json', 'dependencies', { id: 'test-dependency', documents: [one.document, other.document], origin: actor.id, reasoning: both, passages: [one.id] } as { id: string });
  test.each<[string, Spot, typeof FILES]>([
    ['remark on a statement', below(must(features[0], 'feature'), 'statements[0].note'), FILES], ['record', below(record, 'text'), FILES], ['remark on a comparison', below(record, 'comparison.note'), FILES],
    ['name of a disagreement', below(disagreement.spot, 'name'), disagreement.files], ['side of a disagreement', below(disagreement.spot, 'sides[0].label'), disagreement.files], ['remark on a disagreement', below(disagreement.spot, 'note'), disagreement.files],
    ['common origin', below(dependency.spot, 'reasoning'), dependency.files], ['remark on a publisher', below(document, 'publisher.note'), FILES],
  ])('a %s is in the atlas\'s own voice: a loaded word is refused', (_, spot, files) => {
    const refused = refusalsOf(withValue(spot, words, files)).filter(({ rule }) => rule === 'loaded-word').map(({ file, path }) => `${file} ${path}`);
    expect(refused.sort()).toEqual([`${spot.file} ${spot.path}.ar`, `${spot.file} ${spot.path}.en`]);
  });
});
