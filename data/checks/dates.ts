import { boundsOf } from '../../src/time/edtf.ts';
import { dayOf } from '../../src/time/day.ts';
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
      if (when.kind === 'relative' && (when.relativeTo === undefined || when.relation === undefined)) {
        return [refuse('relativeTo', 'A relative date says to which statement, and how it lies to it.', 'التاريخ النسبي يذكر القول الذي يُنسب إليه وموضعه منه.')];
      }
      if (when.kind === 'as-of') return outsideDocuments(corpus, statement, when.edtf, refuse);
      return when.kind === 'as-written' ? notWritten(corpus, statement, when.edtf, refuse) : [];
    })),
};

/** What is so "as of" a document is so on a day on which the document can have been published. */
function outsideDocuments(
  corpus: Corpus, statement: { testimonies: { document: string }[] }, edtf: string, refuse: (at: string, en: string, ar: string) => Finding,
): Finding[] {
  const day = boundsOf(edtf).latestStart;
  return [...new Set(statement.testimonies.map((testimony) => testimony.document))].flatMap((id) => {
    const bounds = corpus.documents.get(id)?.source.published;
    const [earliest, latest] = [bounds?.earliest.date, bounds?.latest.date].map((date) => (date ? dayOf(date) : null));
    const fits = day !== null && (earliest === null || earliest === undefined || day >= earliest) && (latest === null || latest === undefined || day <= latest);
    return fits ? [] : [refuse('edtf', `Document ${id} cannot have been published on ${edtf}.`, `لا يمكن أن تكون الوثيقة ${id} نُشرت في ${edtf}.`)];
  });
}

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
