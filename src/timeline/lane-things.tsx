import { useMemo, type ReactNode } from 'react';
import type { Atlas } from '../atlas/atlas.ts';
import { INTENDED } from '../atlas/changes.ts';
import { formatDay } from '../i18n/dates.ts';
import { joined } from '../i18n/language.ts';
import type { Evidence } from '../model/presence.ts';
import { extentOf, speakerOf, type Extent } from '../model/slices.ts';
import { KIND_SIGNS } from '../signs/signs.ts';
import { evidenceWords, whenWords } from '../signs/phrases.ts';
import { DATE_KIND_WORDS, markWord } from '../signs/words.ts';
import { openDocument, openRecord, selectSaid } from '../state/actions.ts';
import { useAtlas, useSnapshot, useStore, useWords } from '../state/react.ts';
import { currentPassage, statementsRead } from '../state/selectors.ts';
import { parseDay, type Day } from '../time/day.ts';
import type { Span } from '../time/scale.ts';
import { DatedSign } from './DatedSign.tsx';
import { drawnDays, evidenceIn, lanesOf, placed, recordDays, recordsOf } from './marks.ts';
import type { Placed } from './layout.ts';

/** One thing a lane can hold. */
export interface LaneThing {
  id: string;
  /** What a bundle of several calls it. */
  name: string;
  /** What is read out and shown on pointing at it. */
  words: string;
  evidence: Evidence | null;
  pressed: boolean;
  /** Said of the selected thing too, yet not in the words being read. */
  related: boolean;
  /** Planned or called off: its days are no extent of anything that took place. */
  open: boolean;
  draw(): ReactNode;
  /** How certain a stretch of it is. */
  extent: Extent;
  colour: { light: string; dark: string } | null;
  choose(): void;
}

export interface Lane {
  key: string;
  name: string;
  placed: Placed[];
  undated: number[];
  /** Made only for what is shown, so that a lane of fifty thousand costs no more than its counts. */
  thingOf(key: number): LaneThing | null;
}

/** A lane each for the layers and for what has no exact day: everything said, as often as it is dated. */
export function useStatementLanes(view: Span, width: number): Lane[] {
  const store = useStore();
  const atlas = useAtlas();
  const { words, language } = useWords();
  const passing = useSnapshot((snapshot) => snapshot.passing);
  const scene = useSnapshot((snapshot) => snapshot.scene);
  const time = useSnapshot(({ wish }) => wish.time);
  const selection = useSnapshot(({ wish }) => wish.selection);
  const passage = useSnapshot(({ wish }) => currentPassage(atlas, wish)?.id ?? null);
  const said = useMemo(() => statementsRead(atlas, selection === null ? null : atlas.indexOf(selection), passage), [atlas, passage, selection]);
  const lanes = useMemo(() => lanesOf(atlas, passing), [atlas, passing]);
  const thingOf = (index: number): LaneThing | null => {
    const occurrence = atlas.occurrences[index];
    const feature = occurrence && atlas.features[occurrence.feature];
    const [statement] = occurrence?.statements ?? [];
    if (!occurrence || !feature || !statement) return null;
    const { kind, name } = feature.properties;
    const stated = occurrence.statements.find((one) => 'state' in one.value);
    const slices = atlas.slicesOf(occurrence.feature);
    // A slice's own statement is its first; the others of a lifecycle stand with it.
    const slice = slices.findLast(({ statements: [own] }) => own !== undefined && occurrence.statements.includes(own)) ?? scene.byFeature.get(occurrence.feature)?.slice ?? slices.at(-1);
    const look = { state: slice?.state ?? 'unknown', speaker: speakerOf(stated ?? statement) } as const;
    const evidence = evidenceIn(scene, time, occurrence);
    const selected = feature.id === selection;
    return {
      id: feature.id, name: name[language], evidence, pressed: selected && occurrence.statements.some((one) => said.has(one)), related: selected,
      open: INTENDED.has(look.state) || slices.some(({ rule }) => rule === 'planned'), extent: occurrence, colour: KIND_SIGNS[kind],
      words: joined(language, [
        name[language], stated && markWord(look, kind, language), `${whenWords(statement, language)} (${DATE_KIND_WORDS[statement.dateKind][language]})`,
        evidence ? evidenceWords({ evidence, slice: occurrence }, language) : words.time.notThen,
      ]),
      draw: () => <DatedSign kind={kind} look={look} evidence={evidence} extent={occurrence} dateKind={occurrence.dateKind} />,
      choose: () => selectSaid(store, feature.id, stated ?? statement, drawnDays(occurrence)?.[0] ?? null),
    };
  };
  return lanes.map(({ layer, occurrences }): Lane => ({
    key: layer ?? 'undated', thingOf, placed: placedOf(atlas, occurrences, view, width), undated: occurrences.filter((index) => atlas.occurrences[index]?.rule === 'undated'),
    name: layer === null ? words.time.laneUndated : (atlas.manifest.layers.find(({ id }) => id === layer)?.name[language] ?? layer),
  }));
}

const placedOf = (atlas: Atlas, occurrences: readonly number[], view: Span, width: number): Placed[] => occurrences.flatMap((index) => {
  const occurrence = atlas.occurrences[index];
  const days = occurrence && drawnDays(occurrence);
  return days ? [placed(index, days, view, width)] : [];
});

/** The documents at the bounds of their publication. */
export function useDocumentLane(view: Span, width: number): Lane {
  const store = useStore();
  const atlas = useAtlas();
  const { words, language } = useWords();
  const open = useSnapshot(({ wish }) => wish.document);
  const documents = [...atlas.documents.values()].map(({ source }) => {
    const [earliest = null, latest = null] = [source.published.earliest, source.published.latest].map(({ date }) => (date ? parseDay(date) : null));
    const bounds = [earliest && `${words.notBefore} ${formatDay(earliest, language)}`, latest ? `${words.notAfter} ${formatDay(latest, language)}` : words.unknownBound];
    return { source, earliest, latest, bounds: joined(language, bounds) };
  });
  const thingOf = (index: number): LaneThing | null => {
    const { source, earliest, latest, bounds } = documents[index] ?? {};
    if (!source || earliest === undefined || latest === undefined) return null;
    return {
      id: source.id, name: source.shortName[language], words: `${source.shortName[language]}. ${words.time.published}: ${bounds}`, evidence: 'full', pressed: open === source.id, related: false, open: false,
      extent: { rule: 'extent', start: earliest, certainStart: null, certainEnd: null, end: latest }, colour: null,
      draw: () => <DocumentSign open={latest === null} />, choose: () => openDocument(store, source.id),
    };
  };
  const days = documents.map(({ earliest, latest }): [Day, Day] | null => (earliest ?? latest) === null ? null : [(earliest ?? latest) as Day, (latest ?? earliest) as Day]);
  return {
    key: 'documents', name: words.time.laneDocuments, thingOf, undated: days.flatMap((one, index) => (one === null ? [index] : [])),
    placed: days.flatMap((one, index) => (one === null ? [] : [placed(index, one, view, width)])),
  };
}

function DocumentSign({ open }: { open: boolean }) {
  return <svg className="sign document-sign" viewBox="-12 -12 24 24" aria-hidden="true"><path d="M-7-10H3L8-5V10H-7Z" />{open && <path className="document-tail" d="M10 0H20" strokeDasharray="2 3" />}</svg>;
}

/** What outside sources record of what passes. */
export function useRecordLane(view: Span, width: number): Lane {
  const store = useStore();
  const atlas = useAtlas();
  const { words, language } = useWords();
  const passing = useSnapshot((snapshot) => snapshot.passing);
  const chosen = useSnapshot(({ wish }) => wish.record);
  const records = useMemo(() => recordsOf(atlas, passing), [atlas, passing]);
  const thingOf = (index: number): LaneThing | null => {
    const record = records[index];
    const feature = record && atlas.features[atlas.indexOf(record.feature) ?? -1];
    if (!record || !feature) return null;
    return {
      id: record.id, name: feature.properties.name[language], evidence: 'full', pressed: record.id === chosen, related: false, open: (record.state !== null && INTENDED.has(record.state)) || atlas.slicesOf(atlas.indexOf(record.feature) ?? -1).some(({ rule }) => rule === 'planned'),
      words: `${words.time.recordOutside}: ${feature.properties.name[language]}. ${record.text[language]}`, extent: extentOf({ when: record.when, dateKind: 'as-written' }), colour: null,
      draw: () => <svg className="sign record-sign" viewBox="-12 -12 24 24" aria-hidden="true"><path d="M-8-8H8V8H-8ZM-8-2H8M-2-8V8" /></svg>,
      choose: () => openRecord(store, record.id),
    };
  };
  const marks = records.flatMap((record, index) => {
    const days = recordDays(record);
    return days ? [placed(index, days, view, width)] : [];
  });
  return { key: 'records', name: words.time.laneRecords, thingOf, placed: marks, undated: [] };
}
