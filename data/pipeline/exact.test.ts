import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { EVERYTHING, figure, randomFrom, SEED } from '../../verify/figure.ts';
import type { PublishedAnnotation, PublishedGazetteer, PublishedManifest, PublishedSource } from '../../src/model/published.ts';
import { bytes } from '../checks/bytes.ts';
import { documents, FILES, must, passages, standingBuild, withBytes } from '../checks/fixtures.ts';
import { readCorpus } from './corpus.ts';

const output = must(standingBuild.output, 'output');
const contentOf = (path: string) => must(output.get(path), path);
const json = <T>(path: string): T => JSON.parse(new TextDecoder().decode(contentOf(path))) as T;
const sha256 = (content: Uint8Array) => createHash('sha256').update(content).digest('hex');
const { files, documents: ids } = json<PublishedManifest>('manifest.json');
const sources = ids.map((id) => json<PublishedSource>(`sources/${id}.json`));
const annotations = [...json<{ items: PublishedAnnotation[] }>('evidence.jsonld').items, ...json<PublishedGazetteer>('gazetteer.json').annotations];

test('every passage is the exact slice it says, in a text with the hash that was signed', () => {
  const hashed = sources.flatMap(({ raw, reading }) => [raw, reading]).filter(({ file, sha256: signed }) => file !== null && sha256(contentOf(file)) === signed);
  const listed = Object.entries(files).filter(([path, hash]) => sha256(contentOf(path)) === hash);
  // Offsets count UTF-16 units, as JavaScript strings do; the text is read from bytes, as the browser reads it.
  const exact = annotations.filter(({ target: { source, selector: [quote, { start, end }] } }) => {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(contentOf(source));
    return text.slice(start, end) === quote.exact && text.slice(0, start).endsWith(quote.prefix) && text.slice(end).startsWith(quote.suffix);
  });
  figure(15, `build: ${exact.length} of ${annotations.length} slices exact, ${hashed.length} of ${2 * sources.length} texts and ${listed.length} of ${output.size - 1} files with their hash`);
  expect(exact).toHaveLength(annotations.length);
  expect(hashed).toHaveLength(2 * sources.length);
  expect(listed).toHaveLength(output.size - 1);
  expect(new Set(annotations.map(({ passage }) => passage)).size).toBe(passages.length);
});

test('one flipped bit anywhere in a received or a reading text is noticed by the build', () => {
  const random = randomFrom(SEED);
  const texts = documents.flatMap((one) => (['raw', 'reading'] as const).map((key) => ({ id: one.id, file: one.file.replace('source.json', one.item[key].file) })));
  const { corpus } = readCorpus(FILES);
  let [flipped, noticed] = [0, 0];
  for (const { id, file } of texts) {
    const { length } = must(FILES.get(file), file);
    // The long form goes to every byte, by one of its bits.
    const places = EVERYTHING ? Array.from({ length }, (_, at) => at) : Array.from({ length: 20 }, () => random(length));
    for (const place of places) {
      const changed = withBytes(file, (content) => { content[place]! ^= 1 << random(8); });
      flipped += 1;
      if (bytes.check({ ...corpus, files: changed }).some((one) => one.id === id && one.file === file)) noticed += 1;
    }
  }
  figure(15, `build: ${noticed} of ${flipped} flipped bits noticed, seed ${SEED}`);
  expect(noticed).toBe(flipped);
}, 600_000);
