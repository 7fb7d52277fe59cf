import type { Atlas } from '../atlas/atlas.ts';
import type { Language } from '../i18n/language.ts';
import { findFolded, fold, type Folded } from '../text/fold.ts';

const MOST = 200;

export type Hit =
  | { type: 'feature'; id: string; label: string; note: 'alias' | null; found: string }
  | { type: 'passage'; id: string; document: string; text: string; start: number; end: number };

interface Entry { id: string; names: { text: string; folded: Folded; foreign: boolean }[] }
interface Line { id: string; document: string; text: string; folded: Folded }

/** Everything that can be found, folded once. */
export interface Index { features: Entry[]; passages: Line[]; glosses: Line[] }

export function indexOf(atlas: Atlas): Index {
  const named = (text: string, foreign = false) => ({ text, folded: fold(text), foreign });
  return {
    features: atlas.features.map(({ id, properties }) => ({
      id,
      names: [
        named(properties.name.ar), named(properties.name.en),
        ...properties.aliases.map((alias) => named(alias.text, !alias.documents)),
        ...[...properties.actors, ...properties.places].flatMap((one) => [...Object.values(atlas.nameOf(one)), ...atlas.spellingsOf(one)].map((name) => named(name))),
      ],
    })),
    passages: [...atlas.passages.values()].map(({ id, document, exact }) => ({ id, document, text: exact, folded: fold(exact) })),
    glosses: [...atlas.passages.values()].map(({ id, document, gloss, exact }) => ({ id, document, text: exact, folded: fold(gloss) })),
  };
}

/** Features whose names begin a word with the query, then passages whose words do. At most 200. */
export function find(atlas: Atlas, index: Index, query: string, language: Language): Hit[] {
  if (query.trim() === '') {
    return atlas.features.map((feature) => ({ type: 'feature', id: feature.id, label: feature.properties.name[language], note: null, found: '' }));
  }
  const features = index.features.flatMap((entry): Hit[] => {
    const name = entry.names.find((one) => findFolded(one.folded, query) !== null);
    const feature = atlas.features[atlas.indexOf(entry.id) ?? -1];
    return name && feature ? [{ type: 'feature', id: entry.id, label: feature.properties.name[language], note: name.foreign ? 'alias' : null, found: name.text }] : [];
  });
  const seen = new Set<string>();
  const passages = index.passages.flatMap((line, at): Hit[] => {
    const stretch = findFolded(line.folded, query);
    const gloss = index.glosses[at];
    const inGloss = stretch === null && language === 'en' && gloss !== undefined && findFolded(gloss.folded, query) !== null;
    if ((stretch === null && !inGloss) || seen.has(line.id)) return [];
    seen.add(line.id);
    return [{ type: 'passage', id: line.id, document: line.document, text: line.text, start: stretch?.start ?? 0, end: stretch?.end ?? 0 }];
  });
  return [...features, ...passages].slice(0, MOST);
}
