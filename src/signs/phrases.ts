import { formatDay, formatSpan } from '../i18n/dates.ts';
import type { Language } from '../i18n/language.ts';
import { WORDS } from '../i18n/words.ts';
import type { Evidence } from '../model/presence.ts';
import type { Extent } from '../model/slices.ts';
import type { PublishedStatement, Words } from '../model/published.ts';
import type { FeatureKind } from '../model/vocabulary.ts';
import { dayOf } from '../time/day.ts';
import { EVIDENCE_WORDS, stateWord } from './words.ts';

/** The time of a statement in words: its days, or the bound that is known of them. */
export function whenWords({ when, dateKind }: Pick<PublishedStatement, 'when' | 'dateKind'>, language: Language): string {
  const { earliestStart, latestStart, earliestEnd, latestEnd, edtf } = when;
  const say = (date: string) => formatDay(dayOf(date), language);
  if (edtf === null) return WORDS[language].unknown;
  if (dateKind === 'as-of' && latestStart) return say(latestStart);
  if (earliestStart === null && latestEnd) return `${WORDS[language].notAfter} ${say(latestEnd)}`;
  if (latestEnd === null && earliestStart) return `${WORDS[language].notBefore} ${say(earliestStart)}`;
  const start = earliestStart ?? latestStart;
  const end = latestEnd ?? earliestEnd;
  return start && end ? formatSpan(dayOf(start), dayOf(end), language) : edtf;
}

/** What a statement says, in the atlas's own neutral words; null where only the quotation may say it. */
export function valueWords(kind: FeatureKind | null, { value }: Pick<PublishedStatement, 'value'>, language: Language, nameOf: (id: string) => Words): string | null {
  if ('state' in value) return stateWord(value.state, kind ?? 'condition', language);
  if ('actors' in value) return value.actors.map((actor) => nameOf(actor)[language]).join(language === 'ar' ? '، ' : ', ');
  if ('place' in value) return nameOf(value.place)[language];
  if ('text' in value) return value.text[language];
  return 'unknownStated' in value ? WORDS[language].unknownStated : null;
}

/** How evidence stands at a time, with the day that matters: “last stated on 9 October 2022”. */
export function evidenceWords({ evidence, slice: { rule, start, end } }: { evidence: Evidence; slice: Pick<Extent, 'rule' | 'start' | 'end'> }, language: Language): string {
  const { time } = WORDS[language];
  if (evidence === 'last-stated' && start !== null) return time.lastStatedOn(formatDay(start, language));
  if (evidence === 'ghost' && start !== null) return time.firstSpokenOn(formatDay(start, language));
  if (rule === 'before' && end !== null) return time.someTimeBefore(formatDay(end, language));
  return evidence === 'past' && end !== null ? time.endedOn(formatDay(end, language)) : EVIDENCE_WORDS[evidence][language];
}
