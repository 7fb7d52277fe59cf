import { axis } from './axis.ts';
import { baseMap } from './base-map.ts';
import { bytes } from './bytes.ts';
import { chains } from './chains.ts';
import { dates } from './dates.ts';
import { geometry } from './geometry.ts';
import { ids } from './ids.ts';
import { lines } from './lines.ts';
import { loadedWords } from './loaded-words.ts';
import { passageLength } from './passage-length.ts';
import { quotes } from './quotes.ts';
import type { Rule } from './rule.ts';
import { sections } from './sections.ts';
import { support } from './support.ts';
import { disagreements } from './disagreements.ts';
import { mentions } from './mentions.ts';
import { orphans } from './orphans.ts';
import { places } from './places.ts';
import { records } from './records.ts';
import { relations } from './relations.ts';
import { sameThing } from './same-thing.ts';
import { translations } from './translations.ts';
import { unseen } from './unseen.ts';
import { weekdays } from './weekdays.ts';
import { withdrawn } from './withdrawn.ts';

export const RULES: readonly Rule[] = [
  baseMap, axis, bytes, lines, unseen, quotes, passageLength, translations, sections, mentions, ids, sameThing, withdrawn, support, orphans, chains, dates, relations, weekdays,
  loadedWords, places, geometry, records, disagreements,
];
