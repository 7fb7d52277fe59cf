import { fold } from '../../src/text/fold.ts';
import { statementsOf, type Corpus } from '../pipeline/corpus.ts';
import { contentOf } from '../pipeline/json.ts';
import type { Rule } from './rule.ts';

/** Loaded wording stands only in passages, glosses and quoted titles, never in the atlas's own voice. */
export const loadedWords: Rule = {
  name: 'loaded-word',
  check: (corpus) => {
    const matchers = corpus.loadedTerms.map((term) => ({ term, stands: matcherOf(term) }));
    const any = matcherOf(...corpus.loadedTerms);
    if (clean.under !== any.source) clean = { under: any.source, texts: new Set() };
    return ownVoice(corpus).flatMap(({ id, file, path, text }) => {
      if (clean.texts.has(text)) return [];
      const folded = ` ${fold(text).text} `;
      if (!any.test(folded)) clean.texts.add(text);
      return !any.test(folded) ? [] : matchers.filter((one) => one.stands.test(folded)).map(({ term }) => ({
        id, file, path, en: `A loaded word in the atlas's own voice: "${term}".`, ar: `لفظ مشحون في كلام الأطلس: «${term}».`,
      }));
    });
  },
};

/** Texts in which the terms of the last question do not stand: an editor who saves one file asks about all of them again. */
let clean = { under: '', texts: new Set<string>() };

/** Terms as whole words, with the letters Arabic attaches before a word and the s English attaches after it. */
function matcherOf(...terms: string[]): RegExp {
  const words = terms.map((term) => fold(term).text.trim().replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|');
  return new RegExp(`(?<![\\p{L}\\p{N}])[وف]?[بكل]?(?:ال|ل)?(?:${words})s?(?![\\p{L}\\p{N}])`, 'u');
}

interface Spoken { id: string; file: string; path: string; text: string }

/** Every text in two languages, wherever it stands; and every id, spelling and alias. */
function ownVoice(corpus: Corpus): Spoken[] {
  const identified = [...corpus.passages, ...corpus.places, ...corpus.actors, ...corpus.features, ...corpus.records, ...corpus.disagreements];
  return [
    ...identified.map(({ item, file, path }) => ({ id: item.id, file, path: `${path}.id`, text: item.id })),
    ...statementsOf(corpus).map(({ statement, file, path }) => ({ id: statement.id, file, path: `${path}.id`, text: statement.id })),
    ...[...corpus.places, ...corpus.actors].flatMap(({ item, file, path }) => item.spellings.map((text, index) => ({ id: item.id, file, path: `${path}.spellings[${index}]`, text }))),
    ...corpus.features.flatMap(({ item, file, path }) => item.aliases.map((alias, index) => ({ id: item.id, file, path: `${path}.aliases[${index}].text`, text: alias.text }))),
    ...[...corpus.files].filter(([file]) => file.startsWith('data/') && file.endsWith('.json')).flatMap(([file, bytes]) => bilingualIn(contentOf(bytes), file, '', documentOf(file) ?? 'atlas')),
  ];
}

const documentOf = (file: string): string | undefined => /^data\/sources\/(\d{3})\//.exec(file)?.[1];

function bilingualIn(value: unknown, file: string, path: string, id: string): Spoken[] {
  if (Array.isArray(value)) return value.flatMap((one, index) => bilingualIn(one, file, `${path}[${index}]`, id));
  if (typeof value !== 'object' || value === null) return [];
  const { ar, en, id: own } = value as Record<string, unknown>;
  if (typeof ar === 'string' && typeof en === 'string') return [{ id, file, path: `${path}.ar`, text: ar }, { id, file, path: `${path}.en`, text: en }];
  const within = typeof own === 'string' && documentOf(file) === undefined ? own : id;
  return Object.entries(value).flatMap(([key, one]) => bilingualIn(one, file, path === '' ? key : `${path}.${key}`, within));
}
