import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import react from '@vitejs/plugin-react';
import type { Plugin } from 'vite';
import { defineConfig } from 'vitest/config';
import { publishAtlas } from './data/pipeline/publish.ts';
import { cachingOf, headersOf, hostFiles, POLICY } from './hosting/headers.ts';
import { readSite } from './hosting/site.ts';
import { licences } from './supply/plugin.ts';

const site = readSite();

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

/** Puts policy and language into the built page (in dev the policy would stop the dev server's own scripts), and writes what hosts are told. */
function hosting(): Plugin {
  return {
    name: 'sanad:hosting',
    apply: (_, { command, isPreview }) => command === 'build' || isPreview === true,
    configurePreviewServer({ middlewares }) {
      middlewares.use(({ url = '' }, response, next) => {
        const write = response.writeHead.bind(response);
        // The server has its own idea of this header, and sets it last.
        response.writeHead = ((...given: Parameters<typeof write>) => {
          response.setHeader('Cache-Control', cachingOf(url.replace(/[?#].*$/, '')));
          return write(...given);
        }) as typeof write;
        next();
      });
    },
    buildStart() {
      for (const [path, content] of hostFiles(site)) {
        if (existsSync(path) && readFileSync(path, 'utf8') === content) continue;
        mkdirSync(dirname(path), { recursive: true });
        writeFileSync(path, content);
      }
    },
    transformIndexHtml: (page) => ({
      html: site.language === 'ar' ? page : page.replace('<html lang="ar">', '<html lang="en">').replace('<body dir="rtl">', '<body dir="ltr">'),
      tags: [{ tag: 'meta', attrs: { 'http-equiv': 'Content-Security-Policy', content: POLICY }, injectTo: 'head-prepend' }],
    }),
  };
}

/** Lists every built file with its hash in `dist/files.json`, which the service worker installs by, and its bytes in `dist/sizes.json`. */
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
          .filter((path) => !['files.json', 'sizes.json', 'sw.js'].includes(path))
          .sort();
        const sizes = paths.map((path) => [path, statSync(join(dir, path)).size]);
        writeFileSync(join(dir, 'sizes.json'), `${JSON.stringify(Object.fromEntries(sizes), null, 1)}\n`);
        const files = [...paths, 'sizes.json'].map((path) => [path, createHash('sha256').update(readFileSync(join(dir, path))).digest('hex')]);
        writeFileSync(join(dir, 'files.json'), `${JSON.stringify(Object.fromEntries(files), null, 1)}\n`);
      },
    },
  };
}

export default defineConfig({
  base: './',
  appType: 'mpa',
  plugins: [react(), atlas(), hosting(), licences(), listing()],
  build: { target: 'es2023', assetsInlineLimit: 0, cssCodeSplit: false, modulePreload: { polyfill: false }, chunkSizeWarningLimit: 1200 },
  worker: { format: 'es' },
  preview: { headers: headersOf(site) },
  test: { include: ['src/**/*.test.{ts,tsx}', 'data/**/*.test.ts', 'hosting/*.test.ts', 'supply/*.test.ts', 'verify/*.test.ts'], isolate: false, maxWorkers: 2, testTimeout: 90_000 },
});
