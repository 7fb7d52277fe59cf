import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { MONTHS_EGYPT, MONTHS_LEVANT } from './arabic-dates.ts';

/** A calendar counted without any clock: the days of 1970 to 2040, in order. */
const LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const lengthOf = (year: number, month: number) => (month === 2 && year % 4 === 0 ? 29 : (LENGTHS[month - 1] as number));
const two = (number: number) => String(number).padStart(2, '0');
interface Counted { iso: string; year: number; month: number; date: number }
const CALENDAR = Array.from({ length: 71 }, (_, index) => 1970 + index).flatMap((year) => LENGTHS.flatMap((_, index) =>
  Array.from({ length: lengthOf(year, index + 1) }, (_day, date): Counted => ({ iso: `${year}-${two(index + 1)}-${two(date + 1)}`, year, month: index + 1, date: date + 1 }))));
const NUMBER = new Map(CALENDAR.map(({ iso }, number) => [iso, number]));

/** Days on which clocks changed in one of the zones, or the calendar itself did: Apia had no 30 December 2011. */
const CHANGES = [
  '2011-12-29', '2011-12-30', '2011-12-31', '2010-09-26', '2021-04-04', '1994-12-31', '1995-01-01', '1986-01-01', '2002-04-07', '2002-10-06', '2008-06-01', '2008-11-01',
  '2009-04-15', '2009-11-01', '2004-10-31', '2005-03-27', '2005-08-12', '2007-03-11', '2024-03-10', '2024-11-03',
];
const around = new Set(CHANGES.flatMap((iso) => [-1, 0, 1].map((by) => CALENDAR[(NUMBER.get(iso) as number) + by]?.iso)));
const TURNING = CALENDAR.filter(({ iso, year }) => around.has(iso) || /-(12-31|01-01|02-28|02-29|03-01)$/.test(iso) || (year >= 2022 && year <= 2025));

const MONTHS_EN = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];
const DAYS_EN = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
const DAYS_AR = ['الأحد', 'الاثنين', 'الثلاثاء', 'الأربعاء', 'الخميس', 'الجمعة', 'السبت'];
const weekdayOf = (number: number) => (number + 4) % 7;

/** The day of the month that many months on, or the last where that month is shorter. */
function monthsOn({ year, month, date }: Counted, count: number): string {
  let [toYear, toMonth] = [year, month];
  for (let step = 0; step < Math.abs(count); step += 1) {
    toMonth += Math.sign(count);
    if (toMonth === 13) [toYear, toMonth] = [toYear + 1, 1];
    if (toMonth === 0) [toYear, toMonth] = [toYear - 1, 12];
  }
  return `${toYear}-${two(toMonth)}-${two(Math.min(date, lengthOf(toYear, toMonth)))}`;
}

/** Zones with their offset on 15 January 2024, and the date their clocks show when it is 00:30 on 30 December 2011 in Greenwich. */
const ZONES = [
  ['UTC', 0, 30], ['Asia/Karachi', -300, 30], ['Asia/Bishkek', -360, 30], ['America/Los_Angeles', 480, 29], ['Pacific/Kiritimati', -840, 30], ['Pacific/Apia', -780, 29], ['Asia/Kathmandu', -345, 30],
] as const;

const before = process.env['TZ'];
afterAll(() => {
  if (before === undefined) delete process.env['TZ'];
  else process.env['TZ'] = before;
});

describe.each(ZONES)('in %s', (zone, offset, date) => {
  // Loaded anew in each zone: what a module keeps of a zone, it keeps from when it was loaded.
  let day: typeof import('./day.ts');
  let edtf: typeof import('./edtf.ts');
  let dates: typeof import('../i18n/dates.ts');
  beforeAll(async () => {
    process.env['TZ'] = zone;
    vi.resetModules();
    [day, edtf, dates] = await Promise.all([import('./day.ts'), import('./edtf.ts'), import('../i18n/dates.ts')]);
  });

  test('the clock is in that zone', () => {
    expect(new Date(2024, 0, 15).getTimezoneOffset()).toBe(offset);
    expect(new Date(Date.UTC(2011, 11, 30, 0, 30)).getDate()).toBe(date);
    expect(new Date(2011, 11, 30, 12).getDate()).toBe(zone === 'Pacific/Apia' ? 31 : 30);
    expect(new Intl.DateTimeFormat('en-GB', { day: 'numeric' }).format(Date.UTC(2011, 11, 30, 0, 30))).toBe(`${date}`);
  });

  test('every day from 1970 to 2040 is the day that is counted', () => {
    const wrong = CALENDAR.filter(({ iso, year, month, date: at }, number) => {
      const parts = day.partsOf(number as never);
      return day.dayFrom(year, month, at) !== number || day.parseDay(iso) !== number || day.isoOf(number as never) !== iso
        || parts.year !== year || parts.month !== month || parts.date !== at || parts.weekday !== weekdayOf(number);
    });
    expect(wrong).toEqual([]);
    expect([day.parseDay('2011-12-32'), day.parseDay('2023-02-29'), day.dayFrom(2100, 2, 29), day.dayFrom(2024, 4, 31)]).toEqual([null, null, null, null]);
  });

  test('months on and back', () => {
    const inside = TURNING.filter(({ year }) => year > 1972 && year < 2038);
    const wrong = inside.flatMap((one) => [-25, -12, -1, 0, 1, 2, 11, 12].flatMap((count) => {
      const made = day.isoOf(day.addMonths(day.dayOf(one.iso), count));
      return made === monthsOn(one, count) ? [] : [`${one.iso} ${count}: ${made}`];
    }));
    expect(wrong).toEqual([]);
  });

  test('days in words', () => {
    const wrong = TURNING.flatMap(({ iso, year, month, date: at }) => {
      const number = day.dayOf(iso);
      const [english, arabic] = [`${MONTHS_EN[month - 1]} ${year}`, `${MONTHS_LEVANT[month - 1]}/${MONTHS_EGYPT[month - 1]} ${year}`];
      const said = (['en', 'ar'] as const).flatMap((language) => [dates.formatDay(number, language), dates.formatFullDay(number, language), dates.formatMonth(number, language)]);
      const weekday = weekdayOf(number);
      const expected = [`${at} ${english}`, `${DAYS_EN[weekday]} ${at} ${english}`, english, `${at} ${arabic}`, `${DAYS_AR[weekday]} ${at} ${arabic}`, arabic];
      return said.join() === expected.join() ? [] : [said];
    });
    expect(wrong).toEqual([]);
  });

  test('days, months and years of EDTF', () => {
    const four = (value: string) => Object.values(edtf.boundsOf(value)).map((one) => (one === null ? null : CALENDAR[one]?.iso));
    const points = [...CHANGES, '2023-12-31', '2024-01-01', '2024-02-29', '2025-03-01'];
    for (const iso of points) expect(four(iso)).toEqual([iso, iso, iso, iso]);
    for (const month of new Set(points.map((iso) => iso.slice(0, 7)))) {
      const span = [`${month}-01`, `${month}-${lengthOf(Number(month.slice(0, 4)), Number(month.slice(5)))}`];
      expect(four(month)).toEqual([...span, ...span]);
    }
    for (const year of new Set(points.map((iso) => iso.slice(0, 4)))) expect(four(year)).toEqual([`${year}-01-01`, `${year}-12-31`, `${year}-01-01`, `${year}-12-31`]);
    expect(four('201X')).toEqual(['2010-01-01', '2019-12-31', '2010-01-01', '2019-12-31']);
    expect(four('2011-12-30/2011-12-31')).toEqual(['2011-12-30', '2011-12-30', '2011-12-31', '2011-12-31']);
    expect(four('[..2011-12-30]')).toEqual([null, '2011-12-30', null, '2011-12-30']);
    expect(four('2011-12-30/..')).toEqual(['2011-12-30', '2011-12-30', null, null]);
    expect(four('{2011-12-30,2012-01-01}')).toEqual(['2011-12-30', '2011-12-30', '2012-01-01', '2012-01-01']);
  });
});
