import { expect, test } from 'vitest';
import type { Atlas } from '../atlas/atlas.ts';
import type { PublishedFeature } from '../model/published.ts';
import { relationsOf } from './relations.ts';

const HOMES: Record<string, { country: string; at: [number, number] }> = {
  one: { country: 'AA', at: [10, 10] }, other: { country: 'BB', at: [20, 20] }, third: { country: 'CC', at: [30, 10] }, city: { country: 'AA', at: [11, 12] },
};
const atlas = { homeOf: (id: string) => HOMES[id] ?? null } as unknown as Atlas;

const thing = (geometry: PublishedFeature['geometry'], actors: string[], more: object = {}, polarity: 'did' | 'did-not' = 'did') => ({
  type: 'Feature', id: 'thing', geometry,
  properties: { places: ['city'], seat: null, statements: [{ attribute: 'participants', polarity, value: { actors } }], ...more },
}) as unknown as PublishedFeature;
const ends = (feature: PublishedFeature) => relationsOf(atlas, feature).map((line) => [line[0], line.at(-1)]);

test('of a meeting at a place: from the other countries to it, not from its own', () => {
  expect(ends(thing({ type: 'Point', coordinates: [11, 12] }, ['one', 'other', 'third']))).toEqual([[[20, 20], [11, 12]], [[30, 10], [11, 12]]]);
});

test('of a meeting without a place: between the countries of those who met', () => {
  expect(ends(thing(null, ['one', 'other']))).toEqual([[[10, 10], [20, 20]]]);
});

test('who is said not to have come is not tied to it, nor is anyone whose country has no place', () => {
  expect(relationsOf(atlas, thing({ type: 'Point', coordinates: [11, 12] }, ['other'], {}, 'did-not'))).toEqual([]);
  expect(relationsOf(atlas, thing(null, ['one', 'nobody']))).toEqual([]);
});

test('a participant is tied to its seat; a corridor to nothing', () => {
  expect(ends(thing({ type: 'Point', coordinates: [20, 20] }, [], { seat: [11, 12] }))).toEqual([[[20, 20], [11, 12]]]);
  expect(relationsOf(atlas, thing({ type: 'MultiLineString', coordinates: [[[0, 0], [1, 1]]] }, ['one', 'other']))).toEqual([]);
});
