import { describe, expect, test } from 'vitest';
import { bothMonthNames, MONTHS_EGYPT, MONTHS_LEVANT, writesDate } from './arabic-dates.ts';

const MONTHS = [
  'كانون الثاني/يناير', 'شباط/فبراير', 'آذار/مارس', 'نيسان/أبريل', 'أيار/مايو', 'حزيران/يونيو', 'تموز/يوليو', 'آب/أغسطس', 'أيلول/سبتمبر', 'تشرين الأول/أكتوبر', 'تشرين الثاني/نوفمبر', 'كانون الأول/ديسمبر',
];

test.each(MONTHS.map((name, index) => [index + 1, name] as const))('month %i is %s', (month, name) => expect(bothMonthNames(month)).toBe(name));

test('no month has the name of another', () => expect(new Set([...MONTHS_LEVANT, ...MONTHS_EGYPT]).size).toBe(24));

describe('a date is written out', () => {
  test.each([
    ['في 26 تموز/يوليو 2025', 2025, 7, 26], ['في 26 تموز 2025', 2025, 7, 26], ['في 26 يوليو 2025', 2025, 7, 26], ['في 9 تشرين الأول/أكتوبر', null, 10, 9],
    ['(واشنطن 15 ديسمبر 2023)', 2023, 12, 15], ['من 10 إلى 14 تشرين الأول/أكتوبر', null, 10, 14], ['أغسطس 2021', 2021, 8, null], ['عام 1924م', 1924, null, null],
    ['2022', 2022, null, null], ['في 09 أكتوبر', null, 10, 9], ['بلا تاريخ', null, null, null],
  ])('%s', (text, year, month, date) => expect(writesDate(text, year, month, date)).toBe(true));

  test('by every month, under either name', () => {
    MONTHS.forEach((name, index) => {
      for (const one of [name, ...name.split('/')]) expect(writesDate(`5 ${one} 2024`, 2024, index + 1, 5)).toBe(true);
    });
  });
});

describe('a date is not written out', () => {
  test.each([
    ['without its year', 'في 9 تشرين الأول/أكتوبر', 2022, 10, 9], ['without its day', 'في تموز/يوليو 2025', 2025, 7, 26], ['without its month', 'في 26 من الشهر، 2025', 2025, 7, 26],
    ['with another day', 'في 27 تموز/يوليو 2025', 2025, 7, 26], ['with another year', 'في 26 تموز/يوليو 2024', 2025, 7, 26], ['with another month', 'في 26 حزيران/يونيو 2025', 2025, 7, 26],
    ['with its day inside a longer number', 'في 126 تموز/يوليو 2025', 2025, 7, 26], ['with its year inside a longer number', 'رقم 20225 في 9 أكتوبر', 2022, 10, 9],
    ['by a weekday alone', 'يوم السبت', 2025, 7, 26], ['by nothing', '', 2025, null, null],
    ['when the other Tishrin is meant', 'في 9 تشرين الثاني', null, 10, 9], ['when the other Kanun is meant', 'في 9 كانون الأول', null, 1, 9],
  ])('%s', (_, text, year, month, date) => expect(writesDate(text, year, month, date)).toBe(false));
});

test('a month is a word of its own: «آب» does not stand inside «آباد»', () => {
  expect(writesDate('في 26 إسلام آباد 2025', 2025, 8, 26)).toBe(false);
  expect(writesDate('في 26 آب/أغسطس 2025', 2025, 8, 26)).toBe(true);
});
