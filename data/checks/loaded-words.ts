import { fold } from '../../src/text/fold.ts';
import { statementsOf, type Corpus } from '../pipeline/corpus.ts';
import type { Rule } from './rule.ts';

/** Loaded wording stands only in passages, glosses and quoted titles, never in the atlas's own voice. */
export const loadedWords: Rule = {
  name: 'loaded-word',
  check: (corpus) => {
    const terms = corpus.loadedTerms.map((term) => ({ term, folded: fold(term).text.trim() }));
    return ownVoice(corpus).flatMap(({ id, file, path, text }) => {
      const folded = ` ${fold(text).text} `;
      return terms.filter((one) => folded.includes(` ${one.folded} `)).map((one) => ({
        id, file, path, en: `A loaded word in the atlas's own voice: "${one.term}".`, ar: `لفظ مشحون في كلام الأطلس: «${one.term}».`,
      }));
    });
  },
};

interface Spoken { id: string; file: string; path: string; text: string }

function ownVoice(corpus: Corpus): Spoken[] {
  const both = (id: string, file: string, path: string, text: { ar: string; en: string }): Spoken[] => [
    { id, file, path: `${path}.ar`, text: text.ar }, { id, file, path: `${path}.en`, text: text.en },
  ];
  const identified = [...corpus.passages, ...corpus.places, ...corpus.actors, ...corpus.features];
  return [
    ...identified.map(({ item, file, path }) => ({ id: item.id, file, path: `${path}.id`, text: item.id })),
    ...[...corpus.places, ...corpus.actors, ...corpus.features].flatMap(({ item, file, path }) => both(item.id, file, `${path}.name`, item.name)),
    ...corpus.features.flatMap(({ item, file, path }) => item.geometry?.type === 'lines'
      ? item.geometry.sections.flatMap((section, index) => both(section.id, file, `${path}.geometry.sections[${index}].name`, section.name)) : []),
    ...statementsOf(corpus).flatMap(({ statement, file, path }) => [
      { id: statement.id, file, path: `${path}.id`, text: statement.id },
      ...('text' in statement.value ? both(statement.id, file, `${path}.value.text`, statement.value.text) : []),
      ...(statement.when.reasoning ? both(statement.id, file, `${path}.when.reasoning`, statement.when.reasoning) : []),
    ]),
    ...[...corpus.documents.values()].flatMap(({ source, file }) => [
      ...both(source.id, file, 'shortName', source.shortName),
      ...source.sections.flatMap((section, index) => both(source.id, file, `sections[${index}].name`, section.name)),
    ]),
    ...(corpus.settings?.layers.flatMap((layer, index) => both(layer.id, 'data/atlas.json', `layers[${index}].name`, layer.name)) ?? []),
  ];
}
