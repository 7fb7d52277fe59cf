import { boundsOf } from '../../src/time/edtf.ts';
import { writesDate } from '../../src/time/arabic-dates.ts';
import { statementsOf, type Corpus } from '../pipeline/corpus.ts';
import type { Finding, Rule } from './rule.ts';

/** Every date is one the calendar has, runs forwards, and is of the kind it says. */
export const dates: Rule = {
  name: 'date',
  check: (corpus) => statementsOf(corpus).flatMap(({ statement, file, path }) =>
    (['when', 'reported'] as const).flatMap((key) => {
      const when = statement[key];
      if (!when) return [];
      const refuse = (at: string, en: string, ar: string) => ({ file, path: `${path}.${key}.${at}`, id: statement.id, en, ar });
      if (when.kind !== 'as-written' && !when.reasoning) {
        return [refuse('reasoning', `A date of kind ${when.kind} needs its reasoning.`, `التاريخ من نوع ${when.kind} يحتاج إلى بيان الاستدلال.`)];
      }
      if (when.edtf === null) {
        return when.kind === 'unknown' ? [] : [refuse('edtf', `No date is given, yet its kind is ${when.kind}.`, `لا تاريخ هنا، ونوعه ${when.kind}.`)];
      }
      try {
        boundsOf(when.edtf);
      } catch (error) {
        return [refuse('edtf', `Impossible date: ${(error as Error).message}.`, `تاريخ غير ممكن: ${when.edtf}.`)];
      }
      return when.kind === 'as-written' ? notWritten(corpus, statement, when.edtf, refuse) : [];
    })),
};

function notWritten(
  corpus: Corpus, statement: { testimonies: { parts: { passage: string }[] }[] }, edtf: string,
  refuse: (at: string, en: string, ar: string) => Finding,
): Finding[] {
  const quotes = new Map(corpus.passages.map(({ item }) => [item.id, item.quote]));
  const texts = statement.testimonies.map((testimony) => testimony.parts.map((part) => quotes.get(part.passage) ?? '').join(' '));
  const components = [...edtf.matchAll(/(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?/g)];
  const number = (digits: string | undefined) => (digits === undefined ? null : Number(digits));
  const written = !edtf.includes('X') && components.every(([, year, month, date]) =>
    texts.some((text) => writesDate(text, number(year), number(month), number(date))));
  return written ? [] : [refuse('edtf', `No passage of the statement writes out ${edtf}.`, `ليس في مقاطع القول ما يكتب التاريخ ${edtf} كاملاً.`)];
}
