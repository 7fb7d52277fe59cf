import type { Language } from './language.ts';
import { arabic, type Dictionary } from './words.ar.ts';
import { english } from './words.en.ts';

/** Every sentence of the interface, by language. */
export const WORDS: Record<Language, Dictionary> = { ar: arabic, en: english };
