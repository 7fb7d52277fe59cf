import { fold } from '../../src/text/fold.ts';
import { statementsOf, type Corpus } from '../pipeline/corpus.ts';
import type { Rule } from './rule.ts';

/** Loaded wording stands only in passages, glosses and quoted titles, never in the atlas's own voice. */
export const loadedWords: Rule = {
  name: 'loaded-word',
  check: (corpus) => {
    const matchers = corpus.loadedTerms.map((term) => ({ term, stands: matcherOf(term) }));
    return ownVoice(corpus).flatMap(({ id, file, path, text }) => {
      const folded = ` ${fold(text).text} `;
      return matchers.filter((one) => one.stands.test(folded)).map(({ term }) => ({
        id, file, path, en: `A loaded word in the atlas's own voice: "${term}".`, ar: `لفظ مشحون في كلام الأطلس: «${term}».`,
      }));
    });
  },
};

/** A term as whole words, with the letters Arabic attaches before a word and the s English attaches after it. */
function matcherOf(term: string): RegExp {
  const words = fold(term).text.trim().replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return new RegExp(`(?<![\\p{L}\\p{N}])[وف]?[بكل]?(?:ال|ل)?${words}s?(?![\\p{L}\\p{N}])`, 'u');
}

interface Spoken { id: string; file: string; path: string; text: string }

function ownVoice(corpus: Corpus): Spoken[] {
  const both = (id: string, file: string, path: string, text: { ar: string; en: string }): Spoken[] => [
    { id, file, path: `${path}.ar`, text: text.ar }, { id, file, path: `${path}.en`, text: text.en },
  ];
  const named = [...corpus.places, ...corpus.actors];
  const identified = [...corpus.passages, ...corpus.places, ...corpus.actors, ...corpus.features];
  return [
    ...identified.map(({ item, file, path }) => ({ id: item.id, file, path: `${path}.id`, text: item.id })),
    ...[...corpus.places, ...corpus.actors, ...corpus.features].flatMap(({ item, file, path }) => both(item.id, file, `${path}.name`, item.name)),
    ...named.flatMap(({ item, file, path }) => item.spellings.map((text, index) => ({ id: item.id, file, path: `${path}.spellings[${index}]`, text }))),
    ...corpus.places.flatMap(({ item, file, path }) => (item.note ? both(item.id, file, `${path}.note`, item.note) : [])),
    ...corpus.features.flatMap(({ item, file, path }) => [
      ...item.aliases.map((alias, index) => ({ id: item.id, file, path: `${path}.aliases[${index}].text`, text: alias.text })),
      ...(item.geometry ? both(item.id, file, `${path}.geometry.source`, item.geometry.source) : []),
      ...(item.geometry?.type === 'lines' ? item.geometry.sections.flatMap((section, index) => [
        ...both(section.id, file, `${path}.geometry.sections[${index}].name`, section.name),
        ...both(section.id, file, `${path}.geometry.sections[${index}].source`, section.source),
      ]) : []),
    ]),
    ...statementsOf(corpus).flatMap(({ statement, file, path }) => [
      { id: statement.id, file, path: `${path}.id`, text: statement.id },
      ...('text' in statement.value ? both(statement.id, file, `${path}.value.text`, statement.value.text) : []),
      ...(['when', 'reported'] as const).flatMap((key) => {
        const reasoning = statement[key]?.reasoning;
        return reasoning ? both(statement.id, file, `${path}.${key}.reasoning`, reasoning) : [];
      }),
    ]),
    ...[...corpus.documents.values()].flatMap(({ source, file }) => [
      ...both(source.id, file, 'shortName', source.shortName),
      ...both(source.id, file, 'rights', source.rights),
      ...(['earliest', 'latest'] as const).flatMap((bound) => both(source.id, file, `published.${bound}.reasoning`, source.published[bound].reasoning)),
      ...source.sections.flatMap((section, index) => both(source.id, file, `sections[${index}].name`, section.name)),
    ]),
    ...(corpus.settings ? [...both('atlas', 'data/atlas.json', 'title', corpus.settings.title), ...both('atlas', 'data/atlas.json', 'caution', corpus.settings.caution)] : []),
    ...(corpus.settings?.layers.flatMap((layer, index) => both(layer.id, 'data/atlas.json', `layers[${index}].name`, layer.name)) ?? []),
  ];
}
