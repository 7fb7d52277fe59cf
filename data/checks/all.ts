import { bytes } from './bytes.ts';
import { chains } from './chains.ts';
import { dates } from './dates.ts';
import { geometry } from './geometry.ts';
import { ids } from './ids.ts';
import { loadedWords } from './loaded-words.ts';
import { passageLength } from './passage-length.ts';
import { quotes } from './quotes.ts';
import type { Rule } from './rule.ts';
import { sections } from './sections.ts';
import { support } from './support.ts';

export const RULES: readonly Rule[] = [bytes, quotes, passageLength, sections, ids, support, chains, dates, loadedWords, geometry];
