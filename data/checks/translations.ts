import type { Corpus } from '../pipeline/corpus.ts';
import type { Finding, Rule } from './rule.ts';

/** Between two pieces of a gloss that do not stand next to each other in the translation. */
export const CUT = ' … ';

/** Every paragraph is translated, and every gloss is cut from the translation of its paragraph. */
export const translations: Rule = {
  name: 'translation',
  check: (corpus) => [...untranslated(corpus), ...unknownDocuments(corpus), ...glosses(corpus)],
};

function untranslated(corpus: Corpus): Finding[] {
  return [...corpus.documents.values()].flatMap(({ source, file, paragraphs }) => {
    const translation = corpus.translations.get(source.id);
    if (!translation) {
      return [{ file, path: '', id: source.id, en: `Document ${source.id} has no translation (data/translations/${source.id}.json).`, ar: `لا ترجمة للوثيقة ${source.id} (data/translations/${source.id}.json).` }];
    }
    const { length } = translation.item.paragraphs;
    return length === paragraphs.length ? [] : [{
      file: translation.file, path: 'paragraphs', id: source.id,
      en: `${length} paragraphs are translated; the document has ${paragraphs.length}.`, ar: `المترجَم ${length} فقرة وفي الوثيقة ${paragraphs.length}.`,
    }];
  });
}

function unknownDocuments(corpus: Corpus): Finding[] {
  return [...corpus.translations.values()].filter(({ item }) => !corpus.documents.has(item.document)).map(({ item, file }) => ({
    file, path: 'document', id: item.document, en: `There is no document ${item.document}.`, ar: `لا توجد وثيقة بالرقم ${item.document}.`,
  }));
}

interface Gloss { document: string; paragraph: number; gloss: string; file: string; path: string; id: string }

function glosses(corpus: Corpus): Finding[] {
  const all: Gloss[] = [
    ...corpus.passages.map(({ item, file, path }) => ({ ...item, file, path: `${path}.gloss` })),
    ...[...corpus.documents.values()].flatMap(({ source, file }) =>
      source.callsFor.map((one, index) => ({ ...one, document: source.id, id: source.id, file, path: `callsFor[${index}].gloss` }))),
  ];
  return all.flatMap(({ document, paragraph, gloss, file, path, id }) => {
    const text = corpus.translations.get(document)?.item.paragraphs[paragraph - 1];
    if (text === undefined) return [];
    return gloss.split(CUT).filter((piece) => piece.trim() === '' || !text.includes(piece)).map((piece) => ({
      file, path, id,
      en: `The gloss is not cut from the translation of paragraph ${paragraph}: “${piece}”.`,
      ar: `الترجمة هنا ليست مقتطعة من ترجمة الفقرة ${paragraph}: “${piece}”.`,
    }));
  });
}
