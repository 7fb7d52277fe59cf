import { testimoniesOf } from '../pipeline/corpus.ts';
import type { Rule } from './rule.ts';

/** No statement without words: each testimony has a part that says it, out of its own document and section. */
export const support: Rule = {
  name: 'support',
  check: (corpus) => {
    const passages = new Map(corpus.passages.map(({ item }) => [item.id, item]));
    return testimoniesOf(corpus).flatMap(({ statement, testimony, file, path }) => {
      const refuse = (at: string, en: string, ar: string) => ({ file, path: `${path}.${at}`, id: statement.id, en, ar });
      const section = corpus.documents.get(testimony.document)?.source.sections.find((one) => one.id === testimony.section);
      const findings = testimony.parts.some((part) => part.role === 'says') ? [] : [
        refuse('parts', 'No part of the testimony says it.', 'ليس في الشهادة جزء يقول ذلك.'),
      ];
      testimony.parts.forEach((part, index) => {
        const passage = passages.get(part.passage);
        if (!passage) return;
        if (passage.document !== testimony.document) {
          findings.push(refuse(`parts[${index}].passage`, `The passage is of document ${passage.document}, not ${testimony.document}.`, `المقطع من الوثيقة ${passage.document} لا من ${testimony.document}.`));
        } else if (section && part.role === 'says' && (passage.paragraph < section.paragraphs[0] || passage.paragraph > section.paragraphs[1])) {
          findings.push(refuse(`parts[${index}].passage`, `Paragraph ${passage.paragraph} is not in section ${section.id}.`, `الفقرة ${passage.paragraph} ليست في القسم ${section.id}.`));
        }
      });
      return findings;
    });
  },
};
