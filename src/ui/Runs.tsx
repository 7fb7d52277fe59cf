import { DIRECTION, type Language } from '../i18n/language.ts';

/** In a text of each language, a stretch in the letters of the other, from its first letter to its last. */
const FOREIGN: Record<Language, RegExp> = {
  ar: /([A-Za-z](?:[^\p{Script=Arabic}\n«»“”()]*[A-Za-z\d])?)/gu,
  en: /(\p{Script=Arabic}(?:[^A-Za-z\n«»“”()]*\p{Script=Arabic}\p{M}*)?)/gu,
};

/** A text of one language in which words of the other stand; each stretch says which it is, so that it is read and set as such. */
export function Runs({ text, language }: { text: string; language: Language }) {
  const other = language === 'ar' ? 'en' : 'ar';
  return <>{text.split(FOREIGN[language]).map((run, at) => (at % 2 === 0 ? run : <span key={at} lang={other} dir={DIRECTION[other]}>{run}</span>))}</>;
}
