import { readFileSync } from 'node:fs';
import { AtlasPage, built, EVERYTHING, type Language } from './atlas.ts';
import { expect, test, type Page } from './browser.ts';
import { figure, randomFrom, SEED } from '../verify/figure.ts';

const STATES = EVERYTHING ? 200 : 2;
const AXIS = { start: Date.UTC(2022, 0, 1), days: 1461 };

/** Everything a link can narrow the scene by, chosen by chance. */
function randomLink(below: (below: number) => number): string {
  const one = <T>(all: readonly T[]): T => all[below(all.length)] as T;
  const day = (at: number) => new Date(AXIS.start + at * 86_400_000).toISOString().slice(0, 10);
  const [from, to] = [below(AXIS.days), below(AXIS.days)].sort((a, b) => a - b) as [number, number];
  const { layers } = JSON.parse(readFileSync('dist/atlas/manifest.json', 'utf8')) as { layers: { id: string }[] };
  const kinds = [...new Set(built.features.map(({ properties }) => properties.kind))];
  const maybe = (times: number, part: () => string) => (below(times) === 0 ? part() : '');
  return [
    one(['', `&time=${day(from)}`, `&time=${day(from)}/${day(to)}`, `&time=../${day(to)}`, `&ab=${day(from)}/${day(to)}`]),
    maybe(3, () => `&layers=${layers.map(({ id }) => id).filter(() => below(2) === 0).join(',') || 'none'}`),
    maybe(4, () => `&filter=${one([`voice:${one(['title', 'report', 'commentary', 'relayed', 'quotation'])}`, `document:${one(built.documents)}`, 'actor:munir'])}`),
    maybe(5, () => `&q=${encodeURIComponent(one(['TAPI', 'gas', 'باكستان', 'Kyrgyzstan', 'المؤتمر', 'nothing at all']))}`),
    maybe(4, () => `&hide=${one(['kind:', 'kind:', 'state:', 'evidence:'].map((group) => group + (group === 'kind:' ? one(kinds) : group === 'state:' ? one(['held', 'cancelled', 'going-on']) : one(['ghost', 'past', 'last-stated']))))}`),
    maybe(6, () => `&sel=${one(built.features).id}`),
  ].join('');
}

interface Read { list: string[]; undated: string[]; drawn: string[]; named: string[]; lanes: string[]; wordless: number; settled: string }

/** What list, map and lanes say they hold, as assistive technology reads them, in one frame. */
function read(page: Page): Promise<Read> {
  return page.evaluate(() => new Promise<Read>((resolve) => {
    requestAnimationFrame(() => {
      const all = (query: string) => [...document.querySelectorAll<HTMLElement>(query)];
      const split = (text: string | undefined) => (text ?? '').split(' ').filter(Boolean);
      const rows = all('#list button[data-id]');
      const stops = all('#map-cursor [role="option"]:not([data-record])');
      const lanes = all('.lane-mark[data-id], .cluster[data-members]');
      resolve({
        list: rows.map(({ dataset }) => dataset['id'] ?? ''), undated: rows.flatMap(({ dataset }) => (dataset['evidence'] === 'undated' ? dataset['id'] ?? '' : [])),
        drawn: split(document.querySelector<HTMLElement>('.map-holder')?.dataset['marks']),
        named: [...stops.map(({ dataset }) => dataset['id'] ?? ''), ...all('.map-beyond').flatMap(({ dataset }) => split(dataset['features']))],
        lanes: lanes.flatMap(({ dataset }) => (dataset['members'] ? split(dataset['members']).flatMap((member) => (member.endsWith(':absent') ? [] : member.split(':')[0] ?? [])) : dataset['evidence'] === 'absent' ? [] : dataset['id'] ?? [])),
        wordless: [...stops, ...lanes].filter((one) => (one.getAttribute('aria-label') ?? '').trim() === '').length + rows.filter((row) => (row.querySelector('.row-state')?.textContent ?? '').trim() === '').length,
        settled: document.querySelector('#list h2')?.textContent ?? '',
      });
    });
  }));
}

const sorted = (ids: Iterable<string>) => [...new Set(ids)].sort();

test('list, map and timeline hold the same marks, in whatever state', async ({ page, address }) => {
  test.setTimeout(EVERYTHING ? 900_000 : 120_000);
  const features = new Map(built.features.map((feature) => [feature.id, feature]));
  const below = randomFrom(SEED);
  const atlas = new AtlasPage(page, address, 'en');
  await atlas.open('#v=1&lang=en');
  await atlas.timeline.getByRole('button', { name: 'What lies where in time' }).click();
  const wrong: string[] = [];
  let marks = 0;
  for (let at = 0; at < STATES; at += 1) {
    const language: Language = below(2) === 0 ? 'ar' : 'en';
    const link = randomLink(below);
    await page.evaluate((hash) => { location.hash = hash; }, `#v=1&lang=${language}${link}`);
    await expect(page.locator('html')).toHaveAttribute('lang', language);
    await expect(page).toHaveURL(/data=/);
    const dueOf = ({ list: rows, undated: apart }: Read) => sorted(rows.filter((id) => features.get(id)?.geometry && !apart.includes(id)));
    // Another language is another style, which the map takes a moment to load; that all change in one frame is asked in time.spec.
    let held = await read(page);
    for (let tries = 0; tries < 60 && sorted(held.drawn).join() !== dueOf(held).join(); tries += 1) {
      await page.waitForTimeout(100);
      held = await read(page);
    }
    const { list, drawn, named, lanes, wordless } = held;
    const due = dueOf(held);
    const differ = (what: string, ids: Iterable<string>, wanted: readonly string[]) => {
      const have = sorted(ids);
      if (have.join() !== wanted.join()) wrong.push(`${link} ${language}: ${what} lacks ${wanted.filter((id) => !have.includes(id)).join(' ')}, has besides ${have.filter((id) => !wanted.includes(id)).join(' ')}`);
    };
    if (new Set(list).size !== list.length) wrong.push(`${link}: a mark stands twice in the list`);
    differ('what is drawn', drawn, due);
    differ('what the map names', named, due);
    differ('the timeline', lanes.filter((id) => features.has(id)), sorted(list));
    if (wordless > 0) wrong.push(`${link}: ${wordless} without words`);
    marks += list.length;
  }
  figure(21, `list = map = timeline in ${STATES - new Set(wrong.map((one) => one.split(':')[0])).size} of ${STATES} random states (${marks} marks, seed ${SEED})`);
  expect(wrong).toEqual([]);
});
