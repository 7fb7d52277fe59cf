// Node 20 does not run TypeScript; Vite's runner does.
import { runnerImport } from 'vite';

const { module } = await runnerImport('./supply/main.ts');
console.log(module.writeLicences(process.cwd()));
