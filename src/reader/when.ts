import { formatDay, formatSpan } from '../i18n/dates.ts';
import type { Dictionary } from '../i18n/words.ar.ts';
import type { Language } from '../i18n/language.ts';
import type { PublishedStatement } from '../model/published.ts';
import { dayOf } from '../time/day.ts';

/** The time of a statement in words: its days, or the bound that is known of them. */
export function whenWords(statement: PublishedStatement, language: Language, words: Dictionary): string {
  const { earliestStart, latestStart, earliestEnd, latestEnd, edtf } = statement.when;
  if (edtf === null) return words.unknown;
  if (statement.dateKind === 'as-of' && latestStart) return formatDay(dayOf(latestStart), language);
  if (earliestStart === null && latestEnd) return `${words.notAfter} ${formatDay(dayOf(latestEnd), language)}`;
  if (latestEnd === null && earliestStart) return `${words.notBefore} ${formatDay(dayOf(earliestStart), language)}`;
  const start = earliestStart ?? latestStart;
  const end = latestEnd ?? earliestEnd;
  return start && end ? formatSpan(dayOf(start), dayOf(end), language) : edtf;
}
