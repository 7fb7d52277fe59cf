import { makeAtlas, type Atlas } from '../atlas/atlas.ts';
import { FORMAT, type PublishedActor, type PublishedAnnotation, type PublishedFeature, type PublishedSource, type PublishedStatement, type PublishedValue, type PublishedWhen, type Words } from '../model/published.ts';
import { nameTexts, searchIndexOf } from '../model/search-index.ts';
import type { DateKind, State, StatementKind } from '../model/vocabulary.ts';
import { paragraphsOf } from '../text/slice.ts';
import { isoOf } from '../time/day.ts';
import { boundsOf } from '../time/edtf.ts';
import { firstWish } from './link.ts';
import { createAtlasStore, type Store } from './store.ts';

/** A small atlas made up for tests: four features out of one text. Nothing in it is of the corpus but the ids. */

const TEXT = [
  'نص مصنوع للاختبار',
  'ذكر الموقع في 1 تشرين الأول/أكتوبر أنه من المقرر عقد التمرين من 10 إلى 14 تشرين الأول/أكتوبر. وقال بعد أيام إنه ألغي.',
  'عُقد اللقاء في 26 تموز/يوليو 2025. ويجري العمل في الأنبوب.',
  'ووُقّع الاتفاق على السكة.',
  '',
].join('\n');

const QUOTES: Record<string, [paragraph: number, quote: string, gloss: string]> = {
  't-planned': [2, 'من المقرر عقد التمرين من 10 إلى 14 تشرين الأول/أكتوبر', 'the drill is to be held from 10 to 14 October'],
  't-cancelled': [2, 'وقال بعد أيام إنه ألغي', 'and said days later that it was called off'],
  't-held': [3, 'عُقد اللقاء في 26 تموز/يوليو 2025', 'the meeting was held on 26 July 2025'],
  't-pipe': [3, 'ويجري العمل في الأنبوب', 'and work goes on at the pipe'],
  't-signed': [4, 'ووُقّع الاتفاق على السكة', 'and the agreement on the railway was signed'],
};

const both = (ar: string, en: string): Words => ({ ar, en });

function when(edtf: string | null, kind: DateKind): PublishedWhen {
  if (edtf === null) return { edtf, earliestStart: null, latestStart: null, earliestEnd: null, latestEnd: null };
  const bounds = boundsOf(edtf);
  const iso = (key: keyof typeof bounds) => (bounds[key] === null ? null : isoOf(bounds[key]));
  const open = kind === 'as-of';
  return { edtf, earliestStart: open ? null : iso('earliestStart'), latestStart: iso('latestStart'), earliestEnd: iso('earliestEnd'), latestEnd: open ? null : iso('latestEnd') };
}

function statement(id: string, value: PublishedValue, dated: [string | null, DateKind, reported?: string], passage: string, kind: StatementKind = 'event', chain = ['900']): PublishedStatement {
  const [edtf, dateKind, reported = null] = dated;
  return {
    id, attribute: 'state' in value ? 'state' : 'purpose', value, polarity: 'did', when: when(edtf, dateKind), dateKind, reasoning: both('اختبار', 'Test'), relativeTo: null, relation: null, note: null, draft: false, reported,
    testimonies: [{ kind, voice: 'report', chain, document: '900', section: 'report', implied: false, loaded: false, translatedBack: false, passages: [{ id: passage, role: 'says' }] }],
  };
}

const state = (one: State): PublishedValue => ({ state: one });

function feature(id: string, kind: PublishedFeature['properties']['kind'], layer: string, name: Words, geometry: PublishedFeature['geometry'], statements: PublishedStatement[], more: Partial<PublishedFeature['properties']> = {}): PublishedFeature {
  return {
    type: 'Feature', id, geometry,
    properties: {
      kind, layer, name, aliases: [], actors: [], places: [], geometryGrade: geometry === null ? null : geometry.type === 'Point' ? 'named-city' : 'named-stations',
      geometrySource: geometry === null ? null : both('اختبار', 'Test'), sections: [], publishedKm: [], computedKm: null, seat: null, country: null, draft: false, statements, ...more,
    },
  };
}

const FEATURES: PublishedFeature[] = [
  feature('gas-tapi', 'gas-corridor', 'corridors', both('الأنبوب', 'The pipe'), { type: 'MultiLineString', coordinates: [[[62, 36], [66, 32]]] }, [
    statement('gas-tapi.under-way', state('under-way'), ['2025-07-26', 'as-of'], 't-pipe', 'standing-condition'),
  ], { aliases: [{ text: 'TAPI', documents: false }] }),
  feature('ex-brotherhood-2022', 'exercise', 'exercises', both('التمرين', 'The drill'), { type: 'Point', coordinates: [76.2, 42.5] }, [
    statement('ex-brotherhood-2022.planned', state('planned'), ['2022-10-10/2022-10-14', 'derived', '2022-10-01'], 't-planned', 'plan', ['site', '900']),
    statement('ex-brotherhood-2022.cancelled', state('cancelled'), ['[..2022-10-09]', 'derived', '2022-10-09'], 't-cancelled', 'cancellation', ['site', '900']),
  ], { actors: ['site'] }),
  feature('conf-2025', 'conference', 'meetings', both('اللقاء', 'The meeting'), { type: 'Point', coordinates: [73, 33.7] }, [
    statement('conf-2025.held', state('held'), ['2025-07-26', 'as-written'], 't-held'),
    statement('conf-2025.purpose', { words: true }, ['2025-07-26', 'as-of'], 't-held', 'position'),
  ]),
  feature('rail-pk-af-uz', 'rail-corridor', 'corridors', both('السكة', 'The railway'), { type: 'MultiLineString', coordinates: [[[69, 35], [67, 37]]] }, [
    statement('rail-pk-af-uz.signed', state('signed'), ['[..2025-07-26]', 'approximate'], 't-signed'),
  ]),
];

const SOURCE: PublishedSource = {
  id: '900', shortName: both('الوثيقة 900: نص مصنوع', 'Document 900: a made-up text'), title: { quote: 'نص مصنوع للاختبار', gloss: 'A made-up text', basis: 'shown' },
  publisher: { value: null, basis: 'unknown' }, author: { value: null, basis: 'unknown' }, translated: { value: false, basis: 'unknown' },
  published: {
    earliest: { date: '2025-07-26', basis: 'inferred', reasoning: both('اختبار', 'Test') },
    latest: { date: null, basis: 'unknown', reasoning: both('اختبار', 'Test') },
  },
  raw: { file: 'sources/900.raw.txt', sha256: '0'.repeat(64) }, reading: { file: 'sources/900.reading.txt', sha256: '0'.repeat(64) }, lines: 'sources/900.lines.json',
  sections: [{ id: 'title', voice: 'title', paragraphs: [1, 1], name: both('العنوان', 'Title') }, { id: 'report', voice: 'report', paragraphs: [2, 4], name: both('الخبر', 'The report') }],
  callsFor: [], uncertain: [], rights: both('اختبار', 'Test'), publish: 'full',
  translation: { by: both('اختبار', 'Test'), date: '2026-01-01', paragraphs: ['A made-up text'] },
};

function annotations(): PublishedAnnotation[] {
  return FEATURES.flatMap(({ id, properties }) => [...new Set(properties.statements.flatMap((one) => one.testimonies.flatMap((testimony) => testimony.passages.map((part) => part.id))))].map((passage): PublishedAnnotation => {
    const [paragraph, exact, gloss] = QUOTES[passage] as (typeof QUOTES)[string];
    const start = TEXT.indexOf(exact, paragraphsOf(TEXT)[paragraph - 1]?.start);
    const end = start + exact.length;
    return {
      id: `evidence/${id}/${passage}`, type: 'Annotation', motivation: 'describing', body: { type: 'SpecificResource', source: id, purpose: 'identifying' },
      target: {
        source: 'sources/900.reading.txt',
        selector: [{ type: 'TextQuoteSelector', exact, prefix: TEXT.slice(start - 5, start), suffix: TEXT.slice(end, end + 5) }, { type: 'TextPositionSelector', start, end }],
      },
      passage, paragraph, gloss,
    };
  }));
}

const SITE: PublishedActor = { id: 'site', kind: 'medium', name: both('الموقع', 'The site'), spellings: ['الموقع', 'The site'], country: null, statements: [] };

/** The made-up atlas; `version` is the hash that a link's `data` is held against. */
export function testAtlas(version: string | null = 'abcd1234'): Atlas {
  return makeAtlas({
    manifest: {
      format: FORMAT, title: both('اختبار', 'Test'), caution: both('اختبار', 'Test'), axis: { start: '2022-01-01', end: '2025-12-31' }, languages: ['ar', 'en'],
      layers: [
        { id: 'corridors', name: both('الممرات', 'Corridors'), on: true }, { id: 'exercises', name: both('التمارين', 'Drills'), on: true }, { id: 'meetings', name: both('اللقاءات', 'Meetings'), on: false },
      ],
      firstView: { bounds: [58, 28, 79, 45] }, documents: ['900'], files: {},
    },
    base: null, version, features: FEATURES, annotations: annotations(),
    gazetteer: { places: [], actors: [SITE], annotations: [] },
    mentions: [], records: [], search: searchIndexOf([
      ...FEATURES.flatMap((one) => nameTexts('feature', { id: one.id, ...one.properties })), ...nameTexts('actor', SITE),
      ...TEXT.trimEnd().split('\n').map((text, index) => ({ type: 'reading' as const, id: '900', number: index + 1, text })),
    ], [SITE]), disagreements: { disagreements: [], dependencies: [] }, withdrawn: [{ id: 'conf-2024', forward: 'conf-2025', on: '2026-01-01', reason: both('اختبار', 'Test') }],
    documents: [{ source: SOURCE, text: TEXT, status: 'intact' }],
  });
}

/** A store whose frames come when the test says so. */
export function manual(atlas: Atlas): { store: Store; commits: () => number; frame: () => boolean } {
  const waiting: (() => void)[] = [];
  let asked = 0;
  const store = createAtlasStore(atlas, firstWish(atlas, 'ar'), (commit) => {
    asked += 1;
    waiting.push(commit);
  });
  return {
    store,
    commits: () => asked,
    frame: () => {
      const [next] = waiting.splice(0, 1);
      next?.();
      return next !== undefined;
    },
  };
}
