import { EVERYTHING, figure, randomFrom, SEED } from '../verify/figure.ts';
import { AtlasPage } from './atlas.ts';
import { expect, test, type Page } from './browser.ts';
import { holding } from './measure.ts';

const LOSSES = EVERYTHING ? 200 : 1;
/** Megabytes the heap may grow by over all losses. */
const GROWTH = 10;
/** Names may stand elsewhere in a map made anew, which has no earlier places to keep to; a map without its marks differs by more. */
const ANOTHER = 0.05;
const KINDS = ['mid-scrub', 'at rest', 'given back at once', 'while the camera moves', 'at rest', 'at rest', 'given back at once', 'at rest'] as const;
const IDS = ['gas-tapi', 'rail-cku', 'ex-frontier-2022', 'power-casa1000'];

// Motion is wanted here: a camera that is on its way must arrive in spite of the loss. A small map makes a frame cheap.
test.use({ options: { viewport: { width: 640, height: 480 }, reducedMotion: 'no-preference' } });
test.setTimeout(EVERYTHING ? 7_200_000 : 150_000);

/** Loses the context of the map's canvas, and gives it back where asked. */
const lose = (page: Page, back: boolean): Promise<void> => page.evaluate((again) => {
  const extension = document.querySelector<HTMLCanvasElement>('#map canvas')?.getContext('webgl2')?.getExtension('WEBGL_lose_context');
  if (!extension) throw new Error('no context to lose');
  extension.loseContext();
  if (again) setTimeout(() => extension.restoreContext(), 0);
}, back);

/** What is seen and named of the map, once it has come to rest: its picture, the marks it says it draws, and the link. */
async function resting(page: Page): Promise<{ picture: string; marks: string; link: string }> {
  const picture = async () => (await page.locator('#map canvas').first().screenshot()).toString('base64');
  let before = '';
  for (let now = await picture(); now !== before; now = await picture()) {
    before = now;
    await page.waitForTimeout(300);
  }
  const marks = await page.locator('.map-holder').getAttribute('data-marks');
  return { picture: before, marks: marks?.split(' ').sort().join(' ') ?? '', link: page.url() };
}

/** Share of the pixels of two pictures that are plainly of another colour. */
const otherPixels = (page: Page, one: string, other: string): Promise<number> => page.evaluate(async (pictures) => {
  const pixels = await Promise.all(pictures.map(async (picture) => {
    const image = new Image();
    image.src = `data:image/png;base64,${picture}`;
    await image.decode();
    const canvas = new OffscreenCanvas(image.width, image.height);
    const context = canvas.getContext('2d');
    context?.drawImage(image, 0, 0);
    return context?.getImageData(0, 0, image.width, image.height).data ?? new Uint8ClampedArray();
  }));
  const [a = new Uint8ClampedArray(), b = new Uint8ClampedArray()] = pixels;
  let count = 0;
  for (let at = 0; at < a.length; at += 4) if ([0, 1, 2].some((part) => Math.abs((a[at + part] ?? 0) - (b[at + part] ?? 0)) > 24)) count += 1;
  return a.length === b.length ? count / (a.length / 4) : 1;
}, [one, other]);

test('the map comes back from every loss of its graphics, with everything as it was', async ({ page, address }) => {
  const atlas = new AtlasPage(page, address, 'en');
  const began = Date.now();
  await atlas.open('#v=1&lang=en&time=2022-10-12&map=4/36/66');
  const first = Date.now() - began;
  const held = await holding(page);
  let wanted = await resting(page);
  let id = '';
  const { heap: before } = await held();
  const below = randomFrom(SEED);
  const times: number[] = [];
  const wrong: string[] = [];
  for (let loss = 0; loss < LOSSES; loss += 1) {
    const kind = KINDS[(EVERYTHING ? loss : loss * 3 + (SEED % 2) * 2) % KINDS.length] as (typeof KINDS)[number];
    const act = async () => {
      if (kind === 'mid-scrub') await atlas.slider.press('ArrowUp');
      if (kind === 'while the camera moves') await page.evaluate((to) => document.querySelector<HTMLElement>(`#list button[data-id="${to}"]`)?.click(), id);
    };
    if (kind === 'mid-scrub' || kind === 'while the camera moves') {
      id = IDS[below(IDS.length)] as string;
      const start = `#v=1&lang=en&time=2022-${String(1 + below(12)).padStart(2, '0')}-1${below(10)}&map=4/${32 + below(6)}/${62 + below(9)}${kind === 'mid-scrub' ? `&sel=${id}` : ''}`;
      const from = async () => {
        await page.evaluate((to) => { location.hash = to; }, start);
        await resting(page);
      };
      // First without a loss, to know what it should be.
      await from();
      await act();
      wanted = await resting(page);
      await from();
    }
    const lost = Date.now();
    await act();
    await lose(page, kind === 'given back at once');
    await expect(atlas.map, `loss ${loss}, ${kind}`).toHaveAttribute('aria-busy', 'true', { timeout: 5_000 });
    await expect(atlas.map, `loss ${loss}, ${kind}`).toHaveAttribute('aria-busy', 'false', { timeout: 60_000 });
    times.push(Date.now() - lost);
    const now = await resting(page);
    for (const key of ['link', 'marks'] as const) if (now[key] !== wanted[key]) wrong.push(`loss ${loss}, ${kind}: ${now[key]} ≠ ${wanted[key]}`);
    const other = await otherPixels(page, now.picture, wanted.picture);
    if (other > ANOTHER) wrong.push(`loss ${loss}, ${kind}: ${(other * 100).toFixed(2)} % of the picture`);
  }
  const growth = ((await held()).heap - before) / 1e6;
  times.sort((a, b) => a - b);
  const p95 = times[Math.ceil(times.length * 0.95) - 1] ?? 0;
  figure(4, `${times.length} of ${LOSSES} losses back, ${wrong.length} otherwise than before, p95 ${(p95 / 1000).toFixed(1)} s (first load ${(first / 1000).toFixed(1)} s), heap ${growth.toFixed(1)} MB (seed ${SEED})`);
  expect(wrong).toEqual([]);
  expect(p95).toBeLessThanOrEqual(first);
  expect(growth).toBeLessThanOrEqual(GROWTH);
});

test('what is chosen while the map is being made anew is in view when it is there', async ({ page, address }) => {
  const atlas = new AtlasPage(page, address, 'en');
  await atlas.open('#v=1&lang=en&time=2022-10-12&map=4/36/66');
  await resting(page);
  await page.evaluate(() => document.querySelector<HTMLElement>('#list button[data-id="rail-cku"]')?.click());
  const wanted = (await resting(page)).link;
  expect(wanted).not.toContain('map=4/36/66');
  await page.evaluate(() => { location.hash = '#v=1&lang=en&time=2022-10-12&map=4/36/66'; });
  await resting(page);
  await lose(page, false);
  await page.evaluate(() => document.querySelector<HTMLElement>('#list button[data-id="rail-cku"]')?.click());
  await expect(atlas.map).toHaveAttribute('aria-busy', 'false', { timeout: 60_000 });
  expect((await resting(page)).link).toBe(wanted);
});

test('where the graphics are refused after a loss, the page says so, and draws when asked again', async ({ page, address }) => {
  const atlas = new AtlasPage(page, address, 'ar');
  await atlas.open('#v=1&lang=ar&sel=gas-tapi');
  await page.evaluate(() => {
    const asked = HTMLCanvasElement.prototype.getContext;
    const refused = globalThis as { refused?: boolean };
    refused.refused = true;
    HTMLCanvasElement.prototype.getContext = function getContext(this: HTMLCanvasElement, ...given: unknown[]) {
      return refused.refused ? null : (asked as (...all: unknown[]) => unknown).apply(this, given);
    } as never;
    document.querySelector('#map canvas')?.dispatchEvent(new Event('webglcontextlost', { cancelable: true }));
  });
  await expect(atlas.map).toContainText('WebGL غير متاح', { timeout: 3_000 });
  await expect(atlas.mark).toHaveCount(1);
  await page.evaluate(() => { (globalThis as { refused?: boolean }).refused = false; });
  await atlas.map.getByRole('button', { name: 'أعد المحاولة' }).click();
  await expect(atlas.map).toHaveAttribute('aria-busy', 'false', { timeout: 45_000 });
  await expect(atlas.map.locator('canvas').first()).toBeVisible();
});
