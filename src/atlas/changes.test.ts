import { describe, expect, test } from 'vitest';
import type { PublishedFeature, PublishedStatement } from '../model/published.ts';
import { slicesOf } from '../model/slices.ts';
import type { DateKind, FeatureKind, State } from '../model/vocabulary.ts';
import { testAtlas } from '../state/fixture.ts';
import { dayOf, isoOf } from '../time/day.ts';
import { boundsOf } from '../time/edtf.ts';
import type { Atlas } from './atlas.ts';
import { changesBetween } from './changes.ts';
import { CHANGES } from '../model/vocabulary.ts';

/** When each made-up document can have been published first; `?` has no such day. */
const PUBLISHED: Record<string, string> = { '900': '2022-10-09', '901': '2023-12-15', '902': '2025-07-26' };
const NOTHING = { earliestStart: null, latestStart: null, earliestEnd: null, latestEnd: null };

interface More { reported?: string; document?: string; polarity?: 'did' | 'did-not' }

function statement(state: State, edtf: string | null, dateKind: DateKind, { reported, document = '900', polarity = 'did' }: More = {}): PublishedStatement {
  const iso: Record<string, string | null> = Object.fromEntries(Object.entries(edtf === null ? NOTHING : boundsOf(edtf)).map(([key, day]) => [key, day === null ? null : isoOf(day)]));
  if (dateKind === 'as-of') Object.assign(iso, { earliestStart: null, latestEnd: null });
  return { id: `${document}.${state}.${edtf}`, attribute: 'state', value: { state }, polarity, when: { edtf, ...iso }, dateKind, reported: reported ?? null, testimonies: [{ document }] } as unknown as PublishedStatement;
}

function atlasOf(kind: FeatureKind, ...features: PublishedStatement[][]): Atlas {
  const made = features.map((statements) => ({ properties: { kind, statements } }) as unknown as PublishedFeature);
  return {
    features: made,
    slicesOf: (feature: number) => slicesOf(made[feature] as PublishedFeature, feature, 0),
    publishedDay: (document: string) => (PUBLISHED[document] ? dayOf(PUBLISHED[document]) : null),
  } as unknown as Atlas;
}

const entriesOf = (atlas: Atlas, a: string, b: string) => changesBetween(atlas, dayOf(a), dayOf(b), atlas.features.keys());

/** Each entry as one line: `began 2022-10-17 ·→held`, with a `?` after the day where it is only possible. */
const lines = (atlas: Atlas, a: string, b: string) => entriesOf(atlas, a, b).map(({ change, day, possible, from, to }) =>
  `${change} ${isoOf(day)}${possible ? '?' : ''} ${from ?? '·'}→${to ?? '·'}`);

const of = (...statements: PublishedStatement[]) => atlasOf('condition', statements);
type Case = [a: string, b: string, expected: string[]];

describe('a held thing', () => {
  const atlas = of(statement('held', '2022-10-17/2022-10-21', 'derived'));
  test.each<Case>([
    ['2022-10-16', '2022-10-22', ['began 2022-10-17 ·→held', 'ended 2022-10-21 held→·']],
    ['2022-10-17', '2022-10-22', ['ended 2022-10-21 held→·']],
    ['2022-10-16', '2022-10-21', ['began 2022-10-17 ·→held']],
    ['2022-10-21', '2022-12-01', ['ended 2022-10-21 held→·']],
    ['2022-10-17', '2022-10-21', []], ['2022-10-22', '2023-01-01', []], ['2022-01-01', '2022-10-16', []],
  ])('%s to %s', (a, b, expected) => expect(lines(atlas, a, b)).toEqual(expected));

  test('dated to a month, only possibly begins or ends within a part of it', () => {
    const month = of(statement('held', '2022-10', 'derived'));
    expect(lines(month, '2022-09-30', '2022-10-10')).toEqual(['began 2022-10-01? ·→held', 'ended 2022-10-01? held→·']);
    expect(lines(month, '2022-10-10', '2022-11-10')).toEqual(['began 2022-10-31? ·→held', 'ended 2022-10-31? held→·']);
    expect(lines(month, '2022-09-30', '2022-11-10')).toEqual(['began 2022-10-01 ·→held', 'ended 2022-10-31 held→·']);
  });

  test('one day of a visit is neither surely its first nor its last', () => {
    const visit = atlasOf('visit', [statement('held', '2022-10-07', 'derived')]);
    expect(lines(visit, '2022-10-01', '2022-10-31')).toEqual(['began 2022-10-07? ·→held', 'ended 2022-10-07? held→·']);
    expect(lines(visit, '2022-10-08', '2022-10-31')).toEqual([]);
  });

  test('said alike by two statements is one entry that holds both; said otherwise, two', () => {
    const both = of(statement('held', '2022-10-17', 'derived'), statement('held', '2022-10-17', 'as-written', { document: '901' }), statement('held', '2022-10-18', 'as-written', { document: '902' }));
    expect(lines(both, '2022-10-01', '2022-10-18')).toEqual(['began 2022-10-17 ·→held', 'began 2022-10-18 ·→held', 'ended 2022-10-17 held→·']);
    expect(entriesOf(both, '2022-10-01', '2022-10-17').map((entry) => entry.statements.length)).toEqual([2]);
  });
});

describe('a condition found on a day', () => {
  const atlas = of(statement('under-way', '2025-07-26', 'as-of', { document: '902' }));
  test.each<Case>([
    ['2022-10-01', '2025-07-31', ['first-spoken 2025-07-26 ·→under-way', 'last-stated 2025-07-26 under-way→·']],
    ['2022-10-01', '2025-07-26', ['first-spoken 2025-07-26 ·→under-way']],
    ['2022-10-01', '2025-07-25', []], ['2025-07-26', '2025-12-31', []],
  ])('is spoken of, never begun: %s to %s', (a, b, expected) => expect(lines(atlas, a, b)).toEqual(expected));

  test('by two documents, is first spoken of in the one and last stated in the other', () => {
    const twice = of(statement('going-on', '2022-10-09', 'as-of'), statement('going-on', '2023-12-15', 'as-of', { document: '901' }));
    expect(lines(twice, '2022-10-01', '2025-07-31')).toEqual(['first-spoken 2022-10-09 ·→going-on', 'last-stated 2023-12-15 going-on→·']);
    expect(lines(twice, '2022-10-01', '2022-12-31')).toEqual(['first-spoken 2022-10-09 ·→going-on', 'last-stated 2022-10-09 going-on→·']);
    expect(lines(twice, '2022-10-09', '2023-12-15')).toEqual([]);
    expect(entriesOf(twice, '2022-10-01', '2025-07-31').map((entry) => entry.statements.map(({ id }) => id))).toEqual([['900.going-on.2022-10-09'], ['901.going-on.2023-12-15']]);
  });

  test('dated by a day of its own, is found then', () =>
    expect(lines(of(statement('going-on', '2022-05-01', 'as-written')), '2022-01-01', '2022-12-31')).toEqual(['first-spoken 2022-05-01 ·→going-on', 'last-stated 2022-05-01 going-on→·']));

  test('dated to a month, is possibly first stated within the rest of it', () =>
    expect(lines(of(statement('going-on', '2022-05', 'as-written')), '2022-05-10', '2022-05-31')).toEqual(['first-spoken 2022-05-31? ·→going-on']));

  test('is not first spoken of where something of the thing is dated earlier', () => {
    const dated = of(statement('held', '2021-08', 'as-written'), statement('held', '[..2025-07-26]', 'derived', { document: '902' }));
    expect(lines(dated, '2022-01-01', '2025-07-26')).toEqual([]);
  });

  test('is not last stated where something later is known by then', () => {
    const built = of(statement('under-way', '2022-10-09', 'as-of'), statement('built', '2024-05-01', 'as-written', { document: '902' }));
    expect(lines(built, '2022-10-01', '2024-01-01')).toContain('last-stated 2022-10-09 under-way→·');
    expect(lines(built, '2022-10-01', '2024-06-01').filter((line) => line.startsWith('last-stated'))).toEqual([]);
  });
});

describe('what is only before a day', () => {
  const before = (state: State, more?: More) => statement(state, '[..2022-10-09]', 'derived', more);
  test.each<State>(['held', 'absent', 'signed', 'built', 'cancelled'])('is first spoken of on that day where it is an event (%s), and neither begins nor ends nor is last stated', (state) => {
    expect(lines(of(before(state)), '2022-10-01', '2025-07-31')).toEqual([`first-spoken 2022-10-09 ·→${state}`]);
    expect(lines(of(before(state)), '2022-10-09', '2025-07-31')).toEqual([]);
  });
  test.each<State>(['going-on', 'increased', 'stopped', 'unknown'])('is first spoken of and last stated on that day where it is a condition (%s)', (state) =>
    expect(lines(of(before(state)), '2022-10-01', '2025-07-31')).toEqual([`first-spoken 2022-10-09 ·→${state}`, `last-stated 2022-10-09 ${state}→·`]));
  test('is spoken of when it was reported', () =>
    expect(lines(of(before('signed', { reported: '2022-10-11' })), '2022-10-01', '2022-10-10')).toEqual([]));
  test('is not what is last stated of a thing of which something else is', () =>
    expect(lines(of(statement('under-way', '2022-05-01', 'as-of'), before('signed')), '2022-01-01', '2025-07-31')).toEqual(['first-spoken 2022-05-01 ·→under-way', 'last-stated 2022-05-01 under-way→·']));
});

test.each<State>(['signed', 'built'])('what is %s on a day begins and has no end', (state) => {
  expect(lines(of(statement(state, '2024-05-01', 'as-written')), '2022-01-01', '2025-07-31')).toEqual([`began 2024-05-01 ·→${state}`]);
  expect(lines(of(statement(state, '2024-05', 'as-written')), '2024-05-10', '2025-07-31')).toEqual([`began 2024-05-31? ·→${state}`]);
});

describe('a condition over a period', () => {
  const stopped = of(statement('stopped', '2022/2022-10-09', 'derived'));
  test.each<Case>([
    ['2021-12-31', '2022-12-31', ['began 2022-01-01 ·→stopped', 'last-stated 2022-10-09 stopped→·']],
    ['2021-12-31', '2022-06-30', ['began 2022-01-01? ·→stopped']],
    ['2022-03-01', '2022-10-09', ['began 2022-10-09? ·→stopped']],
    ['2022-10-01', '2025-07-31', ['began 2022-10-09? ·→stopped', 'last-stated 2022-10-09 stopped→·']],
    ['2022-10-09', '2025-07-31', []],
  ])('that began at some time in a year begins somewhere in it, and is last stated where it closes: %s to %s', (a, b, expected) => expect(lines(stopped, a, b)).toEqual(expected));

  test('derived, begins where the days say, and does not end with its document', () =>
    expect(lines(of(statement('stopped', '2022-03-01/2022-10-09', 'derived')), '2021-12-31', '2022-12-31')).toEqual(['began 2022-03-01 ·→stopped', 'last-stated 2022-10-09 stopped→·']));

  const lately = of(statement('increased', '2025-07-19~/2025-07-25~', 'approximate', { document: '902' }));
  test.each<Case>([
    ['2022-10-01', '2025-07-31', ['began 2025-07-19? ·→increased', 'last-stated 2025-07-25 increased→·']],
    ['2025-07-20', '2025-07-31', ['began 2025-07-25? ·→increased', 'last-stated 2025-07-25 increased→·']],
    ['2025-07-01', '2025-07-22', ['began 2025-07-19? ·→increased']],
    ['2025-07-25', '2025-07-31', []],
  ])('that is approximate, possibly begins somewhere in it: %s to %s', (a, b, expected) => expect(lines(lately, a, b)).toEqual(expected));

  test('approximately until a month, possibly ends there', () =>
    expect(lines(of(statement('going-on', '/2022-08~', 'approximate', { document: '902' })), '2022-01-01', '2025-12-31')).toEqual(['ended 2022-08-31? going-on→·']));

  test('as written, begins and ends with it', () =>
    expect(lines(of(statement('stopped', '2022-03-01/2022-05-31', 'as-written')), '2022-01-01', '2022-12-31')).toEqual(['began 2022-03-01 ·→stopped', 'ended 2022-05-31 stopped→·']));

  test('with an open end, begins and is last stated by its document', () =>
    expect(lines(of(statement('stopped', '2022-03-01/..', 'derived')), '2022-01-01', '2022-12-31')).toEqual(['began 2022-03-01 ·→stopped', 'last-stated 2022-10-09 stopped→·']));

  test('said to have lasted until a month, ends there', () =>
    expect(lines(of(statement('going-on', '/2022-08', 'relative', { document: '902' })), '2022-01-01', '2025-12-31')).toEqual(['ended 2022-08-31 going-on→·']));

  test('not known in what state, does not begin', () =>
    expect(lines(of(statement('unknown', '2022-01-01/2022-10-09', 'derived')), '2021-12-31', '2022-12-31')).toEqual(['first-spoken 2022-10-09 ·→unknown', 'last-stated 2022-10-09 unknown→·']));
});

describe('planned, then cancelled', () => {
  const cancelled = statement('cancelled', '[..2022-10-09]', 'derived', { reported: '2022-10-09' });
  const changed = 'changed 2022-10-09 planned→cancelled';

  test('both reported on one day: first spoken of as cancelled, and changed because the document says so', () => {
    const atlas = of(statement('planned', '2022-10-10/2022-10-14', 'derived', { reported: '2022-10-09' }), cancelled);
    expect(lines(atlas, '2022-10-01', '2025-07-31')).toEqual([changed, 'first-spoken 2022-10-09 ·→cancelled']);
    expect(entriesOf(atlas, '2022-10-01', '2025-07-31').map((entry) => entry.statements.map(({ id }) => id))).toEqual([
      ['900.cancelled.[..2022-10-09]', '900.planned.2022-10-10/2022-10-14'], ['900.cancelled.[..2022-10-09]'],
    ]);
    expect(lines(atlas, '2022-10-09', '2025-07-31')).toEqual([]);
    expect(lines(atlas, '2022-01-01', '2022-10-08')).toEqual([]);
  });

  test('the plan reported before', () => {
    const atlas = of(statement('planned', '2022-10-10/2022-10-14', 'derived', { reported: '2022-10-01' }), cancelled);
    expect(lines(atlas, '2022-09-01', '2022-10-05')).toEqual(['first-spoken 2022-10-01 ·→planned']);
    expect(lines(atlas, '2022-10-05', '2022-10-31')).toEqual([changed]);
    expect(lines(atlas, '2022-09-01', '2022-10-31')).toEqual([changed, 'first-spoken 2022-10-01 ·→planned']);
  });

  test('whichever stands first, and with no report of the plan dated', () => {
    for (const document of ['900', '901', '?']) {
      const atlas = of(cancelled, statement('planned', '2022-10-10/2022-10-14', 'derived', { document }));
      expect(lines(atlas, '2022-10-01', '2025-07-31')).toEqual([changed, 'first-spoken 2022-10-09 ·→cancelled']);
    }
  });

  test('a cancellation alone neither begins nor ends', () =>
    expect(lines(of(statement('cancelled', '2022-10-08', 'as-written')), '2022-10-01', '2022-10-31').filter((line) => /^(began|ended)/.test(line))).toEqual([]));
});

describe('a plan alone', () => {
  test('is spoken of when it is told; its days are not days on which it took place', () =>
    expect(lines(of(statement('planned', '2022-10-10/2022-10-14', 'as-written', { reported: '2022-10-01' })), '2022-09-01', '2022-12-31')).toEqual(['first-spoken 2022-10-01 ·→planned', 'last-stated 2022-10-01 planned→·']));
  test('is told by its document at the latest, and gives nothing where that has no day', () => {
    const told = (document: string) => lines(of(statement('announced', '2022-11', 'as-written', { document })), '2022-09-01', '2022-10-09');
    expect(told('900')).toEqual(['first-spoken 2022-10-09 ·→announced']);
    expect(told('?')).toEqual([]);
  });
  test('that then takes place changes to it', () => {
    const atlas = of(statement('planned', '2022-10-10/2022-10-14', 'derived', { reported: '2022-09-01' }), statement('held', '2022-10-17/2022-10-21', 'derived'));
    expect(lines(atlas, '2022-10-01', '2022-12-31')).toEqual(['began 2022-10-17 ·→held', 'ended 2022-10-21 held→·', 'changed 2022-10-17 planned→held']);
  });
});

describe('one state stated, later another', () => {
  const later = (state: State, edtf = '2025-07-26') => statement(state, edtf, 'as-of', { document: '902' });
  const found = (state: State) => statement(state, '2022-10-09', 'as-of');
  test('is a change between the two, on the day the new one is stated', () => {
    const atlas = of(found('under-way'), later('stopped'));
    expect(lines(atlas, '2022-10-09', '2025-07-26')).toEqual(['changed 2025-07-26 under-way→stopped']);
    expect(entriesOf(atlas, '2022-10-09', '2025-07-26')[0]?.statements).toHaveLength(2);
    expect(lines(atlas, '2022-10-08', '2025-07-26')).toEqual(['first-spoken 2022-10-09 ·→under-way']);
  });
  test('and back again is a change on the day it is stated again', () => {
    const atlas = of(found('going-on'), statement('stopped', '2023-12-15', 'as-of', { document: '901' }), later('going-on'));
    expect(lines(atlas, '2024-01-01', '2025-07-26')).toEqual(['changed 2025-07-26 stopped→going-on']);
    expect(lines(atlas, '2022-10-09', '2025-07-26')).toEqual([]);
  });
  test.each<[string, PublishedStatement[]]>([
    ['both alike', [found('under-way'), later('under-way')]],
    ['the later unknown', [found('under-way'), later('unknown')]],
    ['the earlier unknown', [found('unknown'), later('under-way')]],
    ['the earlier an event', [statement('held', '2022-10-07', 'derived'), later('going-on')]],
    ['the later only before a day', [found('under-way'), statement('built', '[..2025-07-26]', 'derived')]],
    ['the later ones at odds', [found('under-way'), later('stopped'), later('under-way')]],
    ['the earlier one over by then', [statement('stopped', '2022-03-01/2022-05-31', 'as-written'), later('going-on')]],
  ])('is none with %s', (_, statements) => expect(lines(of(...statements), '2022-10-09', '2025-07-26').filter((line) => line.startsWith('changed'))).toEqual([]));
});

describe('nothing comes of', () => {
  test('what has no date', () => expect(lines(of(statement('held', null, 'unknown'), statement('going-on', null, 'unknown')), '2022-01-01', '2025-12-31')).toEqual([]));
  test('a plan and its cancellation without any date', () => expect(lines(of(statement('planned', null, 'unknown'), statement('cancelled', null, 'unknown')), '2022-01-01', '2025-12-31')).toEqual([]));
  test('what is denied', () => expect(lines(of(statement('held', '2022-10-17', 'derived', { polarity: 'did-not' })), '2022-01-01', '2025-12-31')).toEqual([]));
  test('days that do not follow one another', () => {
    const atlas = of(statement('held', '2022-10', 'derived'));
    expect(lines(atlas, '2022-10-05', '2022-10-05')).toEqual([]);
    expect(lines(atlas, '2022-11-05', '2022-09-05')).toEqual([]);
  });
});

test('entries stand by kind of change, then day, then feature, each feature once', () => {
  const atlas = atlasOf('exercise', [statement('held', '2022-10-21', 'derived')], [statement('held', '2022-10-17', 'derived')], [statement('held', '2022-10-17', 'derived')], [statement('going-on', '2022-10-09', 'as-of')]);
  const entries = changesBetween(atlas, dayOf('2022-10-01'), dayOf('2022-12-31'), [3, 2, 1, 0, 2]);
  expect(entries.map(({ change, feature }) => `${change} ${feature}`)).toEqual(['began 1', 'began 2', 'began 0', 'ended 1', 'ended 2', 'ended 0', 'first-spoken 3', 'last-stated 3']);
  expect(CHANGES).toEqual(['began', 'ended', 'changed', 'first-spoken', 'last-stated']);
});

test('in the made-up atlas the pipe is first spoken of, the drill called off and the meeting held', () => {
  const atlas = testAtlas();
  const entries = entriesOf(atlas, '2022-10-05', '2025-07-26');
  expect(entries.map(({ change, feature, day, from, to }) => [change, atlas.features[feature]?.id, isoOf(day), from, to])).toEqual([
    ['began', 'conf-2025', '2025-07-26', null, 'held'],
    ['changed', 'ex-brotherhood-2022', '2022-10-09', 'planned', 'cancelled'],
    ['first-spoken', 'gas-tapi', '2025-07-26', null, 'under-way'],
    ['first-spoken', 'rail-pk-af-uz', '2025-07-26', null, 'signed'],
  ]);
  expect(entries.every(({ statements, feature }) => statements.length > 0 && statements.every((one) => atlas.features[feature]?.properties.statements.includes(one)))).toBe(true);
});
