import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { documents, FILES, must, standingBuild, textOf } from '../checks/fixtures.ts';
import { addDocument } from './add.ts';
import { buildAtlas } from './build.ts';
import { run } from './commands.ts';
import { readDataFiles } from './files.ts';

const RAW = '\uFEFFخبر للاختبار\r\n\r\n  وهذه فقرة فيها كلمات بين فراغين \t\r\nوهذه \u00abفقرة\u00bb 😀 أخرى، بعدها أسطر خالية\n\n \t \n\nآخر الخبر بلا نهاية سطر';
const LINES = ['خبر للاختبار', 'وهذه فقرة فيها كلمات بين فراغين', 'وهذه «فقرة» 😀 أخرى، بعدها أسطر خالية', 'آخر الخبر بلا نهاية سطر'];
const next = String(Math.max(...documents.map(({ id }) => Number(id))) + 1).padStart(3, '0');

const made: string[] = [];
afterAll(() => made.forEach((root) => rmSync(root, { recursive: true })));
/** A copy of the project's data in a folder of its own. */
function project(): string {
  const root = mkdtempSync(join(tmpdir(), 'sanad-add-'));
  made.push(root);
  for (const [path, content] of FILES) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), content);
  }
  return root;
}
function given(root: string, content: string | Uint8Array, name = 'new.txt'): string {
  const file = join(root, name);
  writeFileSync(file, content);
  return file;
}
const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
const filesOf = (root: string) => readdirSync(join(root, 'data'), { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name)).sort();
const jsonIn = <T>(root: string, path: string): T => JSON.parse(readFileSync(join(root, path), 'utf8')) as T;
const standing = new Set(standingBuild.refusals.map((one) => JSON.stringify(one)));
const refusedIn = (root: string) => buildAtlas(readDataFiles(root)).refusals.filter((one) => !standing.has(JSON.stringify(one)));

describe('a new document', () => {
  const root = project();
  const before = filesOf(root);
  const outcome = addDocument(root, given(root, RAW));
  const folder = `data/sources/${next}`;

  test('has the next id, and says where it lies', () => {
    expect(outcome.error).toBeNull();
    expect(outcome.line).toContain(`document ${next}: ${LINES.length} paragraphs`);
    expect(filesOf(root).filter((file) => !before.includes(file)).map((file) => file.slice(root.length + 1))).toEqual([
      `data/mentions/${next}.json`, `data/passages/${next}.json`, `${folder}/lines.json`, `${folder}/raw.txt`, `${folder}/reading.txt`, `${folder}/source.json`, `data/translations/${next}.json`,
    ]);
  });
  test('keeps its bytes as they are', () => {
    expect(Buffer.compare(readFileSync(join(root, `${folder}/raw.txt`)), Buffer.from(RAW))).toBe(0);
  });
  test('carries the hashes of both texts', () => {
    const source = jsonIn<{ id: string; raw: { sha256: string }; reading: { sha256: string } }>(root, `${folder}/source.json`);
    expect(source.id).toBe(next);
    expect(source.raw.sha256).toBe(sha256(Buffer.from(RAW)));
    expect(source.reading.sha256).toBe(sha256(readFileSync(join(root, `${folder}/reading.txt`))));
  });
  test('reads as its lines, trimmed, without the empty ones', () => {
    expect(readFileSync(join(root, `${folder}/reading.txt`), 'utf8')).toBe(`${LINES.join('\n')}\n`);
  });
  test('leads from every stretch of the reading text back to its line, and every line with words is there', () => {
    const reading = readFileSync(join(root, `${folder}/reading.txt`), 'utf8');
    const raw = RAW.split(/\r?\n/);
    const { lines } = jsonIn<{ lines: { raw_line: number; start: number; end: number; paragraph: number }[] }>(root, `${folder}/lines.json`);
    for (const { raw_line, start, end, paragraph } of lines) {
      expect(raw[raw_line - 1]).toContain(reading.slice(start, end));
      expect(reading.slice(start, end)).toBe(LINES[paragraph - 1]);
    }
    expect(lines.map(({ paragraph }) => paragraph)).toEqual(LINES.map((_, at) => at + 1));
    expect(new Set(lines.map(({ raw_line }) => raw_line))).toEqual(new Set(raw.flatMap((line, at) => (line.replace('\uFEFF', '').trim() === '' ? [] : [at + 1]))));
  });
  test('changes no file there was', () => {
    for (const [path, content] of FILES) expect(Buffer.compare(readFileSync(join(root, path)), content), path).toBe(0);
  });
  test('is refused exactly for what is left to fill: its translation', () => {
    const file = `data/translations/${next}.json`;
    expect(refusedIn(root).map(({ rule, file: where, path }) => `${rule} ${where} ${path}`).sort()).toEqual([
      ...['by.ar', 'by.en', 'date', ...LINES.map((_, at) => `paragraphs[${at}]`)].map((path) => `schema ${file} ${path}`), `translation ${folder}/source.json `,
    ].sort());
    expect(run('publish', undefined, root).error).toContain(file);
  });
  test('is refused nothing once it is translated', () => {
    const file = `data/translations/${next}.json`;
    writeFileSync(join(root, file), JSON.stringify({ document: next, by: { ar: 'اختبار', en: 'Test' }, date: '2026-01-01', paragraphs: LINES.map(() => 'Test.') }));
    expect(refusedIn(root)).toEqual([]);
  });
  test('cannot be added again', () => {
    const standingFiles = filesOf(root);
    const { error, line } = addDocument(root, given(root, RAW, 'copy.txt'));
    expect(error).toContain(`already document ${next}`);
    expect(line).toBe('');
    expect(filesOf(root)).toEqual(standingFiles);
  });
  test('with one byte more is another', () => {
    const more = addDocument(root, given(root, `${RAW}\n`));
    expect(more.error).toBeNull();
    expect(more.line).toContain(`document ${String(Number(next) + 1).padStart(3, '0')}:`);
  });
});

describe('what is no new document', () => {
  const root = project();
  const before = filesOf(root);
  test('is refused, and nothing is written: every document of the atlas', () => {
    for (const { id } of documents) {
      const { error } = addDocument(root, given(root, must(FILES.get(`data/sources/${id}/raw.txt`), 'raw text'), 'known.txt'));
      expect(error).toContain(`already document ${id}`);
      expect(error).toMatch(/\p{Script=Arabic}/u);
    }
    expect(filesOf(root)).toEqual(before);
  });
  test.each([['a byte that is never UTF-8', [0xff]], ['half a letter', [0xd8]], ['a surrogate', [0xed, 0xa0, 0x80]]])('is refused: %s', (_, bytes) => {
    const { error } = addDocument(root, given(root, Buffer.concat([Buffer.from('خبر '), Buffer.from(bytes)])));
    expect(error).toContain('not UTF-8');
    expect(error).toMatch(/\p{Script=Arabic}/u);
    expect(filesOf(root)).toEqual(before);
  });
  test('is refused: no file named, or a command there is not', () => {
    expect(run('add', undefined, root).error).toContain('FILE');
    expect(run('zzz', undefined, root).error).toContain('zzz');
    expect(filesOf(root)).toEqual(before);
  });
});

test('a known name in a new document asks for its mention', () => {
  const root = project();
  addDocument(root, given(root, 'اجتمعوا في باكستان اليوم\n'));
  expect(refusedIn(root).filter(({ rule }) => rule === 'mention').map(({ file, path }) => `${file} ${path}`)).toEqual([`data/mentions/${next}.json mentions`]);
});

test('the first document of an empty project is 000', () => {
  const root = mkdtempSync(join(tmpdir(), 'sanad-add-'));
  made.push(root);
  mkdirSync(join(root, 'data/sources'), { recursive: true });
  expect(addDocument(root, given(root, RAW)).line).toContain('document 000:');
});

test('the reading texts of the atlas lie as their maps say', () => {
  for (const { id } of documents) {
    const reading = textOf(`data/sources/${id}/reading.txt`);
    const { lines } = JSON.parse(textOf(`data/sources/${id}/lines.json`)) as { lines: { start: number; end: number; paragraph: number }[] };
    for (const { start, paragraph } of lines) expect(reading.slice(0, start).split('\n').length, `${id} ${start}`).toBe(paragraph);
    expect(lines.at(-1)?.end).toBeLessThanOrEqual(reading.length);
  }
});
