import { fold, namesPattern, wordsIn } from '../../src/text/fold.ts';
import { partsOf } from '../../src/time/day.ts';
import { boundsOf } from '../../src/time/edtf.ts';
import { statementsOf } from '../pipeline/corpus.ts';
import type { Rule } from './rule.ts';

/** Sunday first. */
const WEEKDAYS = ['الأحد', 'الإثنين', 'الثلاثاء', 'الأربعاء', 'الخميس', 'الجمعة', 'السبت'] as const;
const FOLDED = WEEKDAYS.map((name) => fold(name).text.trim());
const PATTERN = namesPattern(FOLDED);
const weekdaysIn = (quote: string) => wordsIn(fold(quote), PATTERN).map(({ name }) => FOLDED.indexOf(name));

/** Where the words that say or date a statement name weekdays, the day it is given is one of those. */
export const weekdays: Rule = {
  name: 'weekday',
  check: (corpus) => {
    const stated = new Map(corpus.passages.map(({ item }) => [item.id, weekdaysIn(item.quote)]));
    return statementsOf(corpus).flatMap(({ statement, file, path }) => {
      const day = singleDay(statement.when.edtf);
      if (day === null || statement.when.kind === 'as-of') return [];
      return statement.testimonies.flatMap((testimony) => {
        const named = [...new Set(testimony.parts.filter((part) => part.role !== 'needed').flatMap((part) => stated.get(part.passage) ?? []))].sort();
        if (named.length === 0 || named.includes(partsOf(day).weekday)) return [];
        const is = WEEKDAYS[partsOf(day).weekday] as string;
        return [{
          file, path: `${path}.when.edtf`, id: statement.id,
          en: `The words name ${named.map((index) => WEEKDAYS[index]).join(', ')}; ${statement.when.edtf} was ${is}.`,
          ar: `اللفظ يذكر ${named.map((index) => WEEKDAYS[index]).join('، ')}، ويوم ${statement.when.edtf} هو ${is}.`,
        }];
      });
    });
  },
};

function singleDay(edtf: string | null) {
  if (edtf === null) return null;
  try {
    const { earliestStart, latestEnd } = boundsOf(edtf);
    return earliestStart !== null && earliestStart === latestEnd ? earliestStart : null;
  } catch {
    return null;
  }
}
