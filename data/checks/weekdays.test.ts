import { describe, expect, test } from 'vitest';
import { below, expectAllowed, expectRefused, must, passages, statements, testimonies, withAdded, withValue, type FoundStatement } from './fixtures.ts';

const WEEKDAYS = ['الأحد', 'الإثنين', 'الثلاثاء', 'الأربعاء', 'الخميس', 'الجمعة', 'السبت'];
const reasoning = { ar: 'اختبار', en: 'Test' };
const DAY = /^\d{4}-\d{2}-\d{2}$/;
const quoteOf = (id: string) => must(passages.find((one) => one.id === id), `passage ${id}`).item.quote;
/** A hamza more or less, as the documents write «الاثنين». */
const plain = (text: string) => text.replace(/[أإآ]/g, 'ا');
const namedIn = (text: string) => WEEKDAYS.filter((name) => new RegExp(`(?<!\\p{L})[وف]?[بلك]?${plain(name)}(?!\\p{L})`, 'u').test(plain(text)));
const saidOf = (parts: readonly { passage: string; role: string }[]) => parts.filter(({ role }) => role !== 'needed').map(({ passage }) => quoteOf(passage)).join(' ');
const weekdayOf = (iso: string) => WEEKDAYS[new Date(`${iso}T00:00:00Z`).getUTCDay()] as string;
const later = (iso: string, days: number) => new Date(Date.parse(iso) + days * 86_400_000).toISOString().slice(0, 10);
const dated = (statement: FoundStatement, edtf: string, kind = 'derived') => withValue(below(statement, 'when'), { edtf, kind, reasoning });

const named = must(statements.find(({ item }) => item.when.kind !== 'as-of' && DAY.test(item.when.edtf ?? '') && item.testimonies.length > 0
  && item.testimonies.every(({ parts }) => namedIn(saidOf(parts)).length === 1)), 'day whose words name its weekday');
const edtf = must(named.item.when.edtf, 'day');
const spot = below(named, 'when.edtf');

test('the data hold days whose words name the weekday, and it is the right one', () => {
  expect(namedIn(saidOf(must(named.item.testimonies[0], 'testimony').parts))).toEqual([weekdayOf(edtf)]);
  expect(statements.filter(({ item }) => item.testimonies.some(({ parts }) => namedIn(saidOf(parts)).length > 0)).length).toBeGreaterThan(1);
});

describe('a day whose words name the weekday', () => {
  test.each([-3, -2, -1, 1, 2, 3])('%i days off is refused', (days) => {
    const [refusal] = expectRefused(dated(named, later(edtf, days)), 'weekday', spot);
    expect(refusal?.en).toContain(`name ${weekdayOf(edtf)}; ${later(edtf, days)} was ${weekdayOf(later(edtf, days))}`);
    expect(refusal?.ar).toContain(weekdayOf(later(edtf, days)));
  });
  test.each([-7, 0, 7])('%i days off is allowed: it is the same weekday', (days) => expectAllowed(dated(named, later(edtf, days))));
  test('written as an interval of one day is refused all the same', () => {
    expectRefused(dated(named, `${later(edtf, 1)}/${later(edtf, 1)}`), 'weekday', spot);
  });
  test('inside an interval, a month or a set is not one day, and allowed', () => {
    for (const span of [`${later(edtf, 1)}/${later(edtf, 3)}`, '2022-10', '2022', `[..${later(edtf, 1)}]`]) expectAllowed(dated(named, span));
  });
  test('as of which the document speaks is the document\'s own day, not the weekday\'s', () => {
    expectRefused(dated(named, later(edtf, 1), 'as-of'), 'weekday');
  });
  test('with no day at all is allowed', () => expectAllowed(withValue(below(named, 'when'), { edtf: null, kind: 'unknown', reasoning })));
  test('with an impossible day is left to the rule of dates', () => {
    expectRefused(dated(named, '2022-02-30'), 'weekday');
    expectRefused(dated(named, '2022-02-30'), 'date', spot);
  });
});

describe('the words', () => {
  const quoted = (quote: string) => {
    const one = withValue(below(named, 'testimonies'), named.item.testimonies.slice(0, 1));
    const { files } = withAdded(must(passages[0], 'passage').file, 'passages', { id: 'test-day', paragraph: 1, quote, gloss: 'Test' } as { id: string }, one);
    return withValue(below(named, 'testimonies[0].parts'), [{ passage: 'test-day', role: 'says' }], files);
  };
  const wrong = must(WEEKDAYS.find((name) => name !== weekdayOf(edtf)), 'weekday');
  test.each(['', 'و', 'ب', 'ل', 'وب'])('that name another weekday, behind "%s", are refused', (prefix) => void expectRefused(quoted(`في يوم ${prefix}${wrong} قال`), 'weekday', spot));
  test('that name it without its hamza, or with harakat, are refused', () => {
    const hamza = must(WEEKDAYS.find((name) => /[أإ]/.test(name.slice(2)) && name !== weekdayOf(edtf)), 'weekday with a hamza');
    expectRefused(quoted(`يوم ${plain(hamza)}`), 'weekday', spot);
    expectRefused(quoted(`يوم ${[...wrong].join('\u064E')}`), 'weekday', spot);
  });
  test('that name two weekdays allow either', () => void expectRefused(quoted(`بين ${wrong} و${weekdayOf(edtf)}`), 'weekday'));
  test('that name none allow any day', () => void expectRefused(quoted('قال الموقع'), 'weekday'));
  test('in which a weekday is part of a longer word name none', () => void expectRefused(quoted(`${wrong}ظظ ظظ${wrong}`), 'weekday'));
});

describe('a part', () => {
  const other = must(testimonies.find(({ item, statement }) => statement.item.when.kind === 'derived' && item.parts.every(({ passage }) => namedIn(quoteOf(passage)).length === 0)
    && statement.item.testimonies.length === 1 && passages.some(({ document, item: { quote } }) => document === item.document && namedIn(quote).length === 1)), 'testimony that names no weekday');
  const naming = must(passages.find(({ document, item }) => document === other.item.document && namedIn(item.quote).length === 1), 'passage that names a weekday');
  const right = [0, 1, 2, 3, 4, 5, 6].map((days) => later('2022-10-09', days)).find((day) => namedIn(naming.item.quote)[0] === weekdayOf(day)) as string;
  const joined = (role: string, day: string) => withValue(below(other, 'parts'), [...other.item.parts, { passage: naming.id, role }], dated(other.statement, day));
  test('that dates a statement is held to its weekday', () => {
    expectRefused(joined('dates', later(right, 1)), 'weekday', below(other.statement, 'when.edtf'));
    expectAllowed(joined('dates', right));
  });
  test('that is only needed to read it is not', () => expectAllowed(joined('needed', later(right, 1))));
});
