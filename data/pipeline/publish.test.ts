import { describe, expect, test } from 'vitest';
import type { PublishedAnnotation, PublishedDisagreements, PublishedFeature, PublishedGazetteer, PublishedManifest, PublishedMention, PublishedRecord, PublishedSearch, PublishedSource } from '../../src/model/published.ts';
import { EVERYTHING, SEED } from '../../verify/figure.ts';
import { paragraphsOf } from '../../src/text/slice.ts';
import { below, documents, FILES, jsonOf, must, textOf, withValue } from '../checks/fixtures.ts';
import { buildAtlas } from './build.ts';
import type { Files } from './files.ts';
import { textEdition } from './text-edition.ts';
import { publishedFeatures } from './write.ts';

const LONGEST = 30;
/** The translation is the atlas's own English, and so are its notes: turns of phrase recur. */
const OF_ENGLISH = 60;

/** Everything that is written of the data under some rights: texts by path, and what the JSON files hold. */
function published(files: Files) {
  const { refusals, output, corpus } = buildAtlas(files);
  expect(refusals).toEqual([]);
  const all = [...must(output, 'output'), ...[...textEdition(corpus, publishedFeatures(corpus))].map(([path, bytes]) => [`text/${path}`, bytes] as const)];
  const texts = new Map(all.map(([path, bytes]) => [path, new TextDecoder().decode(bytes)]));
  const json = <T>(path: string): T => JSON.parse(must(texts.get(path), path)) as T;
  return {
    texts, json, manifest: json<PublishedManifest>('manifest.json'), annotations: json<{ items: PublishedAnnotation[] }>('evidence.jsonld').items,
    features: json<{ features: PublishedFeature[] }>('features.geojson').features, gazetteer: json<PublishedGazetteer>('gazetteer.json'),
  };
}

const whole = published(FILES);
const readingOf = (id: string) => textOf(must(documents.find((one) => one.id === id), id).file.replace('source.json', 'reading.txt'));
const rawOf = (id: string) => textOf(must(documents.find((one) => one.id === id), id).file.replace('source.json', 'raw.txt'));
const translationOf = (id: string) => (jsonOf(`data/translations/${id}.json`) as { paragraphs: string[] }).paragraphs.join('\n');

/** Any run of 30 characters holds one of the 20 that begin at a multiple of 11. */
const [PROBE, STEP] = [20, 11];

/** Runs of 30 characters (or `longest`) of a text that stand in what is published, although nothing published may hold them. */
function leaked(text: string, texts: Iterable<string>, allowed: readonly string[], longest = LONGEST): string[] {
  const plain = (one: string) => one.replaceAll('\\"', '"').replaceAll('&quot;', '"').replaceAll('&amp;', '&').replaceAll('\\n', '\n');
  const published = plain([...texts].join('\n'));
  const said = allowed.join('\n');
  const runs = new Set<string>();
  for (const line of text.split(/\r?\n/)) {
    for (let probe = 0; probe + PROBE <= line.length; probe += STEP) {
      if (!published.includes(line.slice(probe, probe + PROBE))) continue;
      for (let at = Math.max(0, probe - STEP); at <= probe && at + longest <= line.length; at += 1) {
        const run = line.slice(at, at + longest);
        // A name with the comma or the point that happens to follow it is no more than the name.
        if (!said.includes(run.replace(/^[\s\p{P}]+|[\s\p{P}]+$/gu, '')) && published.includes(run)) runs.add(run);
      }
    }
  }
  return [...runs];
}

/** What others say in the same words: the other documents and their translations, outside records, and the names of things. */
function saidElsewhere(id: string): string[] {
  const others = documents.filter((one) => one.id !== id).flatMap((one) => [readingOf(one.id), rawOf(one.id), translationOf(one.id)]);
  const named = [...whole.features.flatMap(({ properties }) => [...Object.values(properties.name), ...properties.aliases.map(({ text }) => text)]), ...[...whole.gazetteer.actors, ...whole.gazetteer.places].flatMap(({ name, spellings }) => [name.ar, name.en, ...spellings])];
  return [...others, ...named, ...(jsonOf('data/records.json') as { records: { text: { ar: string } }[] }).records.map(({ text }) => text.ar)];
}

/** The build is whole in itself: every id it names is there, every mark has words, and every slice is exact. */
function expectConsistent({ manifest, features, annotations, gazetteer, texts, json }: ReturnType<typeof published>): void {
  const passages = new Set([...annotations, ...gazetteer.annotations].map(({ passage }) => passage));
  const statements = new Set([...features.flatMap(({ properties }) => properties.statements), ...gazetteer.actors.flatMap((one) => one.statements)].map(({ id }) => id));
  const ids = new Set([...features.map(({ id }) => id), ...gazetteer.actors.map(({ id }) => id), ...gazetteer.places.map(({ id }) => id)]);
  const subjects = new Set([...ids, ...features.flatMap(({ properties }) => properties.sections.map(({ id }) => id))]);
  for (const { id, properties } of features) {
    expect(properties.statements.length, id).toBeGreaterThan(0);
    for (const one of [...properties.actors, ...properties.places]) expect(ids, `${id} names ${one}`).toContain(one);
    for (const { testimonies, value, relativeTo } of properties.statements) {
      expect(testimonies.length, id).toBeGreaterThan(0);
      if (relativeTo !== null) expect(statements).toContain(relativeTo);
      if ('actors' in value) for (const one of value.actors) expect(ids).toContain(one);
      for (const testimony of testimonies) {
        expect(manifest.documents, id).toContain(testimony.document);
        expect(testimony.passages.length, id).toBeGreaterThan(0);
        for (const part of testimony.passages) expect(passages, id).toContain(part.id);
        for (const one of testimony.chain.slice(0, -1)) expect(ids).toContain(one);
      }
    }
  }
  for (const { target, passage } of [...annotations, ...gazetteer.annotations]) {
    const [{ exact, prefix, suffix }, { start, end }] = target.selector;
    const text = must(texts.get(target.source), target.source);
    expect(text.slice(start, end), passage).toBe(exact);
    expect(text.slice(0, start).endsWith(prefix) && text.slice(end).startsWith(suffix), passage).toBe(true);
  }
  const { disagreements, dependencies } = json<PublishedDisagreements>('disagreements.json');
  for (const { about, sides } of disagreements) {
    expect(sides.length).toBeGreaterThan(1);
    for (const id of about) expect(ids).toContain(id);
    for (const id of sides.flatMap((side) => side.passages)) expect(passages).toContain(id);
  }
  for (const one of dependencies) for (const id of one.documents) expect(manifest.documents).toContain(id);
  for (const { subject, comparison } of json<PublishedRecord[]>('records.json')) {
    expect(subjects).toContain(subject);
    for (const id of comparison.statements) expect(statements).toContain(id);
  }
  for (const one of json<PublishedMention[]>('mentions.json')) {
    expect(manifest.documents).toContain(one.document);
    expect([...subjects, ...gazetteer.places.map(({ id }) => id)]).toContain(one.target);
  }
  for (const entry of json<PublishedSearch>('search.json').entries) {
    if (['reading', 'translation', 'document'].includes(entry.type)) expect(manifest.documents).toContain(entry.id);
    else if (entry.type !== 'record') expect(ids).toContain(entry.id);
  }
}

test('the whole data are consistent', () => expectConsistent(whole));

/** All in the long form; in the daily run one of them, another each day it is drawn. */
const asked = documents.map(({ id }) => id).filter((_, index) => EVERYTHING || index === SEED % documents.length);

describe.each(asked)('document %s', (id) => {
  const source = must(documents.find((one) => one.id === id), id);

  describe('whose rights allow no publication', () => {
    const build = published(withValue(below(source, 'publish'), 'none'));
    test('is in no file, by no run of 30 characters', () => {
      const allowed = saidElsewhere(id);
      for (const text of [readingOf(id), rawOf(id)]) expect(leaked(text, build.texts.values(), allowed)).toEqual([]);
      expect(leaked(translationOf(id), build.texts.values(), allowed, OF_ENGLISH)).toEqual([]);
    });
    test('is neither listed nor named nor spoken for', () => {
      expect(build.manifest.documents).toEqual(documents.map((one) => one.id).filter((one) => one !== id));
      expect([...build.texts.keys()].filter((path) => path.includes(`/${id}.`) || path.includes(`document-${id}`))).toEqual([]);
      for (const [path, text] of build.texts) {
        if (path !== 'manifest.json') expect(new RegExp(`"(?:document|source)":\\s*"(?:sources/)?${id}|"${id}-|document-${id}`).exec(text)?.[0], path).toBeUndefined();
      }
    });
    test('leaves everything else as it was, with words behind it', () => {
      expectConsistent(build);
      const rests = (feature: PublishedFeature) => feature.properties.statements.some(({ testimonies }) => testimonies.some(({ document }) => document !== id));
      expect(build.features.map((one) => one.id)).toEqual(whole.features.filter(rests).map((one) => one.id));
      const passages = (all: typeof whole) => all.annotations.filter(({ target }) => !target.source.includes(`/${id}.`)).map((one) => one.id);
      expect(passages(build)).toEqual(passages(whole));
    });
  });

  describe('whose rights allow passages alone', () => {
    const build = published(withValue(below(source, 'publish'), 'passages'));
    const own = [...build.annotations, ...build.gazetteer.annotations].filter(({ target }) => target.source === `sources/${id}.reading.txt`);
    const card = build.json<PublishedSource>(`sources/${id}.json`);
    test('is in no file beyond its passages, by no run of 30 characters', () => {
      // Its title names it; passages that touch or overlap give longer runs.
      const pieces = must(build.texts.get(`sources/${id}.reading.txt`), 'reading').split(/[░\n]+/);
      const spans = own.map(({ target }) => target.selector[1]);
      const covered = paragraphsOf(readingOf(id)).flatMap((paragraph) => {
        let [runs, run] = [[] as string[], ''];
        for (let at = paragraph.start; at <= paragraph.end; at += 1) {
          if (spans.some(({ start, end }) => start <= at && at < end)) run += readingOf(id)[at];
          else { if (run !== '') runs.push(run); run = ''; }
        }
        return runs;
      });
      expect(pieces.filter((one) => one !== '')).toEqual(covered);
      const allowed = [...saidElsewhere(id), ...covered, source.item.title?.quote ?? ''];
      for (const text of [readingOf(id), rawOf(id)]) expect(leaked(text, build.texts.values(), allowed)).toEqual([]);
      const glosses = [...own.map(({ gloss }) => gloss), ...card.translation.paragraphs, source.item.title?.gloss ?? '', ...card.callsFor.map(({ gloss }) => gloss)];
      expect(leaked(translationOf(id), build.texts.values(), [...saidElsewhere(id), ...glosses], OF_ENGLISH)).toEqual([]);
    });
    test('is published without its text as received, with the hash of what is published', () => {
      expect(card.raw.file).toBeNull();
      expect(card.lines).toBeNull();
      expect(card.reading.sha256).toBe(build.manifest.files[card.reading.file]);
      expect([...build.texts.keys()].filter((path) => path.includes(`/${id}.`)).sort()).toEqual([`sources/${id}.json`, `sources/${id}.reading.txt`]);
    });
    test('keeps every mark and every passage at its place', () => {
      expectConsistent(build);
      const placed = (all: typeof whole) => [...all.annotations, ...all.gazetteer.annotations].map(({ id: of, target }) => [of, target.selector[1], target.selector[0].exact]);
      expect(build.features).toEqual(whole.features);
      expect(placed(build)).toEqual(placed(whole));
    });
  });
});
