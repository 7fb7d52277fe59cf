import { formatDay } from '../../src/i18n/dates.ts';
import { LANGUAGES, type Language } from '../../src/i18n/language.ts';
import { WORDS } from '../../src/i18n/words.ts';
import type { PublishedFeature, PublishedStatement, PublishedTestimony, Words } from '../../src/model/published.ts';
import { slicesOf } from '../../src/model/slices.ts';
import { whenWords } from '../../src/signs/phrases.ts';
import {
  ATTRIBUTE_WORDS, DATE_KIND_WORDS, FEATURE_KIND_WORDS, GRADE_WORDS, markWord, PART_ROLE_WORDS, STATEMENT_KIND_WORDS, TIME_RELATION_WORDS, VOICE_WORDS,
} from '../../src/signs/words.ts';
import { dayOf } from '../../src/time/day.ts';
import { beside } from './text-beside.ts';
import {
  appLink, documentPage, inLayer, layerPage, negation, page, statementLink, valueInBoth, wordsOf, type Edition, type Layer,
} from './text-contents.ts';
import { both, html, list, note, row, sentences, stacked, type Html, type Piece } from './text-markup.ts';
import { count, inBoth, joined, labelled, OWN, word } from './text-words.ts';

/** The page of a layer: everything in it with every statement, who says it and in which words. */
export function aLayer(edition: Edition, layer: Layer): Html {
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

/** The last state the documents give a feature, as the app's list and reader name it. */
function lastState(feature: PublishedFeature): { word: Words; states: number } | null {
  const states = slicesOf(feature, 0, 0);
  const last = states.at(-1);
  return last ? { word: inBoth((language) => markWord(last, feature.properties.kind, language)), states: states.length } : null;
}
