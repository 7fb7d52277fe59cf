// Every other test still passes when a made-up sixth document, in disagreement with one of the five, has been entered.
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { runnerImport } from 'vite';

const copy = mkdtempSync(join(tmpdir(), 'sanad-sixth-project-'));
const LEFT = new Set(['node_modules', '.git', 'dist', 'test-results']);
cpSync(process.cwd(), copy, { recursive: true, filter: (path) => !LEFT.has(basename(path)) });
symlinkSync(join(process.cwd(), 'node_modules'), join(copy, 'node_modules'));
const { module } = await runnerImport('./data/pipeline/sixth.ts');
const id = module.enterSixth(copy, join(copy, 'received.txt'));
console.log(`document ${id} entered in a copy of the project; its tests run now`);
// Vite's runner has set the environment for itself; the copy is built as it would be, and its figures are not the project's.
const { NODE_ENV: _own, SANAD_FIGURES: _figures, ...env } = process.env;
const run = (...command) => spawnSync('npx', command, { cwd: copy, stdio: 'inherit', env }).status;
const { module: commands } = await runnerImport('./data/pipeline/commands.ts');
const { error } = commands.run('report', undefined, copy);
if (error) throw new Error(error);
const proofs = [
  // The test of this very document would enter it a second time.
  ['vitest', 'run', '--exclude', 'data/pipeline/sixth.test.ts'],
  ['vite', 'build'],
  ['playwright', 'test', '-c', 'e2e/playwright.config.ts'],
];
const failed = proofs.filter((command) => run(...command) !== 0);
rmSync(copy, { recursive: true });
const { module: { figure } } = await runnerImport('./verify/figure.ts');
figure('sixth', `${proofs.length - failed.length} of ${proofs.length} pass with document ${id} entered (unit tests, build, page tests)${failed.length > 0 ? `; failed: ${failed.map((command) => command[0]).join(', ')}` : ''}`);
process.exitCode = failed.length > 0 ? 1 : 0;
