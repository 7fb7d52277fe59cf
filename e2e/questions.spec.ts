import { AtlasPage, built, EVERYTHING, MIRRORED } from './atlas.ts';
import { SEED } from '../verify/figure.ts';
import { expect, test, type Page } from './browser.ts';
import { CHANGE_QUESTIONS, DATED_QUESTIONS, type DatedQuestion } from './dated-questions.ts';

/** What list, map and timeline hold, read in one and the same frame: ids by how they stand. */
function readScene(page: Page) {
  return page.evaluate(() => new Promise<{ list: [string, string][]; map: string[]; timeline: [string, string][] }>((resolve) => {
    requestAnimationFrame(() => {
      const rows = [...document.querySelectorAll<HTMLElement>('#list button[data-id]')].map((row): [string, string] => [row.dataset['id'] ?? '', row.dataset['evidence'] ?? '']);
      const marks = [...document.querySelectorAll<HTMLElement>('.lane-mark[data-id]')].map((mark): [string, string] => [mark.dataset['id'] ?? '', mark.dataset['evidence'] ?? '']);
      const members = [...document.querySelectorAll<HTMLElement>('.cluster[data-members]')].flatMap((cluster) => (cluster.dataset['members'] ?? '').split(' ').map((member) => member.split(':') as [string, string]));
      resolve({ list: rows, map: (document.querySelector<HTMLElement>('.map-holder')?.dataset['marks'] ?? '').split(' ').filter(Boolean), timeline: [...marks, ...members] });
    });
  }));
}

const sorted = (ids: Iterable<string>) => [...new Set(ids)].sort();
const among = (question: DatedQuestion, ids: readonly string[]) => sorted(question.among ? ids.filter((id) => question.among?.includes(id)) : ids);

for (const language of MIRRORED) {
  test(`dated questions are answered alike by list, map and timeline, ${language}`, async ({ page, address }) => {
    test.slow();
    const features = new Map(built.features.map((feature) => [feature.id, feature]));
    const atlas = new AtlasPage(page, address, language);
    await atlas.open(`#v=1&lang=${language}`);
    await atlas.timeline.getByRole('button', { name: language === 'ar' ? 'ما يقع في الزمن' : 'What lies where in time' }).click();
    for (const question of DATED_QUESTIONS.filter((_, index) => EVERYTHING || index % 6 === SEED % 6)) {
      const said = question[language];
      await page.evaluate((hash) => { location.hash = hash; }, `#v=1&lang=${language}&${question.link}`);
      const by = (rows: [string, string][], ...kinds: string[]) => among(question, rows.filter(([, evidence]) => kinds.includes(evidence)).map(([id]) => id));
      await expect.poll(async () => by((await readScene(page)).list, 'full', 'possible', 'past', 'undated'), { message: said }).toEqual(among(question, question.there));
      const { list, map, timeline } = await readScene(page);
      for (const [id, state] of Object.entries(question.states ?? {})) await expect(atlas.row(id), said).toHaveAttribute('data-state', state);
      expect(by(list, 'last-stated'), said).toEqual(among(question, question.lastStated));
      expect(by(list, 'ghost'), said).toEqual(among(question, question.ghosts));
      const scene = sorted(list.map(([id]) => id));
      expect(sorted(map), `${said} (map)`).toEqual(scene.filter((id) => features.get(id)?.geometry && list.some(([one, evidence]) => one === id && evidence !== 'undated')));
      expect(sorted(timeline.filter(([id, evidence]) => features.has(id) && evidence !== 'absent').map(([id]) => id)), `${said} (timeline)`).toEqual(scene);
    }
  });

  test(`what changed between two dates is said with its words, ${language}`, async ({ page, address }) => {
    const atlas = new AtlasPage(page, address, language);
    await atlas.open(`#v=1&lang=${language}`, false);
    for (const question of CHANGE_QUESTIONS) {
      await page.evaluate((hash) => { location.hash = hash; }, `#v=1&lang=${language}&ab=${question.a}/${question.b}`);
      const under = (change: string) => atlas.list.locator(`[data-change="${change}"] button.row-button`).evaluateAll((rows) => rows.map((row) => (row as HTMLElement).dataset['id'] ?? (row as HTMLElement).dataset['again'] ?? ''));
      const due = { began: question.began, ended: question.ended, changed: question.changed, 'first-spoken': question.firstSpoken, 'last-stated': question.lastStated };
      for (const [change, ids] of Object.entries(due)) await expect.poll(async () => sorted(await under(change)), { message: `${question[language]}: ${change}` }).toEqual(sorted(ids));
      const wordless = await atlas.list.locator('[data-change] li:has(.change):not(:has(q, .read-it))').count();
      expect(wordless, question[language]).toBe(0);
    }
  });
}
