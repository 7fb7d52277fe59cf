import { describe, expect, test } from 'vitest';
import type { Disagreement, Feature, Passage, Statement } from '../../src/model/schema.ts';
import { openCandidates } from './candidates.ts';
import type { At, Corpus } from './corpus.ts';

const both = { ar: 'اختبار', en: 'Test' };
const at = <T>(item: T): At<T> => ({ item, file: 'test.json', path: '' });
const EMPTY: Corpus = {
  files: new Map(), settings: null, documents: new Map(), passages: [], places: [], actors: [], features: [], translations: new Map(), mentions: [],
  notMentions: [], records: [], disagreements: [], considered: [], dependencies: [], withdrawn: [], loadedTerms: [],
};
const passage = (id: string, quote: string): Passage & { document: string } => ({ id, paragraph: 1, quote, gloss: 'Test', document: '000' });
const PASSAGES = [passage('p-one', 'قول'), passage('p-two', 'قول آخر'), passage('p-same', 'قول'), passage('p-else', 'شيء')];
const statement = (id: string, value: Statement['value'], said: string[], more: Partial<Statement> = {}): Statement => ({
  id: `thing.${id}`, attribute: 'dates', value, polarity: 'did', when: { edtf: null, kind: 'unknown' }, draft: false,
  testimonies: said.map((one) => ({ document: '000', section: 'report', voice: 'report', kind: 'event', chain: ['000'], implied: false, loaded: false, translatedBack: false, parts: [{ passage: one, role: 'says' }] })), ...more,
});
const thing = (...statements: Statement[]): Corpus => ({
  ...EMPTY, passages: PASSAGES.map(at), features: [at({ id: 'thing', statements } as unknown as Feature)],
});
const text = (en: string): Statement['value'] => ({ text: { ar: 'اختبار', en } });
const DIFFERENT = thing(statement('one', text('a'), ['p-one']), statement('two', text('b'), ['p-two']));
const disagreement = (sides: string[][], about = ['thing']): At<Disagreement> =>
  at({ id: 'd', about, topic: 'date', scope: 'documents', name: both, sides: sides.map((passages) => ({ label: both, passages })) });
const found = (corpus: Corpus) => openCandidates(corpus).map(({ subject, attribute, statements }) => [subject, attribute, ...statements].join(' '));

describe('a difference is', () => {
  test('two values of one thing and attribute', () => expect(found(DIFFERENT)).toEqual(['thing dates thing.one thing.two']));
  test('a thing said and denied', () => {
    expect(found(thing(statement('one', text('a'), ['p-one']), statement('two', text('a'), ['p-two'], { polarity: 'did-not' })))).toHaveLength(1);
  });
  test('two quotations where the words are the value, in one statement too', () => {
    expect(found(thing(statement('one', { words: true }, ['p-one']), statement('two', { words: true }, ['p-two'])))).toHaveLength(1);
    expect(found(thing(statement('one', { words: true }, ['p-one', 'p-two'])))).toEqual(['thing dates thing.one']);
  });
  test('of an actor\'s rank as well', () => {
    const actors = [at({ id: 'someone', kind: 'person' as const, name: both, spellings: [], statements: [statement('one', text('a'), ['p-one']), statement('two', text('b'), ['p-two'])] })];
    expect(found({ ...EMPTY, passages: PASSAGES.map(at), actors })).toEqual(['someone dates thing.one thing.two']);
  });
});

describe('no difference is', () => {
  test('one value, however often', () => expect(found(thing(statement('one', text('a'), ['p-one']), statement('two', text('a'), ['p-two'])))).toEqual([]));
  test('the same words in two passages', () => expect(found(thing(statement('one', { words: true }, ['p-one']), statement('two', { words: true }, ['p-same'])))).toEqual([]));
  test('two attributes, or two things', () => {
    expect(found(thing(statement('one', text('a'), ['p-one']), statement('two', text('b'), ['p-two'], { attribute: 'place' })))).toEqual([]);
    const [one, two] = [statement('one', text('a'), ['p-one']), statement('two', text('b'), ['p-two'])];
    expect(found({ ...DIFFERENT, features: [['thing', one], ['other', two]].map(([id, each]) => at({ id, statements: [each] } as unknown as Feature)) })).toEqual([]);
  });
});

describe('a difference is silenced', () => {
  test('by a disagreement about the thing with words of both on its sides', () => {
    expect(found({ ...DIFFERENT, disagreements: [disagreement([['p-one'], ['p-two']])] })).toEqual([]);
    expect(found({ ...DIFFERENT, disagreements: [disagreement([['p-else', 'p-one'], ['p-else', 'p-two'], ['p-same']])] })).toEqual([]);
  });
  test('by an editor who considered it', () => {
    expect(found({ ...DIFFERENT, considered: [at({ subject: 'thing', attribute: 'dates' as const, reason: both })] })).toEqual([]);
  });
  test('but not by a disagreement on other words, on one side alone, or about something else', () => {
    for (const one of [disagreement([['p-else'], ['p-same']]), disagreement([['p-one', 'p-two'], ['p-else']]), disagreement([['p-one'], ['p-two']], ['other'])]) {
      expect(found({ ...DIFFERENT, disagreements: [one] })).toHaveLength(1);
    }
  });
  test('but not by what was considered of another attribute or thing', () => {
    for (const one of [{ subject: 'thing', attribute: 'place' as const, reason: both }, { subject: 'other', attribute: 'dates' as const, reason: both }]) {
      expect(found({ ...DIFFERENT, considered: [at(one)] })).toHaveLength(1);
    }
  });
  test('and the others stay', () => {
    const more = thing(...(DIFFERENT.features[0]?.item.statements ?? []), statement('three', text('a'), ['p-one'], { attribute: 'place' }), statement('four', text('b'), ['p-two'], { attribute: 'place' }));
    expect(found({ ...more, considered: [at({ subject: 'thing', attribute: 'dates' as const, reason: both })] })).toEqual(['thing place thing.three thing.four']);
  });
});
