import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

/** Files by their path below the project's root, with forward slashes. */
export type Files = Map<string, Uint8Array<ArrayBuffer>>;

const READ = /\.(json|txt)$/;

/** What is read besides: of the base map, the countries for the rules and the disputes for the page of borders. */
const BESIDES = ['public/basemap/countries.json', 'public/basemap/disputed.json'];

/** Reads every data file (JSON and text) below `root/data`, and what is needed besides. */
export function readDataFiles(root: string): Files {
  const files: Files = new Map();
  const entries = readdirSync(join(root, 'data'), { recursive: true, withFileTypes: true });
  for (const entry of entries) {
    if (!entry.isFile() || !READ.test(entry.name)) continue;
    const path = join(entry.parentPath, entry.name);
    files.set(relative(root, path).split(sep).join('/'), new Uint8Array(readFileSync(path)));
  }
  for (const path of BESIDES) files.set(path, new Uint8Array(readFileSync(join(root, path))));
  return new Map([...files].sort(([a], [b]) => (a < b ? -1 : 1)));
}
