import fc from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';
import { EVERYTHING, figure, SEED } from '../../verify/figure.ts';
import { inOrder } from '../atlas/switches.ts';
import { FEATURE_KINDS, STATEMENT_KINDS, STATES, VOICES } from '../model/vocabulary.ts';
import { dayOf, type Day } from '../time/day.ts';
import type { TimeChoice } from '../model/presence.ts';
import { testAtlas } from './fixture.ts';
import { firstWish, readLink, writeLink } from './link.ts';
import type { Wish } from './wish.ts';

const atlas = testAtlas();
const first = firstWish(atlas, 'ar');
const read = (hash: string) => readLink(hash, atlas, first);
const { start, end } = atlas.axis;

test('the made-up atlas is sound: every passage stands in its text', () => {
  for (const passage of atlas.passages.values()) {
    expect(passage.intact).toBe(true);
    expect(atlas.documents.get(passage.document)?.text.slice(passage.start, passage.end)).toBe(passage.exact);
  }
  expect(atlas.passages.size).toBe(5);
  expect(atlas.slices.map(({ rule, state }) => `${rule} ${state}`)).toEqual(['as-of under-way', 'planned planned', 'planned cancelled', 'extent held', 'before signed']);
});

const day = fc.integer({ min: start, max: end }) as fc.Arbitrary<number> as fc.Arbitrary<Day>;
const time: fc.Arbitrary<TimeChoice> = fc.oneof(
  fc.constant<TimeChoice>({ mode: 'all' }),
  day.map((one): TimeChoice => ({ mode: 'instant', day: one })),
  fc.tuple(day, day).map(([a, b]): TimeChoice => ({ mode: 'window', from: Math.min(a, b) as Day, to: Math.max(a, b) as Day })),
  day.map((to): TimeChoice => ({ mode: 'cumulative', to })),
);
const round = (value: number, digits: number) => Number(value.toFixed(digits)) + 0;
const camera = fc.record({
  zoom: fc.double({ min: 0, max: 22, noNaN: true }).map((value) => round(value, 2)),
  latitude: fc.double({ min: -85, max: 85, noNaN: true }).map((value) => round(value, 4)),
  longitude: fc.double({ min: -180, max: 180, noNaN: true }).map((value) => round(value, 4)),
});
const filter = fc.record({
  voice: fc.constantFrom(...VOICES), document: fc.constant('900'), kind: fc.constantFrom(...STATEMENT_KINDS), origin: fc.constantFrom('site', '900'), actor: fc.constant('site'),
}, { requiredKeys: [] });
const layers = atlas.manifest.layers.map(({ id }) => id);

type Linked = Pick<Wish, 'language' | 'time' | 'camera' | 'selection' | 'passage' | 'layers' | 'filter' | 'query' | 'hidden' | 'document' | 'paragraph' | 'pane'>;
const linked: fc.Arbitrary<Linked> = fc.record({
  language: fc.constantFrom('ar', 'en'), time, camera: fc.option(camera), selection: fc.option(fc.constantFrom('site', ...atlas.features.map(({ id }) => id))),
  passage: fc.option(fc.constantFrom(...atlas.passages.keys())), layers: fc.subarray(layers), filter,
  query: fc.oneof(fc.string({ unit: 'grapheme', maxLength: 20 }), fc.string({ unit: fc.constantFrom('ا', 'أ', ' ', '&', '=', '#', '%', '/', '+', ',', ':', '?', '2'), maxLength: 40 })),
  hidden: fc.subarray([...FEATURE_KINDS.map((kind) => `kind:${kind}`), ...STATES.map((state) => `state:${state}`), 'evidence:ghost', 'speaker:implied', 'grade:schematic', 'grade:none', 'date:derived']).map(inOrder),
  document: fc.constantFrom(null, '900'), paragraph: fc.option(fc.integer({ min: 1, max: 4 })), pane: fc.constantFrom('reader', 'list'),
} as const).map((one) => ({ ...one, paragraph: one.document === null ? null : one.paragraph }));

const partOf = ({ language, time, camera, selection, passage, layers, filter, query, hidden, document, paragraph, pane }: Wish): Linked =>
  ({ language, time, camera, selection, passage, layers, filter, query, hidden, document, paragraph, pane });

describe('there and back', () => {
  test('a wish is the same after its link, and nothing is complained of', () => {
    fc.assert(fc.property(linked, (one) => {
      const hash = writeLink({ ...first, ...one }, atlas);
      const back = read(hash);
      expect(back.problems).toEqual([]);
      expect(partOf(back)).toEqual(one);
      expect(writeLink(back, atlas)).toBe(hash);
    }), { numRuns: 2000 });
  }, 30_000);
  test('a link is plain ASCII, without spaces, so that it survives a message', () => {
    fc.assert(fc.property(linked, (one) => {
      expect(writeLink({ ...first, ...one }, atlas)).toMatch(/^#v=1&lang=(ar|en)[\x21-\x7e]*$/);
    }));
  });
  test('a camera comes back as near as it is written', () => {
    const wish: Wish = { ...first, camera: { zoom: 4.123456, latitude: 36.123456, longitude: -68.987654 } };
    expect(read(writeLink(wish, atlas)).camera).toEqual({ zoom: 4.12, latitude: 36.1235, longitude: -68.9877 });
  });
  test('the first wish is the shortest link', () => {
    expect(writeLink(first, testAtlas(null))).toBe('#v=1&lang=ar');
    expect(writeLink(first, atlas)).toBe('#v=1&lang=ar&data=abcd1234');
    for (const hash of ['', '#', '#&', '&&']) expect(read(hash)).toEqual(first);
  });
  test('what only this visit knows is not in it', () => {
    const link = writeLink(first, atlas);
    expect(writeLink({ ...first, playing: true, chosenOn: 'map', problems: ['x'], returnTo: { time: { mode: 'all' }, comparing: false, camera: null, selection: 'gas-tapi', passage: null } }, atlas)).toBe(link);
  });
});

describe('written links keep opening', () => {
  const camera = { zoom: 6, latitude: 42.4, longitude: 76 };
  test.each<[string, Partial<Wish>]>([
    ['#v=1&lang=ar&map=6/42.4/76&time=2022-10-12&sel=ex-brotherhood-2022', { camera, time: { mode: 'instant', day: dayOf('2022-10-12') }, selection: 'ex-brotherhood-2022' }],
    ['v=1&lang=ar&map=6/42.4/76', { camera }],
    ['#v=1&lang=en&time=2022-10-01/2022-10-31', { language: 'en', time: { mode: 'window', from: dayOf('2022-10-01'), to: dayOf('2022-10-31') } }],
    ['#v=1&time=2022-10-12/2022-10-12', { time: { mode: 'window', from: dayOf('2022-10-12'), to: dayOf('2022-10-12') } }],
    ['#v=1&time=../2024-02-29', { time: { mode: 'cumulative', to: dayOf('2024-02-29') } }],
    ['#v=1&layers=corridors,meetings', { layers: ['corridors', 'meetings'] }],
    ['#v=1&layers=meetings,corridors', { layers: ['corridors', 'meetings'] }],
    ['#v=1&layers=none', { layers: [] }],
    ['#v=1&filter=voice:report,kind:cancellation', { filter: { voice: 'report', kind: 'cancellation' } }],
    ['#v=1&filter=document:900,origin:site,actor:site', { filter: { document: '900', origin: 'site', actor: 'site' } }],
    ['#v=1&filter=voice%3Areport', { filter: { voice: 'report' } }],
    ['#v=1&q=%D8%A7%D9%84%D8%B3%D9%83%D8%A9', { query: 'السكة' }],
    ['#v=1&q=السكة', { query: 'السكة' }],
    ['#v=1&q=a=b', { query: 'a=b' }],
    ['#v=1&hide=kind:policy,state:cancelled', { hidden: ['kind:policy', 'state:cancelled'] }],
    ['#v=1&hide=date%3Aderived,speaker:implied,evidence:ghost,date:derived', { hidden: ['evidence:ghost', 'speaker:implied', 'date:derived'] }],
    ['#v=1&doc=900&p=3', { document: '900', paragraph: 3 }],
    ['#v=1&p=3&doc=900', { document: '900', paragraph: 3 }],
    ['#v=1&sel=gas-tapi&passage=t-pipe&view=list&data=abcd1234', { selection: 'gas-tapi', passage: 't-pipe', pane: 'list' }],
    ['#sel=gas-tapi', { selection: 'gas-tapi' }],
    ['#v=1&sel=conf-2024', { selection: 'conf-2025' }],
    ['#v=1&sel=site', { selection: 'site' }],
    ['#v=1&map=0/-85/-180', { camera: { zoom: 0, latitude: -85, longitude: -180 } }],
  ])('%s', (hash, wanted) => expect(read(hash)).toEqual({ ...first, ...wanted }));

  test('a withdrawn id leads to what took its place, and is written as that from then on', () => {
    const wish = read('#v=1&lang=ar&sel=conf-2024&data=abcd1234');
    expect(wish.problems).toEqual([]);
    expect(writeLink(wish, atlas)).toBe('#v=1&lang=ar&sel=conf-2025&data=abcd1234');
  });
  test('a withdrawn id is forwarded as what it was, and nothing else: it is no passage, and no layer', () => {
    expect(read('#passage=conf-2024').problems).toEqual(['passage=conf-2024']);
    expect(read('#layers=conf-2024').problems).toEqual(['layers=conf-2024']);
  });
  test('a withdrawn id that leads nowhere is named', () => {
    const gone = { ...atlas, standing: (id: string) => (id === 'conf-2023' ? null : id) };
    const wish = readLink('#sel=conf-2023', gone, first);
    expect(wish.selection).toBeNull();
    expect(wish.problems).toEqual(['sel=conf-2023']);
  });
  test('a link without a language takes that of the page', () => expect(readLink('#v=1', atlas, firstWish(atlas, 'en')).language).toBe('en'));
  test('a link says nothing of what was there before it', () => {
    const before: Wish = { ...first, selection: 'gas-tapi', query: 'x', playing: true, problems: ['y'], layers: [], document: '900' };
    expect(readLink('#v=1&lang=ar', atlas, before)).toEqual(first);
  });
});

/** For each part, values that no reader of this link can make sense of. */
const BROKEN: Record<string, string[]> = {
  v: ['2', '0', '1.0', 'x'], lang: ['fr', 'AR', 'arabic'],
  map: ['6/42.4', '6/42.4/76/1', 'a/b/c', '6//76', '23/42/76', '-1/42/76', '6/86/76', '6/42/181', '6/NaN/76', '6/Infinity/76', '1e1/42/76', '6/42.4/', '0x6/42/76', `${'9'.repeat(400)}/1/1`],
  time: ['2022-02-30', '2022-13-01', '2022', '2022-10', 'yesterday', '2022-10-14/2022-10-10', '2022-10-10/', '/2022-10-10', '2022-10-10/..', '2022-10-10/2022-10-11/2022-10-12', '../', '..', '1e9', 'NaN', '٢٠٢٢-١٠-١٠'],
  sel: ['nobody', 'GAS-TAPI', '0', '__proto__', 'constructor'], passage: ['nothing', '0', 'constructor'], layers: ['corridors,nowhere', 'nowhere', ',', 'corridors;meetings', 'toString'],
  filter: ['voice:loud', 'kind:', 'document:999', 'colour:red', 'voice', 'origin:Not An Id', 'voice:report,colour:red', '__proto__:x'],
  q: ['x'.repeat(201)], hide: ['kind', 'kind:', 'kind:opinion', 'state:cancelled,colour:red', ',', 'policy', 'grade:toString', '__proto__:x'], doc: ['999', '90', 'constructor'], p: ['0', '-1', '5', '1.5', 'x', '99999'], view: ['map', 'Reader'], data: ['ffffffff', 'abcd123'],
};
const GOOD = { v: '1', lang: 'en', map: '6/42.4/76', time: '2022-10-12', sel: 'gas-tapi', passage: 't-pipe', layers: 'none', filter: 'voice:report', q: 'x', hide: 'kind:policy', doc: '900', p: '3', view: 'list', data: 'abcd1234' };

describe('what is broken falls back and is named', () => {
  const cases = Object.entries(BROKEN).flatMap(([key, values]) => values.map((value) => [key, value] as const));
  test.each(cases)('%s=%s', (key, value) => {
    const parts = { ...GOOD, [key]: value };
    const hash = `#${Object.entries(parts).map(([name, text]) => `${name}=${encodeURIComponent(text)}`).join('&')}`;
    const without = `#${Object.entries(parts).filter(([name]) => name !== key).map(([name, text]) => `${name}=${encodeURIComponent(text)}`).join('&')}`;
    const wish = read(hash);
    expect(wish.problems).toContain(`${key}=${value.slice(0, 40)}`);
    // All else is as if the broken part had not been there.
    expect(partOf(wish)).toEqual(partOf(read(without)));
    expect(read(without).problems).toEqual(key === 'doc' ? ['p=3'] : []);
  });
  test('a part there is no word for is named', () => expect(read('#v=1&colour=red&lang=en')).toEqual({ ...first, language: 'en', problems: ['colour'] }));
  test('a part without a value is named', () => expect(read('#lang&time=').problems).toEqual(['lang=', 'time=']));
  test('a paragraph without its document is named', () => expect(read('#v=1&p=1').problems).toEqual(['p=1']));
  test('several are each named', () => expect([...read('#lang=fr&sel=nobody&map=x&zzz=1').problems].sort()).toEqual(['lang=fr', 'map=x', 'sel=nobody', 'zzz']));
  test('a broken percent sign does not throw', () => expect(read('#q=100%&sel=%E0%A4%A').problems).toEqual(['sel=%E0%A4%A']));
  test('where the data have no hash, any is taken', () => expect(readLink('#data=ffffffff', testAtlas(null), first).problems).toEqual([]));
  test('days outside the axis come to its ends', () => {
    expect(read('#time=1999-01-01').time).toEqual({ mode: 'instant', day: start });
    expect(read('#time=2099-01-01').time).toEqual({ mode: 'instant', day: end });
    expect(read('#time=1001-01-01/9999-12-31').time).toEqual({ mode: 'window', from: start, to: end });
    expect(read('#time=../9999-12-31').time).toEqual({ mode: 'cumulative', to: end });
  });
});

/** Hashes of each of three kinds that are read. */
const HASHES = EVERYTHING ? 10_000 : 2_000;

describe('thousands of hashes', () => {
  let tried = 0;
  afterAll(() => figure(1, `${tried.toLocaleString('en')} hashes read: 0 uncaught, 0 non-finite, every broken part named (seed ${SEED})`));
  /** What no link may bring about, as a list, so that one look at it is enough. */
  const unsound = (wish: Wish): string[] => {
    const { camera, time } = wish;
    const days = time.mode === 'all' ? [] : time.mode === 'instant' ? [time.day] : time.mode === 'window' ? [time.from, time.to] : [time.to];
    const must: Record<string, boolean> = {
      'a finite camera': camera === null || Object.values(camera).every(Number.isFinite),
      'a camera on the map': camera === null || (camera.zoom >= 0 && camera.zoom <= 22 && Math.abs(camera.latitude) <= 85 && Math.abs(camera.longitude) <= 180),
      'days inside the axis': days.every((one) => Number.isInteger(one) && one >= start && one <= end),
      'a window that runs forwards': time.mode !== 'window' || time.from <= time.to,
      'a known selection': wish.selection === null || atlas.indexOf(wish.selection) !== null || atlas.actorOf(wish.selection) !== null,
      'a known passage': wish.passage === null || atlas.passages.has(wish.passage),
      'a known document': wish.document === null || atlas.documents.has(wish.document),
      'a paragraph of it': wish.paragraph === null || (wish.document !== null && Number.isInteger(wish.paragraph) && wish.paragraph >= 1 && wish.paragraph <= 4),
      'known layers': wish.layers.every((layer) => layers.includes(layer)),
      'a language': ['ar', 'en'].includes(wish.language),
      'a pane': ['reader', 'list'].includes(wish.pane),
      'known switches': inOrder(wish.hidden).join() === wish.hidden.join(),
      'a short query': wish.query.length <= 200,
      'problems in words': wish.problems.every((problem) => typeof problem === 'string'),
    };
    return Object.keys(must).filter((what) => !must[what]);
  };
  /** Whatever parts were written, each is read into the wish or named. */
  const unnamed = (hash: string, { problems }: Wish): string[] => hash.replace(/^#/, '').split('&').filter((part) => {
    const name = part.split('=')[0] as string;
    return name !== '' && !(name in GOOD) && !problems.includes(name.slice(0, 40));
  });

  test('of noise never throw and give nothing unsound', () => {
    const unit = fc.constantFrom('#', '&', '=', '/', '.', '-', ',', ':', '%', '2', '0', '9', 'e', 'v', 'ا', ' ', '\0', '😀', '%2F', '%ZZ', 'map=', 'time=', 'sel=', 'layers=', 'filter=', 'p=', 'doc=', 'NaN', 'Infinity', '..');
    fc.assert(fc.property(fc.oneof(fc.string({ unit }), fc.string()), (hash) => {
      const wish = read(hash);
      tried += 1;
      expect([...unsound(wish), ...unnamed(hash, wish)]).toEqual([]);
    }), { numRuns: HASHES, seed: SEED });
  }, 120_000);
  test('of good links with a few letters changed never throw and give nothing unsound', () => {
    const edit = fc.record({ at: fc.nat(), cut: fc.integer({ min: 0, max: 5 }), put: fc.string({ unit: fc.constantFrom('&', '=', '/', '-', '9', '0', '%', 'a', '.', '\u0660', '#'), maxLength: 4 }) });
    fc.assert(fc.property(linked, fc.array(edit, { minLength: 1, maxLength: 4 }), (one, edits) => {
      const hash = edits.reduce((made, { at, cut, put }) => `${made.slice(0, at % made.length)}${put}${made.slice((at % made.length) + cut)}` || '#', writeLink({ ...first, ...one }, atlas));
      const wish = read(hash);
      tried += 1;
      expect([...unsound(wish), ...unnamed(hash, wish)]).toEqual([]);
    }), { numRuns: HASHES, seed: SEED });
  }, 120_000);
  test('of good and broken parts name exactly the broken ones', () => {
    const choices = fc.tuple(...Object.keys(GOOD).map((key) => fc.oneof(fc.constant(undefined), fc.constant(null), fc.constantFrom(...(BROKEN[key] as string[])))));
    fc.assert(fc.property(choices, (chosen) => {
      const parts = Object.keys(GOOD).flatMap((key, at) => (chosen[at] === undefined ? [] : [[key, chosen[at] ?? GOOD[key as keyof typeof GOOD], chosen[at] !== null] as const]));
      const wish = read(`#${parts.map(([key, text]) => `${key}=${encodeURIComponent(text)}`).join('&')}`);
      tried += 1;
      const documented = parts.some(([key, , broken]) => key === 'doc' && !broken);
      const wrong = parts.filter(([key, , broken]) => broken || (key === 'p' && !documented)).map(([key, text]) => `${key}=${text.slice(0, 40)}`);
      expect([...wish.problems].sort()).toEqual(wrong.sort());
      expect(unsound(wish)).toEqual([]);
    }), { numRuns: HASHES, seed: SEED });
  }, 120_000);
});
