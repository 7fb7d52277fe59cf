import { RULES } from '../checks/all.ts';
import { readCorpus, type Corpus } from './corpus.ts';
import type { Files } from './files.ts';
import type { Refusal } from './refusal.ts';
import { writeAtlas, type Output } from './write.ts';

/** Read, check, write. Refusals are all reported at once; with any of them nothing is written. */
export function buildAtlas(files: Files): { refusals: Refusal[]; output: Output | null; corpus: Corpus } {
  const { corpus, refusals } = readCorpus(files);
  for (const rule of RULES) {
    refusals.push(...rule.check(corpus).map((finding) => ({ rule: rule.name, ...finding })));
  }
  return { refusals, output: refusals.length === 0 ? writeAtlas(corpus) : null, corpus };
}
