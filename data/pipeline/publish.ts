import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { buildAtlas } from './build.ts';
import { readDataFiles } from './files.ts';
import { describeRefusals, type Outcome } from './refusal.ts';
import { textEdition } from './text-edition.ts';
import { publishedFeatures, type Output } from './write.ts';

/** Builds the atlas of a project folder into its `public/atlas`, and its text edition into `public/text`. `error` is the refusal as text, or null. */
export function publishAtlas(root: string, options?: { drafts: boolean }): Outcome {
  const { refusals, output, corpus } = buildAtlas(readDataFiles(root), options);
  if (!output) return { error: describeRefusals(refusals), line: '' };
  const edition = textEdition(corpus, publishedFeatures(corpus));
  writeChanged(join(root, 'public/atlas'), output);
  writeChanged(join(root, 'public/text'), edition);
  const statements = corpus.features.reduce((sum, { item }) => sum + item.statements.length, 0);
  return {
    error: null,
    line: `atlas: ${corpus.documents.size} documents, ${corpus.passages.length} passages, ${corpus.features.length} features, ${statements} statements → public/atlas (${output.size} files), public/text (${edition.size} files)`,
  };
}

/** Writes what differs and removes what is no longer built, so that watchers see only real changes. */
function writeChanged(folder: string, output: Output): void {
  for (const [path, content] of output) {
    const target = join(folder, path);
    if (existsSync(target) && Buffer.compare(readFileSync(target), content) === 0) continue;
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, content);
  }
  const standing = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  for (const entry of standing) {
    const path = join(entry.parentPath, entry.name);
    if (!output.has(path.slice(folder.length + 1).replaceAll('\\', '/'))) rmSync(path);
  }
}
