import { describe, expect, test } from 'vitest';
import type { PublishedFeature, PublishedRecord, PublishedStatement } from '../model/published.ts';
import type { DateKind, State } from '../model/vocabulary.ts';
import { testAtlas } from '../state/fixture.ts';
import { isoOf } from '../time/day.ts';
import { boundsOf } from '../time/edtf.ts';
import type { Atlas } from './atlas.ts';
import { historyOf, type HistoryEntry } from './history.ts';

const NOTHING = { earliestStart: null, latestStart: null, earliestEnd: null, latestEnd: null };

function when(edtf: string | null): Record<string, string | null> {
  return { edtf, ...Object.fromEntries(Object.entries(edtf === null ? NOTHING : boundsOf(edtf)).map(([key, day]) => [key, day === null ? null : isoOf(day)])) };
}

function statement(state: State, edtf: string | null, dateKind: DateKind, reported: string | null = null, polarity: 'did' | 'did-not' = 'did'): PublishedStatement {
  const open = dateKind === 'as-of' ? { earliestStart: null, latestEnd: null } : {};
  return { id: `said.${state}`, attribute: 'state', value: { state }, polarity, when: { ...when(edtf), ...open }, dateKind, reported, testimonies: [] } as unknown as PublishedStatement;
}

const record = (subject: string, state: State | null, edtf: string) => ({ id: `rec.${state}`, subject, feature: 'pipe', state, when: when(edtf) }) as unknown as PublishedRecord;

function atlasOf(statements: PublishedStatement[], records: PublishedRecord[] = [], sections: string[] = []): Atlas {
  const feature = { id: 'pipe', properties: { statements, sections: sections.map((id) => ({ id, name: { ar: id, en: id } })) } } as unknown as PublishedFeature;
  return { features: [feature], recordsOf: () => records } as unknown as Atlas;
}

const shown = ({ state, when: { edtf }, source }: HistoryEntry) => `${source.type} ${state} ${edtf}`;
const groups = (atlas: Atlas) => historyOf(atlas, 0).groups.map(({ section, entries }) => [section, ...entries.map(shown)]);

test('what documents state stands with the whole, what is recorded with its section', () => {
  const atlas = atlasOf(
    [statement('under-way', '2025-07-26', 'as-of'), { ...statement('held', '2025', 'as-written'), value: { words: true } }],
    [record('pipe--west', 'built', '2024-09-12'), record('pipe--west', 'under-way', '2015-12-13'), record('pipe', 'signed', '2010-12'), record('pipe', null, '2011'), record('pipe--east', 'planned', '2022-03-10')],
    ['pipe--east', 'pipe--middle', 'pipe--west'],
  );
  expect(groups(atlas)).toEqual([
    [null, 'recorded signed 2010-12', 'stated under-way 2025-07-26'],
    ['pipe--east', 'recorded planned 2022-03-10'],
    ['pipe--middle'],
    ['pipe--west', 'recorded under-way 2015-12-13', 'recorded built 2024-09-12'],
  ]);
  const [whole, east] = historyOf(atlas, 0).groups;
  expect([whole?.name, east?.name]).toEqual([null, { ar: 'pipe--east', en: 'pipe--east' }]);
  expect(whole?.entries.map(({ dateKind, section }) => [dateKind, section])).toEqual([[null, null], ['as-of', null]]);
  expect(east?.entries[0]).toMatchObject({ section: 'pipe--east', dateKind: null });
});

describe('in time order', () => {
  test('by the start, or the bound it is known by; what has no time last', () => {
    expect(groups(atlasOf([
      statement('unknown', null, 'unknown'), statement('going-on', '2023-12-15', 'as-of'), statement('signed', '[..2022-10-09]', 'derived'),
      statement('stopped', '2022-01-01/2022-10-09', 'derived'), statement('held', '2022-08', 'as-written'),
    ]))).toEqual([[null, 'stated stopped 2022-01-01/2022-10-09', 'stated held 2022-08', 'stated signed [..2022-10-09]', 'stated going-on 2023-12-15', 'stated unknown null']]);
  });

  test.each([['2022-10-01'], ['2022-10-09'], [null]])('a plan reported on %s stands before its cancellation, and what is stated before what is recorded', (reported) => {
    const cancelled = statement('cancelled', '[..2022-10-09]', 'derived', '2022-10-09');
    const plan = statement('planned', '2022-10-10/2022-10-14', 'derived', reported);
    expect(groups(atlasOf([cancelled, plan], [record('pipe', 'cancelled', '2022-10-09')]))).toEqual([
      [null, 'stated planned 2022-10-10/2022-10-14', 'stated cancelled [..2022-10-09]', 'recorded cancelled 2022-10-09'],
    ]);
  });

  test('a plan by its report, where that is before the days it is made for', () =>
    expect(groups(atlasOf([statement('signed', '2022-10-05', 'as-written'), statement('planned', '2022-10-10/2022-10-14', 'derived', '2022-10-01')]))).toEqual([
      [null, 'stated planned 2022-10-10/2022-10-14', 'stated signed 2022-10-05'],
    ]));

  test('a cancellation that is denied does not draw the plan to it', () =>
    expect(groups(atlasOf([statement('planned', '2022-10-10/2022-10-14', 'derived'), statement('cancelled', '[..2022-10-09]', 'derived', null, 'did-not')]))).toEqual([
      [null, 'stated cancelled [..2022-10-09]', 'stated planned 2022-10-10/2022-10-14'],
    ]));

  test('a plan that is only recorded keeps its own day beside a cancellation that is only stated', () =>
    expect(groups(atlasOf([statement('cancelled', '[..2022-10-09]', 'derived')], [record('pipe', 'planned', '2022-10-10/2022-10-14')]))).toEqual([
      [null, 'stated cancelled [..2022-10-09]', 'recorded planned 2022-10-10/2022-10-14'],
    ]));
});

test('what is denied is there, readable as denied', () => {
  const [whole] = historyOf(atlasOf([statement('held', '2022-10-17', 'derived', null, 'did-not')]), 0).groups;
  expect(whole?.entries.map(({ source }) => source.type === 'stated' && source.statement.polarity)).toEqual(['did-not']);
});

test('the drill of the made-up atlas is planned, then cancelled, in one group', () => {
  const atlas = testAtlas();
  const { groups: [whole, ...others] } = historyOf(atlas, atlas.indexOf('ex-brotherhood-2022') as number);
  expect(others).toEqual([]);
  expect(whole?.entries.map(({ state }) => state)).toEqual(['planned', 'cancelled']);
  expect(historyOf(atlas, 99).groups).toEqual([]);
});
