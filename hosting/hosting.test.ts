import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { headersOf, hostFiles, POLICY } from './headers.ts';
import { readSite, type Site } from './site.ts';

const site = readSite();
const file = join(mkdtempSync(join(tmpdir(), 'sanad-site-')), 'site.json');
const read = (content: unknown) => {
  writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content));
  return () => readSite(file);
};

test('what the three hosts are told is what the served product answers with', () => {
  const files = hostFiles(site);
  expect([...files.keys()]).toHaveLength(3);
  for (const [path, content] of files) {
    expect(readFileSync(path, 'utf8'), `${path} is not what site.json says: npm run build writes it`).toBe(content);
    for (const [name, value] of Object.entries(headersOf(site))) expect(content, `${path}: ${name}`).toContain(value);
  }
});

test('the policy lets nothing in but the site itself', () => {
  expect(POLICY).toMatch(/^default-src 'none';/);
  expect(POLICY).not.toMatch(/unsafe|blob:|\*|https?:/);
  expect(POLICY).toContain("require-trusted-types-for 'script'; trusted-types sanad");
  const headers = headersOf({ frameAncestors: ["'none'"] });
  expect(headers['Content-Security-Policy']).toMatch(/; frame-ancestors 'none'$/);
  expect(headers).toMatchObject({ 'Cross-Origin-Opener-Policy': 'same-origin', 'Cross-Origin-Embedder-Policy': 'require-corp', 'X-Content-Type-Options': 'nosniff', 'Referrer-Policy': 'no-referrer' });
});

test('a deployer’s mistake is refused with file, path and reason, and nothing of it can steer the policy', () => {
  const wrong: [unknown, RegExp][] = [
    ['{', /not readable as JSON \/ لا يُقرأ/],
    [{ ...site, contact: 'javascript:alert(1)' }, /site\.json · contact/],
    [{ ...site, contact: 'http://example.org' }, /contact/],
    [{ ...site, title: { ar: 'عنوان' } }, /title\.en/],
    [{ ...site, language: 'fr' }, /language/],
    [{ ...site, frameAncestors: [] }, /frameAncestors/],
    [{ ...site, frameAncestors: ["'none'", "'self'"] }, /'none' stands alone/],
    [{ ...site, frameAncestors: ["*; script-src 'unsafe-inline'"] }, /frameAncestors\.0/],
    [{ ...site, frameAncestors: ['https://a.example\nSet-Cookie: a=b'] }, /frameAncestors\.0/],
    [{ ...site, logo: 'x' }, /logo/],
  ];
  for (const [content, message] of wrong) expect(read(content), JSON.stringify(content)).toThrow(message);
});

test('what a deployer may set is taken', () => {
  const set: Site = { title: { ar: 'أطلس', en: 'Atlas' }, contact: 'corrections@example.org', imprint: { ar: 'ناشر', en: 'Publisher' }, language: 'en', frameAncestors: ["'self'", 'https://*.example.org:8443'] };
  expect(read(set)()).toEqual(set);
  expect(read({ ...set, contact: 'https://example.org/corrections' })().contact).toBe('https://example.org/corrections');
});
