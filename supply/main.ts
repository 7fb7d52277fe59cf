import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { shipped, thirdParty } from './licences.ts';

/** Writes THIRD-PARTY.md; returns one line that says so. */
export function writeLicences(root: string): string {
  const text = thirdParty(root);
  writeFileSync(join(root, 'THIRD-PARTY.md'), text);
  return `licences: ${shipped(root).length} packages, ${text.match(/^## /gm)?.length ?? 0} texts → THIRD-PARTY.md`;
}
