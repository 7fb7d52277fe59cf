import { below, documents, features, FILES, jsonOf, passages, places, statements, testimonies, textOf, withAdded, withChange, withText, withValue, type Found } from '../../checks/fixtures.ts';
import { AUTHORED, drawNode, inTwoLanguages, pick, reordered, shuffled, type Alteration, type Random } from './draw.ts';

const NOTE = { ar: 'ملاحظة للاختبار.', en: 'A note for a test.' };
const actors = (jsonOf('data/actors.json') as { actors: { id: string; spellings: string[] }[] }).actors.map((item, index) => ({ item, file: 'data/actors.json', path: `actors[${index}]`, id: item.id }));
const among = <T>(list: readonly T[], change: (random: Random, one: T) => ReturnType<Alteration>): Alteration => (random) => change(random, pick(random, list));
/** One file written otherwise. */
const asText = (change: (json: unknown, random: Random) => string): Alteration => (random) => {
  const file = pick(random, AUTHORED);
  return { files: withText(file, change(jsonOf(file), random)), spots: [{ file, path: '' }] };
};
const escaped = (text: string) => text.replace(/[^ -~\n]/g, (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`);
/** Lists whose order says nothing. */
const LISTS = /^(?:places|actors|features|passages|records|disagreements|considered|dependencies|mentions|not|withdrawn|terms)$|\.(?:spellings|aliases|actors|places|about|citations|documents)$/;
const plain = statements.filter(({ item }) => /^\d{4}(?:-\d{2}){0,2}$/.test(item.when.edtf ?? ''));
const word = (random: Random) => `Zq${random(1e6)}`;

/** Ways of writing the data otherwise, or adding to it, that break no rule. */
export const VALID: Record<string, Alteration> = {
  'keys in another order': asText((json, random) => JSON.stringify(reordered(random, json), null, 2)),
  'other spaces': asText((json, random) => `${' \n\t'.repeat(random(3))}${JSON.stringify(json, null, pick(random, [0, 1, 4, '\t']))}${'\n'.repeat(random(3))}`),
  'line ends of Windows': asText((json) => `${JSON.stringify(json, null, 2)}\n`.replaceAll('\n', '\r\n')),
  'letters as escapes': asText((json) => escaped(JSON.stringify(json, null, 1))),
  'lists in another order': (random) => {
    const node = drawNode(random, ({ path, value }) => Array.isArray(value) && value.length > 1 && LISTS.test(path) && !path.includes('geometry'));
    return node && { files: withValue(node, shuffled(random, node.value as unknown[])), spots: [node] };
  },
  'a note more': among<readonly Found<unknown>[]>([statements, places], (random, list) => ({ files: withValue(below(pick(random, list), 'note'), NOTE), spots: [] })),
  'a spelling more': among([actors, places], (random, list) => {
    const one = pick<Found<{ spellings: string[] }>>(random, list);
    return { files: withValue(below(one, 'spellings'), [...one.item.spellings, word(random)]), spots: [one] };
  }),
  'an alias more': among(features, (random, one) => ({ files: withValue(below(one, 'aliases'), [...one.item.aliases, { text: word(random), documents: false }]), spots: [one] })),
  'other words of our own': (random) => {
    const node = drawNode(random, ({ value, path }) => inTwoLanguages(value) && !/^(?:places|actors)/.test(path));
    return node && { files: withValue(node, { ar: `${(node.value as { ar: string }).ar} للاختبار ${random(1e6)}`, en: `Words for a test ${random(1e6)}` }), spots: [node] };
  },
  'coordinates a little off': among(places, (random, one) => {
    const [x, y] = one.item.coordinates;
    const shift = Math.min(one.item.precisionKm / 250, 0.01);
    return { files: withValue(below(one, 'coordinates'), [x + (random(200) / 100 - 1) * shift, y + (random(200) / 100 - 1) * shift]), spots: [one] };
  }),
  'a date with its doubt': among(plain, (random, one) => ({ files: withValue(below(one, 'when.edtf'), `${one.item.when.edtf}${pick(random, ['~', '?', '%'])}`), spots: [one] })),
  'another possible date': among(plain.filter(({ item }) => item.when.kind !== 'as-of'), (random, one) => ({
    files: withValue(below(one, 'when'), { edtf: pick(random, [`20${10 + random(15)}`, `2024-0${1 + random(9)}`, '2024-02-01/2024-02-29', '[2022-01-01..]', '{2022,2023-05}', '202X', null]), kind: 'unknown', reasoning: NOTE }), spots: [one],
  })),
  'a day of report more': among(statements, (random, one) => ({ files: withValue(below(one, 'reported'), { edtf: `2024-1${random(3)}-0${1 + random(9)}`, kind: 'derived', reasoning: NOTE }), spots: [one] })),
  'a record more': (random) => {
    const { files } = withAdded('data/records.json', 'records', {
      id: `test-record-${random(1e6)}`, subject: pick(random, features).id, when: `20${10 + random(15)}-0${1 + random(9)}`, text: { ar: `سجل للاختبار ${random(1e6)}`, en: 'A record for a test' },
      citations: [{ publisher: 'Test', address: 'https://example.org/', grade: 'press' }], comparison: { outcome: 'silent', statements: [] },
    });
    return { files, spots: [] };
  },
  'an actor and a place more': (random) => {
    const actor = withAdded('data/actors.json', 'actors', { id: `test-actor-${random(1e6)}`, kind: 'group', name: { ar: `جماعة ظظظ ${random(1e6)}`, en: word(random) }, spellings: [], statements: [] });
    const place = withAdded('data/places.json', 'places', {
      id: `test-place-${random(1e6)}`, kind: 'site', name: { ar: `موضع ظظظ ${random(1e6)}`, en: word(random) }, spellings: [], country: 'UZ', coordinates: [66 + random(99) / 1000, 40 + random(99) / 1000], precisionKm: 50 + random(9), coordinateSource: 'Test', verified: true,
    }, actor.files);
    return { files: place.files, spots: [] };
  },
  'a testimony more': among(testimonies, (random, one) => ({
    files: withChange(one.file, (json) => {
      const [, feature, statement] = /\[(\d+)\]\.statements\[(\d+)\]/.exec(one.path) ?? [];
      json.features[Number(feature)].statements[Number(statement)].testimonies.push({ ...one.item, loaded: random(2) === 0 });
    }), spots: [one],
  })),
  'a layer more': (random) => ({ files: withChange('data/atlas.json', (json) => { json.layers.push({ id: `test-layer-${random(1e6)}`, name: NOTE, on: random(2) === 0 }); }), spots: [] }),
  'another first view and axis': (random) => ({
    files: withChange('data/atlas.json', (json) => {
      json.axis = { start: `19${60 + random(39)}-01-01`, end: `20${30 + random(60)}-12-31` };
      json.firstView.bounds = [-random(180), -random(80), 1 + random(170), 1 + random(80)];
    }), spots: [],
  }),
  'another right of publication': among(documents, (random, one) => ({ files: withValue(below(one, 'publish'), pick(random, ['full', 'passages', 'none'])), spots: [one] })),
  'features in other files': (random) => {
    const file = pick(random, AUTHORED.filter((one) => one.startsWith('data/features/')));
    const { features: all } = jsonOf(file) as { features: unknown[] };
    const cut = random(all.length + 1);
    const other = withText(`data/features/test-${random(1e6)}.json`, JSON.stringify({ features: all.slice(cut) }));
    return { files: withText(file, JSON.stringify({ features: all.slice(0, cut) }), other), spots: [] };
  },
  'a file beside that nothing asks for': (random) => ({ files: withText(`data/notes-${random(1e6)}.txt`, textOf(pick(random, [...FILES.keys()].filter((file) => file.endsWith('.txt'))))), spots: [] }),
  'an id withdrawn more': (random) => ({
    files: withChange('data/withdrawn.json', (json) => { json.withdrawn.push({ id: `test-gone-${random(1e6)}`, forward: pick(random, [null, pick(random, features).id, pick(random, passages).id]), on: '2026-01-01', reason: NOTE }); }), spots: [],
  }),
};
