import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dayOf, type Day } from '../time/day.ts';
import { formatDay, formatFullDay, formatMonth, formatSpan, formatTick } from './dates.ts';

test.each([
  ['2025-07-26', '26 تموز/يوليو 2025', '26 July 2025', 'السبت 26 تموز/يوليو 2025', 'Saturday 26 July 2025', 'تموز/يوليو 2025', 'July 2025'],
  ['2022-10-09', '9 تشرين الأول/أكتوبر 2022', '9 October 2022', 'الأحد 9 تشرين الأول/أكتوبر 2022', 'Sunday 9 October 2022', 'تشرين الأول/أكتوبر 2022', 'October 2022'],
  ['2024-02-29', '29 شباط/فبراير 2024', '29 February 2024', 'الخميس 29 شباط/فبراير 2024', 'Thursday 29 February 2024', 'شباط/فبراير 2024', 'February 2024'],
  ['2022-01-01', '1 كانون الثاني/يناير 2022', '1 January 2022', 'السبت 1 كانون الثاني/يناير 2022', 'Saturday 1 January 2022', 'كانون الثاني/يناير 2022', 'January 2022'],
  ['2025-12-31', '31 كانون الأول/ديسمبر 2025', '31 December 2025', 'الأربعاء 31 كانون الأول/ديسمبر 2025', 'Wednesday 31 December 2025', 'كانون الأول/ديسمبر 2025', 'December 2025'],
])('%s in both languages', (iso, ar, en, fullAr, fullEn, monthAr, monthEn) => {
  const day = dayOf(iso);
  expect([formatDay(day, 'ar'), formatDay(day, 'en')]).toEqual([ar, en]);
  expect([formatFullDay(day, 'ar'), formatFullDay(day, 'en')]).toEqual([fullAr, fullEn]);
  expect([formatMonth(day, 'ar'), formatMonth(day, 'en')]).toEqual([monthAr, monthEn]);
});

test('every day of the axis has both month names in Arabic, and its weekday by the calendar', () => {
  const weekday = new Intl.DateTimeFormat('en-GB', { timeZone: 'UTC', weekday: 'long' });
  const WEEKDAYS: Record<string, string> = { Sunday: 'الأحد', Monday: 'الاثنين', Tuesday: 'الثلاثاء', Wednesday: 'الأربعاء', Thursday: 'الخميس', Friday: 'الجمعة', Saturday: 'السبت' };
  fc.assert(fc.property(fc.integer({ min: dayOf('2022-01-01'), max: dayOf('2025-12-31') }), (count) => {
    const day = count as Day;
    const name = weekday.format(new Date(count * 86_400_000));
    expect(formatFullDay(day, 'ar')).toMatch(new RegExp(`^${WEEKDAYS[name]} \\d{1,2} \\p{Script=Arabic}+( \\p{Script=Arabic}+)?/\\p{Script=Arabic}+ 202[2-5]$`, 'u'));
    expect(formatFullDay(day, 'en').startsWith(`${name} `)).toBe(true);
    expect(formatDay(day, 'en')).not.toMatch(/\p{Script=Arabic}/u);
  }));
});

describe('a span', () => {
  const span = (from: string, to: string) => [formatSpan(dayOf(from), dayOf(to), 'ar'), formatSpan(dayOf(from), dayOf(to), 'en')];
  test('inside a month says the month once', () => expect(span('2022-10-10', '2022-10-14')).toEqual(['10–14 تشرين الأول/أكتوبر 2022', '10–14 October 2022']));
  test('of one day is the day', () => expect(span('2022-10-10', '2022-10-10')).toEqual(['10 تشرين الأول/أكتوبر 2022', '10 October 2022']));
  test('over two months names both', () => expect(span('2022-09-30', '2022-10-01')).toEqual(['30 أيلول/سبتمبر 2022 – 1 تشرين الأول/أكتوبر 2022', '30 September 2022 – 1 October 2022']));
  test('over years names both: the same month of another year is another month', () => {
    expect(span('2022-10-10', '2023-10-14')).toEqual(['10 تشرين الأول/أكتوبر 2022 – 14 تشرين الأول/أكتوبر 2023', '10 October 2022 – 14 October 2023']);
  });
});

test.each([
  ['2025-01-01', 'year', '2025', '2025'], ['2025-07-01', 'quarter', 'تموز/يوليو', 'July'], ['2025-01-01', 'month', 'كانون الثاني/يناير', 'January'],
  ['2025-07-16', 'half', '16', '16'], ['2025-07-01', 'pentad', '1', '1'], ['2024-02-29', 'day', '29', '29'],
] as const)('a tick on %s, one each %s, says %s', (iso, unit, arabic, english) => {
  expect([formatTick(dayOf(iso), unit, 'ar'), formatTick(dayOf(iso), unit, 'en')]).toEqual([arabic, english]);
});
