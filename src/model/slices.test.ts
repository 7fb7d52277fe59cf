import { describe, expect, test } from 'vitest';
import type { PublishedFeature, PublishedStatement, PublishedTestimony } from './published.ts';
import { slicesOf } from './slices.ts';
import { VOICES, type State, type Voice } from './vocabulary.ts';

type Told = [voice: Voice, implied?: boolean];
const testimony = ([voice, implied = false]: Told): PublishedTestimony => ({ voice, implied, kind: 'event', chain: ['900'], document: '900', section: 'report', loaded: false, translatedBack: false, passages: [] });
const statement = (state: State, ...told: Told[]): PublishedStatement => ({
  id: `test.${state}`, attribute: 'state', value: { state }, polarity: 'did', dateKind: 'derived', reported: null,
  when: { edtf: '2022-10-09', earliestStart: '2022-10-09', latestStart: '2022-10-09', earliestEnd: '2022-10-09', latestEnd: '2022-10-09' }, testimonies: told.map(testimony),
}) as unknown as PublishedStatement;
const speakersOf = (...statements: PublishedStatement[]) => slicesOf({ properties: { statements } } as unknown as PublishedFeature, 0, 0).map(({ speaker }) => speaker);

describe('a state is', () => {
  test.each(VOICES.filter((voice) => voice !== 'commentary'))('told by %s', (voice) => expect(speakersOf(statement('held', [voice]))).toEqual(['told']));
  test('commentary\'s where commentary alone says it', () => {
    expect(speakersOf(statement('held', ['commentary']))).toEqual(['commentary']);
    expect(speakersOf(statement('held', ['commentary'], ['commentary', true]))).toEqual(['commentary']);
  });
  test('told where anybody beside commentary says it', () => expect(speakersOf(statement('held', ['commentary'], ['report']))).toEqual(['told']));
  test('implied where every testimony only presupposes it, commentary too', () => {
    expect(speakersOf(statement('held', ['report', true], ['relayed', true]))).toEqual(['implied']);
    expect(speakersOf(statement('held', ['commentary', true]))).toEqual(['implied']);
  });
  test('told where one of them says it outright', () => expect(speakersOf(statement('held', ['report', true], ['report']))).toEqual(['told']));
});

test('each state of a thing has its own speaker, in a lifecycle as well', () => {
  expect(speakersOf(statement('planned', ['commentary']), statement('cancelled', ['report']))).toEqual(['commentary', 'told']);
  expect(speakersOf(statement('announced', ['report', true]), statement('held', ['quotation']))).toEqual(['implied', 'told']);
});
