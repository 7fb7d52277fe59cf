import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { bytes } from '../data/checks/bytes.ts';
import { FILES } from '../data/checks/fixtures.ts';
import { checkFiles } from '../data/pipeline/build.ts';
import { publishedFeatures, writeAtlas } from '../data/pipeline/write.ts';
import { makeAtlas } from '../src/atlas/atlas.ts';
import type { PublishedAnnotation, PublishedManifest, PublishedSource } from '../src/model/published.ts';
import { EVERYTHING, figure, randomFrom, SEED } from './figure.ts';

/** Changes of each document. */
const EACH = EVERYTHING ? 1_050 : 14;

const { corpus } = checkFiles(FILES);
const output = writeAtlas(corpus);
const read = <T>(path: string): T => JSON.parse(new TextDecoder().decode(output.get(path))) as T;
const manifest = read<PublishedManifest>('manifest.json');
const evidence = read<{ items: PublishedAnnotation[] }>('evidence.jsonld').items;
const sources = manifest.documents.map((id) => read<PublishedSource>(`sources/${id}.json`));
const features = publishedFeatures(corpus);

const NEGATIONS = [['لم ', 'قد '], ['لا ', 'قد '], ['غير ', 'جدّ ']] as const;
const LETTERS = [...'ابتثجحخدذرزسشصضطظعغفقكلمنهوي'];
const random = randomFrom(SEED);
const pick = <T>(list: readonly T[]): T => list[random(list.length)] as T;
const at = (text: string, pattern: RegExp) => [...text.matchAll(pattern)].map((match) => match.index);

/** One change of a text; null where the text has nothing to change in that way. */
const CHANGES: Record<string, (text: string) => string | null> = {
  letter(text) {
    const place = pick(at(text, /\p{L}/gu));
    return text.slice(0, place) + pick(LETTERS.filter((letter) => letter !== text[place])) + text.slice(place + 1);
  },
  digit(text) {
    const places = at(text, /\d/g);
    if (places.length === 0) return null;
    const place = pick(places);
    return text.slice(0, place) + String((Number(text[place]) + 1 + random(9)) % 10) + text.slice(place + 1);
  },
  negation(text) {
    const found = NEGATIONS.flatMap(([no, yes]) => at(text, new RegExp(`(?<=^|\\s)${no}`, 'g')).map((place) => ({ place, no, yes })));
    if (found.length === 0) return null;
    const { place, no, yes } = pick(found);
    return text.slice(0, place) + yes + text.slice(place + no.length);
  },
  sentence(text) {
    const ends = [0, ...at(text, /[.؟!:]\s/g).map((place) => place + 2), text.length];
    const first = random(ends.length - 1);
    return text.slice(0, ends[first]) + text.slice(ends[first + 1]);
  },
  word(text) {
    const words = [...text.matchAll(/\p{L}+/gu)];
    const word = pick(words);
    return text.slice(0, word.index) + pick(words)[0] + text.slice(word.index + word[0].length);
  },
};

/** What the page makes of a changed reading text: everything in which it is not as it should be. */
function judged(source: PublishedSource, text: string): string[] {
  const hash = createHash('sha256').update(text).digest('hex');
  const atlas = makeAtlas({
    base: null, manifest, version: null, features, annotations: evidence, gazetteer: { places: [], actors: [], annotations: [] }, mentions: [], records: [],
    disagreements: { disagreements: [], dependencies: [] }, withdrawn: [], search: { entries: [], words: {}, spellings: {} },
    documents: [{ source, text, status: hash === source.reading.sha256 ? 'intact' : 'changed' }],
  });
  return [
    ...(hash === source.reading.sha256 ? ['the hash accepts it'] : []),
    ...(atlas.documents.get(source.id)?.status === 'changed' ? [] : ['the document does not say that it changed']),
    ...evidence.filter(({ target }) => target.source === source.reading.file).flatMap(({ passage: id, target: { selector: [{ exact }, { start, end }] } }) => {
      const passage = atlas.passages.get(id);
      const stands = text.slice(start, end) === exact;
      if (passage?.start !== start || passage.end !== end) return [`${id} moved`];
      return passage.intact === stands ? [] : [stands ? `${id} is untouched and refused` : `${id} was accepted`];
    }),
  ];
}

test('a changed reading text is never accepted, and no passage moves in it', () => {
  let tried = 0;
  const broken: string[] = [];
  for (const source of sources) {
    const original = new TextDecoder().decode(output.get(source.reading.file));
    for (let round = 0; round < EACH; round += 1) {
      const [kind, change] = pick(Object.entries(CHANGES));
      const text = change(original);
      if (text === null || text === original) continue;
      tried += 1;
      const changed = new Map(FILES).set(`data/sources/${source.id}/reading.txt`, new TextEncoder().encode(text) as Uint8Array<ArrayBuffer>);
      const refused = bytes.check({ ...corpus, files: changed }).some(({ id }) => id === source.id);
      const wrong = [...judged(source, text), ...(refused ? [] : ['the build accepts it'])];
      if (wrong.length > 0) broken.push(`${source.id} ${kind} round ${round}: ${wrong.join(', ')}`);
    }
  }
  figure(16, `${broken.length} of ${tried} changed texts accepted or moved, seed ${SEED}`);
  expect(broken).toEqual([]);
  expect(tried).toBeGreaterThan(EVERYTHING ? 4_500 : 50);
}, 3_600_000);
