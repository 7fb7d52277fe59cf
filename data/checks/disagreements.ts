import type { DisagreementScope } from '../../src/model/vocabulary.ts';
import type { Corpus } from '../pipeline/corpus.ts';
import type { Finding, Rule } from './rule.ts';

/** Each side of a disagreement has words of its own, and the sides stand as far apart as it says. */
export const disagreements: Rule = {
  name: 'disagreement',
  check: (corpus) => {
    const passages = new Map(corpus.passages.map(({ item }) => [item.id, item]));
    const things = new Set([...corpus.features, ...corpus.actors, ...corpus.places].map(({ item }) => item.id));
    const unknown = (id: string, wanted: string, file: string, path: string): Finding =>
      ({ file, path, id, en: `There is nothing with the id ${wanted}.`, ar: `المعرّف ${wanted} لا يدل على شيء.` });
    return [
      ...corpus.disagreements.flatMap(({ item, file, path }) => [
        ...item.about.flatMap((id, index) => (things.has(id) ? [] : [unknown(item.id, id, file, `${path}.about[${index}]`)])),
        ...item.sides.flatMap((side, at) => side.passages.flatMap((id, index) =>
          (passages.has(id) ? [] : [unknown(item.id, id, file, `${path}.sides[${at}].passages[${index}]`)]))),
        ...apart(corpus, item.sides.map((side) => side.passages.flatMap((id) => passages.get(id) ?? [])), item.scope)
          ? [] : [{ file, path: `${path}.scope`, id: item.id, en: `Its sides do not stand as it says: ${item.scope}.`, ar: `أطرافه ليست حيث يقول: ${item.scope}.` }],
      ]),
      ...corpus.considered.flatMap(({ item, file, path }) => (things.has(item.subject) ? [] : [unknown(item.subject, item.subject, file, `${path}.subject`)])),
      ...corpus.dependencies.flatMap(({ item, file, path }) => [
        ...item.documents.flatMap((id, index) => (corpus.documents.has(id) ? [] : [unknown(item.id, id, file, `${path}.documents[${index}]`)])),
        ...(things.has(item.origin) ? [] : [unknown(item.id, item.origin, file, `${path}.origin`)]),
        ...item.passages.flatMap((id, index) => (passages.has(id) ? [] : [unknown(item.id, id, file, `${path}.passages[${index}]`)])),
      ]),
    ];
  },
};

function apart(corpus: Corpus, sides: { document: string; paragraph: number }[][], scope: DisagreementScope): boolean {
  const all = sides.flat();
  const section = ({ document, paragraph }: { document: string; paragraph: number }) =>
    corpus.documents.get(document)?.source.sections.find((one) => one.paragraphs[0] <= paragraph && paragraph <= one.paragraphs[1])?.id;
  const documents = new Set(all.map((one) => one.document));
  if (scope === 'documents') return documents.size > 1;
  if (scope === 'sections') return documents.size === 1 && new Set(all.map(section)).size > 1;
  if (scope === 'section') return documents.size === 1 && new Set(all.map(section)).size === 1;
  return documents.size === 1 && new Set(all.map((one) => one.paragraph)).size === 1;
}
