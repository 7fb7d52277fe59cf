import { findExactly } from '../../src/text/slice.ts';
import type { Rule } from './rule.ts';

/** A quote stands, letter for letter, in its paragraph: once, or at the occurrence it names. */
export const quotes: Rule = {
  name: 'quote',
  check: (corpus) => corpus.passages.flatMap(({ item, file, path }) => {
    const refuse = (en: string, ar: string) => [{ file, path: `${path}.quote`, id: item.id, en, ar }];
    const document = corpus.documents.get(item.document);
    if (!document) return refuse(`There is no document ${item.document}.`, `لا توجد وثيقة بالرقم ${item.document}.`);
    const paragraph = document.paragraphs[item.paragraph - 1];
    if (!paragraph) return refuse(`Document ${item.document} has no paragraph ${item.paragraph}.`, `ليس في الوثيقة ${item.document} فقرة رقمها ${item.paragraph}.`);
    if (item.quote.includes('\n')) return refuse('The quote runs across paragraphs.', 'الاقتباس يتجاوز حدود الفقرة.');
    if (/\p{Cs}/u.test(item.quote)) return refuse('The quote is cut in the middle of a character (half a surrogate pair).', 'الاقتباس مقطوع في وسط محرف (نصف زوج بديل).');
    const found = findExactly(document.reading, item.quote, paragraph);
    if (found.length === 0) return refuse(`The quote stands nowhere in paragraph ${item.paragraph} of document ${item.document}.`, `الاقتباس غير موجود في الفقرة ${item.paragraph} من الوثيقة ${item.document}.`);
    if (found.length > 1 && item.occurrence === undefined) return refuse(`The quote stands ${found.length} times in its paragraph; name the occurrence.`, `الاقتباس وارد ${found.length} مرات في فقرته؛ يجب ذكر رقم الورود.`);
    if ((item.occurrence ?? 1) > found.length) return refuse(`There is no occurrence ${item.occurrence}.`, `لا يوجد ورود رقمه ${item.occurrence}.`);
    return [];
  }),
};
