import { appendFileSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { makeAtlas } from '../../../src/atlas/atlas.ts';
import { loadLarge, type LargeAtlas } from '../../../src/atlas/large.ts';
import { sceneOf } from '../../../src/atlas/scene.ts';
import type { LargeManifest, Volume } from '../../../src/model/large.ts';
import { evidenceOfDays, standsIn, stretchOf } from '../../../src/model/mark-days.ts';
import { presentSlice, type TimeChoice } from '../../../src/model/presence.ts';
import { slicesOf } from '../../../src/model/slices.ts';
import { OPEN } from '../../../src/ranges/columns.ts';
import { fold } from '../../../src/text/fold.ts';
import { dayOf, type Day } from '../../../src/time/day.ts';
import { randomFrom, SEED } from '../../../verify/figure.ts';
import { buildLarge } from './build.ts';
import { writeSample } from './sample.ts';

const COUNT = 730;
const BASE = new URL('https://example.org/large/');
const folder = mkdtempSync(join(tmpdir(), 'sanad-large-'));
const [input, built] = [join(folder, 'in'), join(folder, 'out')];
let atlas: LargeAtlas;
let features: Volume['features'];

/** Serves the built files; `others` are answered otherwise. */
function serve(others: Record<string, () => Response> = {}): string[] {
  const asked: string[] = [];
  vi.stubGlobal('fetch', (address: URL) => {
    const path = address.href.slice(BASE.href.length);
    asked.push(path);
    return Promise.resolve(others[path]?.() ?? new Response(new Uint8Array(readFileSync(join(built, path)))));
  });
  return asked;
}

const manifest = (): LargeManifest => JSON.parse(readFileSync(join(built, 'manifest.json'), 'utf8')) as LargeManifest;
const load = () => loadLarge(BASE, manifest(), 'ffffffff');

beforeAll(async () => {
  await writeSample(input, COUNT);
  expect(await buildLarge(input, built)).toMatchObject({ error: null });
  serve();
  atlas = await load();
  features = [0, 1, 2].flatMap((one) => (JSON.parse(readFileSync(join(built, `volumes/${one}.json`), 'utf8')) as Volume).features);
});
afterEach(() => vi.unstubAllGlobals());
afterAll(() => rmSync(folder, { recursive: true }));

describe('what was written is what was given', () => {
  test('every file is listed with its hash, and none besides', async () => {
    const { files } = manifest();
    const lists = Object.keys(files).filter((path) => path.startsWith('lists/'));
    const listed = [...Object.entries(files), ...lists.flatMap((path) => Object.entries(JSON.parse(readFileSync(join(built, path), 'utf8')) as Record<string, string>))];
    const standing = readdirSync(built, { recursive: true, withFileTypes: true }).filter((one) => one.isFile()).map((one) => join(one.parentPath, one.name).slice(built.length + 1));
    expect(listed.map(([path]) => path).sort()).toEqual(standing.filter((path) => path !== 'manifest.json').sort());
    for (const [path, hash] of listed) {
      const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', readFileSync(join(built, path))));
      expect(Buffer.from(digest).toString('hex'), path).toBe(hash);
    }
    expect(manifest().large).toMatchObject({ features: COUNT, passages: COUNT, documents: 8 });
  });

  test('the same input gives the same bytes', async () => {
    const again = join(folder, 'again');
    await buildLarge(input, again);
    expect(readFileSync(join(again, 'manifest.json'))).toEqual(readFileSync(join(built, 'manifest.json')));
  });

  test('any feature opens with its words, exact slices of a text whose hash holds', async () => {
    serve();
    const below = randomFrom(SEED);
    for (let turn = 0; turn < 20; turn += 1) {
      const number = below(COUNT);
      const small = makeAtlas(await atlas.partsOf([number]));
      const [passage, ...more] = small.passagesOf(0);
      expect(more).toEqual([]);
      expect(passage).toMatchObject({ intact: true });
      expect(passage?.exact).toContain(`رقم ${number} `);
      expect([...small.documents.values()].map(({ status }) => status)).toEqual(['intact']);
      expect((await atlas.names(number)).id).toBe(features[number]?.id);
      expect(await atlas.indexOf(features[number]?.id ?? '')).toBe(number);
    }
    expect(await atlas.indexOf('thing-00000000x')).toBeNull();
    expect(await atlas.indexOf('a')).toBeNull();
  });

  test('a document knows what rests on it', async () => {
    serve();
    const document = await atlas.document('0000003');
    expect(document?.features).toEqual(Array.from({ length: 100 }, (_, at) => 300 + at));
    expect(await atlas.document('0000009')).toBeNull();
  });
});

test('at any time, the marks that stand are the states of the scene of a small atlas of the same features', async () => {
  serve();
  const below = randomFrom(SEED + 1);
  const axis = { start: dayOf('2022-01-01'), end: dayOf('2025-12-31') };
  const { marks, firstMark, looks } = atlas;
  const day = () => (axis.start + below(axis.end - axis.start + 1)) as Day;
  for (let turn = 0; turn < 60; turn += 1) {
    const [from, to] = [day(), day()].sort((a, b) => a - b) as [Day, Day];
    const time = [{ mode: 'instant', day: from }, { mode: 'window', from, to }, { mode: 'cumulative', to }, { mode: 'all' }][turn % 4] as TimeChoice;
    const stretch = stretchOf(time, axis);
    const wrong = features.filter((feature, number) => {
      const expected = presentSlice(slicesOf(feature, 0, 0), time);
      const own = Array.from({ length: (firstMark[number + 1] as number) - (firstMark[number] as number) }, (_, at) => (firstMark[number] as number) + at).map((mark) => ({
        mark, start: marks.start[mark] as number, end: marks.end[mark] as number, rule: marks.rule?.[mark] ?? 0,
        sureStart: marks.sureStart?.[mark] ?? (marks.start[mark] as number), sureEnd: marks.sureEnd?.[mark] ?? (marks.end[mark] as number),
        rivalStart: marks.rivalStart?.[mark] ?? OPEN, rivalEnd: marks.rivalEnd?.[mark] ?? 0,
      })).filter((one) => standsIn(one, stretch));
      if (expected === null) return own.length > 0;
      return !(own.length === 1 && own[0] && looks[marks.look[own[0].mark] as number]?.state === expected.slice.state && evidenceOfDays(own[0], stretch) === expected.evidence && atlas.featureOf(own[0].mark) === number);
    });
    expect(wrong.map(({ id }) => id), `seed ${SEED + 1}: ${JSON.stringify(time)}`).toEqual([]);
  }
});

test.each(['اللقاء الأزرق', 'meeting orchard', 'وادي', 'بستان الأحمر تموز', '17', 'التمر', 'yellow for', 'والجسر', 'قلعة', ''])('“%s” finds what a reader of every name and passage finds', async (query) => {
  serve();
  const found = await atlas.search(query);
  const words = (text: string) => fold(text).text.split(' ').map((word) => word.replace(/^(?:و?ال)(?=..)/u, ''));
  const terms = words(query).filter((word) => word !== '');
  const holds = (text: string) => terms.length > 0 && terms.every((term, at) => words(text).some((word) => word === term || (at === terms.length - 1 && term.length > 2 && word.startsWith(term))));
  const texts = await Promise.all(features.map(async ({ properties: { name } }, number) => ({ names: `${name.ar} ${name.en}`, all: `${name.ar} ${name.en} ${(await atlas.feature(number)).annotations.map(({ gloss, target }) => `${target.selector[0].exact} ${gloss}`).join(' ')}` })));
  const inNames = texts.flatMap(({ names }, number) => (holds(names) ? [number] : []));
  expect([...found.names]).toEqual(inNames);
  expect([...found.passages]).toEqual(texts.flatMap(({ all }, number) => (holds(all) && !inNames.includes(number) ? [number] : [])));
});

describe('files fail by themselves', () => {
  test.each<[string, () => Response, string]>([
    ['gone', () => new Response('', { status: 404 }), 'not-found'], ['changed', () => new Response('{"features":[],"annotations":[]}'), 'other-bytes'],
  ])('%s: named, the rest there, back when asked again', async (_, answer, reason) => {
    serve({ 'volumes/1.json': answer });
    const own = await load();
    await expect(own.feature(300)).rejects.toMatchObject({ reason, file: 'volumes/1.json' });
    expect((await own.feature(10)).feature.id).toBe('thing-00000010');
    serve();
    expect((await own.feature(300)).feature.id).toBe('thing-00000300');
  });

  test('columns that do not fit are unreadable', async () => {
    serve({ 'marks.columns': () => new Response(new Uint8Array(readFileSync(join(built, 'marks.columns')).subarray(0, 4000))) });
    vi.stubGlobal('crypto', {});
    await expect(load()).rejects.toMatchObject({ reason: 'unreadable', file: 'marks.columns' });
  });

  test('what is kept at hand stays bounded, and what is asked for at once is fetched once', async () => {
    const asked = serve();
    const own = await load();
    await Promise.all(Array.from({ length: 50 }, (_, at) => own.feature(at)));
    expect(asked.filter((path) => path === 'volumes/0.json')).toHaveLength(1);
  });
});

describe('bad input is refused with file, line, id and reason in both languages, and nothing is replaced', () => {
  const first = () => readFileSync(join(input, 'features.ndjson'), 'utf8').split('\n')[0] as string;
  const wrong = (change: (line: Record<string, never>) => void): string => {
    const line = JSON.parse(first()) as Record<string, never>;
    change(line);
    return JSON.stringify(line);
  };
  const changes: [string, () => string, RegExp][] = [
    ['no JSON', () => '{"id":', /Not JSON/], ['an unknown key', () => wrong((line) => Object.assign(line, { id: 'zz', extra: 1 })), /extra/],
    ['out of order', () => wrong(() => {}), /order of their ids/],
    ['another layer', () => wrong((line) => Object.assign(line, { id: 'zz', layer: 'nowhere' })), /No layer/],
    ['another document', () => first().replaceAll('thing-00000000', 'zz').replaceAll('"0000000"', '"0099999"'), /No document/],
    ['words that stand nowhere', () => first().replaceAll('thing-00000000', 'zz').replace('رقم 0 عند', 'رقم 0 قرب'), /letter for letter/],
    ['a gloss of one’s own', () => first().replaceAll('thing-00000000', 'zz').replace(/"gloss":"[^"]*"/, '"gloss":"Nothing of the kind"'), /not cut from/],
    ['no such day', () => first().replaceAll('thing-00000000', 'zz').replace(/"edtf":"[^"]*"/, '"edtf":"2023-02-30"'), /No date/],
    ['an id of another', () => first().replace('"thing-00000000"', '"zz"'), /Begins with its feature/],
  ];
  test.each(changes)('%s', async (_, line, reason) => {
    const before = readFileSync(join(built, 'manifest.json'));
    const kept = readFileSync(join(input, 'features.ndjson'));
    appendFileSync(join(input, 'features.ndjson'), line());
    const { error } = await buildLarge(input, built);
    writeFileSync(join(input, 'features.ndjson'), kept);
    expect(error).toMatch(new RegExp(`features\\.ndjson:${COUNT + 1} · `));
    expect(error).toMatch(reason);
    expect(error).toMatch(/\u2067[^\u2069]*\p{Script=Arabic}/u);
    expect(readFileSync(join(built, 'manifest.json'))).toEqual(before);
    expect(readdirSync(folder).filter((name) => name.includes('building'))).toEqual([]);
  });

  test('a folder without documents', async () => {
    rmSync(join(input, 'documents.ndjson'));
    expect((await buildLarge(input, built)).error).toMatch(/documents\.ndjson · .*missing/);
  });
});

test('a small atlas of large features is an atlas like any other', async () => {
  serve();
  const small = makeAtlas(await atlas.partsOf([5, 400, 401]));
  const scene = sceneOf(small, { time: { mode: 'all' }, layers: new Set(['corridors', 'exercises', 'meetings', 'context']), filter: {}, query: '' });
  expect(scene.entries.map(({ feature }) => feature)).toEqual([0, 1, 2]);
});
