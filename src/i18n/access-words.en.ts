import type { AccessWords } from './access-words.ar.ts';
import { counted } from './language.ts';

const marks = (count: number) => counted('en', count, { one: 'one mark', other: '# marks' });

/** What is told to whoever uses the map by keyboard or by ear, in English. */
export const englishAccess: AccessWords = {
  marksInView: (count) => `Marks in view: ${count}`,
  outside: (count) => (count === 0 ? '' : `Out of view: ${marks(count)}; the arrow buttons at the map’s edge go there.`),
  walk: 'Arrows walk the marks, Enter chooses one, Enter again goes to its words, Escape leaves.',
  moveMap: 'Map that the arrow keys move, and plus and minus zoom',
  together: (count) => `in a group of ${marks(count)}`,
  record: (text, outcome) => `Outside record (${outcome}): ${text}`,
};
