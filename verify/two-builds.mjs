// Promise 23: two builds of one tree, in folders of different depth, have the same bytes; and any byte changed in a built file is named.
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { runnerImport } from 'vite';
import { differences } from './built.mjs';

const { module: { figure, randomFrom, SEED } } = await runnerImport('./verify/figure.ts');
const tree = spawnSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], { encoding: 'utf8' }).stdout.split('\0').filter(Boolean);
if (tree.length === 0) throw new Error('the files of the project cannot be listed');
const below = mkdtempSync(join(tmpdir(), 'sanad-two-builds-'));

/** A clean copy of the tree, built; what came out, by path. */
function built(folder) {
  for (const file of tree) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    cpSync(file, join(folder, file));
  }
  symlinkSync(join(process.cwd(), 'node_modules'), join(folder, 'node_modules'), 'junction');
  // Vite's runner has set the environment for itself; the copies are built as they would be.
  const { NODE_ENV: _own, ...env } = process.env;
  const { status } = spawnSync('npx', ['vite', 'build', '--logLevel', 'warn'], { cwd: folder, stdio: 'inherit', env, shell: process.platform === 'win32' });
  if (status !== 0) throw new Error('the copy does not build');
  const dist = join(folder, 'dist');
  return new Map(readdirSync(dist, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name)).map((path) => [relative(dist, path), readFileSync(path)]).sort(([a], [b]) => (a < b ? -1 : 1)));
}

let differ = [];
let [changed, named] = [0, 0];
let size = 0;
try {
  const [near, far] = [join(below, 'a'), join(below, 'a folder', 'far', 'below', 'قريب')];
  const [one, other] = [built(near), built(far)];
  size = one.size;
  differ = [...new Set([...one.keys(), ...other.keys()])].filter((path) => !one.has(path) || !other.has(path) || Buffer.compare(one.get(path), other.get(path)) !== 0);
  const random = randomFrom(SEED);
  const dist = join(near, 'dist');
  for (const [path, bytes] of one) {
    if (bytes.length === 0 || path === 'sw.js') continue;
    const damaged = Buffer.from(bytes);
    damaged[random(damaged.length)] ^= 1 << random(8);
    writeFileSync(join(dist, path), damaged);
    changed += 1;
    const { found } = differences(dist);
    // A changed list may name what it lists instead of itself.
    if (path === 'files.json' ? found.length > 0 : found.some((line) => line.startsWith(`${path.replaceAll('\\', '/')}:`))) named += 1;
    else console.log(`not named: ${path}`);
    writeFileSync(join(dist, path), bytes);
  }
} finally {
  rmSync(below, { recursive: true, force: true });
}
for (const path of differ) console.log(`differs: ${path}`);
figure(23, `${size} files of two builds, ${differ.length} differ; ${named} of ${changed} one-bit changes named by npm run proof`);
process.exitCode = differ.length === 0 && named === changed && size > 50 ? 0 : 1;
