import { describe, expect, test } from 'vitest';
import type { Place } from '../../src/model/schema.ts';
import { below, expectAllowed, expectRefused, must, places, refusalsOf, withAdded, withValue } from './fixtures.ts';

const { geonames: _one, wikidata: _other, ...like } = must(places[0], 'place').item;
const LAHORE: [number, number] = [74.35, 31.55];
const TASHKENT: [number, number] = [69.28, 41.31];
const made = (more: Partial<Place>) => withAdded('data/places.json', 'places', {
  ...like, id: 'test-place', kind: 'site', name: { ar: 'مكان للاختبار', en: 'Test place' }, spellings: [], country: 'PK', coordinates: LAHORE, precisionKm: 5, ...more,
} as Place);
/** Kilometres outside its country, as the refusal of a point says. */
const kmOf = (more: Partial<Place>) => {
  const { files, spot } = made({ ...more, precisionKm: 0.001 });
  const [refusal] = expectRefused(files, 'place', below(spot, 'coordinates'));
  return Number(must(/lies (\d+) km outside/.exec(refusal?.en ?? '')?.[1], 'kilometres'));
};

describe('a place', () => {
  test('in its country is allowed', () => {
    expectAllowed(made({}).files);
    expectAllowed(made({ country: 'UZ', coordinates: TASHKENT }).files);
  });
  test('outside its country beyond its precision is refused, with the distance and the precision', () => {
    const { files, spot } = made({ country: 'UZ' });
    const [refusal] = expectRefused(files, 'place', below(spot, 'coordinates'));
    expect(refusal?.en).toMatch(/lies \d+ km outside UZ; its precision is 5 km/);
    expect(refusal?.ar).toContain('UZ');
  });
  test('of the data, moved far into another country, is refused', () => {
    const one = must(places.find(({ item: { country, precisionKm } }) => country !== 'UZ' && precisionKm < 50), 'place known to 50 km');
    expectRefused(withValue(below(one, 'coordinates'), TASHKENT), 'place', below(one, 'coordinates'));
  });
  test('outside within its precision is allowed, and refused just beyond', () => {
    const away = kmOf({ country: 'UZ' });
    expect(away).toBeGreaterThan(300);
    expectAllowed(made({ country: 'UZ', precisionKm: away + 1 }).files);
    const { files, spot } = made({ country: 'UZ', precisionKm: away - 5 });
    expectRefused(files, 'place', below(spot, 'coordinates'));
  });
  test('at the border, as far off as the drawn outline may be, is allowed, and no farther', () => {
    // Eastwards from a point inside, a tenth of a kilometre a step, to the first that is refused.
    const refused = (step: number) => refusalsOf(made({ coordinates: [LAHORE[0] + step * 0.001, LAHORE[1]], precisionKm: 0.001 }).files).some(({ rule }) => rule === 'place');
    let [low, high] = [0, 2000];
    expect([refused(low), refused(high)]).toEqual([false, true]);
    while (high - low > 1) {
      const middle = Math.floor((low + high) / 2);
      if (refused(middle)) high = middle;
      else low = middle;
    }
    expect(kmOf({ coordinates: [LAHORE[0] + high * 0.001, LAHORE[1]] })).toBe(3);
  });
  test.each<[string, [number, number]]>([['in the open sea', [60, 15]], ['at null island', [0, 0]], ['at a pole', [0, 90]], ['across the date line', [-180, 30]]])('%s is refused', (_, coordinates) => {
    const { files, spot } = made({ coordinates });
    expectRefused(files, 'place', below(spot, 'coordinates'));
  });
});

describe('longitude and latitude', () => {
  test('that have changed places are refused, saying so', () => {
    for (const [country, [longitude, latitude]] of [['PK', LAHORE], ['UZ', TASHKENT]] as const) {
      const { files, spot } = made({ country, coordinates: [latitude, longitude] });
      const [refusal] = expectRefused(files, 'place', below(spot, 'coordinates'));
      expect(refusal?.en).toContain('changed places');
      expect(refusal?.ar).toContain('متبادلان');
    }
  });
  test('that are simply wrong are not said to have changed places', () => {
    const { files, spot } = made({ coordinates: TASHKENT });
    const [refusal] = expectRefused(files, 'place', below(spot, 'coordinates'));
    expect(refusal?.en).not.toContain('changed places');
  });
  test('of every precise place of the data are refused when they change places', () => {
    for (const { item } of places.filter(({ item: { precisionKm, kind } }) => precisionKm < 100 && kind !== 'country').slice(0, 12)) {
      const [longitude, latitude] = item.coordinates;
      const { files, spot } = made({ country: item.country, precisionKm: item.precisionKm, coordinates: [latitude, Math.min(90, longitude)] });
      expectRefused(files, 'place', below(spot, 'coordinates'));
    }
  });
});

test.each(['ZZ', 'XX', 'AA'])('the country %s, of which there is no outline, is refused', (country) => {
  const { files, spot } = made({ country });
  const [refusal] = expectRefused(files, 'place', below(spot, 'country'));
  expect(refusal?.en).toContain(country);
  expect(refusal?.ar).toContain(country);
});
