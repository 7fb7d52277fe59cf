import { AtlasPage, type Language } from './atlas.ts';
import { expect, test, type Page } from './browser.ts';

const WIDTHS = [320, 390, 768, 1024, 1280, 1920];
const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true } as const;

/** Every text that stands outside the width of the page and is neither in something that scrolls nor shortened on purpose. */
function textOutside(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const excused = (element: Element) => {
      for (let at: Element | null = element; at; at = at.parentElement) {
        const { overflowX, textOverflow, clipPath, position } = getComputedStyle(at);
        if (['auto', 'scroll'].includes(overflowX) || textOverflow === 'ellipsis' || clipPath !== 'none') return true;
        if (at.matches('.ticks, .skip') || (position === 'fixed' && !at.checkVisibility())) return true;
      }
      return false;
    };
    return [...document.querySelectorAll('body *')].flatMap((element) => {
      const own = [...element.childNodes].filter((node) => node.nodeType === Node.TEXT_NODE && (node.textContent ?? '').trim() !== '');
      if (own.length === 0 || !element.checkVisibility()) return [];
      const range = document.createRange();
      const out = own.some((node) => {
        range.selectNodeContents(node);
        const { left, right, width } = range.getBoundingClientRect();
        return width > 0 && (left < -1 || right > innerWidth + 1);
      });
      return out && !excused(element) ? [`${element.className || element.tagName}: ${(element.textContent ?? '').slice(0, 40)}`] : [];
    });
  });
}

for (const language of ['ar', 'en'] as Language[]) {
  test(`no text leaves the page sideways at any width, and the map is in view, ${language}`, async ({ page, address }) => {
    const atlas = new AtlasPage(page, address, language);
    await atlas.open(`#v=1&lang=${language}`, false);
    for (const state of ['', '&sel=gas-tapi']) {
      await page.evaluate((hash) => { location.hash = hash; }, `#v=1&lang=${language}${state}`);
      for (const width of WIDTHS) {
        await page.setViewportSize({ width, height: width < 600 ? 720 : 800 });
        await page.evaluate(() => new Promise((done) => { requestAnimationFrame(() => requestAnimationFrame(done)); }));
        expect(await textOutside(page), `${width}${state}`).toEqual([]);
        const seen = await page.evaluate(() => {
          const box = document.getElementById('map')?.getBoundingClientRect();
          const at = box && document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2);
          return [at?.closest('#map')?.id, document.documentElement.scrollWidth - innerWidth, (document.querySelector('.masthead')?.clientHeight ?? 0) < (innerWidth >= 1280 ? 60 : innerWidth > 360 ? 110 : 130)];
        });
        expect(seen, `${width}${state}`).toEqual(['map', 0, true]);
      }
    }
  });
}

const restOf = (page: Page) => page.locator('.sheet').getAttribute('data-rest');

test.describe('the sheet, by touch, right to left', () => {
  test.use({ options: PHONE });
  test('it follows the finger, snaps, and shows one pane at a time', async ({ page, address }) => {
    const atlas = new AtlasPage(page, address, 'ar');
    await atlas.open('', false);
    const session = await page.context().newCDPSession(page);
    const touch = (type: string, y?: number) => session.send('Input.dispatchTouchEvent', { type: type as 'touchStart', touchPoints: y === undefined ? [] : [{ x: 195, y }] });
    const grip = async () => {
      const box = await page.locator('.sheet-handle').boundingBox();
      return (box?.y ?? 0) + 12;
    };
    const drag = async (by: number) => {
      const y = await grip();
      await touch('touchStart', y);
      for (let step = 1; step <= 5; step += 1) await touch('touchMove', y + (by * step) / 5);
      await page.waitForTimeout(120);
      await touch('touchMove', y + by);
      await touch('touchEnd');
    };
    for (const landmark of [atlas.map, atlas.timeline, atlas.reader, atlas.list, atlas.search]) await expect(landmark).toHaveCount(1);
    expect(await restOf(page)).toBe('peek');
    await drag(-330);
    await expect.poll(() => restOf(page)).toBe('half');
    await drag(-300);
    await expect.poll(() => restOf(page)).toBe('full');
    await drag(280);
    await expect.poll(() => restOf(page)).toBe('half');
    const inView = (id: string) => page.evaluate((one) => Math.abs(document.getElementById(one)?.getBoundingClientRect().left ?? 999) < 2, id);
    await page.locator('.sheet-tab', { hasText: 'القائمة' }).tap();
    await expect.poll(() => inView('list')).toBe(true);
    await expect(page).toHaveURL(/view=list/);
    await atlas.row('gas-tapi').tap();
    await expect.poll(() => inView('reader')).toBe(true);
    await expect(atlas.mark).toBeInViewport();
    expect(await restOf(page)).toBe('half');
    const free = await page.evaluate(() => {
      const map = document.getElementById('map')?.getBoundingClientRect();
      return map ? (document.querySelector('.sheet')?.getBoundingClientRect().top ?? 0) >= map.top + map.height / 2 : false;
    });
    expect(free).toBe(true);
    expect(await page.evaluate(() => { scrollTo(0, 500); return scrollY; })).toBe(0);
  });
});

test.describe('the sheet, by keyboard', () => {
  test.use({ options: { viewport: { width: 390, height: 844 } } });
  test('its handle says in words what it does, and Escape lowers it before it clears anything', async ({ page, address }) => {
    const atlas = new AtlasPage(page, address, 'en');
    await atlas.open('', false);
    const handle = page.locator('.sheet-handle');
    await handle.focus();
    await expect(handle).toHaveAccessibleName('Panel lowered: raise it halfway');
    await expect(handle).toHaveAttribute('aria-expanded', 'false');
    await page.keyboard.press('Enter');
    await expect(handle).toHaveAttribute('aria-expanded', 'true');
    await page.keyboard.press('ArrowUp');
    expect(await restOf(page)).toBe('full');
    await page.getByRole('button', { name: 'List', exact: true }).press('Enter');
    await atlas.row('gas-tapi').focus();
    await page.keyboard.press('Enter');
    await expect(atlas.reader).toBeFocused();
    await expect.poll(() => restOf(page)).toBe('half');
    await page.keyboard.press('Escape');
    await expect(handle).toBeFocused();
    expect(await restOf(page)).toBe('peek');
    await expect(page).toHaveURL(/sel=gas-tapi/);
    await atlas.row('gas-tapi').focus();
    await expect.poll(() => restOf(page)).toBe('half');
  });
});

test.describe('at 400 % zoom', () => {
  test.use({ options: { viewport: { width: 320, height: 256 } } });
  test('the page scrolls, nothing covers it, and the words are reached', async ({ page, address }) => {
    const atlas = new AtlasPage(page, address, 'ar');
    await atlas.open('', false);
    await expect(atlas.map).toBeInViewport();
    await atlas.row('gas-tapi').click();
    await expect(atlas.mark).toBeInViewport();
    await expect(atlas.mark).toHaveText('خط أنابيب الغاز (تركمانستان - أفغانستان - باكستان - الهند)');
    await atlas.slider.focus();
    await expect(atlas.slider).toBeInViewport();
    expect(await textOutside(page)).toEqual([]);
    const covered = await page.evaluate(() => [...document.querySelectorAll('body *')].filter((element) => {
      const { position } = getComputedStyle(element);
      return ['fixed', 'sticky'].includes(position) && element.checkVisibility() && element.getBoundingClientRect().height > 80;
    }).map((element) => element.className));
    expect(covered).toEqual([]);
  });
});

test.describe('at the first visit', () => {
  test.use({ firstVisit: true });
  test('a hint shows once, takes no focus and leaves the middle of the map free', async ({ page, address }) => {
    const atlas = new AtlasPage(page, address, 'en');
    await atlas.open('', false);
    const hint = page.getByRole('note');
    await expect(hint.getByRole('listitem')).toHaveCount(3);
    expect(await page.evaluate(() => document.activeElement === document.body)).toBe(true);
    const middle = () => page.evaluate(() => {
      const box = document.getElementById('map')?.getBoundingClientRect();
      return box ? document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2)?.closest('[role=note]') === null : false;
    });
    for (const [width, height] of [[1280, 800], [390, 844], [360, 640], [844, 390]] as const) {
      await page.setViewportSize({ width, height });
      expect(await middle(), `${width}`).toBe(true);
    }
    await page.setViewportSize({ width: 1280, height: 800 });
    await atlas.row('gas-tapi').click();
    await expect(hint).toHaveCount(0);
    await page.goto('about:blank');
    await atlas.open('#v=1&lang=en', false);
    await expect(hint).toHaveCount(0);
    await page.evaluate(() => localStorage.clear());
    await page.goto('about:blank');
    await atlas.open('#v=1&lang=en&time=2022-10-12', false);
    await expect(hint).toHaveCount(0);
  });
});

test('where nothing is left to see, the way back is a press away', async ({ page, address }) => {
  const atlas = new AtlasPage(page, address, 'en');
  await atlas.open('#v=1&lang=en&time=2022-01-05&layers=meetings&filter=voice:title', false);
  const note = page.locator('.empty-note');
  await expect(note.getByRole('button')).toHaveText(['Clear the filter', 'Whole range', 'All layers']);
  await note.getByRole('button', { name: 'Clear the filter' }).click();
  await expect(note).toHaveCount(0);
  expect((await atlas.rows()).length).toBeGreaterThan(0);
});
