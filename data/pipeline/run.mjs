// Node 20 does not run TypeScript; Vite's runner does.
import { runnerImport } from 'vite';

const [command = 'publish', file] = process.argv.slice(2).map((word) => word.replace(/^--/, ''));
if (command !== 'add') console.log('atlas: reading and checking data/ …');
const { module } = await runnerImport('./data/pipeline/commands.ts');
const { error, line } = module.run(command, file, process.cwd());
if (error) console.error(error);
else console.log(line);
process.exitCode = error ? 1 : 0;
