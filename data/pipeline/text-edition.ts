import { formatDay } from '../../src/i18n/dates.ts';
import { LANGUAGES, type Language } from '../../src/i18n/language.ts';
import { WORDS } from '../../src/i18n/words.ts';
import type { Dictionary } from '../../src/i18n/words.ar.ts';
import type { PublishedFeature, PublishedStatement, PublishedTestimony, Words } from '../../src/model/published.ts';
import type { Source } from '../../src/model/schema.ts';
import { slicesOf } from '../../src/model/slices.ts';
import { valueWords, whenWords } from '../../src/signs/phrases.ts';
import {
  ATTRIBUTE_WORDS, PART_ROLE_WORDS, DATE_KIND_WORDS, FEATURE_KIND_WORDS, GRADE_WORDS, STATEMENT_KIND_WORDS, stateWord, VOICE_WORDS,
} from '../../src/signs/words.ts';
import { findExactly } from '../../src/text/slice.ts';
import { dayOf } from '../../src/time/day.ts';
import type { Corpus, Document } from './corpus.ts';

/**
 * The text edition: the whole atlas as plain pages, for readers without scripts, for printing and for citing. Every
 * page is HTML and well-formed XML at once. The same corpus gives the same bytes. Files by their path below `text/`.
 */
export function textEdition(corpus: Corpus, features: readonly PublishedFeature[]): Map<string, Uint8Array> {
  const edition = contentsOf(corpus, features);
  const pages: [string, Html][] = [
    ['index.html', indexPage(edition)],
    ...[...corpus.documents.values()].map((document): [string, Html] => [documentPage(document.source.id), aDocument(edition, document)]),
    ...edition.layers.map((layer): [string, Html] => [layerPage(layer.id), aLayer(edition, layer)]),
  ];
  const encoder = new TextEncoder();
  return new Map([...pages.map(([path, { markup }]): [string, string] => [path, markup]), ['style.css', STYLE] as const]
    .map(([path, text]) => [path, encoder.encode(text)]));
}

const documentPage = (id: string) => `document-${id}.html`;
const layerPage = (id: string) => `layer-${id}.html`;
const appLink = (language: Language, wish: string) => `../index.html#v=1&lang=${language}&${wish}`;

// ── Markup ──────────────────────────────────────────────────────────────────────────────────────────────────────────

/** Markup that is safe to stand in a page as it is. Only {@link html} makes it. */
interface Html { readonly markup: string }
type Piece = Html | string | number | null | readonly Piece[];

/** A template whose every text piece goes through {@link escape}; there is no other way into a page. */
function html(parts: TemplateStringsArray, ...pieces: Piece[]): Html {
  return { markup: parts.map((part, at) => part + (at < pieces.length ? render(pieces[at] as Piece) : '')).join('') };
}

function render(piece: Piece): string {
  if (piece === null) return '';
  if (typeof piece === 'string' || typeof piece === 'number') return escape(String(piece));
  return 'markup' in piece ? piece.markup : piece.map(render).join('');
}

const SPECIAL: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
/** Characters that turn the direction of writing, show nothing, or may not stand in XML. Joiners are letters' own and stay. */
const UNSEEN = /(?![\n\t])[\p{Cc}\p{Cs}\p{Bidi_Control}\u00ad\u200b\u2028\u2029\u2060-\u206f\ufeff\ufffe\uffff\u{e0000}-\u{e007f}]/gu;

/** The one door for text into a page: markup becomes letters, and what cannot be seen is written out as `[U+202E]`. */
function escape(text: string): string {
  return text
    .replace(UNSEEN, (character) => `[U+${(character.codePointAt(0) as number).toString(16).toUpperCase().padStart(4, '0')}]`)
    .replace(/[&<>"']/g, (character) => SPECIAL[character] as string);
}

const english = (text: Piece) => html`<span class="en" lang="en" dir="ltr">${text}</span>`;
const both = ({ ar, en }: Words) => html`${ar} <span class="bar">/</span> ${english(en)}`;
/** For sentences: a paragraph each, so that neither breaks the other's lines. */
const sentences = ({ ar, en }: Words) => html`<p>${ar}</p>\n<p class="en" lang="en" dir="ltr">${en}</p>\n`;
const note = (words: Words) => html`<div class="note">${sentences(words)}</div>\n`;
/** For headings: Arabic, and English beneath it. */
const stacked = ({ ar, en }: Words) => html`<bdi>${ar}</bdi> ${english(en)}`;
const row = (label: Words, value: Piece, wide = false) => html`<div${wide ? html` class="wide"` : null}><dt>${both(label)}</dt><dd>${value}</dd></div>\n`;
const list = (items: readonly Html[], name: string) => (items.length === 0 ? null : html`<ul class="${name}">\n${items}</ul>\n`);
const quoted = (quote: string, gloss: string | null) => html`<blockquote>
<p class="quote" lang="ar" dir="rtl">«<span class="exact">${quote}</span>»</p>
${gloss === null ? null : html`<p class="gloss" lang="en" dir="ltr">“${gloss}”</p>\n`}</blockquote>\n`;

// ── Words ───────────────────────────────────────────────────────────────────────────────────────────────────────────

type Plain = { [Key in keyof Dictionary]: Dictionary[Key] extends string ? Key : never }[keyof Dictionary];
type Count = { [Key in keyof Dictionary]: Dictionary[Key] extends (count: number) => string ? Key : never }[keyof Dictionary];

const inBoth = (make: (language: Language) => string): Words => ({ ar: make('ar'), en: make('en') });
const word = (key: Plain): Words => inBoth((language) => WORDS[language][key]);
const count = (key: Count, number: number): Words => inBoth((language) => WORDS[language][key](number));
const joined = (all: readonly Words[]): Words => ({ ar: all.map(({ ar }) => ar).join('، '), en: all.map(({ en }) => en).join(', ') });
const labelled = (label: Words, value: Words | null): Words => (value === null ? label : { ar: `${label.ar}: ${value.ar}`, en: `${label.en}: ${value.en}` });
const numbered = (key: Plain, number: number): Words => inBoth((language) => `${WORDS[language][key]} ${number}`);

const OWN = {
  about: { ar: 'عن الوثيقة', en: 'About the document' },
  documents: { ar: 'الوثائق', en: 'Documents' },
  pages: { ar: 'صفحات النسخة النصية', en: 'Pages of the text edition' },
  onThisPage: { ar: 'في هذه الصفحة', en: 'On this page' },
  skip: { ar: 'إلى المتن', en: 'To the main text' },
  app: { ar: 'إلى الأطلس', en: 'To the atlas' },
  uncertain: { ar: 'قراءات غير مؤكدة', en: 'Uncertain readings' },
  lastState: { ar: 'آخر حال مذكورة', en: 'Last state given' },
  rests: { ar: 'ما يستند إليه', en: 'What it rests on' },
  noSupport: { ar: 'لا تستند إلى هذا المقطع علامة', en: 'No mark rests on this passage' },
  relativeTo: { ar: 'بالنسبة إلى', en: 'relative to' },
  remarks: { ar: 'ملاحظات', en: 'Remarks' },
  reasoning: { ar: 'الاستدلال', en: 'Reasoning' },
  hash: { ar: 'بصمة نص القراءة (SHA-256)', en: 'Hash of the reading text (SHA-256)' },
  passagesOnly: { ar: 'حقوق هذه الوثيقة لا تأذن بنشر نصها كاملاً؛ فهنا مقاطعها وحدها.', en: 'The rights in this document do not allow its full text; only its passages stand here.' },
  withheld: { ar: 'لفظ هذا المقطع غير منشور', en: 'The words of this passage are not published' },
} satisfies Record<string, Words>;


/** What a statement says, in both languages; null where only the quotation may say it. */
function valueInBoth(feature: PublishedFeature, statement: PublishedStatement, edition: Edition): Words | null {
  const say = (language: Language) => valueWords(feature, statement, language, edition.nameOf);
  const [ar, en] = [say('ar'), say('en')];
  return ar === null || en === null ? null : { ar, en };
}

/** The last state the documents give a feature, as the app's list and reader name it. */
function lastState(feature: PublishedFeature): { word: Words; states: number } | null {
  const states = slicesOf(feature, 0, 0);
  const last = states.at(-1);
  return last ? { word: inBoth((language) => stateWord(last.state, feature.properties.kind, language)), states: states.length } : null;
}

// ── Contents ────────────────────────────────────────────────────────────────────────────────────────────────────────

type Layer = NonNullable<Corpus['settings']>['layers'][number];
type Passage = Corpus['passages'][number]['item'];
interface Support { feature: PublishedFeature; statement: PublishedStatement }

interface Edition {
  corpus: Corpus;
  features: readonly PublishedFeature[];
  title: Words;
  caution: Words;
  layers: readonly Layer[];
  passages: Map<string, Passage>;
  /** Everything that rests on a passage, each statement once. */
  supports: Map<string, Set<Support>>;
  statements: Map<string, Support>;
  nameOf: (id: string) => Words;
}

function contentsOf(corpus: Corpus, features: readonly PublishedFeature[]): Edition {
  const { settings } = corpus;
  if (!settings) throw new Error('data/atlas.json is missing');
  const named = new Map([...corpus.places, ...corpus.actors].map(({ item }) => [item.id, item.name]));
  const supports = new Map<string, Set<Support>>();
  const statements = new Map<string, Support>();
  for (const feature of features) {
    for (const statement of feature.properties.statements) {
      const support = { feature, statement };
      statements.set(statement.id, support);
      for (const { id } of statement.testimonies.flatMap((testimony) => testimony.passages)) {
        supports.set(id, (supports.get(id) ?? new Set()).add(support));
      }
    }
  }
  return {
    corpus, features, title: settings.title, caution: settings.caution, layers: settings.layers, supports, statements,
    passages: new Map(corpus.passages.map(({ item }) => [item.id, item])),
    nameOf: (id) => named.get(id) ?? corpus.documents.get(id)?.source.shortName ?? { ar: id, en: id },
  };
}

/** The words of a passage, or null where the rights of its document allow none. */
function wordsOf(passage: Passage, { corpus }: Edition): Html {
  const withheld = corpus.documents.get(passage.document)?.source.publish === 'none';
  return withheld ? html`<p>${both(OWN.withheld)}</p>\n` : quoted(passage.quote, passage.gloss);
}

const statementLink = ({ feature, statement }: Support, edition: Edition) =>
  html`<a href="${layerPage(feature.properties.layer)}#${statement.id}">${both(labelled({
    ar: `${feature.properties.name.ar}، ${ATTRIBUTE_WORDS[statement.attribute].ar}`,
    en: `${feature.properties.name.en}, ${ATTRIBUTE_WORDS[statement.attribute].en}`,
  }, valueInBoth(feature, statement, edition)))}</a>${negation(statement)}`;

const flag = (words: Words) => html` <span class="flag">${both(words)}</span>`;
const negation = ({ polarity }: PublishedStatement) => (polarity === 'did-not' ? flag(word('didNot')) : null);

// ── Pages ───────────────────────────────────────────────────────────────────────────────────────────────────────────

interface PageParts { path: string; heading: Words; wish: string; body: Piece }

/** Anchors of the page's own carry an underscore, which no id of the atlas may, so the two never meet. */
function page(edition: Edition, { path, heading, wish, body }: PageParts): Html {
  const link = (target: string, words: Words) =>
    html`<li><a href="${target}"${target === path ? html` aria-current="page"` : null}>${both(words)}</a></li>\n`;
  return html`<!DOCTYPE html>
<html xmlns="http://www.w3.org/1999/xhtml" lang="ar" dir="rtl">
<head>
<meta charset="utf-8" />
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'self'; base-uri 'none'; form-action 'none'" />
<meta name="viewport" content="width=device-width, initial-scale=1" />
<meta name="color-scheme" content="light dark" />
<meta name="referrer" content="no-referrer" />
<title>${heading.ar} / ${heading.en}</title>
<link rel="stylesheet" href="style.css" />
</head>
<body>
<a class="skip" href="#main_">${both(OWN.skip)}</a>
<header>
<p class="app-links">${LANGUAGES.map((language) => html`<a href="${appLink(language, wish)}" lang="${language}" dir="${language === 'ar' ? 'rtl' : 'ltr'}">${OWN.app[language]}</a> `)}</p>
<nav aria-label="${OWN.pages.ar}">
<ul>
${link('index.html', word('textEdition'))}${[...edition.corpus.documents.values()].map(({ source }) => link(documentPage(source.id), source.shortName))}${edition.layers.map((layer) => link(layerPage(layer.id), layer.name))}</ul>
</nav>
</header>
<main id="main_">
<h1>${stacked(heading)}</h1>
<div class="caution">${sentences(edition.caution)}</div>
${body}</main>
</body>
</html>
`;
}

function indexPage(edition: Edition): Html {
  const { corpus } = edition;
  const heading = inBoth((language) => `${WORDS[language].textEdition}: ${edition.title[language]}`);
  const item = (target: string, name: Words, counts: Words) => html`<li><a href="${target}">${both(name)}</a> <small>${both(counts)}</small></li>\n`;
  return page(edition, {
    path: 'index.html', heading, wish: 'view=list',
    body: html`<section class="intro">
<p>في هذه الصفحات الأطلس كله نصاً: كل وثيقة كاملة بلفظها، وتحت كل فقرة مقاطعها، ومع كل مقطع ما يستند إليه؛ ثم كل طبقة من الخريطة، بكل قول فيها: من قاله، وفي أي وثيقة، ومتى، ومن أي نوع هو. ولكل مقطع ولكل قول عنوان ثابت يُستشهد به. ولا تحتاج هذه الصفحات إلى خريطة ولا إلى JavaScript.</p>
<p>وما بين القوسين «» كلام الوثائق بلفظه، وما سواه كلام الأطلس. والترجمة الإنكليزية للمقاطع ترجمة عملية من عمل الأطلس.</p>
<p lang="en" dir="ltr">These pages hold the whole atlas as text: each document in full, in its own Arabic; under each paragraph its passages, and with each passage what rests on it; then each layer of the map with every statement in it: who says it, in which document, when, and of what kind it is. Each passage and each statement has a lasting address that can be cited. The pages need neither a map nor JavaScript.</p>
<p lang="en" dir="ltr">What stands between «» is the documents’ own wording; all else is the atlas speaking. The English of the passages is a working translation made for this atlas.</p>
</section>
<section>
<h2>${stacked(OWN.documents)}</h2>
${list([...corpus.documents.values()].map(({ source }) => item(documentPage(source.id), source.shortName,
    count('passages', corpus.passages.filter((one) => one.item.document === source.id).length))), 'contents')}</section>
<section>
<h2>${stacked(word('layers'))}</h2>
${list(edition.layers.map((layer) => item(layerPage(layer.id), layer.name, count('marks', inLayer(edition, layer).length))), 'contents')}</section>
`,
  });
}

const inLayer = (edition: Edition, layer: Layer) => edition.features.filter((feature) => feature.properties.layer === layer.id);

// ── A document ──────────────────────────────────────────────────────────────────────────────────────────────────────

function aDocument(edition: Edition, document: Document): Html {
  const { source } = document;
  return page(edition, {
    path: documentPage(source.id), heading: source.shortName, wish: `doc=${source.id}`,
    body: html`${aboutDocument(source)}<nav class="toc" aria-label="${OWN.onThisPage.ar}">
${list(source.sections.map((section) => html`<li><a href="#section_${section.id}">${both(section.name)}</a></li>\n`), 'toc-list')}</nav>
${source.publish === 'full' ? null : html`<div class="caution">${sentences(OWN.passagesOnly)}</div>\n`}${source.sections.map((section) => aSection(edition, document, section))}`,
  });
}

function aboutDocument(source: Source): Html {
  const known = (value: Source['publisher']) =>
    html`${value.value === null ? both(word('notShown')) : html`<bdi>${value.value}</bdi>`}${value.note ? note(value.note) : null}`;
  const bound = (which: 'earliest' | 'latest', label: Words) => {
    const { date, basis, reasoning } = source.published[which];
    const said = inBoth((language) => (date === null ? WORDS[language].unknownBound
      : `${formatDay(dayOf(date), language)} (${basis === 'shown' ? WORDS[language].shown : WORDS[language].inferred})`));
    return html`<p>${both(inBoth((language) => `${label[language]}: ${said[language]}`))}</p>\n${note(reasoning)}`;
  };
  const voices = [...new Set(source.sections.map((section) => section.voice))].filter((voice) => voice !== 'matter');
  return html`<section>
<h2>${stacked(OWN.about)}</h2>
<dl>
${row(word('ownTitle'), quoted(source.title.quote, source.title.gloss))}${row(word('publisher'), known(source.publisher))}${row(word('author'), known(source.author))}${row(word('published'), [bound('earliest', word('notBefore')), bound('latest', word('notAfter'))])}${row(word('voice'), both(joined([...voices.map((voice) => VOICE_WORDS[voice]), ...(source.translated.value === true ? [word('translatedDocument')] : [])])))}${
  source.callsFor.length === 0 || source.publish === 'none' ? null : row(word('callsFor'), source.callsFor.map((one) => [quoted(one.quote, one.gloss), paragraphLink(source.id, one.paragraph)]))}${
  source.uncertain.length === 0 || source.publish === 'none' ? null : row(OWN.uncertain, source.uncertain.map((one) => [quoted(one.quote, null), note(one.note), paragraphLink(source.id, one.paragraph)]))}${row(word('rights'), sentences(source.rights))}${row(OWN.hash, html`<code dir="ltr">${source.reading.sha256}</code>`)}</dl>
</section>
`;
}

const paragraphLink = (document: string, paragraph: number) =>
  html`<p class="where"><a href="${documentPage(document)}#paragraph_${paragraph}">${both(numbered('paragraph', paragraph))}</a></p>\n`;

function aSection(edition: Edition, document: Document, section: Source['sections'][number]): Html {
  const [first, last] = section.paragraphs;
  return html`<section id="section_${section.id}" class="voice-${section.voice}">
<h2>${stacked(section.name)}</h2>
<p class="voice">${both(labelled(word('voice'), VOICE_WORDS[section.voice]))}</p>
${Array.from({ length: last - first + 1 }, (_, index) => aParagraph(edition, document, first + index))}</section>
`;
}

function aParagraph(edition: Edition, { source, reading, paragraphs }: Document, number: number): Html {
  const within = paragraphs[number - 1];
  if (!within) return html``;
  const startOf = (passage: Passage) => findExactly(reading, passage.quote, within)[(passage.occurrence ?? 1) - 1] ?? within.end;
  const here = [...edition.passages.values()].filter((passage) => passage.document === source.id && passage.paragraph === number)
    .sort((a, b) => startOf(a) - startOf(b) || a.quote.length - b.quote.length || (a.id < b.id ? -1 : 1));
  return html`<section class="paragraph">
<h3 id="paragraph_${number}">${both(numbered('paragraph', number))}</h3>
${source.publish === 'full' ? html`<p class="reading" lang="ar" dir="rtl">${reading.slice(within.start, within.end)}</p>\n` : null}${
  here.length === 0 ? null : html`<h4>${both(count('passages', here.length))}</h4>\n`}${list(here.map((passage) => aPassage(edition, passage)), 'passages')}</section>
`;
}

function aPassage(edition: Edition, passage: Passage): Html {
  const supports = [...(edition.supports.get(passage.id) ?? [])];
  return html`<li id="${passage.id}">
${wordsOf(passage, edition)}<p class="where"><a href="#${passage.id}" aria-label="${WORDS.ar.passage} ${passage.id}"><code dir="ltr">${passage.id}</code></a></p>
${supports.length === 0 ? html`<p><small>${both(OWN.noSupport)}</small></p>\n` : html`<p class="label">${both(word('supports'))}</p>
${list(supports.map((support) => html`<li>${statementLink(support, edition)}</li>\n`), 'supports')}`}</li>
`;
}

// ── A layer ─────────────────────────────────────────────────────────────────────────────────────────────────────────

function aLayer(edition: Edition, layer: Layer): Html {
  const features = inLayer(edition, layer);
  return page(edition, {
    path: layerPage(layer.id), heading: layer.name, wish: 'view=list',
    body: html`<nav class="toc" aria-label="${OWN.onThisPage.ar}">
${list(features.map((feature) => html`<li><a href="#${feature.id}">${both(labelled(feature.properties.name, lastState(feature)?.word ?? null))}</a></li>\n`), 'toc-list')}</nav>
${features.map((feature) => aFeature(edition, feature))}`,
  });
}

function aFeature(edition: Edition, feature: PublishedFeature): Html {
  const { name, kind, aliases, geometryGrade, geometrySource, statements } = feature.properties;
  const state = lastState(feature);
  const testimonies = statements.flatMap((statement) => statement.testimonies);
  const different = (pick: (testimony: PublishedTestimony) => string[]) => new Set(testimonies.flatMap(pick)).size;
  const others = aliases.filter((alias) => !alias.documents);
  return html`<article id="${feature.id}">
<h2>${stacked(name)}</h2>
<p class="app-links">${LANGUAGES.map((language) => html`<a href="${appLink(language, `sel=${feature.id}`)}" lang="${language}" dir="${language === 'ar' ? 'rtl' : 'ltr'}">${WORDS[language].offOpen}</a> `)}</p>
<dl>
${row(word('kind'), both(FEATURE_KIND_WORDS[kind]))}${state ? row(OWN.lastState, html`<strong>${both(state.word)}</strong>${state.states > 1 ? html` <small>(${both(count('states', state.states))})</small>` : null}`) : null}${row(OWN.rests, both(joined([
    count('passages', different(({ passages }) => passages.map(({ id }) => id))), count('documents', different(({ document }) => [document])), count('origins', different(({ chain }) => chain.slice(0, 1))),
  ])))}${row(word('geometry'), html`${both(geometryGrade === null ? word('notOnMap') : GRADE_WORDS[geometryGrade])}${geometrySource ? note(geometrySource) : null}`)}${
  others.length === 0 ? null : row(word('notTheirWord'), others.map((alias, at) => html`${at > 0 ? ' · ' : ''}<bdi>${alias.text}</bdi>`))}</dl>
<h3 class="label">${both(word('everyStatement'))}</h3>
${statements.map((statement) => aStatement(edition, feature, statement))}</article>
`;
}

function aStatement(edition: Edition, feature: PublishedFeature, statement: PublishedStatement): Html {
  const value = valueInBoth(feature, statement, edition);
  const { edtf } = statement.when;
  const related = statement.relativeTo === null ? undefined : edition.statements.get(statement.relativeTo);
  return html`<section class="statement" id="${statement.id}">
<h4>${both(value === null ? inBoth((language) => `${ATTRIBUTE_WORDS[statement.attribute][language]}${language === 'ar' ? '،' : ','} ${WORDS[language].seeWords}`)
    : labelled(ATTRIBUTE_WORDS[statement.attribute], value))}${negation(statement)}</h4>
<dl>
${row(word('when'), html`${both(inBoth((language) => whenWords(statement, language)))}${edtf === null ? null : html` <code dir="ltr">${edtf}</code>`}`)}${row(word('dateKind'), [
    both(DATE_KIND_WORDS[statement.dateKind]),
    related ? html`؛ ${both(OWN.relativeTo)}: ${statementLink(related, edition)}` : null,
  ])}${statement.reasoning ? row(OWN.reasoning, sentences(statement.reasoning)) : null}${statement.reported ? row(word('reported'), both(inBoth((language) => formatDay(dayOf(statement.reported as string), language)))) : null}</dl>
${list(statement.testimonies.map((testimony) => aTestimony(edition, testimony)), 'testimonies')}</section>
`;
}

function aTestimony(edition: Edition, testimony: PublishedTestimony): Html {
  const { chain, passages, voice, kind, document, section } = testimony;
  const source = edition.corpus.documents.get(document)?.source;
  const within = source?.sections.find((one) => one.id === section);
  const remarks: Words[] = [
    ...(testimony.implied ? [word('implied')] : []), ...(testimony.translatedBack ? [word('translatedBack')] : []),
    ...(testimony.loaded ? [word('loadedWords')] : []),
  ];
  const arrow = (language: Language) => chain.map((one, at) => html`${at > 0 ? ' ← ' : null}<bdi>${edition.nameOf(one)[language]}</bdi>`);
  return html`<li>
${passages.map(({ id, role }) => {
    const passage = edition.passages.get(id);
    return passage ? html`${wordsOf(passage, edition)}<p class="where"><a href="${documentPage(passage.document)}#${id}">${both(inBoth((language) =>
      `${edition.nameOf(passage.document)[language]}${language === 'ar' ? '،' : ','} ${WORDS[language].paragraph} ${passage.paragraph}`))}</a>${passages.length > 1 ? html` <small>(${both(PART_ROLE_WORDS[role])})</small>` : null}</p>\n` : null;
  })}<dl>
${row(word('voice'), both(VOICE_WORDS[voice]))}${within ? row(word('section'), both(within.name)) : null}${row(word('statementKind'), both(STATEMENT_KIND_WORDS[kind]))}${row(word('chain'), html`<p>${arrow('ar')}</p><p lang="en" dir="ltr" class="en">${arrow('en')}</p>`, true)}${remarks.length === 0 ? null : row(OWN.remarks, both(joined(remarks)))}</dl>
</li>
`;
}

// ── Look ────────────────────────────────────────────────────────────────────────────────────────────────────────────

const STYLE = `:root {
  color-scheme: light dark;
  --ground: #f3eee4; --paper: #fffdf8; --ink: #1d1a16; --muted: #5c554a; --line: #d8cfbf; --accent: #1d4f91; --warn: #8a2b12; --aim: #ffe394;
}
@media (prefers-color-scheme: dark) {
  :root { --ground: #12171c; --paper: #1a2026; --ink: #f0ece4; --muted: #aeb5bb; --line: #36404a; --accent: #8ab8f5; --warn: #ffb199; --aim: #4a3b10; }
}
*, *::before, *::after { box-sizing: border-box; }
html { font: 100%/1.7 'Noto Sans Arabic', system-ui, 'Segoe UI', Tahoma, sans-serif; background: var(--ground); color: var(--ink); -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
body { margin: 0 auto; padding: 1rem; max-inline-size: 54rem; overflow-wrap: break-word; }
h1, h2, h3, h4, p, ul, dl, dd, blockquote { margin: 0; padding: 0; }
ul { list-style: none; }
a { color: var(--accent); text-underline-offset: 0.2em; }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
:target { background: var(--aim); scroll-margin-block: 1rem; }
h1 { font-size: 1.6rem; line-height: 1.4; margin-block: 1rem 0.5rem; }
h2 { font-size: 1.3rem; line-height: 1.4; margin-block-end: 0.5rem; }
h3 { font-size: 1rem; color: var(--muted); margin-block: 1rem 0.25rem; }
h4 { font-size: 1rem; line-height: 1.5; margin-block-end: 0.25rem; }
h1 .en, h2 .en { display: block; font-size: 0.75em; font-weight: 400; inline-size: fit-content; }
small, .label, .note { font-size: 0.875rem; color: var(--muted); }
.en, .gloss, .bar { color: var(--muted); }
a .en, a .bar, .caution .en, strong .en { color: inherit; }
.en { font-size: 0.9375em; line-height: 1.55; }
p.en, .gloss { inline-size: fit-content; }
dd bdi { display: inline-block; }
.skip { position: absolute; inset-block-start: 0; inset-inline-start: 0; padding: 0.5rem 1rem; background: var(--paper); clip-path: inset(50%); }
.skip:focus { clip-path: none; }
header { border-block-end: 1px solid var(--line); padding-block-end: 0.75rem; font-size: 0.875rem; }
header ul, .toc ul { display: grid; gap: 0.125rem 1.5rem; }
header ul { grid-template-columns: repeat(auto-fit, minmax(min(22rem, 100%), 1fr)); }
.toc { margin-block: 1rem; padding: 0.75rem 1rem; border: 1px solid var(--line); }
.app-links a { margin-inline-end: 1rem; }
[aria-current] { color: inherit; font-weight: 700; text-decoration: none; }
.caution { border-inline-start: 4px solid var(--warn); padding-inline-start: 0.75rem; margin-block: 0.75rem 1.25rem; }
.intro p { margin-block-end: 0.75rem; }
.contents li { margin-block-end: 0.5rem; }
.contents small { display: block; }
main > section, article { background: var(--paper); border: 1px solid var(--line); padding: 1rem clamp(0.75rem, 3vw, 1.5rem); margin-block: 1rem; }
section:target, article:target { background: var(--paper); outline: 3px solid var(--accent); }
dl > div { display: grid; grid-template-columns: minmax(7rem, 12rem) 1fr; gap: 0 1rem; padding-block: 0.25rem; border-block-start: 1px solid var(--line); }
dt { color: var(--muted); font-size: 0.875rem; }
dt .bar { display: none; }
dt .en { display: block; inline-size: fit-content; }
dd { min-inline-size: 0; }
dd > blockquote + blockquote, dd > .where + blockquote, dd > .note + p { margin-block-start: 0.5rem; }
code { font: 0.8125rem/1.5 ui-monospace, Consolas, monospace; color: var(--muted); overflow-wrap: anywhere; unicode-bidi: isolate; }
.reading, .quote { font-family: 'Noto Naskh Arabic', 'Amiri', 'Traditional Arabic', 'Times New Roman', serif; font-size: 1.1875rem; line-height: 2; }
.voice { color: var(--muted); }
.voice-commentary > .paragraph { border-inline-start: 3px dotted var(--warn); padding-inline-start: 0.75rem; }
.passages > li, .testimonies > li { margin-block: 0.75rem; padding-inline-start: 0.75rem; border-inline-start: 3px solid var(--line); }
.testimonies dl { display: grid; grid-template-columns: repeat(auto-fit, minmax(10rem, 1fr)); gap: 0 1rem; margin-block-start: 0.5rem; }
.testimonies dl > div { display: block; }
.testimonies dl > .wide { grid-column: 1 / -1; }
.testimonies dt .bar, .testimonies dt .en { display: inline; }
.statement { border-block-start: 2px solid var(--line); padding-block: 0.75rem; margin-block-start: 0.75rem; }
.supports li { padding-inline-start: 1rem; font-size: 0.9375rem; }
.where { font-size: 0.875rem; }
.flag { border: 1px solid var(--warn); color: var(--warn); padding-inline: 0.375rem; font-size: 0.8125rem; font-weight: 700; }
.flag .en, .flag .bar { color: inherit; }
@media (max-width: 34rem) { dl > div { grid-template-columns: 1fr; } dt .bar { display: inline; } dt .en { display: inline; } }
@media print { header, .toc, .app-links { display: none; } body { max-inline-size: none; } main > section, article { border: 0; padding-inline: 0; } }
`;
