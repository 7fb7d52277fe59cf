import { EVERYTHING, figure, randomFrom, SEED } from '../verify/figure.ts';
import { AtlasPage, built } from './atlas.ts';
import { expect, test, type Page } from './browser.ts';
import { OLD_IDS, OLD_LINKS } from './old-links.ts';

test.use({ options: { serviceWorkers: 'block' } });

/** Seeds on which a link once opened something unsound. */
const BAD_SEEDS: number[] = [];

const GOOD = [
  'lang=en', 'lang=ar', 'map=4.2/36.5/68', 'map=11/28/79', 'time=2025-07-26', 'time=../2023-05-01', 'time=2022-10-01/2023-01-31', 'sel=gas-tapi', 'sel=part-kg', 'sel=munir', 'passage=002-cancelled',
  'layers=none', 'layers=exercises,records', 'filter=voice:report', 'filter=kind:forecast,document:000', 'q=%D8%A7%D9%84%D8%B3%D9%83%D8%A9', 'hide=state:cancelled', 'doc=002', 'p=3', 'view=list', 'ab=2022-10-01/2025-07-27', 'data=ffffffff', 'v=1',
];
const BROKEN = [
  'lang=fr', 'map=4/38/1e309', 'map=NaN/NaN/NaN', 'map=-9/999/x', 'time=2022-02-30', 'time=9999999-01-01', 'time=2023-01-01/2022-01-01', 'sel=__proto__', 'sel=constructor', 'passage=toString', 'layers=hasOwnProperty', 'filter=voice:', 'filter=__proto__:x',
  'q=%E0%A4%A', `q=${'x'.repeat(300)}`, 'hide=kind:%00', 'doc=../../etc', 'p=-1', 'p=1e9', 'view=<svg onload=alert(1)>', 'ab=x/y', 'rec=%F0%9F%98%80', 'v=2', '%%%=%', '=', '&&&', 'embed=0', 'zoom=4', 'time=2022-10-01&time=2022-10-02',
];

function someLink(random: (below: number) => number): string {
  const parts = Array.from({ length: 1 + random(5) }, () => (random(2) === 0 ? GOOD[random(GOOD.length)] : BROKEN[random(BROKEN.length)]) as string);
  const link = parts.join('&');
  const at = random(link.length);
  const noise = ['', '', '&', '=', '/', '%', '#', '\u202E', '\0', '9'][random(10)] as string;
  return `#${link.slice(0, at)}${noise}${link.slice(at + random(3))}`;
}

/** What no opened link may leave on the page. */
const unsound = (page: Page) => page.evaluate(() => {
  const text = document.body.innerText;
  return [
    ...(/\bNaN\b|\bundefined\b|\bInfinity\b|\[object /.test(text.replace(/[a-z]+=\S*/g, '')) ? [`not finite: ${/.{0,30}(?:\bNaN\b|\bundefined\b|\bInfinity\b|\[object ).{0,20}/.exec(text)?.[0]}`] : []),
    ...(/NaN|Infinity|undefined/.test(location.hash.replace(/(?:q|sel)=[^&]*/g, '')) && document.querySelector('.link-problems') === null ? [`address: ${location.hash}`] : []),
    ...(document.querySelector('#list') && document.querySelector('#reader') && document.querySelector('#map') ? [] : ['the page is not whole']),
    ...(document.querySelector('.fault, [role="alert"]') ? ['a fault is shown'] : []),
  ];
});

test('any link opens a whole page, and what was wrong in it is named', async ({ page, address }) => {
  test.setTimeout(EVERYTHING ? 1_800_000 : 90_000);
  await page.route(/assets\/bind-.*\.js/, () => { /* never answered */ });
  const loads = EVERYTHING ? 300 : 4;
  const random = randomFrom(SEED);
  const links = [...BAD_SEEDS.map((seed) => someLink(randomFrom(seed))), ...Array.from({ length: loads }, () => someLink(random))];
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(`uncaught: ${error.message}`));
  let named = 0;
  for (const [turn, link] of links.entries()) {
    await page.goto(`${address}?turn=${turn}${link}`);
    await expect(page.locator('#list')).toBeVisible();
    faults.push(...(await unsound(page)).map((fault) => `${link}: ${fault}`));
    const told = await page.locator('.link-problems').count();
    named += told;
    const broken = BROKEN.filter((part) => !['=', '&&&', 'embed=0'].includes(part)).some((part) => link.slice(1).split('&').includes(part) && part.includes('='));
    if (broken && told === 0) faults.push(`${link}: nothing is named`);
  }
  figure(1, `${links.length} pages loaded: ${faults.length} faults, problems named on ${named} (seed ${SEED})`);
  expect(faults).toEqual([]);
});

test('links of every released version open what they opened', async ({ page, address }) => {
  test.setTimeout(180_000);
  await page.route(/assets\/bind-.*\.js/, () => { /* never answered */ });
  const asked = OLD_LINKS.filter((_, index) => EVERYTHING || index % 4 === SEED % 4);
  const faults: string[] = [];
  for (const [turn, { version, link, selected, date, rows, noRows, document }] of asked.entries()) {
    const atlas = new AtlasPage(page, address, link.includes('lang=en') ? 'en' : 'ar');
    await page.goto(`${address}?turn=${turn}${link}`);
    await expect(atlas.list).toBeVisible();
    const must = (what: string, holds: boolean) => {
      if (!holds) faults.push(`${version} ${link}: ${what}`);
    };
    const pressed = await page.locator('#list button[aria-pressed="true"][data-id]').evaluateAll((buttons) => buttons.map((button) => (button as HTMLElement).dataset['id']));
    if (selected !== undefined) must(`selected ${pressed.join()}`, pressed.join() === (selected ?? ''));
    if (date !== undefined) must('the date', (await atlas.date()).includes(date));
    const listed = await atlas.rows();
    must('rows it holds', (rows ?? []).every((id) => listed.includes(id)));
    must('rows it does not hold', !(noRows ?? []).some((id) => listed.includes(id)));
    if (document !== undefined) must('the document', (await atlas.reader.getByRole('heading').first().innerText()).includes(document));
    if (link.includes('passage=')) must('the marked passage', (await atlas.mark.count()) === 1);
    const problems = await page.locator('.link-problems').allInnerTexts();
    must(`complains of more than the data's change: ${problems.join()}`, problems.every((text) => /data=/.test(text) && !/,/.test(text.split('data=')[1] ?? '')));
  }
  const known = new Set([...built.features.map(({ id }) => id), ...built.passages, ...built.forwarded]);
  const ids = Object.values(OLD_IDS).flatMap((text) => text.trim().split(/\s+/));
  const lost = ids.filter((id) => !known.has(id));
  figure(3, `${asked.length - new Set(faults.map((fault) => fault.split(': ')[0])).size} of ${asked.length} links of ${new Set(OLD_LINKS.map(({ version }) => version)).size} versions, ${ids.length - lost.length} of ${ids.length} published ids`);
  expect([...faults, ...lost]).toEqual([]);
});

test('back and forward never end in nothing: every entry opens what it showed', async ({ page, address }) => {
  test.setTimeout(EVERYTHING ? 300_000 : 90_000);
  const atlas = new AtlasPage(page, address, 'en');
  await atlas.open('', false);
  const random = randomFrom(SEED + 1);
  const ids = (await atlas.rows()).slice(0, 40);
  const seen: string[] = [];
  const shown = async () => {
    await page.evaluate(() => new Promise((resolve) => { requestAnimationFrame(() => setTimeout(resolve, 220)); }));
    await expect(page.locator('#reader h2').first()).toBeVisible();
    return page.evaluate(() => [document.documentElement.lang, document.querySelector('#list button[aria-pressed="true"]')?.getAttribute('data-id') ?? '', document.querySelector('#reader h2')?.textContent ?? ''].join('|'));
  };
  seen.push(await shown());
  const entries = () => page.evaluate(() => history.length);
  let known = await entries();
  // A browser keeps fifty entries and forgets the oldest.
  const steps = EVERYTHING ? 45 : 5;
  for (let step = 0; step < steps; step += 1) {
    const kind = random(4);
    if (kind === 0) await page.evaluate((language) => { location.hash = location.hash.replace(/lang=\w+/, `lang=${language}`); }, step % 2 === 0 ? 'ar' : 'en');
    else await page.evaluate((id) => document.querySelector<HTMLElement>(`#list button[data-id="${id}"]`)?.click(), ids[random(ids.length)] as string);
    const now = await shown();
    if (await entries() > known) seen.push(now);
    else seen[seen.length - 1] = now;
    known = await entries();
  }
  const faults: string[] = [];
  for (let at = seen.length - 2; at >= 0; at -= 1) {
    await page.evaluate(() => history.back());
    const now = await shown();
    if (now !== seen[at]) faults.push(`back to ${at}: ${now} instead of ${seen[at]}`);
  }
  for (let at = 1; at < seen.length; at += 1) {
    await page.evaluate(() => history.forward());
    const now = await shown();
    if (now !== seen[at]) faults.push(`forward to ${at}: ${now} instead of ${seen[at]}`);
  }
  figure(1, `${(seen.length - 1) * 2} steps back and forward, ${faults.length} dead ends (seed ${SEED})`);
  expect(faults).toEqual([]);
  expect(seen.length).toBeGreaterThan(2);
});

test('what is asked while more of the atlas comes is neither lost nor left out of the address', async ({ page, address }) => {
  await page.route(/assets\/bind-.*\.js/, () => { /* never answered */ });
  let release = () => {};
  const held = new Promise<void>((resolve) => { release = resolve; });
  await page.route('**/remarks.json', async (route) => {
    await held;
    await route.continue();
  });
  await page.addInitScript(() => {
    const frame = window.requestAnimationFrame.bind(window);
    const late: FrameRequestCallback[] = [];
    Object.assign(window, { still: false, move: () => late.splice(0).forEach((one) => frame(one)) });
    window.requestAnimationFrame = (callback) => ((window as unknown as { still: boolean }).still ? late.push(callback) : frame(callback));
  });
  const chosen = page.locator('#list button[aria-pressed="true"]');
  await page.goto(address);
  await page.locator('#list button[data-id="gas-tapi"]').click();
  await expect(page).toHaveURL(/sel=gas-tapi/);
  await expect(chosen).toHaveCount(1);
  // No frame comes from here on: the step back waits for one while the rest of the atlas takes the first part's place.
  await page.evaluate(() => { Object.assign(window, { still: true }); });
  await page.evaluate(() => new Promise((resolve) => {
    addEventListener('popstate', () => setTimeout(resolve, 50), { once: true });
    history.back();
  }));
  const come = page.waitForResponse('**/remarks.json');
  release();
  await (await come).finished();
  await page.evaluate(() => new Promise((resolve) => { setTimeout(resolve, 300); }));
  await page.evaluate(() => {
    Object.assign(window, { still: false });
    (window as unknown as { move: () => void }).move();
  });
  await expect(chosen).toHaveCount(0);
  await expect(page).not.toHaveURL(/sel=/);
});
