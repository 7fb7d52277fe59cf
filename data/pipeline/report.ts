import { unanswered } from '../../src/model/asked.ts';
import { STATEMENT_KINDS, VOICES } from '../../src/model/vocabulary.ts';
import { STATEMENT_KIND_WORDS, VOICE_WORDS } from '../../src/signs/words.ts';
import { findExactly, type Stretch } from '../../src/text/slice.ts';
import { UNSEEN } from '../checks/unseen.ts';
import { openCandidates } from './candidates.ts';
import { mentionSpan, testimoniesOf, type Corpus, type Document } from './corpus.ts';
import { sentencesOf } from './sentences.ts';
import { publishedFeatures } from './write.ts';

type Row = (string | number)[];

/** What the atlas holds of its documents, in figures, as Markdown. The same corpus gives the same text. */
export function reportOf(corpus: Corpus): string {
  const candidates = openCandidates(corpus);
  return [
    table(['document', 'section', 'sentences', 'with a passage', 'passages', 'mentions', 'testimonies'], sectionRows(corpus)),
    table(['testimonies by kind', ...documentsOf(corpus), 'all'], tally(corpus, STATEMENT_KINDS, (one) => one.kind, (kind) => STATEMENT_KIND_WORDS[kind].en)),
    table(['testimonies by voice', ...documentsOf(corpus), 'all'], tally(corpus, VOICES, (one) => one.voice, (voice) => VOICE_WORDS[voice].en)),
    table(['layer', 'features', 'statements', 'records', 'disagreements', 'asked for and not in evidence'], layerRows(corpus)),
    `${corpus.actors.length} actors (${corpus.actors.reduce((sum, { item }) => sum + item.statements.length, 0)} statements of rank and office), ${corpus.places.length} places, ${corpus.disagreements.length} disagreements, ${corpus.dependencies.length} inferred common origins, ${corpus.records.length} records (${['agrees', 'differs', 'silent'].map((outcome) => `${corpus.records.filter(({ item }) => item.comparison.outcome === outcome).length} ${outcome}`).join(', ')}).`,
    candidates.length === 0 ? 'Every difference the build finds (one subject and attribute, more than one value) is a disagreement or was considered.'
      : `Differences not yet considered:\n\n${candidates.map((one) => `- \`${one.subject}\` ${one.attribute}: ${one.statements.map((id) => `\`${id}\``).join(', ')}`).join('\n')}`,
    unseenIn(corpus),
  ].join('\n\n');
}

/** Evidence is never altered: what cannot be seen in it is counted, for the editor to know. */
function unseenIn(corpus: Corpus): string {
  const every = new RegExp(UNSEEN.source, 'gu');
  const found = [...corpus.documents.values()].flatMap(({ source, folder }) => (['raw', 'reading'] as const).flatMap((key) => {
    // Line ends and tabs part a text; everything else that shows nothing hides in it.
    const text = new TextDecoder().decode(corpus.files.get(`${folder}/${source[key]?.file}`)).replace(/[\n\r\t]/g, ' ');
    const characters = [...text.matchAll(every)].map(([character]) => `U+${(character.codePointAt(0) as number).toString(16).toUpperCase().padStart(4, '0')}`);
    return [...new Set(characters)].sort().map((code) => `${source.id} ${key}: ${characters.filter((one) => one === code).length} × ${code}`);
  }));
  return `Characters that cannot be seen, in the texts as received and as read: ${found.length === 0 ? 'none' : found.join(', ')}.`;
}

const documentsOf = (corpus: Corpus): string[] => [...corpus.documents.keys()].sort();

function table(head: string[], rows: Row[]): string {
  const line = (cells: Row) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map((_, at) => (at === 0 ? '---' : '---:'))), ...rows.map(line)].join('\n');
}

function sectionRows(corpus: Corpus): Row[] {
  return [...corpus.documents.values()].flatMap((document) => document.source.sections.map((section): Row => {
    const [first, last] = section.paragraphs;
    const inside = (paragraph: number) => first <= paragraph && paragraph <= last;
    const own = <T extends { document: string; paragraph: number }>(all: readonly { item: T }[]) =>
      all.filter(({ item }) => item.document === document.source.id && inside(item.paragraph)).map(({ item }) => item);
    const passages = own(corpus.passages);
    const spans = passages.flatMap((passage) => spanOf(document, passage) ?? []);
    const sentences = document.paragraphs.slice(first - 1, last).flatMap((paragraph) => sentencesOf(document.reading, paragraph));
    const covered = sentences.filter((sentence) => spans.some((span) => Math.min(span.end, sentence.end) - Math.max(span.start, sentence.start) > 2));
    const spoken = testimoniesOf(corpus).filter(({ testimony }) => testimony.document === document.source.id && testimony.section === section.id);
    return [document.source.id, section.name.en, sentences.length, covered.length, passages.length, own(corpus.mentions).length, spoken.length];
  }));
}

function spanOf(document: Document, { paragraph, quote, occurrence }: { paragraph: number; quote: string; occurrence?: number | undefined }): Stretch | null {
  const within = document.paragraphs[paragraph - 1];
  return within && findExactly(document.reading, quote, within).length > 1
    ? mentionSpan(document, { paragraph, words: quote, occurrence: occurrence ?? 1 }) : mentionSpan(document, { paragraph, words: quote });
}

function tally<T extends string>(corpus: Corpus, values: readonly T[], of: (testimony: ReturnType<typeof testimoniesOf>[number]['testimony']) => string, name: (value: T) => string): Row[] {
  const all = testimoniesOf(corpus).map(({ testimony }) => testimony);
  return values.map((value): Row => {
    const here = all.filter((testimony) => of(testimony) === value);
    return [name(value), ...documentsOf(corpus).map((id) => here.filter((testimony) => testimony.document === id).length), here.length];
  });
}

function layerRows(corpus: Corpus): Row[] {
  return (corpus.settings?.layers ?? []).map((layer): Row => {
    const features = publishedFeatures(corpus).filter(({ properties }) => properties.layer === layer.id);
    const ids = new Set(features.flatMap(({ id, properties }) => [id, ...properties.sections.map((section) => section.id)]));
    return [
      layer.name.en, features.length, features.reduce((sum, { properties }) => sum + properties.statements.length, 0),
      corpus.records.filter(({ item }) => ids.has(item.subject)).length,
      corpus.disagreements.filter(({ item }) => item.about.some((id) => ids.has(id))).length,
      features.reduce((sum, { properties }) => sum + unanswered(properties).length, 0),
    ];
  });
}
