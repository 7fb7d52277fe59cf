import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { AtlasPage } from './atlas.ts';
import { expect, test, type Page } from './browser.ts';

/** Bytes as a host sends them: what is packed already as it is, all else packed by gzip. */
const weight = (path: string, bytes: Buffer): number => (/\.(?:woff2|webp)$/.test(path) ? bytes.length : gzipSync(bytes, { level: 9 }).length);
const built = readdirSync('dist', { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  .map((entry) => join(entry.parentPath, entry.name).replaceAll('\\', '/').replace(/^dist\//, ''));
const weighed = (paths: readonly string[]): number => paths.reduce((sum, path) => sum + weight(path, readFileSync(join('dist', path))), 0);
const kilobytes = (bytes: number): string => `${Math.round(bytes / 1000)} kB`;

/** Paths of all that a page has asked its host for, each once. */
function asked(page: Page, address: string): () => string[] {
  const paths = new Set<string>();
  page.on('request', (request) => {
    const path = request.url().split(/[?#]/)[0]?.replace(address, '') ?? '';
    if (!request.url().startsWith('data:')) paths.add(path === '' ? 'index.html' : path);
  });
  return () => [...paths];
}

test.use({ options: { serviceWorkers: 'block' } });

test('list and words are there with little loaded, and nothing of the map is needed for them', async ({ page, address }) => {
  await page.route(/assets\/bind-.*\.js/, () => { /* never answered */ });
  // Not one byte of a typeface is needed for the first text.
  await page.route(/\.woff2$/, () => { /* never answered */ });
  const paths = asked(page, address);
  const atlas = new AtlasPage(page, address, 'ar');
  let first: string[] | null = null;
  page.on('request', (request) => { if (/gazetteer\.json/.test(request.url())) first ??= paths().filter((path) => !/gazetteer|\.woff2|bind-/.test(path)); });
  await page.goto(address, { waitUntil: 'commit' });
  await expect(atlas.list.getByRole('button').first()).toBeVisible();
  await expect(atlas.reader.locator('h2').first()).toBeVisible();
  await expect.poll(() => paths().filter((path) => /bind-/.test(path)).length).toBe(1);
  const scripts = paths().filter((path) => path.endsWith('.js') && !/bind-/.test(path));
  console.log(`budget: script of the first view ${kilobytes(weighed(scripts))} of 150, all until list and words ${kilobytes(weighed(first ?? []))} of 250: ${(first ?? []).join(' ')}`);
  expect(first, 'what list and words do not need is asked for after them').not.toBeNull();
  expect(weighed(scripts)).toBeLessThanOrEqual(150_000);
  expect(weighed(first ?? [])).toBeLessThanOrEqual(250_000);
});

test('all that is built keeps within what a first visit may cost', () => {
  const of = (pattern: RegExp) => weighed(built.filter((path) => pattern.test(path)));
  const costs: [name: string, bytes: number, most: number][] = [
    ['script and style', of(/^assets\/.*\.(?:js|css)$/), 700_000], ['base map', of(/^basemap\//), 450_000], ['typefaces', of(/\.woff2?$/), 300_000], ['a whole first visit, with what is kept for use offline', weighed(built), 2_000_000],
  ];
  console.log(`budget: ${costs.map(([name, bytes, most]) => `${name} ${kilobytes(bytes)} of ${most / 1000}`).join(', ')}`);
  for (const [name, bytes, most] of costs) expect(bytes, name).toBeLessThanOrEqual(most);
});

test('each file is asked for once, and the map’s code, its worker and its land after list and words', async ({ page, address }) => {
  const order: string[] = [];
  const session = await page.context().newCDPSession(page);
  const urls = new Map<string, string>();
  await session.send('Network.enable');
  session.on('Network.responseReceived', ({ requestId, response }) => urls.set(requestId, response.url));
  // What comes with its body over the network; what the browser has already, or only asks whether it still stands, is no second time.
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const url = urls.get(requestId);
    if (url?.startsWith(address) && encodedDataLength > 1_000) order.push(url.replace(address, '').split(/[?#]/)[0] ?? '');
  });
  const atlas = new AtlasPage(page, address, 'ar');
  await page.goto(address);
  await expect(atlas.map).toHaveAttribute('aria-busy', 'false', { timeout: 45_000 });
  await expect.poll(() => order.some((path) => /ShareView/.test(path)) && order.some((path) => /SearchView/.test(path))).toBe(true);
  // A worker is a page of its own to the browser, and MapLibre may start more than one.
  expect(order.filter((path, at) => order.indexOf(path) !== at && !/worker/.test(path))).toEqual([]);
  const at = (pattern: RegExp) => order.findIndex((path) => pattern.test(path));
  expect(at(/features\.geojson/)).toBeLessThan(at(/bind-/));
  expect(at(/bind-/)).toBeLessThan(at(/basemap\//));
  expect(at(/basemap\//)).toBeLessThan(at(/SearchView/));
});

test('whoever goes to the search box before its code is there loses no letter', async ({ page, address }) => {
  await page.route(/assets\/bind-.*\.js/, () => { /* never answered */ });
  let answer = () => {};
  const held = new Promise<void>((resolve) => { answer = resolve; });
  await page.route(/assets\/SearchView-.*\.js/, async (route) => {
    await held;
    await route.continue();
  });
  const atlas = new AtlasPage(page, address, 'ar');
  await page.goto(address);
  await atlas.search.focus();
  await page.keyboard.type('تا');
  await expect(atlas.search).toHaveValue('تا');
  answer();
  await expect(page.getByRole('option').first()).toBeVisible();
  await page.keyboard.type('بي');
  await expect(atlas.search).toHaveValue('تابي');
  await expect(page.getByRole('option', { name: /تابي|غاز/ }).first()).toBeVisible();
});
