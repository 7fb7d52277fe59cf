import type { Atlas } from '../atlas/atlas.ts';
import { joined, type Language } from '../i18n/language.ts';
import { WORDS } from '../i18n/words.ts';
import type { Evidence } from '../model/presence.ts';
import type { PublishedFeature } from '../model/published.ts';
import type { DateKind, FeatureKind, Grade, State } from '../model/vocabulary.ts';
import { EVIDENCE_SIGNS, GRADE_SIGNS, KIND_SIGNS } from '../signs/signs.ts';
import { CHANGE_SIGNS, changeSigns, MARKED_DATE_KINDS } from '../signs/time-signs.ts';
import { DATE_KIND_WORDS, EVIDENCE_WORDS, FEATURE_KIND_WORDS, GRADE_WORDS, SPEAKER_WORDS, STATE_WORDS } from '../signs/words.ts';
import type { Snapshot } from '../state/store.ts';

/** What an entry of the legend draws. */
export type Sample =
  | { of: 'kind'; kind: FeatureKind }
  /** `onLine`: only lines stand in this state here, so its dash is shown. */
  | { of: 'state'; state: State; onLine: boolean }
  | { of: 'evidence'; evidence: Evidence }
  | { of: 'date'; dateKind: DateKind }
  | { of: 'grade'; grade: DrawnGrade }
  | { of: 'speaker'; speaker: 'commentary' | 'implied' }
  | { of: 'change'; change: string };

/** Grades that can be told by their drawing. */
export type DrawnGrade = keyof typeof GRADE_SIGNS | 'area-of-uncertainty';

export interface LegendEntry {
  id: string;
  sample: Sample;
  text: string;
  /** How many marks on the map are such; null where they are not counted. */
  count: number | null;
}

export interface LegendGroup { heading: string; entries: LegendEntry[] }

/** What the signs on the map mean, for what it shows now; in the order of the signs' own tables. Empty groups are left out. */
export function legendOf({ scene, changes }: Snapshot, atlas: Atlas, language: Language): LegendGroup[] {
  const words = WORDS[language];
  const drawn = scene.entries.flatMap((entry) => {
    const feature = atlas.features[entry.feature] as PublishedFeature;
    return feature.geometry ? [{ ...entry, geometry: feature.geometry, properties: feature.properties }] : [];
  });
  const group = <T extends string>(heading: string, order: readonly T[], of: (entry: (typeof drawn)[number]) => readonly T[], text: (one: T) => string, sample: (one: T) => Sample, counted = true): LegendGroup => ({
    heading,
    entries: order.flatMap((one) => {
      const count = drawn.filter((entry) => of(entry).includes(one)).length;
      return count === 0 ? [] : [{ id: one, sample: sample(one), text: text(one), count: counted ? count : null }];
    }),
  });
  const gradesOf = ({ geometry, properties }: (typeof drawn)[number]) =>
    (geometry.type === 'Polygon' ? [properties.geometryGrade] : properties.sections.map((section) => section.grade)).filter((grade): grade is Grade => grade !== null);
  const onLine = (state: State) => drawn.every(({ slice, geometry }) => slice.state !== state || geometry.type === 'MultiLineString');
  const among = new Set(drawn.map(({ feature }) => feature));
  const changed = new Set([...among].flatMap((feature) => changeSigns(new Set(changes.flatMap((entry) => (entry.feature === feature ? [entry.change] : []))))));
  return [
    group(words.kind, keysOf(KIND_SIGNS), ({ properties }) => [properties.kind], (kind) => (kind === 'participation' ? words.share.tinted(FEATURE_KIND_WORDS[kind][language]) : FEATURE_KIND_WORDS[kind][language]), (kind) => ({ of: 'kind', kind })),
    group(words.state, keysOf(STATE_WORDS), ({ slice }) => [slice.state], (state) => STATE_WORDS[state][language], (state) => ({ of: 'state', state, onLine: onLine(state) })),
    group(words.evidence, keysOf(EVIDENCE_SIGNS), ({ evidence }) => [evidence], (evidence) => EVIDENCE_WORDS[evidence][language], (evidence) => ({ of: 'evidence', evidence })),
    group(words.speaker, ['commentary', 'implied'] as const, ({ slice }) => (slice.speaker === 'told' ? [] : [slice.speaker]), (speaker) => SPEAKER_WORDS[speaker][language], (speaker) => ({ of: 'speaker', speaker })),
    group(words.dateKind, MARKED_DATE_KINDS, ({ slice }) => [slice.dateKind], (kind) => DATE_KIND_WORDS[kind][language], (dateKind) => ({ of: 'date', dateKind })),
    group<DrawnGrade>(words.grade, [...keysOf(GRADE_SIGNS), 'area-of-uncertainty'], (entry) => gradesOf(entry) as DrawnGrade[], (grade) => GRADE_WORDS[grade][language], (grade) => ({ of: 'grade', grade }), false),
    {
      heading: words.share.changes,
      entries: CHANGE_SIGNS.filter(({ id }) => changed.has(id)).map(({ id, of }): LegendEntry => ({ id, sample: { of: 'change', change: id }, text: joined(language, of.map((change) => words.time.changes[change])), count: null })),
    },
  ].filter(({ entries }) => entries.length > 0);
}

const keysOf = <T extends string>(table: Record<T, unknown>): T[] => Object.keys(table) as T[];

/** An entry with how many marks are such. */
export const entryText = ({ text, count }: LegendEntry): string => (count === null ? text : `${text} (${count})`);
