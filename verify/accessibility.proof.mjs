// Promise 19, as far as the states of the page tests go: every combination of language, size and ground.
import { spawnSync } from 'node:child_process';

const run = (...command) => spawnSync('npx', command, { stdio: 'inherit', env: { ...process.env, SANAD_PROOF: 'all' } }).status;
process.exitCode = run('vite', 'build') || run('playwright', 'test', '-c', 'e2e/playwright.config.ts', 'e2e/page.spec.ts', '--grep', 'accessibility') || 0;
