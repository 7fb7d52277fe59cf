import { AtlasPage, built } from './atlas.ts';
import { expect, test } from './browser.ts';

test('the proof computes both hashes and every slice, and says what came out', async ({ page, address }) => {
  const atlas = new AtlasPage(page, address, 'en');
  await atlas.open('#v=1&lang=en&sel=gas-tapi', false);
  await atlas.reader.getByRole('button', { name: 'Proof', exact: true }).click();
  await atlas.reader.getByRole('button', { name: 'Compute the hashes now' }).click();
  await expect(atlas.reader.getByText('the hash matches')).toHaveCount(2);
  const all = new Set(built.annotations.filter((one) => one.target.source.includes('000')).map((one) => one.passage)).size;
  await expect(atlas.reader.locator('.proof')).toContainText(/(\d+) of \1 passages stand/);
  const [, standing] = /(\d+) of \d+ passages/.exec(await atlas.reader.locator('.proof').innerText()) ?? [];
  expect(Number(standing)).toBeGreaterThanOrEqual(all);
  await expect(atlas.reader.locator('.proof')).toContainText('the words stand in their place, letter for letter');
});

test('raw beside reading: document 000 came in reversed, and each repair is named', async ({ page, address }) => {
  const atlas = new AtlasPage(page, address, 'en');
  await atlas.open('#v=1&lang=en&doc=000', false);
  await atlas.reader.getByRole('button', { name: 'As received' }).click();
  const lines = atlas.reader.locator('.raw-line');
  await expect(lines).toHaveCount(58);
  await expect(lines.first()).toContainText('القيادة الباكستانية تستضيف مؤتمراً دفاعياً إقليمياً');
  await expect(lines.first()).toContainText('order of words');
  await expect(atlas.reader.locator('.raw-line[value="51"], li.raw-line').filter({ hasText: 'alif of the lam-alef' })).toContainText('letters');
  await page.goto('about:blank');
  await atlas.open('#v=1&lang=en&doc=001', false);
  await atlas.reader.getByRole('button', { name: 'As received' }).click();
  await atlas.reader.getByText('10 lines left out, with the reason').click();
  await expect(atlas.reader).toContainText('Advertisment');
});

test('a mention lights its mark, and choosing it brings the map and the words', async ({ page, address }) => {
  const atlas = new AtlasPage(page, address, 'ar');
  await atlas.open('#v=1&lang=ar&doc=000', false);
  const mention = atlas.reader.locator('[data-target="gas-tapi"]').first();
  await mention.scrollIntoViewIfNeeded();
  await mention.hover();
  await expect(atlas.row('gas-tapi')).toHaveClass(/lit/);
  await mention.click();
  await expect(atlas.row('gas-tapi')).toHaveAttribute('aria-pressed', 'true');
  await expect(atlas.reader.locator('[data-target="gas-tapi"].lit').first()).toBeVisible();
  await expect(page).toHaveURL(/sel=gas-tapi/);
  await expect(page).toHaveURL(/doc=000/);
});

test('names are no tab stops: Enter goes in, arrows walk, Enter chooses, Escape leads out', async ({ page, address }) => {
  const atlas = new AtlasPage(page, address, 'ar');
  await atlas.open('#v=1&lang=ar&doc=002', false);
  const book = atlas.reader.locator('.book');
  expect(await atlas.reader.locator('[data-mention][tabindex="0"]').count()).toBe(0);
  await book.focus();
  await page.keyboard.press('Enter');
  await expect(atlas.reader.locator('[data-mention]:focus')).toHaveCount(1);
  const first = await atlas.reader.locator('[data-mention]:focus').innerText();
  await page.keyboard.press('ArrowLeft');
  await expect(atlas.reader.locator('[data-mention]:focus')).not.toHaveText(first);
  await page.keyboard.press('ArrowRight');
  await expect(atlas.reader.locator('[data-mention]:focus')).toHaveText(first);
  await page.keyboard.press('Escape');
  await expect(book).toBeFocused();
});

test('following the text narrows everything to what is in view, over the whole range, and says so', async ({ page, address }) => {
  const atlas = new AtlasPage(page, address, 'en');
  await atlas.open('#v=1&lang=en&doc=002&time=2023-06-01', false);
  const all = built.features.length;
  await atlas.reader.getByRole('button', { name: 'Follow the text' }).click();
  await expect(atlas.reader.getByText(/the text in view, over the whole range/)).toBeVisible();
  await expect(page).not.toHaveURL(/time=/);
  expect((await atlas.rows()).length).toBeLessThan(all);
  await atlas.reader.locator('[data-at="13"]').scrollIntoViewIfNeeded();
  await expect(atlas.row('rail-cku')).toBeVisible();
  await atlas.reader.getByRole('button', { name: 'Follow the text' }).click();
  await expect(page).toHaveURL(/time=2023-06-01/);
});

test('filters act on the list and stand in the link; report parts alone leave no corridor', async ({ page, address }) => {
  const atlas = new AtlasPage(page, address, 'en');
  await atlas.open('', false);
  await atlas.list.getByText('Filter', { exact: true }).click();
  await atlas.list.locator('label').filter({ hasText: /^report$/ }).click();
  await expect(page).toHaveURL(/filter=voice(:|%3A)report/);
  const rows = await atlas.rows();
  expect(rows).toContain('ex-brotherhood-2022');
  for (const corridor of ['gas-tapi', 'rail-pk-af-uz', 'rail-transafghan', 'rail-cku', 'power-casa1000', 'power-tutap']) expect(rows).not.toContain(corridor);
  await atlas.list.locator('label').filter({ hasText: /^forecast$/ }).click();
  await expect.poll(() => atlas.rows()).not.toContain('ex-brotherhood-2022');
  await expect(page).toHaveURL(/kind(:|%3A)forecast/);
});

test('side by side: 000’s report and commentary are two columns, and differing rows say so', async ({ page, address }) => {
  const atlas = new AtlasPage(page, address, 'en');
  await atlas.open('#v=1&lang=en&sel=conf-2025', false);
  await atlas.reader.getByRole('button', { name: 'Compare' }).click();
  const heads = await atlas.reader.locator('.side-by-side thead th').allInnerTexts();
  for (const head of [/000\s+report/, /000\s+commentary/, /001\s+report/, /003\s+report/]) expect(heads.some((one) => head.test(one)), `${head} in ${heads.join(' | ')}`).toBe(true);
  const name = atlas.reader.locator('.side-by-side tbody tr').filter({ has: page.getByRole('rowheader', { name: /^name/ }) });
  await expect(name).toContainText('differ');
  await expect(name).toContainText('قادة أركان الدفاع');
  await expect(name).toContainText('رؤساء أركان الدفاع');
});

test('what a passage says is copied as a quotation, letter for letter, with its document and hash', async ({ page, address }) => {
  const atlas = new AtlasPage(page, address, 'ar');
  await page.addInitScript(() => { Object.defineProperty(navigator, 'clipboard', { value: { writeText: (text: string) => { (globalThis as { taken?: string }).taken = text; return Promise.resolve(); } } }); });
  await atlas.open('#v=1&lang=ar&sel=gas-tapi', false);
  const words = await atlas.mark.evaluate((mark) => mark.textContent);
  await atlas.reader.getByRole('button', { name: 'استشهد' }).click();
  await atlas.reader.getByRole('button', { name: 'اقتباس', exact: true }).click();
  await expect(atlas.reader.getByText('نُسخ', { exact: true })).toBeVisible();
  const taken = await page.evaluate(() => (globalThis as { taken?: string }).taken ?? '');
  expect(taken).toContain(`«${words}»`);
  expect(taken).toContain('الوثيقة 000');
});

test('who says it is explained one tap away', async ({ page, address }) => {
  const atlas = new AtlasPage(page, address, 'en');
  await atlas.open('#v=1&lang=en&sel=rail-cku', false);
  const fact = atlas.reader.locator('.testimonies dd').filter({ hasText: 'commentary' }).first();
  await fact.getByRole('button', { name: 'What does this mean?' }).click();
  await expect(fact.locator('.explanation')).toBeVisible();
});

test('a mark selected while a document is read stays in the text, place by place', async ({ page, address }) => {
  const atlas = new AtlasPage(page, address, 'en');
  await atlas.open('#v=1&lang=en&doc=000', false);
  await atlas.row('gas-tapi').click();
  await expect(page).toHaveURL(/doc=000/);
  await expect(atlas.reader.locator('.places-of-selection')).toContainText('Gas pipeline');
  await atlas.reader.locator('.places-of-selection').getByRole('button', { name: 'Next passage' }).click();
  await expect(atlas.mark).toHaveCount(1);
  await atlas.reader.getByRole('button', { name: 'What is said of it' }).click();
  await expect(page).not.toHaveURL(/doc=/);
});
