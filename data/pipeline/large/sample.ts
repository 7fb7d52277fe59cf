import { once } from 'node:events';
import { createWriteStream, mkdirSync, writeFileSync, type WriteStream } from 'node:fs';
import { join } from 'node:path';
import type { AtlasSettings } from '../../../src/model/schema.ts';
import { addDays, dayOf, isoOf, type Day } from '../../../src/time/day.ts';
import { formatDay } from '../../../src/i18n/dates.ts';
import type { State } from '../../../src/model/vocabulary.ts';
import type { LargeDocument, LargeFeature, LargeGeometry, LargeStatement } from './input.ts';

/** Paragraphs in one document of the sample, each with one passage. */
const PARAGRAPHS = 100;
const START = dayOf('2022-01-01');
const DAYS = 1461;

/** What is said of nobody: words for the sample's sentences. */
const DOINGS = [
  { kind: 'meeting', layer: 'meetings', ar: 'اللقاء', en: 'Meeting' }, { kind: 'exercise', layer: 'exercises', ar: 'التمرين', en: 'Exercise' },
  { kind: 'visit', layer: 'meetings', ar: 'الزيارة', en: 'Visit' }, { kind: 'agreement', layer: 'context', ar: 'الاتفاق', en: 'Agreement' },
] as const;
const ROUTES = { kind: 'rail-corridor', layer: 'corridors', ar: 'الخط', en: 'Line' } as const;
const SITES = [['وادي', 'valley'], ['جبل', 'mountain'], ['جسر', 'bridge'], ['سوق', 'market'], ['مرصد', 'observatory'], ['بستان', 'orchard'], ['ميناء', 'harbour'], ['حصن', 'fort']] as const;
const COLOURS = [['الأزرق', 'blue'], ['الأخضر', 'green'], ['الأحمر', 'red'], ['الأبيض', 'white'], ['الأصفر', 'yellow'], ['الرمادي', 'grey']] as const;

const SETTINGS: AtlasSettings = {
  title: { ar: 'أطلس مصنوع للقياس', en: 'An atlas made up for measuring' },
  caution: { ar: 'كل ما في هذا الأطلس مصنوع للقياس، ولا يصف شيئاً.', en: 'Everything in this atlas is made up for measuring and describes nothing.' },
  axis: { start: '2022-01-01', end: '2025-12-31' }, languages: ['ar', 'en'], firstView: { bounds: [50, 24, 86, 48] },
  layers: [
    { id: 'corridors', name: { ar: 'الممرات', en: 'Corridors' }, on: true }, { id: 'exercises', name: { ar: 'التمارين', en: 'Exercises' }, on: true },
    { id: 'meetings', name: { ar: 'اللقاءات', en: 'Meetings' }, on: true }, { id: 'context', name: { ar: 'السياق', en: 'Context' }, on: true },
  ],
};

/** Numbers from 0 to 1, the same for the same seed (mulberry32). */
function randomOf(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const SOURCE = { ar: 'موضع مصنوع', en: 'A made-up place' };

/** One thing of the sample, with the sentence that says it and its translation. */
function thingOf(number: number): { feature: LargeFeature; ar: string; en: string } {
  const random = randomOf(number + 1);
  const some = <Item>(list: readonly Item[]): Item => list[Math.floor(random() * list.length)] as Item;
  const turn = random();
  const doing = turn < 0.8 || turn >= 0.95 ? some(DOINGS) : ROUTES;
  const [[siteAr, siteEn], [colourAr, colourEn]] = [some(SITES), some(COLOURS)];
  const start = addDays(START, Math.floor(random() * DAYS));
  const length = Math.floor(random() * (random() < 0.5 ? 30 : random() < 0.7 ? 300 : DAYS));
  const end = Math.min(addDays(start, length), START + DAYS - 1) as Day;
  const [place, id] = [number % PARAGRAPHS, `thing-${String(number).padStart(8, '0')}`];
  const document = documentId(Math.floor(number / PARAGRAPHS));
  const ar = `${doing.ar} رقم ${number} عند ${siteAr} ${colourAr}، من ${formatDay(start, 'ar')} إلى ${formatDay(end, 'ar')}.`;
  const en = `${doing.en} number ${number} at the ${colourEn} ${siteEn}, from ${formatDay(start, 'en')} to ${formatDay(end, 'en')}.`;
  const statement = (key: string, state: State, edtf: string): LargeStatement => ({
    id: `${id}.${key}`, attribute: 'state', value: { state }, polarity: 'did', when: { edtf, kind: 'as-written' }, draft: false,
    testimonies: [{
      document, section: 'report', voice: 'report', kind: 'event', chain: [document], implied: false, loaded: false, translatedBack: false,
      parts: [{ paragraph: place + 1, quote: ar, gloss: en, role: 'says' }],
    }],
  });
  const statements = [statement('state', doing === ROUTES ? 'under-way' : 'held', `${isoOf(start)}/${isoOf(end)}`)];
  if (random() < 0.1 && start - START > 60) statements.unshift(statement('plan', 'planned', `${isoOf(addDays(start, -1 - Math.floor(random() * 50)))}/${isoOf(addDays(start, -1))}`));
  return {
    ar, en,
    feature: {
      id, kind: doing.kind, layer: doing.layer, name: { ar: `${doing.ar} ${number} عند ${siteAr} ${colourAr}`, en: `${doing.en} ${number} at the ${colourEn} ${siteEn}` },
      aliases: [], actors: [], places: [], geometry: geometryOf(turn, random), statements,
    },
  };
}

function geometryOf(turn: number, random: () => number): LargeGeometry {
  let [x, y] = [round(50 + random() * 36), round(24 + random() * 24)];
  if (turn < 0.8) return { type: 'point', coordinates: [x, y], grade: 'named-site', source: SOURCE };
  if (turn >= 0.95) {
    const radius = 0.1 + random() * 0.4;
    const ring = Array.from({ length: 13 }, (_, at): [number, number] => [round(x + radius * Math.cos((at % 12) * (Math.PI / 6))), round(y + radius * Math.sin((at % 12) * (Math.PI / 6)))]);
    return { type: 'area', ring, grade: 'area-of-uncertainty', source: SOURCE };
  }
  const coordinates = Array.from({ length: 10 + Math.floor(random() * 21) }, (): [number, number] => {
    [x, y] = [round(x + (random() - 0.5) * 0.6), round(y + (random() - 0.5) * 0.6)];
    return [x, y];
  });
  return { type: 'lines', source: SOURCE, sections: [{ id: 'whole', name: { ar: 'كله', en: 'The whole' }, coordinates, grade: 'schematic', source: SOURCE }] };
}

const round = (degrees: number): number => Math.round(degrees * 1e5) / 1e5;
const documentId = (number: number): string => String(number).padStart(7, '0');

function documentOf(number: number, things: readonly { ar: string; en: string }[]): LargeDocument {
  const bound = { date: '2026-01-01', basis: 'shown', reasoning: { ar: 'مصنوع', en: 'Made up' } } as const;
  const name = { ar: `وثيقة القياس ${number}`, en: `Measuring document ${number}` };
  const unknown = { value: null, basis: 'unknown' } as const;
  return {
    id: documentId(number), shortName: name, title: null, publisher: unknown, author: unknown, translated: { value: false, basis: 'shown' }, published: { earliest: bound, latest: bound },
    sections: [{ id: 'report', voice: 'report', paragraphs: [1, things.length], name: { ar: 'الخبر', en: 'Report' } }], callsFor: [], uncertain: [],
    rights: { ar: 'مصنوع للقياس', en: 'Made up for measuring' }, publish: 'full',
    paragraphs: things.map(({ ar }) => ar), translation: { by: { ar: 'مصنوع', en: 'Made up' }, date: '2026-01-01', paragraphs: things.map(({ en }) => en) },
  };
}

/** Writes the input of a made-up large atlas with so many features and as many passages, always the same for the same number. */
export async function writeSample(folder: string, count: number): Promise<void> {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'atlas.json'), JSON.stringify(SETTINGS));
  const [documents, features] = ['documents', 'features'].map((name) => createWriteStream(join(folder, `${name}.ndjson`), { highWaterMark: 2 ** 20 })) as [WriteStream, WriteStream];
  for (let from = 0; from < count; from += PARAGRAPHS) {
    const things = Array.from({ length: Math.min(PARAGRAPHS, count - from) }, (_, at) => thingOf(from + at));
    await put(documents, [documentOf(from / PARAGRAPHS, things)]);
    await put(features, things.map(({ feature }) => feature));
  }
  await Promise.all([documents, features].map((stream) => new Promise((resolve) => { stream.end(resolve); })));
}

async function put(stream: WriteStream, items: readonly unknown[]): Promise<void> {
  if (!stream.write(items.map((item) => `${JSON.stringify(item)}\n`).join(''))) await once(stream, 'drain');
}
