import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import {
  below, documentWith, expectAllowed, expectRefused, expectWords, features, featureWith, FILES, jsonOf, loadedTerms, must, passageWith, refusalsOf, settings, standingBuild, statements,
  textOf, withAdded, withBytes, withChange, withoutFile, withText, withValue, type Spot,
} from '../checks/fixtures.ts';
import { buildAtlas } from './build.ts';
import type { Files } from './files.ts';
import { publishAtlas } from './publish.ts';
import { describeRefusals, jsonPath } from './refusal.ts';

const whole = (file: string): Spot => ({ file, path: '', id: file });
const feature = must(features[0], 'feature');
const statement = must(statements[0], 'statement');
const passage = passageWith('passage', () => true);
const document = documentWith('document 002', (source) => source.id === '002');
const NEEDED = ['atlas', 'places', 'actors', 'loaded-terms', 'records', 'disagreements', 'withdrawn'].map((name) => `data/${name}.json`);
const OTHERS = [feature.file, passage.file, document.file];

test('the data as they stand are refused nothing', () => {
  expect(standingBuild.refusals).toEqual([]);
  expect(standingBuild.output).not.toBeNull();
});

describe('what is not JSON in UTF-8 is refused', () => {
  test.each([...NEEDED, ...OTHERS])('%s', (file) => {
    const [refusal] = expectRefused(withText(file, textOf(file).trimEnd().slice(0, -1)), 'json', whole(file));
    expect(refusal?.en).toContain('Not JSON');
  });
  test.each([['nothing at all', ''], ['plain words', 'سند'], ['a byte order mark', '\uFEFF{}'], ['a comma too many', '{"terms": [],}']])('%s', (_, text) => {
    expectRefused(withText('data/loaded-terms.json', text), 'json', whole('data/loaded-terms.json'));
  });
  test('bytes that are no UTF-8', () => {
    const file = 'data/actors.json';
    expectRefused(withBytes(file, (bytes) => { bytes[bytes.findIndex((byte) => byte > 0x7f)] = 0xff; }), 'json', whole(file));
  });
  test('other spacing is allowed', () => expectAllowed(withText('data/actors.json', `\n${textOf('data/actors.json').replaceAll('\n', '\r\n')}\n`)));
});

describe('what is not of its schema is refused', () => {
  const refused = (spot: Spot, value: unknown, at = spot) => expectRefused(withValue(spot, value), 'schema', at);

  test('a word the vocabulary does not have', () => {
    refused(below(feature, 'kind'), 'test');
    refused(below(statement, 'attribute'), 'test');
    refused(below(statement, 'when.kind'), 'guessed');
    refused(below(statement, 'testimonies[0].kind'), 'test');
    refused(below(statement, 'testimonies[0].parts[0].role'), 'test');
  });
  test('a field too many, or one that is mistyped', () => {
    refused(below(feature, 'colour'), 'red', feature);
    refused(below(passage, 'start'), 5, passage);
    refused(below(statement, 'when.Kind'), 'derived', below(statement, 'when'));
  });
  test('a field too few', () => {
    for (const key of ['name', 'kind', 'layer', 'geometry']) refused(below(feature, key), undefined);
    refused(below(passage, 'gloss'), undefined);
    refused(below(feature, 'name.ar'), undefined);
  });
  test('an empty text', () => {
    refused(below(passage, 'quote'), '');
    refused(below(feature, 'name.en'), '');
  });
  test.each(['Upper', 'two words', 'سند', 'a_b', '-a', 'a-', 'a---b', ''])('the id "%s"', (id) => {
    // An id that is a text names the thing, however wrong it is.
    refused(below(feature, 'id'), id, { ...below(feature, 'id'), id });
  });
  test('a paragraph, an occurrence that is no count', () => {
    for (const value of [0, -1, 1.5, '1']) {
      refused(below(passage, 'paragraph'), value);
      refused(below(passage, 'occurrence'), value);
    }
  });
  test('coordinates off the earth, in the wrong order of magnitude or number', () => {
    const place: Spot = { file: 'data/places.json', path: 'places[0]', id: must(standingBuild.corpus.places[0], 'place').item.id };
    refused(below(place, 'coordinates[0]'), 181);
    refused(below(place, 'coordinates[1]'), -91);
    refused(below(place, 'precisionKm'), 0);
    refused(below(place, 'coordinates'), [1]);
    refused(below(place, 'coordinates'), [1, 2, 3]);
    expectRefused(withValue(below(place, 'coordinates'), [180, -90]), 'schema');
  });
  test('an impossible day of the axis', () => {
    const spot: Spot = { ...whole('data/atlas.json'), path: 'axis.start' };
    refused(spot, '2022-02-30');
    expectAllowed(withValue(spot, '2021-12-31'));
  });
  test('values of two sorts at once', () => void refused(below(statement, 'value'), { words: true, state: 'held' }));

  test('every fault of a file is named, and the other files are read on', () => {
    const first = below(feature, 'kind');
    const second = below(feature, 'layer');
    const third = below(passage, 'paragraph');
    expectRefused(withValue(third, 0, withValue(second, 5, withValue(first, 'test'))), 'schema', first, second, third);
  });
  test('languages do not stick: the English is English after the Arabic', () => {
    const one = refusalsOf(withValue(below(feature, 'kind'), 'test'));
    const two = refusalsOf(withValue(below(feature, 'kind'), 'test'));
    expect(two).toEqual(one);
    expect(one[0]?.en).not.toMatch(/\p{Script=Arabic}/u);
  });
});

describe('what is outside the closed lists is refused', () => {
  const idOf = (file: string, list: string) => must((jsonOf(file) as Record<string, { id: string }[]>)[list]?.[0], `${list} of ${file}`).id;
  const first = (file: string, list: string): Spot => ({ file, path: `${list}[0]`, id: idOf(file, list) });
  const [actor, place, record] = [first('data/actors.json', 'actors'), first('data/places.json', 'places'), first('data/records.json', 'records')];
  const mention: Spot = { ...whole('data/mentions/000.json'), path: 'mentions[0]' };
  const shaped = featureWith('feature on the map', ({ geometry }) => geometry?.type === 'point');
  const line = featureWith('line', ({ geometry }) => geometry?.type === 'lines');
  test.each<[string, Spot]>([
    ['kind of a feature', below(feature, 'kind')], ['kind of an actor', below(actor, 'kind')], ['kind of a place', below(place, 'kind')],
    ['attribute', below(statement, 'attribute')], ['polarity', below(statement, 'polarity')], ['kind of a date', below(statement, 'when.kind')],
    ['kind of a statement', below(statement, 'testimonies[0].kind')], ['voice', below(statement, 'testimonies[0].voice')], ['role of a part', below(statement, 'testimonies[0].parts[0].role')],
    ['voice of a section', { ...below(document, 'sections[0].voice'), id: must(document.item.sections[0], 'section').id }], ['basis', below(document, 'publisher.basis')], ['publication', below(document, 'publish')],
    ['grade of a citation', below(record, 'citations[0].grade')], ['outcome of a comparison', below(record, 'comparison.outcome')], ['state of a record', below(record, 'state')],
    ['sense of a mention', below(mention, 'sense')],
  ])('%s', (_, spot) => void expectRefused(withValue(spot, 'test'), 'schema', spot));
  test('kind or grade of a geometry', () => {
    expectRefused(withValue(below(shaped, 'geometry.type'), 'test'), 'schema', below(shaped, 'geometry'));
    expectRefused(withValue(below(shaped, 'geometry.grade'), 'named-stations'), 'schema', below(shaped, 'geometry'));
    expectRefused(withValue(below(line, 'geometry.sections[0].grade'), 'named-site'), 'schema', below(line, 'geometry'));
  });
  test('state of a statement', () => {
    const one = must(statements.find(({ item }) => 'state' in item.value), 'statement of a state');
    expectRefused(withValue(below(one, 'value.state'), 'test'), 'schema', below(one, 'value'));
  });
  test('topic or scope of a disagreement', () => {
    const good = { id: 'test-disagreement', about: [feature.id], topic: 'date', scope: 'sections', name: { ar: 'اختبار', en: 'Test' }, sides: [1, 2].map(() => ({ label: { ar: 'اختبار', en: 'Test' }, passages: [passage.id] })) };
    for (const key of ['topic', 'scope']) {
      const { files, spot } = withAdded('data/disagreements.json', 'disagreements', { ...good, [key]: 'test' });
      expectRefused(files, 'schema', below(spot, key));
    }
  });
  test('a country that is no code', () => {
    for (const value of ['pk', 'PAK', 'Pakistan', '']) expectRefused(withValue(below(place, 'country'), value), 'schema', below(place, 'country'));
  });
});

describe('a record', () => {
  const id = must((jsonOf('data/records.json') as { records: { id: string }[] }).records[0], 'record').id;
  const record: Spot = { file: 'data/records.json', path: 'records[0]', id };
  test('without a citation is refused', () => {
    for (const value of [[], undefined, null]) expectRefused(withValue(below(record, 'citations'), value), 'schema', below(record, 'citations'));
  });
  test('with a citation that leads nowhere is refused', () => {
    for (const value of ['', 'www.example.org', 'javascript:alert(1)', 'file:///etc/hosts', 'ftp://example.org/', undefined]) expectRefused(withValue(below(record, 'citations[0].address'), value), 'schema', below(record, 'citations[0].address'));
    expectAllowed(withValue(below(record, 'citations[0].address'), 'https://example.org/page?a=1#b'));
  });
  test('with a citation by nobody, or of an impossible day, is refused', () => {
    expectRefused(withValue(below(record, 'citations[0].publisher'), ''), 'schema', below(record, 'citations[0].publisher'));
    expectRefused(withValue(below(record, 'citations[0].published'), '2015-02-30'), 'schema', below(record, 'citations[0].published'));
  });
});

describe('a file that is missing is refused', () => {
  test.each(NEEDED)('%s', (file) => void expectRefused(withoutFile(file), 'missing-file', whole(file)));
  test('a reading text', () => {
    const reading = document.file.replace('source.json', document.item.reading.file);
    expectRefused(withoutFile(reading), 'missing-file', below(document, 'reading.file'));
  });
  test('a line map', () => {
    expectRefused(withoutFile(document.file.replace('source.json', document.item.lines)), 'missing-file', below(document, 'lines'));
  });
  test('a file beside them that nothing asks for is allowed', () => expectAllowed(withText('data/notes.txt', 'Test')));
});

describe('several refusals at once', () => {
  const english = must(loadedTerms.find((term) => /^[a-z]+$/.test(term)), 'loaded term of one English word');
  const layer = must(settings.layers[0], 'layer');
  /** One fault for each of six rules, in six files. */
  const files = [
    (made: Files) => withText('data/actors.json', '{', made),
    (made: Files) => withValue({ file: 'data/places.json', path: 'places[0].kind', id: '' }, 'test', made),
    (made: Files) => withValue(below(passage, 'quote'), 'ليست هذه الكلمات في الوثيقة', made),
    (made: Files) => withValue(below(document, 'raw.sha256'), '0'.repeat(64), made),
    (made: Files) => withValue({ file: 'data/atlas.json', path: 'layers[0].name.en', id: layer.id }, english, made),
    (made: Files) => withValue(below(statement, 'when.edtf'), '2022-02-30', made),
  ].reduce((made, change) => change(made), FILES);
  const { refusals, output } = buildAtlas(files);

  test('are all reported in one build', () => {
    for (const rule of ['json', 'schema', 'quote', 'bytes', 'loaded-word', 'date']) expect(refusals.map((one) => one.rule)).toContain(rule);
    refusals.forEach(expectWords);
  });
  test('stand in the report one by one, in both languages, with their count', () => {
    const report = describeRefusals(refusals);
    for (const { file, path, id, rule, en, ar } of refusals) {
      expect(report).toContain(`${file} · ${path || '(file)'} · ${id} · [${rule}]`);
      expect(report).toContain(en);
      expect(report).toContain(ar);
    }
    expect(report.trimEnd().split('\n').at(-1)).toContain(`${refusals.length} refused`);
  });
  test('give no output', () => expect(output).toBeNull());
});

describe('with a refusal nothing is written', () => {
  const root = mkdtempSync(join(tmpdir(), 'sanad-'));
  afterAll(() => rmSync(root, { recursive: true }));
  const lay = (files: Files) => {
    for (const [path, content] of files) {
      mkdirSync(dirname(join(root, path)), { recursive: true });
      writeFileSync(join(root, path), content);
    }
  };
  const written = () => new Map(readdirSync(join(root, 'public/atlas'), { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name)).sort().map((path) => [path, readFileSync(path, 'utf8')]));

  test('and what was written before stands as it was', () => {
    const stale = join(root, 'public/atlas/stale.json');
    mkdirSync(dirname(stale), { recursive: true });
    writeFileSync(stale, '{}');
    lay(withChange(feature.file, (json) => { json.features[0].name.en = 'Test'; json.features[0].statements = []; }));
    expect(publishAtlas(root).error).toContain(below(feature, 'statements').path);
    expect([...written().keys()]).toEqual([stale]);

    lay(FILES);
    expect(publishAtlas(root).error).toBeNull();
    const good = written();
    expect(good.has(stale)).toBe(false);
    expect(good.size).toBe(standingBuild.output?.size);

    lay(withValue(below(passage, 'quote'), 'ليست هذه الكلمات في الوثيقة'));
    const { error, line } = publishAtlas(root);
    expect(error).toContain(passage.id);
    expect(line).toBe('');
    expect(written()).toEqual(good);
  });
});

test('a JSON path is written as it is read', () => {
  expect(jsonPath(['features', 0, 'statements', 12, 'when', 'edtf'])).toBe('features[0].statements[12].when.edtf');
  expect(jsonPath([])).toBe('');
});
