import { readdirSync, statSync } from 'node:fs';
import { EVERYTHING, figure } from '../verify/figure.ts';
import { AtlasPage, built } from './atlas.ts';
import { expect } from './browser.ts';
import { listOf, sha256, test } from './host.ts';

const KEPT = 'محفوظ للعمل بلا اتصال';
const GAS = 'خط أنابيب الغاز (تركمانستان - أفغانستان - باكستان - الهند)';

/** In the daily run a part of what the longer proof asks whole. */
const some = <T>(all: readonly T[], step: number): T[] => all.filter((_, index) => EVERYTHING || index % step === 0);

test.describe('after one visit, with the server gone', () => {
  // Another atlas beside this one is not kept, nor is a question that only the host could answer.
  test.use({ expectedFailures: ['ERR_', 'Failed to load resource', 'other/'] });

  test('map, time, search, every passage, raw text, proof and the text edition are there', async ({ page, host, address }) => {
    test.setTimeout(EVERYTHING ? 900_000 : 120_000);
    const atlas = new AtlasPage(page, address, 'ar');
    // The map stands aside until it is its turn: each step would draw it anew.
    await page.addInitScript(() => { if (!sessionStorage.getItem('map')) HTMLCanvasElement.prototype.getContext = (() => null) as never; });
    await page.goto(address);
    await expect(atlas.reader.getByText(KEPT)).toBeVisible({ timeout: 40_000 });
    await host.close();
    await expect(fetch(address)).rejects.toThrow();

    // The page that has just been met, without a reload.
    await atlas.row('gas-tapi').click();
    await atlas.reader.getByRole('button', { name: 'البرهان', exact: true }).click();
    await atlas.reader.getByRole('button', { name: 'احسب البصمات الآن' }).click();
    await expect(atlas.reader.getByText('البصمة مطابقة')).toHaveCount(2);

    await page.reload();
    await expect(atlas.mark).toHaveText(GAS);
    await atlas.search.fill('بلنكن');
    await page.getByRole('option').and(page.locator('[data-id="meet-blinken-munir-2023"]')).click();
    await expect(page).toHaveURL(/sel=meet-blinken-munir-2023/);

    const passages = some([...new Map(built.annotations.map((one) => [one.passage, one])).values()], 25);
    const wrong: string[] = [];
    for (const { passage, body, target } of passages) {
      await page.evaluate((hash) => { location.hash = hash; }, `#v=1&lang=ar&sel=${body.source}&passage=${passage}`);
      await expect(atlas.mark, passage).toHaveText(target.selector[0].exact).catch((error: Error) => wrong.push(`${passage}: ${error.message}`));
    }
    const documents = some(built.documents, 3);
    for (const id of documents) {
      await page.evaluate((hash) => { location.hash = hash; }, `#v=1&lang=ar&doc=${id}`);
      await atlas.reader.getByRole('button', { name: 'كما وصلت', exact: true }).click();
      await expect(atlas.reader.locator('.raw-line').first()).toBeVisible();
    }

    const list = listOf('dist');
    const pages = some(readdirSync('dist/text').filter((name) => name.endsWith('.html')), 5);
    for (const name of pages) {
      const response = await page.goto(`${address}text/${name}`);
      expect(sha256(await (response as NonNullable<typeof response>).body())).toBe(list[`text/${name}`]);
      await expect(page.locator('h1').first()).toBeVisible();
    }

    // Addresses written in other ways.
    for (const folder of ['text/', 'text', 'text/?from=link', 'text/#main_']) {
      await page.goto(`${address}${folder}`);
      await expect(page.locator('h1').first(), folder).toBeVisible();
    }
    await page.evaluate(() => sessionStorage.setItem('map', 'drawn'));
    await page.goto(`${address}index.html?from=link#v=1&lang=ar&sel=gas-tapi&time=2025-07-26`);
    await expect(atlas.mark).toHaveText(GAS);
    await expect(atlas.map).toHaveAttribute('aria-busy', 'false', { timeout: 60_000 });
    await expect(atlas.map.getByText('تعذّر')).toHaveCount(0);
    await atlas.slider.focus();
    await page.keyboard.press('ArrowUp');
    await expect(page).toHaveURL(/time=2025-07-27/);
    const asked = await page.evaluate(async () => {
      const part = await fetch('basemap/lakes.json', { headers: { Range: 'bytes=0-9' } });
      const kind = (request: Promise<Response>) => request.then(({ status }) => status, () => 'no answer');
      return [part.status, (await part.arrayBuffer()).byteLength, await kind(fetch('basemap/none.json')), await kind(fetch('index.html', { method: 'HEAD' })), await kind(fetch('index.html', { method: 'POST' }))];
    });
    expect(asked).toEqual([200, statSync('dist/basemap/lakes.json').size, 'no answer', 'no answer', 'no answer']);
    await page.goto(`${address}?atlas=other/#v=1&lang=ar`);
    await expect(page.getByRole('alert')).toContainText('تعذّر فتح الأطلس');
    figure(13, `server gone: map, scrub, search, proof, ${passages.length - wrong.length} of ${passages.length} passages, raw text of ${documents.length} documents, ${pages.length} pages of the text edition`);
    expect(wrong).toEqual([]);
  });
});
