import { statementsOf, testimoniesOf, type Corpus } from '../pipeline/corpus.ts';
import type { Finding, Rule } from './rule.ts';

interface Written { id: string; file: string; path: string }

/** No id stands for two things, and none points at nothing. */
export const ids: Rule = {
  name: 'id',
  check: (corpus) => [...doubled(corpus), ...dangling(corpus)],
};

function doubled(corpus: Corpus): Finding[] {
  const written: Written[] = [
    ...[...corpus.documents.values()].map(({ source, file }) => ({ id: source.id, file, path: 'id' })),
    ...[...corpus.passages, ...corpus.places, ...corpus.actors, ...corpus.features].map(({ item, file, path }) => ({ id: item.id, file, path: `${path}.id` })),
    ...[...corpus.records, ...corpus.disagreements, ...corpus.dependencies].map(({ item, file, path }) => ({ id: item.id, file, path: `${path}.id` })),
    ...statementsOf(corpus).map(({ statement, file, path }) => ({ id: statement.id, file, path: `${path}.id` })),
    ...corpus.features.flatMap(({ item, file, path }) => item.geometry?.type === 'lines'
      ? item.geometry.sections.map((section, index) => ({ id: section.id, file, path: `${path}.geometry.sections[${index}].id` })) : []),
  ];
  const sections = [...corpus.documents.values()].map(({ source, file }) => source.sections.map((section, index) => ({ id: section.id, file, path: `sections[${index}].id` })));
  const layers = corpus.settings?.layers.map((layer, index) => ({ id: layer.id, file: 'data/atlas.json', path: `layers[${index}].id` })) ?? [];
  return [written, layers, ...sections].flatMap(repeated);
}

function repeated(written: readonly Written[]): Finding[] {
  const seen = new Map<string, Written>();
  return written.flatMap((one) => {
    const first = seen.get(one.id);
    if (!first) {
      seen.set(one.id, one);
      return [];
    }
    return [{ ...one, en: `The id stands already at ${first.file} · ${first.path}.`, ar: `المعرّف مستعمل من قبل في ${first.file} · ${first.path}.` }];
  });
}

function dangling(corpus: Corpus): Finding[] {
  const known = {
    passage: new Set(corpus.passages.map(({ item }) => item.id)),
    place: new Set(corpus.places.map(({ item }) => item.id)),
    actor: new Set(corpus.actors.map(({ item }) => item.id)),
    layer: new Set(corpus.settings?.layers.map((layer) => layer.id)),
    statement: new Set(statementsOf(corpus).map(({ statement }) => statement.id)),
    document: new Set(corpus.documents.keys()),
  };
  const findings: Finding[] = [];
  const demand = (kind: keyof typeof known, wanted: string, id: string, file: string, path: string) => {
    if (!known[kind].has(wanted)) findings.push({ file, path, id, en: `There is no ${kind} with the id ${wanted}.`, ar: `المعرّف ${wanted} لا يدل على شيء (${kind}).` });
  };
  for (const { item, file, path } of corpus.features) {
    demand('layer', item.layer, item.id, file, `${path}.layer`);
    item.actors.forEach((actor, index) => demand('actor', actor, item.id, file, `${path}.actors[${index}]`));
    item.places.forEach((place, index) => demand('place', place, item.id, file, `${path}.places[${index}]`));
    const { geometry } = item;
    if (geometry?.type === 'lines') {
      geometry.sections.forEach((section, at) => section.through.forEach((place, index) =>
        demand('place', place, section.id, file, `${path}.geometry.sections[${at}].through[${index}]`)));
    } else if (geometry?.type === 'link') {
      demand('place', geometry.from, item.id, file, `${path}.geometry.from`);
      demand('place', geometry.to, item.id, file, `${path}.geometry.to`);
    } else if (geometry) {
      demand('place', geometry.place, item.id, file, `${path}.geometry.place`);
      if (geometry.type === 'country' && geometry.host) demand('place', geometry.host, item.id, file, `${path}.geometry.host`);
    }
  }
  for (const { statement, file, path } of statementsOf(corpus)) {
    const { value } = statement;
    if ('actors' in value) value.actors.forEach((actor, index) => demand('actor', actor, statement.id, file, `${path}.value.actors[${index}]`));
    if ('place' in value) demand('place', value.place, statement.id, file, `${path}.value.place`);
    if (statement.when.relativeTo) demand('statement', statement.when.relativeTo, statement.id, file, `${path}.when.relativeTo`);
  }
  for (const { statement, testimony, file, path } of testimoniesOf(corpus)) {
    demand('document', testimony.document, statement.id, file, `${path}.document`);
    testimony.parts.forEach((part, index) => demand('passage', part.passage, statement.id, file, `${path}.parts[${index}].passage`));
    testimony.chain.slice(0, -1).forEach((actor, index) => demand('actor', actor, statement.id, file, `${path}.chain[${index}]`));
  }
  return findings;
}
