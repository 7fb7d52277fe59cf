import { nameTexts, type SearchText } from '../../src/model/search-index.ts';
import type { Corpus } from './corpus.ts';

/** Everything a reader can search: names, the documents and their translations paragraph by paragraph, records. */
export function searchTextsOf(corpus: Corpus): SearchText[] {
  return [
    ...corpus.features.flatMap(({ item }) => nameTexts('feature', item)),
    ...corpus.actors.flatMap(({ item }) => nameTexts('actor', item)),
    ...corpus.places.flatMap(({ item }) => nameTexts('place', item)),
    ...[...corpus.documents].flatMap(([id, { source, reading, paragraphs }]): SearchText[] => [
      ...[source.shortName.ar, source.shortName.en, ...(source.title ? [source.title.quote] : [])].map((text, number) => ({ type: 'document' as const, id, number, text })),
      ...paragraphs.map(({ start, end }, index) => ({ type: 'reading' as const, id, number: index + 1, text: reading.slice(start, end) })),
      ...(corpus.translations.get(id)?.item.paragraphs ?? []).map((text, index) => ({ type: 'translation' as const, id, number: index + 1, text })),
    ]),
    ...corpus.records.flatMap(({ item }) => [item.text.ar, item.text.en].map((text, number) => ({ type: 'record' as const, id: item.id, number, text }))),
  ];
}
