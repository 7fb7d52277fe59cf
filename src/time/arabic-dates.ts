/** Arabic month names in both orders of the documents, January first: Levantine, then the transliterated. */
export const MONTHS_LEVANT = [
  'كانون الثاني', 'شباط', 'آذار', 'نيسان', 'أيار', 'حزيران', 'تموز', 'آب', 'أيلول', 'تشرين الأول', 'تشرين الثاني', 'كانون الأول',
] as const;
export const MONTHS_EGYPT = [
  'يناير', 'فبراير', 'مارس', 'أبريل', 'مايو', 'يونيو', 'يوليو', 'أغسطس', 'سبتمبر', 'أكتوبر', 'نوفمبر', 'ديسمبر',
] as const;

/** Both names of a month (1 to 12), as the documents write them: `تموز/يوليو`. */
export function bothMonthNames(month: number): string {
  return `${MONTHS_LEVANT[month - 1]}/${MONTHS_EGYPT[month - 1]}`;
}

/**
 * Whether a text writes out every component of a calendar date: the day's digits, a name of the month, the year.
 * `year`, `month`, `date`: null for a component that need not stand there.
 */
export function writesDate(text: string, year: number | null, month: number | null, date: number | null): boolean {
  const numbers = new Set(text.match(/\d+/g)?.map(Number));
  // As whole words: «آب» is no month inside «آباد».
  const stands = (name: string) => new RegExp(`(?<!\\p{L})${name}(?!\\p{L})`, 'u').test(text);
  const named = month === null || [MONTHS_LEVANT, MONTHS_EGYPT].some((names) => stands(names[month - 1] as string));
  return named && (year === null || numbers.has(year)) && (date === null || numbers.has(date));
}
