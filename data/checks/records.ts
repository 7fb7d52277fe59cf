import { boundsOf } from '../../src/time/edtf.ts';
import { statementsOf } from '../pipeline/corpus.ts';
import type { Rule } from './rule.ts';

/** A record is of a known thing, on a possible day, and held against statements that exist. Its citation is the schema's to ask for. */
export const records: Rule = {
  name: 'record',
  check: (corpus) => {
    const statements = new Set(statementsOf(corpus).map(({ statement }) => statement.id));
    const subjects = new Set(corpus.features.flatMap(({ item }) => [
      item.id, ...(item.geometry?.type === 'lines' ? item.geometry.sections.map((section) => section.id) : []),
    ]));
    return corpus.records.flatMap(({ item, file, path }) => {
      const refuse = (at: string, en: string, ar: string) => ({ file, path: `${path}.${at}`, id: item.id, en, ar });
      const findings = [];
      if (!subjects.has(item.subject)) findings.push(refuse('subject', `There is no feature or section with the id ${item.subject}.`, `لا معلم ولا مقطع بالمعرّف ${item.subject}.`));
      try {
        boundsOf(item.when);
      } catch (error) {
        findings.push(refuse('when', `Impossible date: ${(error as Error).message}.`, `تاريخ غير ممكن: ${item.when}.`));
      }
      item.comparison.statements.forEach((id, index) => {
        if (!statements.has(id)) findings.push(refuse(`comparison.statements[${index}]`, `There is no statement with the id ${id}.`, `لا قول بالمعرّف ${id}.`));
      });
      if (item.comparison.outcome !== 'silent' && item.comparison.statements.length === 0) {
        findings.push(refuse('comparison.statements', `A record that ${item.comparison.outcome} names the statements it was held against.`, 'السجل الذي يوافق أو يخالف يسمّي الأقوال التي قورن بها.'));
      }
      return findings;
    });
  },
};
