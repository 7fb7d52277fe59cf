import { AtlasPage, built, EVERYTHING, type Language } from './atlas.ts';
import { expect, test } from './browser.ts';

const FIFTEEN = [
  'conf-2025', 'part-pk', 'part-us', 'part-kz', 'part-kg', 'part-tj', 'part-uz', 'gas-tapi', 'rail-pk-af-uz', 'rail-transafghan',
  'rail-cku', 'power-casa1000', 'power-tutap', 'ex-brotherhood-2022', 'ex-frontier-2022',
];
const SIZES = {
  desktop: { viewport: { width: 1280, height: 800 } },
  phone: { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true },
} as const;

for (const language of ['ar', 'en'] as Language[]) {
  for (const [size, options] of Object.entries(SIZES)) {
    if (!EVERYTHING && (language === 'ar') !== (size === 'desktop')) continue;
    test.describe(`the main job, ${language}, ${size}`, () => {
      test.use({ options });

      test('each of the fifteen opens its exact words from the list', async ({ page, address }) => {
        const atlas = new AtlasPage(page, address, language);
        // With the map each step flies; the daily run presses the map itself further down.
        await atlas.open('', EVERYTHING);
        expect(await atlas.rows()).toEqual(expect.arrayContaining(FIFTEEN));
        for (const id of FIFTEEN.filter((_, at) => EVERYTHING || at % 3 === Number(language === 'en'))) {
          await atlas.row(id).click();
          await expect(atlas.row(id)).toHaveAttribute('aria-pressed', 'true');
          await expect(atlas.mark).toHaveCount(1);
          const words = await atlas.mark.evaluate((mark) => mark.textContent);
          const annotation = built.annotations.find((one) => one.body.source === id && one.target.selector[0].exact === words);
          expect(annotation, `${id}: ${words}`).toBeDefined();
          expect(await atlas.mark.evaluate((mark) => (mark.closest('[lang]') as HTMLElement).lang)).toBe('ar');
        }
      });

      test('a press on the gas line opens the passage that names it', async ({ page, address }) => {
        const atlas = new AtlasPage(page, address, language);
        await atlas.open(`#v=1&lang=${language}&map=5/32.5/66`);
        await atlas.pressMap(64.57, 31.82);
        await expect(atlas.row('gas-tapi')).toHaveAttribute('aria-pressed', 'true');
        await expect(atlas.mark).toHaveText('خط أنابيب الغاز (تركمانستان - أفغانستان - باكستان - الهند)');
        expect(await atlas.camera()).toEqual({ zoom: 5, latitude: 32.5, longitude: 66 });
      });

      test('the exercise at Balykchy stands as cancelled, in report words of document 002', async ({ page, address }) => {
        const atlas = new AtlasPage(page, address, language);
        await atlas.open(`#v=1&lang=${language}&map=6/42.4/76&time=2022-10-12`);
        const cancelled = language === 'ar' ? /ملغاة$/ : /cancelled$/;
        await expect(atlas.row('ex-brotherhood-2022')).toHaveAccessibleName(cancelled);
        await atlas.pressMap(76.187, 42.46);
        await expect(atlas.mark).toContainText('تمّ إلغاء مناورات "الأخوة الراسخة - 2022"');
        await expect(atlas.reader).toContainText(language === 'ar' ? 'الوثيقة 002' : 'Document 002');
        await expect(atlas.reader).toContainText(language === 'ar' ? 'الخبر' : 'report');
      });
    });
  }
}

test('a link to a selection opens it, and the passages step one by one', async ({ page, address }) => {
  const atlas = new AtlasPage(page, address, 'ar');
  await atlas.open('#v=1&lang=ar&map=6/42.4/76&time=2022-10-12&sel=ex-brotherhood-2022');
  const first = await atlas.mark.innerText();
  await page.getByRole('button', { name: 'المقطع التالي' }).click();
  await expect(atlas.mark).not.toHaveText(first);
  await expect(page).toHaveURL(/passage=/);
  await page.getByRole('button', { name: 'المقطع السابق' }).click();
  await expect(atlas.mark).toHaveText(first);
});

test('Kyrgyzstan’s contingent is said not to take part', async ({ page, address }) => {
  const atlas = new AtlasPage(page, address, 'en');
  await atlas.open('#v=1&lang=en&sel=ex-frontier-2022', false);
  await expect(atlas.reader.locator('.claim', { hasText: 'negative' }).first()).toContainText(/participants.*Kyrgyzstan/);
  await expect(atlas.reader).toContainText('كما أن كتيبة قرغيزستان لا تشارك');
});

test('a withheld name that no document uses still finds the line, and says so', async ({ page, address }) => {
  const atlas = new AtlasPage(page, address, 'en');
  await atlas.open('', false);
  await atlas.search.click();
  await atlas.search.pressSequentially('TAPI');
  const option = page.locator('[role=option][data-id="gas-tapi"]');
  await expect(option).toContainText('not the documents’ word');
  await expect.poll(() => atlas.rows()).toEqual(['gas-tapi']);
  await option.click();
  await expect(atlas.mark).toContainText('خط أنابيب الغاز');
});

test('spellings find each other', async ({ page, address }) => {
  const atlas = new AtlasPage(page, address, 'ar');
  await atlas.open('', false);
  await atlas.search.click();
  await atlas.search.fill('اوزبكستان');
  await expect(page.locator('[role=option][data-id="part-uz"]')).toBeVisible();
  await expect(page.locator('[role=option]').filter({ hasText: 'وأوزبكستان' }).first()).toBeVisible();
});

test('choosing a passage in a document shows on the map what it supports', async ({ page, address }) => {
  const atlas = new AtlasPage(page, address, 'en');
  await atlas.open('#v=1&lang=en&doc=002&p=5', false);
  await atlas.reader.getByRole('button', { name: /^Passage \d+ ?: «.*تمّ إلغاء مناورات/ }).click();
  await expect(atlas.row('ex-brotherhood-2022')).toHaveAttribute('aria-pressed', 'true');
  await expect(atlas.mark).toContainText('تمّ إلغاء');
});
