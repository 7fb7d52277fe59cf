import type { Rule } from './rule.ts';

const MOST = 300;

/** A passage is a clause or a sentence, not a page: at most 300 characters. */
export const passageLength: Rule = {
  name: 'passage-length',
  check: (corpus) => corpus.passages.filter(({ item }) => item.quote.length > MOST).map(({ item, file, path }) => ({
    file, path: `${path}.quote`, id: item.id,
    en: `The passage has ${item.quote.length} characters; at most ${MOST}.`,
    ar: `في المقطع ${item.quote.length} محرفاً، والحد ${MOST}.`,
  })),
};
