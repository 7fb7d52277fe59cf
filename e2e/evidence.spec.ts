import { SEED } from '../verify/figure.ts';
import { AtlasPage, built, EVERYTHING, type Language } from './atlas.ts';
import { expect, test } from './browser.ts';

const ASKED = { ar: 'ليس في الوثائق', en: 'Not in evidence' } as const;

test('marks open exact words of their own evidence, one press further the raw lines, one further the proof', async ({ page, address }) => {
  test.slow();
  const atlas = new AtlasPage(page, address, 'ar');
  await atlas.open('', false);
  const ids = built.features.map((feature) => feature.id);
  expect((await atlas.rows()).sort()).toEqual([...ids].sort());
  const first = new Map(built.features.map((feature) => [feature.properties.kind, feature.id]));
  for (const id of EVERYTHING ? ids : [...first.values()].filter((_, index) => index % 5 === 0)) {
    await atlas.row(id).click();
    await expect(atlas.row(id)).toHaveAttribute('aria-pressed', 'true');
    await expect(atlas.mark).toHaveCount(1);
    const words = await atlas.mark.evaluate((mark) => mark.textContent);
    expect(built.annotations.some((one) => one.body.source === id && one.target.selector[0].exact === words), `${id}: ${words}`).toBe(true);
    await atlas.reader.getByRole('button', { name: 'أسطره كما وصلت' }).click();
    await expect(atlas.reader.locator('.raw-line').first()).toBeVisible();
    await atlas.reader.getByRole('button', { name: 'البرهان', exact: true }).click();
    await expect(atlas.reader.getByRole('button', { name: 'احسب البصمات الآن' })).toBeVisible();
  }
});

test('a meeting that document 002 only presupposes is implied, and says so in list and reader', async ({ page, address }) => {
  const atlas = new AtlasPage(page, address, 'en');
  await atlas.open('#v=1&lang=en&sel=meet-japarov-trudeau-2022', false);
  await expect(atlas.row('meet-japarov-trudeau-2022')).toHaveAccessibleName(/implied/);
  await expect(atlas.row('meet-japarov-trudeau-2022')).not.toHaveAccessibleName(/(^|[^:] )held$/);
  await expect(atlas.reader.locator('.feature-state')).toContainText('implied');
  await expect(atlas.mark).toContainText('الاجتماع مع مساعدة وزيرة الخارجية الأمريكية إليزابيث كينيدي ترودو');
});

test('claim and record stand apart: document 002 says the railway is being built, a record has ground broken in 2024', async ({ page, address }) => {
  const atlas = new AtlasPage(page, address, 'en');
  await atlas.open('#v=1&lang=en&sel=rail-cku', false);
  await expect(atlas.mark).toContainText('وتقوم ببناء خط سكة حديد');
  await atlas.reader.getByRole('button', { name: 'Record', exact: true }).click();
  await expect(atlas.reader.locator('.claim-and-record q').first()).toContainText('وتقوم ببناء');
  const record = atlas.reader.locator('.records li').filter({ hasText: '27 December 2024' });
  await expect(record).toContainText('differs from what is said');
  await expect(record).toContainText('Railway Gazette');
  await expect(record.locator('mark, q')).toHaveCount(0);
});

for (const language of ['ar', 'en'] as Language[]) {
  test(`what no document gives is not in evidence, and a stated ignorance is evidence, ${language}`, async ({ page, address }) => {
    const atlas = new AtlasPage(page, address, language);
    await atlas.open(`#v=1&lang=${language}&sel=gas-tapi`, false);
    const missing = atlas.reader.locator('section').filter({ hasText: ASKED[language] });
    await expect(missing).toContainText(language === 'ar' ? 'السعة' : 'capacity');
    await expect(missing).toContainText(language === 'ar' ? 'الممول' : 'payer');
    await atlas.row('ex-brotherhood-2022').click();
    await expect(atlas.mark).toContainText('تمّ إلغاء');
    await expect(missing.filter({ hasText: language === 'ar' ? 'السبب' : 'reason' })).toHaveCount(0);
    await expect(atlas.reader).toContainText('ولم يعرف سبب الإلغاء بعد');
  });
}

test('a speaker opens as an actor, with the ranks each document gives, and its disagreements', async ({ page, address }) => {
  const atlas = new AtlasPage(page, address, 'en');
  await atlas.open('#v=1&lang=en&sel=munir', false);
  await expect(atlas.reader.getByRole('heading', { level: 2 })).toHaveText('Asim Munir');
  for (const rank of ['General', 'Field Marshal', 'Lieutenant General']) await expect(atlas.reader.locator('.claim', { hasText: 'rank' }).filter({ hasText: rank }).first()).toBeVisible();
  const differ = atlas.reader.locator('.disagreements > li').filter({ hasText: 'The rank of Asim Munir' }).first();
  await expect(differ).toContainText('الفريق');
  await expect(differ).toContainText('المشير');
  await expect(page).toHaveURL(/sel=munir/);
  await atlas.reader.locator('.rows').getByRole('button').filter({ hasText: 'Blinken' }).first().click();
  await expect(atlas.mark).toHaveCount(1);
});

test('the two halves of one sentence that do not agree stand side by side', async ({ page, address }) => {
  const atlas = new AtlasPage(page, address, 'ar');
  await atlas.open('#v=1&lang=ar&sel=ex-frontier-2022', false);
  await atlas.reader.getByRole('button', { name: 'مقارنة' }).click();
  const differ = atlas.reader.locator('.disagreements > li').filter({ hasText: 'في جملة واحدة' });
  await expect(differ).toContainText('لا تشارك');
  await expect(differ).toContainText('والتي جرت');
});

test('every paragraph of every document has its working translation', async ({ page, address }) => {
  const atlas = new AtlasPage(page, address, 'en');
  for (const id of built.documents.filter((_, at) => EVERYTHING || at % 3 === SEED % 3)) {
    await page.goto('about:blank');
    await atlas.open(`#v=1&lang=en&doc=${id}`, false);
    await atlas.reader.getByRole('button', { name: 'Working translation into English' }).click();
    const paragraphs = await atlas.reader.locator('[data-paragraph]').count();
    expect(paragraphs).toBe(built.reading(`sources/${id}.reading.txt`).trimEnd().split('\n').length);
    await expect(atlas.reader.locator('.document-paragraph > .gloss')).toHaveCount(paragraphs);
  }
});
