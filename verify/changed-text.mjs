// Promises 15 and 16: a changed reading text is never accepted and no passage moves. Letters, digits, negations are
// swapped and sentences deleted in every reading text, thousands of times; the seed is printed.
import { createHash } from 'node:crypto';
import { runnerImport } from 'vite';

const EACH = 1_050;
const seed = Number(process.env.SEED ?? Date.now() % 1_000_000);
console.log(`seed ${seed}`);
let state = seed;
const random = (below) => {
  state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
  return Math.floor((state / 2 ** 32) * below);
};
const pick = (list) => list[random(list.length)];

const load = async (path) => (await runnerImport(path)).module;
const [{ readDataFiles }, { checkFiles }, { writeAtlas, publishedFeatures }, { makeAtlas }, { bytes }] = await Promise.all([
  load('./data/pipeline/files.ts'), load('./data/pipeline/build.ts'), load('./data/pipeline/write.ts'), load('./src/atlas/atlas.ts'), load('./data/checks/bytes.ts'),
]);
const files = readDataFiles(process.cwd());
const { corpus, refusals } = checkFiles(files);
if (refusals.length > 0) throw new Error('the data is refused as it stands');
const output = writeAtlas(corpus);
const read = (path) => JSON.parse(new TextDecoder().decode(output.get(path)));
const evidence = read('evidence.jsonld').items;
const sources = read('manifest.json').documents.map((id) => read(`sources/${id}.json`));
const features = publishedFeatures(corpus);

const NEGATIONS = [['لم ', 'قد '], ['لا ', 'قد '], ['غير ', 'جدّ ']];
const LETTERS = [...'ابتثجحخدذرزسشصضطظعغفقكلمنهوي'];
const at = (text, pattern) => [...text.matchAll(pattern)].map((match) => match.index);

/** One change of a text; null where the text has nothing to change in that way. */
const CHANGES = {
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
    const found = NEGATIONS.flatMap(([no, yes]) => at(text, new RegExp(`(?<=^|\\s)${no}`, 'g')).map((place) => [place, no, yes]));
    if (found.length === 0) return null;
    const [place, no, yes] = pick(found);
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

let tried = 0;
const broken = [];
for (const source of sources) {
  const original = new TextDecoder().decode(output.get(source.reading.file));
  for (let round = 0; round < EACH; round += 1) {
    const [kind, change] = pick(Object.entries(CHANGES));
    const text = change(original);
    if (text === null || text === original) continue;
    tried += 1;
    const hash = createHash('sha256').update(text).digest('hex');
    const note = (what) => broken.push(`${source.id} ${kind} round ${round}: ${what}`);
    if (hash === source.reading.sha256) note('the hash accepts it');
    const atlas = makeAtlas({
      base: null, manifest: { axis: { start: '2022-01-01', end: '2025-12-31' }, layers: [] }, version: null, features, annotations: evidence,
      gazetteer: { places: [], actors: [], annotations: [] }, mentions: [], records: [], disagreements: { disagreements: [], dependencies: [] }, withdrawn: [],
      search: { entries: [], words: {}, spellings: {} }, faults: [],
      documents: [{ source, text, status: hash === source.reading.sha256 ? 'intact' : 'changed' }],
    });
    if (atlas.documents.get(source.id).status !== 'changed') note('the document does not say that it changed');
    for (const one of evidence.filter((item) => item.target.source === source.reading.file)) {
      const passage = atlas.passages.get(one.passage);
      const [{ exact }, { start, end }] = one.target.selector;
      if (passage.start !== start || passage.end !== end) note(`${one.passage} moved`);
      if (passage.intact && text.slice(start, end) !== exact) note(`${one.passage} was accepted`);
      if (!passage.intact && text.slice(start, end) === exact) note(`${one.passage} is untouched and refused`);
    }
    const changed = new Map(files).set(`data/sources/${source.id}/reading.txt`, new TextEncoder().encode(text));
    if (round % 30 === 0 && bytes.check({ ...corpus, files: changed }).length === 0) note('the build accepts it');
  }
  console.log(`document ${source.id}: done`);
}
console.log(broken.slice(0, 20).join('\n'));
console.log(`changed-text: ${tried} changed texts, ${broken.length} accepted or moved`);
process.exitCode = broken.length === 0 && tried >= 4_500 ? 0 : 1;
