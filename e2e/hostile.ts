import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from './browser.ts';

/** A built atlas whose every text field holds something else: what a hostile deployer or a broken pipeline could write. */
export interface HostileAtlas { files: Map<string, Buffer>; fields: string[] }

const ROOT = 'dist/atlas';
/** What the page reads as a word of its own vocabulary, an address within the atlas, a date or a shape. */
const MACHINE_KEYS = new Set(['type', 'country', 'edtf', '@context', 'files', 'schema', 'words', 'spellings:search', 'motivation', 'purpose', 'basis', 'sha256', 'file', 'lines', 'documents']);
const MACHINE = /^[a-z0-9][a-z0-9_./:-]*$/;
const hash = (bytes: Buffer | string) => createHash('sha256').update(bytes).digest('hex');

/**
 * The built atlas with `write(text, field, occurrence)` in the place of every text: in the JSON files each text that a
 * person wrote, in the reading and raw texts the first letters of every passage, of the same length, so that every
 * passage stays an exact slice and every hash is right.
 */
export function hostileAtlas(write: (text: string, field: number, occurrence: number) => string): HostileAtlas {
  const fields: string[] = [];
  const counts = new Map<number, number>();
  const replaced = (text: string, path: string): string => {
    const name = path.replace(/\[\d+\]/g, '[]');
    if (!fields.includes(name)) fields.push(name);
    const field = fields.indexOf(name);
    const occurrence = counts.get(field) ?? 0;
    counts.set(field, occurrence + 1);
    return write(text, field, occurrence);
  };
  const walk = (value: unknown, path: string): unknown => {
    if (typeof value === 'string') return MACHINE.test(value) && !path.endsWith('.address') ? value : replaced(value, path);
    if (Array.isArray(value)) return value.map((one, index) => walk(one, `${path}[${index}]`));
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, MACHINE_KEYS.has(key) ? one : walk(one, `${path}.${key}`)]));
  };
  const files = new Map(readdirSync(ROOT, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
    .map((entry) => [join(entry.parentPath, entry.name).replaceAll('\\', '/').slice(ROOT.length + 1), readFileSync(join(entry.parentPath, entry.name))]));
  const json = (path: string) => JSON.parse((files.get(path) as Buffer).toString()) as Record<string, never>;
  const set = (path: string, value: unknown) => files.set(path, Buffer.from(JSON.stringify(value)));

  const annotations = (items: Annotation[]) => {
    for (const { target: { source, selector: [quote, { start, end }] } } of items) {
      const text = (files.get(source) as Buffer).toString();
      const exact = text.slice(start, end);
      const put = replaced(exact, 'passage').replace(/\n/g, ' ').slice(0, exact.length);
      files.set(source, Buffer.from(text.slice(0, start) + put + text.slice(start + put.length)));
      quote.exact = '';
    }
  };
  const exactNow = (items: Annotation[]) => {
    for (const { target: { source, selector: [quote, { start, end }] } } of items) {
      const text = (files.get(source) as Buffer).toString();
      Object.assign(quote, { exact: text.slice(start, end), prefix: text.slice(Math.max(0, start - 32), start), suffix: text.slice(end, end + 32) });
    }
  };
  const evidence = json('evidence.jsonld') as unknown as { items: Annotation[] };
  const gazetteer = json('gazetteer.json') as unknown as { annotations: Annotation[] };
  const both = [...evidence.items, ...gazetteer.annotations];
  annotations(both);
  for (const path of files.keys()) {
    if (!path.endsWith('.json') && !path.endsWith('.geojson')) continue;
    if (path.startsWith('schema/') || ['manifest.json', 'gazetteer.json', 'search.json'].includes(path)) continue;
    set(path, walk(json(path), path));
  }
  const { annotations: _own, ...named } = gazetteer;
  const glossed = (item: Annotation) => ({ ...item, gloss: replaced(item.gloss, 'gloss') });
  exactNow(both);
  set('gazetteer.json', { ...(walk(named, 'gazetteer.json') as object), annotations: gazetteer.annotations.map(glossed) });
  set('evidence.jsonld', { ...evidence, items: evidence.items.map(glossed) });
  for (const path of [...files.keys()].filter((one) => /^sources\/[^.]+\.json$/.test(one))) {
    const source = json(path) as unknown as Record<'raw' | 'reading', { file: string; sha256: string }>;
    for (const text of [source.raw, source.reading]) text.sha256 = hash(files.get(text.file) as Buffer);
    set(path, source);
  }
  const manifest = walk(json('manifest.json'), 'manifest.json') as { files: Record<string, string> };
  manifest.files = Object.fromEntries([...files].filter(([path]) => path !== 'manifest.json').map(([path, bytes]) => [path, hash(bytes)]));
  set('manifest.json', manifest);
  return { files, fields };
}

interface Annotation { gloss: string; target: { source: string; selector: [{ exact: string; prefix: string; suffix: string }, { start: number; end: number }] } }

/** Serves an atlas below the page's own address, at `?atlas=hostile/`. */
export async function serveAtlas(page: Page, { files }: HostileAtlas): Promise<void> {
  await page.unroute('**/hostile/**');
  await page.route('**/hostile/**', (route) => {
    const body = files.get(decodeURIComponent(new URL(route.request().url()).pathname.replace(/^.*\/hostile\//, '')));
    return body ? route.fulfill({ body, contentType: 'application/octet-stream' }) : route.fulfill({ status: 404 });
  });
}

/** Everything a reader can open in a state without the map: each part of the reader, list and search in turn. */
export async function openEverything(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const rest = () => new Promise((resolve) => { requestAnimationFrame(() => setTimeout(resolve, 30)); });
    await rest();
    for (const details of document.querySelectorAll('details')) details.open = true;
    for (const button of document.querySelectorAll<HTMLElement>('#reader button[aria-pressed="false"], #reader button[aria-expanded="false"], #reader [role="tab"][aria-selected="false"]')) {
      if (!button.isConnected) continue;
      button.click();
      await rest();
      for (const details of document.querySelectorAll('details')) details.open = true;
    }
    await rest();
  });
}

const TEMPLATES = [
  (run: string) => `<img src=x onerror=${run}>`, (run: string) => `<svg onload=${run}>`, (run: string) => `<script>${run}</script>`, (run: string) => `"><script>${run}</script>`,
  (run: string) => `'><img src=x onerror=${run}>`, (run: string) => `<iframe srcdoc="<script>parent.${run}</script>">`, (run: string) => `<details open ontoggle=${run}>`, (run: string) => `javascript:${run}`,
  (run: string) => `" onfocus=${run} autofocus x="`, (run: string) => `</title><script>${run}</script>`, (run: string) => `</style><script>${run}</script>`, (run: string) => `</textarea><svg/onload=${run}>`,
  (run: string) => `<math><mtext><style><img src=x onerror=${run}></style></mtext></math>`, (run: string) => `<a href="javascript:${run}">x</a>`, (run: string) => `<object data="javascript:${run}">`, (run: string) => `\${${run}}`,
  (run: string) => `{{constructor.constructor('${run}')()}}`, (run: string) => `<base href="//evil.example/">${run}`, (run: string) => `<meta http-equiv=refresh content="0;url=javascript:${run}">`, (run: string) => `<form action="javascript:${run}"><button autofocus>`,
  (run: string) => `<style>@import 'javascript:${run}';*{background:url(javascript:${run})}</style>`, (run: string) => `data:text/html,<script>${run}</script>`, (run: string) => `<!--><script>${run}</script>-->`, (run: string) => `]]><script>${run}</script>`, (run: string) => `__proto__[x]=${run}`,
];
const DISGUISES = [
  (text: string) => text, (text: string) => text.toUpperCase().replaceAll('RAN', 'ran'), (text: string) => `سَنَد ${text} عربي`, (text: string) => text.replaceAll('<', '\u0000<'),
  (text: string) => `\u202E${text}`, (text: string) => `${text}${'\uD800'}`, (text: string) => `${'A'.repeat(300)}${text}`, (text: string) => `&lt;b&gt;${text}&amp;`,
];

/** Two hundred texts, each of which runs `ran()` where it is taken for markup, code or an address. */
export const PAYLOADS: readonly string[] = DISGUISES.flatMap((disguise) => TEMPLATES.map((template) => disguise(template('ran()'))));
