import { createHash } from 'node:crypto';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import type { Evidence } from '../model/presence.ts';
import type { Speaker } from '../model/slices.ts';
import { FEATURE_KINDS, STATES, type FeatureKind, type State } from '../model/vocabulary.ts';
import { Sign } from './Sign.tsx';
import { EVIDENCE_SIGNS, KIND_SIGNS } from './signs.ts';

/** Every sign there is, one line a kind and state: a sign that changes is a line that changes. */

const SPEAKERS: readonly Speaker[] = ['told', 'commentary', 'implied'];
const EVIDENCES = Object.keys(EVIDENCE_SIGNS) as Evidence[];
const digest = (markup: string): string => createHash('sha256').update(markup).digest('hex').slice(0, 8);

interface Given { kind: FeatureKind; state: State; speaker?: Speaker; evidence?: Evidence }
/** In words, and of a line its badge too. */
const sign = (given: Given): string => digest(renderToStaticMarkup(<><Sign {...given} />{KIND_SIGNS[given.kind].form === 'line' && <Sign {...given} badge />}</>));

test('every kind in every state, told, by commentary alone, implied', () => {
  const lines = FEATURE_KINDS.flatMap((kind) => STATES.map((state) => `${kind} ${state}: ${SPEAKERS.map((speaker) => sign({ kind, state, speaker })).join(' ')}`));
  expect(new Set(lines.flatMap((line) => line.split(': ')[1]?.split(' ') ?? [])).size, 'no two signs are one').toBe(FEATURE_KINDS.length * STATES.length * SPEAKERS.length);
  expect(`\n${lines.join('\n')}\n`).toMatchSnapshot();
});

test('every kind in every evidence', () => {
  const lines = FEATURE_KINDS.map((kind) => `${kind}: ${EVIDENCES.map((evidence) => `${evidence} ${sign({ kind, state: 'held', evidence })}`).join(', ')}`);
  expect(`\n${lines.join('\n')}\n`).toMatchSnapshot();
});
