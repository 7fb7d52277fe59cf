import type { Corpus } from '../pipeline/corpus.ts';
import type { Refusal } from '../pipeline/refusal.ts';

export type Finding = Omit<Refusal, 'rule'>;

/** One rule of the data: a name, and a question that returns everything it refuses. */
export interface Rule {
  name: string;
  check(corpus: Corpus): Finding[];
}
