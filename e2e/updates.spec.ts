import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { EVERYTHING, figure } from '../verify/figure.ts';
import { expect, type Page } from './browser.ts';
import { another, listOf, remove, sha256, test, type Fault } from './host.ts';

const FAULTS: Fault[] = ['reset', 'cut', 'flipped', 'missing'];
const NOTICE = 'نسخة جديدة جاهزة';
const TAKE = 'انتقل إليها';
const KEPT = 'محفوظ للعمل بلا اتصال';

/** In no test of this file is the map drawn: what is asked is which files a page gets. */
async function withoutMap(page: Page): Promise<void> {
  await page.context().addInitScript(() => {
    HTMLCanvasElement.prototype.getContext = (() => null) as never;
    if (location.protocol === 'http:') localStorage.setItem('sanad.hint', 'seen');
  });
}

async function visit(page: Page, address: string): Promise<void> {
  await withoutMap(page);
  await page.goto(address);
  await expect(page.getByText(KEPT)).toBeVisible({ timeout: 30_000 });
}

/** Has the worker look for another version; its word for what it found. */
const look = (page: Page): Promise<string> => page.evaluate(() => new Promise<string>((resolve) => {
  const { controller } = navigator.serviceWorker;
  if (!controller) return resolve('no worker');
  const { port1, port2 } = new MessageChannel();
  port1.addEventListener('message', ({ data }) => resolve(data as string));
  port1.start();
  controller.postMessage({ ask: 'check', sparing: false }, [port2]);
}));

/** The hash of each file as this page is answered. */
const answers = (page: Page, paths: string[], address: string): Promise<Record<string, string>> => page.evaluate(async ({ paths, address }) => {
  const hash = async (path: string) => {
    const bytes = await (await fetch(new URL(path, address))).arrayBuffer();
    return [...new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  };
  return Object.fromEntries(await Promise.all(paths.map(async (path) => [path, await hash(path).catch(() => 'none')])));
}, { paths, address });

/** Files that this page gets of another version than `list`; none where it is served wholly of that. */
async function strange(page: Page, list: Record<string, string>, address: string): Promise<string[]> {
  const got = await answers(page, Object.keys(list), address);
  return Object.keys(list).filter((path) => got[path] !== list[path]);
}

/** How many versions are kept, whole or in part. */
const versions = (page: Page): Promise<number> => page.evaluate(async () => (await caches.keys()).filter((name) => !name.endsWith(' state')).length);

/** Ends the worker, as browsers do when nothing has been asked of it for a while. */
async function stopWorker(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('ServiceWorker.enable');
  await session.send('ServiceWorker.stopAllWorkers');
  await session.detach();
}

/** Another version in which the files that `changed` names are others, and still mean the same. */
const versionOf = (name: string, changed: (path: string) => boolean) => another('dist', (path, bytes) => {
  if (!changed(path)) return bytes;
  const mark = path.endsWith('.html') ? `<!-- ${name} -->\n` : /\.(js|css)$/.test(path) ? `/* ${name} */\n` : '\n';
  return Buffer.concat([bytes, Buffer.from(mark)]);
});

/** The worker that `README.md` gives to whoever wants to switch the offline copy off. */
function switchOff(): string {
  const found = /```js\n(\/\/ sw\.js[^`]+)```/.exec(readFileSync('README.md', 'utf8'))?.[1];
  if (!found) throw new Error('README.md gives no worker that switches off');
  return found;
}

test('whatever file of an update is cut or damaged, the version in use goes on, whole', async ({ page, host, address }) => {
  test.setTimeout(EVERYTHING ? 1_800_000 : 90_000);
  await visit(page, address);
  const old = listOf('dist');
  const folder = versionOf('b', () => true);
  const update = listOf(folder);
  expect(Object.keys(old).filter((path) => old[path] === update[path])).toEqual([]);
  // A page without a map, a script or a text: opened anew after every fault.
  const light = await page.context().newPage();
  await light.goto(`${address}icons/sanad.svg`);
  host.folder = folder;
  const order = ['files.json', 'index.html', ...Object.keys(update).filter((path) => path !== 'index.html')];
  const sample = order.filter((_, index) => EVERYTHING || index < 2 || index % 40 === 0 || index === order.length - 1);
  let tried = 0;
  const mixed: string[] = [];
  const unmet: string[] = [];
  for (const [index, path] of sample.entries()) {
    for (const fault of EVERYTHING ? FAULTS : [FAULTS[index % FAULTS.length] as Fault]) {
      let met = 0;
      host.fault = (asked) => {
        if (asked !== path) return null;
        met += 1;
        return fault;
      };
      const found = await look(light);
      if (met === 0 || found !== 'cut') unmet.push(`${path} ${fault}: ${found}`);
      const response = await light.reload();
      const wrong = await strange(light, old, address);
      if (sha256(await (response as NonNullable<typeof response>).body()) !== old['icons/sanad.svg']) wrong.push('the page itself');
      if (wrong.length > 0) mixed.push(`${path} ${fault}: ${wrong.join(', ')}`);
      tried += 1;
    }
  }
  host.fault = () => null;
  const openAllAlong = await strange(page, old, address);
  await page.reload();
  const loadedAnew = await strange(page, old, address);
  figure(14, `${tried} updates cut or damaged (${sample.length} of ${order.length} files): ${mixed.length} mixed versions`);
  expect({ mixed, unmet, openAllAlong, loadedAnew }).toEqual({ mixed: [], unmet: [], openAllAlong: [], loadedAnew: [] });
  await look(light);
  await expect(page.getByText(NOTICE)).toBeVisible();
  await light.reload();
  for (const one of [page, light]) expect(await strange(one, old, address), 'offered, not forced').toEqual([]);
  await page.getByRole('button', { name: TAKE }).click();
  await expect.poll(() => strange(page, update, address).catch(() => ['loading'])).toEqual([]);
  await expect(page.getByRole('complementary', { name: 'المصادر' }).getByText(KEPT)).toBeVisible();
  remove(folder);
});

test.describe('two pages open', () => {
  test.use({ expectedFailures: ['favicon.ico'] });
  test('each keeps its version until it is loaded anew; with none open the new one comes by itself', async ({ page, host, address }) => {
    await visit(page, address);
    const first = listOf('dist');
    const second = await page.context().newPage();
    await second.goto(address);
    const folders = ['b', 'c'].map((name) => versionOf(name, (path) => /^(index\.html|icons\/|atlas\/|basemap\/lakes)/.test(path)));
    const [lists, changed] = [folders.map(listOf), (path: string) => listOf(folders[0] as string)[path] !== first[path]];
    host.asked.length = 0;
    host.folder = folders[0] as string;
    // It may have been found already by a page that looked by itself.
    expect(['new', 'same']).toContain(await look(page));
    await expect(page.getByText(NOTICE)).toBeVisible();
    const fetched = new Set(host.asked.filter((path) => path in first));
    expect([...fetched].filter((path) => !changed(path) && path !== 'index.html'), 'what is unchanged is copied').toEqual([]);
    expect(Object.keys(first).filter((path) => changed(path) && !fetched.has(path))).toEqual([]);

    await page.getByRole('button', { name: TAKE }).click();
    await expect.poll(() => strange(page, lists[0] as Record<string, string>, address).catch(() => ['loading'])).toEqual([]);
    await stopWorker(page);
    expect(await strange(second, first, address)).toEqual([]);
    await expect(second.getByText(NOTICE)).toBeVisible();
    expect(await versions(page)).toBe(2);
    await second.reload();
    expect(await strange(second, lists[0] as Record<string, string>, address)).toEqual([]);
    expect(await look(second)).toBe('same');
    // A page that was just opened is counted as open for a minute, whatever the browser says of it.
    if (EVERYTHING) await expect.poll(() => look(second).then(() => versions(page)), { message: 'what no page needs is gone', timeout: 90_000 }).toBe(1);

    host.folder = folders[1] as string;
    expect(['new', 'same']).toContain(await look(page));
    await expect(page.getByText(NOTICE)).toBeVisible();
    await second.close();
    await page.goto('about:blank');
    // The browser takes a moment to let go of a page.
    await page.waitForTimeout(500);
    await page.goto(`${address}icons/sanad.svg`);
    expect(await strange(page, lists[1] as Record<string, string>, address)).toEqual([]);
    for (const folder of folders) remove(folder);
  });
});

test('the host can switch it off: by its list, by its absence for good, by another worker', async ({ page, host, address }) => {
  await visit(page, address);
  const registered = () => page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length);
  const whole = another('dist', (_path, bytes) => bytes);
  host.folder = whole;
  writeFileSync(join(whole, 'files.json'), '{"off": true}');
  expect(await look(page)).toBe('off');
  await expect.poll(registered).toBe(0);
  expect(await page.evaluate(() => caches.keys())).toEqual([]);
  host.asked.length = 0;
  host.folder = 'dist';
  host.fault = (path) => (path === 'files.json' ? 'gone' : null);
  await page.reload();
  await expect(page.getByText('العمل بلا اتصال غير متاح هنا')).toBeVisible({ timeout: 20_000 });
  expect(host.asked).toContain('index.html');
  expect([await registered(), await page.evaluate(() => caches.keys())]).toEqual([0, []]);

  host.fault = () => null;
  await page.reload();
  await expect(page.getByText(KEPT)).toBeVisible({ timeout: 30_000 });
  host.folder = whole;
  writeFileSync(join(whole, 'sw.js'), switchOff());
  await page.evaluate(async () => { await (await navigator.serviceWorker.ready).update(); });
  await expect.poll(registered).toBe(0);
  expect(await page.evaluate(() => caches.keys())).toEqual([]);
  remove(whole);
});

test.describe('where data is to be spared', () => {
  test('the copy waits for a tap that says its size, and so does an update', async ({ page, host, address }) => {
    await page.context().addInitScript(() => { Object.defineProperty(navigator, 'connection', { value: { saveData: true } }); });
    await withoutMap(page);
    await page.goto(address);
    const sizes = Object.values(JSON.parse(readFileSync('dist/sizes.json', 'utf8')) as Record<string, number>);
    const megabytes = (sizes.reduce((sum, size) => sum + size, 0) / 1e6).toFixed(1);
    const tap = page.getByRole('button', { name: /^احفظ للعمل بلا اتصال/ });
    await expect(tap).toHaveText(`احفظ للعمل بلا اتصال (${megabytes} م.ب)`, { timeout: 20_000 });
    expect(await page.evaluate(async () => (await caches.keys()).length)).toBe(0);
    await tap.click();
    await expect(page.getByText(KEPT)).toBeVisible({ timeout: 30_000 });
    const folder = versionOf('b', (path) => path === 'basemap/lakes.json');
    host.folder = folder;
    await page.evaluate(() => dispatchEvent(new Event('online')));
    await expect(page.getByText(/^توجد نسخة جديدة \(0\.1/)).toBeVisible();
    expect(host.asked.filter((path) => path === 'basemap/lakes.json').length).toBeLessThanOrEqual(2);
    await page.getByRole('button', { name: 'حمّلها' }).click();
    await expect(page.getByText(NOTICE)).toBeVisible();
    remove(folder);
  });
});

test('where the browser gives no room, the page works on and says so', async ({ page, address }) => {
  await withoutMap(page);
  const session = await page.context().newCDPSession(page);
  await session.send('Storage.overrideQuotaForOrigin', { origin: new URL(address).origin, quotaSize: 1_000_000 });
  await page.goto(address);
  await expect(page.getByText('العمل بلا اتصال غير متاح هنا')).toBeVisible({ timeout: 30_000 });
  await page.reload();
  await expect(page.getByRole('region', { name: 'القائمة' })).toBeVisible();
  // It tries again, and leaves nothing behind again.
  await expect(page.getByText('العمل بلا اتصال غير متاح هنا')).toBeVisible({ timeout: 30_000 });
  await expect.poll(() => versions(page)).toBe(0);
});
