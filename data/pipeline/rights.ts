import { createHash } from 'node:crypto';
import type { Statement } from '../../src/model/schema.ts';
import { findExactly, paragraphsOf, type Stretch } from '../../src/text/slice.ts';
import { WITHHELD } from '../../src/text/withheld.ts';
import { CUT } from '../checks/translations.ts';
import { mentionSpan, statementsOf, type Corpus, type Document } from './corpus.ts';
import { settled } from './settle.ts';

/**
 * The corpus as far as the rights in its documents reach. `publish: none`: the document and all that rests on it alone
 * are left out. `publish: passages`: of its words only the passages are left, each in its place; all else of its reading
 * text and translation is blotted out, and the text as received is gone.
 */
export function withinRights(corpus: Corpus): Corpus {
  const under = (right: string) => new Set([...corpus.documents.values()].filter(({ source }) => source.publish === right).map(({ source }) => source.id));
  const none = under('none');
  const left = none.size === 0 ? corpus : withoutDocuments(corpus, none);
  return [...under('passages')].reduce(withPassagesOnly, left);
}

function withoutDocuments(corpus: Corpus, gone: ReadonlySet<string>): Corpus {
  const shown = <T extends { statements: Statement[] }>(one: { item: T; file: string; path: string }) => ({ ...one, item: { ...one.item, statements: one.item.statements.flatMap(said) } });
  const said = (statement: Statement): Statement[] => {
    const testimonies = statement.testimonies.filter(({ document }) => !gone.has(document));
    return testimonies.length === 0 ? [] : [{ ...statement, testimonies }];
  };
  const features = corpus.features.map(shown).filter(({ item }) => item.statements.length > 0);
  const actors = corpus.actors.map(shown);
  const statements = new Set(statementsOf({ ...corpus, features, actors }).map(({ statement }) => statement.id));
  const standing = new Set([...features, ...actors, ...corpus.places].map(({ item }) => item.id));
  const inside = (file: string) => [...gone].some((id) => file === `data/passages/${id}.json` || file === `data/mentions/${id}.json` || file === `data/translations/${id}.json` || file.startsWith(`data/sources/${id}/`));
  const left = settled({
    ...corpus,
    files: new Map([...corpus.files].filter(([file]) => !inside(file))),
    documents: new Map([...corpus.documents].filter(([id]) => !gone.has(id))),
    translations: new Map([...corpus.translations].filter(([id]) => !gone.has(id))),
    mentions: corpus.mentions.filter(({ item }) => !gone.has(item.document)),
    records: corpus.records.map((one) => ({ ...one, item: { ...one.item, comparison: comparedWith(one.item.comparison, statements) } })),
    disagreements: sidesLeft(corpus, gone, standing),
    dependencies: corpus.dependencies.map((one) => ({ ...one, item: { ...one.item, documents: one.item.documents.filter((id) => !gone.has(id)), passages: passagesLeft(corpus, gone, one.item.passages) } }))
      .filter(({ item }) => item.documents.length > 1 && item.passages.length > 0),
  }, features, actors);
  return withoutUnnamed(corpus, left);
}

function passagesLeft(corpus: Corpus, gone: ReadonlySet<string>, ids: readonly string[]): string[] {
  const of = new Map(corpus.passages.map(({ item }) => [item.id, item.document]));
  return ids.filter((id) => !gone.has(of.get(id) ?? ''));
}

/** Held against statements that nobody gets to see, a record is held against none. */
function comparedWith(comparison: Corpus['records'][number]['item']['comparison'], standing: ReadonlySet<string>): typeof comparison {
  const statements = comparison.statements.filter((id) => standing.has(id));
  if (statements.length === comparison.statements.length) return comparison;
  return statements.length === 0 ? { outcome: 'silent', statements } : { outcome: comparison.outcome, statements };
}

function sidesLeft(corpus: Corpus, gone: ReadonlySet<string>, standing: ReadonlySet<string>): Corpus['disagreements'] {
  const of = new Map(corpus.passages.map(({ item }) => [item.id, item.document]));
  return corpus.disagreements.map((one) => ({ ...one, item: {
    ...one.item, about: one.item.about.filter((id) => standing.has(id)),
    sides: one.item.sides.map((side) => ({ ...side, passages: passagesLeft(corpus, gone, side.passages) })).filter(({ passages }) => passages.length > 0),
  } })).filter(({ item: { about, sides, scope } }) => about.length > 0 && sides.length > 1
    && (scope !== 'documents' || new Set(sides.flatMap(({ passages }) => passages.map((id) => of.get(id)))).size > 1));
}

/** Without the actors and places that only the documents left out speak of. */
function withoutUnnamed(before: Corpus, corpus: Corpus): Corpus {
  const [named, still] = [namedIn(before), namedIn(corpus)];
  const stays = ({ item }: { item: { id: string; kind: string } }) => item.kind === 'country' || !named.has(item.id) || still.has(item.id);
  const [actors, places] = [corpus.actors.filter(stays), corpus.places.filter(stays)];
  const gone = new Set([...corpus.actors, ...corpus.places].filter((one) => !stays(one)).map(({ item }) => item.id));
  return { ...corpus, actors, places, withdrawn: corpus.withdrawn.map((one) => (one.item.forward !== null && gone.has(one.item.forward) ? { ...one, item: { ...one.item, forward: null } } : one)) };
}

/** Every id that something refers to. */
function namedIn(corpus: Corpus): Set<string> {
  return new Set([
    ...corpus.mentions.map(({ item }) => item.target), ...corpus.disagreements.flatMap(({ item }) => item.about), ...corpus.dependencies.map(({ item }) => item.origin),
    ...corpus.features.flatMap(({ item: { actors, places, geometry } }) => [...actors, ...places, ...(JSON.stringify(geometry).match(/[a-z0-9-]+/g) ?? [])]),
    ...statementsOf(corpus).flatMap(({ subject, statement: { value, testimonies } }) => [
      subject.id, ...('actors' in value ? value.actors : 'place' in value ? [value.place] : []), ...testimonies.flatMap(({ chain }) => chain),
    ]),
  ]);
}

function withPassagesOnly(corpus: Corpus, id: string): Corpus {
  const document = corpus.documents.get(id) as Document;
  const own = corpus.passages.filter(({ item }) => item.document === id);
  const spans = own.map(({ item: { paragraph, quote, occurrence } }) => mentionSpan(document, { paragraph, words: quote, occurrence: occurrence ?? 1 }) as Stretch);
  const reading = blotted(document.reading, spans);
  const bytes = new Uint8Array(Buffer.from(reading));
  const paragraphs = paragraphsOf(reading);
  const masked: Document = { ...document, reading, paragraphs, lines: null, source: {
    ...document.source,
    reading: { ...document.source.reading, sha256: createHash('sha256').update(bytes).digest('hex') },
    callsFor: document.source.callsFor.filter((one) => stands(reading, paragraphs, one)),
    uncertain: document.source.uncertain.filter((one) => stands(reading, paragraphs, one)),
  } };
  /** Which time words stand in what is left of their paragraph. */
  const counted = <T extends { paragraph: number; occurrence?: number | undefined }>(item: T, words: string, { start }: Stretch): T => {
    const found = findExactly(reading, words, paragraphs[item.paragraph - 1] as Stretch);
    const { occurrence: _occurrence, ...rest } = item;
    return (found.length > 1 ? { ...rest, occurrence: found.indexOf(start) + 1 } : rest) as T;
  };
  const spanOf = new Map(own.map(({ item }, index) => [item.id, spans[index] as Stretch]));
  const translation = corpus.translations.get(id);
  const files = new Map(corpus.files).set(`${document.folder}/${document.source.reading.file}`, bytes);
  files.delete(`${document.folder}/${document.source.raw.file}`);
  files.delete(`${document.folder}/${document.source.lines}`);
  return {
    ...corpus, files,
    documents: new Map(corpus.documents).set(id, masked),
    translations: translation ? new Map(corpus.translations).set(id, { ...translation, item: { ...translation.item, paragraphs: translation.item.paragraphs.map((text, index) =>
      glossed(text, own.filter(({ item }) => item.paragraph === index + 1).map(({ item }) => item.gloss))) } }) : corpus.translations,
    passages: corpus.passages.map((one) => (one.item.document === id ? { ...one, item: counted(one.item, one.item.quote, spanOf.get(one.item.id) as Stretch) } : one)),
    mentions: corpus.mentions.flatMap((one) => {
      if (one.item.document !== id) return [one];
      const span = mentionSpan(document, one.item) as Stretch;
      return spans.some(({ start, end }) => start <= span.start && span.end <= end) ? [{ ...one, item: counted(one.item, one.item.words, span) }] : [];
    }),
  };
}

const stands = (reading: string, paragraphs: readonly Stretch[], { paragraph, quote }: { paragraph: number; quote: string }) =>
  findExactly(reading, quote, paragraphs[paragraph - 1] ?? { start: 0, end: 0 }).length > 0;

/** A text in which everything outside some stretches, but for the ends of paragraphs, is blotted out unit by unit. */
function blotted(text: string, stretches: readonly Stretch[]): string {
  const units = text.split('').map((unit): string => (unit === '\n' ? unit : WITHHELD));
  for (const { start, end } of stretches) for (let at = start; at < end; at += 1) units[at] = text[at] as string;
  return units.join('');
}

/** Of a translated paragraph what the glosses are cut from, in its order. */
function glossed(text: string, glosses: readonly string[]): string {
  const stretches = glosses.flatMap((gloss) => gloss.split(CUT)).map((piece) => ({ start: text.indexOf(piece), end: text.indexOf(piece) + piece.length })).filter(({ start }) => start >= 0);
  return blotted(text, stretches).replace(new RegExp(`${WITHHELD}+`, 'g'), CUT).trim();
}
