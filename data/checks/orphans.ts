import { testimoniesOf } from '../pipeline/corpus.ts';
import type { Rule } from './rule.ts';

/** Every passage is there for a statement. */
export const orphans: Rule = {
  name: 'orphan',
  check: (corpus) => {
    const used = new Set(testimoniesOf(corpus).flatMap(({ testimony }) => testimony.parts.map((part) => part.passage)));
    return corpus.passages.filter(({ item }) => !used.has(item.id)).map(({ item, file, path }) => ({
      file, path: `${path}.id`, id: item.id, en: 'No statement rests on this passage.', ar: 'لا يستند إلى هذا المقطع قول.',
    }));
  },
};
