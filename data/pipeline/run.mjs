// Node 20 does not run TypeScript; Vite's runner does.
import { runnerImport } from 'vite';

const [command = 'publish', ...words] = process.argv.slice(2).map((word) => word.replace(/^--/, ''));
if (!['add', 'large'].includes(command)) console.log('atlas: reading and checking data/ …');
const { module } = await runnerImport('./data/pipeline/commands.ts');
const { error, line } = command === 'large' ? await module.large(words, process.cwd(), (progress) => console.log(`atlas: ${progress}`)) : module.run(command, words[0], process.cwd());
if (error) console.error(error);
else console.log(line);
process.exitCode = error ? 1 : 0;
