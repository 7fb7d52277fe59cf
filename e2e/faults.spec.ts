import { readdirSync, readFileSync } from 'node:fs';
import { EVERYTHING, figure, randomFrom, SEED } from '../verify/figure.ts';
import { AtlasPage, type Language } from './atlas.ts';
import { expect, test, type Locator, type Page } from './browser.ts';
import { breakFile, EXPECTED, FAULT_NAMES, FAULTS, REASONS, RETRY, type FaultName } from './broken.ts';

/** Milliseconds from asking for the page to its rest being usable. */
const USABLE = EVERYTHING ? 5_000 : 15_000;
const LINK = '&time=2022-10-12&sel=ex-brotherhood-2022';

const listed = Object.keys((JSON.parse(readFileSync('dist/atlas/manifest.json', 'utf8')) as { files: Record<string, string> }).files);
/** Read when the page opens; when a document is looked at as received; never by the page. */
const OPENING = listed.filter((path) => !path.startsWith('schema/') && !/\.(raw\.txt|lines\.json)$/.test(path));
const RECEIVED = listed.filter((path) => /\.(raw\.txt|lines\.json)$/.test(path));
const assets = readdirSync('dist/assets');
const CODE = assets.filter((name) => /^bind-.*\.js$/.test(name)).map((name) => `assets/${name}`);
const WORKER = assets.filter((name) => /maplibre-gl-worker.*\.js$/.test(name)).map((name) => `assets/${name}`);
const FONTS = assets.filter((name) => /plex.*\.woff2$/.test(name)).map((name) => `assets/${name}`);
const BASE = [...readdirSync('dist/basemap').map((name) => `basemap/${name}`), ...FONTS];

interface Case { path: string; fault: FaultName; language: Language }
const languageAt = (index: number): Language => (index % 2 === 0 ? 'ar' : 'en');
const every = (paths: readonly string[]): Case[] => paths.flatMap((path) => FAULT_NAMES.map((fault) => ({ path, fault }))).map((one, index) => ({ ...one, language: languageAt(index) }));
/** In the daily run some faults, each on another file, in one language; the seed says which. */
function sampled(paths: readonly string[], faults: readonly FaultName[]): Case[] {
  const first = randomFrom(SEED)(paths.length);
  return faults.map((fault, index) => ({ path: paths[(first + index * 5) % paths.length] as string, fault, language: languageAt(SEED) }));
}

test.use({ expectedFailures: EXPECTED, options: { serviceWorkers: 'block', viewport: { width: 1280, height: 800 } } });
test.setTimeout(EVERYTHING ? 3_600_000 : 90_000);

const wholes = new Map<Language, string>();
/** All that is said on the page but for the map. */
const saidOn = async (atlas: AtlasPage): Promise<string> => (await Promise.all([atlas.list, atlas.reader, atlas.timeline].map((part) => part.innerText()))).join('\n');

/** Opens a link on a page without the map's code; returns milliseconds until the list was there. */
async function opened(page: Page, address: string, language: Language, link = LINK): Promise<{ atlas: AtlasPage; since: number }> {
  await page.goto('about:blank');
  const since = Date.now();
  await page.goto(`${address}#v=1&lang=${language}${link}`, { waitUntil: 'commit' });
  return { atlas: new AtlasPage(page, address, language), since };
}

const holdMap = (page: Page) => page.route(/assets\/bind-.*\.js/, () => { /* never answered */ });

async function wholePage(page: Page, address: string, language: Language): Promise<string> {
  const known = wholes.get(language);
  if (known) return known;
  const { atlas } = await opened(page, address, language);
  await expect(atlas.mark).toHaveCount(1);
  const said = await saidOn(atlas);
  wholes.set(language, said);
  return said;
}

/** Names the file with its reason, in the language, within the time; returns the note. */
async function named(note: Locator, { path, fault, language }: Case, since: number): Promise<Locator> {
  const row = note.getByRole('listitem').filter({ hasText: path });
  await expect(row, `${path}: ${fault}`).toHaveText(REASONS[language][FAULTS[fault] ?? ''] as RegExp, { timeout: Math.max(USABLE - (Date.now() - since), 1) });
  return note;
}

const noteOf = (page: Page): Locator => page.locator('.fault-note');

test('any file of the atlas may fail: the rest is usable, the file is named, and trying again makes it whole', async ({ page, address }) => {
  // Daily, several files fail at once; in full, each by itself.
  const paths = OPENING.map((path) => `atlas/${path}`);
  const groups = EVERYTHING ? every(paths).map((one) => [one]) : [sampled(paths, ['not found', 'hang', 'truncated', 'wrong type null']), sampled(paths.toReversed(), ['slow'])];
  const cases = groups.flat();
  await holdMap(page);
  const times: number[] = [];
  for (const [index, group] of groups.entries()) {
    const { language } = group[0] as Case;
    const told = group.map(({ path, fault }) => `${path}: ${fault}`).join(', ');
    const whole = await wholePage(page, address, language);
    const mends = await Promise.all(group.map(({ path, fault }) => breakFile(page, address, path, fault, SEED + index)));
    const mend = () => Promise.all(mends.map((one) => one()));
    const { atlas, since } = await opened(page, address, language);
    await expect(atlas.list, told).toBeVisible({ timeout: USABLE });
    await expect(atlas.reader.locator('h2').first(), told).toBeVisible({ timeout: Math.max(USABLE - (Date.now() - since), 1) });
    const failing = group.filter(({ fault }) => FAULTS[fault] !== null);
    for (const one of failing) await named(noteOf(page), { ...one, path: one.path.replace(/^atlas\//, '') }, since);
    times.push(Date.now() - since);
    if (failing.length > 0) {
      await mend();
      await noteOf(page).getByRole('button', { name: RETRY[language] }).click();
    }
    await expect(noteOf(page), told).toHaveCount(0);
    await expect.poll(() => saidOn(atlas), told).toBe(whole);
    expect(page.url()).toContain('sel=ex-brotherhood-2022');
    await mend();
  }
  figure(7, `${cases.length} of ${cases.length} faults of ${new Set(cases.map(({ path }) => path)).size} files of the atlas: usable and named in ≤ ${(Math.max(...times) / 1000).toFixed(1)} s, whole after trying again (seed ${SEED})`);
});

test('without the manifest the page says so, leads to the text edition, and opens when tried again', async ({ page, address }) => {
  const cases = (EVERYTHING ? every(['atlas/manifest.json']) : [{ path: 'atlas/manifest.json', fault: SEED % 4 < 2 ? 'hang' : 'wrong type {}', language: languageAt(SEED) }] as Case[]);
  await holdMap(page);
  let refused = 0;
  for (const [index, one] of cases.entries()) {
    const whole = await wholePage(page, address, one.language);
    const mend = await breakFile(page, address, one.path, one.fault, SEED + index);
    const { atlas, since } = await opened(page, address, one.language);
    // The manifest stands for all other hashes and has none itself: one other letter in it may be a word of its own, or unmake a hash.
    if (one.fault === 'wrong hash') await expect(page.locator('.page-note li, .fault-note li, #list').first()).toBeVisible({ timeout: USABLE });
    else if (one.fault === 'slow') await expect(atlas.list).toBeVisible({ timeout: USABLE });
    else {
      const note = await named(page.locator('.page-note'), one, since);
      await expect(page.getByRole('link', { name: /النسخة النصية|text edition/ })).toHaveAttribute('href', /text\/index\.html$/);
      refused += 1;
      await mend();
      await note.getByRole('button', { name: RETRY[one.language] }).click();
      await expect.poll(() => saidOn(atlas)).toBe(whole);
    }
    await mend();
  }
  figure(7, `manifest.json: ${refused} of ${refused} faults named in ≤ 5 s with the text edition beside, whole after trying again`);
});

test('a text as received may fail: it is named and comes when tried again', async ({ page, address }) => {
  const cases = EVERYTHING ? every(RECEIVED.map((path) => `atlas/${path}`)) : sampled(RECEIVED.map((path) => `atlas/${path}`), ['server error']);
  await holdMap(page);
  for (const [index, one] of cases.entries()) {
    if (FAULTS[one.fault] === null || one.fault === 'hang') continue;
    const mend = await breakFile(page, address, one.path, one.fault, SEED + index);
    const document = /sources\/(\w+)\./.exec(one.path)?.[1] ?? '';
    const { atlas } = await opened(page, address, one.language, `&doc=${document}`);
    await atlas.reader.getByRole('button', { name: one.language === 'ar' ? 'كما وصلت' : 'As received' }).click();
    const note = await named(atlas.reader.getByRole('alert'), { ...one, path: one.path.replace(/^atlas\//, '') }, Date.now());
    await mend();
    await note.getByRole('button', { name: RETRY[one.language] }).click();
    await expect(atlas.reader.locator('.raw-line').first()).toBeVisible();
  }
  figure(7, `${cases.length} faults of texts as received: named, whole after trying again`);
});

test('the map’s code, its worker and its files may fail at once: each is named in turn, and trying again draws the map', async ({ page, address }) => {
  const [code, worker, base] = [CODE[0] as string, WORKER[0] as string, 'basemap/countries.json'];
  const mendCode = await breakFile(page, address, code, 'not found', SEED);
  const mendWorker = await breakFile(page, address, worker, 'server error', SEED);
  const mendBase = await breakFile(page, address, base, 'truncated', SEED);
  const { atlas, since } = await opened(page, address, 'ar');
  await expect(atlas.mark).toHaveCount(1, { timeout: USABLE });
  const note = await named(atlas.map, { path: code, fault: 'not found', language: 'ar' }, since);
  await mendCode();
  await note.getByRole('button', { name: RETRY.ar }).click();
  await named(atlas.map, { path: worker, fault: 'server error', language: 'ar' }, Date.now() + 10_000);
  await mendWorker();
  await note.getByRole('button', { name: RETRY.ar }).click();
  await named(atlas.map, { path: base, fault: 'truncated', language: 'ar' }, Date.now() + 10_000);
  await mendBase();
  await note.getByRole('button', { name: RETRY.ar }).click();
  await expect(atlas.map.getByRole('listitem').filter({ hasText: base })).toHaveCount(0);
  await expect(atlas.map).toHaveAttribute('aria-busy', 'false', { timeout: 45_000 });
  await expect(atlas.mark).toHaveCount(1);
  figure(7, 'map’s code, worker and base map: 3 of 3 named, drawn after trying again');
});

if (EVERYTHING) {
  test('each file of the map may fail in each way', async ({ page, address }) => {
    const below = randomFrom(SEED);
    // What is wrong inside a script only running it can tell: as good as any other script, it draws or the map says so.
    const cases = every([...CODE, ...WORKER, ...BASE]).filter(({ path, fault }) => !(path.endsWith('.js') && fault === 'wrong hash'));
    let slowest = 0;
    for (const one of cases) {
      const mend = await breakFile(page, address, one.path, one.fault, below(1e9));
      const { atlas, since } = await opened(page, address, one.language);
      await expect(atlas.mark, `${one.path}: ${one.fault}`).toHaveCount(1, { timeout: USABLE });
      slowest = Math.max(slowest, Date.now() - since);
      if (FAULTS[one.fault] !== null) {
        const shown = one.path.replace(/bind-.*\.js/, one.fault === 'hang' ? 'bind-*.js' : '$&');
        await named(atlas.map, { ...one, path: shown, fault: one.path === WORKER[0] && /wrong type|empty/.test(one.fault) ? 'hang' : one.fault }, Date.now() + 25_000);
        await mend();
        await atlas.map.getByRole('button', { name: RETRY[one.language] }).first().click();
      }
      await expect(atlas.map.locator('.file-faults'), `${one.path}: ${one.fault}`).toHaveCount(0, { timeout: 45_000 });
      await mend();
    }
    figure(7, `${cases.length} of ${cases.length} faults of the map’s ${new Set(cases.map(({ path }) => path)).size} files: words usable in ≤ ${(slowest / 1000).toFixed(1)} s, named, whole after trying again (seed ${SEED})`);
  });
}
