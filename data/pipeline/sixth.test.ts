import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test, vi } from 'vitest';
import type { PublishedDisagreements, PublishedFeature, PublishedManifest } from '../../src/model/published.ts';
import { addDocument } from './add.ts';
import { buildAtlas } from './build.ts';
import { readDataFiles } from './files.ts';
import { enterSixth, MADE_UP } from './sixth.ts';
import { writeFileSync } from 'node:fs';

vi.setConfig({ testTimeout: 30_000 });

const root = mkdtempSync(join(tmpdir(), 'sanad-sixth-'));
cpSync('data', join(root, 'data'), { recursive: true, filter: (path) => !/\.(ts|mjs|md)$/.test(path) });
mkdirSync(join(root, 'public'));
cpSync('public/basemap', join(root, 'public/basemap'), { recursive: true });
afterAll(() => rmSync(root, { recursive: true }));

const before = buildAtlas(readDataFiles(root));

describe('a sixth document, by the guide alone', () => {
  test('as it is taken in, it is refused what is still to fill, and nothing else', () => {
    const trial = mkdtempSync(join(tmpdir(), 'sanad-stub-'));
    cpSync(root, trial, { recursive: true });
    writeFileSync(join(trial, 'received.txt'), MADE_UP);
    expect(addDocument(trial, join(trial, 'received.txt')).error).toBeNull();
    const rules = new Set(buildAtlas(readDataFiles(trial)).refusals.filter((one) => !before.refusals.some((old) => old.path === one.path && old.file === one.file)).map((one) => one.rule));
    expect([...rules].sort()).toEqual(['mention', 'schema', 'translation']);
    rmSync(trial, { recursive: true });
  });

  test('filled in, it stands beside the others, and says what it says against one of them', () => {
    const id = enterSixth(root, join(root, 'received.txt'));
    const { refusals, output } = buildAtlas(readDataFiles(root));
    expect(refusals).toEqual([]);
    const read = <T>(path: string) => JSON.parse(new TextDecoder().decode(output?.get(path))) as T;
    expect(read<PublishedManifest>('manifest.json').documents).toContain(id);
    const { features } = read<{ features: PublishedFeature[] }>('features.geojson');
    const states = features.find((one) => one.id === 'ex-brotherhood-2022')?.properties.statements.filter((one) => 'state' in one.value);
    expect(states?.map((one) => one.testimonies.map((testimony) => testimony.document).join())).toEqual(['002', '002', id]);
    expect(features.some((one) => one.id === 'meet-japarov-putin-2026')).toBe(true);
    expect(read<PublishedDisagreements>('disagreements.json').disagreements.map((one) => one.id)).toContain(`dis-brotherhood-held-${id}`);
    for (const [path, bytes] of before.output ?? []) {
      if (/^sources\/00\d\.(raw|reading)\.txt$/.test(path)) expect(output?.get(path), path).toEqual(bytes);
    }
  });
});
