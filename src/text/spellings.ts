/** The number of letters to put in, take out or change to make one word of another (Levenshtein, 1966). */
export function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      next.push(Math.min((row[j] as number) + 1, (next[j - 1] as number) + 1, (row[j - 1] as number) + (a[i - 1] === b[j - 1] ? 0 : 1)));
    }
    row = next;
  }
  return row[b.length] as number;
}

/**
 * Whether two folded words of one thing's names are two spellings of one word: alike but for one letter, in longer words
 * two, and with one ending. Apart stay inflections (أمريكا, أمريكية) and short words, which one letter makes another (حرب, خرب).
 */
export function isRespelling(a: string, b: string): boolean {
  const shorter = Math.min(a.length, b.length);
  if (a === b || shorter < 4) return false;
  const apart = distance(a, b);
  if (a.at(-1) !== b.at(-1)) return apart === 1 && a.length === b.length && shorter === 4;
  return apart <= (shorter >= 6 ? 2 : 1);
}

const ENDINGS = ['', 'ي', 'يه', 'يا', 'يون', 'يين'];

/** Pairs of spellings that follow from one: as the country is spelled, so are its people (قرغيزستان, القرغيز). */
export function peopleOf(a: string, b: string): [string, string][] {
  const [first, second] = [a, b].map((word) => (word.endsWith('ستان') ? word.slice(0, -4) : ''));
  return first && second && first !== second && Math.min(first.length, second.length) >= 4 ? ENDINGS.map((ending) => [`${first}${ending}`, `${second}${ending}`]) : [];
}
