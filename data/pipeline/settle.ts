import type { Actor, Feature, Statement } from '../../src/model/schema.ts';
import { statementsOf, type At, type Corpus } from './corpus.ts';

/**
 * A corpus with fewer features and statements than it had, without what hung on the others alone: their passages, the
 * mentions, records and disagreements of them, dates that lean on them, old ids that led to them.
 */
export function settled(corpus: Corpus, features: At<Feature>[], actors: At<Actor>[]): Corpus {
  const left = { ...corpus, features, actors };
  const statements = new Set(statementsOf(left).map(({ statement }) => statement.id));
  const used = new Set(statementsOf(left).flatMap(({ statement }) => statement.testimonies.flatMap((one) => one.parts.map((part) => part.passage))));
  const gone = new Set(corpus.features.filter(({ item }) => !features.some((one) => one.item.id === item.id)).flatMap(({ item }) => [
    item.id, ...(item.geometry?.type === 'lines' ? item.geometry.sections.map((section) => section.id) : []),
  ]));
  const named = new Set([...statements, ...used, ...[...features, ...actors, ...corpus.places, ...corpus.records, ...corpus.disagreements].map(({ item }) => item.id)]);
  return {
    ...left,
    features: features.map((one) => ({ ...one, item: { ...one.item, statements: one.item.statements.map((statement) => undatedBy(statement, statements)) } })),
    withdrawn: corpus.withdrawn.map((one) => (one.item.forward === null || named.has(one.item.forward) ? one : { ...one, item: { ...one.item, forward: null } })),
    passages: corpus.passages.filter(({ item }) => used.has(item.id)),
    mentions: corpus.mentions.filter(({ item }) => !gone.has(item.target)),
    records: corpus.records.filter(({ item }) => !gone.has(item.subject) && item.comparison.statements.every((id) => statements.has(id))),
    disagreements: corpus.disagreements.filter(({ item }) => !item.about.some((id) => gone.has(id)) && item.sides.every((side) => side.passages.every((id) => used.has(id)))),
    dependencies: corpus.dependencies.filter(({ item }) => !gone.has(item.origin) && item.passages.every((id) => used.has(id))),
  };
}

/** A date that leans on a statement nobody gets to see says no more on what it leans. */
function undatedBy(statement: Statement, standing: ReadonlySet<string>): Statement {
  const { relativeTo, relation: _relation, ...when } = statement.when;
  return relativeTo === undefined || standing.has(relativeTo) ? statement : { ...statement, when };
}
