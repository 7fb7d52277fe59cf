import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatDay, formatFullDay, formatMonth } from '../i18n/dates.ts';
import { MONTHS_EGYPT, MONTHS_LEVANT } from './arabic-dates.ts';
import { dayFrom, dayOf, isoOf, lastOfMonth, type Day } from './day.ts';
import { readTypedDate } from './typed-date.ts';

/** `2025-07-26`, `2025-07-01..2025-07-31`, or the fault. */
function read(text: string): string {
  const found = readTypedDate(text);
  if ('fault' in found) return found.fault;
  return found.from === found.to ? isoOf(found.from) : `${isoOf(found.from)}..${isoOf(found.to)}`;
}

describe('26 July 2025', () => {
  test.each([
    '2025-07-26', '2025-7-26', '2025/7/26', '2025/07/26', '2025.7.26', '26/7/2025', '26/07/2025', '26.7.2025', '26-7-2025', '26 / 7 / 2025', '26،7،2025', '26–7–2025', '26 7 2025',
    '26 July 2025', '26 july 2025', '26 JULY 2025', 'July 26, 2025', 'July 26 2025', '26 Jul 2025', '26 Jul. 2025', 'Jul 26, 2025', '26July2025', '26-Jul-2025', '26th July 2025', 'July 26th, 2025',
    '26 تموز 2025', '26 يوليو 2025', '26 يوليه 2025', '26 يولية 2025', '26 تموز/يوليو 2025', '26 يوليو/تموز 2025', '26 تموز / يوليو 2025', '26 تموز - يوليو 2025', '26 تموز (يوليو) 2025', '26 تموز يوليو 2025',
    '26 تموز، 2025', '26 تموز/July 2025', '26تموز2025', 'تموز 26، 2025', '26 تموز 2025م', '26 تموز 2025 م', '26 تموز 2025م.', '26/7/2025م',
    '٢٦ تموز ٢٠٢٥', '٢٦/٧/٢٠٢٥', '٢٠٢٥-٠٧-٢٦', '۲۶ تموز ۲۰۲۵', '۲۶/۷/۲۰۲۵م', '٢٦ July 2025',
    'السبت 26 تموز 2025', 'السبت، 26 تموز/يوليو 2025', 'السبت 26/7/2025', 'يوم السبت 26 تموز 2025', 'يوم السبت، ٢٦ يوليو ٢٠٢٥م', 'يوم 26 تموز 2025', 'يوم 26/7/2025', 'السبت 2025-07-26',
    'Saturday 26 July 2025', 'Saturday, July 26, 2025', 'Sat 26 Jul 2025', 'Sat, 26 Jul 2025', 'sat. 26/7/2025', 'Sat Jul 26 2025',
    '  26   تموز\u00A0 2025\n', '\u200F26\u200E تموز\u200F/يوليو 2025\u061C', '\u202B26 تموز 2025\u202C', '\u206726/7/2025\u2069', '26 تمـــوز 2025', '26 تَمُّوز 2025', '26 تمو\u200Cز 2025', '26 یولیو 2025',
  ])('%s', (text) => expect(read(text)).toBe('2025-07-26'));
});

test.each([
  ['2025-07', '2025-07-01..2025-07-31'], ['2025/7', '2025-07-01..2025-07-31'], ['7/2025', '2025-07-01..2025-07-31'], ['July 2025', '2025-07-01..2025-07-31'], ['Jul, 2025', '2025-07-01..2025-07-31'],
  ['تموز 2025', '2025-07-01..2025-07-31'], ['تموز/يوليو 2025', '2025-07-01..2025-07-31'], ['تموز/يوليو 2025م', '2025-07-01..2025-07-31'], ['٢٠٢٥-٠٧', '2025-07-01..2025-07-31'],
  ['شباط 2024', '2024-02-01..2024-02-29'], ['2025-02', '2025-02-01..2025-02-28'],
  ['2025', '2025-01-01..2025-12-31'], ['٢٠٢٥', '2025-01-01..2025-12-31'], ['2025م', '2025-01-01..2025-12-31'], ['2025 م', '2025-01-01..2025-12-31'],
])('%s is the whole of %s', (text, days) => expect(read(text)).toBe(days));

describe('a month by the names people give it', () => {
  const SPELLINGS: [number, string[]][] = [
    [1, ['كانون الثاني', 'كانون ثاني', 'كانون الثانى', 'يناير', 'January', 'Jan']],
    [2, ['شباط', 'فبراير', 'February', 'Feb']],
    [3, ['آذار', 'اذار', 'أذار', 'مارس', 'March', 'Mar']],
    [4, ['نيسان', 'أبريل', 'ابريل', 'إبريل', 'April', 'Apr']],
    [5, ['أيار', 'ايار', 'مايو', 'May']],
    [6, ['حزيران', 'يونيو', 'يونيه', 'يونية', 'June', 'Jun']],
    [7, ['تموز', 'يوليو', 'يوليه', 'يولية', 'July', 'Jul']],
    [8, ['آب', 'اب', 'أب', 'أغسطس', 'اغسطس', 'August', 'Aug']],
    [9, ['أيلول', 'ايلول', 'سبتمبر', 'September', 'Sep', 'Sept']],
    [10, ['تشرين الأول', 'تشرين الاول', 'تشرين أول', 'تشرين اول', 'أكتوبر', 'اكتوبر', 'October', 'Oct']],
    [11, ['تشرين الثاني', 'تشرين ثاني', 'تشرين الثانى', 'نوفمبر', 'November', 'Nov']],
    [12, ['كانون الأول', 'كانون الاول', 'كانون أول', 'كانون اول', 'ديسمبر', 'December', 'Dec']],
  ];
  test.each(SPELLINGS)('%i', (month, names) => {
    const day = isoOf(dayFrom(2023, month, 9) as Day);
    for (const name of names) expect([name, read(`9 ${name} 2023`)]).toEqual([name, day]);
    for (const name of names) for (const other of names) expect([name, other, read(`9 ${name}/${other} 2023`)]).toEqual([name, other, day]);
  });
  test('any two names are read together just when they name one month', () => {
    for (const levant of MONTHS_LEVANT.keys()) for (const egypt of MONTHS_EGYPT.keys()) {
      const text = `9 ${MONTHS_LEVANT[levant]}/${MONTHS_EGYPT[egypt]} 2023`;
      expect([text, read(text)]).toEqual([text, levant === egypt ? isoOf(dayFrom(2023, levant + 1, 9) as Day) : 'unreadable']);
    }
  });
});

describe('a weekday', () => {
  test.each([
    ['20', ['الأحد', 'الاحد', 'Sunday', 'Sun']], ['21', ['الاثنين', 'الإثنين', 'Monday', 'Mon']], ['22', ['الثلاثاء', 'الثلاثا', 'Tuesday', 'Tue', 'Tues']], ['23', ['الأربعاء', 'الاربعاء', 'الاربعا', 'Wednesday', 'Wed']],
    ['24', ['الخميس', 'Thursday', 'Thu', 'Thurs']], ['25', ['الجمعة', 'الجمعه', 'Friday', 'Fri']], ['26', ['السبت', 'Saturday', 'Sat']],
  ])('of %s July 2025', (date, names) => {
    for (const name of names) for (let day = 20; day <= 26; day += 1) {
      const right = String(day) === date;
      expect([name, day, read(`${name} ${day}/7/2025`)]).toEqual([name, day, right ? `2025-07-${date}` : 'weekday']);
    }
  });
  test.each(['يوم الأحد 26 تموز 2025', 'Sunday, July 26, 2025', 'Sun 2025-07-26'])('%s was none', (text) => expect(read(text)).toBe('weekday'));
});

describe('what is no date says why', () => {
  test.each([
    ['empty', ['', ' ', '\u200F', '\n', '،', ' / ', 'ـ', '\u064B']],
    ['no-such-day', ['30 شباط 2025', '30 February 2024', '2025-02-29', '31/4/2025', '0/7/2025', '32 تموز 2025', '2025-07-32', 'السبت 30 شباط 2025', '30 شباط', '31/4']],
    ['no-year', ['26 تموز', '26 July', 'July 26', '26/7', 'تموز', 'تموز/يوليو', 'July', '29 شباط', 'السبت 26 تموز', 'Sat 26 July']],
    ['unreadable', [
      '26/7/25', '26 تموز 25', 'July 26, 25', 'July 99', '99 تموز', '25-07-26', '25', '7', '202', '20250', '20250726', '0025', '0000', '2025-007', '026/7/2025',
      '7/26/2025', '2025-13-01', '2025-00', '13/2025', '26 تموز آب 2025', '26 تموز/أغسطس 2025', 'تموز - آب 2025', '26 July/August 2025', '9 تشرين الأول/نوفمبر 2023', '26 تموز تموز تموز 2025',
      '9 كانون 2023', '9 تشرين 2023', '9 الأول 2023', 'Ju 2025', 'Julyy 2025', 'M7 2025', '26 m7 2025', 'w6 26/7/2025', '1 - 5 تموز 2025', '2025-07-26/2025-07-28', '2024–2025', '26 تموز 2025 2025',
      'السبت', 'السبت 2025', 'السبت تموز 2025', '26 تموز 2025 السبت', 'السبت الأحد 26 تموز 2025', '2025هـ', '1447 هـ', '26 رجب 1446', '2025ميلادي', '26 2025', 'أمس', 'yesterday', '26+7+2025', '½/7/2025', '2025-07-26T10:00',
      'constructor', '__proto__ 2025', '26 آباد 2025', '😀', 'يوم', 'يوم 2025', 'يوم تموز 2025', '2025 م تموز',
    ]],
  ])('%s', (fault, texts) => {
    for (const text of texts) expect([text, read(text)]).toEqual([text, fault]);
  });
});

/** Four forms in turn: as 4 and 7 share no factor, every date of the year meets every form on every weekday. */
test('every day from 1900 to 2100 is read back from what is written of it', () => {
  const wrong: string[] = [];
  for (let day = dayOf('1900-01-01'); day <= dayOf('2100-12-31'); day = (day + 1) as Day) {
    const turn = day & 3;
    const text = (turn & 1 ? formatDay : formatFullDay)(day, turn & 2 ? 'ar' : 'en');
    if (read(text) !== isoOf(day)) wrong.push(text);
  }
  expect(wrong).toEqual([]);
}, 30_000);

test('any of them is, in each form', () => {
  fc.assert(fc.property(fc.integer({ min: dayOf('1900-01-01'), max: dayOf('2100-12-31') }), (count) => {
    const day = count as Day;
    for (const language of ['ar', 'en'] as const) for (const format of [formatDay, formatFullDay]) expect(read(format(day, language))).toBe(isoOf(day));
  }));
});

test('so is every month, and every year', () => {
  for (let year = 1900; year <= 2100; year += 1) {
    expect(read(`${year}`)).toBe(`${year}-01-01..${year}-12-31`);
    for (let month = 1; month <= 12; month += 1) {
      const first = dayFrom(year, month, 1) as Day;
      for (const language of ['ar', 'en'] as const) expect(read(formatMonth(first, language))).toBe(`${isoOf(first)}..${isoOf(dayFrom(year, month, lastOfMonth(year, month)) as Day)}`);
    }
  }
});

test('marks that are not seen change nothing, wherever they stand', () => {
  const mark = fc.constantFrom('', '', '\u200E', '\u200F', '\u061C', '\u2067', '\u2069', 'ـ', '\u064F', '\u0651', '\u200C');
  const text = fc.constantFrom('26 تموز/يوليو 2025', 'السبت 26/7/2025م', '٢٦ كانون الثاني ٢٠٢٥', 'Sat, 26 July 2025', '30 شباط 2025', '26 تموز');
  fc.assert(fc.property(text, fc.infiniteStream(mark), (written, marks) => {
    const strewn = [...written].map((letter) => letter + (marks.next().value ?? '')).join('');
    expect(read(strewn)).toBe(read(written));
  }));
});

test('no text throws, and what is read runs forward', () => {
  const unit = fc.constantFrom('26', '7', '2025', '0', ' ', '/', '-', '،', 'تموز', 'يوليو', 'كانون', 'الثاني', 'السبت', 'يوم', 'م', 'July', 'Sat', 'th', 'ء', 'ـ', '\u200F', '٣', '😀', '\uD800', '(');
  const sound = (text: string) => {
    const found = readTypedDate(text);
    if (!('fault' in found)) expect(found.from).toBeLessThanOrEqual(found.to);
  };
  fc.assert(fc.property(fc.array(unit, { maxLength: 8 }), (units) => sound(units.join(''))), { numRuns: 1000 });
  fc.assert(fc.property(fc.string({ unit: 'binary' }), sound));
});
