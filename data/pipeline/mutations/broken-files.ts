import { FILES, jsonOf, textOf, withBytes, withoutFile, withText, withValue } from '../../checks/fixtures.ts';
import { AUTHORED, BASE_MAP, drawNode, inTwoLanguages, isObject, pick, putInto, TEXTS, type Alteration, type Altered, type Random } from './draw.ts';

const whole = (file: string, files: Altered['files']): Altered => ({ files, spots: [{ file, path: '' }] });
const JSON_FILES = [...AUTHORED, ...BASE_MAP];

/** One JSON file, drawn by lot, as other text. */
const asText = (change: (text: string, random: Random) => string, files = JSON_FILES): Alteration => (random) => {
  const file = pick(random, files);
  return whole(file, withText(file, change(textOf(file), random)));
};

const UNSEEN = ['\u061c', '\u200e', '\u200f', '\u202a', '\u202b', '\u202c', '\u202d', '\u202e', '\u2066', '\u2067', '\u2068', '\u2069', '\u00ad', '\u200b', '\ufeff', '\u2060', '\u0000', '\u0007', '\u001b', '\u007f', '\u0085', '\n', '\r\n'];
const IMPOSSIBLE_NUMBERS = ['1e999', '-1e999', '99999999999999999999', '1e308', '-1', '0.5', '123456789012'];
const OTHER_TYPES: unknown[] = ['text', 7, true, [], {}, ['text'], { id: 'test' }, [[]]];

/** A value of a JSON file written as raw JSON: numbers and keys that JSON.stringify would not write. */
function withRaw(random: Random, file: string, path: string, raw: string): Altered {
  const marker = `raw-${random(1e9)}`;
  const text = textOf(file, withValue({ file, path, id: file }, marker));
  return { files: withText(file, text.replace(JSON.stringify(marker), raw)), spots: [{ file, path }] };
}

/** A key with its value put into an object drawn by lot. */
const withKey = (key: string): Alteration => (random) => {
  const node = drawNode(random, ({ value }) => isObject(value), AUTHORED);
  if (!node) return null;
  const inside = JSON.stringify(node.value);
  return withRaw(random, node.file, node.path, inside === '{}' ? `{${JSON.stringify(key)}:{}}` : `{${JSON.stringify(key)}:{"polluted":true},${inside.slice(1)}`);
};

/** What can befall any file, whatever it holds. */
export const BROKEN_FILES: Record<string, Alteration> = {
  'a missing file': (random) => {
    const needed = JSON_FILES.filter((file) => !file.startsWith('data/features/'));
    const file = pick(random, [...needed, ...TEXTS]);
    // A file that is not there is missed by those that name it.
    return { files: withoutFile(file), spots: [...FILES.keys()].map((one) => ({ file: one, path: '' })) };
  },
  'an empty file': asText(() => ''),
  'a truncated file': asText((text, random) => text.slice(0, random(text.trimEnd().length - 1))),
  'no JSON': asText((text, random) => pick(random, [`${text},`, `{${text}`, text.replace(':', '='), `// ${text}`, text.replaceAll('"', '\''), '<!doctype html><title>404</title>', 'null', '7', '[]'])),
  'a byte order mark': asText((text) => `\ufeff${text}`),
  'bytes that are no UTF-8': (random) => {
    const file = pick(random, JSON_FILES);
    return whole(file, withBytes(file, (bytes) => { bytes[random(bytes.length)] = pick(random, [0xff, 0xc0, 0xf8]); }));
  },
  'UTF-16': (random) => {
    const file = pick(random, JSON_FILES);
    return whole(file, new Map(FILES).set(file, new Uint8Array(Buffer.from(textOf(file), 'utf16le'))));
  },
  'one byte flipped in a text': (random) => {
    const file = pick(random, TEXTS);
    return whole(file, withBytes(file, (bytes) => { bytes[random(bytes.length)]! ^= 1 << random(8); }));
  },
  'other line ends in a text': (random) => {
    const file = pick(random, TEXTS);
    return whole(file, withText(file, textOf(file).replaceAll('\n', '\r\n')));
  },
  'a text cut short': (random) => {
    const file = pick(random, TEXTS);
    return whole(file, new Map(FILES).set(file, (FILES.get(file) as Uint8Array<ArrayBuffer>).slice(0, random((FILES.get(file) as Uint8Array).length))));
  },
  'deep nesting': (random) => {
    const node = drawNode(random, () => true);
    const depth = 40 + random(20_000);
    return node && withRaw(random, node.file, node.path, '['.repeat(depth) + ']'.repeat(depth));
  },
  'a huge or impossible number': (random) => {
    const node = drawNode(random, ({ key, value }) => typeof value === 'number' && !['geonames', 'raw_col'].includes(String(key)));
    // What no longer fits is seen by what stands beside it.
    return node && { ...withRaw(random, node.file, node.path, pick(random, /km|coordinates|bounds/i.test(node.path) ? IMPOSSIBLE_NUMBERS.slice(0, 4) : IMPOSSIBLE_NUMBERS)), spots: [{ file: node.file, path: node.path.replace(/\.?[^.]+$/, '') }] };
  },
  'a wrong type': (random) => {
    const node = drawNode(random, ({ value }) => value !== null);
    if (!node) return null;
    const sort = (value: unknown) => (Array.isArray(value) ? 'list' : typeof value);
    const other = pick(random, OTHER_TYPES.filter((one) => sort(one) !== sort(node.value)));
    return { files: withValue(node, other), spots: [node] };
  },
  'an unknown key': (random) => {
    const node = drawNode(random, ({ value, path }) => isObject(value) && !path.endsWith('listed_changes'));
    return node && { files: withValue({ ...node, path: `${node.path}.${pick(random, ['colour', 'Name', 'extra', 'id2', '$ref'])}` }, 'test'), spots: [node] };
  },
  'a key __proto__': withKey('__proto__'),
  'a key constructor': withKey('constructor'),
  'a key twice in one object': (random) => {
    const node = drawNode(random, ({ value }) => isObject(value) && Object.keys(value).length > 0);
    if (!node) return null;
    const inside = JSON.stringify(node.value);
    const [key, value] = pick(random, Object.entries(node.value as object));
    return withRaw(random, node.file, node.path, `${inside.slice(0, -1)},${JSON.stringify(key)}:${JSON.stringify(value)}}`);
  },
  'a key that is missing': (random) => {
    const OPTIONAL = /^(note|occurrence|geonames|wikidata|country|reported|relativeTo|relation|reviewer|polarity|draft|implied|loaded|translatedBack|statements|title|published|state|host|publishedKm|not|reasoning|doc|raw|unit|raw_col|dropped|listed_changes|\d+)$/;
    const node = drawNode(random, ({ key }) => typeof key === 'string' && !OPTIONAL.test(key));
    return node && { files: withValue(node, undefined), spots: [{ file: node.file, path: node.path.replace(/\.?[^.]+$/, '') }] };
  },
  'a name missing in one language': (random) => {
    const node = drawNode(random, ({ value }) => inTwoLanguages(value));
    return node && { files: withValue({ ...node, path: `${node.path}.${pick(random, ['ar', 'en'])}` }, pick(random, [undefined, '', null])), spots: [node] };
  },
  'a character that cannot be seen, or a bidi control': (random) => {
    const node = drawNode(random, ({ value, path }) => typeof value === 'string' && !/sources\/\d+\/lines|sha256/.test(path), AUTHORED.filter((file) => !file.endsWith('lines.json')));
    return node && { files: withValue(node, putInto(random, node.value as string, pick(random, UNSEEN))), spots: [node] };
  },
  'half a surrogate pair': (random) => {
    const node = drawNode(random, ({ value }) => typeof value === 'string', AUTHORED.filter((file) => !file.endsWith('lines.json')));
    return node && { files: withValue(node, putInto(random, node.value as string, pick(random, ['\ud83d', '\ude00']))), spots: [node] };
  },
  'an outline that is not closed, or not on the earth': (random) => {
    const file = pick(random, BASE_MAP);
    const { features } = jsonOf(file) as { features: { geometry: { type: string } }[] };
    const shaped = features.flatMap(({ geometry }, at) => (geometry.type === 'Point' ? [] : [{ at, ring: geometry.type === 'Polygon' ? '[0]' : '[0][0]' }]));
    const { at, ring } = pick(random, shaped);
    const path = `features[${at}].geometry.coordinates${ring}`;
    const change: [string, unknown] = pick(random, [[`${path}[0]`, [0.5, 0.5]], [`${path}[1]`, [200, 20]], [`${path}[1]`, [20, 91]], [`${path}[2]`, [null, 20]], [`${path}[2]`, []], [path, []], [path, [[1, 2], [3, 4], [1, 2]]]]);
    return { files: withValue({ file, path: change[0], id: file }, change[1]), spots: [{ file, path }] };
  },
};
