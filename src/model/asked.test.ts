import { describe, expect, test } from 'vitest';
import { ASKED_FOR, unanswered } from './asked.ts';
import type { PublishedStatement, PublishedValue } from './published.ts';
import { ATTRIBUTES, FEATURE_KINDS, type Attribute, type DateKind, type FeatureKind } from './vocabulary.ts';

const statement = (attribute: Attribute, value: PublishedValue = { words: true }, dateKind: DateKind = 'unknown', earliestStart: string | null = null): PublishedStatement =>
  ({ attribute, value, dateKind, when: { edtf: earliestStart, earliestStart, latestStart: earliestStart, earliestEnd: earliestStart, latestEnd: earliestStart } }) as unknown as PublishedStatement;
const of = (kind: FeatureKind, ...statements: PublishedStatement[]) => unanswered({ kind, statements });
const meeting = ASKED_FOR.meeting as readonly Attribute[];

test('what is asked for is of the lists, once each', () => {
  for (const [kind, attributes] of Object.entries(ASKED_FOR)) {
    expect(FEATURE_KINDS).toContain(kind);
    expect(new Set(attributes).size).toBe(attributes.length);
    for (const attribute of attributes) expect(ATTRIBUTES).toContain(attribute);
  }
});

describe('what no document gives', () => {
  test('is all that is asked, where nothing is said, in its order', () => {
    for (const kind of FEATURE_KINDS) expect(of(kind)).toEqual(ASKED_FOR[kind] ?? []);
  });
  test('is nothing where there is no thing', () => expect(unanswered(undefined)).toEqual([]));
  test('is nothing where all is said, and more', () => {
    expect(of('meeting', ...meeting.map((attribute) => statement(attribute)), statement('effect'))).toEqual([]);
  });
  test('is less by each thing said', () => {
    for (const attribute of meeting) expect(of('meeting', statement(attribute))).toEqual(meeting.filter((one) => one !== attribute));
  });
  test('is not what a document says it does not know', () => {
    expect(of('meeting', statement('outcome', { unknownStated: true }))).toEqual(meeting.filter((one) => one !== 'outcome'));
  });
  test('is nothing of a kind of which nothing is asked', () => {
    for (const kind of ['relation', 'conflict', 'policy', 'position', 'condition'] as const) expect(of(kind, statement('state'))).toEqual([]);
  });
});

describe('the dates', () => {
  const state = (dateKind: DateKind, day: string | null) => of('meeting', statement('state', { state: 'held' }, dateKind, day)).includes('dates');
  test.each(['as-written', 'derived', 'approximate'] as const)('are given by a state with a day of its own (%s)', (kind) => expect(state(kind, '2022-10-09')).toBe(false));
  test.each(['as-of', 'relative', 'unknown'] as const)('are not given by a state without one (%s)', (kind) => expect(state(kind, '2022-10-09')).toBe(true));
  test('are not given by a state that has an end and no beginning', () => expect(state('derived', null)).toBe(true));
  test('are not given by the day of anything but a state', () => {
    expect(of('meeting', statement('place', { words: true }, 'derived', '2022-10-09'))).toContain('dates');
  });
});
