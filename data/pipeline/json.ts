import type { z } from 'zod';
import { jsonPath, type Refusal } from './refusal.ts';

/** Nothing the schemas know is nested deeper; deeper files are refused before anything walks them. */
const DEEPEST = 32;

const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

type Fault = Pick<Refusal, 'rule' | 'path' | 'en' | 'ar'>;
type Read = { content: unknown } | { fault: Fault };

/** By the bytes themselves: what was read of them once is not read again when another file changes. */
const known = new WeakMap<Uint8Array, Read>();

/** What a JSON file holds, or why it is none: not UTF-8, not JSON, too deep, or one key twice in one object. */
export function readJson(bytes: Uint8Array): Read {
  const before = known.get(bytes);
  if (before) return before;
  const read = parsed(bytes);
  known.set(bytes, read);
  return read;
}

/** The content of a JSON file, or null where it has none that can be read. */
export function contentOf(bytes: Uint8Array): unknown {
  const read = readJson(bytes);
  return 'fault' in read ? null : read.content;
}

function parsed(bytes: Uint8Array): Read {
  try {
    const text = decoder.decode(bytes);
    const content: unknown = JSON.parse(text);
    const fault = structureFault(text);
    return fault ? { fault } : { content };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return { fault: { rule: 'json', path: '', en: `Not JSON in UTF-8: ${reason}`, ar: `ليس JSON بترميز UTF-8: ${reason}` } };
  }
}

const TOKEN = /"[^"\\]*(?:\\.[^"\\]*)*"(\s*:)?|[{}[\],]/g;

/** Looks at what parsing forgets: how deep it goes, and keys that stand twice, of which it would keep the last. */
function structureFault(text: string): Fault | null {
  const open: { keys: Set<string> | null; at: string | number }[] = [];
  for (const [token, colon] of text.matchAll(TOKEN)) {
    const inside = open.at(-1);
    const path = () => jsonPath(open.map(({ at }) => at));
    if (token === '{' || token === '[') {
      if (open.length === DEEPEST) return { rule: 'json', path: path(), en: `Nested deeper than ${DEEPEST} levels.`, ar: `التداخل أعمق من ${DEEPEST} مستوى.` };
      open.push(token === '{' ? { keys: new Set(), at: '' } : { keys: null, at: 0 });
    } else if (token === '}' || token === ']') open.pop();
    else if (token === ',') {
      if (inside && typeof inside.at === 'number') inside.at += 1;
    } else if (colon !== undefined && inside?.keys) {
      const key = JSON.parse(token.slice(0, token.length - colon.length)) as string;
      inside.at = key;
      if (inside.keys.has(key)) return { rule: 'json', path: path(), en: `The key “${key}” stands twice in one object.`, ar: `المفتاح «${key}» وارد مرتين في كائن واحد.` };
      inside.keys.add(key);
    }
  }
  return null;
}

type Issue = z.core.$ZodIssue;

/** What an issue says; of a choice between shapes, what is wrong with the shape that comes nearest. */
export function reasonOf(issue: Issue): string {
  if (issue.code !== 'invalid_union') return issue.message;
  const nearest = [...issue.errors].sort((a, b) => a.length - b.length)[0] ?? [];
  return [issue.message, ...nearest.map((one) => `${jsonPath(one.path)}: ${reasonOf(one)}`)].join(' · ');
}
