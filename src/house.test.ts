import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { expect, test } from 'vitest';
import { figure } from '../verify/figure.ts';

/** The floors of the house: what each room may import. A room is the first folder below `src`. */
const GROUND = ['time', 'text', 'geo', 'ranges', 'i18n', 'ui'];
const FACTS = ['model', 'atlas', 'signs'];
const VIEWS = ['map', 'timeline', 'list', 'reader', 'search', 'share'];
const MAY: Record<string, string[]> = {
  ...Object.fromEntries(GROUND.map((room) => [room, GROUND])),
  model: GROUND,
  signs: [...GROUND, 'model'],
  atlas: [...GROUND, 'model'],
  state: [...GROUND, ...FACTS],
  ...Object.fromEntries(VIEWS.map((room) => [room, [...GROUND, ...FACTS, 'state']])),
  app: [...GROUND, ...FACTS, 'state', ...VIEWS],
  '': [...GROUND, ...FACTS, 'state', ...VIEWS, 'app'],
};

/** Each library has one door. */
const DOORS: [RegExp, RegExp][] = [
  [/^maplibre-gl(?!\/dist\/maplibre-gl-worker)/, /^src\/map\//],
  [/^maplibre-gl\/dist\/maplibre-gl-worker/, /^src\/ui\/trusted\.ts$/],
  [/^@turf\//, /^src\/geo\//],
  [/^(?:earcut|flatbush)$/, /^src\/ranges\//],
  [/^zustand/, /^src\/state\//],
  [/^zod/, /^(src\/model\/|data\/pipeline\/|hosting\/site)/],
  [/site\.json$/, /^src\/model\/site\.ts$/],
  [/^downshift$/, /^src\/ui\//],
  [/^edtf$/, /^src\/time\//],
  [/^@playwright\/test$/, /^e2e\/(?:browser|chromium)\.ts$/],
];

interface Import { file: string; from: string; types: boolean }

const files = ['src', 'data', 'e2e', 'hosting', 'verify'].flatMap((folder) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name).replaceAll('\\', '/')));

const imports = files.flatMap((file): Import[] => {
  const text = readFileSync(file, 'utf8');
  const found = [...text.matchAll(/(?:^|\n)\s*(?:import|export)\s+(type\s)?[^'";]*?from\s+'([^']+)'|(?:^|\n)import\s+'([^']+)'|import\('([^']+)'\)/g)];
  return found.map((match) => ({ file, types: match[1] !== undefined, from: match[2] ?? match[3] ?? match[4] ?? '' }));
});

const target = (one: Import) => relative('.', join(dirname(one.file), one.from)).replaceAll('\\', '/');
const room = (path: string) => /^src\/([^/]+)\//.exec(path)?.[1] ?? '';
const local = imports.filter((one) => one.from.startsWith('.') && !one.from.endsWith('.json'));
const isTest = (file: string) => /\.test\.tsx?$|fixture/.test(file);

test('the house is not empty', () => {
  expect(files.length).toBeGreaterThan(40);
  expect(imports.length).toBeGreaterThan(150);
});

test('every room imports only from its own floor and below', () => {
  const wrong = local.filter((one) => one.file.startsWith('src/') && !isTest(one.file)).filter((one) => {
    const [from, to] = [room(one.file), room(target(one))];
    return from !== to && !(MAY[from] ?? []).includes(to);
  });
  expect(wrong).toEqual([]);
});

test('src never imports data, data imports only facts and ground, e2e nothing of src', () => {
  const wrong = local.filter((one) => {
    const to = target(one);
    if (one.file.startsWith('src/')) return to.startsWith('data/');
    if (one.file.startsWith('e2e/')) return to.startsWith('src/') || to.startsWith('data/');
    return to.startsWith('src/') && ![...GROUND, 'model', 'signs'].includes(room(to)) && !isTest(one.file);
  });
  expect(wrong).toEqual([]);
});

test('each library comes in by one door', () => {
  const wrong = imports.filter((one) => DOORS.some(([library, door]) => library.test(one.from) && !door.test(one.file) && !isTest(one.file)));
  expect(wrong).toEqual([]);
});

test('the browser never loads zod or edtf', () => {
  const byBrowser = imports.filter((one) => one.file.startsWith('src/') && !one.types && !isTest(one.file));
  const carriers = new Set(['src/model/schema.ts', 'src/time/edtf.ts']);
  expect(byBrowser.filter((one) => carriers.has(target(one)))).toEqual([]);
});

test('no file is part of an import cycle', () => {
  const edges = new Map<string, string[]>();
  for (const one of local.filter((candidate) => !candidate.types)) edges.set(one.file, [...(edges.get(one.file) ?? []), target(one)]);
  const done = new Set<string>();
  const cycles: string[] = [];
  const walk = (file: string, path: string[]): void => {
    if (path.includes(file)) cycles.push([...path.slice(path.indexOf(file)), file].join(' → '));
    if (done.has(file) || path.includes(file)) return;
    for (const next of edges.get(file) ?? []) walk(next, [...path, file]);
    done.add(file);
  };
  for (const file of edges.keys()) walk(file, []);
  expect(cycles).toEqual([]);
});

/** Everything of the web's own that turns text into markup, code or an address that runs. */
const SINKS = new RegExp([
  'dangerouslySetInnerHTML', 'insertAdjacentHTML', 'createContextualFragment', 'parseFromString', 'setHTML', 'setHTMLUnsafe', 'parseHTMLUnsafe', 'srcdoc', 'document\\.write(?:ln)?',
  'execCommand', '(?:inner|outer)HTML', '\\beval\\s*\\(', '\\bFunction\\s*\\(', 'set(?:Timeout|Interval)\\s*\\(\\s*[\'"`]', 'javascript:', 'createPolicy',
  'addProtocol', 'importScripts', 'Reflect\\.(?:set|construct)', 'setAttribute\\(\\s*[\'"`]on', '\\[[\'"`](?:inner|outer)',
].join('|'));
const OWN_POLICY = 'src/ui/trusted.ts';

test('nothing in the source turns text into markup or code', () => {
  const shipped = [...files.filter((file) => file.startsWith('src/') && !isTest(file)), 'public/sw.js', 'index.html'];
  const found = shipped.filter((file) => SINKS.test(readFileSync(file, 'utf8').replaceAll(/createPolicy/g, (word) => (file === OWN_POLICY ? '' : word))));
  figure(10, `${found.length} HTML sinks in ${shipped.length} shipped source files`);
  expect(found).toEqual([]);
});

test('an address that a reader can follow is written in the source, or is the contact that the site names', () => {
  const linking = files.filter((file) => file.startsWith('src/') && !isTest(file)).flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(/\b(?:href|src|action|formAction|xlinkHref)=(\{[^}]*\}|"[^"]*")/g)].map((match) => ({ file, address: match[1] as string })));
  expect(linking.length).toBeGreaterThan(3);
  const free = linking.filter(({ address }) => !/^(?:"[.#a-z/][^:]*"|\{`\.\/|\{\w+\.toDataURL\(\)\}|\{CONTACT_ADDRESS\})/.test(address));
  expect(free).toEqual([]);
});

test('styles know no left and no right', () => {
  const styles = readdirSync('src', { recursive: true, withFileTypes: true }).filter((entry) => entry.name.endsWith('.css')).map((entry) => join(entry.parentPath, entry.name));
  const physical = /(?:^|[\s;{])(?:margin|padding|border|inset)?-?(?:left|right)\s*:|text-align:\s*(?:left|right)|float:\s*(?:left|right)/m;
  expect(styles.length).toBeGreaterThan(5);
  expect(styles.filter((style) => physical.test(readFileSync(style, 'utf8')))).toEqual([]);
});
