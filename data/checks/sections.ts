import type { Rule } from './rule.ts';

/** The sections of a document cover each of its paragraphs exactly once; quotes of its card stand in it. */
export const sections: Rule = {
  name: 'sections',
  check: (corpus) => [...corpus.documents.values()].flatMap(({ source, file, reading, paragraphs }) => {
    const findings = [];
    let next = 1;
    for (const [index, section] of source.sections.entries()) {
      const [first, last] = section.paragraphs;
      if (first !== next || last < first) {
        findings.push({ file, path: `sections[${index}].paragraphs`, id: source.id, en: `Section ${section.id} begins at ${first}; ${next} was due.`, ar: `القسم ${section.id} يبدأ من ${first} والمنتظر ${next}.` });
      }
      next = last + 1;
      if (last > paragraphs.length) {
        findings.push({ file, path: `sections[${index}].paragraphs`, id: source.id, en: `Section ${section.id} ends at ${last}; the text has ${paragraphs.length} paragraphs.`, ar: `القسم ${section.id} ينتهي عند ${last} وفقرات النص ${paragraphs.length}.` });
        // What follows is judged by itself.
        next = source.sections[index + 1]?.paragraphs[0] ?? paragraphs.length + 1;
      }
    }
    if (next !== paragraphs.length + 1) findings.push({ file, path: 'sections', id: source.id, en: `The sections end at paragraph ${next - 1} of ${paragraphs.length}.`, ar: `الأقسام تنتهي عند الفقرة ${next - 1} من ${paragraphs.length}.` });
    for (const [key, quotes] of [['callsFor', source.callsFor], ['uncertain', source.uncertain]] as const) {
      quotes.forEach(({ paragraph, quote }, index) => {
        const stretch = paragraphs[paragraph - 1];
        if (!stretch || !reading.slice(stretch.start, stretch.end).includes(quote)) {
          findings.push({ file, path: `${key}[${index}].quote`, id: source.id, en: 'The quote stands nowhere in its paragraph.', ar: 'الاقتباس غير موجود في فقرته.' });
        }
      });
    }
    const { earliest, latest } = source.published;
    if (earliest.date !== null && latest.date !== null && latest.date < earliest.date) {
      findings.push({ file, path: 'published.latest.date', id: source.id, en: `The last day it can have been published, ${latest.date}, is before the first, ${earliest.date}.`, ar: `آخر يوم ممكن للنشر ${latest.date} قبل أول يوم ممكن ${earliest.date}.` });
    }
    if (source.title?.basis === 'shown' && !reading.includes(source.title.quote)) {
      findings.push({ file, path: 'title.quote', id: source.id, en: 'The title does not stand in the document.', ar: 'العنوان غير وارد في الوثيقة.' });
    }
    return findings;
  }),
};
