import { describe, expect, test } from 'vitest';
import { LANGUAGES } from '../i18n/language.ts';
import type { PublishedActor, PublishedAnnotation, PublishedSource, PublishedTestimony } from '../model/published.ts';
import { VOICES } from '../model/vocabulary.ts';
import { VOICE_WORDS } from '../signs/words.ts';
import { testAtlas } from '../state/fixture.ts';
import { prefixOf, suffixOf } from '../text/slice.ts';
import type { Atlas, AtlasDocument, AtlasPassage } from './atlas.ts';
import { CITE_FORMS, citePassages, type CiteForm } from './cite.ts';

const atlas = testAtlas();
const link = (passage: string) => `https://example.org/atlas/#v=1&passage=${passage}`;
const HELD = 'عُقد اللقاء في 26 تموز/يوليو 2025';
const HASH = '0'.repeat(64);

/** Spaces, harakat, a decomposed letter, and every sign that means something to BibTeX, RIS or JSON. */
const HOSTILE = 'عنوا\u0653نٌ {a} \\b % & # _ $ ~ ^ "c" } @misc{x,\r\nER  - \r\nTY  - JOUR\u2028AU  - X';
const ONE_LINE = HOSTILE.replaceAll('\r\n', ' ').replaceAll('\u2028', ' ');

function withDocument(change: Partial<PublishedSource>, status: AtlasDocument['status'] = 'intact'): Atlas {
  const document = atlas.documents.get('900') as AtlasDocument;
  return { ...atlas, documents: new Map([['900', { ...document, status, source: { ...document.source, ...change } }]]) };
}

function withTestimonies(change: Partial<PublishedTestimony>): Atlas {
  return { ...atlas, supportsOf: (id) => atlas.supportsOf(id).map((one) => ({ ...one, testimony: { ...one.testimony, ...change } })) };
}

function withPassage(change: Partial<AtlasPassage>): Atlas {
  return { ...atlas, passages: new Map([['t-held', { ...(atlas.passages.get('t-held') as AtlasPassage), ...change }]]) };
}

const bounds = (earliest: [string | null, 'shown' | 'inferred' | 'unknown'], latest: [string | null, 'shown' | 'inferred' | 'unknown']): Partial<PublishedSource> => {
  const of = ([date, basis]: typeof earliest) => ({ date, basis, reasoning: { ar: '', en: '' } });
  return { published: { earliest: of(earliest), latest: of(latest) } };
};

const cite = (form: CiteForm, language: 'ar' | 'en' = 'en', from: Atlas = atlas, ids = ['t-held']) => citePassages(from, ids, form, language, link);
const csl = (from: Atlas = atlas, language: 'ar' | 'en' = 'en') => (JSON.parse(cite('csl', language, from)) as Record<string, unknown>[])[0] as Record<string, unknown>;

/** Fields of one BibTeX entry as BibTeX reads them, by counting braces, and then as TeX would print them. */
function bibtexFields(entry: string): Record<string, string> {
  const fields: Record<string, string> = {};
  const field = /\s*([a-z]+) = \{/y;
  let at = entry.indexOf(',') + 1;
  for (;;) {
    field.lastIndex = at;
    const name = field.exec(entry)?.[1];
    if (name === undefined) break;
    let depth = 1;
    const start = field.lastIndex;
    for (at = start; depth > 0 && at < entry.length; at++) depth += entry[at] === '{' ? 1 : entry[at] === '}' ? -1 : 0;
    fields[name] = entry.slice(start, at - 1);
    at++;
  }
  expect(entry.slice(at)).toBe('\n}');
  return fields;
}

const SIGNS: Record<string, string> = { backslash: '\\', braceleft: '{', braceright: '}', asciitilde: '~', asciicircum: '^' };
const printed = (tex = '') => tex.replace(/^\{|\}$/g, '').replace(/\\text([a-z]+)\{\}|\\([%&#_$])/g, (_, name: string | undefined, sign: string) => (name ? SIGNS[name] : sign) as string);

const risFields = (text: string): [string, string][] => {
  expect(text.endsWith('ER  - \r\n')).toBe(true);
  return text.slice(0, -2).split('\r\n').map((line): [string, string] => {
    expect(line).toMatch(/^[A-Z][A-Z0-9] {2}- [^\r\n]*$/);
    return [line.slice(0, 2), line.slice(6)];
  });
};

describe('in every form and both languages', () => {
  const cases = CITE_FORMS.flatMap((form) => LANGUAGES.map((language) => [form, language] as const));

  test.each(cases)('%s in %s: the link, and no bidi mark', (form, language) => {
    const text = cite(form, language);
    if (form !== 'annotation') expect(text).toContain(link('t-held'));
    expect(text).not.toMatch(/[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/);
  });

  test.each(cases.filter(([form]) => form !== 'link'))('%s in %s: the words code point for code point', (form, language) => {
    const exact = 'قرا\u0653ن\u0651\u064E ﻻ ۱٬۲ ـ';
    expect(exact.normalize('NFC')).not.toBe(exact);
    expect(cite(form, language, withPassage({ exact }))).toContain(exact);
  });

  test.each(cases.filter(([form]) => !['link', 'annotation'].includes(form)))('%s in %s: name, place, version, hash, and what is not shown', (form, language) => {
    const text = cite(form, language);
    const [name, day, none] = language === 'ar' ? ['الوثيقة 900: نص مصنوع', '26 تموز/يوليو 2025 (مستنتج)', 'غير ظاهر'] : ['Document 900: a made-up text', '26 July 2025 (inferred)', 'not shown'];
    for (const fact of [name, 'abcd1234', HASH, day, '«نص مصنوع للاختبار»', language === 'ar' ? 'القسم: الخبر، الصوت: الخبر، الفقرة 3' : 'section: The report, voice: report, paragraph 3']) expect(text).toContain(fact);
    expect(text.split(none)).toHaveLength(4);
  });

  test.each(cases)('%s in %s: several, in the order asked for, each once', (form, language) => {
    const text = cite(form, language, atlas, ['t-signed', 't-held', 't-signed']);
    const mark = (id: string) => (form === 'annotation' ? `"passage": "${id}"` : form === 'bibtex' ? `passage=${id}}` : `passage=${id}`);
    expect(text.split(mark('t-signed'))).toHaveLength(2);
    expect(text.indexOf(mark('t-signed'))).toBeLessThan(text.indexOf(mark('t-held')));
    expect(cite(form, language, atlas, [])).toBe('');
  });

  test.each(cases)('%s in %s: refused for what does not stand in its text', (form, language) => {
    expect(() => cite(form, language, atlas, ['t-nowhere'])).toThrow(RangeError);
    expect(() => cite(form, language, withPassage({ intact: false }))).toThrow(RangeError);
  });
});

describe('quotation', () => {
  test('Arabic: the words, then where they stand', () => {
    expect(cite('quotation', 'ar')).toMatch(new RegExp(`^«${HELD}» — الوثيقة 900: نص مصنوع، القسم: `));
    expect(cite('quotation', 'ar')).not.toContain('the meeting was held');
  });

  test('English: the words and the working translation, marked as one', () => {
    expect(cite('quotation').split('\n').slice(0, 2)).toEqual([`«${HELD}»`, '“the meeting was held on 26 July 2025” (working translation)']);
  });

  test.each(['quotation', 'csl', 'bibtex', 'ris'] as const)('%s: English of speech translated into Arabic stands in no quotation marks, and says why', (form) => {
    const translated = withTestimonies({ translatedBack: true });
    const spoken = { ...translated, passages: withPassage({ gloss: 'he said “it was "held"”' }).passages };
    const text = cite(form, 'en', spoken);
    expect(text).toContain('not the speaker’s own words, so no English quotation marks stand around it): he said it was held');
    expect(text).not.toContain('“he said');
    expect(text).toContain(`«${HELD}»`);
    expect(cite(form, 'ar', spoken)).toContain('كلام مترجم، ليس لفظ قائله');
    expect(cite(form, 'en')).not.toContain('not the speaker’s own words');
  });

  test('one such testimony of several is enough, and so is one about an actor', () => {
    const mixed: Atlas = { ...atlas, supportsOf: (id) => [...atlas.supportsOf(id), ...withTestimonies({ translatedBack: true }).supportsOf(id).slice(0, 1)] };
    expect(cite('quotation', 'en', mixed)).not.toContain('“the meeting');
    expect(cite('quotation', 'en', { ...withSpeaker('t-held', true) })).not.toContain('“the meeting');
    expect(cite('quotation', 'en', { ...withSpeaker('t-held', false) })).toContain('“the meeting');
  });

  test('says of each voice who speaks, in the words of the signs', () => {
    for (const voice of VOICES) {
      expect(cite('quotation', 'en', withTestimonies({ voice }))).toContain(`voice: ${VOICE_WORDS[voice].en}, paragraph 3`);
      expect(cite('quotation', 'ar', withTestimonies({ voice }))).toContain(`الصوت: ${VOICE_WORDS[voice].ar}، الفقرة 3`);
    }
    expect(cite('quotation', 'en', { ...atlas, supportsOf: () => [] })).toContain('voice: report');
  });

  test('what is inferred is marked, what is unknown is not given, what was not checked says so', () => {
    const inferred = withDocument({ title: { quote: 'عنوان', gloss: 'A title', basis: 'inferred' }, author: { value: 'كاتب', basis: 'inferred' }, publisher: { value: 'ناشر', basis: 'unknown' } });
    for (const fact of ['«عنوان» (“A title”, working translation) (inferred)', 'author: كاتب (inferred)', 'publisher: not shown']) expect(cite('quotation', 'en', inferred)).toContain(fact);
    expect(cite('quotation', 'ar', withDocument({}, 'unchecked'))).toContain(`${HASH} (لم تُراجع في هذا المتصفح)`);
    expect(cite('quotation', 'en', { ...atlas, version: null })).toContain('data version: not computed');
    expect(cite('quotation', 'en')).toContain('last possible day: not shown');
  });
});

/** The atlas with an actor whose office rests on a passage. */
function withSpeaker(passage: string, translatedBack: boolean): Atlas {
  const actor = atlas.actorOf('site') as PublishedActor;
  const statements = (atlas.features[0]?.properties.statements ?? []).map((statement) => ({
    ...statement, testimonies: statement.testimonies.map((one) => ({ ...one, translatedBack, passages: [{ id: passage, role: 'says' as const }] })),
  }));
  return { ...atlas, actorOf: (id) => (id === 'site' ? { ...actor, statements } : null) };
}

describe('annotation', () => {
  const read = (text: string) => JSON.parse(text) as PublishedAnnotation & { '@context': unknown[]; items?: PublishedAnnotation[] };

  test('one, as evidence.jsonld holds it', () => {
    const { '@context': context, ...one } = read(cite('annotation'));
    const { start, end } = atlas.passages.get('t-held') as AtlasPassage;
    const { text } = atlas.documents.get('900') as AtlasDocument;
    expect(context[0]).toBe('http://www.w3.org/ns/anno.jsonld');
    expect(text.slice(start, end)).toBe(HELD);
    expect(one).toEqual({
      id: 'evidence/conf-2025/t-held', type: 'Annotation', motivation: 'describing', body: { type: 'SpecificResource', source: 'conf-2025', purpose: 'identifying' },
      target: {
        source: 'sources/900.reading.txt',
        selector: [{ type: 'TextQuoteSelector', exact: HELD, prefix: prefixOf(text, start), suffix: suffixOf(text, end) }, { type: 'TextPositionSelector', start, end }],
      },
      passage: 't-held', paragraph: 3, gloss: 'the meeting was held on 26 July 2025',
    });
    expect(one.target.selector[0].prefix).toHaveLength(32);
  });

  test('several as a page of its own, with the address of the atlas where there is one', () => {
    const page = read(cite('annotation', 'ar', { ...atlas, base: new URL('https://example.org/atlas/') }, ['t-held', 't-pipe']));
    expect(page.type).toBe('AnnotationPage');
    expect(page.id).toBe('evidence#t-held,t-pipe');
    expect(page.items?.map((one) => one.id)).toEqual(['evidence/conf-2025/t-held', 'evidence/gas-tapi/t-pipe']);
    expect(page['@context'][1]).toMatchObject({ '@base': 'https://example.org/atlas/' });
  });

  test('an actor stands for a passage only where no feature does', () => {
    expect(read(cite('annotation', 'ar', withSpeaker('t-held', false))).body.source).toBe('conf-2025');
    expect(read(cite('annotation', 'ar', { ...withSpeaker('t-held', false), supportsOf: () => [] })).body.source).toBe('site');
  });
});

describe('csl', () => {
  test('holds only variables of the schema, and a supplied title in brackets', () => {
    const known = ['id', 'type', 'title', 'title-short', 'author', 'publisher', 'issued', 'language', 'section', 'archive', 'archive_location', 'version', 'URL', 'note', 'annote'];
    const item = csl(withDocument({ title: null, author: { value: 'كاتب', basis: 'shown' }, publisher: { value: 'ناشر', basis: 'shown' } }));
    expect(Object.keys(item).filter((key) => !known.includes(key))).toEqual([]);
    expect(item).toMatchObject({ id: 't-held', type: 'document', title: '[Document 900: a made-up text]', author: [{ literal: 'كاتب' }], publisher: 'ناشر', language: 'ar', archive_location: `sha256:${HASH}`, version: 'abcd1234', URL: link('t-held') });
    expect(csl(withDocument({ title: { quote: 'عنوان', gloss: 'A title', basis: 'inferred' } }))['title']).toBe('[Document 900: a made-up text]');
    expect(csl()).not.toHaveProperty('author');
    expect(csl(withDocument({ author: { value: 'كاتب', basis: 'inferred' } }))).not.toHaveProperty('author');
    expect(csl()['note']).not.toMatch(/\n|^[-_a-z]+:/i);
  });

  test('is issued only on days that are shown', () => {
    const issued = (...args: Parameters<typeof bounds>) => csl(withDocument(bounds(...args)))['issued'];
    expect(csl()).not.toHaveProperty('issued');
    expect(issued(['2025-07-26', 'shown'], [null, 'unknown'])).toBeUndefined();
    expect(issued(['2025-07-26', 'inferred'], ['2025-07-26', 'inferred'])).toBeUndefined();
    expect(issued(['2025-07-26', 'inferred'], ['2025-07-27', 'shown'])).toEqual({ literal: 'not after 27 July 2025' });
    expect(issued(['2025-07-26', 'shown'], ['2025-07-26', 'shown'])).toEqual({ 'date-parts': [[2025, 7, 26]] });
    expect(issued(['2025-07-26', 'shown'], ['2025-07-27', 'shown'])).toEqual({ 'date-parts': [[2025, 7, 26], [2025, 7, 27]] });
    expect(csl(withDocument(bounds(['2025-07-26', 'shown'], [null, 'unknown'])))['note']).toContain('not before 26 July 2025 (shown)');
  });
});

describe('bibtex and ris', () => {
  const hostile = withDocument({ title: { quote: HOSTILE, gloss: HOSTILE, basis: 'shown' }, author: { value: HOSTILE, basis: 'shown' }, publisher: { value: HOSTILE, basis: 'shown' } });
  const day = withDocument(bounds(['2025-07-26', 'shown'], ['2025-07-26', 'shown']));

  test.each(LANGUAGES)('hostile titles come through whole, in %s', (language) => {
    const entry = bibtexFields(cite('bibtex', language, hostile));
    expect(printed(entry['title'])).toBe(`«${ONE_LINE}»`);
    expect(printed(entry['author'])).toBe(ONE_LINE);
    expect(printed(entry['note'])).toContain(`«${ONE_LINE}»`);
    const record = risFields(cite('ris', language, hostile));
    expect(record.filter(([tag]) => ['TY', 'AU', 'ER'].includes(tag))).toEqual([['TY', 'GEN'], ['AU', ONE_LINE], ['ER', '']]);
    expect(Object.fromEntries(record)['TI']).toBe(`«${ONE_LINE}»`);
    expect(csl(hostile, language)['title']).toBe(`«${HOSTILE}»`);
  });

  test('an address cannot end its field, and is not escaped otherwise', () => {
    const text = citePassages(atlas, ['t-held'], 'bibtex', 'en', (id) => `https://example.org/a_b%20}{\\ c#p=${id}&q=1`);
    expect(bibtexFields(text)['url']).toBe('https://example.org/a_b%20%7D%7B%5C%20c#p=t-held&q=1');
  });

  test('carry a day only where it is shown', () => {
    expect(bibtexFields(cite('bibtex'))).not.toHaveProperty('date');
    expect(risFields(cite('ris')).some(([tag]) => ['PY', 'DA'].includes(tag))).toBe(false);
    expect(bibtexFields(cite('bibtex', 'en', day))['date']).toBe('2025-07-26');
    expect(risFields(cite('ris', 'en', day))).toEqual(expect.arrayContaining([['PY', '2025'], ['DA', '2025/07/26/']]));
    expect(bibtexFields(cite('bibtex', 'en', withDocument(bounds(['2025-07-26', 'inferred'], ['2025-07-27', 'shown']))))).not.toHaveProperty('date');
  });
});
