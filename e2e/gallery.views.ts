import { mkdirSync, writeFileSync } from 'node:fs';
import { AtlasPage, type Language } from './atlas.ts';
import { test } from './browser.ts';

const FOLDER = 'gallery';
const SIZES = { desktop: { width: 1440, height: 900 }, phone: { width: 390, height: 844 } } as const;
type Size = keyof typeof SIZES;
/** Milliseconds in which flights end and labels find their place, also where software draws. */
const SETTLE = 2500;

/** On a phone the sheet goes down, so that the timeline gets its turn. */
async function lower(atlas: AtlasPage): Promise<void> {
  for (const _ of ['full', 'half']) await atlas.page.keyboard.press('Escape');
}

/** Twelve views: what stands in the link, and what a reader then presses; the last two leave something open. */
const VIEWS: { name: string; link: string; press?: (atlas: AtlasPage) => Promise<void> }[] = [
  { name: '01-first', link: '' },
  { name: '02-gas-line', link: 'sel=gas-tapi' },
  { name: '03-cancelled-exercise', link: 'time=2022-10-12&sel=ex-brotherhood-2022&map=5.5/41.5/74' },
  { name: '04-conference', link: 'time=2025-07-26&sel=conf-2025&map=3.6/36/66' },
  { name: '05-ghosts', link: 'time=2022-06-01' },
  { name: '06-last-stated', link: 'time=2025-12-31' },
  { name: '07-two-dates', link: 'ab=2022-10-01/2025-07-31' },
  { name: '08-document', link: 'doc=002&p=5' },
  { name: '09-crowd', link: 'map=3/36.5/68', press: (atlas) => atlas.map.locator('.map-crowd').last().click() },
  { name: '10-records', link: 'sel=rail-cku&rec=rec-cku-agreement-2024&layers=corridors,records&map=5.6/38.5/71' },
  { name: '11-lanes', link: 'time=2022-10-09', press: async (atlas) => {
    await lower(atlas);
    const lanes = atlas.timeline.locator('button.lanes');
    if ((await lanes.getAttribute('aria-expanded')) !== 'true') await lanes.click();
  } },
  { name: '12-legend', link: 'map=6.6/34.2/70.6', press: async (atlas) => {
    await lower(atlas);
    await atlas.timeline.locator('button.lanes').click();
    await atlas.map.locator('.legend summary').click();
  } },
];

for (const language of ['ar', 'en'] as Language[]) {
  for (const ground of ['light', 'dark'] as const) {
    for (const size of Object.keys(SIZES) as Size[]) {
      test.describe(`${language} ${ground} ${size}`, () => {
        test.use({ options: { viewport: SIZES[size], colorScheme: ground, hasTouch: size === 'phone', isMobile: size === 'phone' } });
        test('views', async ({ page, address }) => {
          mkdirSync(FOLDER, { recursive: true });
          const atlas = new AtlasPage(page, address, language);
          await atlas.open(`#v=1&lang=${language}`);
          for (const { name, link, press } of VIEWS) {
            await page.evaluate((hash) => { location.hash = hash; }, `#v=1&lang=${language}&${link}`);
            await page.waitForTimeout(SETTLE);
            await press?.(atlas);
            await page.waitForTimeout(SETTLE / 2);
            await page.screenshot({ path: `${FOLDER}/${name}-${language}-${ground}-${size}.png` });
          }
          writeIndex();
        });
      });
    }
  }
}

/** One page of all pictures, a row a view. */
function writeIndex(): void {
  const cells = (name: string) => ['ar', 'en'].flatMap((language) => ['light', 'dark'].flatMap((ground) => Object.keys(SIZES).map((size) => `<a href="${name}-${language}-${ground}-${size}.png"><img src="${name}-${language}-${ground}-${size}.png" alt="${language} ${ground} ${size}" height="300" loading="lazy"></a>`)));
  writeFileSync(`${FOLDER}/index.html`, `<!doctype html><meta charset="utf-8"><title>Sanad: views</title>${VIEWS.map(({ name }) => `<h2>${name}</h2><p>${cells(name).join(' ')}</p>`).join('\n')}\n`);
}
