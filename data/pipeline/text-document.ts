import { formatDay } from '../../src/i18n/dates.ts';
import { WORDS } from '../../src/i18n/words.ts';
import type { Words } from '../../src/model/published.ts';
import type { Source } from '../../src/model/schema.ts';
import { VOICE_WORDS } from '../../src/signs/words.ts';
import { findExactly } from '../../src/text/slice.ts';
import { dayOf } from '../../src/time/day.ts';
import type { Document } from './corpus.ts';
import { documentPage, page, statementLink, wordsOf, type Edition, type Passage } from './text-contents.ts';
import { both, html, list, note, quoted, row, sentences, stacked, type Html } from './text-markup.ts';
import { count, inBoth, joined, labelled, numbered, OWN, word } from './text-words.ts';

/** The page of a document: what is known about it, then paragraph by paragraph its words, its passages and what rests on them. */
export function aDocument(edition: Edition, document: Document): Html {
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
