import type { ReactNode } from 'react';
import type { Atlas } from '../atlas/atlas.ts';
import type { Dictionary } from '../i18n/words.ar.ts';
import type { Language } from '../i18n/language.ts';
import type { PublishedFeature, PublishedStatement } from '../model/published.ts';
import { stateWord } from '../signs/words.ts';

/** What a statement says, in the atlas's own neutral words; null where only the quotation may say it. */
export function valueWords(atlas: Atlas, feature: PublishedFeature, statement: PublishedStatement, language: Language, words: Dictionary): ReactNode {
  const { value } = statement;
  if ('state' in value) return stateWord(value.state, feature.properties.kind, language);
  if ('actors' in value) return value.actors.map((actor) => atlas.nameOf(actor)[language]).join(language === 'ar' ? '، ' : ', ');
  if ('place' in value) return atlas.nameOf(value.place)[language];
  if ('text' in value) return value.text[language];
  return 'unknownStated' in value ? words.unknownStated : null;
}
