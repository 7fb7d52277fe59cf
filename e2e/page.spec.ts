import { AtlasPage, built, type Language } from './atlas.ts';
import { expect, test } from './browser.ts';

test('the landmarks stand once each, and the page opens with the map in view', async ({ page, address }) => {
  await new AtlasPage(page, address, 'ar').open('#v=1&lang=ar');
  for (const language of ['ar', 'en'] as Language[]) {
    const atlas = new AtlasPage(page, address, language);
    await page.evaluate((hash) => { location.hash = hash; }, `#v=1&lang=${language}`);
    await expect(atlas.map).toBeVisible();
    for (const landmark of [atlas.map, atlas.timeline, atlas.reader, atlas.list, atlas.search]) await expect(landmark).toHaveCount(1);
    await expect(page.getByRole('combobox')).toHaveCount(1);
    await expect(page.locator('select')).toHaveCount(0);
    await expect(atlas.map).toBeInViewport();
    const canvas = atlas.map.locator('canvas').first();
    expect(await canvas.evaluate((element) => [element.getAttribute('role'), element.getAttribute('aria-label')])).toEqual([null, null]);
    expect(await page.evaluate(() => [document.documentElement.lang, document.body.dir])).toEqual([language, language === 'ar' ? 'rtl' : 'ltr']);
  }
});

test('the language is switched without a reload and without losing one’s place', async ({ page, address }) => {
  const atlas = new AtlasPage(page, address, 'ar');
  await atlas.open('#v=1&lang=ar&time=2022-10-12&sel=ex-brotherhood-2022');
  await page.evaluate(() => { (globalThis as { kept?: boolean }).kept = true; });
  await page.getByRole('button', { name: 'اللغة: English' }).click();
  const english = new AtlasPage(page, address, 'en');
  await expect(english.row('ex-brotherhood-2022')).toHaveAccessibleName(/cancelled$/);
  await expect(english.mark).toContainText('تمّ إلغاء');
  expect(await english.date()).toBe('Wednesday 12 October 2022');
  expect(await page.evaluate(() => (globalThis as { kept?: boolean }).kept)).toBe(true);
  await page.goBack();
  await expect(page.locator('html')).toHaveAttribute('lang', 'ar');
});

test('every feature is reached by arrows in the list', async ({ page, address }) => {
  const atlas = new AtlasPage(page, address, 'en');
  await atlas.open('', false);
  const rows = await atlas.rows();
  await atlas.row(rows[0] as string).focus();
  for (const id of rows) {
    await expect(atlas.row(id)).toBeFocused();
    await page.keyboard.press('ArrowDown');
  }
  expect(new Set(rows).size).toBe(built.features.length);
});

test('chosen in the list, time comes to it, and one way leads back', async ({ page, address }) => {
  const atlas = new AtlasPage(page, address, 'en');
  await atlas.open('#v=1&lang=en&time=2022-10-12&map=5/34/66', false);
  await atlas.row('gas-tapi').click();
  await expect(page).toHaveURL(/time=2025-07-26/);
  await page.getByRole('button', { name: 'Back to where you were' }).click();
  await expect(page).toHaveURL(/time=2022-10-12/);
});

test('a broken link opens what it can and names the rest', async ({ page, address }) => {
  const atlas = new AtlasPage(page, address, 'en');
  await atlas.open('#v=1&lang=en&map=4/38/1e309&time=2022-02-30&sel=nothing&layers=corridors&strange=1', false);
  const status = page.getByRole('status').filter({ hasText: 'not understood' });
  for (const part of ['map=4/38/1e309', 'time=2022-02-30', 'sel=nothing', 'strange']) await expect(status).toContainText(part);
  const corridors = new Set(built.features.filter((feature) => feature.properties.layer === 'corridors').map((feature) => feature.id));
  expect((await atlas.rows()).every((id) => corridors.has(id))).toBe(true);
});

test('layers and filters act on list and map alike', async ({ page, address }) => {
  const atlas = new AtlasPage(page, address, 'ar');
  await atlas.open('', false);
  await page.getByRole('checkbox', { name: /المناورات/ }).uncheck();
  await expect(atlas.row('ex-frontier-2022')).toHaveCount(0);
  await page.getByRole('button', { name: 'متن الأخبار وحده' }).click();
  await expect.poll(async () => (await atlas.rows()).some((id) => /^(gas|rail|power)-/.test(id))).toBe(false);
  await expect(page).toHaveURL(/filter=voice:report/);
  await page.getByRole('button', { name: 'أزل التصفية' }).click();
  await expect(atlas.row('gas-tapi')).toBeVisible();
});

