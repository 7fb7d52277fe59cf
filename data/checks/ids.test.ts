import { describe, expect, test } from 'vitest';
import {
  below, documents, expectAllowed, expectRefused, featureWith, features, jsonOf, must, passages, places, settings, statements, statementWith, testimonies, testimonyWith,
  withAdded, withChange, withValue, type Spot,
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
  const other = must(features.find((feature) => feature.id !== withActors.id)?.item.actors[0], 'actor of another feature');
  test('another actor', () => expectAllowed(withValue(below(withActors, 'actors'), [...new Set([...withActors.item.actors, other])])));
  test('no actors and no places', () => expectAllowed(withValue(below(withActors, 'places'), [], withValue(below(withActors, 'actors'), []))));
  test('another statement', () => {
    const earlier = statementWith('second statement', ({ id }) => id !== anyStatement.id);
    expectAllowed(withValue(below(anyStatement, 'when.relativeTo'), earlier.id));
  });
  test('a country without host', () => expectAllowed(withValue(below(country, 'geometry.host'), undefined)));
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

test('a new id of each kind is allowed', () => {
  const passage = must(passages[0], 'passage');
  let { files } = withAdded(passage.file, 'passages', { ...passage.item, id: 'test-new-passage' });
  ({ files } = withAdded('data/places.json', 'places', { ...must(places[0], 'place').item, id: 'test-new-place' }, files));
  files = withChange('data/actors.json', (json) => json.actors.push({ ...json.actors[0], id: 'test-new-actor' }), files);
  expectAllowed(files);
});
