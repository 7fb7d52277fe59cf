import { memo, useEffect, useMemo, useRef, useState, type FocusEvent, type KeyboardEvent, type ReactNode } from 'react';
import { formatDay } from '../i18n/dates.ts';
import { DIRECTION } from '../i18n/language.ts';
import type { Evidence } from '../model/presence.ts';
import { KIND_SIGNS } from '../signs/signs.ts';
import { evidenceWords, whenWords } from '../signs/phrases.ts';
import { DATE_KIND_WORDS, markWord, STATE_WORDS } from '../signs/words.ts';
import { openDocument, openRecord, select } from '../state/actions.ts';
import { useAtlas, useSnapshot, useStore, useWords } from '../state/react.ts';
import { parseDay } from '../time/day.ts';
import type { Span } from '../time/scale.ts';
import type { Extent } from '../model/slices.ts';
import { Bar, DatedSign } from './DatedSign.tsx';
import { layLane, TARGET, type LaneItem, type Placed } from './layout.ts';
import { drawnDays, evidenceIn, lanesOf, placed, recordDays, recordsOf } from './marks.ts';

/** One thing a lane can hold. */
export interface LaneThing {
  id: string;
  /** What is read out and shown on pointing at it. */
  words: string;
  evidence: Evidence | null;
  pressed: boolean;
  draw(): ReactNode;
  /** How certain a stretch of it is; null for what is no stretch. */
  extent: Extent | null;
  colour: { light: string; dark: string } | null;
  choose(): void;
}

interface Lane { key: string; name: string; things: Map<number, LaneThing>; placed: Placed[]; undated: number[] }

/** What lies where in time, lane by lane: every statement as what it is, the documents, outside records, and what has no exact day. */
export function Lanes({ view, width }: { view: Span; width: number }) {
  const { words: { time: words } } = useWords();
  const lanes = [...useStatementLanes(view, width), useDocumentLane(view, width), useRecordLane(view, width)];
  const box = useRef<HTMLDivElement>(null);
  const [tip, setTip] = useState<string | null>(null);
  const { language } = useWords();
  useEffect(() => {
    const all = [...(box.current?.querySelectorAll<HTMLElement>('.lane-mark, .cluster') ?? [])];
    const [first] = all;
    const chosen = all.find((one) => one === document.activeElement) ?? all.find((one) => one.getAttribute('aria-pressed') === 'true') ?? first;
    for (const one of all) one.tabIndex = one === chosen ? 0 : -1;
  });
  const point = (target: EventTarget | null) => setTip(target instanceof Element ? (target.closest<HTMLElement>('[data-words]')?.dataset['words'] ?? null) : null);
  return (
    <div className="lanes" role="group" aria-label={words.lanes} ref={box} onKeyDown={(event) => walk(event, box.current, DIRECTION[language] === 'rtl')}
      onPointerOver={(event) => point(event.target)} onPointerLeave={() => setTip(null)} onFocus={(event) => point(event.target)} onBlur={() => setTip(null)}>
      {lanes.map((lane) => <LaneRow key={lane.key} lane={lane} width={width} />)}
      <p className="lane-tip" aria-hidden="true">{tip}</p>
    </div>
  );
}

function useStatementLanes(view: Span, width: number): Lane[] {
  const store = useStore();
  const atlas = useAtlas();
  const { words, language } = useWords();
  const passing = useSnapshot((snapshot) => snapshot.passing);
  const scene = useSnapshot((snapshot) => snapshot.scene);
  const { time, selection } = useSnapshot(({ wish }) => wish);
  const lanes = useMemo(() => lanesOf(atlas, passing), [atlas, passing]);
  return lanes.map(({ layer, occurrences }): Lane => {
    const things = new Map(occurrences.flatMap((index): [number, LaneThing][] => {
      const occurrence = atlas.occurrences[index];
      const feature = occurrence && atlas.features[occurrence.feature];
      const [statement] = occurrence?.statements ?? [];
      if (!occurrence || !feature || !statement) return [];
      const entry = scene.byFeature.get(occurrence.feature);
      const slice = atlas.slicesOf(occurrence.feature).find(({ statements }) => statements.some((one) => occurrence.statements.includes(one))) ?? entry?.slice ?? atlas.slicesOf(occurrence.feature).at(-1);
      const { kind, name } = feature.properties;
      const look = { state: slice?.state ?? 'unknown', speaker: slice?.speaker ?? 'told' } as const;
      const evidence = evidenceIn(scene, time, occurrence);
      const state = occurrence.statements.some((one) => 'state' in one.value) ? markWord(look, kind, language) : null;
      const stated = [name[language], state, `${whenWords(statement, language)} (${DATE_KIND_WORDS[statement.dateKind][language]})`, evidence && evidenceWords({ evidence, slice: occurrence }, language)];
      return [[index, {
        id: feature.id, evidence, pressed: feature.id === selection, words: stated.filter(Boolean).join(language === 'ar' ? '، ' : ', '),
        extent: occurrence, colour: KIND_SIGNS[kind], draw: () => <DatedSign kind={kind} look={look} evidence={evidence ?? 'past'} extent={occurrence} dateKind={occurrence.dateKind} />,
        choose: () => select(store, feature.id),
      }]];
    }));
    const dated = occurrences.flatMap((index) => {
      const occurrence = atlas.occurrences[index];
      const days = occurrence && drawnDays(occurrence);
      return days ? [placed(index, days, view, width)] : [];
    });
    return {
      key: layer ?? 'undated', things, placed: dated, undated: occurrences.filter((index) => atlas.occurrences[index]?.rule === 'undated'),
      name: layer === null ? words.time.laneUndated : (atlas.manifest.layers.find(({ id }) => id === layer)?.name[language] ?? layer),
    };
  });
}

function useDocumentLane(view: Span, width: number): Lane {
  const store = useStore();
  const atlas = useAtlas();
  const { words, language } = useWords();
  const open = useSnapshot(({ wish }) => wish.document);
  const things = new Map<number, LaneThing>();
  const marks: Placed[] = [];
  const undated: number[] = [];
  [...atlas.documents.values()].forEach(({ source }, index) => {
    const [earliest, latest] = [source.published.earliest, source.published.latest].map(({ date }) => (date ? parseDay(date) : null));
    const day = earliest ?? latest ?? null;
    const bounds = [earliest && `${words.notBefore} ${formatDay(earliest, language)}`, latest ? `${words.notAfter} ${formatDay(latest, language)}` : words.unknownBound].filter(Boolean).join(language === 'ar' ? '، ' : ', ');
    things.set(index, {
      id: source.id, extent: null, colour: null, evidence: 'full', pressed: open === source.id, words: `${source.shortName[language]}، ${words.time.published}: ${bounds}`,
      draw: () => <svg className="sign document-sign" viewBox="-12 -12 24 24" aria-hidden="true"><path d="M-7-10H3L8-5V10H-7Z" /><path className="document-tail" d="M9 0H22" strokeDasharray={latest ? undefined : '2 3'} /></svg>,
      choose: () => openDocument(store, source.id),
    });
    if (day === null) undated.push(index);
    else marks.push(placed(index, [day, latest ?? day], view, width));
  });
  return { key: 'documents', name: words.time.laneDocuments, things, placed: marks, undated };
}

function useRecordLane(view: Span, width: number): Lane {
  const store = useStore();
  const atlas = useAtlas();
  const { words, language } = useWords();
  const passing = useSnapshot((snapshot) => snapshot.passing);
  const chosen = useSnapshot(({ wish }) => wish.record);
  const records = useMemo(() => recordsOf(atlas, passing), [atlas, passing]);
  const things = new Map<number, LaneThing>(records.map((record, index) => {
    const feature = atlas.features[atlas.indexOf(record.feature) ?? -1];
    const state = record.state ? STATE_WORDS[record.state][language] : null;
    return [index, {
      id: record.id, extent: null, colour: null, evidence: 'full', pressed: record.id === chosen,
      words: [words.time.recordOutside, feature?.properties.name[language], state, whenWords({ when: record.when, dateKind: 'as-written' }, language)].filter(Boolean).join(language === 'ar' ? '، ' : ', '),
      draw: () => <svg className="sign record-sign" viewBox="-12 -12 24 24" aria-hidden="true"><path d="M-8-8H8V8H-8ZM-8-2H8M-2-8V8" /></svg>,
      choose: () => openRecord(store, record.id),
    }];
  }));
  const marks = records.flatMap((record, index) => {
    const days = recordDays(record);
    return days ? [placed(index, days, view, width)] : [];
  });
  return { key: 'records', name: words.time.laneRecords, things, placed: marks, undated: [] };
}

function LaneRow({ lane, width }: { lane: Lane; width: number }) {
  const { words } = useWords();
  const { items, rows, before, after } = layLane(lane.placed, width);
  const several = (keys: number[], label: string) => <Several things={keys.flatMap((key) => lane.things.get(key) ?? [])} label={label} />;
  return (
    <div className={`lane lane-${lane.key}`} data-lane={lane.key}>
      <span className="lane-name">{lane.name}{lane.undated.length > 0 && <> {several(lane.undated, words.time.noDate)}</>}</span>
      <span className="lane-margin">{before.length > 0 && several(before, words.time.earlier)}</span>
      <div className="lane-axis" style={{ blockSize: `calc(${rows} * var(--lane))` }}>
        {items.map((item) => <Item key={item.type === 'density' ? `density ${item.start}` : item.type === 'mark' ? item.key : `cluster ${item.keys[0]}`} item={item} lane={lane} several={several} />)}
      </div>
      <span className="lane-margin">{after.length > 0 && several(after, words.time.later)}</span>
    </div>
  );
}

const TOP = (row: number) => `calc(${row} * var(--lane))`;

function Item({ item, lane, several }: { item: LaneItem; lane: Lane; several(keys: number[], label: string): ReactNode }) {
  const { words: { time: words } } = useWords();
  switch (item.type) {
    case 'density':
      return <span className="lane-density" style={{ insetInlineStart: item.start, inlineSize: item.end - item.start, '--count': item.count } as React.CSSProperties}>{item.count}</span>;
    case 'cluster':
      return <span className="lane-item" style={{ insetInlineStart: item.at, insetBlockStart: TOP(item.row) }}>{several(item.keys, words.namesThem(item.keys.length))}</span>;
    case 'mark': {
      const thing = lane.things.get(item.key);
      return thing ? <Mark thing={thing} {...item} /> : null;
    }
  }
}

interface Where { start: number; end: number; at: number; row: number }

const Mark = memo(function Mark({ thing, start, end, at, row }: Where & { thing: LaneThing }) {
  const long = end - start >= TARGET;
  const style = { insetInlineStart: long ? start : at, insetBlockStart: TOP(row), '--extent': `${long ? end - start : 0}px`, '--at': `${long ? at - start : TARGET / 2}px`, ...(thing.colour ? { '--sign-light': thing.colour.light, '--sign-dark': thing.colour.dark } : {}) } as React.CSSProperties;
  return (
    <button type="button" tabIndex={-1} className="lane-mark" data-id={thing.id} data-words={thing.words} data-evidence={thing.evidence ?? 'absent'} aria-pressed={thing.pressed} aria-label={thing.words} style={style} onClick={thing.choose}>
      {end > start && thing.extent && <Bar extent={thing.extent} width={end - start} />}
      <span className="lane-sign">{thing.draw()}</span>
    </button>
  );
}, (before, now) => before.start === now.start && before.end === now.end && before.at === now.at && before.row === now.row && before.thing.words === now.thing.words && before.thing.evidence === now.thing.evidence && before.thing.pressed === now.thing.pressed);

/** Several marks as one with their number; pressed, it names them to choose from. */
export function Several({ things, label }: { things: readonly LaneThing[]; label: string }) {
  const { words } = useWords();
  const [open, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const there = things.filter(({ evidence }) => evidence !== null && evidence !== 'ghost').length;
  const close = () => {
    setOpen(false);
    button.current?.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    close();
  };
  const onBlur = ({ currentTarget, relatedTarget }: FocusEvent<HTMLElement>) => {
    if (relatedTarget !== button.current && !currentTarget.contains(relatedTarget)) setOpen(false);
  };
  const [only] = things;
  if (things.length === 1 && only) return <Mark thing={only} start={0} end={0} at={TARGET / 2} row={0} />;
  return (
    <span className="several">
      <button type="button" ref={button} tabIndex={-1} className={`cluster ${there === 0 ? 'cluster-absent' : ''} ${things.some(({ pressed }) => pressed) ? 'cluster-pressed' : ''}`} aria-expanded={open} aria-label={`${label}: ${words.marks(things.length)}`}
        data-words={`${label}: ${words.marks(things.length)}`} data-members={things.map(({ id, evidence }) => `${id}:${evidence ?? 'absent'}`).join(' ')} onClick={() => setOpen(!open)}>{things.length}</button>
      {open && (
        <span className="several-list" role="group" aria-label={label} ref={focusFirst} onKeyDown={onKeyDown} onBlur={onBlur}>
          {things.map((thing, index) => (
            <button key={`${thing.id} ${index}`} type="button" className="row-button" onClick={() => { thing.choose(); close(); }}>
              {thing.draw()}<span>{thing.words}</span>
            </button>
          ))}
        </span>
      )}
    </span>
  );
}

const focusFirst = (list: HTMLElement | null): void => list?.querySelector('button')?.focus();

/** One tab stop; arrows walk along a lane the way time runs, up and down from lane to lane. */
function walk(event: KeyboardEvent, box: HTMLElement | null, rtl: boolean): void {
  const here = event.target as HTMLElement;
  const lane = here.closest<HTMLElement>('.lane');
  if (!box || !lane || here.closest('.several-list')) return;
  const lanes = [...box.querySelectorAll<HTMLElement>('.lane')].filter((one) => stops(one).length > 0);
  const along = { ArrowLeft: rtl ? 1 : -1, ArrowRight: rtl ? -1 : 1 }[event.key];
  const across = { ArrowUp: -1, ArrowDown: 1 }[event.key];
  const own = stops(lane);
  const at = own.indexOf(here);
  const other = across === undefined ? undefined : lanes[lanes.indexOf(lane) + across];
  const target = event.key === 'Home' ? own[0] : event.key === 'End' ? own.at(-1) : along !== undefined ? own[at + along] : other && nearest(other, here);
  if (!target) return;
  event.preventDefault();
  event.stopPropagation();
  target.focus();
}

const stops = (lane: HTMLElement): HTMLElement[] => [...lane.querySelectorAll<HTMLElement>('.lane-mark, .cluster')].sort((a, b) => position(a) - position(b));

/** Distance from the start of the line, in the direction of writing. */
function position(element: HTMLElement): number {
  const { left, right } = element.getBoundingClientRect();
  return getComputedStyle(element).direction === 'rtl' ? -right : left;
}

function nearest(lane: HTMLElement, to: HTMLElement): HTMLElement | undefined {
  return stops(lane).sort((a, b) => Math.abs(position(a) - position(to)) - Math.abs(position(b) - position(to)))[0];
}
