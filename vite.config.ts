import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import react from '@vitejs/plugin-react';
import type { Plugin } from 'vite';
import { defineConfig } from 'vitest/config';
import { publishAtlas } from './data/pipeline/publish.ts';

const POLICY = [
  "default-src 'none'", "script-src 'self'", "style-src 'self'", "img-src 'self' data:", "font-src 'self'", "connect-src 'self'",
  "worker-src 'self'", "manifest-src 'self'", "base-uri 'none'", "form-action 'none'",
  "require-trusted-types-for 'script'", 'trusted-types sanad',
].join('; ');

const HEADERS = {
  'Content-Security-Policy': `${POLICY}; frame-ancestors 'self'`,
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), microphone=(), geolocation=()',
};

/** Builds the atlas before the pages; a refusal stops a build and stands in the page in dev. */
function atlas(): Plugin {
  let building = false;
  return {
    name: 'sanad:atlas',
    configResolved(config) {
      building = config.command === 'build';
    },
    buildStart() {
      if (!building) return;
      const { error, line } = publishAtlas(process.cwd());
      if (error) this.error(error);
      this.info(line);
    },
    configureServer(server) {
      const publish = () => {
        const { error, line } = publishAtlas(server.config.root, { drafts: true });
        if (error) server.ws.send({ type: 'error', err: { message: error, stack: '' } });
        else {
          server.config.logger.info(line);
          server.ws.send({ type: 'full-reload' });
        }
      };
      const folder = join(server.config.root, 'data');
      server.watcher.add(folder);
      server.watcher.on('all', (_event, path) => {
        if (path.startsWith(folder) && /\.(json|txt)$/.test(path)) publish();
      });
      server.ws.on('connection', () => {
        const { error } = publishAtlas(server.config.root, { drafts: true });
        if (error) server.ws.send({ type: 'error', err: { message: error, stack: '' } });
      });
    },
  };
}

/** Puts the policy into the built page; in dev it would stop the dev server's own scripts. */
function policy(): Plugin {
  return {
    name: 'sanad:policy',
    apply: 'build',
    transformIndexHtml: () => [{ tag: 'meta', attrs: { 'http-equiv': 'Content-Security-Policy', content: POLICY }, injectTo: 'head-prepend' }],
  };
}

/** Lists every built file with its hash in `dist/files.json`, which the service worker installs by. */
function listing(): Plugin {
  return {
    name: 'sanad:listing',
    apply: 'build',
    writeBundle: {
      order: 'post',
      sequential: true,
      handler({ dir = 'dist' }) {
        const paths = readdirSync(dir, { recursive: true, withFileTypes: true })
          .filter((entry) => entry.isFile())
          .map((entry) => relative(dir, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
          .filter((path) => path !== 'files.json' && path !== 'sw.js')
          .sort();
        const files = paths.map((path) => [path, createHash('sha256').update(readFileSync(join(dir, path))).digest('hex')]);
        writeFileSync(join(dir, 'files.json'), `${JSON.stringify(Object.fromEntries(files), null, 1)}\n`);
      },
    },
  };
}

export default defineConfig({
  base: './',
  appType: 'mpa',
  plugins: [react(), atlas(), policy(), listing()],
  build: { target: 'es2023', assetsInlineLimit: 0, cssCodeSplit: false, modulePreload: { polyfill: false }, chunkSizeWarningLimit: 1200 },
  worker: { format: 'es' },
  preview: { headers: HEADERS },
  test: { include: ['src/**/*.test.{ts,tsx}', 'data/**/*.test.ts'], isolate: false, maxWorkers: 2, testTimeout: 30_000 },
});
