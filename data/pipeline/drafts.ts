import type { Corpus } from './corpus.ts';
import { settled } from './settle.ts';

/**
 * The corpus as readers get it: without features no reviewer signed and statements marked as drafts, and without what
 * hangs on them alone.
 */
export function withoutDrafts(corpus: Corpus): Corpus {
  const features = corpus.features.filter(({ item }) => item.reviewer !== null).map((one) => ({ ...one, item: withoutDraftStatements(one.item) }))
    .filter(({ item }) => item.statements.length > 0);
  return settled(corpus, features, corpus.actors.map((one) => ({ ...one, item: withoutDraftStatements(one.item) })));
}

function withoutDraftStatements<Subject extends { statements: { draft: boolean }[] }>(subject: Subject): Subject {
  return { ...subject, statements: subject.statements.filter((statement) => !statement.draft) };
}
