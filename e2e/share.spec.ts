import { readFileSync } from 'node:fs';
import { AtlasPage, EVERYTHING, type Language } from './atlas.ts';
import { expect, test, type Page } from './browser.ts';

const SHARE = { ar: { picture: 'صورة', print: 'طباعة' }, en: { picture: 'Picture', print: 'Print' } } as const;

/** A view taken away: its link, and the name of its file. */
const VIEWS: { language: Language; link: string; file: string; always?: boolean }[] = [
  { language: 'ar', link: '', file: 'sanad-2022-2025.png' },
  { language: 'en', link: 'time=2022-10-12&sel=ex-brotherhood-2022&map=5/41/74', file: 'sanad-2022-10-12.png', always: true },
  { language: 'ar', link: 'time=2022-10-01/2023-01-01', file: 'sanad-2022-10-01_2023-01-01.png' },
  { language: 'en', link: '', file: 'sanad-2022-2025.png' },
  { language: 'ar', link: 'time=2022-06-01', file: 'sanad-2022-06-01.png' },
  { language: 'en', link: 'time=../2023-06-30&layers=corridors', file: 'sanad-until-2023-06-30.png' },
  { language: 'ar', link: 'ab=2022-10-01/2025-07-31', file: 'sanad-2022-10-01_2025-07-31.png' },
  { language: 'en', link: 'time=2025-12-31&filter=voice:report', file: 'sanad-2025-12-31.png' },
];
const ASKED = VIEWS.filter(({ always }) => EVERYTHING || always);

/** Margin of the sheet around its map, in CSS pixels, and the lines that surely lie within the map. */
const MARGIN = 28;
const BAND = { top: 250, height: 120 };

/** Decodes a PNG in the page: its size, and how many colours a band across it has. */
function decoded(page: Page, file: string) {
  return page.evaluate(async ([base64, top, height]) => {
    const bytes = Uint8Array.from(atob(base64), (letter) => letter.codePointAt(0) ?? 0);
    const image = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
    const context = new OffscreenCanvas(image.width, height).getContext('2d') as OffscreenCanvasRenderingContext2D;
    context.drawImage(image, 0, -top);
    const pixels = new Uint32Array(context.getImageData(0, 0, image.width, height).data.buffer);
    return { width: image.width, height: image.height, colours: new Set(pixels).size };
  }, [readFileSync(file).toString('base64'), BAND.top * 2, BAND.height * 2] as const);
}

/** What would stand on paper, read as the page puts it there. */
function onPaper(page: Page) {
  return page.evaluate(() => {
    dispatchEvent(new Event('beforeprint'));
    const text = (query: string) => document.querySelector(query)?.textContent ?? '';
    const counts = [...document.querySelectorAll('.print-legend section')].map((section) => [...section.querySelectorAll('li')].reduce((sum, item) => sum + Number(/\((\d+)\)$/.exec(item.textContent ?? '')?.[1] ?? 0), 0));
    const image = document.querySelector<HTMLImageElement>('.print-map img');
    const made = {
      time: text('.print-time'), foot: text('.print-foot'), legend: counts,
      marks: [...document.querySelectorAll<HTMLElement>('.print-list li')].map((row) => `${row.dataset['id']} ${row.dataset['state']}`),
      map: image ? [image.width, image.height] : null,
    };
    dispatchEvent(new Event('afterprint'));
    return { ...made, left: document.querySelectorAll('.print-head, .print-foot').length };
  });
}

test('what is taken away holds what the page holds: on a picture, never blank, and on paper', async ({ page, address }) => {
  test.slow();
  await page.setViewportSize({ width: 900, height: 720 });
  await new AtlasPage(page, address, 'ar').open('#v=1&lang=ar');
  for (const { language, link, file } of ASKED) {
    const atlas = new AtlasPage(page, address, language);
    await page.evaluate((hash) => { location.hash = hash; }, `#v=1&lang=${language}&${link}`);
    await expect(page.locator('html')).toHaveAttribute('lang', language);
    await expect(page).toHaveURL(/data=/);
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: SHARE[language].picture, exact: true }).click()]);
    expect(download.suggestedFilename()).toBe(file);
    const { width, height, colours } = await decoded(page, await download.path());
    const map = await atlas.map.evaluate(({ clientWidth, clientHeight }) => ({ width: clientWidth, height: clientHeight }));
    expect(map.height).toBeGreaterThan(BAND.top + BAND.height - 110);
    expect(width, link).toBe((map.width + 2 * MARGIN) * 2);
    expect(height, link).toBeGreaterThan((map.height + 2 * MARGIN) * 2);
    expect(colours, link).toBeGreaterThan(300);

    const paper = await onPaper(page);
    const rows = await page.locator('#list button[data-id]').evaluateAll((list) => list.map((row) => `${(row as HTMLElement).dataset['id']} ${(row as HTMLElement).dataset['state']}`));
    const drawn = ((await page.locator('.map-holder').getAttribute('data-marks')) ?? '').split(' ').filter(Boolean);
    expect(paper.time, link).toBe(await atlas.date());
    if (!link.includes('sel=')) expect([...paper.marks].sort(), link).toEqual([...rows].sort());
    // Kinds, states and evidence each count every mark on the map once.
    expect(paper.legend.slice(0, 3), link).toEqual([drawn.length, drawn.length, drawn.length]);
    expect(paper.map, link).toEqual([map.width, map.height]);
    expect(paper.foot, link).toContain(`#v=1&lang=${language}`);
    expect(paper.left, link).toBe(0);
  }
});

test('on paper, the words of the selection stand in Arabic, on a few pages', async ({ page, address }) => {
  await page.setViewportSize({ width: 900, height: 720 });
  const atlas = new AtlasPage(page, address, 'en');
  await atlas.open('#v=1&lang=en&time=2022-10-12&sel=ex-brotherhood-2022');
  const pdf = (await page.pdf({ format: 'A4' })).toString('latin1');
  const pages = pdf.match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0;
  expect(pages).toBeGreaterThanOrEqual(2);
  expect(pages).toBeLessThanOrEqual(6);
  expect(pdf).toMatch(/NotoNaskhArabic/);
  // The page is as it was.
  await expect(atlas.mark).toHaveCount(1);
  await expect(page.locator('.print-head, .print-foot')).toHaveCount(0);
});

test.describe('without a map', () => {
  test.use({ expectedFailures: ['net::ERR', 'bind-'] });

  test('there is no picture, and the page says so', async ({ page, address }) => {
    await page.route(/assets\/bind-.*\.js/, (route) => route.abort());
    await page.goto(address);
    await page.getByRole('button', { name: SHARE.ar.picture, exact: true }).click();
    await expect(page.getByRole('status').filter({ hasText: 'لا صورة' })).toBeVisible();
  });
});
