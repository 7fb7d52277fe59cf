import { describe, expect, test } from 'vitest';
import type { AtlasRecord } from '../../src/model/schema.ts';
import { below, expectAllowed, expectRefused, features, featureWith, jsonOf, must, places, statements, withAdded, withValue, type Found } from './fixtures.ts';

const file = 'data/records.json';
const records: Found<AtlasRecord>[] = (jsonOf(file) as { records: AtlasRecord[] }).records.map((item, index) => ({ item, file, path: `records[${index}]`, id: item.id }));
const record = must(records.at(-1), 'record');
const held = must(records.find(({ item }) => item.comparison.outcome !== 'silent' && item.comparison.statements.length > 0), 'record held against a statement');
const silent = must(records.find(({ item }) => item.comparison.outcome === 'silent'), 'record the documents are silent on');
const line = featureWith('line', ({ geometry }) => geometry?.type === 'lines');
const section = must(line.item.geometry?.type === 'lines' ? line.item.geometry.sections.at(-1)?.id : undefined, 'section of a line');

describe('the subject', () => {
  const spot = below(record, 'subject');
  test.each([['nothing', 'test-nothing'], ['a place', must(places[0], 'place').id], ['a statement by its feature', `${must(features[0], 'feature').id}--test`]])('that is %s is refused', (_, subject) => {
    const [refusal] = expectRefused(withValue(spot, subject), 'record', spot);
    expect(refusal?.en).toContain(`no feature or section with the id ${subject}`);
    expect(refusal?.ar).toContain(subject);
  });
  test('may be a feature, or a section of a line', () => {
    expectAllowed(withValue(spot, must(features[0], 'feature').id));
    expectAllowed(withValue(spot, section));
  });
});

describe('the day', () => {
  const spot = below(record, 'when');
  test.each(['2022-02-30', '2023-02-29', '2022-13-01', '2024/2022', 'yesterday', '9 October 2022', '2022-1-1', '٢٠٢٢'])('%s is refused', (when) => {
    const [refusal] = expectRefused(withValue(spot, when), 'record', spot);
    expect(refusal?.en).toContain(when);
    expect(refusal?.ar).toContain(when);
  });
  test.each(['2024-02-29', '2015', '2015-12', '2015-12-13/2016-01-01', '2015~', '[..2015-12-13]', '201X'])('%s is allowed', (when) => expectAllowed(withValue(spot, when)));
  test('that is empty is refused by the schema', () => void expectRefused(withValue(spot, ''), 'schema', spot));
});

describe('what it was held against', () => {
  const list = below(held, 'comparison.statements');
  test('a statement there is not is refused, at its place in the list', () => {
    const at = held.item.comparison.statements.length;
    const [refusal] = expectRefused(withValue(list, [...held.item.comparison.statements, 'test.nothing']), 'record', below(list, `[${at}]`));
    expect(refusal?.en).toContain('test.nothing');
    expect(refusal?.ar).toContain('test.nothing');
    expectRefused(withValue(list, [must(features[0], 'feature').id, 'test.nothing']), 'record', below(list, '[0]'), below(list, '[1]'));
  });
  test.each(['agrees', 'differs'])('nothing, where it %s, is refused', (outcome) => {
    const [refusal] = expectRefused(withValue(list, [], withValue(below(held, 'comparison.outcome'), outcome)), 'record', list);
    expect(refusal?.en).toContain(outcome);
  });
  test('nothing, where the documents are silent, is allowed', () => expectAllowed(withValue(below(silent, 'comparison.statements'), [])));
  test.each(['agrees', 'differs', 'silent'])('a statement, where the outcome is "%s", is allowed', (outcome) => {
    expectAllowed(withValue(below(record, 'comparison'), { outcome, statements: [must(statements[0], 'statement').id] }));
  });
});

test('every fault of a record is named, and of every record', () => {
  const wrong = { ...record.item, id: 'test-record', subject: 'test-nothing', when: '2022-02-30', comparison: { outcome: 'differs' as const, statements: ['test.nothing'] } };
  const { files, spot } = withAdded(file, 'records', wrong);
  expectRefused(withValue(below(must(records[0], 'record'), 'when'), '2022-02-30', files), 'record',
    below(must(records[0], 'record'), 'when'), below(spot, 'subject'), below(spot, 'when'), below(spot, 'comparison.statements[0]'));
});

test('one more record is allowed', () => {
  expectAllowed(withAdded(file, 'records', { ...record.item, id: 'test-record', text: { ar: 'نص للاختبار', en: 'Words for a test' } }).files);
});
