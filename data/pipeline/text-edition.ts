import { formatDay } from '../../src/i18n/dates.ts';
import { LANGUAGES, type Language } from '../../src/i18n/language.ts';
import { WORDS } from '../../src/i18n/words.ts';
import type { PublishedFeature, PublishedStatement, PublishedTestimony, Words } from '../../src/model/published.ts';
import type { Source } from '../../src/model/schema.ts';
import { slicesOf } from '../../src/model/slices.ts';
import { valueWords, whenWords } from '../../src/signs/phrases.ts';
import {
  ATTRIBUTE_WORDS, PART_ROLE_WORDS, DATE_KIND_WORDS, FEATURE_KIND_WORDS, GRADE_WORDS, STATEMENT_KIND_WORDS, markWord, TIME_RELATION_WORDS, VOICE_WORDS,
} from '../../src/signs/words.ts';
import { findExactly } from '../../src/text/slice.ts';
import { dayOf } from '../../src/time/day.ts';
import type { Corpus, Document } from './corpus.ts';
import { beside } from './text-beside.ts';
import { both, html, list, note, quoted, row, sentences, stacked, type Html, type Piece } from './text-markup.ts';
import { STYLE } from './text-style.ts';
import { count, inBoth, joined, labelled, numbered, OWN, word } from './text-words.ts';

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

// ── Words ───────────────────────────────────────────────────────────────────────────────────────────────────────────

/** What a statement says, in both languages; null where only the quotation may say it. */
function valueInBoth(feature: PublishedFeature, statement: PublishedStatement, edition: Edition): Words | null {
  const say = (language: Language) => valueWords(feature.properties.kind, statement, language, edition.nameOf);
  const [ar, en] = [say('ar'), say('en')];
  return ar === null || en === null ? null : { ar, en };
}

/** The last state the documents give a feature, as the app's list and reader name it. */
function lastState(feature: PublishedFeature): { word: Words; states: number } | null {
  const states = slicesOf(feature, 0, 0);
  const last = states.at(-1);
  return last ? { word: inBoth((language) => markWord(last, feature.properties.kind, language)), states: states.length } : null;
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
${row(word('ownTitle'), source.title ? quoted(source.title.quote, source.title.gloss) : both(word('notShown')))}${row(word('publisher'), known(source.publisher))}${row(word('author'), known(source.author))}${row(word('published'), [bound('earliest', word('notBefore')), bound('latest', word('notAfter'))])}${row(word('voice'), both(joined([...voices.map((voice) => VOICE_WORDS[voice]), ...(source.translated.value === true ? [word('translatedDocument')] : [])])))}${
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
${source.publish === 'full' ? html`<p class="reading" lang="ar" dir="rtl">${reading.slice(within.start, within.end)}</p>
<p class="gloss" lang="en" dir="ltr">${edition.corpus.translations.get(source.id)?.item.paragraphs[number - 1] ?? ''}</p>\n` : null}${
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
${statements.map((statement) => aStatement(edition, feature, statement))}${beside(edition.corpus, feature, (id) => passageLink(edition, id))}</article>
`;
}

function passageLink(edition: Edition, id: string): Piece {
  const passage = edition.passages.get(id);
  return passage ? html`${wordsOf(passage, edition)}<p class="where"><a href="${documentPage(passage.document)}#${id}"><code dir="ltr">${id}</code></a></p>\n` : null;
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
    related && statement.relation ? html`؛ ${both(TIME_RELATION_WORDS[statement.relation])}: ${statementLink(related, edition)}` : null,
  ])}${statement.reasoning ? row(OWN.reasoning, sentences(statement.reasoning)) : null}${statement.reported ? row(word('reported'), both(inBoth((language) => formatDay(dayOf(statement.reported as string), language)))) : null}</dl>
${statement.note ? note(statement.note) : null}${list(statement.testimonies.map((testimony) => aTestimony(edition, testimony)), 'testimonies')}</section>
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
