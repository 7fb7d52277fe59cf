import type { Document } from '../pipeline/corpus.ts';
import type { Finding, Rule } from './rule.ts';

/** The line map leads from every letter of the reading text, in its order, to a line that the raw text has. */
export const lines: Rule = {
  name: 'line-map',
  check: (corpus) => [...corpus.documents.values()].flatMap((document) => {
    const raw = corpus.files.get(`${document.folder}/${document.source.raw.file}`);
    if (!document.lines || !raw) return [];
    const rawLines = new TextDecoder().decode(raw).split('\n').length;
    return [...mapped(document, document.lines.lines, rawLines), ...left(document, document.lines.dropped ?? [], rawLines)];
  }),
};

function mapped({ source, folder, reading, paragraphs }: Document, stretches: NonNullable<Document['lines']>['lines'], rawLines: number): Finding[] {
  const file = `${folder}/${source.lines}`;
  const refuse = (path: string, en: string, ar: string): Finding => ({ file, path, id: source.id, en, ar });
  let end = 0;
  const findings = stretches.flatMap((one, index) => {
    const within = paragraphs[one.paragraph - 1];
    const between = reading.slice(end, one.start);
    const follows = one.start >= end && between.trim() === '';
    end = one.end;
    const at = `lines[${index}]`;
    if (!within || one.start >= one.end || one.start < within.start || one.end > within.end) {
      return [refuse(`${at}.start`, `[${one.start}, ${one.end}) is no stretch of paragraph ${one.paragraph}.`, `ليس [${one.start}, ${one.end}) جزءاً من الفقرة ${one.paragraph}.`)];
    }
    if (halved(reading, one.start) || halved(reading, one.end)) return [refuse(`${at}.start`, 'The stretch is cut in the middle of a character.', 'الجزء مقطوع في وسط محرف.')];
    if (!follows) return [refuse(`${at}.start`, `The stretch does not follow the one before it: ${one.start}.`, `الجزء لا يلي ما قبله: ${one.start}.`)];
    return one.raw_line <= rawLines ? [] : [refuse(`${at}.raw_line`, `The raw text has ${rawLines} lines, not ${one.raw_line}.`, `في النص الخام ${rawLines} سطراً لا ${one.raw_line}.`)];
  });
  return reading.slice(end).trim() === '' ? findings : [...findings, refuse('lines', `The map ends at ${end}; the reading text goes on.`, `الخريطة تنتهي عند ${end} والنص لم ينته.`)];
}

/** Lines that were left out are lines of the raw text too. */
function left({ source, folder }: Document, dropped: readonly { raw_line: number }[], rawLines: number): Finding[] {
  return dropped.flatMap(({ raw_line: line }, at) => (line <= rawLines ? [] : [{
    file: `${folder}/${source.lines}`, path: `dropped[${at}].raw_line`, id: source.id, en: `The raw text has ${rawLines} lines, not ${line}.`, ar: `في النص الخام ${rawLines} سطراً لا ${line}.`,
  }]));
}

const halved = (text: string, at: number) => /^[\udc00-\udfff]/.test(text.slice(at, at + 1)) && /[\ud800-\udbff]$/.test(text.slice(0, at));
