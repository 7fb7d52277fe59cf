import { LANGUAGES, type Language } from '../../src/i18n/language.ts';
import type { PublishedFeature, PublishedStatement, Words } from '../../src/model/published.ts';
import { valueWords } from '../../src/signs/phrases.ts';
import { ATTRIBUTE_WORDS } from '../../src/signs/words.ts';
import type { Corpus } from './corpus.ts';
import { both, html, quoted, stacked, sentences, type Html, type Piece } from './text-markup.ts';
import { labelled, OWN, word } from './text-words.ts';

export const documentPage = (id: string) => `document-${id}.html`;
export const layerPage = (id: string) => `layer-${id}.html`;
export const BORDERS_PAGE = 'borders.html';
export const appLink = (language: Language, wish: string) => `../index.html#v=1&lang=${language}&${wish}`;

export type Layer = NonNullable<Corpus['settings']>['layers'][number];
export type Passage = Corpus['passages'][number]['item'];
interface Support { feature: PublishedFeature; statement: PublishedStatement }

export interface Edition {
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

export function contentsOf(corpus: Corpus, features: readonly PublishedFeature[]): Edition {
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
export function wordsOf(passage: Passage, { corpus }: Edition): Html {
  const withheld = corpus.documents.get(passage.document)?.source.publish === 'none';
  return withheld ? html`<p>${both(OWN.withheld)}</p>\n` : quoted(passage.quote, passage.gloss);
}

export const statementLink = ({ feature, statement }: Support, edition: Edition) =>
  html`<a href="${layerPage(feature.properties.layer)}#${statement.id}">${both(labelled({
    ar: `${feature.properties.name.ar}، ${ATTRIBUTE_WORDS[statement.attribute].ar}`,
    en: `${feature.properties.name.en}, ${ATTRIBUTE_WORDS[statement.attribute].en}`,
  }, valueInBoth(feature, statement, edition)))}</a>${negation(statement)}`;

const flag = (words: Words) => html` <span class="flag">${both(words)}</span>`;
export const negation = ({ polarity }: PublishedStatement) => (polarity === 'did-not' ? flag(word('didNot')) : null);

/** What a statement says, in both languages; null where only the quotation may say it. */
export function valueInBoth(feature: PublishedFeature, statement: PublishedStatement, edition: Edition): Words | null {
  const say = (language: Language) => valueWords(feature.properties.kind, statement, language, edition.nameOf);
  const [ar, en] = [say('ar'), say('en')];
  return ar === null || en === null ? null : { ar, en };
}

export const inLayer = (edition: Edition, layer: Layer) => edition.features.filter((feature) => feature.properties.layer === layer.id);

interface PageParts { path: string; heading: Words; wish: string; body: Piece }

/** Anchors of the page's own carry an underscore, which no id of the atlas may, so the two never meet. */
export function page(edition: Edition, { path, heading, wish, body }: PageParts): Html {
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
${link('index.html', word('textEdition'))}${[...edition.corpus.documents.values()].map(({ source }) => link(documentPage(source.id), source.shortName))}${edition.layers.map((layer) => link(layerPage(layer.id), layer.name))}${link(BORDERS_PAGE, OWN.borders)}</ul>
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
