import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import { shipped } from './licences.ts';

/** Puts the licences into the product as `licences.txt`, and stops a build that takes in a package they do not name. */
export function licences(): Plugin {
  let root = '';
  return {
    name: 'sanad:licences',
    apply: 'build',
    configResolved(config) {
      root = config.root;
    },
    generateBundle(_options, bundle) {
      const known = new Set(shipped(root).map(({ name }) => name));
      const modules = Object.values(bundle).flatMap((chunk) => (chunk.type === 'chunk' ? chunk.moduleIds : []));
      const unnamed = modules.map((id) => /.*\/node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(id.replaceAll('\\', '/'))?.[1]).filter((name) => name !== undefined && !known.has(name));
      if (unnamed.length > 0) this.error(`in the product, but not a runtime dependency: ${[...new Set(unnamed)].join(', ')}. Move it to "dependencies" and run npm run licences.`);
      this.emitFile({ type: 'asset', fileName: 'licences.txt', source: readFileSync(join(root, 'THIRD-PARTY.md'), 'utf8') });
    },
  };
}
