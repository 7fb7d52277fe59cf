// Builds made-up large atlases of 10,000, 100,000 and 1,000,000 features and as many passages, each in a process of its
// own: time must grow no faster than their number, and memory must stay what it was. `-- 10000 100000` for some.
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, statfsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const counts = process.argv.slice(2).filter((word) => /^\d+$/.test(word)).map(Number);
const sizes = counts.length > 0 ? counts : [10_000, 100_000, 1_000_000];
/** By how much more a feature of a larger atlas may cost than one of the smallest, and its memory may be. */
const [SLOWER, WIDER] = [1.5, 2];
const folder = mkdtempSync(join(tmpdir(), 'sanad-large-'));

const child = `
import { runnerImport } from 'vite';
const [count, folder] = process.argv.slice(-2);
const { module: sample } = await runnerImport('./data/pipeline/large/sample.ts');
const { module: build } = await runnerImport('./data/pipeline/large/build.ts');
await sample.writeSample(folder + '/in', Number(count));
const [before, base] = [process.cpuUsage(), process.resourceUsage().maxRSS];
const since = performance.now();
const { error, line } = await build.buildLarge(folder + '/in', folder + '/out', (said) => console.error('  ' + said));
if (error) throw new Error(error);
const { user, system } = process.cpuUsage(before);
console.log(JSON.stringify({ line, seconds: (performance.now() - since) / 1000, cpu: (user + system) / 1e6, base: base / 1024, peak: process.resourceUsage().maxRSS / 1024 }));
`;

/** Builds one in a new process. Returns seconds, seconds of CPU, and megabytes at most. */
function build(count) {
  return new Promise((resolve, reject) => {
    const own = spawn(process.execPath, ['--input-type=module', '-e', child, String(count), folder], { stdio: ['ignore', 'pipe', 'inherit'] });
    let said = '';
    own.stdout.on('data', (chunk) => { said += String(chunk); });
    own.on('close', (status) => {
      rmSync(folder, { recursive: true, force: true });
      if (status === 0) resolve(JSON.parse(said.trim().split('\n').at(-1)));
      else reject(new Error(`${count}: exit ${status}`));
    });
  });
}

const free = statfsSync(tmpdir());
console.log(`large: ${sizes.map((count) => count.toLocaleString('en')).join(', ')} features; ${Math.round((free.bavail * free.bsize) / 2 ** 30)} GB free in ${tmpdir()}`);
const rows = [];
for (const count of sizes) {
  const { line, seconds, cpu, base, peak } = await build(count);
  rows.push({ count, cpu, peak });
  console.log(`  ${line.replace(/ → .*/, '')}: ${seconds.toFixed(1)} s, ${((cpu * 1e6) / count).toFixed(0)} µs of CPU a feature, ${peak.toFixed(0)} MB at most (${base.toFixed(0)} before)`);
}
const [first] = rows;
const wrong = rows.slice(1).flatMap(({ count, cpu, peak }) => [
  ...(cpu / count > (SLOWER * first.cpu) / first.count ? [`${count}: a feature costs ${(cpu / count / (first.cpu / first.count)).toFixed(2)} times as much`] : []),
  ...(peak > WIDER * first.peak ? [`${count}: ${(peak / first.peak).toFixed(2)} times the memory`] : []),
]);
for (const one of wrong) console.log(`  ✗ ${one}`);
console.log(`large: ${wrong.length === 0 ? 'time grows with the number, memory does not' : `${wrong.length} of ${2 * (rows.length - 1)} bounds broken`}; to ${sizes.at(-1)?.toLocaleString('en')} features`);
process.exitCode = wrong.length === 0 ? 0 : 1;
