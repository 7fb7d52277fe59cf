import { measured, violationsOf } from './axe.ts';
import { AtlasPage, EVERYTHING, type Language } from './atlas.ts';
import { expect, test, type Page } from './browser.ts';
import { goTo, MAP_STATES, STATES, type State } from './states.ts';
import { figure, SEED } from '../verify/figure.ts';

interface Look { language: Language; ground: 'light' | 'dark' | 'forced'; width: 320 | 1280 }

const LOOKS = (['ar', 'en'] as const).flatMap((language) => (['light', 'dark', 'forced'] as const).flatMap((ground) => ([320, 1280] as const).map((width): Look => ({ language, ground, width }))));
/** In the daily run a third of the states is met, another one each time, each in one look. */
const looksOf = (at: number) => LOOKS.filter((_, look) => EVERYTHING || ((at + SEED) % 3 === 0 && look === (at * 5 + SEED) % LOOKS.length));

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
