// Checks built files against their own lists: `npm run proof`, or `npm run proof -- FOLDER` for a copy taken elsewhere.
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { argv } from 'node:process';
import { fileURLToPath } from 'node:url';

/** Not in the list: the list itself, and the worker that installs by it. */
const BESIDE = new Set(['files.json', 'sw.js']);

const sha256 = (bytes) => createHash('sha256').update(bytes).digest('hex');

/**
 * Every difference between a folder of built files and what its lists say, each with the file's name, and what was looked at.
 * @param {string} folder
 */
export function differences(folder) {
  const found = [];
  const list = (path) => {
    try {
      return JSON.parse(readFileSync(join(folder, path), 'utf8'));
    } catch (error) {
      found.push(`${path}: cannot be read (${error.message})`);
      return {};
    }
  };
  const hold = (files, below) => {
    for (const [path, hash] of Object.entries(files)) {
      const file = join(folder, below, path);
      if (!existsSync(file)) found.push(`${below}${path}: missing`);
      else if (sha256(readFileSync(file)) !== hash) found.push(`${below}${path}: changed, not the listed SHA-256 ${hash}`);
    }
  };
  const files = list('files.json');
  hold(files, '');
  const manifest = list('atlas/manifest.json');
  hold(manifest.files ?? {}, 'atlas/');
  const standing = existsSync(folder) ? readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()) : [];
  for (const entry of standing) {
    const path = relative(folder, join(entry.parentPath, entry.name)).replaceAll('\\', '/');
    if (!(path in files) && !BESIDE.has(path)) found.push(`${path}: not listed`);
    if (path.startsWith('atlas/') && path !== 'atlas/manifest.json' && !(path.slice('atlas/'.length) in (manifest.files ?? {}))) found.push(`${path}: not in the manifest`);
  }
  let passages = 0;
  for (const annotation of [...(list('atlas/evidence.jsonld').items ?? []), ...(list('atlas/gazetteer.json').annotations ?? [])]) {
    const [{ exact }, { start, end }] = annotation.target.selector;
    passages += 1;
    const file = join(folder, 'atlas', annotation.target.source);
    if (!existsSync(file) || readFileSync(file, 'utf8').slice(start, end) !== exact) found.push(`atlas/${annotation.target.source}: does not hold the words of ${annotation.id} in their place`);
  }
  return { found: [...new Set(found)].sort(), files: Object.keys(files).length, atlas: Object.keys(manifest.files ?? {}).length, passages };
}

if (argv[1] === fileURLToPath(import.meta.url)) {
  const folder = argv[2] ?? 'dist';
  const { found, files, atlas, passages } = differences(folder);
  for (const line of found) console.log(`✗ ${line}`);
  const list = join(folder, 'files.json');
  console.log(`proof: ${folder}: ${files} files, ${atlas} of them of the atlas, ${passages} slices, ${found.length} differences, list ${existsSync(list) ? sha256(readFileSync(list)).slice(0, 16) : 'missing'}`);
  process.exitCode = found.length === 0 ? 0 : 1;
}
