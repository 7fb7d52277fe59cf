import { EVERYTHING, figure, randomFrom, SEED } from '../verify/figure.ts';
import { AtlasPage } from './atlas.ts';
import { expect, test, type Page } from './browser.ts';
import { hostileAtlas, openEverything, PAYLOADS, serveAtlas } from './hostile.ts';

// Neither the content policy nor the service worker may help: what is shown is the page's own doing.
test.use({ options: { bypassCSP: true, serviceWorkers: 'block' } });

const CONTROLS = ['\u061C', '\u200E', '\u200F', '\u202A', '\u202B', '\u202C', '\u202D', '\u202E', '\u2066', '\u2067', '\u2068', '\u2069'];
const STATES = [
  'sel=gas-tapi', 'sel=ex-brotherhood-2022', 'sel=part-kg', 'sel=state-us', 'doc=000', 'doc=004&sel=rail-cku', 'ab=2022-10-01/2025-07-27', 'layers=corridors,records&time=2023-06-01&view=list', '',
];

const SAMPLE = STATES.filter((_, index) => index % 3 === SEED % 3);

let turn = 0;
/** A new address each time, or only the hash would change and nothing be loaded. */
async function openHostile(page: Page, address: string, language: 'ar' | 'en', state: string): Promise<AtlasPage> {
  const atlas = new AtlasPage(page, address, language);
  await page.route(/assets\/bind-.*\.js/, () => { /* never answered */ });
  await page.goto(`${address}?atlas=hostile/&turn=${(turn += 1)}#v=1&lang=${language}&${state}`);
  await expect(atlas.list).toBeVisible();
  return atlas;
}

const go = (page: Page, language: string, state: string) => page.evaluate((hash) => { location.hash = hash; }, `#v=1&lang=${language}&${state}`);

/** What a text that was taken for markup would have left behind. */
const traces = (page: Page) => page.evaluate(() => [
  ...((globalThis as { runs?: string[] }).runs ?? []),
  ...[...document.querySelectorAll('*')].flatMap((element) => [...element.attributes]
    .filter(({ name, value }) => name.startsWith('on') || (/^(?:href|src|action|data|formaction|xlink:href)$/.test(name) && /^\s*(?:javascript|data:text)/i.test(value)))
    .map(({ name, value }) => `<${element.tagName} ${name}=${value}>`)),
  ...[...document.querySelectorAll('iframe, object, embed, base, img[src="x"], body script, math, form')].filter((element) => !(element instanceof HTMLScriptElement && element.type === 'module'))
    .map(({ outerHTML }) => outerHTML.slice(0, 80)),
]);

/** Half a character cannot stand in an address. */
const wellFormed = (text: string): string => text.replace(/[\uD800-\uDFFF]/gu, '\uFFFD');

test('two hundred payloads in every text field, in links and in the search box, run nothing and leave no markup', async ({ page, address }) => {
  test.setTimeout(EVERYTHING ? 3_600_000 : 120_000);
  await page.addInitScript(() => {
    const runs: string[] = [];
    Object.assign(globalThis, { runs, ran: () => runs.push('ran') });
  });
  const variants = EVERYTHING ? PAYLOADS.length : 1;
  const first = randomFrom(SEED)(PAYLOADS.length);
  const seen = new Set<string>();
  let [fields, read] = [0, 0];
  const found: string[] = [];
  for (let variant = 0; variant < variants; variant += 1) {
    // Each occurrence of a field takes another payload, so that one load shows many; over all loads every field has every one.
    const which = (field: number, occurrence: number) => (first + variant + field * 7 + occurrence) % PAYLOADS.length;
    const hostile = hostileAtlas((_text, field, occurrence) => `${PAYLOADS[which(field, occurrence)] as string} [${field}.${which(field, occurrence)}]`);
    fields = hostile.fields.length;
    await serveAtlas(page, hostile);
    const language = variant % 2 === 0 ? 'ar' : 'en';
    const atlas = await openHostile(page, address, language, STATES[0] as string);
    for (const state of EVERYTHING ? [STATES[variant % STATES.length] as string, STATES[(variant * 5 + 3) % STATES.length] as string] : SAMPLE) {
      await go(page, language, `${state}&q=${encodeURIComponent(wellFormed(PAYLOADS[(first + variant) % PAYLOADS.length] as string))}`);
      await go(page, language, state);
      await openEverything(page);
      const shown = new Set([...(await page.locator('body').innerText()).matchAll(/\[\d+\.\d+\]/g)].map(([marker]) => marker));
      read += shown.size;
      for (const marker of shown) seen.add(marker);
      found.push(...(await traces(page)).map((trace) => `variant ${variant}, ${state}: ${trace}`));
    }
    await atlas.search.fill(PAYLOADS[(first + variant * 3) % PAYLOADS.length] as string);
    await page.waitForTimeout(100);
    found.push(...(await traces(page)).map((trace) => `variant ${variant}, typed: ${trace}`));
  }
  figure(10, `${found.length} executions or elements over ${variants} atlases with ${PAYLOADS.length} payloads in ${fields} text fields, ${seen.size} pairs of field and payload read on the page (seed ${SEED})`);
  expect(found).toEqual([]);
  // Many a pair is met again in another state; what matters is that each load showed many.
  expect(read).toBeGreaterThan(variants * 50);
});

test('each of the twelve control characters is visible wherever it stands, steers nothing outside itself, and is copied as it is stored', async ({ page, address }) => {
  test.setTimeout(EVERYTHING ? 900_000 : 120_000);
  const controls = EVERYTHING ? CONTROLS : CONTROLS.filter((_, index) => index === SEED % 12);
  const faults: string[] = [];
  let shown = 0;
  let fields = 0;
  for (const [index, control] of controls.entries()) {
    const hostile = hostileAtlas((text) => `${text.slice(0, 2)}${control}${text.slice(2)}`);
    fields = hostile.fields.length;
    await serveAtlas(page, hostile);
    const language = index % 2 === 0 ? 'ar' : 'en';
    const atlas = await openHostile(page, address, language, STATES[0] as string);
    for (const state of EVERYTHING ? STATES : SAMPLE) {
      await go(page, language, state);
      await openEverything(page);
      const told = await page.evaluate((character) => {
        const wrong: string[] = [];
        let count = 0;
        const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
        for (let node = walker.nextNode(); node; node = walker.nextNode()) {
          if (!node.textContent?.includes(character)) continue;
          const holder = node.parentElement as HTMLElement;
          const style = getComputedStyle(holder);
          const label = getComputedStyle(holder, '::before').content;
          if (node.textContent === character && holder.matches('span.control[data-control]') && style.unicodeBidi === 'isolate' && label.includes(holder.dataset['control'] as string)) count += 1;
          else wrong.push(`${holder.tagName}.${holder.className}: ${node.textContent.slice(0, 40)}`);
        }
        for (const element of document.querySelectorAll('*')) for (const { name, value } of element.attributes) {
          if (['aria-label', 'title', 'alt', 'placeholder', 'aria-valuetext'].includes(name) && value.includes(character)) wrong.push(`${element.tagName} ${name}: ${value.slice(0, 40)}`);
        }
        if (document.title.includes(character)) wrong.push(`title of the window: ${document.title}`);
        return { wrong, count };
      }, control);
      shown += told.count;
      faults.push(...told.wrong.slice(0, 3).map((one) => `U+${control.codePointAt(0)?.toString(16)} ${state}: ${one}`));
    }
    await go(page, language, 'sel=gas-tapi');
    const mark = atlas.mark.first();
    await expect(mark).toBeVisible();
    const copied = await mark.evaluate((element) => {
      getSelection()?.selectAllChildren(element);
      return getSelection()?.toString();
    });
    const stored = await mark.evaluate((element) => element.textContent);
    if (!stored?.includes(control) || copied !== stored) faults.push(`U+${control.codePointAt(0)?.toString(16)}: copied ${copied?.length} of ${stored?.length} characters`);
  }
  figure(18, `${faults.length} hidden or unbound over ${controls.length} control characters in ${fields} fields, ${shown} times shown by name; copied = stored`);
  expect(faults).toEqual([]);
  expect(shown).toBeGreaterThan(controls.length * 100);
});
