import { statementsOf } from '../pipeline/corpus.ts';
import type { Rule } from './rule.ts';

/** A withdrawn id is never used again, and leads to something that stands. */
export const withdrawn: Rule = {
  name: 'withdrawn',
  check: (corpus) => {
    const standing = new Set([
      ...[...corpus.passages, ...corpus.places, ...corpus.actors, ...corpus.features, ...corpus.records, ...corpus.disagreements].map(({ item }) => item.id),
      ...statementsOf(corpus).map(({ statement }) => statement.id),
      ...corpus.features.flatMap(({ item }) => (item.geometry?.type === 'lines' ? item.geometry.sections.map((section) => section.id) : [])),
    ]);
    return corpus.withdrawn.flatMap(({ item, file, path }, index) => [
      ...(corpus.withdrawn.slice(0, index).some((one) => one.item.id === item.id) ? [{ file, path: `${path}.id`, id: item.id, en: 'The id was withdrawn already.', ar: 'سُحب هذا المعرّف من قبل.' }] : []),
      ...(standing.has(item.id) ? [{ file, path: `${path}.id`, id: item.id, en: 'The id was withdrawn and is in use again.', ar: 'سُحب هذا المعرّف ثم استُعمل ثانية.' }] : []),
      ...(item.forward !== null && !standing.has(item.forward)
        ? [{ file, path: `${path}.forward`, id: item.id, en: `It leads to ${item.forward}, which does not stand.`, ar: `يقود إلى ${item.forward} وهو غير موجود.` }] : []),
    ]);
  },
};
