import { describe, expect, test } from 'vitest';
import type { Feature } from '../../src/model/schema.ts';
import { below, expectAllowed, expectRefused, features, featureWith, must, places, withAdded, withValue, type Found, type Spot } from './fixtures.ts';

type Lines = Extract<NonNullable<Feature['geometry']>, { type: 'lines' }>;
const linesOf = (feature: Found<Feature>) => feature.item.geometry as Lines;
const UNVERIFIED = 'test-unverified';

/** The files with an unverified place at the coordinates of another, so that no length changes. */
const unverifiedAt = (place: string) => {
  const { geonames: _one, wikidata: _other, ...like } = must(places.find(({ id }) => id === place), `place ${place}`).item;
  const own = { id: UNVERIFIED, verified: false, kind: like.kind === 'area' ? 'site' : 'area', name: { ar: 'مكان للاختبار', en: 'Test place' }, spellings: [] };
  return withAdded('data/places.json', 'places', { ...like, ...own } as typeof like).files;
};

describe('an unverified place', () => {
  const point = featureWith('point', ({ geometry }) => geometry?.type === 'point');
  const { place } = point.item.geometry as { place: string };
  const spot = below(point, 'geometry.place');

  test('as a point is refused', () => {
    const [refusal] = expectRefused(withValue(spot, UNVERIFIED, unverifiedAt(place)), 'geometry', spot);
    expect(refusal?.en).toContain(UNVERIFIED);
    expect(refusal?.ar).toContain(UNVERIFIED);
  });
  test('as an area is allowed', () => {
    const area = { type: 'area', place: UNVERIFIED, grade: 'area-of-uncertainty', source: (point.item.geometry as { source: unknown }).source };
    expectAllowed(withValue(below(point, 'geometry'), area, unverifiedAt(place)));
  });
  test('in the list alone is allowed', () => expectAllowed(withValue(below(point, 'geometry'), null, unverifiedAt(place))));
  test('in the gazetteer is allowed', () => expectAllowed(unverifiedAt(place)));

  const line = featureWith('line not schematic', ({ geometry }) => geometry?.type === 'lines' && geometry.sections.some(({ grade }) => grade !== 'schematic'));
  const index = linesOf(line).sections.findIndex(({ grade }) => grade !== 'schematic');
  const section = must(linesOf(line).sections[index], 'section');
  const step = section.through.length - 1;
  const at: Spot = { ...below(line, `geometry.sections[${index}].through[${step}]`), id: section.id };
  const through = withValue(at, UNVERIFIED, unverifiedAt(section.through[step] as string));

  test.each(['named-stations', 'named-districts'])('on a line of %s is refused', (grade) => {
    expectRefused(withValue(below(line, `geometry.sections[${index}].grade`), grade, through), 'geometry', at);
  });
  test('on a schematic line is allowed', () => expectAllowed(withValue(below(line, `geometry.sections[${index}].grade`), 'schematic', through)));
});

describe('a line far from its published length', () => {
  /** Great-circle length on the mean sphere, worked out here. */
  const kmOf = (through: readonly string[]) => through.slice(1).reduce((sum, id, at) => {
    const [[x1, y1], [x2, y2]] = [through[at], id].map((one) => must(places.find((place) => place.id === one), `place ${one}`).item.coordinates.map((degrees) => (degrees * Math.PI) / 180)) as [[number, number], [number, number]];
    return sum + 6371.0088 * 2 * Math.asin(Math.sqrt(Math.sin((y2 - y1) / 2) ** 2 + Math.cos(y1) * Math.cos(y2) * Math.sin((x2 - x1) / 2) ** 2));
  }, 0);
  const line = must(features.find(({ item }) => item.geometry?.type === 'lines' && item.geometry.sections.length > 1 && item.geometry.sections.every(({ grade }) => grade === 'schematic')), 'schematic line of several sections');
  const { sections } = linesOf(line);
  const cases: [string, Spot, number][] = [
    ['whole', below(line, 'geometry.publishedKm'), sections.reduce((sum, { through }) => sum + kmOf(through), 0)],
    ['section', { ...below(line, 'geometry.sections[0].publishedKm'), id: must(sections[0], 'section').id }, kmOf(must(sections[0], 'section').through)],
  ];

  describe.each(cases)('%s', (_, spot, km) => {
    const published = (ratio: number, checkable = true) => withValue(spot, [{ km: km / ratio, source: 'Test', checkable }]);
    test.each([0.05, 0.5, 0.69, 1.06, 2, 20])('at %d of it is refused', (ratio) => {
      const [refusal] = expectRefused(published(ratio), 'geometry', below(spot, '[0]'));
      expect(refusal?.en).toContain(ratio.toFixed(2));
    });
    test.each([0.71, 0.9, 1, 1.04])('at %d of it is allowed', (ratio) => expectAllowed(published(ratio)));
    test.each([0.05, 20])('at %d of it, where the two lengths are not of one thing, is allowed', (ratio) => expectAllowed(published(ratio, false)));
    test('with nothing published is allowed', () => expectAllowed(withValue(spot, [])));
    test('each published length is held against it', () => {
      const one = (ratio: number) => ({ km: km / ratio, source: 'Test', checkable: true });
      expectRefused(withValue(spot, [one(1), one(0.5), one(0.9), one(2)]), 'geometry', below(spot, '[1]'), below(spot, '[3]'));
    });
  });
});

describe('a line that is not schematic', () => {
  const line = featureWith('line not schematic with a length of its own', ({ geometry }) => geometry?.type === 'lines'
    && geometry.sections.some(({ grade, publishedKm }) => grade !== 'schematic' && publishedKm?.some(({ checkable }) => checkable)));
  const index = linesOf(line).sections.findIndex(({ grade, publishedKm }) => grade !== 'schematic' && publishedKm?.some(({ checkable }) => checkable));
  const section = must(linesOf(line).sections[index], 'section');
  const own: Spot = { ...below(line, `geometry.sections[${index}].publishedKm`), id: section.id };
  const grade: Spot = { ...below(line, `geometry.sections[${index}].grade`), id: section.id };
  /** Every other section schematic, and no length of the whole. */
  const alone = linesOf(line).sections.reduce((files, _, at) => (at === index ? files : withValue(below(line, `geometry.sections[${at}].grade`), 'schematic', files)), withValue(below(line, 'geometry.publishedKm'), []));
  const published = must(section.publishedKm?.find(({ checkable }) => checkable), 'checkable length');

  test('is allowed with a checkable length of its own', () => expectAllowed(alone));
  test.each(['named-stations', 'named-districts'])('without any published length is refused (%s)', (given) => {
    const [refusal] = expectRefused(withValue(grade, given, withValue(own, undefined, alone)), 'geometry', grade);
    expect(refusal?.en).toContain('schematic');
  });
  test('with an empty list of lengths is refused', () => void expectRefused(withValue(own, [], alone), 'geometry', grade));
  test('with a length that cannot be checked is refused', () => void expectRefused(withValue(own, [{ ...published, checkable: false }], alone), 'geometry', grade));
  test('is allowed where the whole line has a checkable length', () => {
    const files = withValue(own, undefined, alone);
    const km = must(/is (\d+) km long/.exec(must(expectRefused(withValue(below(line, 'geometry.publishedKm'), [{ ...published, km: 1 }], files), 'geometry', below(line, 'geometry.publishedKm[0]'))[0], 'refusal').en)?.[1], 'length');
    expectAllowed(withValue(below(line, 'geometry.publishedKm'), [{ ...published, km: Number(km) }], files));
  });
  test('schematic needs none', () => expectAllowed(withValue(grade, 'schematic', withValue(own, undefined, alone))));
});
