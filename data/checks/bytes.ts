import { createHash } from 'node:crypto';
import type { Rule } from './rule.ts';

/** The received bytes and the reading text are the ones that were signed off. */
export const bytes: Rule = {
  name: 'bytes',
  check: (corpus) => [...corpus.documents.values()].flatMap(({ source, file, folder }) =>
    (['raw', 'reading'] as const).flatMap((key) => {
      const content = corpus.files.get(`${folder}/${source[key].file}`);
      const found = content && createHash('sha256').update(content).digest('hex');
      if (found === source[key].sha256) return [];
      return [{
        file: `${folder}/${source[key].file}`, path: `${file} · ${key}.sha256`, id: source.id,
        en: `The ${key} text was changed: its SHA-256 is ${found ?? 'missing'}, not ${source[key].sha256}.`,
        ar: `تغيّر النص (${key}): بصمته ${found ?? 'مفقودة'} وليست ${source[key].sha256}.`,
      }];
    })),
};
