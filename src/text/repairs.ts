/** What was done to a line on its way from the raw to the reading text. */
export type Repair = 'order' | 'splits' | 'marks' | 'spaces' | 'letters';

export interface Repaired {
  repairs: Repair[];
  /** Letters that the one has and the other has not, each as often as it does. */
  added: string[];
  removed: string[];
  /** Words of the reading text that do not stand so in the raw line. */
  changed: ReadonlySet<string>;
}

const MARKS = /[\u064B-\u0652\u0670]/g;
const wordsOf = (text: string): string[] => text.split(/\s+/).filter((word) => word !== '');
const sorted = (items: readonly string[]): string => [...items].sort().join(' ');

/** Compares a line as received with the stretch of the reading text made from it. */
export function repairsOf(raw: string, reading: string): Repaired {
  const [before, after] = [wordsOf(raw), wordsOf(reading)];
  const added = missing([...reading.replace(/\s/g, '')], [...raw.replace(/\s/g, '')]);
  const removed = missing([...raw.replace(/\s/g, '')], [...reading.replace(/\s/g, '')]);
  const repairs: Repair[] = [];
  if (before.join('') !== after.join('')) repairs.push('order');
  if (added.length + removed.length > 0) repairs.push('letters');
  if (sorted(before) !== sorted(after)) repairs.push(sorted(before.map(bare)) === sorted(after.map(bare)) ? 'marks' : 'splits');
  if (repairs.length === 0 && raw !== reading) repairs.push('spaces');
  const known = new Set(before);
  return { repairs, added, removed, changed: new Set(after.filter((word) => !known.has(word))) };
}

const bare = (word: string): string => word.replace(MARKS, '');

/** What stands in `these` more often than in `those`. */
function missing(these: readonly string[], those: readonly string[]): string[] {
  const left = [...those];
  return these.filter((one) => {
    const at = left.indexOf(one);
    if (at !== -1) left.splice(at, 1);
    return at === -1;
  });
}
