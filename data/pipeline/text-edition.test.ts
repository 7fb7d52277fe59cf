import { beforeAll, describe, expect, it } from 'vitest';
import type { PublishedFeature } from '../../src/model/published.ts';
import { fold } from '../../src/text/fold.ts';
import { disputesOf } from './borders-page.ts';
import { readCorpus, type Corpus } from './corpus.ts';
import { readDataFiles } from './files.ts';
import { textEdition } from './text-edition.ts';
import { publishedFeatures } from './write.ts';

interface Element { name: string; attributes: Record<string, string>; children: (Element | string)[] }

const ENTITIES: Record<string, string> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"', '&#39;': "'" };
const TOKEN = /<!DOCTYPE html>|<(\/?)([a-z][a-z0-9]*)((?: [a-z-]+="[^"<]*")*)( ?\/)?>|[^<]+/gy;

function unescape(text: string): string {
  return text.replace(/&[^;\s]*;?/g, (entity) => {
    const character = ENTITIES[entity];
    if (character === undefined) throw new Error(`not an entity: ${entity}`);
    return character;
  });
}

/** Reads the small part of XML that the edition is written in; throws on anything that is not well-formed. */
function parse(text: string): Element {
  if (/[^\t\n\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u.test(text)) throw new Error('a character XML does not allow');
  const root: Element = { name: '', attributes: {}, children: [] };
  const open = [root];
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < text.length) {
    const from = TOKEN.lastIndex;
    const match = TOKEN.exec(text);
    const parent = open.at(-1);
    if (!match || !parent) throw new Error(`not well-formed: ${text.slice(from, from + 80)}`);
    const [token, closing, name, attributes = '', empty] = match;
    if (name === undefined) {
      if (!token.startsWith('<!')) parent.children.push(unescape(token));
      else if (from !== 0) throw new Error('the doctype stands first');
    } else if (closing) {
      if (parent.name !== name || attributes || empty) throw new Error(`</${name}> closes <${parent.name}>`);
      open.pop();
    } else {
      const pairs = [...attributes.matchAll(/ ([a-z-]+)="([^"]*)"/g)].map(([, key = '', value = '']) => [key, unescape(value)] as const);
      if (new Set(pairs.map(([key]) => key)).size !== pairs.length) throw new Error(`an attribute stands twice: ${token}`);
      const element: Element = { name, attributes: Object.fromEntries(pairs), children: [] };
      parent.children.push(element);
      if (!empty) open.push(element);
    }
  }
  const [html, ...more] = root.children.filter((child): child is Element => typeof child !== 'string');
  if (open.length !== 1 || !html || more.length > 0) throw new Error('an element is left open, or there is not exactly one root');
  return html;
}

const known = new WeakMap<Element, Element[]>();
/** An element and all within it, in the order of the page. */
function everything(element: Element): Element[] {
  const before = known.get(element);
  if (before) return before;
  const found: Element[] = [element];
  for (let at = 0; at < found.length; at += 1) {
    const inside = (found[at] as Element).children.filter((child): child is Element => typeof child !== 'string');
    found.splice(at + 1, 0, ...inside);
  }
  known.set(element, found);
  return found;
}
const textOf = (element: Element): string => element.children.map((child) => (typeof child === 'string' ? child : textOf(child))).join('');
const classed = (name: string) => (element: Element) => (element.attributes['class'] ?? '').split(' ').includes(name);

const decoder = new TextDecoder('utf-8', { fatal: true });
function pagesOf(edition: Map<string, Uint8Array>): Map<string, Element> {
  return new Map([...edition].filter(([path]) => path.endsWith('.html')).map(([path, bytes]) => [path, parse(decoder.decode(bytes))]));
}

let corpus: Corpus;
let features: PublishedFeature[];
let edition: Map<string, Uint8Array>;
let pages: Map<string, Element>;

beforeAll(() => {
  const read = readCorpus(readDataFiles(process.cwd()));
  expect(read.refusals).toEqual([]);
  corpus = read.corpus;
  features = publishedFeatures(corpus);
  edition = textEdition(corpus, features);
  pages = pagesOf(edition);
}, 60_000);

const documentPages = () => [...pages].filter(([path]) => path.startsWith('document-'));

describe('the checker of these tests', () => {
  it.each([
    '<p>a', '<p>a</b>', '<p class=a>a</p>', '<p>a & b</p>', '<p>&nbsp;</p>', '<p>a<br></p>', '<p id="a" id="b">a</p>', '<p></p><p></p>', '<p>\u0001</p>', '<p>a > b</p', '<p a="<">a</p>',
  ])('refuses %s', (text) => {
    expect(() => parse(text)).toThrow();
  });
});

describe('the text edition', () => {
  it('has an index, a page for every document and layer, and a style sheet', () => {
    expect([...edition.keys()]).toEqual([
      'index.html', ...[...corpus.documents.keys()].map((id) => `document-${id}.html`),
      ...(corpus.settings?.layers ?? []).map(({ id }) => `layer-${id}.html`), 'borders.html', 'style.css',
    ]);
  });

  it('is the same bytes every time', () => {
    const again = textEdition(corpus, features);
    expect([...again.keys()]).toEqual([...edition.keys()]);
    for (const [path, bytes] of again) expect(Buffer.compare(bytes, edition.get(path) as Uint8Array), path).toBe(0);
  });

  it('has one h1, one main, a nav, no heading level skipped, a policy and nothing that runs on every page', () => {
    for (const [path, page] of pages) {
      const elements = everything(page);
      const named = (name: string) => elements.filter((element) => element.name === name);
      expect(named('h1'), path).toHaveLength(1);
      expect(named('main'), path).toHaveLength(1);
      expect(named('nav').length, path).toBeGreaterThan(0);
      expect(page.attributes, path).toMatchObject({ lang: 'ar', dir: 'rtl' });
      expect(named('meta').find((meta) => meta.attributes['http-equiv'] === 'Content-Security-Policy')?.attributes['content'], path)
        .toBe("default-src 'none'; style-src 'self'; base-uri 'none'; form-action 'none'");
      expect(elements.filter((one) => ['script', 'style', 'img', 'iframe', 'form'].includes(one.name)), path).toEqual([]);
      expect(elements.flatMap((one) => Object.keys(one.attributes)).filter((key) => key.startsWith('on') || key === 'style' || key === 'title' || key === 'alt'), path).toEqual([]);
      const levels = elements.flatMap(({ name }) => (/^h[1-6]$/.test(name) ? [Number(name[1])] : []));
      levels.forEach((level, index) => expect(level - (levels[index - 1] ?? 0), path).toBeLessThanOrEqual(1));
    }
  });

  it('says the caution in both languages on every page', () => {
    for (const [path, page] of pages) {
      expect(textOf(page), path).toContain(corpus.settings?.caution.ar);
      expect(textOf(page), path).toContain(corpus.settings?.caution.en);
    }
  });

  it('holds every id once a page, and every passage once in all document pages', () => {
    for (const [path, page] of pages) {
      const ids = everything(page).flatMap(({ attributes }) => attributes['id'] ?? []);
      expect(ids.filter((id, index) => ids.indexOf(id) !== index), path).toEqual([]);
    }
    const found = documentPages().flatMap(([path, page]) => everything(page).flatMap(({ attributes }) => (attributes['id'] ? [`${path}#${attributes['id']}`] : [])));
    expect(corpus.passages.length).toBeGreaterThan(0);
    for (const { item } of corpus.passages) {
      expect(found.filter((one) => one.endsWith(`#${item.id}`))).toEqual([`document-${item.document}.html#${item.id}`]);
    }
  });

  it('quotes every passage letter for letter, with its gloss', () => {
    const byId = new Map(documentPages().flatMap(([, page]) => everything(page).map((element) => [element.attributes['id'] ?? '', element] as const)));
    for (const { item } of corpus.passages) {
      const element = byId.get(item.id) as Element;
      const [exact, ...more] = everything(element).filter(classed('exact'));
      expect(more).toEqual([]);
      expect(textOf(exact as Element)).toBe(item.quote);
      expect(textOf(element)).toContain(`«${item.quote}»`);
      expect(textOf(element)).toContain(item.gloss);
    }
  });

  it('quotes in each statement exactly the passages of its testimonies, in order, and links them', () => {
    const passages = new Map(corpus.passages.map(({ item }) => [item.id, item]));
    for (const { properties } of features) {
      const byId = new Map(everything(pages.get(`layer-${properties.layer}.html`) as Element).map((element) => [element.attributes['id'] ?? '', element]));
      for (const statement of properties.statements) {
        const inside = everything(byId.get(statement.id) as Element);
        const parts = statement.testimonies.flatMap((testimony) => testimony.passages).map(({ id }) => passages.get(id));
        expect(inside.filter(classed('exact')).map((one) => textOf(one)), statement.id).toEqual(parts.map((part) => part?.quote));
        expect(inside.flatMap(({ attributes: { href } }) => (href?.startsWith('document-') ? [href] : [])), statement.id)
          .toEqual(parts.map((part) => `document-${part?.document}.html#${part?.id}`));
      }
    }
  });

  it('gives every paragraph of every document in full', () => {
    for (const [path, page] of documentPages()) {
      const { reading } = corpus.documents.get(path.slice('document-'.length, -'.html'.length)) as { reading: string };
      expect(everything(page).filter(classed('reading')).map((one) => textOf(one))).toEqual(reading.replace(/\n$/, '').split('\n'));
    }
  });

  it('holds every feature and statement once, on the page of its layer', () => {
    for (const feature of features) {
      const ids = everything(pages.get(`layer-${feature.properties.layer}.html`) as Element).flatMap(({ attributes }) => attributes['id'] ?? []);
      const own = new Set([feature.id, ...feature.properties.statements.map((statement) => statement.id)]);
      expect(ids.filter((id) => own.has(id))).toEqual([...own]);
    }
  });

  it('tells every dispute of the base map on a page of its own, in both languages', () => {
    const page = pages.get('borders.html') as Element;
    const disputes = disputesOf(corpus.files);
    expect(disputes.length).toBeGreaterThan(40);
    for (const { id, name_ar, name_en, note_ar, note_en } of disputes) {
      const said = textOf(everything(page).find(({ attributes }) => attributes['id'] === id) as Element);
      for (const words of [name_ar, name_en, note_ar, note_en]) expect(said, id).toContain(words);
    }
    expect(everything(pages.get('index.html') as Element).some(({ attributes: { href } }) => href === 'borders.html')).toBe(true);
  });

  it('has no link that leads nowhere, and none that leads outside', () => {
    const ids = new Map([...pages].map(([path, page]) => [path, new Set(everything(page).flatMap(({ attributes }) => attributes['id'] ?? []))]));
    const own = features.map(({ id }) => id).sort();
    const selected = new Set<string>();
    const astray: string[] = [];
    for (const [path, page] of pages) {
      for (const { attributes: { href } } of everything(page)) {
        if (href === undefined || href === 'style.css') continue;
        const [file, anchor] = href.split('#');
        if (file === '../index.html') {
          const link = /^v=1&lang=(?:ar|en)&(?:sel=([a-z0-9-]+)|doc=\d{3}|view=list)$/.exec(anchor ?? '');
          if (!link) astray.push(`${path}: ${href}`);
          else if (link[1] !== undefined) selected.add(link[1]);
        } else {
          const there = ids.get(file || path);
          if (!there || (anchor !== undefined && !there.has(anchor))) astray.push(`${path}: ${href}`);
        }
      }
    }
    expect(astray).toEqual([]);
    expect([...selected].sort()).toEqual(own);
  });

  it('speaks no loaded word outside quotations, glosses and the documents’ own paragraphs', () => {
    const own = new Set<string>();
    const listen = (element: Element): void => {
      for (const value of Object.values(element.attributes)) own.add(value);
      for (const child of element.children) {
        if (typeof child === 'string') own.add(child.trim());
        else if (child.name !== 'blockquote' && !classed('reading')(child) && !classed('gloss')(child)) listen(child);
      }
    };
    for (const page of pages.values()) listen(page);
    const spoken = [...own].map((text) => ` ${fold(text).text} `);
    const terms = corpus.loadedTerms.map((term) => ` ${fold(term).text.trim()} `);
    expect(spoken.filter((text) => terms.some((term) => text.includes(term)))).toEqual([]);
  });

  it('lets nothing hostile in: markup becomes letters, and what turns the writing round is seen', () => {
    const hostile = `<script>alert(1)</script> "><img src=x onerror='alert(1)'> & \u202e\u2066\u200f\u0001\ud800 &lt;`;
    const words = { ar: hostile, en: hostile };
    const [first, ...others] = features as [PublishedFeature, ...PublishedFeature[]];
    const [place, ...places] = corpus.places;
    const poisoned: Corpus = {
      ...corpus,
      settings: corpus.settings && { ...corpus.settings, title: words, caution: words },
      places: place ? [{ ...place, item: { ...place.item, name: words } }, ...places] : [],
      actors: corpus.actors.map((actor) => ({ ...actor, item: { ...actor.item, name: words } })),
      documents: new Map([...corpus.documents].map(([id, document]) => [id, { ...document, source: { ...document.source, shortName: words, rights: words, title: document.source.title && { basis: 'shown' as const, quote: hostile, gloss: hostile } } }])),
      passages: corpus.passages.map((passage) => ({ ...passage, item: { ...passage.item, gloss: hostile } })),
    };
    const written = textEdition(poisoned, [{ ...first, properties: { ...first.properties, name: words, geometrySource: words, aliases: [{ text: hostile, documents: false }] } }, ...others]);
    const clean = new Map([...pages].map(([path, page]) => [path, everything(page).filter(({ name }) => name !== 'bdi').length]));
    const visible = `<script>alert(1)</script> "><img src=x onerror='alert(1)'> & [U+202E][U+2066][U+200F][U+0001][U+D800] &lt;`;
    for (const [path, page] of pagesOf(written)) {
      const names = new Set(everything(page).map(({ name }) => name));
      expect(names.has('script') || names.has('img'), path).toBe(false);
      expect(everything(page).flatMap(({ attributes }) => Object.keys(attributes)).filter((key) => key.startsWith('on')), path).toEqual([]);
      expect(textOf(page), path).toContain(visible);
      expect(decoder.decode(written.get(path)), path).not.toMatch(/\p{Bidi_Control}/u);
      if (path.startsWith('document-')) expect(everything(page).filter(({ name }) => name !== 'bdi').length, path).toBe(clean.get(path));
    }
  });

  it('publishes no more of a document than its rights allow', () => {
    const under = (publish: 'passages' | 'none') => pagesOf(textEdition({
      ...corpus, documents: new Map([...corpus.documents].map(([id, document]) => [id, { ...document, source: { ...document.source, publish } }])),
    }, features));
    for (const page of under('passages').values()) expect(everything(page).filter(classed('reading'))).toEqual([]);
    for (const [path, page] of under('none')) {
      expect(everything(page).filter(classed('reading'))).toEqual([]);
      if (path.startsWith('layer-')) expect(everything(page).filter(classed('exact'))).toEqual([]);
    }
  });
});
