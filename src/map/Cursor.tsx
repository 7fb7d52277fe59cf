import { useEffect, useMemo, useReducer, useRef, useState, type KeyboardEvent } from 'react';
import type { Atlas } from '../atlas/atlas.ts';
import type { Position } from '../geo/measure.ts';
import { joined, type Language } from '../i18n/language.ts';
import { WORDS } from '../i18n/words.ts';
import type { PublishedFeature } from '../model/published.ts';
import { evidenceWords } from '../signs/phrases.ts';
import { COMPARISON_WORDS, GRADE_WORDS, markWord } from '../signs/words.ts';
import { openRecord, pointAt, select } from '../state/actions.ts';
import { useSnapshot, useStore, useWords } from '../state/react.ts';
import type { Snapshot, Store } from '../state/store.ts';
import { RECORDS_LAYER } from '../state/wish.ts';
import { fold } from '../text/fold.ts';
import type { BoundMap } from './bind.ts';
import type { Crowd } from './crowd.ts';
import { ARROWS, inReadingOrder, meetingPlace, nextAlong, type Pixels } from './in-view.ts';
import { anchorsOf, standingAt } from './marks.ts';
import { crowdPlace } from './Overlay.tsx';
import { BESIDE, recordPlace, recordsAt } from './records.ts';

/** One mark or record in view, where its sign stands in the map's box. */
interface Stop extends Pixels { key: string; feature: number; record: string | null; words: string }

interface CursorProps {
  bound: BoundMap;
  crowds: readonly Crowd[];
  /** Told which mark the cursor is on, so that the map names it; null when it has left. */
  point(at: { features: number[]; x: number; y: number } | null): void;
}

/** Milliseconds without movement after which the marks in view are told anew, while the cursor is elsewhere. */
const REST = 200;
/** Letters typed within so many milliseconds of each other are one word. */
const TYPING = 800;

/**
 * The marks in view as one list for keyboard and screen reader, each ringed where it stands: arrows walk them, Enter
 * chooses as a press does, and again goes to the words. The canvas before it keeps the arrows for moving the map.
 */
export function Cursor({ bound, crowds, point }: CursorProps) {
  const store = useStore();
  const { words, language } = useWords();
  const snapshot = useSnapshot((now) => now);
  const { scene, wish: { selection, record } } = snapshot;
  const box = useRef<HTMLDivElement>(null);
  const [focused, setFocused] = useState(false);
  const [at, goTo] = useState<Stop | null>(null);
  const typed = useRef({ text: '', time: 0 });
  const [, moved] = useReducer((count: number) => count + 1, 0);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const stop = bound.onMove(() => {
      clearTimeout(timer);
      if (document.activeElement === box.current) moved();
      else timer = setTimeout(moved, REST);
    });
    return () => {
      clearTimeout(timer);
      stop();
    };
  }, [bound]);

  const anchors = useMemo(() => anchorsOf(store.atlas), [store]);
  const marks = marksInView(store, snapshot, bound, crowds, anchors);
  const stops = inReadingOrder([...marks, ...recordsInView(store, snapshot, bound)], language === 'ar');
  const isChosen = (stop: Stop) => (stop.record === null ? record === null && store.atlas.features[stop.feature]?.id === selection : stop.record === record);
  const active = focused ? stops.find(({ key }) => key === at?.key) ?? nearestTo(stops, at) ?? stops.find(isChosen) ?? stops[0] : undefined;
  const pointed = active && store.atlas.features[active.feature]?.id;
  useEffect(() => {
    if (active) point({ features: [active.feature], x: active.x, y: active.y });
    // oxlint-disable-next-line exhaustive-deps -- where it stands is what matters, not which object says so
  }, [active?.key, active?.x, active?.y, point]);
  useEffect(() => {
    if (pointed === undefined) return;
    pointAt(store, pointed);
    return () => pointAt(store, null);
  }, [store, pointed]);

  const leave = () => {
    setFocused(false);
    goTo(null);
    point(null);
  };
  const choose = (stop: Stop) => {
    if (isChosen(stop)) document.getElementById('reader')?.focus();
    else if (stop.record !== null) openRecord(store, stop.record);
    else if (pointed !== undefined) select(store, pointed, 'map');
    goTo(stop);
  };
  const find = (letter: string, now: number) => {
    const { text, time } = typed.current;
    typed.current = { text: now - time < TYPING ? text + letter : letter, time: now };
    const wanted = wordsApart(typed.current.text);
    const from = active ? stops.indexOf(active) + Number(typed.current.text.length === 1) : 0;
    const found = [...stops.slice(from), ...stops.slice(0, from)].find(({ words: said }) => wordsApart(said).includes(wanted));
    if (found) goTo(found);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const arrow = ARROWS.find((one) => one === event.key);
    const to = arrow && active ? nextAlong(stops, active, arrow) : { Home: stops[0], End: stops.at(-1) }[event.key];
    if (to) goTo(to);
    else if (event.key === 'Enter' || (event.key === ' ' && event.timeStamp - typed.current.time > TYPING)) {
      if (active) choose(active);
    } else if (event.key === 'Escape') box.current?.closest('.map')?.querySelector('canvas')?.focus();
    else if (event.key === '+' || event.key === '=') bound.zoomBy(1);
    else if (event.key === '-') bound.zoomBy(-1);
    else if (/^[\p{L}\p{N} ]$/u.test(event.key)) find(event.key, event.timeStamp);
    else if (!arrow) return;
    event.preventDefault();
  };
  const placed = scene.entries.filter(({ feature }) => store.atlas.features[feature]?.geometry).length;
  return (
    <>
      <p id="map-moves" hidden>{words.access.moveMap}</p>
      <p id="map-cursor-help" hidden>{words.access.walk} {words.access.outside(placed - marks.length)}</p>
      <div
        role="listbox" id="map-cursor" className="map-cursor" ref={box} tabIndex={0} dir="ltr" aria-label={words.access.marksInView(marks.length)} aria-describedby="map-cursor-help"
        aria-activedescendant={active && idOf(active)} onKeyDown={onKeyDown} onFocus={() => setFocused(true)} onBlur={leave}
      >
        {stops.map((stop) => (
          <div
            key={stop.key} id={idOf(stop)} role="option" aria-selected={isChosen(stop)} aria-label={stop.words} className={stop === active ? 'cursor-stop here' : 'cursor-stop'}
            data-id={store.atlas.features[stop.feature]?.id} data-record={stop.record ?? undefined} style={{ insetInlineStart: stop.x, insetBlockStart: stop.y }}
          />
        ))}
      </div>
    </>
  );
}

/** Folded words, each after one space, so that a word is found by its beginning, quotation marks or not. */
const wordsApart = (text: string): string => ` ${fold(text).text.replaceAll(/[^\p{L}\p{M}\p{N}]+/gu, ' ').trim()}`;

const idOf = ({ key }: Stop): string => `cursor-${key}`;

function nearestTo(stops: readonly Stop[], place: Pixels | null): Stop | undefined {
  const far = ({ x, y }: Stop) => (place ? Math.hypot(x - place.x, y - place.y) : 0);
  return place ? [...stops].sort((a, b) => far(a) - far(b))[0] : undefined;
}

/** Every mark of the scene that is met in the map's box: at its sign, at the count of its crowd, or where a line or an area comes into view. */
function marksInView({ atlas }: Store, { scene, wish: { language } }: Snapshot, bound: BoundMap, crowds: readonly Crowd[], anchors: ReadonlyMap<number, Position>): Stop[] {
  const box = bound.size();
  const crowdOf = new Map(crowds.flatMap((crowd) => crowd.features.map((feature) => [feature, crowd] as const)));
  return scene.entries.flatMap((entry): Stop[] => {
    const { feature } = entry;
    const thing = atlas.features[feature] as PublishedFeature;
    const { geometry } = thing;
    const sign = anchors.get(feature) ?? standingAt(thing);
    const own = geometry && ((sign && meetingPlace({ type: 'Point', coordinates: sign }, bound.project, box)) ?? meetingPlace(geometry, bound.project, box));
    if (!own) return [];
    const crowd = bound.stands(feature) ? undefined : crowdOf.get(feature);
    const [right, down] = bound.aside(feature);
    const place = crowd ? crowdPlace(bound, crowd, language) : { x: own.x + right, y: own.y + down };
    return [{ ...place, key: String(feature), feature, record: null, words: wordsOf(atlas, entry, language, crowd) }];
  });
}

function wordsOf(atlas: Atlas, entry: Snapshot['scene']['entries'][number], language: Language, crowd: Crowd | undefined): string {
  const { kind, name, geometryGrade } = atlas.features[entry.feature]?.properties ?? {};
  return joined(language, [
    name?.[language], markWord(entry.slice, kind ?? 'condition', language), evidenceWords(entry, language), geometryGrade && GRADE_WORDS[geometryGrade][language],
    crowd && WORDS[language].access.together(crowd.features.length),
  ]);
}

/** The outside records drawn in the map's box, while their layer is on. */
function recordsInView({ atlas }: Store, { scene, wish }: Snapshot, bound: BoundMap): Stop[] {
  if (!wish.layers.includes(RECORDS_LAYER)) return [];
  const { width, height } = bound.size();
  return recordsAt(atlas, scene, wish.time).flatMap((index): Stop[] => {
    const record = atlas.records[index];
    const feature = record ? atlas.indexOf(record.feature) : null;
    const thing = feature === null ? undefined : atlas.features[feature];
    const place = record && thing && recordPlace(thing, record);
    if (!record || feature === null || !place) return [];
    const { outcome } = record.comparison;
    const own = bound.project(place);
    const [right, down] = bound.aside(feature).map((aside, axis) => aside + (BESIDE[outcome][axis] ?? 0)) as [number, number];
    if (own.x < 0 || own.y < 0 || own.x > width || own.y > height) return [];
    return [{ x: own.x + right, y: own.y + down, key: `record-${index}`, feature, record: record.id, words: WORDS[wish.language].access.record(record.text[wish.language], COMPARISON_WORDS[outcome][wish.language]) }];
  });
}
