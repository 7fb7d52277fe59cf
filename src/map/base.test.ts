import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { validateStyleMin } from '@maplibre/maplibre-gl-style-spec';
import { describe, expect, it, vi } from 'vitest';
import { addDays, dayOf } from '../time/day.ts';
import { BASE_COLOURS, baseStyle, BASE_FONTS, groundOf, type BaseData, type Theme } from './base.ts';
import { BASE_OPACITY } from './base-colours.ts';
import { BORDER_BEFORE, BORDER_SINCE, showBordersAt, TREATY } from './borders.ts';
import { disputeAt, withNotes } from './disputes.ts';

const FOLDER = 'public/basemap';
const read = (name: string) => JSON.parse(readFileSync(`${FOLDER}/${name}.json`, 'utf8')) as GeoJSON.FeatureCollection;
const data: BaseData = {
  countries: read('countries'), boundaries: read('boundaries'), disputed: read('disputed'), lakes: read('lakes'), rivers: read('rivers'), labels: read('labels'),
  relief: { url: 'http://127.0.0.1/relief.webp', coordinates: (JSON.parse(readFileSync(`${FOLDER}/relief.json`, 'utf8')) as BaseData['relief']).coordinates },
};
const THEMES = Object.keys(BASE_COLOURS) as Theme[];
const LANGUAGES = ['ar', 'en'] as const;
const FONTS = { [BASE_FONTS.regular]: [{ url: 'http://127.0.0.1/a.woff2' }], [BASE_FONTS.strong]: [{ url: 'http://127.0.0.1/b.woff2' }] };
const styleOf = (theme: Theme, language: 'ar' | 'en') => baseStyle(data, theme, language, FONTS);
const propertiesOf = (collection: GeoJSON.FeatureCollection) => collection.features.map(({ properties }) => properties ?? {});

type Colour = [number, number, number];
const colour = (hex: string): Colour => [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255) as Colour;
const grey = (value: number): Colour => [value, value, value];
/** A colour over another at an opacity, as the map's fills are composited. */
const over = (top: Colour, under: Colour, opacity: number): Colour => under.map((value, at) => value * (1 - opacity) + (top[at] ?? 0) * opacity) as Colour;
const luminance = (of: Colour): number => {
  const [red, green, blue] = of.map((value) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4)) as Colour;
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
};
const contrast = (a: Colour, b: Colour): number => {
  const [light = 0, dark = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (light + 0.05) / (dark + 0.05);
};

/** All that can lie under a name: water, and land at each relief with and without tint, veil and hatch. */
function grounds(theme: Theme): [string, Colour][] {
  const c = BASE_COLOURS[theme];
  const [darkest, lightest] = c.relief;
  const found: [string, Colour][] = [['sea and lakes', colour(c.sea)]];
  for (const [name, land] of [['land', colour(c.land)], ['darkest relief', grey(darkest)], ['lightest relief', grey(lightest)]] as const) {
    const washed = over(colour(c.wash), land, BASE_OPACITY.wash);
    const tinted = over(colour(c.participant), washed, BASE_OPACITY.participant);
    found.push([name, washed], [`${name}, tint`, tinted]);
    for (const [under, beneath] of [[washed, name], [tinted, `${name}, tint`]] as const) found.push([`${beneath}, veil`, over(colour(c.veil), under, BASE_OPACITY.veil)]);
  }
  return found;
}

describe('the style of the base map', () => {
  it.each(THEMES.flatMap((theme) => LANGUAGES.map((language) => [theme, language] as const)))('is valid in %s and %s', (theme, language) => {
    const style = styleOf(theme, language);
    const light = { ...style, sources: Object.fromEntries(Object.entries(style.sources).map(([id, source]) => [id, source.type === 'geojson' ? { ...source, data: { type: 'FeatureCollection' as const, features: [] } } : source])) };
    expect(validateStyleMin(light).map(({ message }) => message)).toEqual([]);
    expect(style.layers.map(({ id }) => id)).toEqual([...new Set(style.layers.map(({ id }) => id))]);
  });

  it.each(THEMES.flatMap((theme) => (['country', 'capital', 'city', 'water'] as const).map((label) => [theme, label] as const)))('in %s, a name of kind %s stands out from all that can lie under it', (theme, label) => {
    const ink = colour(BASE_COLOURS[theme][label]);
    for (const [name, ground] of grounds(theme)) expect(contrast(ink, ground), name).toBeGreaterThanOrEqual(4.5);
  });

  it('is as light on paper as in the light', () => {
    expect(THEMES.map(groundOf)).toEqual(['light', 'dark', 'light']);
  });
});

describe('disputes', () => {
  const disputes = propertiesOf(data.disputed);
  const ids = disputes.map((one) => one['id'] as string);

  it('are all there, each once', () => {
    expect(ids).toEqual([...new Set(ids)]);
    expect(ids).toEqual(expect.arrayContaining([
      'gilgit-baltistan-azad-kashmir', 'jammu-kashmir-ladakh', 'line-of-control', 'siachen', 'aksai-chin', 'shaksgam', 'arunachal-pradesh', 'durand-line',
      'enclave-sokh', 'enclave-shohimardon', 'enclave-vorukh', 'enclave-sarvan', 'enclaves-too-small', 'kyrgyzstan-tajikistan', 'kyrgyzstan-uzbekistan',
      'israel-palestine', 'west-bank', 'gaza', 'east-jerusalem', 'golan', 'crimea', 'donetsk', 'luhansk', 'kherson', 'zaporizhzhia', 'abkhazia', 'south-ossetia',
      'transnistria', 'kosovo', 'northern-cyprus', 'western-sahara', 'taiwan', 'somaliland', 'abyei', 'halaib', 'ilemi', 'kuril-islands', 'paracel', 'spratly',
      'scarborough', 'senkaku-diaoyu', 'dokdo-takeshima', 'falklands-malvinas', 'gibraltar', 'korea-line', 'essequibo',
    ]));
  });

  it('say in both languages what they are, and where', () => {
    for (const one of disputes) {
      expect(one['name_ar'], one['id'] as string).toMatch(/[\u0621-\u064a]/);
      expect(one['name_en']).toMatch(/[a-z]/i);
      expect(one['note_ar']).toMatch(/[\u0621-\u064a].*\.$/);
      expect(one['note_en']).toMatch(/[a-z].*\.$/i);
      expect(one['at']).toEqual([expect.any(Number), expect.any(Number)]);
      expect(['area', 'note', 'line']).toContain(one['kind']);
      if (one['kind'] === 'note') expect(one['from']).toEqual(expect.any(Number));
      if (one['kind'] === 'line') expect(one['lines']).toEqual(expect.any(String));
    }
  });

  it('answer for every boundary that is not a settled border', () => {
    const lines = propertiesOf(withNotes(data.boundaries, data.disputed));
    expect(lines.filter((line) => line['class'] !== 'border' && !line['note_ar'])).toEqual([]);
    const named = (between: string) => lines.filter((line) => line['between'] === between).map((line) => line['name_en']);
    expect(named('AF-PK')).toEqual(['Durand Line']);
    expect(named('KG-TJ')).toEqual(['Border of Kyrgyzstan and Tajikistan']);
    expect(named('KG-UZ')).toEqual(['Border of Kyrgyzstan and Uzbekistan']);
    expect(named('KZ-UZ')).toEqual([undefined]);
  });

  it('are asked at a point: sign before line before area, and only of what says something', () => {
    const told = { name_ar: 'اسم', name_en: 'Name', note_ar: 'قول', note_en: 'Note' };
    const drawn: Record<string, object[]> = { 'base-note': [], 'base-border': [{ class: 'border' }, told], 'base-disputed-veil': [{ ...told, name_en: 'Area' }] };
    const map = {
      getLayer: (id: string) => id in drawn,
      queryRenderedFeatures: (_box: unknown, { layers }: { layers: string[] }) => layers.flatMap((id) => drawn[id] ?? []).map((properties) => ({ properties })),
    };
    const at = (language: 'ar' | 'en') => disputeAt(map as never, { x: 1, y: 1 }, language);
    expect(at('ar')).toEqual({ name: 'اسم', note: 'قول' });
    expect(at('en')).toEqual({ name: 'Name', note: 'Note' });
    drawn['base-border'] = [{ class: 'border' }];
    expect(at('en')).toEqual({ name: 'Area', note: 'Note' });
    drawn['base-disputed-veil'] = [];
    expect(at('en')).toBeNull();
  });
});

describe('the border that changes with time', () => {
  it('turns on the day of the treaty, and only then', () => {
    expect(TREATY).toBe(dayOf('2025-03-13'));
    const style = styleOf('light', 'ar');
    const opacity = new Map([BORDER_BEFORE, BORDER_SINCE].map((id) => {
      const layer = style.layers.find((one) => one.id === id);
      return [id, layer?.type === 'line' ? layer.paint?.['line-opacity'] : undefined];
    }));
    const setPaintProperty = vi.fn((id: string, _name: string, value: number) => opacity.set(id, value));
    const map = { getLayer: () => true, getPaintProperty: (id: string) => opacity.get(id), setPaintProperty } as never;
    expect(showBordersAt(map, addDays(TREATY, -1))).toBe(false);
    expect(showBordersAt(map, TREATY)).toBe(true);
    expect([opacity.get(BORDER_BEFORE), opacity.get(BORDER_SINCE)]).toEqual([0, 0.9]);
    expect(showBordersAt(map, addDays(TREATY, 200))).toBe(false);
    expect(showBordersAt(map, dayOf('2022-01-01'))).toBe(true);
    expect(opacity.get(BORDER_SINCE)).toBe(0);
    expect(setPaintProperty).toHaveBeenCalledTimes(4);
    expect(showBordersAt({ getLayer: () => undefined } as never, TREATY)).toBe(false);
  });
});

describe('the files', () => {
  const labels = propertiesOf(data.labels);

  it('name each country and each water once, every member and observer of the United Nations among them', () => {
    for (const kind of ['country', 'water']) {
      const names = labels.filter((one) => one['kind'] === kind).map((one) => one['name_ar'] as string);
      expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([]);
    }
    const countries = new Set(labels.map((one) => one['iso']));
    expect(['PS', 'VA', 'KG', 'TJ', 'MC', 'TV', 'SG', 'MV'].filter((iso) => !countries.has(iso))).toEqual([]);
    const besides = ['AQ', 'EH', 'FK', 'GL', 'GS', 'NC', 'PF', 'PR', 'TF', 'TW', 'XK'];
    expect([...countries].filter((iso) => iso !== undefined && !besides.includes(iso as string))).toHaveLength(195);
  });

  it('are under 450 kB in all, compressed', () => {
    const sizes = ['countries', 'boundaries', 'disputed', 'lakes', 'rivers', 'labels', 'relief'].map((name) => gzipSync(readFileSync(`${FOLDER}/${name}.json`), { level: 9 }).length);
    expect(sizes.reduce((sum, size) => sum + size, readFileSync(`${FOLDER}/relief.webp`).length)).toBeLessThan(450_000);
  });
});
