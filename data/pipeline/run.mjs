// Node 20 does not run TypeScript; Vite's runner does.
import { runnerImport } from 'vite';

console.log('atlas: reading and checking data/ …');
const { module } = await runnerImport('./data/pipeline/publish.ts');
const { error, line } = module.publishAtlas(process.cwd());
if (error) console.error(error);
else console.log(line);
process.exitCode = error ? 1 : 0;
