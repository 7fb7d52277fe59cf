import { measured, violationsOf } from './axe.ts';
import { AtlasPage, EVERYTHING, type Language } from './atlas.ts';
import { expect, test, type Page } from './browser.ts';
import { goTo, MAP_STATES, STATES, type State } from './states.ts';
import { figure, SEED } from '../verify/figure.ts';

interface Look { language: Language; ground: 'light' | 'dark' | 'forced'; width: 320 | 1280 }

const LOOKS = (['ar', 'en'] as const).flatMap((language) => (['light', 'dark', 'forced'] as const).flatMap((ground) => ([320, 1280] as const).map((width): Look => ({ language, ground, width }))));
/** In the daily run an eighth of the states is met, another one each time, each in one look. */
const looksOf = (at: number) => LOOKS.filter((_, look) => EVERYTHING || ((at + SEED) % 8 === 0 && look === (at * 5 + SEED) % LOOKS.length));

async function dress(page: Page, { ground, width }: Look): Promise<void> {
  await page.emulateMedia({ colorScheme: ground === 'dark' ? 'dark' : 'light', forcedColors: ground === 'forced' ? 'active' : 'none' });
  await page.setViewportSize({ width, height: width === 320 ? 640 : 800 });
}

/** Walks the states on one page and gathers what is wrong in each. */
async function walk(page: Page, states: readonly State[], looksFrom: number): Promise<{ asked: number; faults: string[] }> {
  const faults: string[] = [];
  let asked = 0;
  for (const [at, state] of states.entries()) {
    for (const look of looksOf(at + looksFrom)) {
      await dress(page, look);
      await goTo(page, look.language, { name: 'first view', link: '', shows: '#list' });
      asked += 1;
      const fault = await goTo(page, look.language, state).then(() => null, (error: unknown) => `is not reached: ${String(error).split('\n')[0]}`);
      if (fault !== null) {
        faults.push(`${state.name}, ${look.language} ${look.ground} ${look.width}: ${fault}`);
        continue;
      }
      const { sideways, small, foreign } = await measured(page);
      const found = [...await violationsOf(page), ...(sideways > 0 ? [`${sideways} px sideways`] : []), ...small.map((one) => `small: ${one}`), ...foreign.map((one) => `foreign: ${one}`)];
      faults.push(...found.map((fault) => `${state.name}, ${look.language} ${look.ground} ${look.width}: ${fault}`));
      await state.leave?.(page);
    }
  }
  return { asked, faults };
}

const told = (asked: number, states: number, faults: readonly string[]) => `${states} states, ${asked} looks at them: ${faults.length} faults (axe with no allow-list, ways sideways, targets of 24 px, language of every run; seed ${SEED})`;

test.describe('met for the first time', () => {
  test.use({ firstVisit: true });
  test('every state keeps every rule of WCAG 2.2 AA and of good practice', async ({ page, address }) => {
    test.setTimeout(EVERYTHING ? 3_600_000 : 240_000);
    await new AtlasPage(page, address, 'ar').open('#v=1&lang=ar', false);
    const hint = await walk(page, [{ name: 'the hint', link: '', shows: '.hint' }], 0);
    const { asked, faults } = await walk(page, STATES, 0);
    figure(19, told(asked + hint.asked, STATES.length + 1, [...hint.faults, ...faults]));
    expect([...hint.faults, ...faults]).toEqual([]);
  });
});

test('every state of the map itself keeps them too', async ({ page, address }) => {
  test.setTimeout(EVERYTHING ? 3_600_000 : 240_000);
  await new AtlasPage(page, address, 'ar').open('#v=1&lang=ar');
  const { asked, faults } = await walk(page, MAP_STATES, STATES.length);
  figure(19, told(asked, MAP_STATES.length, faults));
  expect(faults).toEqual([]);
});

const ADAPTED = STATES.filter(({ name }) => ['first view', 'selected: exercise', 'document', 'two dates', 'filter open', 'legend open', 'time settings', 'lanes open', 'nothing there'].includes(name));

/** Words that are cut off by their own box, and controls that lie on each other. */
const cutAndCovered = (page: Page) => page.evaluate(() => {
  const shown = [...document.querySelectorAll<HTMLElement>('body *')].filter((one) => one.checkVisibility({ visibilityProperty: true }) && !one.closest('.visually-hidden, svg, [hidden], .map-holder'));
  const nameOf = (one: HTMLElement) => `${one.tagName.toLowerCase()}.${one.className} «${(one.textContent ?? '').trim().slice(0, 24)}»`;
  const cut = shown.filter((one) => {
    const { overflowX, overflowY, clipPath } = getComputedStyle(one);
    const own = [...one.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && (node.textContent ?? '').trim() !== '');
    return own && clipPath === 'none' && ((/hidden|clip/.test(overflowX) && one.scrollWidth > one.clientWidth + 1) || (/hidden|clip/.test(overflowY) && one.scrollHeight > one.clientHeight + 1));
  }).map((one) => `cut: ${nameOf(one)}`);
  const controls = shown.filter((one) => one.matches('.reader button, .list button, .timeline-bar button, .masthead button') && one.getBoundingClientRect().width > 1);
  const covered = controls.flatMap((one, at) => controls.slice(at + 1).filter((other) => {
    const [a, b] = [one.getBoundingClientRect(), other.getBoundingClientRect()];
    return !one.contains(other) && !other.contains(one) && one.closest('.reader, .list, .timeline-bar, .masthead') === other.closest('.reader, .list, .timeline-bar, .masthead')
      && Math.min(a.right, b.right) - Math.max(a.left, b.left) > 2 && Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 2;
  }).map((other) => `covered: ${nameOf(one)} and ${nameOf(other)}`));
  return [...new Set([...cut, ...covered])];
});

/** The spacing of text that WCAG 1.4.12 lets every reader set. */
const SPACED = '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; } p { margin-block-end: 2em !important; }';

test('text may be spaced, the page enlarged four times, colours forced and motion stilled', async ({ page, address }) => {
  test.setTimeout(180_000);
  await new AtlasPage(page, address, 'en').open('#v=1&lang=en', false);
  const faults: string[] = [];
  const first: State = { name: 'first view', link: '', shows: '#list' };
  for (const language of ['ar', 'en'] as Language[]) {
    for (const state of ADAPTED.filter((_, at) => EVERYTHING || at % 8 === (language === 'ar' ? 0 : 1))) {
      const where = `${state.name}, ${language}`;
      for (const [width, height] of [[1280, 800], [320, 256]] as const) {
        await page.setViewportSize({ width, height });
        await goTo(page, language, first);
        await goTo(page, language, state);
        const before = new Set(await cutAndCovered(page));
        await page.evaluate((css) => {
          const sheet = new CSSStyleSheet();
          sheet.replaceSync(css);
          document.adoptedStyleSheets = [sheet];
        }, SPACED);
        faults.push(...(await cutAndCovered(page)).filter((fault) => !before.has(fault)).map((fault) => `spaced, ${where}, ${width}: ${fault}`));
        await page.evaluate(() => new Promise((resolve) => {
          document.adoptedStyleSheets = [];
          requestAnimationFrame(() => requestAnimationFrame(resolve));
        }));
        const { sideways } = await measured(page);
        if (sideways > 0) faults.push(`${where}, ${width}: ${sideways} px sideways`);
        const moving = await page.evaluate(() => [...document.querySelectorAll('body *')].filter((one) => {
          const { transitionDuration, animationName } = getComputedStyle(one);
          return Number.parseFloat(transitionDuration) > 0 || animationName !== 'none';
        }).map((one) => one.className).concat(document.getAnimations().map(() => 'an animation')));
        faults.push(...[...new Set(moving)].map((one) => `moves, ${where}: ${String(one)}`));
        await state.leave?.(page);
      }
    }
  }
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.emulateMedia({ forcedColors: 'active' });
  faults.push(...await untold(page));
  figure(19, `text spacing, 400 %, forced colours, stilled motion over ${ADAPTED.length} states: ${faults.length} faults`);
  expect(faults).toEqual([]);
});

/** Chosen and switched-on things that look, in the system's colours, as those that are not. */
async function untold(page: Page): Promise<string[]> {
  const faults: string[] = [];
  for (const [link, on, off] of [
    ['&sel=conf-2025', '.feature .button[aria-pressed="true"]', '.feature .button[aria-pressed="false"]'], ['&sel=conf-2025', '.list .row-button[aria-pressed="true"]', '.list .row-button[aria-pressed="false"]'],
    ['&layers=corridors', '.chip.on', '.chip:not(.on)'], ['&filter=voice:report', '.choices label.chosen', '.choices label:not(.chosen)'], ['&time=2022-10-12', '.segment.on', '.segment:not(.on)'],
  ] as const) {
    await goTo(page, 'en', { name: on, link, shows: on });
    const look = (query: string) => page.locator(query).first().evaluate((element) => {
      const { borderBlockEndWidth, borderInlineStartWidth, borderInlineStartColor, backgroundColor, outlineStyle } = getComputedStyle(element);
      return [borderBlockEndWidth, borderInlineStartWidth, borderInlineStartColor, backgroundColor, outlineStyle].join();
    });
    if (await look(on) === await look(off)) faults.push(`${on} looks as ${off}`);
  }
  const signs = await page.locator('.list .sign').evaluateAll((all) => all.filter((sign) => [...sign.querySelectorAll('path')].every((path) => ['none', 'rgba(0, 0, 0, 0)'].includes(getComputedStyle(path).stroke) && ['none', 'rgba(0, 0, 0, 0)'].includes(getComputedStyle(path).fill))).length);
  if (signs > 0) faults.push(`${signs} signs are drawn in no colour`);
  return faults;
}
