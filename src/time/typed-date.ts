import { WEEKDAYS_AR } from '../i18n/dates.ts';
import { fold } from '../text/fold.ts';
import { MONTHS_EGYPT, MONTHS_LEVANT } from './arabic-dates.ts';
import { dayFrom, lastOfMonth, partsOf, type Day } from './day.ts';

/** The days a typed date stands for, both in it, or why it stands for none. */
export type TypedDate = { from: Day; to: Day } | { fault: DateFault };
export type DateFault = 'empty' | 'unreadable' | 'no-such-day' | 'no-year' | 'weekday';

const MONTHS_EN = ['january', 'february', 'march', 'april', 'may', 'june', 'july', 'august', 'september', 'october', 'november', 'december'];
const WEEKDAYS_EN = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];
/** Spellings of the months that folding does not make alike. */
const MONTHS_ALSO = new Map([['يونيه', 6], ['يوليه', 7]]);
const LEAP_YEAR = 2000;

const YEAR = '(?<year>[1-9]\\d{3})';
const MONTH = '(?<month>\\d{1,2})';
const DATE = '(?<date>\\d{1,2})';
/** One name of a month, or two of the same one. */
const NAMED = 'm(?<month>\\d+)(?: m\\k<month>)?';
/** Numbers with the day first, unless the year leads. */
const FORMS = [
  `${YEAR}(?: ${MONTH}(?: ${DATE})?)?`, `(?:${DATE} )?${MONTH} ${YEAR}`, `${DATE} ${MONTH}`,
  `(?:${DATE} )?${NAMED}(?: ${YEAR})?`, `${NAMED} ${DATE}(?: ${YEAR})?`,
].map((form) => new RegExp(`^(?:w(?<weekday>\\d) )?${form}$`));

/**
 * Reads a date as a person types it, in Arabic or English whatever the interface: `26 تموز/يوليو 2025`, `July 26, 2025`,
 * `26/7/2025`, `2025-07-26`, a month or a year alone. A weekday before it must be that day's. Never throws.
 */
export function readTypedDate(text: string): TypedDate {
  const words = plain(text).match(/\d+|[^\d ]+/g);
  if (!words) return { fault: 'empty' };
  const coded = words.map(codeOf).join(' ');
  for (const form of FORMS) {
    const found = form.exec(coded)?.groups;
    if (found) return daysOf(numberIn(found['year']), numberIn(found['month']), numberIn(found['date']), numberIn(found['weekday']));
  }
  return { fault: 'unreadable' };
}

/** Folded as the search folds; month names of two words made one, and what says nothing about the day left out. */
function plain(text: string): string {
  return fold(text.replace(/\p{Cf}/gu, '')).text.trim()
    .replaceAll('ء', '')
    .replace(/(كانون|تشرين) (?:ال)?/g, '$1')
    .replace(/^يوم (?=ال|\d\d?(?!\d))/, '')
    .replace(/(\d{4}) ?م$/, '$1')
    .replace(/(\d)(?:st|nd|rd|th)/, '$1');
}

const MONTHS_AR = new Map([MONTHS_LEVANT, MONTHS_EGYPT].flatMap((names) => names.map((name, index) => [plain(name), index + 1] as const)));
const WEEKDAYS = new Map(WEEKDAYS_AR.map((name, index) => [plain(name), index]));

/** `m7` for a name of July, `w6` for Saturday; a number, or a word that is neither, as it is. English may be cut to three letters. */
function codeOf(word: string): string {
  const begun = (name: string) => word.length >= 3 && name.startsWith(word);
  const month = MONTHS_AR.get(word) ?? MONTHS_ALSO.get(word) ?? MONTHS_EN.findIndex(begun) + 1;
  if (month > 0) return `m${month}`;
  const weekday = WEEKDAYS.get(word) ?? WEEKDAYS_EN.findIndex(begun);
  return weekday >= 0 ? `w${weekday}` : word;
}

const numberIn = (digits: string | undefined): number | null => (digits === undefined ? null : Number(digits));

function daysOf(year: number | null, month: number | null, date: number | null, weekday: number | null): TypedDate {
  if (month !== null && (month < 1 || month > 12)) return { fault: 'unreadable' };
  if (date === null) return weekday === null ? wholeOf(year, month) : { fault: 'unreadable' };
  // Without a year, a number above 31 is a year of two digits; the 29th of February has years.
  if (year === null && date > 31) return { fault: 'unreadable' };
  const day = dayFrom(year ?? LEAP_YEAR, month ?? 0, date);
  if (day === null) return { fault: 'no-such-day' };
  if (year === null) return { fault: 'no-year' };
  return weekday === null || weekday === partsOf(day).weekday ? { from: day, to: day } : { fault: 'weekday' };
}

/** A month, or a year where there is none, from its first day to its last. */
function wholeOf(year: number | null, month: number | null): TypedDate {
  if (year === null) return { fault: 'no-year' };
  const last = month ?? 12;
  return { from: dayFrom(year, month ?? 1, 1) as Day, to: dayFrom(year, last, lastOfMonth(year, last)) as Day };
}
