import { AtlasPage, built } from './atlas.ts';
import { expect, test } from './browser.ts';

const EXERCISES = built.features.filter(({ properties }) => properties.kind === 'exercise').map(({ id }) => id);

test('a kind switched off in the legend leaves list, map and timeline, the link carries it, and the list brings it back', async ({ page, address }) => {
  const atlas = new AtlasPage(page, address, 'ar');
  await atlas.open('#v=1&lang=ar');
  const drawn = async () => ((await atlas.map.locator('.map-holder').getAttribute('data-marks')) ?? '').split(' ');
  const all = await atlas.rows();
  expect(EXERCISES.length).toBeGreaterThan(0);
  expect(all).toEqual(expect.arrayContaining(EXERCISES));
  expect(await drawn()).toEqual(expect.arrayContaining(EXERCISES));

  await atlas.map.locator('details.legend > summary').click();
  const exercises = atlas.map.getByRole('checkbox', { name: 'مناورات' });
  await exercises.click();
  await expect(exercises).not.toBeChecked();
  await expect.poll(() => atlas.rows()).toEqual(all.filter((id) => !EXERCISES.includes(id)));
  await expect.poll(async () => (await drawn()).filter((id) => EXERCISES.includes(id))).toEqual([]);
  await expect(atlas.timeline.locator(EXERCISES.map((id) => `[data-id="${id}"], [data-members*="${id}:"]`).join(', '))).toHaveCount(0);
  await expect(page).toHaveURL(/hide=kind:exercise/);
  expect(await atlas.violations()).toEqual([]);

  await atlas.map.getByRole('button', { name: 'ما معنى «مناورات»؟' }).click();
  await expect(atlas.map.getByText('تدريب عسكري.')).toBeVisible();
  await atlas.list.getByRole('button', { name: 'أظهر الكل' }).click();
  await expect.poll(() => atlas.rows()).toEqual(all);
  await expect(page).not.toHaveURL(/hide=/);
});
