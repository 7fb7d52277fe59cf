// Installs what is missing, builds the bench's page and runs it. See README.md.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { build, runnerImport } from 'vite';

if (!existsSync('bench/node_modules') && spawnSync('npm', ['ci', '--no-audit', '--no-fund', '--prefix', 'bench'], { stdio: 'inherit', shell: process.platform === 'win32' }).status !== 0) throw new Error('the peers cannot be installed');
await build({ configFile: 'bench/vite.config.ts' });
const { module } = await runnerImport('./bench/main.ts');
await module.main(process.argv.slice(2));
