// The longer proofs of every promise, those with a limit in seconds alone, the others two at a time, and their table. `npm run verify -- 14 20` proves those alone; with
// `--write` what was proved goes into the README's table.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { isDaily, isTimed, OTHERS, PROMISES } from './promises.mjs';

const write = process.argv.includes('--write');
const wanted = process.argv.slice(2).filter((word) => !word.startsWith('--'));
const all = [...PROMISES, ...OTHERS];
const unknown = wanted.filter((word) => !all.some(({ number }) => String(number) === word));
if (unknown.length > 0) throw new Error(`no such promise: ${unknown.join(', ')}; known: ${all.map(({ number }) => number).join(', ')}`);
const asked = wanted.length === 0 ? PROMISES : all.filter(({ number }) => wanted.includes(String(number)));

const folder = mkdtempSync(join(tmpdir(), 'sanad-verify-'));
const figures = join(folder, 'figures.jsonl');
const seed = process.env.SEED ?? String(Date.now() % 1_000_000);
const start = performance.now();
const minutes = () => `${((performance.now() - start) / 60_000).toFixed(1)} min`;

console.log(`verify: ${asked.length} promises, seed ${seed}; each proof's own output in ${folder}`);
if (spawnSync('npx', ['vite', 'build'], { stdio: 'inherit', shell: process.platform === 'win32' }).status !== 0) throw new Error('the product does not build');

/** Runs one proof to its end; says what it measured as it comes, and all it said where it fails. */
function prove(proof, number) {
  const { SANAD_PROOF: _own, ...rest } = process.env;
  const env = { ...rest, ...(isDaily(proof) ? {} : { SANAD_PROOF: 'all' }), SANAD_FIGURES: figures, SEED: seed };
  const [command, ...words] = proof.includes('playwright') ? [...proof, '--output', join(folder, `pages-${number}`), ...(isDaily(proof) ? [] : ['--workers', '1'])] : proof;
  return new Promise((resolve) => {
    const child = spawn(command, words, { env, shell: process.platform === 'win32' });
    let said = '';
    const hear = (chunk) => {
      said += String(chunk);
      for (const line of String(chunk).split('\n')) if (line.includes('promise ')) console.log(`  ${line.trim()}`);
    };
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
    child.on('close', (status) => {
      writeFileSync(join(folder, `proof-${number}.log`), said);
      if (status !== 0) console.log(said.split('\n').slice(-60).join('\n'));
      resolve(status === 0);
    });
  });
}

const passed = new Map();
const proofs = [...new Map(asked.flatMap((one) => one.proofs).map((proof) => [proof.join(' '), proof])).entries()];
const waiting = proofs.map(([name, proof], index) => ({ name, proof, number: index + 1 }));
async function lane(queue) {
  for (let next = queue.shift(); next; next = queue.shift()) {
    console.log(`[${next.number}/${proofs.length}, ${minutes()}] ${next.name}`);
    const since = performance.now();
    passed.set(next.name, await prove(next.proof, next.number));
    console.log(`[${next.number}/${proofs.length}, ${minutes()}] ${passed.get(next.name) ? '✓' : '✗'} after ${Math.round((performance.now() - since) / 1000)} s: ${next.name}`);
  }
}
await lane(waiting.filter(({ proof }) => isTimed(proof)));
const others = waiting.filter(({ proof }) => !isTimed(proof));
await Promise.all(Array.from({ length: Math.min(2, availableParallelism()) }, () => lane(others)));

const said = existsSync(figures) ? readFileSync(figures, 'utf8').trim().split('\n').map((line) => JSON.parse(line)) : [];
const rows = asked.map(({ number, promise, target, proofs: own }) => {
  const texts = [...new Set(said.filter((one) => String(one.promise) === String(number)).map(({ text }) => text))];
  const holds = own.every((proof) => passed.get(proof.join(' '))) && (texts.length > 0 || typeof number === 'string');
  return { number, promise, target, figure: texts.join('; ') || 'no figure', holds };
});
const table = ['| # | promise | target | figure | holds |', '| ---: | --- | --- | --- | :-: |', ...rows.map((row) => `| ${row.number} | ${row.promise} | ${row.target} | ${row.figure} | ${row.holds ? '✓' : '✗'} |`)].join('\n');
console.log(`\n${table}\n`);
if (write) writeRows();

/** Puts the rows proved now into the README's table, in the place of what stood there for the same promises. */
function writeRows() {
  const readme = readFileSync('README.md', 'utf8');
  const [, before = ''] = /<!-- promises -->([^]*)<!-- \/promises -->/.exec(readme) ?? [];
  const standing = before.split('\n').filter((line) => /^\| *\d+ \|/.test(line));
  const proved = table.split('\n').slice(2);
  const numberOf = (line) => Number(/^\| *(\d+)/.exec(line)?.[1]);
  const all = [...standing.filter((line) => !proved.some((one) => numberOf(one) === numberOf(line))), ...proved].sort((x, y) => numberOf(x) - numberOf(y));
  writeFileSync('README.md', readme.replace(/(<!-- promises -->)[^]*(<!-- \/promises -->)/, (_, start, end) => `${start}\n\n${[...table.split('\n').slice(0, 2), ...all].join('\n')}\n\n${end}`));
}

const held = rows.filter(({ holds }) => holds).length;
console.log(`verify: ${held} of ${rows.length} promises hold, ${minutes()}, seed ${seed}${write ? ' → README.md' : ''}`);
process.exitCode = held === rows.length ? 0 : 1;
