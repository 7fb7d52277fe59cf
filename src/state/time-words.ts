import { formatDay, formatFullDay, formatSpan } from '../i18n/dates.ts';
import type { Language } from '../i18n/language.ts';
import { WORDS } from '../i18n/words.ts';
import type { TimeChoice } from '../model/presence.ts';
import type { Span } from '../time/scale.ts';
import { partsOf } from '../time/day.ts';

/** The time chosen, in words. */
export function timeWords(time: TimeChoice, axis: Span, language: Language, comparing = false): string {
  const { time: words } = WORDS[language];
  switch (time.mode) {
    case 'all': return `${words.modeAll}: ${partsOf(axis.start).year}–${partsOf(axis.end).year}`;
    case 'instant': return formatFullDay(time.day, language);
    case 'window': return comparing ? words.between(formatDay(time.from, language), formatDay(time.to, language)) : formatSpan(time.from, time.to, language);
    case 'cumulative': return `${words.until} ${formatFullDay(time.to, language)}`;
  }
}
