import { describe, expect, test } from 'vitest';
import type { Actor } from '../../src/model/schema.ts';
import { below, expectAllowed, expectRefused, features, featureWith, jsonOf, must, passages, places, statements, withAdded, withValue } from './fixtures.ts';

const FILE = 'data/withdrawn.json';
const withdrawn = (id: string, forward: string | null, more: object = {}) => withAdded(FILE, 'withdrawn', { id, forward, on: '2026-01-01', reason: { ar: 'اختبار', en: 'Test' }, ...more });
const feature = must(features[0], 'feature');
const actor = must((jsonOf('data/actors.json') as { actors: Actor[] }).actors.find((one) => one.statements?.length), 'actor with a rank');
const line = featureWith('line', ({ geometry }) => geometry?.type === 'lines');
const section = must(line.item.geometry?.type === 'lines' ? line.item.geometry.sections[0]?.id : undefined, 'section of a line');
const standing: [string, string][] = [
  ['feature', feature.id], ['section of a line', section], ['passage', must(passages[0], 'passage').id], ['place', must(places[0], 'place').id], ['actor', actor.id], ['statement about a feature', must(statements[0], 'statement').id],
  ['statement about an actor', must(actor.statements[0], 'statement').id], ['record', must((jsonOf('data/records.json') as { records: { id: string }[] }).records[0], 'record').id],
];

describe.each(standing)('the id of a %s', (_, id) => {
  test('that stands cannot be withdrawn', () => {
    const { files, spot } = withdrawn(id, null);
    const [refusal] = expectRefused(files, 'withdrawn', below(spot, 'id'));
    expect(refusal?.en).toContain('in use again');
  });
  test('may be led to', () => expectAllowed(withdrawn('test-gone', id).files));
});

describe('a withdrawn id', () => {
  test('that leads nowhere is allowed', () => expectAllowed(withdrawn('test-gone', null).files));
  test('that leads to what does not stand is refused', () => {
    const { files, spot } = withdrawn('test-gone', 'test-nothing');
    const [refusal] = expectRefused(files, 'withdrawn', below(spot, 'forward'));
    expect(refusal?.en).toContain('test-nothing');
    expect(refusal?.ar).toContain('test-nothing');
  });
  test('that leads to itself, or to another withdrawn one, is refused', () => {
    const self = withdrawn('test-gone', 'test-gone');
    expectRefused(self.files, 'withdrawn', below(self.spot, 'forward'));
    const first = withAdded(FILE, 'withdrawn', { id: 'test-first', forward: feature.id, on: '2026-01-01', reason: { ar: 'اختبار', en: 'Test' } });
    const second = withAdded(FILE, 'withdrawn', { id: 'test-second', forward: 'test-first', on: '2026-01-01', reason: { ar: 'اختبار', en: 'Test' } }, first.files);
    expectRefused(second.files, 'withdrawn', below(second.spot, 'forward'));
  });
  test('that is used again and leads nowhere is refused twice', () => {
    const { files, spot } = withdrawn(feature.id, 'test-nothing');
    expectRefused(files, 'withdrawn', below(spot, 'id'), below(spot, 'forward'));
  });
  test('whose thing comes back is refused', () => {
    const { files, spot } = withdrawn('test-gone', null);
    expectAllowed(files);
    const place = must(places[0], 'place');
    expectRefused(withAdded('data/places.json', 'places', { ...place.item, id: 'test-gone' }, files).files, 'withdrawn', below(spot, 'id'));
  });
  test('whose target is renamed is refused', () => {
    const { files, spot } = withdrawn('test-gone', feature.id);
    expectRefused(withValue(below(feature, 'id'), 'test-renamed', files), 'withdrawn', below(spot, 'forward'));
  });
  test('withdrawn twice is refused', () => {
    const first = withdrawn('test-gone', null);
    const second = withAdded(FILE, 'withdrawn', { id: 'test-gone', forward: feature.id, on: '2026-01-02', reason: { ar: 'اختبار', en: 'Test' } }, first.files);
    expectRefused(second.files, 'withdrawn', below(second.spot, 'id'));
  });
  test('without a day or a reason is refused by the schema', () => {
    const undated = withdrawn('test-gone', null, { on: '2026-02-30' });
    expectRefused(undated.files, 'schema', below(undated.spot, 'on'));
    const unreasoned = withdrawn('test-gone', null, { reason: { ar: 'اختبار', en: '' } });
    expectRefused(unreasoned.files, 'schema', below(unreasoned.spot, 'reason.en'));
  });
});
