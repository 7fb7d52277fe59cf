import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { EVERYTHING, figure, randomFrom, SEED } from '../verify/figure.ts';
import { AtlasPage, built } from './atlas.ts';
import { expect, test } from './browser.ts';

interface Slice { target: { source: string; selector: [{ exact: string }, { start: number; end: number }] } }

/** What is served is changed on its way; a worker that keeps files would stand in between. */
test.use({ options: { serviceWorkers: 'block' } });

test('every passage is an exact slice of its text in the browser, and every file of the atlas has its hash', async ({ page, address }) => {
  await new AtlasPage(page, address, 'en').open('#v=1&lang=en', false);
  const counts = await page.evaluate(async () => {
    const bytesOf = async (path: string) => new Uint8Array(await (await fetch(new URL(`atlas/${path}`, location.href.split('#')[0]))).arrayBuffer());
    const hex = async (bytes: Uint8Array<ArrayBuffer>) => Array.from(new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)), (byte) => byte.toString(16).padStart(2, '0')).join('');
    const decode = (bytes: Uint8Array) => new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
    const { files } = JSON.parse(decode(await bytesOf('manifest.json'))) as { files: Record<string, string> };
    const fetched = new Map(await Promise.all(Object.keys(files).map(async (path) => [path, await bytesOf(path)] as const)));
    const hashes = await Promise.all([...fetched].map(async ([path, bytes]) => (await hex(bytes)) === files[path]));
    const read = (path: string) => JSON.parse(decode(fetched.get(path) as Uint8Array)) as { items?: Slice[]; annotations?: Slice[] };
    const slices = [...(read('evidence.jsonld').items ?? []), ...(read('gazetteer.json').annotations ?? [])];
    const exact = slices.filter(({ target: { source, selector: [quote, { start, end }] } }) => decode(fetched.get(source) as Uint8Array).slice(start, end) === quote.exact);
    return { files: hashes.length, hashed: hashes.filter(Boolean).length, slices: slices.length, exact: exact.length };
  });
  figure(15, `browser: ${counts.exact} of ${counts.slices} slices exact, ${counts.hashed} of ${counts.files} files with their hash`);
  expect(counts.exact).toBe(counts.slices);
  expect(counts.hashed).toBe(counts.files);
  expect(counts.slices).toBeGreaterThan(built.annotations.length);
});

test('one flipped bit in a served text shows “text changed”, and no passage it touches is shown', async ({ page, address }) => {
  const random = randomFrom(SEED);
  const atlas = new AtlasPage(page, address, 'en');
  const documents = EVERYTHING ? built.documents : built.documents.filter((_, index) => index === SEED % built.documents.length);
  let shown = 0;
  for (const id of documents) {
    const passage = built.annotations.find(({ target }) => target.source === `sources/${id}.reading.txt`);
    const [{ exact }, { start, end }] = passage?.target.selector ?? [{ exact: '' }, { start: 0, end: 0 }];
    await page.route(new RegExp(`sources/${id}\\.reading\\.txt`), async (route) => {
      const body = readFileSync(`dist/atlas/sources/${id}.reading.txt`);
      const from = Buffer.from(body.toString('utf8').slice(0, start)).length;
      const place = from + random(Buffer.from(exact).length);
      body[place]! ^= 1 << random(8);
      await route.fulfill({ body, contentType: 'text/plain; charset=utf-8' });
    });
    await page.goto('about:blank');
    await atlas.open(`#v=1&lang=en&sel=${passage?.body.source}&passage=${passage?.passage}`, false);
    await expect(atlas.reader, id).toContainText('Text changed');
    await expect(atlas.mark.filter({ hasText: exact }), `${id} [${start}, ${end})`).toHaveCount(0);
    await page.evaluate((hash) => { location.hash = hash; }, `#v=1&lang=en&doc=${id}`);
    await expect(atlas.reader.locator('.document').getByRole('alert'), `document ${id}`).toContainText('Text changed');
    shown += 1;
    await page.unrouteAll({ behavior: 'ignoreErrors' });
  }
  figure(15, `browser: ${shown} of ${documents.length} flipped bits shown as “text changed”, seed ${SEED}`);
});

test('the proof in the page names a file with one byte changed, and its old and new hash', async ({ page, address }) => {
  const atlas = new AtlasPage(page, address, 'en');
  const id = built.documents[SEED % built.documents.length] as string;
  let changed = '';
  await atlas.open(`#v=1&lang=en&doc=${id}`, false);
  await page.getByRole('button', { name: 'As received', exact: true }).click();
  for (const kind of EVERYTHING ? ['raw', 'reading'] : ['reading']) {
    const file = `sources/${id}.${kind}.txt`;
    await page.route(new RegExp(file.replaceAll('.', '\\.')), async (route) => {
      const body = readFileSync(`dist/atlas/${file}`);
      body[randomFrom(SEED)(body.length)]! ^= 1;
      changed = createHash('sha256').update(body).digest('hex');
      await route.fulfill({ body, contentType: 'text/plain; charset=utf-8' });
    });
    await page.getByRole('button', { name: 'Compute the hashes now' }).click();
    const named = atlas.reader.locator('.proof .fault').filter({ hasText: file });
    await expect(named).toContainText('text changed');
    await expect(named).toContainText(createHash('sha256').update(readFileSync(`dist/atlas/${file}`)).digest('hex'));
    await expect(named).toContainText(changed);
    await page.unrouteAll({ behavior: 'ignoreErrors' });
  }
  figure(23, 'the proof in the page names a changed text with both hashes');
});
