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

/** Whether two folded words of one thing's names are two spellings of one word, and not two names: alike but for two letters. */
export function isRespelling(a: string, b: string): boolean {
  return a !== b && Math.min(a.length, b.length) >= 5 && distance(a, b) <= 2;
}
