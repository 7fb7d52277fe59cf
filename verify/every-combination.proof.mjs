// The page tests in every combination of language, size and ground, and every mark down to its proof (promise 19 in part).
import { spawnSync } from 'node:child_process';

const run = (...command) => spawnSync('npx', command, { stdio: 'inherit', env: { ...process.env, SANAD_PROOF: 'all' } }).status;
process.exitCode = run('vite', 'build') || run('playwright', 'test', '-c', 'e2e/playwright.config.ts', 'e2e/page.spec.ts', 'e2e/main-job.spec.ts', 'e2e/evidence.spec.ts') || 0;
