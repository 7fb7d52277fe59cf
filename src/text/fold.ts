import type { Stretch } from './slice.ts';

/** A text folded for comparison, with the place in the original of every folded unit. */
export interface Folded {
  text: string;
  /** `origin[i]` is the UTF-16 offset in the original of folded unit i; one more entry gives the end. */
  origin: number[];
}

const DROPPED = /[\u064B-\u065F\u0670\u0640\u06D6-\u06ED\u200B-\u200F\u202A-\u202E\u2066-\u2069]/;
const SAME: Record<string, string> = {
  'أ': 'ا', 'إ': 'ا', 'آ': 'ا', 'ٱ': 'ا', 'ى': 'ي', 'ئ': 'ي', 'ؤ': 'و', 'ة': 'ه', 'ک': 'ك', 'ی': 'ي', 'پ': 'ب', 'گ': 'ك', 'چ': 'ج',
  '٠': '0', '١': '1', '٢': '2', '٣': '3', '٤': '4', '٥': '5', '٦': '6', '٧': '7', '٨': '8', '٩': '9',
  '۰': '0', '۱': '1', '۲': '2', '۳': '3', '۴': '4', '۵': '5', '۶': '6', '۷': '7', '۸': '8', '۹': '9',
};

/**
 * Folds hamza, alef, ya, ta marbuta, harakat, tatweel, digits, case and spaces away, so that spellings of one word
 * compare equal; the offsets lead back to the untouched original.
 */
export function fold(original: string): Folded {
  let text = '';
  const origin: number[] = [];
  for (let at = 0; at < original.length; at += 1) {
    const unit = original[at] as string;
    if (DROPPED.test(unit)) continue;
    const folded = /[\s\p{P}]/u.test(unit) ? ' ' : (SAME[unit] ?? unit.toLowerCase());
    if (folded === ' ' && (text === '' || text.endsWith(' '))) continue;
    text += folded[0];
    origin.push(at);
  }
  origin.push(original.length);
  return { text, origin };
}

const PREFIX = '(?:[وف]?(?:ال|[بكل](?:ال)?|لل)?)';

/** A pattern for names, folded already, that stand as whole words, with و ف ب ل ك allowed before them. The longest name wins. */
export function namesPattern(names: Iterable<string>): RegExp {
  const wanted = [...new Set([...names].map((name) => name.trim()).filter((name) => name !== ''))].sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
  return new RegExp(`(?<![\\p{L}\\p{N}])[وف]?(?:[بك]|لل?)?(${wanted.length === 0 ? '(?!)' : wanted.map(escaped).join('|')})(?![\\p{L}\\p{N}])`, 'gu');
}

/** Every place where one of the names of {@link namesPattern} stands, without what is attached before it. */
export function wordsIn(original: Folded, names: RegExp): (Stretch & { name: string })[] {
  return [...original.text.matchAll(names)].map((match) => {
    const name = match[1] as string;
    const last = match.index + match[0].length - 1;
    return { name, start: original.origin[last - name.length + 1] as number, end: (original.origin[last] as number) + 1 };
  });
}

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/**
 * Where `query` stands in `original` as the beginning of a word, with و ف ب ل ك ال allowed before it.
 * Returns a stretch of the original from the query's first letter to its last, or null.
 */
export function findFolded(original: Folded, query: string): { start: number; end: number } | null {
  const wanted = fold(query).text.trim();
  if (wanted === '') return null;
  const letters = escaped(wanted);
  // ل before ال contracts to لل, so that a query with ال is found behind it as well.
  const contracted = letters.startsWith('ال') ? `|[وف]?لل(${letters.slice(2)})` : '';
  const match = new RegExp(`(?<=^|[^\\p{L}\\p{N}])(?:${PREFIX}(${letters})${contracted})`, 'u').exec(original.text);
  if (!match) return null;
  const end = match.index + match[0].length;
  const length = (match[1] ?? match[2] ?? '').length;
  const last = original.origin[end - 1] as number;
  return { start: original.origin[end - length] as number, end: last + 1 };
}
