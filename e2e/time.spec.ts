import { figure } from '../verify/figure.ts';
import { AtlasPage, built, type Language } from './atlas.ts';
import { expect, test } from './browser.ts';

const DAY = { ar: { arrow: 'ArrowLeft', back: 'ArrowRight' }, en: { arrow: 'ArrowRight', back: 'ArrowLeft' } } as const;

for (const language of ['ar', 'en'] as Language[]) {
  test(`the slider's keys, ${language}`, async ({ page, address }) => {
    const atlas = new AtlasPage(page, address, language);
    await atlas.open(`#v=1&lang=${language}&time=2022-10-12`, false);
    await atlas.slider.focus();
    const { arrow, back } = DAY[language];
    let right = 0;
    const press = async (key: string, day: string) => {
      await page.keyboard.press(key);
      await expect(page).toHaveURL(new RegExp(`time=${day}`));
      right += 1;
    };
    await press(arrow, '2022-10-13');
    await press(back, '2022-10-12');
    await press('ArrowUp', '2022-10-13');
    await press('ArrowDown', '2022-10-12');
    await press('PageUp', '2022-11-12');
    await press('PageDown', '2022-10-12');
    await press('Home', '2022-01-01');
    await press(back, '2022-01-01');
    await press('End', '2025-12-31');
    await press(arrow, '2025-12-31');
    await press('PageUp', '2025-12-31');
    await press('ArrowDown', '2025-12-30');
    await press('ArrowUp', '2025-12-31');
    await press('PageDown', '2025-11-30');
    await press('End', '2025-12-31');
    const targets = await atlas.timeline.locator('button:visible').evaluateAll((buttons) => buttons.map((button) => Math.min(button.getBoundingClientRect().width, button.getBoundingClientRect().height)));
    figure(22, `${language}: ${right} of 15 keys as they should be, smallest of ${targets.length} targets ${Math.floor(Math.min(...targets))} px`);
    expect(Math.min(...targets)).toBeGreaterThanOrEqual(24);
    await expect(atlas.slider).toHaveAttribute('aria-valuetext', language === 'ar' ? 'الأربعاء 31 كانون الأول/ديسمبر 2025' : 'Wednesday 31 December 2025');
  });

  test(`time runs with the writing, ${language}`, async ({ page, address }) => {
    const atlas = new AtlasPage(page, address, language);
    await atlas.open(`#v=1&lang=${language}&time=2024-01-01`, false);
    const box = await atlas.slider.boundingBox();
    if (!box) throw new Error('no slider');
    const late = language === 'ar' ? box.x + box.width * 0.1 : box.x + box.width * 0.9;
    await page.mouse.click(late, box.y + box.height / 2);
    await expect(page).toHaveURL(/time=2025-(0[6-9]|1[0-2])/);
  });
}

test('map, list and date agree in the same frame', async ({ page, address }) => {
  const atlas = new AtlasPage(page, address, 'en');
  await atlas.open('#v=1&lang=en&time=2022-10-05');
  const seen = await page.evaluate(async () => {
    const slider = document.querySelector<HTMLInputElement>('[role=group] input[type=range]') as HTMLInputElement;
    const frames: string[] = [];
    for (let step = 0; step < 12; step += 1) {
      slider.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowUp', bubbles: true }));
      await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
      const date = document.querySelector('output')?.textContent ?? '';
      const listed = document.querySelector('[data-id="ex-brotherhood-2022"]') !== null;
      frames.push(`${date}|${listed}`);
    }
    return frames;
  });
  for (const frame of seen) {
    const [date = '', listed] = frame.split('|');
    const day = Number(/(\d+) October/.exec(date)?.[1]);
    expect(listed, date).toBe(String(day >= 9 && day <= 14));
  }
});

test('before its document nobody has spoken of a corridor; after it, it was last stated', async ({ page, address }) => {
  const atlas = new AtlasPage(page, address, 'en');
  await atlas.open('#v=1&lang=en&time=2025-07-25', false);
  await expect(atlas.row('gas-tapi')).toContainText('no source speaks of it yet; first spoken of on 26 July 2025');
  await page.goto(`${address}#v=1&lang=en&time=2025-07-26`);
  await expect(atlas.row('gas-tapi')).not.toContainText('no source');
  await page.goto(`${address}#v=1&lang=en&time=2025-07-27`);
  await expect(atlas.row('gas-tapi')).toContainText('last stated on 26 July 2025');
  await expect(atlas.row('conf-2025')).toHaveCount(0);
});

test('a window, a cumulative time and the whole range are all in the link', async ({ page, address }) => {
  const atlas = new AtlasPage(page, address, 'en');
  await atlas.open('#v=1&lang=en&time=2022-10-01/2022-12-01', false);
  await expect(atlas.timeline.getByRole('slider')).toHaveCount(2);
  await expect(atlas.row('ex-frontier-2022')).toBeVisible();
  await expect(atlas.row('conf-2025')).toHaveCount(0);
  await atlas.timeline.getByRole('radio', { name: 'Up to a day' }).check();
  await expect(page).toHaveURL(/time=..\/2022-12-01/);
  await expect(atlas.row('ex-frontier-2022')).toContainText('past');
  await atlas.timeline.getByRole('radio', { name: 'Whole range' }).check();
  await expect(page).not.toHaveURL(/time=/);
  expect((await atlas.rows()).length).toBe(built.features.length);
});

test('playing goes from event to event and can be stopped', async ({ page, address }) => {
  const atlas = new AtlasPage(page, address, 'ar');
  await atlas.open('', false);
  await atlas.timeline.getByRole('button', { name: 'تشغيل' }).click();
  await expect(page).toHaveURL(/time=2022-01-01/);
  await expect(page).toHaveURL(/time=2022-10-0/, { timeout: 10_000 });
  await expect.poll(() => atlas.date()).toContain('تشرين الأول/أكتوبر 2022');
  await atlas.timeline.getByRole('button', { name: 'إيقاف' }).click();
  const stopped = await atlas.date();
  await page.waitForTimeout(3000);
  expect(await atlas.date()).toBe(stopped);
});
