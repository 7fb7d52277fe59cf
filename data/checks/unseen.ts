import { contentOf } from '../pipeline/json.ts';
import type { Finding, Rule } from './rule.ts';

/** Characters that turn the direction of writing or show nothing, and halves of a pair. Joiners between letters are spelling, and stay. */
export const UNSEEN = /[\p{Bidi_Control}\p{Cc}\p{Cs}\u00ad\u200b\u2028\u2029\u2060-\u2064\ufeff]|(?<!\p{L}\p{M}*)[\u200c\u200d]|[\u200c\u200d](?!\p{L})/u;
/** Kept letter for letter as the document has them; other rules hold them to it. */
const VERBATIM = /^(?:(?:passages|callsFor|uncertain)\[\d+\]\.quote|(?:mentions|not)\[\d+\]\.words)$/;

/** Nothing the editors write holds a character that cannot be seen. */
export const unseen: Rule = {
  name: 'unseen-character',
  check: (corpus) => [...corpus.files].filter(([file]) => file.endsWith('.json') && !file.endsWith('lines.json')).flatMap(([file, bytes]) => {
    const answer = asked.get(bytes) ?? found(contentOf(bytes), '', file).map(({ path, id, character }) => ({
      file, path, id,
      en: `A character that cannot be seen stands here: U+${character}.`, ar: `هنا محرف لا يُرى: U+${character}.`,
    }));
    asked.set(bytes, answer);
    return answer;
  }),
};

const asked = new WeakMap<Uint8Array, Finding[]>();

function found(value: unknown, path: string, id: string): { path: string; id: string; character: string }[] {
  if (typeof value === 'string') {
    const [character] = UNSEEN.exec(value) ?? [];
    return character === undefined ? [] : [{ path, id, character: (character.codePointAt(0) as number).toString(16).toUpperCase().padStart(4, '0') }];
  }
  if (Array.isArray(value)) return value.flatMap((one, index) => found(one, `${path}[${index}]`, id));
  if (typeof value !== 'object' || value === null) return [];
  const own = (value as { id?: unknown }).id;
  return Object.entries(value).map(([key, one]) => [path === '' ? key : `${path}.${key}`, one] as const).filter(([at]) => !VERBATIM.test(at))
    .flatMap(([at, one]) => found(one, at, typeof own === 'string' ? own : id));
}
