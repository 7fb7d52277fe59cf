import { describe, expect, test } from 'vitest';
import type { Actor, Feature, Statement } from '../../src/model/schema.ts';
import type { PublishedAnnotation, PublishedFeature, PublishedGazetteer } from '../../src/model/published.ts';
import { below, features, FILES, jsonOf, must, passages, standingBuild, withAdded, withChange, withValue, type Spot } from '../checks/fixtures.ts';
import { buildAtlas } from './build.ts';
import type { Files } from './files.ts';
import { textEdition } from './text-edition.ts';
import { publishedFeatures } from './write.ts';

const both = { ar: 'اختبار', en: 'Test' };
/** The data with every feature reviewed and no statement a draft. */
const reviewed: Files = [...new Set(features.map(({ file }) => file)), 'data/actors.json'].reduce((files, file) => withChange(file, (json) => {
  for (const one of (json.features ?? json.actors) as (Feature | Actor)[]) {
    if (json.features) (one as Feature).reviewer = 'Test';
    for (const statement of one.statements ?? []) statement.draft = false;
  }
}, files), FILES);
const built = (files: Files, options = {}) => {
  const { output, refusals, corpus } = buildAtlas(files, options);
  if (standingBuild.refusals.length === 0) expect(refusals).toEqual([]);
  const json = <T>(path: string): T => JSON.parse(new TextDecoder().decode(must(output?.get(path), path))) as T;
  const texts = (): string[] => [...must(output, 'build')].filter(([path]) => !path.startsWith('sources/') && !path.startsWith('schema/') && path !== 'manifest.json')
    .concat([...textEdition(corpus, publishedFeatures(corpus))].map(([path, bytes]) => [`text/${path}`, bytes])).map(([path, bytes]) => `${path}: ${new TextDecoder().decode(bytes)}`);
  return { json, texts, corpus, features: json<{ features: PublishedFeature[] }>('features.geojson').features, annotations: json<{ items: PublishedAnnotation[] }>('evidence.jsonld').items };
};
/** Files in which an id stands as a whole. */
const filesWith = (texts: string[], id: string) => texts.filter((text) => new RegExp(`(?<![\\w-])${id.replaceAll('.', '\\.')}(?![\\w-])`).test(text)).map((text) => text.slice(0, text.indexOf(':')));

const records = (jsonOf('data/records.json') as { records: { subject: string; comparison: { statements: string[] } }[] }).records;
const partsOf = (statements: readonly Statement[]) => new Set(statements.flatMap(({ testimonies }) => testimonies.flatMap(({ parts }) => parts.map(({ passage }) => passage))));
const relatedTo = new Set(features.flatMap(({ item }) => item.statements.flatMap(({ when }) => when.relativeTo ?? [])));
const feature = must(features.find(({ id, item }) => records.some(({ subject }) => subject === id) && item.geometry?.type === 'lines' && !item.statements.some((one) => relatedTo.has(one.id))), 'line with a record');
const others = features.filter(({ id }) => id !== feature.id);
const actors = (jsonOf('data/actors.json') as { actors: Actor[] }).actors;
const usedElsewhere = new Set([...others.flatMap(({ item }) => [...partsOf(item.statements)]), ...actors.flatMap((one) => [...partsOf(one.statements ?? [])])]);
const alone = [...partsOf(feature.item.statements)].filter((id) => !usedElsewhere.has(id));
const sections = feature.item.geometry?.type === 'lines' ? feature.item.geometry.sections.map(({ id }) => id) : [];

describe('a feature without a reviewer', () => {
  const [one, other] = [must(alone[0], 'passage of it alone'), must(passages.find(({ document, id }) => !alone.includes(id) && document !== passages.find((each) => each.id === alone[0])?.document), 'passage')];
  const disagreement = { id: 'test-disagreement', about: [feature.id], topic: 'date', scope: 'documents', name: both, sides: [one, other.id].map((id) => ({ label: both, passages: [id] })) };
  const draft = withValue(below(feature, 'reviewer'), null, withAdded('data/disagreements.json', 'disagreements', disagreement, reviewed).files);
  const before = built(withValue(below(feature, 'reviewer'), 'Test', draft));
  const after = built(draft);

  test('is published with one, and all that hangs on it', () => {
    expect(before.features.map(({ id }) => id)).toContain(feature.id);
    for (const id of [feature.id, ...sections, one, 'test-disagreement']) expect(filesWith(before.texts(), id)).not.toEqual([]);
  });
  test('is absent from every built file', () => {
    expect(after.features.map(({ id }) => id)).toEqual(before.features.map(({ id }) => id).filter((id) => id !== feature.id));
    for (const id of [feature.id, ...sections, ...feature.item.statements.map((statement) => statement.id)]) expect(filesWith(after.texts(), id)).toEqual([]);
  });
  test('takes its own passages, mentions, records and disagreements with it, and no others', () => {
    expect(alone.length).toBeGreaterThan(0);
    for (const id of [...alone, 'test-disagreement']) expect(filesWith(after.texts(), id)).toEqual([]);
    const shared = [...partsOf(feature.item.statements)].filter((id) => usedElsewhere.has(id));
    for (const id of shared) expect(after.corpus.passages.map(({ item }) => item.id)).toContain(id);
    expect(after.corpus.mentions).toEqual(before.corpus.mentions.filter(({ item }) => item.target !== feature.id));
    const gone = new Set([feature.id, ...sections]);
    const statements = new Set(feature.item.statements.map(({ id }) => id));
    expect(after.corpus.records).toEqual(before.corpus.records.filter(({ item }) => !gone.has(item.subject) && !item.comparison.statements.some((id) => statements.has(id))));
    expect(after.corpus.documents.size).toBe(before.corpus.documents.size);
  });
  test('is there, marked, where drafts are asked for', () => {
    const { features: shown } = built(draft, { drafts: true });
    expect(shown.filter(({ properties }) => properties.draft).map(({ id }) => id)).toEqual([feature.id]);
    expect(shown).toHaveLength(features.length);
    expect(before.features.every(({ properties }) => !properties.draft)).toBe(true);
  });
  test('is checked like every other', () => {
    const spot = below(feature, 'statements[0].when.edtf');
    const { refusals, output } = buildAtlas(withValue(spot, '2022-02-30', draft));
    expect(refusals.map(({ rule, path }) => `${rule} ${path}`)).toContain(`date ${spot.path}`);
    expect(output).toBeNull();
  });
});

describe('a statement marked draft', () => {
  const host = must(features.find(({ item }) => item.statements.length > 2 && item.statements.some(({ id }) => !relatedTo.has(id) && records.some(({ comparison }) => comparison.statements.includes(id)))), 'statement a record was held against');
  const index = host.item.statements.findIndex(({ id }) => !relatedTo.has(id) && records.some(({ comparison }) => comparison.statements.includes(id)));
  const statement = must(host.item.statements[index], 'statement');
  const spot: Spot = { ...below(host, `statements[${index}].draft`), id: statement.id };
  const draft = withValue(spot, true, reviewed);
  const [before, after] = [built(reviewed), built(draft)];

  test('is absent from every built file, and its feature is not', () => {
    expect(filesWith(before.texts(), statement.id)).not.toEqual([]);
    expect(filesWith(after.texts(), statement.id)).toEqual([]);
    expect(after.features.map(({ id }) => id)).toEqual(before.features.map(({ id }) => id));
  });
  test('takes the records held against it with it', () => {
    expect(after.corpus.records).toEqual(before.corpus.records.filter(({ item }) => !item.comparison.statements.includes(statement.id)));
    expect(after.corpus.records.length).toBeLessThan(before.corpus.records.length);
  });
  test('leaves no evidence nothing published rests on', () => {
    const used = new Set([...after.features.flatMap(({ properties }) => properties.statements), ...after.json<PublishedGazetteer>('gazetteer.json').actors.flatMap((actor) => actor.statements)]
      .flatMap(({ testimonies }) => testimonies.flatMap((one) => one.passages.map(({ id }) => id))));
    expect(after.corpus.passages.map(({ item }) => item.id).filter((id) => !used.has(id))).toEqual([]);
  });
  test('is there, marked, where drafts are asked for', () => {
    const shown = built(draft, { drafts: true }).features.flatMap(({ properties }) => properties.statements).filter((one) => one.draft);
    expect(shown.map(({ id }) => id)).toEqual([statement.id]);
  });
  test('is checked like every other', () => {
    expect(buildAtlas(withValue(below(host, `statements[${index}].when.edtf`), '2022-02-30', draft)).refusals.map(({ rule }) => rule)).toContain('date');
  });
  test('leaves nothing where all of a feature are drafts', () => {
    const all = host.item.statements.reduce((files, _, at) => withValue(below(host, `statements[${at}].draft`), true, files), reviewed);
    expect(built(all).features.map(({ id }) => id)).not.toContain(host.id);
  });
  test('about an actor is absent from the gazetteer, and the actor is not', () => {
    const at = actors.findIndex((actor) => actor.statements?.length);
    const actor = must(actors[at], 'actor with a rank');
    const files = withChange('data/actors.json', (json) => { json.actors[at].statements[0].draft = true; }, reviewed);
    const { actors: shown } = built(files).json<PublishedGazetteer>('gazetteer.json');
    expect(shown.find(({ id }) => id === actor.id)?.statements.map(({ id }) => id)).toEqual(actor.statements.slice(1).map(({ id }) => id));
    expect(filesWith(built(files).texts(), must(actor.statements[0], 'statement').id)).toEqual([]);
  });
});

describe('what points at a draft', () => {
  test('does not, once published: a statement dated by one', () => {
    const target = must(features.flatMap((one) => one.item.statements.map((item, at) => ({ one, item, at }))).find(({ item }) => relatedTo.has(item.id)), 'statement others are dated by');
    expect(filesWith(built(withValue(below(target.one, `statements[${target.at}].draft`), true, reviewed)).texts(), target.item.id)).toEqual([]);
  });
  test('does not, once published: a withdrawn id', () => {
    const gone = withAdded('data/withdrawn.json', 'withdrawn', { id: 'test-gone', forward: feature.id, on: '2026-01-01', reason: both } as { id: string }, reviewed).files;
    expect(filesWith(built(withValue(below(feature, 'reviewer'), null, gone)).texts(), feature.id)).toEqual([]);
  });
  test('does not, once published: a common origin', () => {
    const [one, other] = [must(passages[0], 'passage'), must(passages.find(({ document }) => document !== passages[0]?.document), 'passage')];
    const shared = withAdded('data/disagreements.json', 'dependencies', { id: 'test-dependency', documents: [one.document, other.document], origin: feature.id, reasoning: both, passages: [must([...usedElsewhere][0], 'passage')] } as { id: string }, reviewed).files;
    expect(filesWith(built(withValue(below(feature, 'reviewer'), null, shared)).texts(), feature.id)).toEqual([]);
  });
});
