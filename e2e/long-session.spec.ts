import { EVERYTHING, figure } from '../verify/figure.ts';
import { AtlasPage, built } from './atlas.ts';
import { expect, test, type Page } from './browser.ts';
import { holding } from './measure.ts';

const COUNTS = EVERYTHING ? { steps: 10_000, selections: 500, languages: 50 } : { steps: 60, selections: 5, languages: 2 };
/** What is done first, so that what is made once and kept is made. */
const FIRST = EVERYTHING ? { steps: 300, selections: 60, languages: 6 } : { steps: 30, selections: 4, languages: 2 };
/** Megabytes of heap. In the short form what is kept once weighs most, so only a plain leak shows. */
const GROWTH = EVERYTHING ? (0.5 * COUNTS.steps) / 1000 : 3;

// A small map makes a frame cheap.
test.use({ options: { viewport: { width: 480, height: 400 } } });
test.setTimeout(EVERYTHING ? 7_200_000 : 150_000);

/** Moves through time by the slider's own keys, one step a frame. */
const scrub = (page: Page, steps: number): Promise<void> => page.evaluate(async (count) => {
  const slider = () => document.querySelector<HTMLInputElement>('input[type="range"], [role="slider"]') as HTMLElement;
  const keys = ['PageUp', 'ArrowUp', 'PageDown', 'ArrowDown', 'PageUp'];
  for (let step = 0; step < count; step += 1) {
    const key = step % 60 === 0 ? 'Home' : (keys[step % keys.length] as string);
    slider().dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
    slider().dispatchEvent(new KeyboardEvent('keyup', { key, bubbles: true, cancelable: true }));
    await new Promise((resolve) => { requestAnimationFrame(resolve); });
  }
}, steps);

const select = (page: Page, ids: readonly string[]): Promise<void> => page.evaluate(async (all) => {
  for (const id of all) {
    location.hash = `#v=1&lang=${document.documentElement.lang}&time=2022-10-12&map=4/36/66&sel=${id}`;
    await new Promise((resolve) => { setTimeout(resolve, 30); });
  }
}, ids);

async function switchLanguage(page: Page, times: number): Promise<void> {
  for (let time = 0; time < times; time += 1) {
    const to = time % 2 === 0 ? 'en' : 'ar';
    await page.evaluate((language) => { location.hash = `#v=1&lang=${language}&time=2022-10-12&map=4/36/66`; }, to);
    await expect(page.locator('html')).toHaveAttribute('lang', to);
    await page.waitForTimeout(250);
  }
}

test('a long session holds on to nothing it does not need', async ({ page, address }) => {
  const atlas = new AtlasPage(page, address, 'ar');
  await atlas.open('#v=1&lang=ar&time=2022-10-12&map=4/36/66');
  // What comes when the map has settled is no growth of the session.
  await expect(page.locator('.share button:enabled').first()).toBeVisible({ timeout: 45_000 });
  await expect(page.locator('.search .search-input')).toBeVisible();
  const ids = built.features.map(({ id }) => id);
  const some = (count: number) => Array.from({ length: count }, (_, index) => ids[index % ids.length] as string);
  const session = async (counts: typeof COUNTS) => {
    await scrub(page, counts.steps);
    await select(page, some(counts.selections));
    await switchLanguage(page, counts.languages);
    await page.evaluate(() => { location.hash = '#v=1&lang=ar&time=2022-10-12&map=4/36/66'; });
    await expect(atlas.slider).toHaveAttribute('aria-valuetext', /2022/);
    await page.waitForTimeout(1_500);
  };
  await session(FIRST);
  const held = await holding(page);
  const before = await held();
  await session(COUNTS);
  const after = await held();
  const perThousand = (after.heap - before.heap) / 1e6 / (COUNTS.steps / 1000);
  figure(5, `${COUNTS.steps} steps, ${COUNTS.selections} selections, ${COUNTS.languages} language switches: heap ${((after.heap - before.heap) / 1e6).toFixed(2)} MB (${perThousand.toFixed(2)} per 1,000 steps), listeners ${after.listeners - before.listeners}, nodes ${after.nodes - before.nodes}`);
  expect(after.listeners - before.listeners).toBeLessThanOrEqual(0);
  expect((after.heap - before.heap) / 1e6).toBeLessThanOrEqual(GROWTH);
});
