import { describe, expect, test } from 'vitest';
import type { Actor, AtlasRecord, Place } from '../../src/model/schema.ts';
import { below, expectAllowed, expectRefused, features, jsonOf, must, passages, places, withAdded, withPassage, withValue, type Spot } from './fixtures.ts';

const refusedAs = (files: Parameters<typeof expectRefused>[0], spot: Spot, first: string) => {
  for (const { en, ar } of expectRefused(files, 'two-ids', below(spot, 'id'))) {
    expect(en).toContain(`same thing as ${first}`);
    expect(ar).toContain(first);
  }
};

describe('a place', () => {
  const numbered = must(places.find(({ item }) => item.geonames !== undefined && item.wikidata !== undefined), 'place with its numbers').item;
  const [longitude, latitude] = numbered.coordinates;
  const { geonames: _one, wikidata: _other, ...bare } = numbered;
  const other: Place = { ...bare, id: 'test-place', kind: numbered.kind === 'area' ? 'site' : 'area', name: { ar: 'مكان للاختبار', en: 'Test place' }, spellings: [], coordinates: [longitude + 0.001, latitude] };
  const added = (more: Partial<Place>) => withAdded('data/places.json', 'places', { ...other, ...more });
  const same = must(places.find(({ item }) => /[أإآة]/.test(item.name.ar)), 'place with a hamza in its name').item;

  test('near another, of its own name, is allowed', () => expectAllowed(added({}).files));
  test.each<[string, Partial<Place>]>([
    ['number in GeoNames', { geonames: numbered.geonames as number }], ['number in Wikidata', { wikidata: numbered.wikidata as string }],
    ['kind and coordinates', { kind: numbered.kind, coordinates: numbered.coordinates }], ['name in one country', { name: { ar: numbered.name.ar, en: 'Other' } }],
  ])('of the same %s is refused', (_, more) => {
    const { files, spot } = added(more);
    refusedAs(files, spot, numbered.id);
  });
  test('of the same name in another spelling is refused', () => {
    const { files, spot } = added({ country: same.country, coordinates: [same.coordinates[0] + 0.001, same.coordinates[1]], name: { ar: same.name.ar.replace(/[أإآ]/g, 'ا').replace(/ة/g, 'ه'), en: 'Other' } });
    refusedAs(files, spot, same.id);
  });
  test('at the coordinates of another kind is allowed: a country and the city its label stands in', () => expectAllowed(added({ coordinates: numbered.coordinates }).files));
  test('of the same name in another country is allowed', () => {
    const there = must(places.find(({ item }) => item.country !== numbered.country), 'place in another country').item;
    expectAllowed(added({ country: there.country, coordinates: [there.coordinates[0] + 0.001, there.coordinates[1]], precisionKm: there.precisionKm, name: { ar: numbered.name.ar, en: 'Other' } }).files);
  });
});

describe('an actor', () => {
  const actors = (jsonOf('data/actors.json') as { actors: Actor[] }).actors;
  const actor = must(actors.find(({ kind }) => kind === 'person'), 'person');
  const added = (more: Partial<Actor>) => withAdded('data/actors.json', 'actors', { ...actor, id: 'test-actor', spellings: [], statements: [], ...more });
  test('of the same kind and name is refused, whatever the English', () => {
    const { files, spot } = added({ name: { ar: actor.name.ar, en: 'Other' } });
    refusedAs(files, spot, actor.id);
  });
  test('of the same name and another kind is allowed', () => expectAllowed(added({ kind: 'group' }).files));
  test('of another name is allowed', () => expectAllowed(added({ name: { ar: 'اسم للاختبار', en: actor.name.en } }).files));
});

describe('a feature', () => {
  const [first, second] = [must(features[0], 'feature'), must(features.find(({ item }) => item.kind !== features[0]?.item.kind), 'feature of another kind')];
  const last = must(features.findLast(({ id }) => id !== first.id), 'last feature');
  test('of the same kind and name is refused', () => {
    refusedAs(withValue(below(last, 'name.ar'), first.item.name.ar, withValue(below(last, 'kind'), first.item.kind)), last, first.id);
  });
  test('of the same name and another kind is allowed', () => expectAllowed(withValue(below(second, 'name.ar'), first.item.name.ar)));
});

describe('a passage', () => {
  const once = must(passages.find(({ item }) => item.occurrence === undefined), 'passage');
  test('of the same words is refused', () => {
    const { files, spot } = withPassage(once.document, { ...once.item, id: 'test-passage' });
    refusedAs(files, spot, once.id);
  });
  test('of the same words that names the first occurrence is refused: it is the same one', () => {
    const { files, spot } = withPassage(once.document, { ...once.item, id: 'test-passage', occurrence: 1 });
    refusedAs(files, spot, once.id);
  });
  test('of the same words at another occurrence is no second id', () => {
    expectRefused(withPassage(once.document, { ...once.item, id: 'test-passage', occurrence: 2 }).files, 'two-ids');
  });
  test('of a letter less is allowed', () => expectAllowed(withPassage(once.document, { ...once.item, id: 'test-passage', quote: once.item.quote.slice(0, -1) }).files));
});

describe('a record', () => {
  const record = must((jsonOf('data/records.json') as { records: AtlasRecord[] }).records[0], 'record');
  const added = (more: Partial<AtlasRecord>) => withAdded('data/records.json', 'records', { ...record, id: 'test-record', ...more });
  test('of the same subject, day and words is refused', () => {
    const { files, spot } = added({});
    refusedAs(files, spot, record.id);
  });
  test('of another day, or in other words, is allowed', () => {
    expectAllowed(added({ when: '2010-01-01' }).files);
    expectAllowed(added({ text: { ar: 'نص للاختبار', en: record.text.en } }).files);
  });
});
