import { bothMonthNames } from '../time/arabic-dates.ts';
import { partsOf, type Day } from '../time/day.ts';
import type { TickUnit } from '../time/scale.ts';
import type { Language } from './language.ts';

/** Sunday first. */
export const WEEKDAYS_AR = ['الأحد', 'الاثنين', 'الثلاثاء', 'الأربعاء', 'الخميس', 'الجمعة', 'السبت'] as const;
const english = (options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat('en-GB', { timeZone: 'UTC', ...options });
const EN_DAY = english({ day: 'numeric', month: 'long', year: 'numeric' });
const EN_WEEKDAY = english({ weekday: 'long' });
const EN_MONTH = english({ month: 'long', year: 'numeric' });
const EN_MONTH_NAME = english({ month: 'long' });

/** `26 تموز/يوليو 2025` or `26 July 2025`: Arabic with both month names, as the documents write them. */
export function formatDay(day: Day, language: Language): string {
  if (language === 'en') return EN_DAY.format(day * 86_400_000);
  const { year, month, date } = partsOf(day);
  return `${date} ${bothMonthNames(month)} ${year}`;
}

/** With the weekday before it: `السبت 26 تموز/يوليو 2025`. */
export function formatFullDay(day: Day, language: Language): string {
  const weekday = language === 'ar' ? WEEKDAYS_AR[partsOf(day).weekday] : EN_WEEKDAY.format(day * 86_400_000);
  return `${weekday} ${formatDay(day, language)}`;
}

/** The month and year alone. */
export function formatMonth(day: Day, language: Language): string {
  if (language === 'en') return EN_MONTH.format(day * 86_400_000);
  const { year, month } = partsOf(day);
  return `${bothMonthNames(month)} ${year}`;
}

/** A stretch of days, leaving out what both ends share. */
export function formatSpan(from: Day, to: Day, language: Language): string {
  if (from === to) return formatDay(from, language);
  const [a, b] = [partsOf(from), partsOf(to)];
  if (a.year === b.year && a.month === b.month) return `${a.date}–${formatDay(to, language)}`;
  return `${formatDay(from, language)} – ${formatDay(to, language)}`;
}

/** What stands at a tick of the axis: `2025`, `تموز/يوليو` or `July`, `16`. What it lies in stands beneath it. */
export function formatTick(day: Day, unit: TickUnit, language: Language): string {
  const { year, month, date } = partsOf(day);
  if (unit === 'year') return `${year}`;
  if (unit !== 'month' && unit !== 'quarter') return `${date}`;
  return language === 'ar' ? bothMonthNames(month) : EN_MONTH_NAME.format(day * 86_400_000);
}
