// The longer proofs, one after another. `npm run verify -- NAME` runs one alone.
import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';

const folder = import.meta.dirname;
const wanted = process.argv.slice(2);
const proofs = readdirSync(folder).filter((name) => name.endsWith('.proof.mjs')).map((name) => name.replace('.proof.mjs', '')).filter((name) => wanted.length === 0 || wanted.includes(name));
if (proofs.length === 0) throw new Error(`no such proof; known: ${readdirSync(folder).join(', ')}`);

const results = proofs.map((name, index) => {
  console.log(`\n[${index + 1}/${proofs.length}] ${name}`);
  const started = performance.now();
  const { status } = spawnSync(process.execPath, [join(folder, `${name}.proof.mjs`)], { stdio: 'inherit' });
  return { name, passed: status === 0, seconds: Math.round((performance.now() - started) / 1000) };
});
console.log(`\n${results.map(({ name, passed, seconds }) => `${passed ? '✓' : '✗'} ${name} (${seconds} s)`).join('\n')}`);
console.log(`verify: ${results.filter((one) => one.passed).length} of ${results.length} proofs hold`);
process.exitCode = results.every((one) => one.passed) ? 0 : 1;
