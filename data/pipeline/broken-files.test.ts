import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { loadAtlas, type LoadedAtlas } from '../../src/atlas/load.ts';
import { EVERYTHING, figure, randomFrom, SEED } from '../../verify/figure.ts';
import { must, standingBuild } from '../checks/fixtures.ts';

const output = must(standingBuild.output, 'build without refusals');
const BASE = new URL('https://example.org/atlas/');
const READ = [...output.keys()].filter((path) => !path.startsWith('schema/') && !/\.(raw\.txt|lines\.json)$/.test(path));
const bytesOf = (path: string): Uint8Array => must(output.get(path), path);
const changed = (path: string): Uint8Array => bytesOf(path).map((byte, index) => (index === bytesOf(path).length >> 1 ? byte ^ 1 : byte));

type Answer = () => Response | Promise<Response>;
const FAULTS: Record<string, { answer(path: string): Response | Promise<Response>; reason: RegExp }> = {
  'not found': { answer: () => new Response('no', { status: 404 }), reason: /^not-found$/ },
  'server error': { answer: () => new Response('no', { status: 500 }), reason: /^server$/ },
  reset: { answer: () => Promise.reject(new TypeError('Failed to fetch')), reason: /^broken-off$/ },
  hang: { answer: () => new Promise(() => {}), reason: /^waiting$/ },
  truncated: { answer: (path) => answerOf(bytesOf(path).subarray(0, bytesOf(path).length >> 1)), reason: /^(other-bytes|unreadable)$/ },
  html: { answer: () => new Response('<!doctype html><p>x</p>'), reason: /^(other-bytes|unreadable)$/ },
  empty: { answer: () => new Response(''), reason: /^(other-bytes|unreadable)$/ },
  ...Object.fromEntries(['[]', 'null', '"x"', '{}', '7'].map((body) => [`wrong type ${body}`, { answer: () => new Response(body), reason: /^(other-bytes|unreadable)$/ }])),
  'wrong hash': { answer: (path) => answerOf(changed(path)), reason: /^other-bytes$/ },
};

const answerOf = (bytes: Uint8Array): Response => new Response(new Uint8Array(bytes));

/** Serves the built atlas, but for what is given another answer. */
function serve(others: Record<string, Answer>): void {
  vi.stubGlobal('fetch', (address: URL) => {
    const path = address.href.slice(BASE.href.length);
    return Promise.resolve(others[path]?.() ?? answerOf(bytesOf(path)));
  });
}

const summary = ({ get }: LoadedAtlas) => {
  const { atlas, faults } = get();
  return { features: atlas.features.length, passages: [...atlas.passages.values()].filter(({ intact }) => intact).length, documents: atlas.documents.size, records: atlas.records.length, faults: faults.length };
};

afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

/** Waits for work that waits for what hangs: time is made to pass once everything else has had its turn. */
async function passing<T>(work: Promise<T>): Promise<T> {
  let over = false;
  const watched = work.finally(() => { over = true; });
  // A refusal is for whoever awaits the work, not for this loop.
  watched.catch(() => {});
  for (await sleep(120); !over; await sleep(10)) await vi.advanceTimersByTimeAsync(200);
  return watched;
}

/** Each fault for each file; daily, each file with one of them in turn. */
const FAULT_NAMES = Object.keys(FAULTS);
const faultsFor = (index: number): string[] => (EVERYTHING ? FAULT_NAMES : [FAULT_NAMES[index % FAULT_NAMES.length] as string]);

describe('a file that fails', () => {
  test('is named with its reason, costs only itself, and comes when asked for again', async () => {
    serve({});
    const whole = summary(await loadAtlas(BASE));
    expect(whole.faults).toBe(0);
    const files = READ.filter((path) => path !== 'manifest.json');
    let tried = 0;
    for (const [index, path] of files.entries()) {
      for (const name of faultsFor(index)) {
        const { answer, reason } = must(FAULTS[name], name);
        if (name === 'hang') vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
        serve({ [path]: () => answer(path) });
        const loaded = await (name === 'hang' ? passing(loadAtlas(BASE)) : loadAtlas(BASE));
        vi.useRealTimers();
        const [fault, ...more] = loaded.get().faults;
        expect({ file: fault?.file, more }, `${path}: ${name}`).toEqual({ file: path, more: [] });
        expect(fault?.reason, `${path}: ${name}`).toMatch(reason);
        const had = summary(loaded);
        expect(had.documents, `${path}: ${name}`).toBeGreaterThanOrEqual(whole.documents - 1);
        if (path !== 'features.geojson') expect(had.features, `${path}: ${name}`).toBe(whole.features);
        serve({});
        await loaded.retry();
        expect(summary(loaded), `${path}: ${name}`).toEqual(whole);
        tried += 1;
      }
    }
    figure(7, `${tried} of ${tried} faults of ${files.length} files: named, the rest there, whole after asking again`);
  }, EVERYTHING ? 600_000 : 30_000);

  test('late, it is taken in when it comes', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    let come: (answer: Response) => void = () => {};
    serve({ 'features.geojson': () => new Promise((resolve) => { come = resolve; }) });
    const loaded = await passing(loadAtlas(BASE));
    expect(loaded.get()).toMatchObject({ faults: [{ file: 'features.geojson', reason: 'waiting' }], atlas: { features: [] } });
    const told = new Promise<void>((resolve) => { loaded.subscribe(resolve); });
    come(answerOf(bytesOf('features.geojson')));
    await passing(told);
    expect(loaded.get().faults).toEqual([]);
    expect(loaded.get().atlas.features.length).toBeGreaterThan(0);
  });

  test('as the manifest, it is a refusal with a reason', async () => {
    for (const [name, { answer, reason }] of Object.entries(FAULTS)) {
      if (name === 'hang' || name === 'wrong hash') continue;
      serve({ 'manifest.json': () => answer('manifest.json') });
      await expect(loadAtlas(BASE), name).rejects.toMatchObject({ reason: expect.stringMatching(reason) as string });
    }
  });
});

test('without Web Crypto no garbage inside a file gets past its shape, or throws', async () => {
  const count = EVERYTHING ? 500 : 12;
  const below = randomFrom(SEED);
  const json = READ.filter((path) => /json/.test(path) && path !== 'manifest.json');
  const GARBAGE = [null, 0, -1, 'x', '', [], {}, true, 1e308, '2022-02-30', [null], { ar: 1 }];
  vi.stubGlobal('crypto', {});
  let named = 0;
  for (let turn = 0; turn < count; turn += 1) {
    const path = must(json[below(json.length)], 'a file');
    const value = JSON.parse(new TextDecoder().decode(bytesOf(path))) as unknown;
    const [holder, key] = somewhere(value, below);
    holder[key] = GARBAGE[below(GARBAGE.length)];
    serve({ [path]: () => new Response(JSON.stringify(value)) });
    const { atlas, faults } = (await loadAtlas(BASE)).get();
    expect(atlas.documents.size, `${path} ${key} (seed ${SEED}, turn ${turn})`).toBeGreaterThan(0);
    named += faults.length;
  }
  figure(7, `${count} of ${count} files with garbage inside and no hash to know it by: 0 thrown, ${named} refused by their shape (seed ${SEED})`);
}, 600_000);

/** A place inside a decoded file: what holds it, and its key there. */
function somewhere(root: unknown, below: (limit: number) => number): [Record<string, unknown>, string] {
  let holder = root as Record<string, unknown>;
  for (let depth = below(9); ; depth -= 1) {
    const keys = Object.keys(holder);
    const key = keys[below(keys.length)] as string;
    const inner = holder[key];
    if (depth === 0 || typeof inner !== 'object' || inner === null || Object.keys(inner).length === 0) return [holder, key];
    holder = inner as Record<string, unknown>;
  }
}
