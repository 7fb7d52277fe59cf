import type { Evidence } from '../model/presence.ts';
import type { PublishedFeature } from '../model/published.ts';
import { speakerOf, type Slice, type Speaker } from '../model/slices.ts';
import { DATE_KINDS, FEATURE_KINDS, GRADES, STATES } from '../model/vocabulary.ts';
import type { Occurrence } from './occurrences.ts';

const EVIDENCES: readonly Evidence[] = ['full', 'possible', 'last-stated', 'past', 'ghost'];
const SPEAKERS: readonly Speaker[] = ['told', 'commentary', 'implied'];

/** What can be switched off, group by group; a grade of `none` is a thing without a drawing. */
export const SWITCHES = { kind: FEATURE_KINDS, state: STATES, evidence: EVIDENCES, speaker: SPEAKERS, grade: [...GRADES, 'none'], date: DATE_KINDS } as const;

export type SwitchGroup = keyof typeof SWITCHES;

/** One entry of the legend, as links write it: `kind:policy`, `state:cancelled`. */
export const tokenOf = (group: SwitchGroup, value: string): string => `${group}:${value}`;

const TOKENS = Object.entries(SWITCHES).flatMap(([group, values]) => values.map((value) => tokenOf(group as SwitchGroup, value)));

/** Known tokens in their order, each once. */
export const inOrder = (tokens: readonly string[]): string[] => TOKENS.filter((token) => tokens.includes(token));

export const isToken = (text: string): boolean => TOKENS.includes(text);

/** How a place is known: of a line each way in which one of its sections is. */
export function gradesOf({ properties: { sections, geometryGrade } }: PublishedFeature): string[] {
  return sections.length > 0 ? [...new Set(sections.map(({ grade }) => grade))] : [geometryGrade ?? 'none'];
}

/** Everything a state of a thing can be switched off by, whatever the time. */
export function tokensOf(feature: PublishedFeature, { state, speaker, dateKind }: Pick<Slice, 'state' | 'speaker' | 'dateKind'>): string[] {
  return [
    tokenOf('kind', feature.properties.kind), tokenOf('state', state), tokenOf('speaker', speaker), tokenOf('date', dateKind),
    ...gradesOf(feature).map((grade) => tokenOf('grade', grade)),
  ];
}

/** The same of one thing said with one date; `last` is the last state of its feature, which it shows where it gives none of its own. */
export function tokensSaid(feature: PublishedFeature, { statements, dateKind }: Occurrence, last: Slice | undefined): string[] {
  const stated = statements.find(({ value }) => 'state' in value);
  const state = stated && 'state' in stated.value ? stated.value.state : (last?.state ?? 'unknown');
  const [first] = statements;
  return tokensOf(feature, { state, speaker: stated ?? first ? speakerOf((stated ?? first) as NonNullable<typeof first>) : 'told', dateKind });
}
