import { createHash } from 'node:crypto';
import { closeSync, openSync, readSync } from 'node:fs';
import { join } from 'node:path';
import type { PublishedSource } from '../../../src/model/published.ts';
import { SHELF, type Shelf } from '../../../src/model/large.ts';
import { paragraphsOf, type Stretch } from '../../../src/text/slice.ts';
import { LargeDocument } from './input.ts';
import type { Output } from './output.ts';
import { linesIn, type Refused } from './refusals.ts';
import type { Spools } from './spools.ts';

export const DOCUMENTS = 'documents.ndjson';
/** Documents kept at hand. */
const AT_HAND = 64;
/** Two whole numbers a passage, and where it begins and ends in its text. */
const RECORD = 16;

/** A document as its passages are looked for in it. */
export interface Opened { source: LargeDocument; text: string; paragraphs: Stretch[] }

/** All documents of an input, of which a few are in memory. */
export interface Documents {
  count: number;
  numberOf(id: string): number | null;
  open(number: number): Opened;
  /** Says that a feature rests on a stretch of a document. */
  rests(number: number, feature: number, stretch: Stretch): void;
  /** Writes the shelves. Returns the id of the first document of each, and how many passages there are. */
  write(output: Output): { shelves: string[]; passages: number };
  close(): void;
}

/** Reads every document once and refuses what cannot stand; `spoolsOf` gives spools with so many parts. */
export async function readDocuments(folder: string, refused: Refused, spoolsOf: (parts: number) => Spools): Promise<Documents> {
  const path = join(folder, DOCUMENTS);
  const places: { start: number; bytes: number; shelf: number }[] = [];
  const numbers = new Map<string, number>();
  let [shelf, held, last] = [0, 0, ''];
  for await (const line of linesIn(folder, DOCUMENTS, refused)) {
    const document = refused.read(DOCUMENTS, line, LargeDocument);
    if (!document) continue;
    check(document, line.number, last, refused);
    last = document.id;
    if (held > 0 && held + line.bytes > SHELF) [shelf, held] = [shelf + 1, 0];
    held += line.bytes;
    numbers.set(document.id, places.length);
    places.push({ start: line.start, bytes: line.bytes, shelf });
  }
  const shelves = places.length === 0 ? 0 : shelf + 1;
  const spools = spoolsOf(Math.max(1, shelves));
  const file = places.length === 0 ? null : openSync(path, 'r');
  const atHand = new Map<number, Opened>();

  function open(number: number): Opened {
    const known = atHand.get(number);
    if (known) return known;
    const { start, bytes } = places[number] as (typeof places)[number];
    const buffer = Buffer.alloc(bytes);
    readSync(file as number, buffer, 0, bytes, start);
    const source = LargeDocument.parse(JSON.parse(buffer.toString('utf8')));
    const text = `${source.paragraphs.join('\n')}\n`;
    const opened = { source, text, paragraphs: paragraphsOf(text) };
    if (atHand.size === AT_HAND) atHand.delete(atHand.keys().next().value as number);
    atHand.set(number, opened);
    return opened;
  }

  return {
    count: places.length, open,
    numberOf: (id) => numbers.get(id) ?? null,
    rests(number, feature, { start, end }) {
      const record = Buffer.alloc(RECORD);
      [number, feature, start, end].forEach((value, at) => record.writeUInt32LE(value, 4 * at));
      spools.write((places[number] as (typeof places)[number]).shelf, record);
    },
    write(output) {
      const firsts: string[] = [];
      let [number, passages] = [0, 0];
      for (let at = 0; at < shelves; at += 1) {
        const resting = restingIn(spools.take(at));
        const documents: Shelf['documents'] = [];
        for (; places[number]?.shelf === at; number += 1) {
          const { source, text } = open(number);
          const { features, stretches } = resting.get(number) ?? { features: new Set<number>(), stretches: new Set<string>() };
          passages += stretches.size;
          documents.push({ source: published(source, text), text, features: [...features].sort((a, b) => a - b) });
        }
        firsts.push((documents[0] as Shelf['documents'][number]).source.id);
        output.put('shelves', at, { documents } satisfies Shelf);
      }
      return { shelves: firsts, passages };
    },
    close() {
      if (file !== null) closeSync(file);
      spools.remove();
    },
  };
}

function restingIn(records: Buffer): Map<number, { features: Set<number>; stretches: Set<string> }> {
  const found = new Map<number, { features: Set<number>; stretches: Set<string> }>();
  for (let at = 0; at < records.length; at += RECORD) {
    const [number, feature, start, end] = [0, 4, 8, 12].map((offset) => records.readUInt32LE(at + offset)) as [number, number, number, number];
    const own = found.get(number) ?? { features: new Set(), stretches: new Set() };
    own.features.add(feature);
    own.stretches.add(`${start} ${end}`);
    found.set(number, own);
  }
  return found;
}

function check({ id, paragraphs, sections, translation }: LargeDocument, line: number, last: string, refused: Refused): void {
  const say = (rule: string, path: readonly PropertyKey[], en: string, ar: string) => refused.say(DOCUMENTS, line, id, rule, path, { en, ar });
  if (id <= last) say('order', ['id'], `Stands after “${last}”; lines stand in the order of their ids, each once.`, `وارد بعد «${last}»؛ تُرتَّب الأسطر بمعرّفاتها، كلٌّ مرة واحدة.`);
  if (translation.paragraphs.length !== paragraphs.length) {
    say('translation', ['translation', 'paragraphs'], `${translation.paragraphs.length} translated paragraphs for ${paragraphs.length}.`, `${translation.paragraphs.length} فقرة مترجمة من أصل ${paragraphs.length}.`);
  }
  sections.forEach((section, at) => {
    const [first, end] = section.paragraphs;
    if (first > end || end > paragraphs.length) say('section', ['sections', at, 'paragraphs'], `Paragraphs ${first} to ${end} of ${paragraphs.length}.`, `الفقرات ${first} إلى ${end} من أصل ${paragraphs.length}.`);
  });
}

/** The text came as it is read: both are one. */
function published({ paragraphs: _paragraphs, ...source }: LargeDocument, text: string): PublishedSource {
  const sha256 = createHash('sha256').update(text).digest('hex');
  return { ...source, raw: { file: null, sha256 }, reading: { file: `sources/${source.id}.reading.txt`, sha256 }, lines: null } as PublishedSource;
}
