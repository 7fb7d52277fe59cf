import { describe, expect, test } from 'vitest';
import { below, documentWith, expectAllowed, expectRefused, FILES, jsonOf, must, passageWith, places, statementWith, textOf, translationFile, withText, withValue, type Spot } from './fixtures.ts';

const hex = (character: string) => (character.codePointAt(0) as number).toString(16).toUpperCase().padStart(4, '0');
const BIDI = [0x061c, 0x200e, 0x200f, 0x202a, 0x202b, 0x202c, 0x202d, 0x202e, 0x2066, 0x2067, 0x2068, 0x2069].map((code) => String.fromCodePoint(code));
const OTHERS = [0x0009, 0x000a, 0x000d, 0x00ad, 0x200b, 0x2028, 0x2029, 0x2060, 0x2061, 0x2064, 0xfeff, 0x0000, 0x0007, 0x001b, 0x007f, 0x0085, 0x009f].map((code) => String.fromCodePoint(code));

const document = documentWith('document 002', ({ id }) => id === '002');
const place = must(places[0], 'place');
const passage = passageWith('passage', () => true);
const reasoned = statementWith('statement with its reasoning', ({ item }) => item.when.reasoning !== undefined);
const actor = must((jsonOf('data/actors.json') as { actors: { id: string }[] }).actors[0], 'actor').id;
const record = must((jsonOf('data/records.json') as { records: { id: string }[] }).records[0], 'record').id;
const whole = (file: string, path: string): Spot => ({ file, path, id: file });
/** One field of each sort of file. */
const FIELDS: [string, Spot][] = [
  ['name of a place', below(place, 'name.en')], ['name of an actor', { file: 'data/actors.json', path: 'actors[0].name.ar', id: actor }], ['reasoning', below(reasoned, 'when.reasoning.ar')],
  ['gloss', below(passage, 'gloss')], ['translation', whole(translationFile('002'), 'paragraphs[0]')], ['title of the atlas', whole('data/atlas.json', 'title.en')],
  ['rights', below(document, 'rights.ar')], ['record', { file: 'data/records.json', path: 'records[0].text.en', id: record }], ['loaded term', whole('data/loaded-terms.json', 'terms[0]')],
];
const valueAt = ({ file, path }: Spot): string => (path.match(/[^.[\]]+/g) ?? []).reduce<unknown>((at, key) => (at as Record<string, unknown>)[key], jsonOf(file)) as string;
const put = (spot: Spot, character: string) => {
  const text = valueAt(spot);
  return withValue(spot, `${text.slice(0, 2)}${character}${text.slice(2)}`);
};

test('the controls are the twelve that turn the direction of writing', () => {
  expect(BIDI).toHaveLength(12);
  for (const character of BIDI) expect(character).toMatch(/\p{Bidi_Control}/u);
});

describe.each(BIDI.map((character) => [hex(character), character] as const))('U+%s', (code, character) => {
  test.each(FIELDS)('in a %s is refused, by its number', (_, spot) => {
    const [refusal] = expectRefused(put(spot, character), 'unseen-character', spot);
    expect(refusal?.en).toContain(`U+${code}`);
    expect(refusal?.ar).toContain(`U+${code}`);
  });
});

test.each(OTHERS.map((character) => [hex(character), character] as const))('U+%s, which shows nothing, is refused', (code, character) => {
  const [refusal] = expectRefused(put(below(place, 'name.en'), character), 'unseen-character', below(place, 'name.en'));
  expect(refusal?.en).toContain(`U+${code}`);
});

test.each([...BIDI, '\u200b', '\u0007', '\ud800', '\udc00'].map((character) => [hex(character), character] as const))('U+%s written as an escape is refused', (code) => {
  const name = valueAt(below(place, 'name.en'));
  const text = textOf(place.file).replace(JSON.stringify(name), `"\\u${code.toLowerCase()}${name}"`);
  expect(text).not.toBe(textOf(place.file));
  expectRefused(withText(place.file, text), 'unseen-character', below(place, 'name.en'));
});

test('at the beginning, at the end, or alone, it is refused', () => {
  const spot = below(place, 'name.en');
  for (const text of ['\u200fName', 'Name\u200f', '\u200f']) expectRefused(withValue(spot, text), 'unseen-character', spot);
});
test('in two fields it is refused in both', () => {
  const [one, other] = [below(place, 'name.en'), below(place, 'name.ar')];
  expectRefused(withValue(one, 'a\u202eb', withValue(other, 'أ\u2066ب')), 'unseen-character', one, other);
});
test('in a list it is refused at its place', () => {
  expectRefused(withValue(below(place, 'spellings'), ['Test', 'Te\u200est']), 'unseen-character', below(place, 'spellings[1]'));
});

test.each([['at the beginning', '\u200dName'], ['at the end', 'مكان\u200c'], ['beside a space', 'مكان \u200dللاختبار'], ['beside a digit', 'x\u200c1'], ['twice', 'مكان\u200c\u200cللاختبار']])('a joiner %s joins nothing, and is refused', (_, name) => {
  expectRefused(withValue(below(place, 'name.ar'), name), 'unseen-character', below(place, 'name.ar'));
});

describe('what is allowed', () => {
  const spot = below(place, 'name.ar');
  test.each([['a joiner', '\u200d'], ['a non-joiner', '\u200c']])('%s between letters, which is spelling', (_, character) => {
    expectAllowed(withValue(spot, `مكان${character}للاختبار`));
    expectAllowed(withValue(below(place, 'name.en'), `Test${character}place`));
  });
  test.each([['harakat', 'مَكَانٌ'], ['tatweel', 'مكـان'], ['a no-break space', 'مكان\u00a0للاختبار'], ['a sign outside the plane', 'مكان 😀']])('%s', (_, name) => {
    expectAllowed(withValue(spot, name));
  });
});

describe('what stands letter for letter', () => {
  test('in a quote is another rule\'s to hold to its document', () => {
    const files = withValue(below(passage, 'quote'), `${passage.item.quote}\u200f`);
    expectRefused(files, 'unseen-character');
    expectRefused(files, 'quote', below(passage, 'quote'));
  });
  test('in the words of a mention likewise', () => {
    const spot: Spot = { file: 'data/mentions/002.json', path: 'mentions[0].words', id: '' };
    const files = withValue(spot, `${valueAt(spot)}\u200f`);
    expectRefused(files, 'unseen-character');
    expect([...FILES.keys()]).toContain(spot.file);
  });
  test('an inferred title is no quote of a document, and is looked at', () => {
    const title = below(document, 'title');
    expectRefused(withValue(title, { quote: 'عنوان\u202e', gloss: 'Title', basis: 'inferred' }), 'unseen-character', below(title, 'quote'));
  });
  test('the raw and the reading text are not looked at', () => {
    for (const key of ['raw', 'reading'] as const) {
      const file = document.file.replace('source.json', document.item[key].file);
      expectRefused(withText(file, `${textOf(file)}\u200f`), 'unseen-character');
    }
  });
});
