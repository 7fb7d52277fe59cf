import type { Attribute } from '../../src/model/vocabulary.ts';
import { statementsOf, type Corpus } from './corpus.ts';

/** Statements about one thing and attribute that do not give one value. */
export interface Candidate { subject: string; attribute: Attribute; statements: string[] }

/**
 * Where the documents may differ, for an editor to judge: one subject and attribute with more than one value. What a
 * disagreement's sides cover, or an editor has considered with a reason, is left out.
 */
export function openCandidates(corpus: Corpus): Candidate[] {
  const quotes = new Map(corpus.passages.map(({ item }) => [item.id, item.quote]));
  const groups = new Map<string, Candidate & { values: Set<string>; passages: Set<string> }>();
  for (const { subject, statement } of statementsOf(corpus)) {
    const key = `${subject.id} ${statement.attribute}`;
    const group = groups.get(key) ?? { subject: subject.id, attribute: statement.attribute, statements: [], values: new Set(), passages: new Set() };
    groups.set(key, group);
    group.statements.push(statement.id);
    for (const testimony of statement.testimonies) {
      const says = testimony.parts.filter((part) => part.role === 'says').map((part) => part.passage);
      says.forEach((id) => group.passages.add(id));
      group.values.add('words' in statement.value ? says.map((id) => quotes.get(id)).join(' ') : JSON.stringify([statement.value, statement.polarity]));
    }
  }
  const considered = new Set(corpus.considered.map(({ item }) => `${item.subject} ${item.attribute}`));
  const covered = ({ subject, passages }: { subject: string; passages: Set<string> }) => corpus.disagreements.some(({ item }) =>
    item.about.includes(subject) && item.sides.filter((side) => side.passages.some((id) => passages.has(id))).length > 1);
  return [...groups].filter(([key, group]) => group.values.size > 1 && !considered.has(key) && !covered(group))
    .map(([, { subject, attribute, statements }]) => ({ subject, attribute, statements }));
}
