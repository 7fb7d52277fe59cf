import { describe, expect, test } from 'vitest';
import type { Place } from '../../src/model/schema.ts';
import { below, expectAllowed, expectRefused, must, places, timesNamed, withAdded, withValue, type Found } from './fixtures.ts';

/** A place nothing is drawn at, so that it can be moved. */
const still = (wanted: (place: Place) => boolean): Found<Place> => must(places.find(({ id, item }) => timesNamed(id) === 1 && wanted(item)), 'place nothing points at');
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
    const one = still(({ country, precisionKm }) => country !== 'UZ' && precisionKm < 50);
    expectRefused(withValue(below(one, 'coordinates'), TASHKENT), 'place', below(one, 'coordinates'));
  });
  test('outside within its precision is allowed, and refused just beyond', () => {
    const away = kmOf({ country: 'UZ' });
    expect(away).toBeGreaterThan(300);
    expectAllowed(made({ country: 'UZ', precisionKm: away + 1 }).files);
    const { files, spot } = made({ country: 'UZ', precisionKm: away - 5 });
    expectRefused(files, 'place', below(spot, 'coordinates'));
  });
  test('at the border, as far off as the drawn outline may be, is allowed', () => {
    // Westwards from a point inside until the rule refuses: the step before is within the tolerance.
    const at = (west: number): [number, number] => [LAHORE[0] + west, LAHORE[1]];
    expect(kmOf({ coordinates: at(1) })).toBeGreaterThan(3);
    expectAllowed(made({ coordinates: LAHORE, precisionKm: 0.001 }).files);
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
