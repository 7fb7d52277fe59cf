import { WORDS } from '../../src/i18n/words.ts';
import type { PublishedFeature, Words } from '../../src/model/published.ts';
import { bordersPage, disputesOf } from './borders-page.ts';
import type { Corpus } from './corpus.ts';
import { BORDERS_PAGE, contentsOf, documentPage, inLayer, layerPage, page, type Edition } from './text-contents.ts';
import { aDocument } from './text-document.ts';
import { aLayer } from './text-layer.ts';
import { both, html, list, stacked, type Html } from './text-markup.ts';
import { STYLE } from './text-style.ts';
import { count, inBoth, OWN, word } from './text-words.ts';

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
    [BORDERS_PAGE, bordersPage(edition, disputesOf(corpus.files))],
  ];
  const encoder = new TextEncoder();
  return new Map([...pages.map(([path, { markup }]): [string, string] => [path, markup]), ['style.css', STYLE] as const]
    .map(([path, text]) => [path, encoder.encode(text)]));
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
<section>
<h2>${stacked(OWN.baseMap)}</h2>
${list([item(BORDERS_PAGE, OWN.borders, count('borderDisputes', disputesOf(corpus.files).length))], 'contents')}</section>
`,
  });
}
