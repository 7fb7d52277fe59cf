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
    localStorage.setItem('sanad.hint', 'seen');
  });
}

async function visit(page: Page, address: string): Promise<void> {
  await withoutMap(page);
  await page.goto(address);
  await expect(page.getByText(KEPT)).toBeVisible({ timeout: 30_000 });
}

/** Has the worker look for another version; its word for what it found. */
const look = (page: Page): Promise<string> => page.evaluate(() => new Promise<string>((resolve) => {
  const { port1, port2 } = new MessageChannel();
  port1.addEventListener('message', ({ data }) => resolve(data as string));
  port1.start();
  navigator.serviceWorker.controller?.postMessage({ ask: 'check', sparing: false }, [port2]);
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

const caches = (page: Page): Promise<number> => page.evaluate(async () => (await globalThis.caches.keys()).filter((name) => !name.endsWith(' state')).length);

/** Another version in which the files that `changed` names are others, and still mean the same. */
const versionOf = (name: string, changed: (path: string) => boolean) => another('dist', (path, bytes) => {
  if (!changed(path)) return bytes;
  const mark = /\.html$/.test(path) ? `<!-- ${name} -->\n` : /\.(js|css)$/.test(path) ? `/* ${name} */\n` : '\n';
  return Buffer.concat([bytes, Buffer.from(mark)]);
});

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
  const sample = order.filter((_, index) => EVERYTHING || index < 2 || index % 20 === 0 || index === order.length - 1);
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
  const found = await look(light);
  await expect(page.getByText(NOTICE)).toBeVisible();
  const before = await strange(page, old, address);
  await page.getByRole('button', { name: TAKE }).click();
  await expect.poll(() => strange(page, update, address).catch(() => ['loading'])).toEqual([]);
  await expect(page.getByRole('complementary', { name: 'المصادر' }).getByText(KEPT)).toBeVisible();
  figure(14, `${tried} updates cut or damaged (${sample.length} of ${order.length} files): ${mixed.length} mixed versions; then whole, offered, taken: every file of the new one`);
  remove(folder);
  expect({ mixed, unmet, openAllAlong, loadedAnew, found, before }).toEqual({ mixed: [], unmet: [], openAllAlong: [], loadedAnew: [], found: 'new', before: [] });
});
