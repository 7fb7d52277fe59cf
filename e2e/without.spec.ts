import { readFileSync } from 'node:fs';
import { figure } from '../verify/figure.ts';
import { AtlasPage, built, type Language } from './atlas.ts';
import { expect, test, type Page } from './browser.ts';

/** Milliseconds after the words have come in which a message must stand in place of what cannot be had. */
const TOLD = 3_000;

test.use({ options: { serviceWorkers: 'block' } });

/** Opens a page that lacks something: the message comes in time, and list and passages are readable. Returns milliseconds to the message. */
async function openWithout(page: Page, address: string, language: Language, message: RegExp): Promise<number> {
  const atlas = new AtlasPage(page, address, language);
  await page.goto(`${address}#v=1&lang=${language}`);
  await expect(atlas.list).toBeVisible();
  const since = Date.now();
  await expect(atlas.map).toContainText(message, { timeout: TOLD });
  const told = Date.now() - since;
  await expect(atlas.map).toHaveAttribute('aria-busy', 'false');
  await atlas.row('gas-tapi').click();
  await expect(atlas.mark).toContainText('خط أنابيب الغاز');
  return told;
}

test('without WebGL a plain message stands in the map’s place, and the words still open', async ({ page, address }) => {
  await page.addInitScript(() => {
    (globalThis as { refused?: boolean }).refused = true;
    const asked = HTMLCanvasElement.prototype.getContext;
    HTMLCanvasElement.prototype.getContext = function getContext(this: HTMLCanvasElement, ...given: unknown[]) {
      return (globalThis as { refused?: boolean }).refused ? null : (asked as (...all: unknown[]) => unknown).apply(this, given);
    } as never;
  });
  const told = await openWithout(page, address, 'en', /cannot draw the map \(WebGL/);
  await page.evaluate(() => { (globalThis as { refused?: boolean }).refused = false; });
  const atlas = new AtlasPage(page, address, 'en');
  await atlas.map.getByRole('button', { name: 'Try again' }).click();
  await expect(atlas.map).toHaveAttribute('aria-busy', 'false', { timeout: 45_000 });
  await expect(atlas.map.locator('canvas').first()).toBeVisible();
  figure(6, `without WebGL: told in ${told} ms, list and passages readable; drawn after trying again with WebGL`);
});

test.describe('without workers', () => {
  test.use({ expectedFailures: ['Worker failed to load', 'no worker here'] });
  test('the page says so, and the words still open', async ({ page, address }) => {
    await page.addInitScript(() => {
      globalThis.Worker = class { constructor() { throw new TypeError('no worker here'); } } as never;
    });
    figure(6, `with a worker that cannot be made: told in ${await openWithout(page, address, 'ar', /Web Worker غير متاح/)} ms, list and passages readable`);
  });
});

test('before the map’s code has arrived words and list are there', async ({ page, address }) => {
  const atlas = new AtlasPage(page, address, 'ar');
  await atlas.open('', false);
  await atlas.row('conf-2025').click();
  await expect(atlas.mark).toHaveCount(1);
  await expect(atlas.map).toHaveAttribute('aria-busy', 'true');
});

test('without Web Crypto the texts open and say that they are unchecked', async ({ page, address }) => {
  await page.addInitScript(() => Object.defineProperty(Crypto.prototype, 'subtle', { get: () => undefined }));
  const atlas = new AtlasPage(page, address, 'en');
  await atlas.open('#v=1&lang=en&doc=002', false);
  await expect(atlas.reader).toContainText('The hash of this text was not checked');
  await expect(page.locator('.fault-note')).toHaveCount(0);
  await page.evaluate(() => { location.hash = '#v=1&lang=en&sel=ex-brotherhood-2022'; });
  await expect(atlas.mark).toHaveCount(1);
});

test('without storage everything opens, and the first hint closes', async ({ page, address }) => {
  await page.addInitScript(() => {
    for (const name of ['localStorage', 'sessionStorage']) Object.defineProperty(globalThis, name, { get: () => { throw new DOMException('refused', 'SecurityError'); } });
  });
  const atlas = new AtlasPage(page, address, 'en');
  await atlas.open('', false);
  await page.getByRole('button', { name: 'Got it' }).click();
  await expect(page.getByRole('note')).toHaveCount(0);
  await atlas.row('gas-tapi').click();
  await expect(atlas.mark).toHaveCount(1);
});

test.describe('with a changed text', () => {
  test('the reader says so and shows no passage in it', async ({ page, address }) => {
    await page.route(/sources\/002\.reading\.txt/, async (route) => {
      const response = await route.fetch();
      await route.fulfill({ response, body: (await response.text()).replace('إلغاء', 'الغاء') });
    });
    const atlas = new AtlasPage(page, address, 'en');
    await atlas.open('#v=1&lang=en&sel=ex-brotherhood-2022', false);
    await expect(atlas.reader).toContainText('Text changed');
    await expect(atlas.mark).toHaveCount(0);
  });
});

test.describe('without JavaScript', () => {
  test.use({ options: { javaScriptEnabled: false } });
  test('the page leads to the text edition, which holds every passage', async ({ page, address }) => {
    await page.goto(address);
    await page.locator('noscript').getByRole('link', { name: 'النسخة النصية' }).or(page.getByRole('link', { name: 'النسخة النصية' })).first().click();
    await expect(page).toHaveURL(/text\/index\.html$/);
    const pages = built.documents.map((id) => readFileSync(`dist/text/document-${id}.html`, 'utf8')).join('\n');
    const held = built.annotations.filter(({ passage }) => pages.includes(`id="${passage}"`)).length;
    figure(6, `without JavaScript: ${held} of ${built.annotations.length} passages in the text edition`);
    expect(held).toBe(built.annotations.length);
    const [document = ''] = built.documents;
    await page.goto(`${address}text/document-${document}.html#${built.annotations.find(({ target }) => target.source.includes(`/${document}.`))?.passage ?? ''}`);
    await expect(page.locator(':target')).toBeVisible();
  });
});

test.describe('when parts of the page fail', () => {
  test.use({ expectedFailures: ['planted'] });
  /** An attribute that each part sets on an element of its own. */
  const PARTS: [name: string, attribute: string, value: string][] = [
    ['الخريطة', 'id', 'map'], ['الخط الزمني', 'aria-label', 'الخط الزمني'], ['المصادر', 'id', 'reader'], ['القائمة', 'id', 'list'], ['البحث', 'role', 'combobox'], ['الصورة والطباعة', 'class', 'share'],
  ];
  const plant = (page: Page, traps: readonly (readonly [string, string])[]) => page.addInitScript((planted) => {
    const traps = globalThis as { traps?: typeof planted };
    traps.traps = planted;
    const set = Element.prototype.setAttribute;
    Element.prototype.setAttribute = function setAttribute(name, value) {
      if (traps.traps?.some(([attribute, own]) => attribute === name && own === String(value))) throw new Error(`planted ${name}=${value}`);
      set.call(this, name, value);
    };
  }, traps);
  const mend = (page: Page) => page.evaluate(() => { (globalThis as { traps?: unknown[] }).traps = []; });

  test('each says so with a report, and comes back when tried again', async ({ page, address }) => {
    await page.route(/assets\/bind-.*\.js/, () => { /* never answered */ });
    await plant(page, PARTS.map(([, attribute, value]) => [attribute, value] as const));
    await page.goto(`${address}#v=1&lang=ar&sel=gas-tapi`);
    for (const [name] of PARTS) await expect(page.getByRole('alert').filter({ hasText: `تعذّر عرض هذا الجزء: ${name}.` })).toHaveCount(1);
    await mend(page);
    for (const [name] of PARTS) await page.getByRole('alert').filter({ hasText: `تعذّر عرض هذا الجزء: ${name}.` }).getByRole('button', { name: 'أعد المحاولة' }).click();
    const atlas = new AtlasPage(page, address, 'ar');
    for (const part of [atlas.map, atlas.timeline, atlas.reader, atlas.list, atlas.search, page.locator('.share')]) await expect(part).toBeVisible();
    await expect(page.getByRole('alert')).toHaveCount(0);
    await expect(atlas.mark).toHaveCount(1);
    figure(6, `${PARTS.length} of ${PARTS.length} parts fail apart, each with a report, back when tried again`);
  });

  test('and the page itself, in the reader’s language', async ({ page, address }) => {
    await plant(page, [['class', 'masthead']]);
    await page.goto(`${address}#v=1&lang=en&sel=gas-tapi`);
    const alert = page.getByRole('alert');
    await expect(alert).toContainText('This part could not be shown: the page.');
    await alert.getByText('A report of the error').click();
    await expect(alert.locator('pre')).toContainText('planted class=masthead');
    await mend(page);
    await alert.getByRole('button', { name: 'Try again' }).click();
    await expect(new AtlasPage(page, address, 'en').mark).toHaveCount(1);
  });
});

test('an error that nothing caught is told with a report, in the reader’s language, and never leaves a blank page', async ({ page, address }) => {
  const atlas = new AtlasPage(page, address, 'ar');
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await atlas.open('#v=1&lang=ar&sel=gas-tapi', false);
  await page.evaluate(() => { void Promise.reject(new Error('planted')).catch((error: unknown) => dispatchEvent(new PromiseRejectionEvent('unhandledrejection', { reason: error, promise: Promise.resolve() }))); });
  const report = page.locator('.uncaught');
  await expect(report).toContainText('وقع خطأ غير متوقع');
  await report.getByText('تقرير عن الخطأ').click();
  const said = await report.locator('pre').innerText();
  for (const part of ['planted', 'sel=gas-tapi', 'Mozilla', 'ar']) expect(said).toContain(part);
  expect(said).toMatch(/إصدار البيانات: [0-9a-f]{8}/);
  await report.getByRole('button', { name: 'انسخ التقرير' }).click();
  await expect(report).toContainText('نُسخ');
  expect((await page.evaluate(() => navigator.clipboard.readText())).trim()).toBe(said.trim());
  await expect(atlas.mark).toHaveCount(1);
  await page.evaluate(() => { location.hash = '#v=1&lang=en&sel=gas-tapi'; });
  await expect(report).toContainText('Something unexpected went wrong');
  await report.getByRole('button', { name: 'Close' }).click();
  await expect(report).toHaveCount(0);
});
