import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { z } from 'zod';
import { LARGE_FORMAT, NAMES, VOLUME, type Catalogue, type LargeManifest, type NamesFile, type Volume } from '../../../src/model/large.ts';
import { namesOf } from '../../../src/model/names.ts';
import { AtlasSettings } from '../../../src/model/schema.ts';
import { dayOf } from '../../../src/time/day.ts';
import { describeRefusals, type Outcome } from '../refusal.ts';
import { readDocuments, type Documents } from './documents.ts';
import { publishedFeature } from './features.ts';
import { LargeFeature, LargeGazetteer } from './input.ts';
import { marksIn } from './marks.ts';
import { outputIn, type Output } from './output.ts';
import { linesIn, MISSING, refusals, TooMany, type Refused } from './refusals.ts';
import { spoolsIn } from './spools.ts';
import { PARTS, wordsIn } from './words.ts';

const FEATURES = 'features.ndjson';
/** Features between two words of progress. */
const OFTEN = 50_000;

/**
 * Builds a large atlas from a folder with `atlas.json`, `documents.ndjson`, `features.ndjson` and perhaps `gazetteer.json`
 * into another, which is replaced as a whole when all is well. However much there is, memory holds a bounded part of it
 * and a few words about each document. `say` hears how far it is.
 */
export async function buildLarge(input: string, target: string, say: (progress: string) => void = () => {}): Promise<Outcome> {
  mkdirSync(dirname(target), { recursive: true });
  const workshop = mkdtempSync(`${target}.building-`);
  const made = join(workshop, 'atlas');
  mkdirSync(made);
  const refused = refusals();
  try {
    const figures = await build(input, made, workshop, refused, say);
    if (refused.list.length > 0 || figures === null) return { error: describeRefusals(refused.list), line: '' };
    rmSync(target, { recursive: true, force: true });
    renameSync(made, target);
    return { error: null, line: `atlas: ${figures} → ${target}` };
  } catch (error) {
    if (error instanceof TooMany) return { error: describeRefusals(refused.list), line: '' };
    throw error;
  } finally {
    rmSync(workshop, { recursive: true, force: true });
  }
}

async function build(input: string, made: string, workshop: string, refused: Refused, say: (progress: string) => void): Promise<string | null> {
  const settings = settingsOf(input, refused);
  if (!settings) return null;
  const output = outputIn(made);
  const documents = await readDocuments(input, refused, (parts) => spoolsIn(workshop, parts));
  say(`${documents.count.toLocaleString('en')} documents read`);
  try {
    const layers = new Map(settings.layers.map(({ id }, at) => [id, at]));
    const marks = marksIn(workshop, { start: dayOf(settings.axis.start), end: dayOf(settings.axis.end) });
    const spools = spoolsIn(workshop, PARTS);
    const words = wordsIn(spools);
    const shelving = volumesOf(output);
    await eachFeature(input, documents, layers, refused, say, (published, number) => {
      if (!marks.add(published.feature, layers.get(published.feature.properties.layer) as number)) return false;
      for (const { document, stretch } of published.found) documents.rests(document, number, stretch);
      words.add(number, namesOf(published.feature.properties).map(({ text }) => text), published.annotations.flatMap(({ gloss, target }) => [target.selector[0].exact, gloss]));
      shelving.add(published);
      return true;
    });
    if (refused.list.length > 0) return null;
    const volumes = shelving.finish();
    const count = await marks.write(join(made, 'marks.columns'));
    await output.list('marks.columns');
    say(`${count.toLocaleString('en')} marks written`);
    const { shelves, passages } = documents.write(output);
    const shards = words.write(volumes.features, output);
    say('words sorted');
    output.top('catalogue.json', { looks: marks.looks, volumes: volumes.firsts, shelves } satisfies Catalogue);
    const gazetteer = gazetteerOf(input, refused);
    if (!gazetteer) return null;
    output.top('gazetteer.json', gazetteer);
    marks.remove();
    spools.remove();
    return finish(output, made, { ...settings, large: { features: volumes.features, marks: count, passages, documents: documents.count, shelves: shelves.length, shards } });
  } finally {
    documents.close();
  }
}

function finish(output: Output, made: string, given: Pick<LargeManifest, 'title' | 'caution' | 'axis' | 'languages' | 'layers' | 'firstView' | 'large'>): string {
  const { files, written } = output.finish();
  const manifest: LargeManifest = { format: LARGE_FORMAT, ...given, documents: [], files };
  writeFileSync(join(made, 'manifest.json'), `${JSON.stringify(manifest)}\n`);
  const { features, marks, passages, documents } = given.large;
  return `${[[documents, 'documents'], [passages, 'passages'], [features, 'features'], [marks, 'marks'], [written + 1, 'files']].map(([count, name]) => `${count?.toLocaleString('en')} ${name}`).join(', ')}`;
}

type Each = (published: NonNullable<ReturnType<typeof publishedFeature>>, number: number) => boolean;

async function eachFeature(input: string, documents: Documents, layers: ReadonlyMap<string, number>, refused: Refused, say: (progress: string) => void, each: Each): Promise<void> {
  let [number, last] = [0, ''];
  for await (const line of linesIn(input, FEATURES, refused)) {
    const feature = refused.read(FEATURES, line, LargeFeature);
    if (!feature) continue;
    const refuse = (rule: string, path: readonly PropertyKey[], en: string, ar: string) => refused.say(FEATURES, line.number, feature.id, rule, path, { en, ar });
    if (feature.id <= last) refuse('order', ['id'], `Stands after “${last}”; lines stand in the order of their ids, each once.`, `وارد بعد «${last}»؛ تُرتَّب الأسطر بمعرّفاتها، كلٌّ مرة واحدة.`);
    last = feature.id;
    if (!layers.has(feature.layer)) {
      refuse('reference', ['layer'], `No layer “${feature.layer}” in atlas.json.`, `لا طبقة باسم «${feature.layer}» في atlas.json.`);
      continue;
    }
    const published = publishedFeature(feature, documents, refuse);
    if (!published) continue;
    if (!each(published, number)) refuse('states', ['statements'], 'Its states come and go in a way that columns cannot hold.', 'تتعاقب حالاته على نحو لا تسعه الأعمدة.');
    number += 1;
    if (number % OFTEN === 0) say(`${number.toLocaleString('en')} features read`);
  }
}

/** Fills volumes and files of names as features come. */
function volumesOf(output: Output): { add(one: Parameters<Each>[0]): void; finish(): { features: number; firsts: string[] } } {
  let volume: Volume = { features: [], annotations: [] };
  let names: NamesFile = { ids: [], ar: [], en: [] };
  let [features, volumes, lists] = [0, 0, 0];
  const firsts: string[] = [];
  const closeVolume = () => {
    output.put('volumes', volumes++, volume);
    volume = { features: [], annotations: [] };
  };
  const closeNames = () => {
    output.put('names', lists++, names);
    names = { ids: [], ar: [], en: [] };
  };
  return {
    add({ feature, annotations }) {
      if (volume.features.length === 0) firsts.push(feature.id);
      volume.features.push(feature);
      volume.annotations.push(...annotations);
      names.ids.push(feature.id);
      names.ar.push(feature.properties.name.ar);
      names.en.push(feature.properties.name.en);
      features += 1;
      if (features % VOLUME === 0) closeVolume();
      if (features % NAMES === 0) closeNames();
    },
    finish() {
      if (volume.features.length > 0) closeVolume();
      if (names.ids.length > 0) closeNames();
      return { features, firsts };
    },
  };
}

function settingsOf(input: string, refused: Refused): AtlasSettings | null {
  return one(input, 'atlas.json', refused, AtlasSettings);
}

function gazetteerOf(input: string, refused: Refused): object | null {
  if (!existsSync(join(input, 'gazetteer.json'))) return { places: [], actors: [], annotations: [] };
  const gazetteer = one(input, 'gazetteer.json', refused, LargeGazetteer);
  return gazetteer && {
    places: gazetteer.places.map(({ id, kind, name, spellings, country, coordinates }) => ({ id, kind, name, spellings, country, coordinates })),
    actors: gazetteer.actors.map(({ id, kind, name, spellings, country }) => ({ id, kind, name, spellings, country: country ?? null, statements: [] })), annotations: [],
  };
}

function one<Item>(input: string, file: string, refused: Refused, schema: z.ZodType<Item>): Item | null {
  if (!existsSync(join(input, file))) {
    refused.say(file, null, file, 'missing', [], MISSING);
    return null;
  }
  return refused.read(file, { number: 1, text: readFileSync(join(input, file), 'utf8'), start: 0, bytes: 0 }, schema);
}
