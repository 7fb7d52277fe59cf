import { testimoniesOf } from '../pipeline/corpus.ts';
import type { Rule } from './rule.ts';

/** A chain ends in its document, comes through nobody twice and holds who is relayed or quoted; any other voice is its section's. */
export const chains: Rule = {
  name: 'chain',
  check: (corpus) => testimoniesOf(corpus).flatMap(({ statement, testimony, file, path }) => {
    const refuse = (at: string, en: string, ar: string) => ({ file, path: `${path}.${at}`, id: statement.id, en, ar });
    const section = corpus.documents.get(testimony.document)?.source.sections.find((one) => one.id === testimony.section);
    const findings = [];
    if (testimony.chain.at(-1) !== testimony.document) findings.push(refuse('chain', 'The chain does not end in its document.', 'سلسلة الإسناد لا تنتهي إلى وثيقتها.'));
    if (new Set(testimony.chain).size < testimony.chain.length) findings.push(refuse('chain', 'Somebody stands twice in the chain.', 'في سلسلة الإسناد من يرد مرتين.'));
    if (['relayed', 'quotation'].includes(testimony.voice) && testimony.chain.length < 2) {
      findings.push(refuse('chain', `The words are ${testimony.voice}, and the chain does not hold whose they are.`, 'القول منقول أو مقتبس، وليس في السلسلة من قاله.'));
    }
    if (!section) findings.push(refuse('section', `Document ${testimony.document} has no section ${testimony.section}.`, `ليس في الوثيقة ${testimony.document} قسم ${testimony.section}.`));
    else if (!['relayed', 'quotation', section.voice].includes(testimony.voice)) {
      findings.push(refuse('voice', `The section speaks as ${section.voice}, the testimony as ${testimony.voice}.`, `صوت القسم ${section.voice} وصوت الشهادة ${testimony.voice}.`));
    }
    return findings;
  }),
};
