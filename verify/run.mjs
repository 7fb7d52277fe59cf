// The longer proofs of every promise, one after another, and their table. `npm run verify -- 14 20` proves those alone.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PROMISES } from './promises.mjs';

const write = process.argv.includes('--write');
const wanted = process.argv.slice(2).filter((word) => !word.startsWith('--'));
const known = PROMISES.map(({ number }) => String(number));
const unknown = wanted.filter((word) => !known.includes(word));
if (unknown.length > 0) throw new Error(`no such promise: ${unknown.join(', ')}; known: ${known.join(', ')}`);
const asked = PROMISES.filter(({ number }) => wanted.length === 0 || wanted.includes(String(number)));

const figures = join(mkdtempSync(join(tmpdir(), 'sanad-verify-')), 'figures.jsonl');
const seed = process.env.SEED ?? String(Date.now() % 1_000_000);
const env = { ...process.env, SANAD_PROOF: 'all', SANAD_FIGURES: figures, SEED: seed };
const run = ([command, ...rest]) => spawnSync(command, rest, { stdio: 'inherit', env, shell: process.platform === 'win32' }).status === 0;
const minutes = (since) => `${((performance.now() - since) / 60_000).toFixed(1)} min`;

const start = performance.now();
console.log(`verify: ${asked.length} promises, seed ${seed}`);
if (!run(['npx', 'vite', 'build'])) throw new Error('the product does not build');

const passed = new Map();
const commands = [...new Map(asked.flatMap(({ proofs }) => proofs).map((proof) => [proof.join(' '), proof]))];
// The whole e2e is asked last: it holds every page test there is.
commands.sort(([a], [b]) => Number(a.endsWith('config.ts')) - Number(b.endsWith('config.ts')));
commands.forEach(([name, command], index) => {
  console.log(`\n[${index + 1}/${commands.length}, ${minutes(start)}] ${name}`);
  passed.set(name, run(command));
});

const said = existsSync(figures) ? readFileSync(figures, 'utf8').trim().split('\n').map((line) => JSON.parse(line)) : [];
const rows = asked.map(({ number, promise, target, proofs }) => {
  const own = [...new Set(said.filter((one) => String(one.promise) === String(number)).map(({ text }) => text))];
  const holds = proofs.every((proof) => passed.get(proof.join(' '))) && own.length > 0;
  return { number, promise, target, figure: own.join('; ') || 'no figure', holds };
});
const table = ['| # | promise | target | figure | holds |', '| ---: | --- | --- | --- | :-: |', ...rows.map((row) => `| ${row.number} | ${row.promise} | ${row.target} | ${row.figure} | ${row.holds ? '✓' : '✗'} |`)].join('\n');
console.log(`\n${table}\n`);
if (write && wanted.length === 0) {
  const readme = readFileSync('README.md', 'utf8');
  writeFileSync('README.md', readme.replace(/(<!-- promises -->)[^]*(<!-- \/promises -->)/, `$1\n\n${table}\n\n$2`));
}
const held = rows.filter(({ holds }) => holds).length;
console.log(`verify: ${held} of ${rows.length} promises hold, ${minutes(start)}, seed ${seed}${write ? ' → README.md' : ''}`);
process.exitCode = held === rows.length ? 0 : 1;
