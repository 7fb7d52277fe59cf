declare const dayBrand: unique symbol;

/** A calendar day as the number of days since 1 January 1970, counted in UTC (proleptic Gregorian). */
export type Day = number & { readonly [dayBrand]: true };

const MILLISECONDS = 86_400_000;
const ISO = /^(\d{4})-(\d{2})-(\d{2})$/;

/** The day of a year, a month (1 to 12) and a day of the month, or null where the calendar has none. */
export function dayFrom(year: number, month: number, date: number): Day | null {
  const time = Date.UTC(year, month - 1, date);
  const made = new Date(time);
  const same = made.getUTCFullYear() === year && made.getUTCMonth() === month - 1 && made.getUTCDate() === date;
  return same ? ((time / MILLISECONDS) as Day) : null;
}

/** Reads `YYYY-MM-DD`; null for anything else, an impossible date included. */
export function parseDay(text: string): Day | null {
  const match = ISO.exec(text);
  return match ? dayFrom(Number(match[1]), Number(match[2]), Number(match[3])) : null;
}

/** Like {@link parseDay}, for text that was checked before. Throws on anything else. */
export function dayOf(text: string): Day {
  const day = parseDay(text);
  if (day === null) throw new RangeError(`not a day: ${text}`);
  return day;
}

/** Year, month (1 to 12), day of the month and weekday (0 is Sunday). */
export function partsOf(day: Day): { year: number; month: number; date: number; weekday: number } {
  const made = new Date(day * MILLISECONDS);
  return { year: made.getUTCFullYear(), month: made.getUTCMonth() + 1, date: made.getUTCDate(), weekday: made.getUTCDay() };
}

/** `YYYY-MM-DD`. */
export function isoOf(day: Day): string {
  return new Date(day * MILLISECONDS).toISOString().slice(0, 10);
}

export function addDays(day: Day, count: number): Day {
  return (day + count) as Day;
}

/** The same day of the month `count` months on; the last of the month where that day is missing. */
export function addMonths(day: Day, count: number): Day {
  const { year, month, date } = partsOf(day);
  const index = year * 12 + month - 1 + count;
  const last = lastOfMonth(Math.floor(index / 12), (index % 12) + 1);
  return dayFrom(Math.floor(index / 12), (index % 12) + 1, Math.min(date, last)) as Day;
}

/** The number of days in a month (1 to 12). */
export function lastOfMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

export function clampDay(day: Day, start: Day, end: Day): Day {
  return Math.min(Math.max(day, start), end) as Day;
}
