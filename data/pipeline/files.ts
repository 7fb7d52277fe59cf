import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

/** Files by their path below the project's root, with forward slashes. */
export type Files = Map<string, Uint8Array<ArrayBuffer>>;

const READ = /\.(json|txt)$/;

/** Reads every data file (JSON and text) below `root/data`. */
export function readDataFiles(root: string): Files {
  const files: Files = new Map();
  const entries = readdirSync(join(root, 'data'), { recursive: true, withFileTypes: true });
  for (const entry of entries) {
    if (!entry.isFile() || !READ.test(entry.name)) continue;
    const path = join(entry.parentPath, entry.name);
    files.set(relative(root, path).split(sep).join('/'), new Uint8Array(readFileSync(path)));
  }
  return new Map([...files].sort(([a], [b]) => (a < b ? -1 : 1)));
}
