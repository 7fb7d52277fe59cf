import type { RightsWords } from './rights-words.ar.ts';

export const englishRights: RightsWords = {
  passagesOnly: 'The rights in this document do not allow its full text: only its passages stand here, and three dots for the rest.',
  rawWithheld: 'The rights in this document do not allow its text as received.',
};
