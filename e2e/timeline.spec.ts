import { AtlasPage, MIRRORED, type Language } from './atlas.ts';
import { expect, test, type Page } from './browser.ts';

const WORDS = {
  ar: { window: 'مدة', day: 'يوم', compare: 'تاريخان', lanes: 'ما يقع في الزمن', settings: 'اكتب تاريخاً، وخيارات الزمن', type: 'اكتب تاريخاً', go: 'اذهب', zoomIn: 'قرّب الزمن', play: 'تشغيل', pause: 'إيقاف', next: 'الحدث التالي', previous: 'الحدث السابق', course: 'سيرته', earlier: 'إلى الأبكر' },
  en: { window: 'Window', day: 'Day', compare: 'Two dates', lanes: 'What lies where in time', settings: 'Type a date, and time options', type: 'Type a date', go: 'Go', zoomIn: 'Zoom time in', play: 'Play', pause: 'Pause', next: 'Next event', previous: 'Previous event', course: 'Its course', earlier: 'To earlier' },
} as const;
const AXIS = [Date.UTC(2022, 0, 1), Date.UTC(2025, 11, 31)].map((time) => time / 86_400_000) as [number, number];

/** Where a day lies on the track, in pixels of the page, while the whole axis is in view. */
async function onTrack(page: Page, language: Language, iso: string): Promise<{ x: number; y: number }> {
  const box = await page.locator('.track-surface').boundingBox();
  if (!box) throw new Error('no track');
  const share = (Date.parse(iso) / 86_400_000 + 0.5 - AXIS[0]) / (AXIS[1] - AXIS[0] + 1);
  return { x: box.x + box.width * (language === 'ar' ? 1 - share : share), y: box.y + box.height / 2 };
}

const timeOf = (page: Page) => /[#&]time=([^&]*)/.exec(decodeURIComponent(page.url()))?.[1] ?? null;

for (const language of MIRRORED) {
  const words = WORDS[language];

  test(`the handle follows the pointer, snaps to events unless Shift is held, and a stretch moves whole, ${language}`, async ({ page, address }) => {
    const atlas = new AtlasPage(page, address, language);
    await atlas.open(`#v=1&lang=${language}&time=2024-06-01`, false);
    const drag = async (from: string, to: string, aside = 0) => {
      const [a, b] = [await onTrack(page, language, from), await onTrack(page, language, to)];
      await page.mouse.move(a.x, a.y);
      await page.mouse.down();
      await page.mouse.move((a.x + b.x) / 2, a.y, { steps: 4 });
      await page.mouse.move(b.x + aside, b.y, { steps: 4 });
      await page.mouse.up();
    };
    await drag('2024-06-01', '2023-12-15', 5);
    await expect.poll(() => timeOf(page)).toMatch(/^2023-12-1[45]$/);
    await page.keyboard.down('Shift');
    await drag('2023-12-15', '2024-01-03');
    await page.keyboard.up('Shift');
    await expect.poll(() => timeOf(page)).toMatch(/^(2023-12-3[01]|2024-01-0[1-6])$/);

    await page.evaluate((hash) => { location.hash = hash; }, `#v=1&lang=${language}&time=2023-01-01/2023-12-31`);
    await expect(atlas.timeline.getByRole('slider')).toHaveCount(2);
    await drag('2023-07-01', '2024-07-01');
    await expect.poll(() => timeOf(page)).toMatch(/^(2023-12-(2[89]|3[01])|2024-01-0[1-5])\/(2024-12-(2[6-9]|3[01])|2025-01-0[1-5])$/);
    const [from = '', to = ''] = timeOf(page)?.split('/') ?? [];
    expect(Date.parse(to) - Date.parse(from)).toBe(364 * 86_400_000);
    const press = await onTrack(page, language, '2025-06-15');
    await page.mouse.click(press.x, press.y);
    await expect.poll(() => timeOf(page)).toMatch(new RegExp(`^${from}/2025-06-1`));
  });

  test(`a date is typed in either language; what is no date is told so, ${language}`, async ({ page, address }) => {
    const atlas = new AtlasPage(page, address, language);
    await atlas.open(`#v=1&lang=${language}`, false);
    const type = async (text: string) => {
      const field = atlas.timeline.getByRole('textbox', { name: words.type });
      if (!(await field.isVisible())) await atlas.timeline.getByRole('button', { name: words.settings }).click();
      await field.fill(text);
      await field.press('Enter');
    };
    for (const [text, time] of [['12 تشرين الأول/أكتوبر 2022', '2022-10-12'], ['July 26, 2025', '2025-07-26'], ['١٥/١٢/٢٠٢٣', '2023-12-15']] as const) {
      await type(text);
      await expect.poll(() => timeOf(page)).toBe(time);
    }
    for (const text of ['30 شباط 2024', 'soon', '26 July 1999']) {
      await type(text);
      await expect(atlas.timeline.getByRole('alert')).not.toBeEmpty();
      expect(timeOf(page)).toBe('2023-12-15');
    }
    await type('تموز 2025');
    await expect.poll(() => timeOf(page)).toBe('2025-07-01/2025-07-31');
  });

  test(`the lanes name what lies where; keys walk them, and choosing selects, ${language}`, async ({ page, address }) => {
    const atlas = new AtlasPage(page, address, language);
    await atlas.open(`#v=1&lang=${language}`, false);
    await atlas.timeline.getByRole('button', { name: words.lanes }).click();
    const lane = page.locator('.lane-exercises');
    await lane.locator('.cluster').click();
    const held = page.locator('.several-list .row-button').filter({ hasText: '2022' }).first();
    await expect(held).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(lane.locator('.cluster')).toBeFocused();
    await page.keyboard.press('ArrowUp');
    await expect(page.locator('.lane-corridors :focus')).toHaveCount(1);
    await page.keyboard.press('Home');
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/sel=flow-coal-kg-tj|sel=/);
    for (let times = 0; times < 6; times += 1) await atlas.timeline.getByRole('button', { name: words.zoomIn }).click();
    await expect(atlas.timeline.getByRole('button', { name: words.earlier })).toBeEnabled();
    const small = await page.locator('.lanes button').evaluateAll((all) => all.filter((one) => one.getBoundingClientRect().width < 24 || one.getBoundingClientRect().height < 24).length);
    expect(small).toBe(0);
  });

  test(`a change of time is told once, when it has rested, ${language}`, async ({ page, address }) => {
    const atlas = new AtlasPage(page, address, language);
    await atlas.open(`#v=1&lang=${language}&time=2022-10-05`, false);
    await page.evaluate(() => {
      const region = document.querySelector('[data-announcer]') as HTMLElement;
      (globalThis as { told?: string[] }).told = [];
      new MutationObserver(() => (globalThis as { told?: string[] }).told?.push(region.textContent ?? '')).observe(region, { childList: true, characterData: true, subtree: true });
    });
    await atlas.slider.focus();
    await atlas.slider.evaluate(async (slider) => {
      for (let step = 0; step < 7; step += 1) {
        (slider as HTMLInputElement).valueAsNumber += 1;
        slider.dispatchEvent(new Event('input', { bubbles: true }));
        // Each in a frame of its own, as under a moving hand.
        await new Promise((resolve) => { requestAnimationFrame(() => setTimeout(resolve, 30)); });
      }
    });
    const told = () => page.evaluate(() => (globalThis as { told?: string[] }).told ?? []);
    await expect.poll(told).toHaveLength(1);
    await page.waitForTimeout(900);
    const [only = '', ...more] = await told();
    expect(more).toEqual([]);
    expect(only).toContain(language === 'ar' ? '12 تشرين الأول/أكتوبر 2022' : '12 October 2022');
    expect(only).toMatch(language === 'ar' ? /علام/ : /\d+ marks/);
    expect(only).toContain(language === 'ar' ? 'الأخوة الراسخة' : 'Steadfast Brotherhood');
  });
}

test('playing shows date, name and passage, ends at the last event, and begins anew where wished', async ({ page, address }) => {
  const atlas = new AtlasPage(page, address, 'ar');
  await atlas.open('#v=1&lang=ar&time=2025-07-25', false);
  await atlas.timeline.getByRole('button', { name: WORDS.ar.settings }).click();
  await atlas.timeline.getByRole('radio', { name: 'سريعة' }).check();
  await page.keyboard.press('Escape');
  await atlas.timeline.getByRole('button', { name: WORDS.ar.play }).click();
  await expect.poll(() => timeOf(page), { timeout: 5000 }).toBe('2025-07-26');
  await expect(page.locator('.caption')).toContainText('26 تموز/يوليو 2025');
  await expect(page.locator('.caption q')).not.toBeEmpty();
  await expect(atlas.timeline.getByRole('button', { name: WORDS.ar.play })).toBeVisible({ timeout: 5000 });
  expect(timeOf(page)).toBe('2025-07-26');
});

test('events are stepped by key and by button, within what the layers let through', async ({ page, address }) => {
  const atlas = new AtlasPage(page, address, 'en');
  await atlas.open('#v=1&lang=en&time=2022-01-01&layers=exercises', false);
  await atlas.slider.focus();
  await page.keyboard.press('.');
  await expect.poll(() => timeOf(page)).toBe('2022-10-09');
  await atlas.timeline.getByRole('button', { name: WORDS.en.next }).click();
  await expect.poll(() => timeOf(page)).toBe('2022-10-14');
  await atlas.slider.focus();
  await page.keyboard.press(',');
  await expect.poll(() => timeOf(page)).toBe('2022-10-09');
});

test('the course of a thing tells what is said from what is recorded, section by section', async ({ page, address }) => {
  const atlas = new AtlasPage(page, address, 'en');
  await atlas.open('#v=1&lang=en&sel=gas-tapi', false);
  await atlas.reader.getByRole('button', { name: WORDS.en.course }).click();
  await expect(atlas.reader.locator('.step-stated')).toHaveCount(1);
  expect(await atlas.reader.locator('.step-recorded').count()).toBeGreaterThan(3);
  expect(await atlas.reader.locator('.course h4').count()).toBeGreaterThan(2);
});

test.describe('by taps alone', () => {
  test.use({ options: { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true } });
  test('a day, its mark and its words are reached with one thumb, the map in view', async ({ page, address }) => {
    const atlas = new AtlasPage(page, address, 'ar');
    await atlas.open('', false);
    const { x, y } = await onTrack(page, 'ar', '2022-10-12');
    await page.touchscreen.tap(x, y);
    await expect.poll(() => timeOf(page)).toMatch(/^2022-10-/);
    await atlas.timeline.getByRole('button', { name: WORDS.ar.previous }).tap();
    await atlas.timeline.getByRole('button', { name: WORDS.ar.next }).tap();
    await atlas.timeline.getByRole('button', { name: WORDS.ar.lanes }).tap();
    await page.locator('.lane-exercises .cluster').tap();
    await page.locator('.several-list .row-button').filter({ hasText: 'الأخوة الراسخة' }).first().tap();
    await expect(page).toHaveURL(/sel=ex-brotherhood-2022/);
    await expect(atlas.mark).toContainText('تمّ إلغاء');
    await expect(atlas.map).toBeInViewport();
    const small = await page.locator('#timeline .timeline-bar button').evaluateAll((all: HTMLElement[]) => all.filter((one) => one.offsetParent !== null && one.getBoundingClientRect().height < 40).length);
    expect(small).toBe(0);
  });
});
