import { useEffect, useMemo, useRef, type RefObject } from 'react';
import { formatDay, formatMonth, formatTick } from '../i18n/dates.ts';
import { DIRECTION } from '../i18n/language.ts';
import type { TimeChoice } from '../model/presence.ts';
import { useAtlas, useSnapshot, useStore, useWords } from '../state/react.ts';
import { currentSupports } from '../state/selectors.ts';
import { moveHandle, setTime } from '../state/time-actions.ts';
import { extentOf } from '../model/slices.ts';
import { addDays, dayFrom, partsOf, type Day } from '../time/day.ts';
import { dayAt, edgesOf, panned, shareOf, ticksOf, zoomed, type Span, type TickUnit } from '../time/scale.ts';
import { binsOf, histogramOf, topsOf } from './histogram.ts';
import { drawnDays, evidenceIn } from './marks.ts';
import { DaySlider } from './DaySlider.tsx';
import { useTrackPointer } from './pointer.ts';

interface TrackProps {
  view: Span;
  setView(view: Span): void;
  width: number;
  box: RefObject<HTMLDivElement | null>;
}

/** The axis in view: how much lies where, the chosen time, its handles, and the calendar beneath. */
export function Track({ view, setView, width, box }: TrackProps) {
  const store = useStore();
  const { axis } = useAtlas();
  const { language } = useWords();
  const pointer = useTrackPointer(store, view, setView, DIRECTION[language] === 'rtl');
  const surface = useRef<HTMLDivElement>(null);

  useEffect(() => {
    const element = surface.current;
    if (!element) return;
    // The native slider would move its own thumb; the wheel would scroll the page.
    const still = (event: Event) => event.preventDefault();
    const wheel = (event: WheelEvent) => {
      event.preventDefault();
      const { left, right } = element.getBoundingClientRect();
      const share = (DIRECTION[language] === 'rtl' ? right - event.clientX : event.clientX - left) / Math.max(1, right - left);
      const days = view.end - view.start + 1;
      if (Math.abs(event.deltaX) > Math.abs(event.deltaY) || event.shiftKey) {
        const along = (event.deltaX || event.deltaY) * (DIRECTION[language] === 'rtl' ? -1 : 1);
        setView(panned(view, axis, (along / Math.max(1, right - left)) * days));
      } else setView(zoomed(view, axis, event.deltaY < 0 ? 1.25 : 0.8, dayAt(share, view)));
    };
    element.addEventListener('mousedown', still);
    element.addEventListener('wheel', wheel, { passive: false });
    return () => {
      element.removeEventListener('mousedown', still);
      element.removeEventListener('wheel', wheel);
    };
  }, [view, setView, axis, language]);

  return (
    <div className="track" ref={box}>
      <div className="track-surface" ref={surface} {...pointer}>
        <Histogram view={view} width={width} />
        <SaidNow view={view} />
        <Chosen view={view} />
        <Handles view={view} />
      </div>
      <Calendar view={view} width={width} />
    </div>
  );
}

/** How much is dated where: as much of each bar as is in the scene is full. */
function Histogram({ view, width }: { view: Span; width: number }) {
  const atlas = useAtlas();
  const { words, language } = useWords();
  const passing = useSnapshot((snapshot) => snapshot.passing);
  const scene = useSnapshot((snapshot) => snapshot.scene);
  const time = useSnapshot(({ wish }) => wish.time);
  const bins = useMemo(() => binsOf(view, width), [view, width]);
  const counted = useMemo(() => histogramOf(bins, passing.occurrences.flatMap((index) => {
    const occurrence = atlas.occurrences[index];
    const days = occurrence && drawnDays(occurrence);
    return occurrence && days ? [{ group: occurrence.feature, start: days[0], end: days[1], shown: (evidenceIn(scene, time, occurrence) ?? 'ghost') !== 'ghost' }] : [];
  })), [bins, passing, scene, time, atlas]);
  const most = Math.max(1, ...counted.map(({ count }) => count));
  const tops = useMemo(() => topsOf(counted, width / (view.end - view.start + 1)), [counted, width, view]);
  return (
    <div className="histogram" aria-hidden="true">
      {counted.map(({ start, end, count, shown }) => {
        if (count === 0) return null;
        const [from, to] = edgesOf(start, end, view);
        return (
          <span key={start} className="bin" title={words.time.histogram(count, start === end ? formatDay(start, language) : `${formatDay(start, language)} – ${formatDay(end, language)}`)}
            style={{ insetInlineStart: `${from * 100}%`, inlineSize: `max(2px, calc(${(to - from) * 100}% - 1px))`, blockSize: `${12 + (count / most) * 88}%` }}>
            <i style={{ blockSize: `${(shown / count) * 100}%` }} />
            {tops.has(start) && <b>{count}</b>}
          </span>
        );
      })}
    </div>
  );
}

/** The stretch that is chosen. */
function Chosen({ view }: { view: Span }) {
  const { axis } = useAtlas();
  const time = useSnapshot(({ wish }) => wish.time);
  const days = stretchOf(time, axis);
  if (!days) return null;
  const [from, to] = [Math.max(0, shareOf(days[0], view)), Math.min(1, shareOf(days[1], view))];
  return to < 0 || from > 1 ? null : <span className={`chosen chosen-${time.mode}`} style={{ insetInlineStart: `${from * 100}%`, inlineSize: `${Math.max(0, to - from) * 100}%` }} />;
}

function stretchOf(time: TimeChoice, axis: Span): [Day, Day] | null {
  if (time.mode === 'window') return [time.from, time.to];
  return time.mode === 'cumulative' ? [axis.start, time.to] : null;
}

/** The time of what the current passage says. */
function SaidNow({ view }: { view: Span }) {
  const atlas = useAtlas();
  const wish = useSnapshot((snapshot) => snapshot.wish);
  const statements = new Set(currentSupports(atlas, wish).map(({ statement }) => statement));
  return [...statements].map((statement) => {
    const days = drawnDays(extentOf(statement));
    if (!days) return null;
    const [from, to] = edgesOf(days[0], days[1], view);
    return to < 0 || from > 1 ? null : <span key={statement.id} className="said-now" style={{ insetInlineStart: `${from * 100}%`, inlineSize: `max(5px, ${(to - from) * 100}%)` }} />;
  });
}

function Handles({ view }: { view: Span }) {
  const store = useStore();
  const { words: { time: words } } = useWords();
  const { axis } = useAtlas();
  const time = useSnapshot(({ wish }) => wish.time);
  const comparing = useSnapshot(({ wish }) => wish.comparing);
  if (time.mode === 'window') {
    return (
      <>
        <DaySlider label={comparing ? words.dateA : words.from} letter={comparing ? 'A' : undefined} day={time.from} view={view} handle="from" onChange={(day) => moveHandle(store, 'from', day)} />
        <DaySlider label={comparing ? words.dateB : words.to} letter={comparing ? 'B' : undefined} day={time.to} view={view} handle="to" onChange={(day) => moveHandle(store, 'to', day)} />
      </>
    );
  }
  const day = time.mode === 'instant' ? time.day : time.mode === 'cumulative' ? time.to : axis.end;
  return (
    <DaySlider
      label={time.mode === 'cumulative' ? words.until : words.day} day={day} view={view} handle="single" resting={time.mode === 'all'}
      onChange={(to) => setTime(store, time.mode === 'cumulative' ? { mode: 'cumulative', to } : { mode: 'instant', day: to })}
    />
  );
}

/** Room each unit needs for its label, in pixels. */
const NEEDS: Record<'ar' | 'en', Record<TickUnit, number>> = {
  ar: { year: 40, quarter: 104, month: 104, half: 60, pentad: 34, day: 24 },
  en: { year: 40, quarter: 62, month: 62, half: 44, pentad: 30, day: 24 },
};

/** Ticks, and beneath them what they lie in: years under months, months under days. */
function Calendar({ view, width }: { view: Span; width: number }) {
  const { language } = useWords();
  const { unit, ticks } = useMemo(() => ticksOf(view, width, NEEDS[language]), [view, width, language]);
  const around = useMemo(() => (unit === 'year' ? [] : aroundOf(view, unit === 'month' || unit === 'quarter' ? 'year' : 'month')), [view, unit]);
  const styleOf = (from: Day, to: Day) => {
    const [start, end] = edgesOf(from, to, view);
    return { insetInlineStart: `${start * 100}%`, inlineSize: `${(end - start) * 100}%` };
  };
  return (
    <div className="calendar" aria-hidden="true">
      <div className="ticks">
        {ticks.map((tick, index) => <span key={tick.day} className={`tick tick-${tick.unit}`} style={styleOf(tick.day, addDays(ticks[index + 1]?.day ?? addDays(view.end, 1), -1))}>{formatTick(tick.day, unit, language)}</span>)}
      </div>
      {around.length > 0 && (
        <div className="ticks ticks-around">
          {around.map(({ start, end }) => <span key={start} className="tick" style={styleOf(start, end)}>{unit === 'month' || unit === 'quarter' ? partsOf(start).year : formatMonth(start, language)}</span>)}
        </div>
      )}
    </div>
  );
}

/** The months or years that a view lies in, cut to it. */
function aroundOf(view: Span, unit: 'month' | 'year'): Span[] {
  const found: Span[] = [];
  for (let day = view.start; day <= view.end;) {
    const { year, month } = partsOf(day);
    const next = unit === 'year' ? dayFrom(year + 1, 1, 1) : dayFrom(month === 12 ? year + 1 : year, month === 12 ? 1 : month + 1, 1);
    const end = Math.min(addDays(next as Day, -1), view.end) as Day;
    found.push({ start: day, end });
    day = addDays(end, 1);
  }
  return found;
}
