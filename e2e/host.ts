import { createHash } from 'node:crypto';
import { cpSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer, type Server, type ServerResponse } from 'node:http';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { test as base } from './browser.ts';

/** What goes wrong with one answer: no answer, half of it, one byte another, not found, or gone for good. */
export type Fault = 'reset' | 'cut' | 'flipped' | 'missing' | 'gone';

const KINDS: Record<string, string> = {
  '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css', '.json': 'application/json', '.geojson': 'application/geo+json', '.jsonld': 'application/ld+json',
  '.svg': 'image/svg+xml', '.webp': 'image/webp', '.woff2': 'font/woff2', '.woff': 'font/woff', '.txt': 'text/plain; charset=utf-8',
};
const WHERE = '/some/where/';

export const sha256 = (bytes: Uint8Array | string): string => createHash('sha256').update(bytes).digest('hex');

/** The list of files of a built folder: path → SHA-256. */
export const listOf = (folder: string): Record<string, string> => JSON.parse(readFileSync(join(folder, 'files.json'), 'utf8')) as Record<string, string>;

/** A host of a built folder, on a port of its own: what it serves, what goes wrong and when it ends is the test's to say. */
export class Host {
  folder: string;
  /** Told the path of each request; null serves the file. */
  fault: (path: string) => Fault | null = () => null;
  readonly asked: string[] = [];
  readonly #server: Server;

  private constructor(folder: string) {
    this.folder = folder;
    this.#server = createServer((request, response) => {
      const { pathname } = new URL(request.url ?? '', 'http://localhost');
      const path = pathname.startsWith(WHERE) ? decodeURI(pathname.slice(WHERE.length)) : null;
      if (path === null) return response.writeHead(404).end();
      return this.#answer(path === '' || path.endsWith('/') ? `${path}index.html` : path, request.headers['if-none-match'], response);
    });
  }

  static async open(folder: string): Promise<Host> {
    const host = new Host(folder);
    await new Promise<void>((resolve) => { host.#server.listen(0, '127.0.0.1', resolve); });
    return host;
  }

  get address(): string {
    return `http://127.0.0.1:${(this.#server.address() as { port: number }).port}${WHERE}`;
  }

  /** From now on nothing listens at the address. */
  close(): Promise<void> {
    this.#server.closeAllConnections();
    return new Promise((resolve) => { this.#server.close(() => resolve()); });
  }

  #answer(path: string, known: string | undefined, response: ServerResponse): void {
    this.asked.push(path);
    const fault = this.fault(path);
    const file = join(this.folder, path);
    if (fault === 'reset') return void response.destroy();
    if (fault === 'gone') return void response.writeHead(410).end();
    if (fault === 'missing' || !statSync(file, { throwIfNoEntry: false })?.isFile()) return void response.writeHead(404, { 'Content-Type': 'text/html' }).end('<p>404</p>');
    const bytes = readFileSync(file);
    const etag = `"${sha256(bytes)}"`;
    const headers = {
      'Content-Type': KINDS[extname(path)] ?? 'application/octet-stream', 'Cache-Control': 'no-cache', 'ETag': etag,
      'Cross-Origin-Opener-Policy': 'same-origin', 'Cross-Origin-Embedder-Policy': 'require-corp', 'Cross-Origin-Resource-Policy': 'same-origin', 'X-Content-Type-Options': 'nosniff',
    };
    if (known === etag && fault === null) return void response.writeHead(304, headers).end();
    if (fault === 'flipped') {
      const place = Math.floor(bytes.length / 2);
      bytes[place] = (bytes[place] ?? 0) ^ 1;
    }
    response.writeHead(200, { ...headers, 'Content-Length': bytes.length });
    if (fault !== 'cut') return void response.end(bytes);
    return void response.write(bytes.subarray(0, Math.floor(bytes.length / 2)), () => response.destroy());
  }
}

/** Whether a file of the atlas holds the hashes of others, which must then follow a change of those. */
const LATER = [(path: string) => !/\.json(ld)?$/.test(path), (path: string) => path !== 'atlas/manifest.json', () => true];

/**
 * Another version of the product: `folder` copied, with each file changed as `change` says (the same bytes leave it be),
 * hashes inside the atlas and the list of files brought in step. The caller removes it.
 */
export function another(folder: string, change: (path: string, bytes: Buffer) => Buffer): string {
  const copy = mkdtempSync(join(tmpdir(), 'sanad-version-'));
  cpSync(folder, copy, { recursive: true });
  const before = listOf(folder);
  const renewed = new Map<string, string>();
  const left = new Set(Object.keys(before));
  for (const now of LATER) {
    for (const path of [...left].filter(now)) {
      left.delete(path);
      const file = join(copy, path);
      let bytes = readFileSync(file);
      if (path.startsWith('atlas/') && /\.json(ld)?$/.test(path)) {
        let text = bytes.toString('utf8');
        for (const [old, hash] of renewed) text = text.replaceAll(old, hash);
        bytes = Buffer.from(text);
      }
      const changed = change(path, bytes);
      writeFileSync(file, changed);
      if (sha256(changed) !== before[path]) renewed.set(before[path] as string, sha256(changed));
    }
  }
  writeFileSync(join(copy, 'files.json'), JSON.stringify(Object.fromEntries(Object.keys(before).map((path) => [path, sha256(readFileSync(join(copy, path)))]))));
  return copy;
}

export const remove = (folder: string): void => rmSync(folder, { recursive: true });

/** `test` with a host of the built product for each test, at whose address the page is opened. */
export const test = base.extend<{ host: Host }>({
  host: async ({}, use) => {
    const host = await Host.open('dist');
    await use(host);
    await host.close();
  },
  address: async ({ host }, use) => use(host.address),
});
