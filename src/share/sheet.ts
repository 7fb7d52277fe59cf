import type { Atlas } from '../atlas/atlas.ts';
import { originsOf, testimonyAdmitted, type SceneEntry } from '../atlas/scene.ts';
import { joined, type Language } from '../i18n/language.ts';
import { WORDS } from '../i18n/words.ts';
import type { Evidence, TimeChoice } from '../model/presence.ts';
import type { PublishedFeature } from '../model/published.ts';
import type { Speaker } from '../model/slices.ts';
import type { DateKind, FeatureKind, State, StatementKind, Voice } from '../model/vocabulary.ts';
import { evidenceWords } from '../signs/phrases.ts';
import { markWord, STATEMENT_KIND_WORDS, VOICE_WORDS } from '../signs/words.ts';
import { writeLink } from '../state/link.ts';
import type { Snapshot } from '../state/store.ts';
import { timeWords } from '../state/time-words.ts';
import type { Wish } from '../state/wish.ts';
import { isoOf, partsOf } from '../time/day.ts';
import { legendOf, type LegendGroup } from './legend.ts';
import { visible } from '../text/controls.ts';

/** One mark of the scene, in words. */
export interface SheetMark {
  id: string;
  kind: FeatureKind;
  state: State;
  speaker: Speaker;
  dateKind: DateKind;
  /** Null for what has no date. */
  evidence: Evidence | null;
  name: string;
  word: string;
  /** How it stands at the time, where that is more than being in evidence. */
  detail: string | null;
  onMap: boolean;
}

/** Everything that stands beside the map on a sheet taken away; nothing in it depends on when it was made. */
export interface Sheet {
  language: Language;
  title: string;
  /** The time chosen, as the timeline says it. */
  time: string;
  caution: string;
  /** How the evidence is narrowed: layers, filter, search; empty where it is not. */
  narrowing: string[];
  /** The selected thing and its state; null where nothing of the scene is selected. */
  highlighted: string | null;
  legend: LegendGroup[];
  /** Everything of the scene, in its order, then what is undated. */
  marks: SheetMark[];
  /** How many marks there are, and how many of them the map does not show. */
  counts: string;
  /** Passages, origins and documents behind what the map shows. */
  rests: string;
  /** Short names of the documents behind it. */
  sources: string[];
  policy: string;
  credit: string;
  address: string;
  fileName: string;
}

/** The sheet of a snapshot. `page` is the page's own address. Pure. */
export function sheetOf(snapshot: Snapshot, atlas: Atlas, language: Language, page: string): Sheet {
  const { wish, scene } = snapshot;
  const words = WORDS[language];
  const drawn = scene.entries.filter(({ feature }) => atlas.features[feature]?.geometry);
  const marks = [...scene.entries.map((entry) => markOf(atlas, entry, language)), ...scene.undated.map((feature) => undatedMark(atlas, feature, language))];
  const chosen = marks.find(({ id }) => id === wish.selection);
  const ghosts = marks.filter(({ evidence }) => evidence === 'ghost').length;
  const off = marks.filter(({ onMap }) => !onMap).length;
  const { rests, documents } = groundsOf(atlas, drawn, wish, language);
  return {
    language,
    title: visible(atlas.manifest.title[language]),
    time: timeWords(wish.time, atlas.axis, language, wish.comparing),
    caution: visible(atlas.manifest.caution[language]),
    narrowing: narrowingOf(atlas, wish, language),
    highlighted: chosen?.onMap ? `${words.share.highlighted}: ${chosen.name} (${joined(language, [chosen.word, chosen.detail])})` : null,
    legend: legendOf(snapshot, atlas, language),
    marks,
    counts: [words.marks(marks.length - ghosts), ghosts > 0 && words.time.ghosts(ghosts), off > 0 && `${words.share.offMap}: ${off}`].filter(Boolean).join(' · '),
    rests,
    sources: documents.map((id) => visible(atlas.nameOf(id)[language])),
    policy: words.disclaimer,
    credit: words.credit,
    address: addressOf(page, wish, atlas),
    fileName: `sanad-${timeName(wish.time, atlas)}.png`,
  };
}

function markOf(atlas: Atlas, entry: SceneEntry, language: Language): SheetMark {
  const { id, geometry, properties: { kind, name } } = atlas.features[entry.feature] as PublishedFeature;
  const { state, speaker, dateKind } = entry.slice;
  return { id, kind, state, speaker, dateKind, evidence: entry.evidence, name: visible(name[language]), word: markWord(entry.slice, kind, language), detail: entry.evidence === 'full' ? null : evidenceWords(entry, language), onMap: geometry !== null };
}

function undatedMark(atlas: Atlas, feature: number, language: Language): SheetMark {
  const { id, properties: { kind, name } } = atlas.features[feature] as PublishedFeature;
  const { state, speaker, dateKind } = atlas.slicesOf(feature).at(-1) ?? { state: 'unknown' as const, speaker: 'told' as const, dateKind: 'unknown' as const };
  return { id, kind, state, speaker, dateKind, evidence: null, name: visible(name[language]), word: markWord({ state, speaker }, kind, language), detail: WORDS[language].undatedGroup, onMap: false };
}

/** What the states that the map shows rest on, as far as the filter lets it through. */
function groundsOf(atlas: Atlas, drawn: readonly SceneEntry[], { filter }: Wish, language: Language): { rests: string; documents: string[] } {
  const words = WORDS[language];
  const { voice, document, origin } = filter;
  const speaker = { ...(voice && { voice }), ...(document && { document }), ...(origin && { origin }) };
  const testimonies = drawn.flatMap(({ slice }) => slice.statements.flatMap((statement) => statement.testimonies.filter((testimony) => testimonyAdmitted(atlas, testimony, speaker))));
  const passages = new Set(testimonies.flatMap((testimony) => testimony.passages.map(({ id }) => id)));
  const said = new Set(testimonies.map((testimony) => testimony.document));
  const documents = [...atlas.documents.keys()].filter((id) => said.has(id));
  return { rests: `${words.share.rests}: ${[words.passages(passages.size), words.origins(originsOf(testimonies)), words.documents(documents.length)].join(' · ')}`, documents };
}

function narrowingOf(atlas: Atlas, { layers, filter, query }: Wish, language: Language): string[] {
  const words = WORDS[language];
  const standard = atlas.manifest.layers.every((layer) => layer.on === layers.includes(layer.id));
  const on = atlas.manifest.layers.filter((layer) => layers.includes(layer.id)).map((layer) => visible(layer.name[language]));
  const parts = [
    filter.voice && (filter.voice === 'report' ? words.reportOnly : VOICE_WORDS[filter.voice as Voice][language]),
    ...[filter.document, filter.origin, filter.actor].map((id) => id && visible(atlas.nameOf(id)[language])),
    filter.kind && STATEMENT_KIND_WORDS[filter.kind as StatementKind][language],
    filter.within && words.inView,
  ].filter(Boolean);
  return [
    ...(standard ? [] : [`${words.layers}: ${joined(language, on) || words.share.none}`]),
    ...(parts.length === 0 ? [] : [`${words.filtered}: ${parts.join(' · ')}`]),
    ...(query.trim() === '' ? [] : [`${words.search}: «${query.trim()}»`]),
  ];
}

/** Longest address a sheet carries whole, in characters. */
const LONGEST_ADDRESS = 280;

/** The address that opens this view again: no name, password or question but the atlas's own; cut where it is too long. */
export function addressOf(page: string, wish: Wish, atlas: Atlas): string {
  const url = new URL(page);
  url.username = url.password = url.hash = '';
  const other = url.searchParams.get('atlas');
  url.search = other === null ? '' : `?atlas=${encodeURIComponent(other).replaceAll('%2F', '/')}`;
  const whole = `${url.href}${writeLink(wish, atlas)}`;
  return whole.length <= LONGEST_ADDRESS ? whole : `${whole.slice(0, LONGEST_ADDRESS - 1)}…`;
}

/** The time as a part of a file's name. */
function timeName(time: TimeChoice, { axis }: Atlas): string {
  switch (time.mode) {
    case 'all': return `${partsOf(axis.start).year}-${partsOf(axis.end).year}`;
    case 'instant': return isoOf(time.day);
    case 'window': return `${isoOf(time.from)}_${isoOf(time.to)}`;
    case 'cumulative': return `until-${isoOf(time.to)}`;
  }
}
