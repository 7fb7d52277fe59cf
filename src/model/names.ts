import type { Words } from './published.ts';

/** A thing with a neutral name, and spellings (actors, places) or aliases (features). */
export interface Named { name: Words; spellings?: readonly string[]; aliases?: readonly { text: string; documents: boolean }[] }

/** Every name of a thing, the two neutral ones first; `foreign` is a name no document uses. */
export function namesOf({ name, spellings = [], aliases = [] }: Named): { text: string; foreign: boolean }[] {
  return [
    { text: name.ar, foreign: false }, { text: name.en, foreign: false },
    ...aliases.map(({ text, documents }) => ({ text, foreign: !documents })),
    ...spellings.map((text) => ({ text, foreign: false })),
  ];
}
