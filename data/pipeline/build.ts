import { RULES } from '../checks/all.ts';
import { readCorpus, type Corpus } from './corpus.ts';
import { withoutDrafts } from './drafts.ts';
import type { Files } from './files.ts';
import type { Refusal } from './refusal.ts';
import { withinRights } from './rights.ts';
import { writeAtlas, type Output } from './write.ts';

/** Reads everything and asks every rule. */
export function checkFiles(files: Files): { corpus: Corpus; refusals: Refusal[] } {
  const { corpus, refusals } = readCorpus(files);
  for (const rule of RULES) {
    refusals.push(...rule.check(corpus).map((finding) => ({ rule: rule.name, ...finding })));
  }
  return { corpus, refusals };
}

/**
 * Read, check, write. Refusals are all reported at once; with any of them nothing is written. Drafts are checked like
 * everything else, and left out unless they are asked for; so is what the rights in a document withhold, which editors
 * see. `corpus` is what was written.
 */
export function buildAtlas(files: Files, { drafts = false } = {}): { refusals: Refusal[]; output: Output | null; corpus: Corpus } {
  const { corpus, refusals } = checkFiles(files);
  const written = drafts ? corpus : withoutDrafts(corpus);
  const published = refusals.length > 0 || drafts ? written : withinRights(written);
  return { refusals, output: refusals.length === 0 ? writeAtlas(published) : null, corpus: published };
}
