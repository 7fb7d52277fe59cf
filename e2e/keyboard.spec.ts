import { AtlasPage, built, EVERYTHING, type Language } from './atlas.ts';
import { expect, test, type Page } from './browser.ts';
import { figure } from '../verify/figure.ts';

const FIFTEEN = [
  'conf-2025', 'part-pk', 'part-us', 'part-kz', 'part-kg', 'part-tj', 'part-uz', 'gas-tapi', 'rail-pk-af-uz', 'rail-transafghan',
  'rail-cku', 'power-casa1000', 'power-tutap', 'ex-brotherhood-2022', 'ex-frontier-2022',
];
const MOST = 15;

/** What one types for a thing that stands too far down the list. */
const TYPED: Record<string, Record<Language, string>> = { 'ex-brotherhood-2022': { ar: 'الراسخة', en: 'steadfast' }, 'ex-frontier-2022': { ar: 'فرونتير', en: 'frontier' } };

for (const language of ['ar', 'en'] as Language[]) {
  test(`from the opened page to the exact words of each of the fifteen, in at most ${MOST} keys, ${language}`, async ({ page, address }) => {
    test.setTimeout(180_000);
    const atlas = new AtlasPage(page, address, language);
    await atlas.open(`#v=1&lang=${language}`, false);
    await expect(atlas.search).toBeEnabled();
    const counts: number[] = [];
    for (const id of FIFTEEN.filter((_, at) => EVERYTHING || at % 6 === (language === 'ar' ? 1 : 2))) {
      await page.evaluate((hash) => { location.hash = hash; }, `#v=1&lang=${language}`);
      await expect(atlas.mark).toHaveCount(0);
      // Where a page that has just been opened begins.
      await page.evaluate(() => {
        document.body.tabIndex = -1;
        document.body.focus();
        document.body.removeAttribute('tabindex');
      });
      let keys = 0;
      const press = async (key: string) => {
        // A letter that this keyboard does not know is typed as the one key it is on another.
        await (/\p{Script=Arabic}/u.test(key) ? page.keyboard.insertText(key) : page.keyboard.press(key));
        keys += 1;
      };
      const typed = TYPED[id]?.[language];
      if (typed === undefined) {
        for (const key of ['Tab', 'Enter']) await press(key);
        await expect(page.locator('#list :focus')).toHaveCount(1);
        const rows = await atlas.rows();
        for (let at = rows.indexOf(await page.locator('#list :focus').getAttribute('data-id') ?? ''); at < rows.indexOf(id); at += 1) await press('ArrowDown');
      } else {
        for (const key of ['/', ...typed]) await press(key);
        await expect(page.locator(`[role="option"][data-id="${id}"]`)).toBeVisible();
        await press('ArrowDown');
      }
      await press('Enter');
      await expect(atlas.row(id)).toHaveAttribute('aria-pressed', 'true');
      await expect(atlas.mark).toHaveCount(1);
      const words = await atlas.mark.textContent();
      expect(built.annotations.some(({ body, target }) => body.source === id && target.selector[0].exact === words), id).toBe(true);
      counts.push(keys);
    }
    figure(20, `${language}: ${counts.length} named marks in ${Math.min(...counts)} to ${Math.max(...counts)} keys`);
    expect(Math.max(...counts)).toBeLessThanOrEqual(MOST);
  });
}

/** Names what has the focus, and whether it can be seen that it has; null where nothing has. */
const focusNow = (page: Page) => page.evaluate(() => {
  const element = document.activeElement;
  if (!element || element === document.body) return null;
  const seen = (one: Element | null) => one !== null && getComputedStyle(one).outlineStyle !== 'none' && Number.parseFloat(getComputedStyle(one).outlineWidth) >= 2;
  const region = element.closest('#reader, #list, #timeline, #map, .masthead, .link-problems, .notes, .sheet-head');
  return {
    name: `${element.tagName.toLowerCase()}#${element.id}.${element.className} «${(element.getAttribute('aria-label') ?? element.textContent ?? '').trim().slice(0, 30)}»`,
    shown: [element, element.closest('label'), element.parentElement].some(seen) || element.matches('.skip, .day-slider'),
    where: region?.id || region?.className || 'nowhere',
  };
});

test('the keyboard goes through the whole page and out again, and is seen wherever it is, forced colours too', async ({ page, address }) => {
  test.setTimeout(120_000);
  const atlas = new AtlasPage(page, address, 'ar');
  await page.emulateMedia({ forcedColors: 'active' });
  await atlas.open('#v=1&lang=ar&sel=conf-2025', EVERYTHING);
  // A link that asks for words may have led the keyboard to them already.
  await page.locator('.skip').first().focus();
  const unseen: string[] = [];
  const visited = new Set<string>();
  let stops = 0;
  for (; stops < 400; stops += 1) {
    await page.keyboard.press('Tab');
    const now = await focusNow(page);
    if (now === null) break;
    if (!now.shown) unseen.push(now.name);
    visited.add(now.where);
  }
  figure(20, `${stops} tab stops from end to end, ${unseen.length} of them unseen`);
  expect(unseen).toEqual([]);
  expect([...visited]).toEqual(expect.arrayContaining(['masthead', 'map', 'timeline', 'reader', 'list']));
  expect(stops).toBeLessThan(400);
});

test('every mark is reached on the map by keys alone, in a crowd and out of view', async ({ page, address }) => {
  test.setTimeout(180_000);
  const atlas = new AtlasPage(page, address, 'en');
  await atlas.open('#v=1&lang=en&map=2/35/62');
  const due = new Set(((await page.locator('.map-holder').getAttribute('data-marks')) ?? '').split(' '));
  await page.locator('#map canvas').first().focus();
  await page.keyboard.press('Tab');
  await expect(page.locator('#map-cursor')).toBeFocused();
  const here = () => page.evaluate(() => {
    const at = document.getElementById(document.getElementById('map-cursor')?.getAttribute('aria-activedescendant') ?? '');
    return { id: at?.dataset['id'] ?? '' };
  });
  const walk = async () => {
    await page.keyboard.press('Home');
    for (let at = 0, before = ''; ; at += 1) {
      const { id } = await here();
      if (id === before || at > 200) break;
      reached.add(id);
      before = id;
      await page.keyboard.press('ArrowDown');
    }
  };
  const reached = new Set<string>();
  await walk();
  const outside = await page.locator('.map-beyond').count();
  for (let at = 0; at < outside && reached.size < due.size; at += 1) {
    const arrow = page.locator('.map-beyond').nth(Math.min(at, await page.locator('.map-beyond').count() - 1));
    await arrow.focus();
    await page.keyboard.press('Enter');
    await expect(page.locator('#map-cursor')).toBeFocused();
    await walk();
  }
  // What is chosen opens its words, and a second press goes to them.
  await page.keyboard.press('Home');
  const { id } = await here();
  await page.keyboard.press('Enter');
  await expect(atlas.row(id)).toHaveAttribute('aria-pressed', 'true');
  await expect(page.locator('#map-cursor [aria-selected="true"]')).toHaveAttribute('data-id', id);
  await page.keyboard.press('Enter');
  await expect(atlas.reader).toBeFocused();
  // The canvas before the list keeps the arrows for moving the map; Escape goes back to it.
  await page.keyboard.press('Shift+Tab');
  await page.locator('#map-cursor').focus();
  await page.keyboard.press('Escape');
  await expect(page.locator('#map canvas').first()).toBeFocused();
  const before = await atlas.camera();
  await page.keyboard.press('ArrowRight');
  await expect.poll(() => atlas.camera()).not.toEqual(before);
  figure(20, `${reached.size} of ${due.size} drawn marks reached on the map by its cursor and the arrows at its edge`);
  expect([...due].filter((one) => !reached.has(one))).toEqual([]);
});

/** What takes away the element that has the focus: how it is reached, and the key that does it. */
const LOSSES: [name: string, link: string, query: string, key?: string][] = [
  ['all sources', '&sel=conf-2025', '.reader-bar .button:not(.only-phone)', 'Enter'],
  ['back', '&sel=conf-2025', '.reader-bar .button:not(.only-phone) >> nth=-1', 'Enter'],
  ['a document closed', '&doc=000', '.reader-bar .button:not(.only-phone)', 'Enter'],
  ['a row of the list chosen', '', '#list .row-button', 'Enter'],
  ['the filter cleared', '&filter=voice:report', '.filter-note .button', 'Enter'],
  ['the note on a link closed', '&strange=1', '.link-problems .button', 'Enter'],
  ['the layers back', '&layers=none', '.note-buttons .button', 'Enter'],
  ['switched on again', '&hide=kind:exercise', '.list-off .link-button', 'Enter'],
  ['another language', '&sel=conf-2025', '.language', 'Enter'],
  ['a quotation followed', '&sel=conf-2025', '.statements .quote-button', 'Enter'],
  ['a passage of a document', '&doc=000', '.margin-button', 'Enter'],
  ['the time panel closed', '', '.timeline-now .button', 'Enter,Escape'],
  ['the mark given up', '&sel=conf-2025', '.reading .page', 'Escape'],
];

test('the focus is never lost, whatever is closed or taken away', async ({ page, address }) => {
  test.setTimeout(120_000);
  const atlas = new AtlasPage(page, address, 'en');
  await atlas.open('#v=1&lang=en', false);
  const lost: string[] = [];
  for (const [name, link, query, keys = 'Enter'] of LOSSES) {
    await page.evaluate((hash) => { location.hash = hash; }, '#v=1&lang=en');
    await page.evaluate((hash) => { location.hash = hash; }, `#v=1&lang=en${link}`);
    await page.locator(query).first().focus();
    await expect(page.locator(query).first(), name).toBeFocused();
    for (const key of keys.split(',')) await page.keyboard.press(key);
    await page.evaluate(() => new Promise((resolve) => { requestAnimationFrame(() => requestAnimationFrame(() => requestAnimationFrame(resolve))); }));
    if ((await focusNow(page)) === null) lost.push(name);
  }
  figure(20, `focus kept after ${LOSSES.length - lost.length} of ${LOSSES.length} ways of closing or taking away`);
  expect(lost).toEqual([]);
});
