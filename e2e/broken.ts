import { readFileSync } from 'node:fs';
import { randomFrom } from '../verify/figure.ts';
import type { Language } from './atlas.ts';
import type { Page } from './browser.ts';

/** What can be wrong with a file, and the reason that the reader is told; null where nothing is, or where the file itself decides. */
export const FAULTS = {
  'not found': 'not-found', 'server error': 'server', reset: 'broken-off', hang: 'waiting', truncated: 'bytes', html: 'bytes', empty: 'bytes',
  'wrong type []': 'bytes', 'wrong type null': 'bytes', 'wrong type "x"': 'bytes', 'wrong type {}': 'bytes', 'wrong hash': 'bytes', slow: null,
} as const;
export type FaultName = keyof typeof FAULTS;
export const FAULT_NAMES = Object.keys(FAULTS) as FaultName[];

export const REASONS: Record<Language, Record<string, RegExp>> = {
  ar: { 'not-found': /غير موجود في الخادم/, server: /تعطّل الخادم/, 'broken-off': /انقطع الاتصال/, waiting: /لم يصل بعد/, bytes: /ليس الملف المسجَّل|لا يُقرأ/ },
  en: { 'not-found': /not found on the server/, server: /the server failed/, 'broken-off': /connection broke off/, waiting: /not here yet/, bytes: /not the listed file|not readable/ },
};
export const RETRY = { ar: 'أعد المحاولة', en: 'Try again' } as const;
/** Lines on the console that a file made to fail brings about. */
export const EXPECTED = ['Failed to load resource', 'net::ERR', 'MIME type', 'Failed to decode downloaded font', 'OTS parsing error', 'Worker failed to load'];

const SLOW = 2_500;
const KINDS: Record<string, string> = { json: 'application/json', geojson: 'application/json', jsonld: 'application/json', txt: 'text/plain', js: 'text/javascript', webp: 'image/webp', woff2: 'font/woff2' };

/** From now on a file of the built product is answered with a fault. Returns how to make it whole again. */
export async function breakFile(page: Page, address: string, path: string, fault: FaultName, seed: number): Promise<() => Promise<void>> {
  const whole = readFileSync(`dist/${path}`);
  const contentType = KINDS[path.slice(path.lastIndexOf('.') + 1)] ?? 'application/octet-stream';
  const wanted = (url: URL) => url.href === `${address}${path}`;
  const bodies: Partial<Record<FaultName, Buffer | string>> = {
    truncated: whole.subarray(0, whole.length >> 1), empty: '', html: '<!doctype html><title>x</title><p>x</p>', 'wrong type []': '[]', 'wrong type null': 'null',
    'wrong type "x"': '"x"', 'wrong type {}': '{}', 'wrong hash': changedByte(whole, seed), slow: whole,
  };
  await page.route(wanted, async (route) => {
    switch (fault) {
      case 'hang': return;
      case 'reset': return route.abort('connectionreset');
      case 'not found': return route.fulfill({ status: 404, contentType: 'text/html', body: 'not found' });
      case 'server error': return route.fulfill({ status: 500, body: 'failed' });
      case 'slow': await new Promise((resolve) => { setTimeout(resolve, SLOW); });
    }
    // A page that has gone on meanwhile wants no answer any more.
    await route.fulfill({ status: 200, contentType: fault === 'html' ? 'text/html' : contentType, body: bodies[fault] ?? '' }).catch(() => {});
  });
  return () => page.unroute(wanted);
}

/** One byte other, still of the same kind: a letter inside a JSON string or a text, any byte elsewhere. */
function changedByte(whole: Buffer, seed: number): Buffer {
  const changed = Buffer.from(whole);
  const start = randomFrom(seed)(whole.length);
  const at = [...changed.keys()].map((index) => (start + index) % changed.length).find((index) => /[b-y]/.test(String.fromCharCode(changed[index] ?? 0))) ?? start;
  changed[at] = (changed[at] ?? 0) + 1;
  return changed;
}
