import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { addDocument } from './add.ts';
import { checkFiles } from './build.ts';
import { withoutDrafts } from './drafts.ts';
import { readDataFiles } from './files.ts';
import { buildLarge } from './large/build.ts';
import { publishAtlas } from './publish.ts';
import { describeRefusals, type Outcome } from './refusal.ts';
import { reportOf } from './report.ts';

const REPORT = /(<!-- report -->\n)[\s\S]*?(\n<!-- \/report -->)/;

/** What `npm run data`, `npm run data -- --report` and `npm run data:add FILE` do, in a project folder. */
export function run(command: string, file: string | undefined, root: string): Outcome {
  if (command === 'publish') return publishAtlas(root);
  if (command === 'report') return report(root);
  if (command === 'add') return file === undefined ? { error: 'npm run data:add FILE', line: '' } : addDocument(root, file);
  return { error: `not known: ${command}. Known: --report, add FILE, and nothing at all to publish.`, line: '' };
}

/** What `npm run data:large INPUT OUTPUT` does. `say` hears how far it is. */
export function large([input, output]: readonly string[], root: string, say: (progress: string) => void): Promise<Outcome> {
  if (input === undefined || output === undefined) return Promise.resolve({ error: 'npm run data:large INPUT OUTPUT', line: '' });
  return buildLarge(resolve(root, input), resolve(root, output), say);
}

/** Prints the figures and puts them into the README. */
function report(root: string): Outcome {
  const { refusals, corpus } = checkFiles(readDataFiles(root));
  if (refusals.length > 0) return { error: describeRefusals(refusals), line: '' };
  const text = reportOf(withoutDrafts(corpus));
  const path = join(root, 'README.md');
  const readme = readFileSync(path, 'utf8');
  writeFileSync(path, readme.replace(REPORT, (_whole, before: string, after: string) => `${before}\n${text}\n${after}`));
  return { error: null, line: `${text}\n\nreport: → README.md` };
}
