import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { below, documentWith, expectAllowed, expectRefused, FILES, textOf, withBytes, withoutFile, withText, withValue, type Spot } from './fixtures.ts';

const document = documentWith('document 002', (source) => source.id === '002');
const textFile = (key: 'raw' | 'reading') => document.file.replace('source.json', document.item[key].file);
/** Refusals of bytes stand at the text file and point at the hash it was signed off with. */
const spot = (key: 'raw' | 'reading'): Spot => ({ file: textFile(key), path: `${document.file} · ${key}.sha256`, id: document.id });
const hashOf = (bytes: Uint8Array | undefined) => createHash('sha256').update(bytes ?? new Uint8Array()).digest('hex');

describe.each(['raw', 'reading'] as const)('the %s text', (key) => {
  test('with one byte changed is refused', () => {
    const changed = withBytes(textFile(key), (bytes) => {
      const digit = bytes.findIndex((byte) => byte >= 0x30 && byte <= 0x38);
      expect(digit).toBeGreaterThanOrEqual(0);
      bytes[digit] = (bytes[digit] as number) + 1;
    });
    const [refusal] = expectRefused(changed, 'bytes', spot(key));
    expect(refusal?.en).toContain(hashOf(changed.get(textFile(key))));
    expect(refusal?.en).toContain(document.item[key].sha256);
  });

  test.each([
    ['a final newline more', (text: string) => `${text}\n`],
    ['a byte order mark', (text: string) => `\uFEFF${text}`],
    ['other line ends', (text: string) => text.replaceAll('\n', '\r\n')],
    ['one letter less at its end', (text: string) => text.trimEnd().slice(0, -1)],
  ])('with %s is refused', (_, change) => {
    expectRefused(withText(textFile(key), change(textOf(textFile(key)))), 'bytes', spot(key));
  });

  test('against another hash is refused', () => {
    expectRefused(withValue(below(document, `${key}.sha256`), '0'.repeat(64)), 'bytes', spot(key));
  });
});

test('raw bytes that are not there are refused', () => {
  const [refusal] = expectRefused(withoutFile(textFile('raw')), 'bytes', spot('raw'));
  expect(refusal?.en).toContain('missing');
});

test('other raw bytes with their own hash are allowed', () => {
  const changed = withText(textFile('raw'), `${textOf(textFile('raw'))}\n`);
  expectAllowed(withValue(below(document, 'raw.sha256'), hashOf(changed.get(textFile('raw'))), changed));
});

test('raw bytes that are not UTF-8 are allowed with their own hash: they are kept, not read', () => {
  const changed = withBytes(textFile('raw'), (bytes) => bytes.set([0xff], 0));
  expectAllowed(withValue(below(document, 'raw.sha256'), hashOf(changed.get(textFile('raw'))), changed));
});

test('a changed text of one document does not touch another', () => {
  const files = withBytes(textFile('raw'), (bytes) => { bytes[0] = (bytes[0] as number) ^ 1; });
  expect([...files].filter(([path, content]) => FILES.get(path) !== content).map(([path]) => path)).toEqual([textFile('raw')]);
  expectRefused(files, 'bytes', spot('raw'));
});
