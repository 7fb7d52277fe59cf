import { formatDay } from '../i18n/dates.ts';
import type { Language } from '../i18n/language.ts';
import { WORDS } from '../i18n/words.ts';
import type { PublishedActor, PublishedAnnotation, PublishedKnown, PublishedSource, PublishedTestimony, Words } from '../model/published.ts';
import type { SectionVoice, Voice } from '../model/vocabulary.ts';
import { prefixOf, suffixOf } from '../text/slice.ts';
import { dayOf, partsOf } from '../time/day.ts';
import type { Atlas, AtlasDocument, AtlasPassage } from './atlas.ts';

/** Passages as citations: only what is shown is stated as shown, and Arabic stands code point for code point. */
export const CITE_FORMS = ['quotation', 'link', 'annotation', 'csl', 'bibtex', 'ris'] as const;
export type CiteForm = (typeof CITE_FORMS)[number];

/**
 * The citation of passages, each once, in the order asked for. `link` gives the address at which a passage opens.
 * Exact or refused: throws a RangeError for an id that is no passage, and for one that does not stand in its text.
 */
export function citePassages(atlas: Atlas, ids: readonly string[], form: CiteForm, language: Language, link: (passage: string) => string): string {
  const passages = [...new Set(ids)].map((id) => standing(atlas, id));
  if (passages.length === 0) return '';
  if (form === 'link') return passages.map(({ passage }) => link(passage.id)).join('\n');
  if (form === 'annotation') return asJson(annotations(atlas, passages));
  const cited = passages.map((one) => citedOf(atlas, one, language, link));
  switch (form) {
    case 'quotation': return cited.map(quotation).join('\n\n');
    case 'csl': return asJson(cited.map(csl));
    case 'bibtex': return cited.map(bibtex).join('\n\n');
    case 'ris': return cited.map(ris).join('');
  }
}

interface Standing { passage: AtlasPassage; document: AtlasDocument }

function standing(atlas: Atlas, id: string): Standing {
  const passage = atlas.passages.get(id);
  const document = passage && atlas.documents.get(passage.document);
  if (!passage?.intact || !document) throw new RangeError(`"${id}" does not stand in its text`);
  return { passage, document };
}

const asJson = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;

/* The same words as `VOICE_WORDS` of `signs/`, which stands beside this room; a test holds them together. */
const VOICE: Record<Voice | SectionVoice, Words> = {
  title: { ar: 'العنوان', en: 'title' }, report: { ar: 'الخبر', en: 'report' }, commentary: { ar: 'التعليق', en: 'commentary' },
  relayed: { ar: 'منقول عن غيره', en: 'relayed' }, quotation: { ar: 'اقتباس بلفظه', en: 'quotation' }, matter: { ar: 'بيانات الوثيقة', en: 'document matter' },
};

const OWN = {
  ar: {
    comma: '، ', stop: '؛ ', version: 'إصدار البيانات', notComputed: 'لم يُحسب', hash: 'بصمة نص القراءة SHA-256',
    unchecked: 'لم تُراجع في هذا المتصفح', changed: 'لا يطابقها النص المحمَّل كله', working: 'ترجمة عملية',
    earliest: 'أول يوم ممكن', latest: 'آخر يوم ممكن',
    noQuotes: 'كلام مترجم، ليس لفظ قائله',
  },
  en: {
    comma: ', ', stop: '; ', version: 'data version', notComputed: 'not computed', hash: 'SHA-256 of the reading text',
    unchecked: 'not checked in this browser', changed: 'the text loaded does not match it as a whole', working: 'working translation',
    earliest: 'first possible day', latest: 'last possible day',
    noQuotes: 'translated speech, not the speaker’s own words, so no English quotation marks stand around it',
  },
} as const;

/** What every form says of one passage, in one language. */
interface Cited {
  id: string;
  language: Language;
  exact: string;
  gloss: string;
  /** Whether any testimony on it is speech translated into Arabic. */
  translatedBack: boolean;
  source: PublishedSource;
  section: string;
  paragraph: number;
  /** `short name, section, voice, paragraph`. */
  place: string;
  /** Title, author, publisher, dates, version, hash: each with what is known of it. One line. */
  facts: string;
  issued: Issued;
  atlas: { title: string; version: string | null };
  url: string;
}

function citedOf(atlas: Atlas, { passage, document }: Standing, language: Language, link: (passage: string) => string): Cited {
  const { source } = document;
  const words = WORDS[language];
  const own = OWN[language];
  const testimonies = testimoniesOf(atlas, passage);
  const section = source.sections.find(({ paragraphs: [first, last] }) => passage.paragraph >= first && passage.paragraph <= last);
  const said = testimonies.filter((one) => one.passages.some(({ id, role }) => id === passage.id && role === 'says')).map((one) => one.voice);
  const voices = [...new Set<Voice | SectionVoice>(said.length > 0 ? said : section ? [section.voice] : [])].map((voice) => VOICE[voice][language]);
  const name = section?.name[language] ?? words.notShown;
  const lower = (text: string) => text.toLowerCase();
  const check = document.status === 'unchecked' ? ` (${own.unchecked})` : document.status === 'changed' ? ` (${own.changed})` : '';
  const { title } = source;
  const gloss = title && language === 'en' ? ` (“${title.gloss}”, ${own.working})` : '';
  const facts = [
    `${lower(words.ownTitle)}: ${title === null || title.basis === 'unknown' ? words.notShown : `«${title.quote}»${gloss}${title.basis === 'inferred' ? ` (${words.inferred})` : ''}`}`,
    `${lower(words.author)}: ${known(source.author, language)}`,
    `${lower(words.publisher)}: ${known(source.publisher, language)}`,
    `${lower(words.published)}: ${bound(source, 'earliest', language)}${own.comma}${bound(source, 'latest', language)}`,
    `${own.version}: ${atlas.version ?? own.notComputed}`,
    `${own.hash}: ${source.reading.sha256}${check}`,
  ].join(own.stop);
  return {
    id: passage.id, language, exact: passage.exact, gloss: passage.gloss, translatedBack: testimonies.some((one) => one.translatedBack), source,
    section: name, paragraph: passage.paragraph, facts, issued: issuedOf(source, language), url: link(passage.id),
    place: [source.shortName[language], `${lower(words.section)}: ${name}`, `${lower(words.voice)}: ${voices.join(' · ')}`, `${lower(words.paragraph)} ${passage.paragraph}`].join(own.comma),
    atlas: { title: atlas.manifest.title[language], version: atlas.version },
  };
}

function known({ value, basis }: PublishedKnown<string>, language: Language): string {
  if (value === null || basis === 'unknown') return WORDS[language].notShown;
  return basis === 'shown' ? value : `${value} (${WORDS[language].inferred})`;
}

function bound(source: PublishedSource, which: 'earliest' | 'latest', language: Language): string {
  const { date, basis } = source.published[which];
  const words = WORDS[language];
  if (date === null || basis === 'unknown') return `${OWN[language][which]}: ${words.notShown}`;
  return `${which === 'earliest' ? words.notBefore : words.notAfter} ${formatDay(dayOf(date), language)} (${words[basis]})`;
}

/** A time of publication that a document shows: two days, or words where it only shows the last one possible. */
type Issued = { from: string; to: string } | { literal: string } | null;

function issuedOf({ published: { earliest, latest } }: PublishedSource, language: Language): Issued {
  if (latest.date === null || latest.basis !== 'shown') return null;
  if (earliest.date !== null && earliest.basis === 'shown') return { from: earliest.date, to: latest.date };
  return { literal: `${WORDS[language].notAfter} ${formatDay(dayOf(latest.date), language)}` };
}

/** Everything said on the strength of a passage, of features and of actors. */
function testimoniesOf(atlas: Atlas, { id, document }: AtlasPassage): PublishedTestimony[] {
  const ofActors = actorsOn(atlas, id, document).flatMap((actor) => actor.statements).flatMap((statement) => statement.testimonies);
  return [...atlas.supportsOf(id).map((support) => support.testimony), ...ofActors.filter((one) => restsOn(one, id))];
}

/** Actors whose rank or office rests on a passage, among those that its document names or that a feature concerns. */
function actorsOn(atlas: Atlas, passage: string, document: string): PublishedActor[] {
  const near = new Set([...atlas.mentionsIn(document).map((one) => one.target), ...atlas.features.flatMap((one) => one.properties.actors)]);
  const actors = [...near].flatMap((id) => atlas.actorOf(id) ?? []);
  return actors.filter((actor) => actor.statements.some((statement) => statement.testimonies.some((one) => restsOn(one, passage))));
}

const restsOn = (testimony: PublishedTestimony, passage: string): boolean => testimony.passages.some(({ id }) => id === passage);

/** Every line begins in one script, so that it reads rightly with no bidi marks in it. */
function quotation(cited: Cited): string {
  const { language, place, facts, url } = cited;
  return `${spoken(cited)}${language === 'ar' ? ' ' : '\n'}— ${place}.\n${capital(facts)}.\n${url}`;
}

/**
 * In Arabic the exact words alone; in English also the working translation. Where the words are speech translated into
 * Arabic, its English stands without any quotation mark, for it is not what the speaker said.
 */
function spoken({ exact, gloss, language, translatedBack }: Cited): string {
  const { working, noQuotes } = OWN[language];
  if (language === 'ar') return translatedBack ? `«${exact}» (${noQuotes})` : `«${exact}»`;
  return translatedBack ? `«${exact}»\n${capital(working)} (${noQuotes}): ${gloss.replace(/["“”«»„‟]/g, '')}` : `«${exact}»\n“${gloss}” (${working})`;
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/**
 * Web Annotations as `evidence.jsonld` holds them, one for each feature that rests on a passage (for each actor, as the
 * gazetteer holds them, where no feature does): one alone, several as a page, which must have an address of its own.
 * https://www.w3.org/TR/annotation-model/ (selectors 4.2.4 and 4.2.5, pages 5.2)
 */
function annotations(atlas: Atlas, standings: readonly Standing[]): object {
  const items = standings.flatMap(({ passage, document }) => {
    const features = atlas.supportsOf(passage.id).flatMap(({ feature }) => atlas.features[feature]?.id ?? []);
    const subjects = features.length > 0 ? [...new Set(features)] : actorsOn(atlas, passage.id, passage.document).map((actor) => actor.id);
    return subjects.map((subject) => annotation(subject, passage, document));
  });
  const ours = { passage: 'urn:sanad:passage', paragraph: 'urn:sanad:paragraph', gloss: 'urn:sanad:gloss' };
  const context = { '@context': ['http://www.w3.org/ns/anno.jsonld', atlas.base === null ? ours : { '@base': atlas.base.href, ...ours }] };
  if (items.length === 1) return { ...context, ...items[0] };
  return { ...context, id: `evidence#${standings.map(({ passage }) => passage.id).join(',')}`, type: 'AnnotationPage', items };
}

function annotation(subject: string, { id, exact, start, end, paragraph, gloss }: AtlasPassage, { source, text }: AtlasDocument): PublishedAnnotation {
  return {
    id: `evidence/${subject}/${id}`, type: 'Annotation', motivation: 'describing',
    body: { type: 'SpecificResource', source: subject, purpose: 'identifying' },
    target: {
      source: source.reading.file,
      selector: [
        { type: 'TextQuoteSelector', exact, prefix: prefixOf(text, start), suffix: suffixOf(text, end) },
        { type: 'TextPositionSelector', start, end },
      ],
    },
    passage: id, paragraph, gloss,
  };
}

/** What the reference formats share: a title no document shows is supplied in square brackets, as libraries do. */
function referenceOf(cited: Cited) {
  const { source, language, place, facts } = cited;
  const shownOf = ({ value, basis }: PublishedKnown<string>) => (basis === 'shown' ? value : null);
  const short = source.shortName[language];
  return {
    title: source.title?.basis === 'shown' ? `«${source.title.quote}»` : `[${short}]`, short,
    author: shownOf(source.author), publisher: shownOf(source.publisher), note: `${place}. ${capital(facts)}.`, quoted: spoken(cited),
  };
}

/**
 * One item of CSL-JSON, with the variables of its schema and no others. `note` is one line that does not begin with a
 * variable's name, because citeproc-js reads `name: value` there as data.
 * https://github.com/citation-style-language/schema/blob/master/schemas/input/csl-data.json
 */
function csl(cited: Cited): object {
  const { title, short, author, publisher, note, quoted } = referenceOf(cited);
  const { issued, source, atlas } = cited;
  return {
    id: cited.id, type: 'document', title, 'title-short': short,
    ...(author !== null && { author: [{ literal: author }] }),
    ...(publisher !== null && { publisher }),
    ...(issued !== null && { issued: 'literal' in issued ? issued : { 'date-parts': [...new Set([issued.from, issued.to])].map(dateParts) } }),
    language: 'ar', section: cited.section, archive: atlas.title, archive_location: `sha256:${source.reading.sha256}`,
    ...(atlas.version !== null && { version: atlas.version }),
    URL: cited.url, note: oneLine(note), annote: quoted,
  };
}

function dateParts(date: string): [number, number, number] {
  const { year, month, date: day } = partsOf(dayOf(date));
  return [year, month, day];
}

/** Line breaks of every kind as a space: in RIS one could begin a field. */
const oneLine = (text: string): string => text.replace(/[\r\n\v\f\u0085\u2028\u2029]+/g, ' ');

const TEX: Record<string, string> = {
  '\\': '\\textbackslash{}', '{': '\\textbraceleft{}', '}': '\\textbraceright{}', '~': '\\textasciitilde{}', '^': '\\textasciicircum{}',
  '%': '\\%', '&': '\\&', '#': '\\#', _: '\\_', $: '\\$',
};

/** Braces by name, because BibTeX counts `\{` as an open one. */
const tex = (text: string): string => oneLine(text).replace(/[\\{}~^%&#_$]/g, (sign) => TEX[sign] as string);

/**
 * One BibTeX entry, in UTF-8 (biber, or a Unicode-aware BibTeX). Doubled braces keep a name or a title whole. `url` is
 * read letter by letter, so nothing in it is escaped but what would end it. `date` is biblatex's, ISO 8601.
 * https://ctan.org/pkg/biblatex (2.2.1 data types, 2.3.8 dates), https://ctan.org/pkg/btxdoc
 */
function bibtex(cited: Cited): string {
  const { title, short, author, publisher, note, quoted } = referenceOf(cited);
  const { issued } = cited;
  const fields: [string, string | null][] = [
    ['title', `{${tex(title)}}`], ['shorttitle', `{${tex(short)}}`],
    ['author', author && `{${tex(author)}}`], ['publisher', publisher && `{${tex(publisher)}}`],
    ['date', issued && 'from' in issued ? [...new Set([issued.from, issued.to])].join('/') : null],
    ['langid', 'arabic'], ['version', cited.atlas.version], ['note', tex(note)], ['annote', tex(quoted)],
    ['url', cited.url.replace(/[\s\\{}]/g, encodeURIComponent)],
  ];
  const lines = fields.flatMap(([name, value]) => (value === null ? [] : [`  ${name} = {${value}},`]));
  return `@misc{sanad-${cited.id.replace(/[^A-Za-z0-9-]/g, '-')},\n${lines.join('\n')}\n}`;
}

/**
 * One RIS record: `XX  - value` lines ending in CR LF, TY first and ER last. It has no form for a bound or a range, so
 * a day stands in it only where a document shows that one day; the bounds stand in its note.
 * https://web.archive.org/web/2011/http://www.refman.com/support/risformat_intro.asp
 */
function ris(cited: Cited): string {
  const { title, short, author, publisher, note, quoted } = referenceOf(cited);
  const { issued } = cited;
  const day = issued && 'from' in issued && issued.from === issued.to ? issued.from : null;
  const fields: [string, string | null][] = [
    ['TY', 'GEN'], ['TI', title], ['ST', short], ['AU', author], ['PB', publisher],
    ['PY', day && day.slice(0, 4)], ['DA', day && `${day.replaceAll('-', '/')}/`],
    ['LA', 'ar'], ['SE', cited.section], ['DB', cited.atlas.title], ['AN', cited.id], ['N1', quoted], ['N1', note], ['UR', cited.url], ['ER', ''],
  ];
  return fields.flatMap(([tag, value]) => (value === null ? [] : [`${tag}  - ${oneLine(value)}\r\n`])).join('');
}
