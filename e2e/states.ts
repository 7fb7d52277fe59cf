import { built, type Language } from './atlas.ts';
import { expect, type Page } from './browser.ts';

/** One state of the page: its link, what is done there, what then shows that it is there, and how it is left again. */
export interface State { name: string; link: string; shows: string; enter?(page: Page): Promise<void>; leave?(page: Page): Promise<void> }

/** Presses by script, so that neither size nor scrolling decides; the presses of a hand are asked elsewhere. */
export const press = (page: Page, query: string, at = 0): Promise<void> => page.locator(query).nth(at).evaluate((element) => (element as HTMLElement).click(), undefined, { timeout: 5000 });
const presses = (...queries: [query: string, at?: number][]) => async (page: Page) => {
  for (const [query, at] of queries) await press(page, query, at);
};
const open = (query: string) => (page: Page) => page.locator(query).evaluate((element) => { (element as HTMLDetailsElement).open = true; });
const close = (query: string) => (page: Page) => page.locator(query).evaluate((element) => { (element as HTMLDetailsElement).open = false; });
const type = (text: string) => async (page: Page) => {
  await page.locator('[role="combobox"]').focus();
  await page.keyboard.type(text);
};
const untype = async (page: Page) => {
  await page.keyboard.press('Escape');
  await page.locator('[role="combobox"]').fill('');
  await page.keyboard.press('Escape');
};

const TAPI = '&sel=gas-tapi';
const FIRST_OF_KIND = [...new Map(built.features.toReversed().map((feature) => [feature.properties.kind, feature.id]))].toReversed();
const view = (at: number) => `.feature > .reader-actions button >> nth=${at}`;

/** Every state that is reached without the map's own code. */
export const STATES: readonly State[] = [
  { name: 'first view', link: '', shows: '.card' },
  ...FIRST_OF_KIND.map(([kind, id]): State => ({ name: `selected: ${kind}`, link: `&sel=${id}`, shows: '.feature' })),
  { name: 'cancelled, on its day', link: '&time=2022-10-12&sel=ex-brotherhood-2022', shows: '.feature mark' },
  { name: 'ghost selected', link: '&time=2022-01-10&sel=gas-tapi', shows: '.feature' },
  { name: 'actor', link: '&sel=munir', shows: '.reader h2' },
  { name: 'document', link: '&doc=000', shows: '.document .book' },
  { name: 'document at a paragraph', link: '&doc=002&p=5', shows: '.document .book' },
  { name: 'document with its translation', link: '&doc=001', shows: '.translation', enter: presses(['.document .reader-actions button', 3]) },
  { name: 'everything a document says', link: '&doc=002', shows: '.said-here', enter: presses(['.document > .reader-actions button', 1]) },
  { name: 'a document as received', link: '&doc=004', shows: '.raw-lines', enter: presses(['.document > .reader-actions button', 2]) },
  { name: 'instant', link: '&time=2022-10-12', shows: '.list-group' },
  { name: 'before anything is spoken of', link: '&time=2022-01-02', shows: '[data-evidence="ghost"]' },
  { name: 'window in the list', link: '&time=2022-10-01/2023-01-01&view=list', shows: '.list-group' },
  { name: 'up to a day', link: '&time=../2023-06-30', shows: '.list-group' },
  { name: 'two dates', link: '&ab=2022-10-01/2025-07-31&view=list', shows: '.changes-span' },
  { name: 'a record beside what is said', link: '&sel=rail-transafghan&rec=rec-transafghan-first-train-2011', shows: '.record.opened' },
  { name: 'records on', link: '&layers=corridors,records', shows: '.list-group' },
  { name: 'nothing there', link: '&layers=none', shows: '.empty-note' },
  { name: 'a search that finds nothing', link: '&q=qqqq', shows: '.empty-note' },
  { name: 'narrowed by a search', link: '&q=TAPI&view=list', shows: '.list-group' },
  { name: 'filtered to the report', link: '&filter=voice:report', shows: '.filter-note' },
  { name: 'switched off in the legend', link: '&hide=kind:exercise&view=list', shows: '.list-off' },
  { name: 'a link not understood', link: '&time=2022-02-30&sel=nothing&strange=1', shows: '.link-problems button' },
  { name: 'search open', link: '', shows: '[role="option"].search-option', enter: type('gas'), leave: untype },
  { name: 'search open in Arabic', link: '', shows: '[role="option"] q', enter: type('خط أنابيب'), leave: untype },
  { name: 'search open without results', link: '', shows: '.search-popover .empty', enter: type('qqqq'), leave: untype },
  { name: 'legend open', link: '', shows: '.legend-groups', enter: open('.legend'), leave: close('.legend') },
  { name: 'legend explained', link: '', shows: '.legend-meaning:not([hidden])', enter: async (page) => { await open('.legend')(page); await press(page, '.legend-explain', 2); }, leave: close('.legend') },
  { name: 'filter open', link: '&view=list', shows: '.choices', enter: open('.filters'), leave: close('.filters') },
  { name: 'lanes open', link: '', shows: '.lanes', enter: presses(['.timeline-zoom button >> nth=3']), leave: presses(['.timeline-zoom button >> nth=3']) },
  { name: 'a lane’s bundle open', link: '', shows: '.several-list', enter: presses(['.timeline-zoom button >> nth=3'], ['.cluster']), leave: presses(['.timeline-zoom button >> nth=3']) },
  { name: 'time settings', link: '&time=2022-10-12', shows: '.time-panel', enter: presses(['.timeline-now button']), leave: presses(['.timeline-now button']) },
  { name: 'a date that is none', link: '', shows: '.date-fault:not(:empty)', enter: async (page) => {
    await press(page, '.timeline-now button');
    await page.locator('.typed-date input').fill('soon');
    await press(page, '.typed-date button');
  }, leave: presses(['.timeline-now button']) },
  { name: 'proof', link: TAPI, shows: '.proof .holds', enter: presses(['.reading .reader-actions button >> nth=1'], ['.proof button']) },
  { name: 'lines as received', link: TAPI, shows: '.raw', enter: presses(['.reading .reader-actions button >> nth=0']) },
  { name: 'citing', link: TAPI, shows: '.cite-box', enter: presses(['.reading .reader-actions button >> nth=2']) },
  { name: 'explained', link: TAPI, shows: '.explanation', enter: presses(['.feature .explain-button']) },
  { name: 'its course', link: '&sel=ex-brotherhood-2022', shows: '.course', enter: presses([view(1)]) },
  { name: 'side by side', link: '&sel=conf-2025', shows: '.side-by-side', enter: async (page) => {
    for (let at = 1; at < await page.locator('.feature > .reader-actions button').count() && await page.locator('.side-by-side').count() === 0; at += 1) await press(page, view(at));
  } },
  { name: 'where the documents differ', link: '', shows: '.disagreements', enter: open('.all-disagreements') },
  { name: 'what a document calls for', link: '', shows: '.card details[open]', enter: (page) => page.locator('.card details').evaluateAll((all) => { for (const one of all) (one as HTMLDetailsElement).open = true; }) },
  { name: 'panel raised fully', link: `${TAPI}&time=2025-07-26`, shows: '.sheet', enter: presses(['.sheet-handle']) },
];

/** States in which the map itself is used. */
export const MAP_STATES: readonly State[] = [
  { name: 'the cursor among the marks', link: '', shows: '.cursor-stop.here', enter: async (page) => { await page.locator('#map-cursor').focus(); await page.keyboard.press('ArrowDown'); } },
  { name: 'the cursor on records', link: '&layers=corridors,records', shows: '.cursor-stop[data-record]', enter: (page) => page.locator('#map-cursor').focus() },
  { name: 'a crowd opened', link: '&map=3/33/67', shows: '.map-chooser', enter: async (page) => { await expect(page.locator('.map-crowd').first()).toBeAttached(); await press(page, '.map-crowd'); }, leave: presses(['.map-chooser .button']) },
  { name: 'arrows to what is out of view', link: '&map=8/34/66', shows: '.map-beyond' },
  { name: 'coordinates asked for', link: '', shows: '.map-asked', enter: presses(['.map-buttons button >> nth=3']), leave: presses(['.map-asked .button >> nth=1']) },
  { name: 'chosen on the map', link: '&map=6/42.4/76&time=2022-10-12', shows: '.feature', enter: async (page) => { await page.locator('#map-cursor').focus(); await page.keyboard.press('Enter'); } },
];

/** Goes to a state on the open page, in a language, by its link alone; fails where it does not show. */
export async function goTo(page: Page, language: Language, { name, link, shows, enter }: State): Promise<void> {
  await page.evaluate((hash) => { location.hash = hash; }, `#v=1&lang=${language}${link}`);
  await expect(page.locator('html')).toHaveAttribute('lang', language);
  await page.evaluate(() => new Promise((resolve) => { requestAnimationFrame(() => requestAnimationFrame(resolve)); }));
  await enter?.(page);
  await expect(page.locator(shows).first(), `${name}, ${language}`).toBeAttached({ timeout: 5000 });
}
