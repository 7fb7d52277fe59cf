import { statementsOf } from '../pipeline/corpus.ts';
import type { Rule } from './rule.ts';

/** No date leans on itself, be it by way of others. */
export const relations: Rule = {
  name: 'relation',
  check: (corpus) => {
    const statements = statementsOf(corpus);
    const leansOn = new Map(statements.flatMap(({ statement }) => (statement.when.relativeTo === undefined ? [] : [[statement.id, statement.when.relativeTo] as const])));
    return statements.filter(({ statement }) => {
      const seen = new Set<string>();
      let next = leansOn.get(statement.id);
      while (next !== undefined && next !== statement.id && !seen.has(next)) {
        seen.add(next);
        next = leansOn.get(next);
      }
      return next === statement.id;
    }).map(({ statement, file, path }) => ({
      file, path: `${path}.when.relativeTo`, id: statement.id,
      en: 'The date leans on itself.', ar: 'التاريخ منسوب إلى نفسه.',
    }));
  },
};
