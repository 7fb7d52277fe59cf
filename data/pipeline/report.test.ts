import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Actor, AtlasRecord, Disagreement, Feature, Passage, Statement } from '../../src/model/schema.ts';
import { paragraphsOf } from '../../src/text/slice.ts';
import { standingBuild } from '../checks/fixtures.ts';
import { testimoniesOf, type At, type Corpus, type Document } from './corpus.ts';
import { reportOf } from './report.ts';

const both = (en: string) => ({ ar: 'اختبار', en });
const at = <T>(item: T): At<T> => ({ item, file: 'test.json', path: '' });
const READING = 'أول الخبر هنا. ثاني الخبر هنا.\nثالث الخبر هنا.\nرأي واحد هنا. ورأي ثان هنا. ورأي ثالث هنا.\n';
const document = (id: string, publish = 'full'): Document => ({
  file: 'test.json', folder: 'test', reading: READING, paragraphs: paragraphsOf(READING), lines: null,
  source: { id, publish, sections: [{ id: 'report', voice: 'report', paragraphs: [1, 2], name: both('The report') }, { id: 'comment', voice: 'commentary', paragraphs: [3, 3], name: both('The comment') }] } as unknown as Document['source'],
});
const passage = (id: string, of: string, paragraph: number, quote: string, occurrence?: number): Passage & { document: string } => ({ id, document: of, paragraph, quote, gloss: 'Test', ...(occurrence ? { occurrence } : {}) });
const statement = (id: string, attribute: Statement['attribute'], of: string, section: string, kind: Statement['testimonies'][number]['kind'], voice: Statement['testimonies'][number]['voice'], said: string): Statement => ({
  id, attribute, value: attribute === 'state' ? { state: 'held' } : { text: both(id) }, polarity: 'did', when: { edtf: '2022-10-09', kind: 'derived', reasoning: both('Test') }, draft: false,
  testimonies: [{ document: of, section, voice, kind, chain: [of], implied: false, loaded: false, translatedBack: false, parts: [{ passage: said, role: 'says' }] }],
});
const feature = (id: string, layer: string, kind: Feature['kind'], statements: Statement[]): Feature =>
  ({ id, layer, kind, name: both(id), aliases: [], actors: [], places: [], geometry: null, reviewer: 'Test', statements });
const TINY = {
  files: new Map(), documents: new Map([['901', document('901')], ['900', document('900')]]), places: [], translations: new Map(), notMentions: [], withdrawn: [], loadedTerms: [], considered: [],
  settings: { layers: [{ id: 'one', name: both('Layer one'), on: true }, { id: 'two', name: both('Layer two'), on: true }] },
  passages: [passage('p1', '900', 1, 'أول الخبر'), passage('p2', '900', 1, 'الخبر هنا. ثاني'), passage('p3', '900', 3, 'هنا', 2), passage('p4', '901', 2, 'ثالث')].map(at),
  mentions: [{ document: '900', paragraph: 3, words: 'رأي', target: 'x', sense: 'actor' as const }].map(at),
  actors: [at({ id: 'someone', kind: 'person', name: both('Someone'), spellings: [], statements: [statement('someone.rank', 'rank', '901', 'report', 'utterance', 'relayed', 'p4')] } as Actor)],
  features: [
    feature('meeting', 'one', 'meeting', [statement('meeting.held', 'state', '900', 'report', 'event', 'report', 'p1'), statement('meeting.place', 'place', '900', 'comment', 'assessment', 'commentary', 'p3')]),
    feature('condition', 'two', 'condition', [statement('condition.state', 'state', '900', 'report', 'event', 'report', 'p2')]),
  ].map(at),
  records: [at({ id: 'r', subject: 'meeting', when: '2022', text: both('Test'), citations: [], comparison: { outcome: 'silent', statements: [] } } as AtlasRecord)],
  disagreements: [at({ id: 'd', about: ['meeting', 'condition'], sides: [] } as unknown as Disagreement)], dependencies: [],
} as unknown as Corpus;

const tablesOf = (text: string) => text.split('\n\n').filter((block) => block.startsWith('|')).map((block) => block.split('\n').map((line) => line.slice(2, -2).split(' | ')));
const rowOf = (table: string[][] | undefined, ...head: string[]) => table?.find((row) => head.every((cell, index) => row[index] === cell))?.slice(head.length).map(Number);

describe('of a made-up corpus', () => {
  const report = reportOf(TINY);
  const [sections, kinds, voices, layers] = tablesOf(report);
  test('sentences, those with a passage, passages, mentions and testimonies are counted by section', () => {
    // Two sentences and one; the second passage reaches from the first sentence into the second.
    expect(rowOf(sections, '900', 'The report')).toEqual([3, 2, 2, 0, 2]);
    // The third passage is the second «هنا», in the second of three sentences.
    expect(rowOf(sections, '900', 'The comment')).toEqual([3, 1, 1, 1, 1]);
    expect(rowOf(sections, '901', 'The report')).toEqual([3, 1, 1, 0, 1]);
    expect(rowOf(sections, '901', 'The comment')).toEqual([3, 0, 0, 0, 0]);
  });
  test('testimonies are counted by kind and by voice, documents in their order', () => {
    expect(kinds?.[0]).toEqual(['testimonies by kind', '900', '901', 'all']);
    expect(voices?.[0]).toEqual(['testimonies by voice', '900', '901', 'all']);
    const sums = (table: string[][] | undefined) => table?.slice(2).map((row) => row.slice(1).map(Number)).filter((row) => row.some((count) => count > 0));
    expect(sums(kinds)?.sort()).toEqual([[0, 1, 1], [1, 0, 1], [2, 0, 2]]);
    expect(sums(voices)?.sort()).toEqual([[0, 1, 1], [1, 0, 1], [2, 0, 2]]);
  });
  test('features, statements, records, disagreements and what is not in evidence are counted by layer', () => {
    // Of a meeting five things are asked; the place is given, and the day of its state answers for the dates.
    expect(rowOf(layers, 'Layer one')).toEqual([1, 2, 1, 1, 3]);
    expect(rowOf(layers, 'Layer two')).toEqual([1, 1, 0, 1, 0]);
  });
  test('actors, places and records stand in a sentence', () => {
    expect(report).toContain('1 actors (1 statements of rank and office), 0 places, 1 disagreements, 0 inferred common origins, 1 records (0 agrees, 0 differs, 1 silent).');
  });
  test('a difference not yet considered is listed, and its absence said', () => {
    expect(report).toContain('Every difference the build finds');
    const [first, ...rest] = TINY.features as [At<Feature>, ...At<Feature>[]];
    const more = statement('meeting.second', 'place', '900', 'report', 'event', 'report', 'p2');
    const text = reportOf({ ...TINY, features: [{ ...first, item: { ...first.item, statements: [...first.item.statements, more] } }, ...rest] });
    expect(text).toContain('- `meeting` place: `meeting.place`, `meeting.second`');
    expect(text).not.toContain('Every difference the build finds');
  });
  test('the same corpus gives the same text', () => expect(reportOf(TINY)).toBe(report));
});

describe('of the data', () => {
  const { corpus } = standingBuild;
  const [sections, kinds, voices, layers] = tablesOf(reportOf(corpus));
  const column = (table: string[][] | undefined, index: number) => (table ?? []).slice(2).reduce((sum, row) => sum + Number(row[index]), 0);
  const testimonies = testimoniesOf(corpus).length;

  test('every passage, mention and testimony is counted exactly once', () => {
    expect(column(sections, 4)).toBe(corpus.passages.length);
    expect(column(sections, 5)).toBe(corpus.mentions.length);
    expect(column(sections, 6)).toBe(testimonies);
    for (const table of [kinds, voices]) expect(column(table, (table?.[0]?.length ?? 0) - 1)).toBe(testimonies);
    expect(column(layers, 1)).toBe(corpus.features.length);
    expect(column(layers, 2)).toBe(corpus.features.reduce((sum, { item }) => sum + item.statements.length, 0));
    expect(column(layers, 3)).toBe(corpus.records.length);
  });
  test('no section has more sentences with a passage than sentences, nor fewer than full stops make certain', () => {
    for (const row of (sections ?? []).slice(2)) {
      const [, , all, covered, passages] = row.map(Number) as [number, number, number, number, number];
      expect(covered).toBeLessThanOrEqual(all);
      expect(covered > 0).toBe(passages > 0);
    }
  });
  test('every document and section has a row', () => {
    expect((sections ?? []).slice(2).map((row) => row.slice(0, 2))).toEqual([...corpus.documents.values()].flatMap(({ source }) => source.sections.map(({ name }) => [source.id, name.en])));
  });
});

/** Stands last: it waits for `npm run data -- --report` after every change of the data. */
test('README.md holds the figures of the data as they stand', () => {
  const block = /<!-- report -->\n([\s\S]*?)\n<!-- \/report -->/.exec(readFileSync('README.md', 'utf8'));
  expect(block, 'README.md has a place for the figures').not.toBeNull();
  expect(block?.[1]?.trim()).toBe(reportOf(standingBuild.corpus));
});
