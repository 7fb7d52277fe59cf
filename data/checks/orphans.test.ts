import { expect, test } from 'vitest';
import type { Actor } from '../../src/model/schema.ts';
import { below, expectAllowed, expectRefused, jsonOf, must, passages, paragraphs, testimonies, withAdded, withChange, withPassage, withValue } from './fixtures.ts';

const like = must(passages[0], 'passage');
const passage = { ...like.item, id: 'test-passage', quote: must(paragraphs(like.document)[like.item.paragraph - 1], 'paragraph').slice(1, 40) };
const partOf = (one: (typeof testimonies)[number]) => one.item.parts.map((part) => part.passage);

test('a passage no statement rests on is refused', () => {
  const { files, spot } = withAdded(like.file, 'passages', passage);
  const [refusal] = expectRefused(files, 'orphan', below(spot, 'id'));
  expect(refusal?.en).toContain('No statement');
});

test('each of two is refused', () => {
  const one = withAdded(like.file, 'passages', passage);
  const two = withAdded(like.file, 'passages', { ...passage, id: 'test-second' }, one.files);
  expectRefused(two.files, 'orphan', below(one.spot, 'id'), below(two.spot, 'id'));
});

test('a passage that a statement about a feature needs is allowed', () => expectAllowed(withPassage(like.document, passage).files));

test('a passage that only a statement about an actor rests on is allowed', () => {
  const { actors } = jsonOf('data/actors.json') as { actors: Actor[] };
  const index = actors.findIndex((actor) => actor.statements?.some((one) => one.when.kind !== 'as-written' && one.testimonies[0]?.document === like.document));
  const at = must(actors[index], 'actor with a rank').statements.findIndex((one) => one.when.kind !== 'as-written' && one.testimonies[0]?.document === like.document);
  const added = withAdded(like.file, 'passages', passage);
  expectAllowed(withChange('data/actors.json', (json) => json.actors[index].statements[at].testimonies[0].parts.push({ passage: passage.id, role: 'needed' }), added.files));
});

test('a passage whose last statement goes is refused, and one that has another is not', () => {
  const users = (id: string) => testimonies.filter((one) => partOf(one).includes(id)).length;
  const { actors } = jsonOf('data/actors.json') as { actors: Actor[] };
  const byActors = new Set(actors.flatMap((actor) => (actor.statements ?? []).flatMap((one) => one.testimonies.flatMap(({ parts }) => parts.map((part) => part.passage)))));
  const single = must(passages.find(({ id }) => users(id) === 1 && !byActors.has(id)), 'passage of one testimony');
  const holder = must(testimonies.find((one) => partOf(one).includes(single.id)), 'its testimony');
  const shared = must(passages.find((one) => one.document === single.document && users(one.id) > 1), 'passage of several testimonies');
  expectRefused(withValue(below(holder, 'parts'), [{ passage: shared.id, role: 'says' }]), 'orphan', ...[...new Set(partOf(holder))].filter((id) => users(id) === 1 && !byActors.has(id))
    .map((id) => below(must(passages.find((one) => one.id === id), id), 'id')));
});
