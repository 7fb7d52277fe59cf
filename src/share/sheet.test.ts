import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Language } from '../i18n/language.ts';
import type { TimeChoice } from '../model/presence.ts';
import { testAtlas } from '../state/fixture.ts';
import { firstWish } from '../state/link.ts';
import { createAtlasStore, type Snapshot } from '../state/store.ts';
import { timeWords } from '../state/time-words.ts';
import type { Wish } from '../state/wish.ts';
import { dayOf, type Day } from '../time/day.ts';
import { layOut, MARGIN } from './layout.ts';
import { columns, isolated, roundKm, wrapped } from './lines.ts';
import { addressOf, sheetOf } from './sheet.ts';

const atlas = testAtlas();
const PAGE = 'https://example.org/atlas/';
const ALL = atlas.manifest.layers.map(({ id }) => id);

const snapshotOf = (wish: Partial<Wish>): Snapshot => createAtlasStore(atlas, { ...firstWish(atlas, 'en'), layers: ALL, ...wish }, () => {}).get();
const sheet = (wish: Partial<Wish>, language: Language = 'en') => sheetOf(snapshotOf(wish), atlas, language, PAGE);
const instant = (iso: string): TimeChoice => ({ mode: 'instant', day: dayOf(iso) });

const day = fc.integer({ min: atlas.axis.start, max: atlas.axis.end }) as fc.Arbitrary<number> as fc.Arbitrary<Day>;
const time: fc.Arbitrary<TimeChoice> = fc.oneof(
  fc.constant<TimeChoice>({ mode: 'all' }), day.map((one): TimeChoice => ({ mode: 'instant', day: one })), day.map((to): TimeChoice => ({ mode: 'cumulative', to })),
  fc.tuple(day, day).map(([a, b]): TimeChoice => ({ mode: 'window', from: Math.min(a, b) as Day, to: Math.max(a, b) as Day })),
);

describe('the sheet says what the scene holds', () => {
  test('at any time, with any layers, in both languages: the same marks, kinds, states, evidence and date', () => {
    fc.assert(fc.property(time, fc.subarray(ALL), fc.constantFrom<Language>('ar', 'en'), (at, layers, language) => {
      const snapshot = snapshotOf({ time: at, layers });
      const made = sheetOf(snapshot, atlas, language, PAGE);
      const { scene } = snapshot;
      const drawn = scene.entries.filter(({ feature }) => atlas.features[feature]?.geometry);
      expect(made.marks.map(({ id, state, evidence }) => [id, state, evidence])).toEqual([
        ...scene.entries.map(({ feature, slice, evidence }) => [atlas.features[feature]?.id, slice.state, evidence]),
        ...scene.undated.map((feature) => [atlas.features[feature]?.id, atlas.slicesOf(feature).at(-1)?.state ?? 'unknown', null]),
      ]);
      const count = (values: readonly (string | undefined)[]) => Object.fromEntries([...new Set(values)].sort().map((one) => [one, values.filter((value) => value === one).length]));
      const legend = (of: string) => Object.fromEntries(made.legend.flatMap(({ entries }) => entries).filter(({ sample }) => sample.of === of).map(({ id, count: many }) => [id, many]).sort(([a], [b]) => (String(a) < String(b) ? -1 : 1)));
      expect(legend('kind')).toEqual(count(drawn.map(({ feature }) => atlas.features[feature]?.properties.kind)));
      expect(legend('state')).toEqual(count(drawn.map(({ slice }) => slice.state)));
      expect(legend('evidence')).toEqual(count(drawn.map(({ evidence }) => evidence)));
      expect(made.time).toBe(timeWords(at, atlas.axis, language));
    }));
  });

  test('two dates are said as two, with what changed between them', () => {
    const made = sheet({ time: { mode: 'window', from: dayOf('2022-10-01'), to: dayOf('2025-07-31') }, comparing: true });
    expect(made.time).toBe('Between 1 October 2022 and 31 July 2025');
    expect(made.legend.at(-1)?.entries.every(({ sample }) => sample.of === 'change')).toBe(true);
    expect(made.fileName).toBe('sanad-2022-10-01_2025-07-31.png');
  });

  test('a cancelled drill reads as cancelled, in the legend and where it is selected', () => {
    const made = sheet({ time: instant('2022-10-12'), selection: 'ex-brotherhood-2022' });
    expect(made.highlighted).toBe('Highlighted on the map: The drill (cancelled)');
    expect(made.legend.find(({ heading }) => heading === 'State')?.entries.map(({ id }) => id)).toContain('cancelled');
    expect(sheet({ time: instant('2022-10-12'), selection: 'ex-brotherhood-2022' }, 'ar').highlighted).toContain('ملغاة');
  });

  test('what the map rests on is counted: passages, origins, documents', () => {
    const made = sheet({ time: instant('2022-10-12'), layers: ['exercises'] });
    expect(made.rests).toMatch(/2 passages · 1 origin · 1 document$/);
    expect(made.sources).toEqual(['Document 900: a made-up text']);
  });

  test('a narrowed picture says how', () => {
    expect(sheet({}).narrowing).toHaveLength(1);
    expect(sheet({ layers: atlas.manifest.layers.filter(({ on }) => on).map(({ id }) => id) }).narrowing).toEqual([]);
    expect(sheet({ filter: { voice: 'report' }, query: ' pipe ' }).narrowing.slice(1)).toEqual(['Filter: Report parts only', 'Search: «pipe»']);
  });

  test('nothing in it depends on when it is made', () => {
    expect(JSON.stringify(sheet({}))).toBe(JSON.stringify(sheet({})));
  });
});

describe('the address', () => {
  const wish = firstWish(atlas, 'en');
  test('carries no name, password or question but the atlas’s own', () => {
    expect(addressOf('https://reader:secret@example.org/a/?token=1&atlas=other/one/#old', wish, atlas)).toBe('https://example.org/a/?atlas=other/one/#v=1&lang=en&data=abcd1234');
  });
  test('is cut where it is too long', () => {
    const long = addressOf(PAGE, { ...wish, query: 'ء'.repeat(200) }, atlas);
    expect(long).toHaveLength(280);
    expect(long.endsWith('…')).toBe(true);
  });
});

/** Every letter is seven pixels wide. */
const measure = (text: string) => text.length * 7;

describe('setting the sheet', () => {
  test('nothing stands outside the sheet, and lines do not run over their width', () => {
    for (const language of ['ar', 'en'] as const) {
      for (const width of [340, 760, 1600]) {
        const { width: whole, height, things } = layOut(sheet({ time: instant('2022-10-12') }, language), { width, height: 300, metres: 900 }, measure);
        expect(whole).toBe(width + 2 * MARGIN);
        for (const thing of things) {
          expect(thing.x).toBeGreaterThanOrEqual(MARGIN);
          expect(thing.y).toBeLessThan(height);
          if (thing.thing === 'text' && !thing.end) expect(thing.x + measure(thing.text.replace(/[\u2068\u2069]/g, ''))).toBeLessThanOrEqual(whole);
        }
      }
    }
  });

  test('a text in lines is the same text, and no line is too wide', () => {
    fc.assert(fc.property(fc.array(fc.string({ minLength: 1, maxLength: 40 }).map((word) => word.replaceAll(' ', 'x')), { minLength: 1, maxLength: 20 }), fc.integer({ min: 30, max: 400 }), (words, width) => {
      const text = words.join(' ');
      const lines = wrapped(text, '', width, measure);
      expect(lines.join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''));
      for (const line of lines) expect(measure(line)).toBeLessThanOrEqual(Math.max(width, 14));
    }));
  });

  test('columns keep the order and everything, and are no more than asked for', () => {
    fc.assert(fc.property(fc.array(fc.integer({ min: 10, max: 90 })), fc.integer({ min: 1, max: 6 }), (heights, count) => {
      const made = columns(heights.map((height) => ({ height })), count);
      expect(made.flat().map(({ height }) => height)).toEqual(heights);
      expect(made.length).toBeLessThanOrEqual(count);
    }));
  });

  test('Latin words in Arabic stand isolated with their own brackets', () => {
    expect(isolated('بيانات الأساس: Natural Earth · SRTM (NASA/JPL) · GeoNames (CC BY 4.0)', 'ar')).toBe('بيانات الأساس: \u2068Natural Earth · SRTM (NASA/JPL) · GeoNames (CC BY 4.0)\u2069');
    expect(isolated('لا يرسم (WebGL غير متاح)، ولا (WebGL)', 'ar')).toBe('لا يرسم (\u2068WebGL\u2069 غير متاح)، ولا (\u2068WebGL\u2069)');
    expect(isolated('plain', 'en')).toBe('plain');
  });

  test('a scale bar is round', () => {
    expect([1, 900, 1000, 1999, 2000, 4999, 70_000, 250_000].map(roundKm)).toEqual([null, null, 1, 1, 2, 2, 50, 200]);
    expect(roundKm(NaN)).toBeNull();
  });
});
