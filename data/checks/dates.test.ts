import { describe, expect, test } from 'vitest';
import { below, documentWith, expectAllowed, expectRefused, must, passages, statements, statementWith, testimonies, withChange, withValue, type FoundStatement } from './fixtures.ts';

const reasoning = { ar: 'اختبار', en: 'Test' };
const when = (edtf: string | null, kind: string, why: unknown = reasoning) => ({ edtf, kind, ...(why ? { reasoning: why } : {}) });
const derived = statementWith('statement with a derived date and a report', ({ item }) => item.when.kind === 'derived' && item.reported !== undefined);

describe.each(['when', 'reported'] as const)('%s', (key) => {
  const spot = below(derived, `${key}.edtf`);
  const dated = (edtf: string | null, kind = 'derived') => withValue(below(derived, key), when(edtf, kind));

  test.each([
    '2022-02-30', '2023-02-29', '1900-02-29', '2022-04-31', '2022-13-01', '2022-00-10', '2022-10-32', '2022-10-14/2022-10-10', '2024/2022', '[2024..2022]',
    '2022-02-30/2022-03-02', '2022-02-01/2022-02-30', '[..2022-02-30]', '{2022-10-07,2022-02-30}', 'yesterday', '9 October 2022', '2022-1-1', '٢٠٢٢-١٠-٠٩',
  ])('%s is refused', (edtf) => void expectRefused(dated(edtf), 'date', spot));

  test.each([
    '2024-02-29', '2000-02-29', '2022-02-28', '2022-10-10/2022-10-14', '2022-10-10/2022-10-10', '2022', '2022-10', '202X', '2022~', '2022-01-01/..', '[..2022-10-09]', '[2022-10-09..]', '{2022-10-07,2022-10-09}',
  ])('%s is allowed', (edtf) => expectAllowed(dated(edtf)));

  test('the refusal names the date in both languages', () => {
    const [refusal] = expectRefused(dated('2022-02-30'), 'date', spot);
    expect(refusal?.en).toContain('2022-02-30');
    expect(refusal?.ar).toContain('2022-02-30');
  });

  test.each(['derived', 'as-of', 'relative', 'approximate', 'as-written'])('no date of kind %s is refused', (kind) => void expectRefused(dated(null, kind), 'date', spot));
  test('no date of kind unknown is allowed', () => expectAllowed(dated(null, 'unknown')));
  test('an empty date is refused by the schema', () => void expectRefused(dated(''), 'schema', spot));

  test.each(['derived', 'as-of', 'relative', 'approximate', 'unknown'])('a date of kind %s without reasoning is refused', (kind) => {
    const files = withValue(below(derived, key), when(kind === 'unknown' ? null : '2022-10-09', kind, null));
    expectRefused(files, 'date', below(derived, `${key}.reasoning`));
  });
});

describe('a date as written', () => {
  const FULL = /^(\d{4})-(\d{2})-(\d{2})$/;
  const textsOf = ({ item }: FoundStatement) => item.testimonies.map((testimony) => testimony.parts.map((part) => passages.find(({ id }) => id === part.passage)?.item.quote ?? '').join(' '));
  const numbersIn = (text: string) => new Set((text.match(/\d+/g) ?? []).map(Number));
  const written = statementWith('day as written, which some testimony writes and another does not', (one) => {
    const day = FULL.exec(one.item.when.edtf ?? '');
    const has = textsOf(one).map((text) => day !== null && numbersIn(text).has(Number(day[3])));
    return one.item.when.kind === 'as-written' && one.item.reported === undefined && has.includes(true) && has.includes(false);
  });
  const [edtf, year, month, date] = must(FULL.exec(written.item.when.edtf ?? ''), 'day') as unknown as [string, string, string, string];
  const spot = below(written, 'when.edtf');
  const numbers = new Set(textsOf(written).flatMap((text) => [...numbersIn(text)]));
  const two = (value: number) => String(value).padStart(2, '0');
  const otherDay = must(Array.from({ length: 28 }, (_, at) => at + 1).find((day) => !numbers.has(day) && two(day)[1] !== date[1] && two(day)[0] === date[0]), 'day with one digit changed');
  const otherYear = must([0, 1, 2, 3, 4, 5, 6, 7, 8, 9].map((last) => Number(`${year.slice(0, 3)}${last}`)).find((one) => !numbers.has(one)), 'year with one digit changed');

  test('that its passages write is allowed, with its reasoning and without', () => {
    expectAllowed(withValue(spot, edtf));
    expectAllowed(withValue(below(written, 'when'), { edtf, kind: 'as-written' }));
  });
  test('to the month, or to the year, that they write is allowed', () => {
    expectAllowed(withValue(spot, `${year}-${month}`));
    expectAllowed(withValue(spot, year));
    expectAllowed(withValue(spot, `${edtf}/${edtf}`));
  });
  test('with one digit of the day changed is refused', () => {
    const [refusal] = expectRefused(withValue(spot, `${year}-${month}-${two(otherDay)}`), 'date', spot);
    expect(refusal?.en).toContain('No passage');
  });
  test('with one digit of the year changed is refused', () => void expectRefused(withValue(spot, `${otherYear}-${month}-${date}`), 'date', spot));
  test('with another month is refused', () => {
    // Not every month will do: the short name of August also stands inside other words.
    const other = ['02', '09', '10', '12'].find((one) => one !== month) as string;
    expectRefused(withValue(spot, `${year}-${other}-${date}`), 'date', spot);
  });
  test('at one end of an interval only is refused', () => {
    const [low, high] = [`${year}-${month}-${date}`, `${year}-${month}-${two(otherDay)}`].sort();
    expectRefused(withValue(spot, `${low}/${high}`), 'date', spot);
  });
  test('whose passages lack the day is refused, and so is its year', () => {
    const kept = written.item.testimonies.filter((_, at) => !numbersIn(textsOf(written)[at] as string).has(Number(date)) && !numbersIn(textsOf(written)[at] as string).has(Number(year)));
    expect(kept.length).toBeGreaterThan(0);
    const files = withValue(below(written, 'testimonies'), kept);
    expectRefused(files, 'date', spot);
    expectRefused(withValue(spot, year, files), 'date', spot);
    expectAllowed(withValue(below(written, 'when.kind'), 'derived', withValue(below(written, 'when.reasoning'), reasoning, files)));
  });

  describe('whose passages lack the year', () => {
    const passage = must(passages.find(({ item }) => /من (\d+) إلى (\d+) تشرين الأول\/أكتوبر/.test(item.quote) && !/\d{4}(?!\d)/.test(item.quote.replace(/\d{5,}/g, ''))), 'passage with days but no year');
    const statement = statementWith('statement that this passage says', ({ item }) => item.testimonies.some(({ parts }) => parts.some((part) => part.passage === passage.id && part.role === 'says')));
    const [, from, to] = must(/من (\d+) إلى (\d+)/.exec(passage.item.quote), 'days') as unknown as [string, string, string];
    /** The statement resting on this passage alone. */
    const files = withChange(statement.file, (json) => {
      const one = statement.path.match(/\d+/g) as [string, string];
      const target = json.features[one[0]].statements[one[1]];
      target.testimonies = target.testimonies.filter((each: { document: string }) => each.document === passage.document).slice(0, 1);
      target.testimonies[0].parts = [{ passage: passage.id, role: 'says' }];
    });
    const dated = (edtf: string, kind: string) => withValue(below(statement, 'when'), when(edtf, kind), files);
    const interval = `2022-10-${two(Number(from))}/2022-10-${two(Number(to))}`;

    test('is refused', () => void expectRefused(dated(interval, 'as-written'), 'date', below(statement, 'when.edtf')));
    test('is refused to the year alone', () => void expectRefused(dated('2022', 'as-written'), 'date', below(statement, 'when.edtf')));
    test('is allowed as derived, with its reasoning', () => expectAllowed(dated(interval, 'derived')));
  });
});

describe('what is so as of a document', () => {
  const of = (id: string) => documentWith(`document ${id}`, (source) => source.id === id);
  const bounded = statementWith('statement as of a document of which the first and the last day are known', ({ item }) => item.when.kind === 'as-of' && item.testimonies.length === 1
    && item.testimonies.every(({ document }) => of(document).item.published.earliest.date !== null && of(document).item.published.latest.date !== null));
  const document = of(must(bounded.item.testimonies[0], 'testimony').document);
  const [earliest, latest] = (['earliest', 'latest'] as const).map((bound) => must(document.item.published[bound].date, bound)) as [string, string];
  const spot = below(bounded, 'when.edtf');
  const beside = (date: string, days: number) => new Date(Date.parse(date) + days * 86_400_000).toISOString().slice(0, 10);

  test.each([['the day before it can have been published', beside(earliest, -1)], ['the day after', beside(latest, 1)], ['years before', '2001-01-01'], ['years after', '2100-01-01']])('on %s is refused', (_, edtf) => {
    const [refusal] = expectRefused(withValue(spot, edtf), 'date', spot);
    expect(refusal?.en).toContain(`Document ${document.id} cannot have been published on ${edtf}`);
    expect(refusal?.ar).toContain(edtf);
  });
  test.each([['first', earliest], ['last', latest]])('on the %s day it can have been published is allowed', (_, edtf) => expectAllowed(withValue(spot, edtf)));
  test('with no last day known, any later one is allowed', () => expectAllowed(withValue(below(document, 'published.latest.date'), null, withValue(spot, '2030-01-01'))));
  test('with no first day known, any earlier one is allowed', () => expectAllowed(withValue(below(document, 'published.earliest.date'), null, withValue(spot, '2001-01-01'))));
  test('the same day, derived, is allowed', () => expectAllowed(withValue(below(bounded, 'when'), when('2001-01-01', 'derived'))));
  test('each document of the statement is asked', () => {
    const more = must(testimonies.find(({ item }) => item.document !== document.id && (of(item.document).item.published.earliest.date ?? '9') < earliest), 'testimony of an earlier document');
    const both = withValue(below(bounded, 'testimonies'), [...bounded.item.testimonies, more.item]);
    const day = must(of(more.item.document).item.published.earliest.date, 'first day');
    const refusals = expectRefused(withValue(spot, day, both), 'date', spot);
    expect(refusals.map(({ en }) => en)).toEqual([`Document ${document.id} cannot have been published on ${day}.`]);
  });
});

describe('a relative date', () => {
  const other = must(statements.find(({ id }) => id !== derived.id), 'second statement').id;
  const dated = (more: object) => withValue(below(derived, 'when'), { ...when('2022-10-09', 'relative'), ...more });
  const spot = below(derived, 'when.relativeTo');

  test.each([['neither', {}], ['no statement', { relation: 'before' }], ['no relation', { relativeTo: other }]])('with %s is refused', (_, more) => {
    const [refusal] = expectRefused(dated(more), 'date', spot);
    expect(refusal?.en).toContain('relative date');
  });
  test.each(['before', 'after', 'during', 'day-before', 'day-after'])('that lies %s a statement is allowed', (relation) => expectAllowed(dated({ relativeTo: other, relation })));
  test('that lies in a way there is no word for is refused by the schema', () => {
    expectRefused(dated({ relativeTo: other, relation: 'near' }), 'schema', below(derived, 'when.relation'));
  });
});
