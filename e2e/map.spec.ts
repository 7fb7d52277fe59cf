import { AtlasPage, built } from './atlas.ts';
import { expect, test } from './browser.ts';

test('on the map nothing is hidden for good: a crowd is counted and opens by keyboard, what is out of view is an arrow that flies there', async ({ page, address }) => {
  const atlas = new AtlasPage(page, address, 'ar');
  await atlas.open('#v=1&lang=ar&map=3/36.5/68');
  const drawn = new Set(built.features.filter(({ geometry }) => geometry !== null).map(({ id }) => id));
  const crowds = atlas.map.locator('.map-crowd');
  await expect(crowds.first()).toBeVisible();
  for (const crowd of await crowds.all()) {
    const ids = (await crowd.getAttribute('data-features'))?.split(' ') ?? [];
    expect(ids.length).toBeGreaterThan(1);
    expect(ids.every((id) => drawn.has(id))).toBe(true);
    await expect(crowd.locator('b')).toHaveText(String(ids.length));
  }
  const pakistan = atlas.map.getByRole('button', { name: '7 علامات في باكستان: افتحها' });
  const ids = (await pakistan.getAttribute('data-features'))?.split(' ') ?? [];
  await pakistan.focus();
  await page.keyboard.press('Enter');
  const chooser = atlas.map.getByRole('dialog');
  await expect(chooser.locator('.row-button')).toHaveCount(ids.length);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(chooser).toHaveCount(0);
  await expect(page).toHaveURL(new RegExp(`sel=${ids[1]}`));
  await expect(atlas.mark).toBeVisible();

  // Chosen on the map, the camera has not moved; the arrow does move it.
  expect(await atlas.camera()).toMatchObject({ zoom: 3 });
  const america = atlas.map.getByRole('button', { name: /^5 علامات في الولايات المتحدة 1[01],\d00 كم، خارج الخريطة/ });
  await america.click();
  await expect.poll(async () => (await atlas.camera())?.longitude, { timeout: 20_000 }).toBeLessThan(-70);

  await atlas.map.getByRole('button', { name: 'إحداثيات موضع' }).click();
  const place = atlas.map.getByRole('dialog', { name: 'إحداثيات موضع' });
  const camera = await atlas.camera();
  await expect(place).toContainText(`${camera?.latitude.toFixed(2).slice(0, 4)}`);
  await page.keyboard.press('Escape');
  await expect(place).toHaveCount(0);
  await expect(atlas.map.getByRole('img', { name: /^المقياس عند وسط الخريطة: [\d,]+ كم\. الشمال إلى أعلى$/ })).toBeVisible();
});
