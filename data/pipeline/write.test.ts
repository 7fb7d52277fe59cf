import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import type { PublishedAnnotation, PublishedFeature, PublishedGazetteer, PublishedManifest } from '../../src/model/published.ts';
import { FILES, loadedTerms, must, standingBuild } from '../checks/fixtures.ts';
import { buildAtlas } from './build.ts';

const output = must(standingBuild.output, 'build without refusals');
const textOf = (path: string): string => new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(must(output.get(path), path));
const { features, type } = JSON.parse(textOf('features.geojson')) as { type: string; features: PublishedFeature[] };
const annotations = (JSON.parse(textOf('evidence.jsonld')) as { items: PublishedAnnotation[] }).items;
const manifest = JSON.parse(textOf('manifest.json')) as PublishedManifest;
const hashOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
const feature = (id: string) => must(features.find((one) => one.id === id), `feature ${id}`);

describe('every annotation', () => {
  const readings = new Map(manifest.documents.map((id) => [`sources/${id}.reading.txt`, textOf(`sources/${id}.reading.txt`)]));
  const each = annotations.map((annotation) => ({ annotation, reading: must(readings.get(annotation.target.source), annotation.target.source), quote: annotation.target.selector[0], position: annotation.target.selector[1] }));
  const segmenter = new Intl.Segmenter('ar', { granularity: 'grapheme' });
  const graphemes = (text: string) => [...segmenter.segment(text)].length;

  test('is an exact slice of its reading text', () => {
    expect(annotations.length).toBeGreaterThan(0);
    for (const { reading, quote, position } of each) {
      expect(reading.slice(position.start, position.end)).toBe(quote.exact);
      expect(quote.exact.length).toBeGreaterThan(0);
      expect(quote.exact.length).toBeLessThanOrEqual(300);
      expect(quote.exact).not.toContain('\n');
    }
  });
  test('has the words right before and after it, 32 graphemes or all there are', () => {
    for (const { reading, quote, position } of each) {
      expect(reading.slice(position.start - quote.prefix.length, position.start)).toBe(quote.prefix);
      expect(reading.slice(position.end, position.end + quote.suffix.length)).toBe(quote.suffix);
      if (quote.prefix.length < position.start) expect(graphemes(quote.prefix)).toBe(32);
      if (position.end + quote.suffix.length < reading.length) expect(graphemes(quote.suffix)).toBe(32);
    }
  });
  test('names its paragraph', () => {
    for (const { annotation, reading, position } of each) expect(reading.slice(0, position.start).split('\n').length).toBe(annotation.paragraph);
  });
  test('has an id of its own and the flat selector of two', () => {
    expect(new Set(annotations.map(({ id }) => id)).size).toBe(annotations.length);
    for (const { annotation } of each) expect(annotation.target.selector.map((one) => one.type)).toEqual(['TextQuoteSelector', 'TextPositionSelector']);
  });
  test('ties a feature to a passage, and every such tie has one', () => {
    const ties = features.flatMap(({ id, properties }) => properties.statements.flatMap(({ testimonies }) => testimonies.flatMap(({ passages }) => passages.map((part) => `${id} ${part.id}`))));
    expect(new Set(annotations.map(({ body, passage }) => `${body.source} ${passage}`))).toEqual(new Set(ties));
  });
});

describe('features.geojson', () => {
  type Position = [number, number];
  const positions = ({ geometry }: PublishedFeature): Position[] => (geometry === null ? [] : geometry.type === 'Point' ? [geometry.coordinates] : geometry.coordinates.flat());

  test('is a FeatureCollection of RFC 7946: longitude, latitude, closed rings', () => {
    expect(type).toBe('FeatureCollection');
    for (const one of features) {
      expect(one.type).toBe('Feature');
      expect(Object.keys(one)).toEqual(expect.arrayContaining(['id', 'geometry', 'properties']));
      expect(one).not.toHaveProperty('crs');
      for (const position of positions(one)) {
        expect(position).toHaveLength(2);
        expect(Math.abs(position[0])).toBeLessThanOrEqual(180);
        expect(Math.abs(position[1])).toBeLessThanOrEqual(90);
      }
      if (one.geometry?.type === 'MultiLineString') for (const line of one.geometry.coordinates) expect(line.length).toBeGreaterThanOrEqual(2);
      if (one.geometry?.type === 'Polygon') {
        for (const ring of one.geometry.coordinates) {
          expect(ring.length).toBeGreaterThanOrEqual(4);
          expect(ring.at(-1)).toEqual(ring[0]);
          // The right-hand rule: an outer ring runs against the clock.
          expect(ring.slice(1).reduce((sum, [x, y], at) => sum + ((ring[at] as Position)[0] * y - x * (ring[at] as Position)[1]), 0)).toBeGreaterThan(0);
        }
      }
    }
  });
  test('has the order longitude, latitude: the corridors lie in the region', () => {
    for (const id of ['gas-tapi', 'rail-cku', 'rail-transafghan', 'power-casa1000']) {
      for (const [longitude, latitude] of positions(feature(id))) {
        expect(longitude).toBeGreaterThan(50);
        expect(longitude).toBeLessThan(85);
        expect(latitude).toBeGreaterThan(25);
        expect(latitude).toBeLessThan(45);
      }
    }
  });
  test('gives every feature what its contract says', () => {
    expect(new Set(features.map(({ id }) => id)).size).toBe(features.length);
    for (const { id, geometry, properties } of features) {
      expect(id).toMatch(/^[a-z0-9]+(-{1,2}[a-z0-9]+)*$/);
      expect(properties.kind).not.toBe('');
      expect(properties.name.ar).toMatch(/\p{Script=Arabic}/u);
      expect(properties.name.en).toMatch(/[A-Za-z]/);
      expect(properties).toHaveProperty('geometryGrade');
      expect(properties).toHaveProperty('geometrySource');
      expect(properties.geometryGrade === null).toBe(geometry === null);
      expect(properties.geometrySource === null).toBe(geometry === null);
      expect(manifest.layers.map((layer) => layer.id)).toContain(properties.layer);
    }
  });
  test('puts words behind every statement: testimonies, with passages, one of which says it', () => {
    const known = new Set(annotations.map(({ passage }) => passage));
    for (const { properties } of features) {
      expect(properties.statements.length).toBeGreaterThan(0);
      for (const statement of properties.statements) {
        for (const key of ['attribute', 'value', 'when', 'dateKind']) expect(statement).toHaveProperty(key);
        expect(statement.testimonies.length).toBeGreaterThan(0);
        for (const testimony of statement.testimonies) {
          expect(testimony.passages.some(({ role }) => role === 'says')).toBe(true);
          for (const { id } of testimony.passages) expect(known).toContain(id);
          expect(manifest.documents).toContain(testimony.document);
          expect(testimony.chain.at(-1)).toBe(testimony.document);
          for (const key of ['kind', 'voice', 'section']) expect(testimony).toHaveProperty(key);
        }
      }
    }
  });
  test('says nothing loaded', () => {
    /** Folded here, not by the code under test. */
    const even = (text: string) => ` ${text.toLowerCase().replace(/[\u064B-\u0652\u0640]/g, '').replace(/[أإآ]/g, 'ا').replace(/ة/g, 'ه').replace(/ى/g, 'ي').replace(/[^\p{L}\p{N}]+/gu, ' ').trim()} `;
    const texts = (value: unknown): string[] => (typeof value === 'string' ? [value] : value === null || typeof value !== 'object' ? []
      : Array.isArray(value) ? value.flatMap(texts) : Object.entries(value).flatMap(([key, inside]) => [key, ...texts(inside)]));
    const terms = loadedTerms.map((term) => even(term));
    const said = [...new Set(texts(features))].map((text) => even(text));
    expect(said.flatMap((text) => terms.filter((term) => text.includes(term)).map((term) => `${term}: ${text}`))).toEqual([]);
    expect(even('«الإبادة»، تمّت')).toBe(' الاباده تمت ');
  });
  test('writes every day as ISO, the first before the last', () => {
    for (const { when } of features.flatMap(({ properties }) => properties.statements)) {
      const days = [when.earliestStart, when.latestEnd];
      for (const day of days) if (day !== null) expect(day).toMatch(/^\d{4}-\d{2}-\d{2}$/);
      if (days[0] != null && days[1] != null) expect(days[0] <= days[1]).toBe(true);
    }
  });
});

describe('the first atlas', () => {
  test.each([
    'conf-2025', 'part-pk', 'part-us', 'part-kz', 'part-kg', 'part-tj', 'part-uz', 'gas-tapi', 'rail-pk-af-uz', 'rail-transafghan', 'rail-cku', 'power-casa1000', 'power-tutap',
    'ex-brotherhood-2022', 'ex-frontier-2022',
  ])('has %s', (id) => expect(features.map((one) => one.id)).toContain(id));

  test('says of ex-brotherhood-2022, by document 002, that it was planned, and that it was cancelled', () => {
    const states = feature('ex-brotherhood-2022').properties.statements.filter(({ attribute, polarity, testimonies }) => (
      attribute === 'state' && polarity === 'did' && testimonies.every(({ document }) => document === '002')));
    expect(states.map(({ value }) => (value as { state: string }).state)).toEqual(['planned', 'cancelled']);
    const [planned, cancelled] = states;
    expect(planned?.when).toMatchObject({ earliestStart: '2022-10-10', latestEnd: '2022-10-14' });
    expect(planned?.reported).toBe('2022-10-09');
    expect(cancelled?.when).toMatchObject({ earliestStart: null, latestEnd: '2022-10-09' });
    expect(cancelled?.reported).toBe('2022-10-09');
    expect(cancelled?.testimonies.some(({ chain }) => chain.join(' ← ') === 'kg-mod ← 24kg ← 002')).toBe(true);
    expect(JSON.stringify(states)).not.toContain('"held"');
  });
  test('says of ex-frontier-2022 that Kyrgyzstan did not take part', () => {
    const { statements } = feature('ex-frontier-2022').properties;
    const absent = statements.filter(({ attribute, polarity }) => attribute === 'participants' && polarity === 'did-not');
    const { actors } = JSON.parse(textOf('gazetteer.json')) as PublishedGazetteer;
    const kyrgyz = new Set(actors.filter(({ country }) => country === 'KG').map(({ id }) => id));
    expect(absent.some(({ value }) => 'actors' in value && value.actors.some((id) => kyrgyz.has(id)))).toBe(true);
    expect(statements.some(({ attribute, polarity, value }) => attribute === 'participants' && polarity === 'did' && 'actors' in value && value.actors.some((id) => kyrgyz.has(id)))).toBe(false);
  });
});

describe('the manifest', () => {
  test('lists the SHA-256 of every other file, and they are right', () => {
    const others = [...output].filter(([path]) => path !== 'manifest.json');
    expect(manifest.files).toEqual(Object.fromEntries(others.map(([path, content]) => [path, hashOf(content)])));
    expect(Object.keys(manifest.files)).toEqual(Object.keys(manifest.files).sort());
  });
  test('names a format, every document, and the files DESIGN.md promises', () => {
    expect(manifest.format).toBeTypeOf('number');
    for (const id of manifest.documents) {
      for (const path of [`sources/${id}.raw.txt`, `sources/${id}.reading.txt`]) expect(manifest.files).toHaveProperty([path]);
      const source = JSON.parse(textOf(`sources/${id}.json`)) as { raw: { file: string; sha256: string }; reading: { file: string; sha256: string } };
      for (const one of [source.raw, source.reading]) expect(one.sha256).toBe(hashOf(must(output.get(one.file), one.file)));
    }
    expect(Object.keys(manifest.files).some((path) => path.startsWith('schema/'))).toBe(true);
    expect(manifest.files).toHaveProperty(['evidence.jsonld']);
  });
  test('passes on the received bytes untouched', () => {
    for (const id of manifest.documents) expect(hashOf(must(output.get(`sources/${id}.raw.txt`), id))).toBe(hashOf(must(FILES.get(`data/sources/${id}/raw.txt`), id)));
  });
});

test('two builds give identical bytes', () => {
  const again = must(buildAtlas(new Map(FILES)).output, 'second build');
  expect([...again.keys()]).toEqual([...output.keys()]);
  for (const [path, content] of output) expect(Buffer.compare(must(again.get(path), path), content), path).toBe(0);
});
