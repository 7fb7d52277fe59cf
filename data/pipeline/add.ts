import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Outcome } from './refusal.ts';

const NOT_YET = { ar: 'لم يُقرأ بعد.', en: 'Not yet read.' };
const UNKNOWN = { value: null, basis: 'unknown' };

/**
 * Takes a text file in as the next document of a project: its bytes as they are, a reading text of its lines that are
 * not empty, the map between the two, and stubs for an editor to fill. What is still to fill, `npm run data` refuses.
 */
export function addDocument(root: string, file: string): Outcome {
  const bytes = readFileSync(file);
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return { error: `${file}: not UTF-8 / ليس بترميز UTF-8`, line: '' };
  }
  const hash = sha256(bytes);
  const known = documentsOf(root).find((id) => sha256(readFileSync(join(root, `data/sources/${id}/raw.txt`))) === hash);
  if (known) return { error: `${file}: already document ${known} / هو الوثيقة ${known} نفسها`, line: '' };
  const id = String(Math.max(-1, ...documentsOf(root).map(Number)) + 1).padStart(3, '0');
  const { reading, lines, paragraphs } = readingOf(text);
  const written: Record<string, string | Buffer> = {
    [`data/sources/${id}/raw.txt`]: bytes,
    [`data/sources/${id}/reading.txt`]: reading,
    [`data/sources/${id}/lines.json`]: json({ lines, dropped: [] }),
    [`data/sources/${id}/source.json`]: json(sourceStub(id, hash, sha256(Buffer.from(reading)), paragraphs)),
    [`data/passages/${id}.json`]: json({ document: id, passages: [] }),
    [`data/mentions/${id}.json`]: json({ document: id, mentions: [], not: [] }),
    [`data/translations/${id}.json`]: json({ document: id, by: { ar: '', en: '' }, date: '', paragraphs: Array.from({ length: paragraphs }, () => '') }),
  };
  for (const [path, content] of Object.entries(written)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), content);
  }
  return { error: null, line: `document ${id}: ${paragraphs} paragraphs → data/sources/${id}, data/passages/${id}.json, data/mentions/${id}.json, data/translations/${id}.json` };
}

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
const json = (value: unknown) => `${JSON.stringify(value, null, 2)}\n`;

function documentsOf(root: string): string[] {
  return readdirSync(join(root, 'data/sources')).filter((name) => /^\d{3}$/.test(name));
}

/** Lines with their ends trimmed become paragraphs; empty ones are left out. Offsets are UTF-16 units of the reading text. */
function readingOf(text: string): { reading: string; lines: object[]; paragraphs: number } {
  const lines: object[] = [];
  let reading = '';
  text.split(/\r?\n/).forEach((line, index) => {
    const kept = line.replace(/^\ufeff/, '').trim();
    if (kept === '') return;
    lines.push({ raw_line: index + 1, start: reading.length, end: reading.length + kept.length, paragraph: lines.length + 1 });
    reading += `${kept}\n`;
  });
  return { reading, lines, paragraphs: lines.length };
}

function sourceStub(id: string, raw: string, reading: string, paragraphs: number) {
  const bound = { date: null, basis: 'unknown', reasoning: NOT_YET };
  return {
    id, shortName: { ar: `الوثيقة ${id}`, en: `Document ${id}` }, title: null, publisher: UNKNOWN, author: UNKNOWN,
    language: { value: 'ar', basis: 'shown' }, translated: UNKNOWN, published: { earliest: bound, latest: bound },
    raw: { file: 'raw.txt', sha256: raw }, reading: { file: 'reading.txt', sha256: reading }, lines: 'lines.json',
    sections: [{ id: 'report', voice: 'report', paragraphs: [1, paragraphs], name: { ar: 'الخبر', en: 'Report' } }],
    callsFor: [], uncertain: [], rights: NOT_YET, publish: 'passages',
  };
}
