import { describe, expect, test } from 'vitest';
import {
  below, documents, expectAllowed, expectRefused, featureWith, features, jsonOf, must, paragraphs, passages, places, settings, statements, statementWith, testimonies, testimonyWith,
  withAdded, withChange, withPassage, withValue, type Spot,
} from './fixtures.ts';

const NOBODY = 'test-nobody';
const lineWith = featureWith('feature of lines', (feature) => feature.geometry?.type === 'lines');
const lineSection = (lineWith.item.geometry as { sections: { id: string; through: string[] }[] }).sections[0] as { id: string; through: string[] };
const country = featureWith('feature at a country with its host', (feature) => feature.geometry?.type === 'country' && feature.geometry.host !== undefined);
const withActors = featureWith('feature with actors', (feature) => feature.actors.length > 0);
const withPlaces = featureWith('feature with places', (feature) => feature.places.length > 0);
const actorsValue = statementWith('statement whose value is actors', ({ item }) => 'actors' in item.value);
const placeValue = statementWith('statement whose value is a place', ({ item }) => 'place' in item.value);
const relayed = testimonyWith('testimony with a chain of actors', ({ item }) => item.chain.length > 1);
const [anyTestimony, anyStatement] = [must(testimonies[0], 'testimony'), must(statements[0], 'statement')];
const sectionSpot = (path: string): Spot => ({ ...below(lineWith, `geometry.sections[0].${path}`), id: lineSection.id });

describe('an id that points at nothing is refused', () => {
  const pointGeometry = (type: string) => featureWith(`feature of geometry ${type}`, (feature) => feature.geometry?.type === type);
  test.each<[string, Spot, string, string]>([
    ['layer', below(anyFeature(), 'layer'), NOBODY, 'layer'],
    ['actor of a feature', below(withActors, `actors[${withActors.item.actors.length - 1}]`), NOBODY, 'actor'],
    ['place of a feature', below(withPlaces, `places[${withPlaces.item.places.length - 1}]`), NOBODY, 'place'],
    ['place of a point', below(pointGeometry('point'), 'geometry.place'), NOBODY, 'place'],
    ['place of an area', below(pointGeometry('area'), 'geometry.place'), NOBODY, 'place'],
    ['place of a country', below(country, 'geometry.place'), NOBODY, 'place'],
    ['host', below(country, 'geometry.host'), NOBODY, 'place'],
    ['place a link starts from', below(pointGeometry('link'), 'geometry.from'), NOBODY, 'place'],
    ['place a link leads to', below(pointGeometry('link'), 'geometry.to'), NOBODY, 'place'],
    ['place on a line', sectionSpot('through[1]'), NOBODY, 'place'],
    ['actor as a value', below(actorsValue, 'value.actors[0]'), NOBODY, 'actor'],
    ['place as a value', below(placeValue, 'value.place'), NOBODY, 'place'],
    ['statement a date hangs on', below(anyStatement, 'when.relativeTo'), 'test.nothing', 'statement'],
    ['document', below(anyTestimony, 'document'), '999', 'document'],
    ['passage', below(anyTestimony, 'parts[0].passage'), NOBODY, 'passage'],
    ['actor in a chain', below(relayed, 'chain[0]'), NOBODY, 'actor'],
  ])('%s', (_, spot, wanted, kind) => {
    const [refusal] = expectRefused(withValue(spot, wanted), 'id', spot);
    expect(refusal?.en).toContain(`no ${kind} with the id ${wanted}`);
    expect(refusal?.ar).toContain(wanted);
  });

  function anyFeature() {
    return must(features[0], 'feature');
  }
});

describe('an id that points at something is allowed', () => {
  const other = must(features.find((feature) => feature.id !== withActors.id && feature.item.actors.length > 0)?.item.actors[0], 'actor of another feature');
  test('another actor', () => expectAllowed(withValue(below(withActors, 'actors'), [...new Set([...withActors.item.actors, other])])));
  test('no actors and no places', () => expectAllowed(withValue(below(withActors, 'places'), [], withValue(below(withActors, 'actors'), []))));
  test('another statement', () => {
    const earlier = statementWith('second statement', ({ id }) => id !== anyStatement.id);
    expectAllowed(withValue(below(anyStatement, 'when.relativeTo'), earlier.id));
  });
  test('a country without host', () => expectAllowed(withValue(below(country, 'geometry.host'), undefined)));
  test('the other ends of a link', () => {
    const link = featureWith('link', ({ geometry }) => geometry?.type === 'link');
    const { from, to } = link.item.geometry as { from: string; to: string };
    expectAllowed(withValue(below(link, 'geometry.from'), to, withValue(below(link, 'geometry.to'), from)));
  });
  test('another layer', () => {
    const layer = must(settings.layers.find((one) => one.id !== withActors.item.layer), 'second layer').id;
    expectAllowed(withValue(below(withActors, 'layer'), layer));
  });
});

describe('an id that stands for two things is refused', () => {
  const actor = (jsonOf('data/actors.json') as { actors: { id: string }[] }).actors[0] as { id: string };
  const added: [string, string, string, { id: string }][] = [
    ['passage', must(passages.at(-1), 'passage').file, 'passages', must(passages[0], 'passage').item],
    ['place', 'data/places.json', 'places', must(places[0], 'place').item],
    ['actor', 'data/actors.json', 'actors', actor],
    ['place and actor', 'data/actors.json', 'actors', { ...actor, id: must(places[0], 'place').id }],
  ];
  test.each(added)('%s', (_, file, list, item) => {
    const one = list === 'passages' ? { ...must(passages.at(-1), 'passage').item, id: item.id } : item;
    const { files, spot } = withAdded(file, list, one);
    const [refusal] = expectRefused(files, 'id', below(spot, 'id'));
    expect(refusal?.en).toContain('stands already at');
  });

  test('feature', () => {
    const [first, second] = [must(features[0], 'feature'), must(features.at(-1), 'second feature')];
    expectRefused(withValue(below(second, 'id'), first.id), 'id', { ...below(second, 'id'), id: first.id });
  });

  test('statement', () => {
    const [first, second] = [must(statements[0], 'statement'), must(statements.findLast(({ id }) => !statements.some(({ item }) => item.when.relativeTo === id)), 'second statement')];
    const [refusal] = expectRefused(withValue(below(second, 'id'), first.id), 'id', { ...below(second, 'id'), id: first.id });
    expect(refusal?.en).toContain(`${first.file} · ${first.path}.id`);
  });

  test('section of a line', () => {
    const line = featureWith('line of two sections', (feature) => feature.geometry?.type === 'lines' && feature.geometry.sections.length > 1);
    const first = (line.item.geometry as { sections: { id: string }[] }).sections[0] as { id: string };
    const spot = { ...below(line, 'geometry.sections[1].id'), id: first.id };
    expectRefused(withValue(spot, first.id), 'id', spot);
  });

  test('section of a line and its feature', () => {
    const spot = { ...below(lineWith, 'geometry.sections[0].id'), id: lineWith.id };
    expectRefused(withValue(spot, lineWith.id), 'id', spot);
  });

  test('document and passage', () => {
    const document = must(documents[0], 'document').id;
    const { files, spot } = withAdded(must(passages[0], 'passage').file, 'passages', { ...must(passages[0], 'passage').item, id: document });
    expectRefused(files, 'id', below(spot, 'id'));
  });
});

describe('an id of what stands beside the statements', () => {
  const record = must((jsonOf('data/records.json') as { records: { id: string }[] }).records[0], 'record');
  const disagreement = {
    id: 'test-disagreement', about: [must(features[0], 'feature').id], topic: 'date', scope: 'documents', name: { ar: 'اختبار', en: 'Test' },
    sides: ['000', '001'].map((document) => ({ label: { ar: document, en: document }, passages: [must(passages.find((one) => one.document === document), 'passage').id] })),
  };
  test('two records of one id are refused', () => {
    const { files, spot } = withAdded('data/records.json', 'records', { ...record, text: { ar: 'نص آخر', en: 'Another text' } } as typeof record);
    expectRefused(files, 'id', below(spot, 'id'));
  });
  test('a record with the id of a feature is refused', () => {
    const spot: Spot = { file: 'data/records.json', path: 'records[0].id', id: must(features[0], 'feature').id };
    expectRefused(withValue(spot, spot.id), 'id', spot);
  });
  test('two disagreements of one id are refused', () => {
    const first = withAdded('data/disagreements.json', 'disagreements', disagreement);
    expectAllowed(first.files);
    const { files, spot } = withAdded('data/disagreements.json', 'disagreements', disagreement, first.files);
    expectRefused(files, 'id', below(spot, 'id'));
  });
});

test('a new id of each kind is allowed', () => {
  const passage = must(passages[0], 'passage');
  const { geonames: _one, wikidata: _other, ...place } = must(places[0], 'place').item;
  const [longitude, latitude] = place.coordinates;
  const name = { ar: 'للاختبار وحده', en: 'For the test alone' };
  const quote = must(paragraphs(passage.document)[passage.item.paragraph - 1], 'paragraph');
  let { files } = withPassage(passage.document, { ...passage.item, id: 'test-new-passage', quote: quote.slice(1, 60) });
  ({ files } = withAdded('data/places.json', 'places', { ...place, id: 'test-new-place', name, spellings: [], coordinates: [longitude + 0.01, latitude] } as typeof place, files));
  files = withChange('data/actors.json', (json) => json.actors.push({ ...json.actors[0], id: 'test-new-actor', name, spellings: [], statements: [] }), files);
  expectAllowed(files);
});
