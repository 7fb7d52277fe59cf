import { expect, test } from 'vitest';
import { randomFrom, SEED } from '../../verify/figure.ts';
import { dayOf, isoOf, type Day } from '../time/day.ts';
import { boundsOf } from '../time/edtf.ts';
import { evidenceOfDays, markDaysOf, standsIn, stretchOf } from './mark-days.ts';
import { presentSlice, type TimeChoice } from './presence.ts';
import type { PublishedFeature, PublishedStatement } from './published.ts';
import { slicesOf } from './slices.ts';
import type { DateKind, State } from './vocabulary.ts';

const axis = { start: dayOf('2022-01-01'), end: dayOf('2025-12-31') };
const LENGTH = axis.end - axis.start;

function saying(state: State, dateKind: DateKind, edtf: string, reported: string | null): PublishedStatement {
  const bounds = boundsOf(edtf);
  const iso = (day: Day | null) => (day === null ? null : isoOf(day));
  const ends = { earliestEnd: iso(bounds.earliestEnd), latestStart: iso(bounds.latestStart) };
  const when = dateKind === 'as-of' ? { edtf, ...ends, earliestStart: null, latestEnd: null } : { edtf, ...ends, earliestStart: iso(bounds.earliestStart), latestEnd: iso(bounds.latestEnd) };
  return { attribute: 'state', value: { state }, polarity: 'did', when, dateKind, reported, testimonies: [{ implied: false, voice: 'report' }] } as unknown as PublishedStatement;
}

const featureOf = (...statements: PublishedStatement[]) => ({ id: 'x', properties: { statements } }) as unknown as PublishedFeature;

function someTime(below: (most: number) => number): TimeChoice {
  const day = () => (axis.start + below(LENGTH + 1)) as Day;
  const [a, b] = [day(), day()].sort((one, other) => one - other) as [Day, Day];
  return ([{ mode: 'instant', day: a }, { mode: 'window', from: a, to: b }, { mode: 'cumulative', to: a }, { mode: 'all' }] as const)[below(4)] as TimeChoice;
}

const STATES = ['announced', 'planned', 'under-way', 'held', 'signed', 'stopped', 'cancelled'] as const;

test('marks by their days stand as the table of presence says, in state and in evidence, or the feature is refused', () => {
  const below = randomFrom(SEED);
  const [wrong, held] = [[] as string[], { one: 0, several: 0, refused: 0 }];
  for (let turn = 0; turn < 1500; turn += 1) {
    const day = () => isoOf((axis.start + below(LENGTH)) as Day);
    const said = Array.from({ length: 1 + below(3) }, () => {
      const kind = below(4);
      const [from, to] = [day(), day()].sort() as [string, string];
      const edtf = [from, from.slice(0, 7), `${from}/${to}`, `${from}/..`][below(4)] as string;
      return saying(STATES[below(STATES.length)] as State, kind === 0 ? 'as-of' : 'as-written', kind === 0 ? from : kind === 1 ? `[..${from}]` : edtf, below(2) === 0 ? day() : null);
    });
    const slices = slicesOf(featureOf(...said), 0, 0);
    const marks = markDaysOf(slices, axis);
    if (marks === null) {
      held.refused += 1;
      continue;
    }
    held[slices.length === 1 ? 'one' : 'several'] += 1;
    for (let ask = 0; ask < 20; ask += 1) {
      const time = someTime(below);
      const expected = presentSlice(slices, time);
      const found = marks.filter((one) => standsIn(one, stretchOf(time, axis)));
      const same = expected === null ? found.length === 0 : found.length === 1 && found[0]?.slice === expected.slice;
      const evidence = found.map((one) => evidenceOfDays(one, stretchOf(time, axis))).join();
      const told = expected?.evidence ?? '';
      if (!same || evidence !== told) wrong.push(`turn ${turn}: ${said.map(({ value, when, dateKind, reported }) => `${JSON.stringify(value)} ${when.edtf} ${dateKind} ${reported}`).join(' | ')} at ${JSON.stringify(time)}: ${evidence} instead of ${told}`);
    }
  }
  expect(wrong.slice(0, 3), `seed ${SEED}, ${wrong.length} wrong`).toEqual([]);
  expect(held.one).toBeGreaterThan(250);
  expect(held.several, JSON.stringify(held)).toBeGreaterThan(2 * held.refused);
});

test('a report that a thing is planned and a later one that it is under way stand one after the other', () => {
  const slices = slicesOf(featureOf(saying('planned', 'as-of', '2023-03-01', null), saying('under-way', 'as-of', '2024-03-01', null)), 0, 0);
  const marks = markDaysOf(slices, axis) ?? [];
  const standing = (time: TimeChoice) => marks.filter((one) => standsIn(one, stretchOf(time, axis)));
  const at = (iso: string) => standing({ mode: 'instant', day: dayOf(iso) }).map(({ slice }) => slice.state);
  expect([at('2023-03-01'), at('2023-12-01'), at('2024-03-01'), at('2025-01-01')]).toEqual([['planned'], ['planned'], ['under-way'], ['under-way']]);
  expect(standing({ mode: 'window', from: dayOf('2022-06-01'), to: dayOf('2025-01-01') }).map(({ slice }) => slice.state)).toEqual(['under-way']);
});
