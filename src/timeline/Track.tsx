import { useEffect, useMemo, useRef, type Dispatch, type PointerEvent, type RefObject, type SetStateAction } from 'react';
import { formatMonth, formatSpan, formatTick } from '../i18n/dates.ts';
import { DIRECTION } from '../i18n/language.ts';
import type { TimeChoice } from '../model/presence.ts';
import { useAtlas, useSnapshot, useStore, useWords } from '../state/react.ts';
import { currentPassage, selectedFeature, statementsRead } from '../state/selectors.ts';
import { leadingDay, moveHandle, setTime } from '../state/time-actions.ts';
import { extentOf } from '../model/slices.ts';
import { addDays, dayFrom, partsOf, type Day } from '../time/day.ts';
import { dayAt, edgesOf, panned, shareOf, ticksOf, zoomed, type Span, type TickUnit } from '../time/scale.ts';
import { binsOf, histogramOf, topsOf, type Bin } from './histogram.ts';
import { drawnDays, evidenceIn } from './marks.ts';
import { DaySlider } from './DaySlider.tsx';
import { useTrackPointer } from './pointer.ts';

interface TrackProps {
  view: Span;
  setView: Dispatch<SetStateAction<Span>>;
  width: number;
  box: RefObject<HTMLDivElement | null>;
}

/** The axis in view: how much lies where, the chosen time, its handles, and the calendar beneath. */
export function Track({ view, setView, width, box }: TrackProps) {
  const store = useStore();
  const { axis } = useAtlas();
  const { words, language } = useWords();
  const pointer = useTrackPointer(store, view, setView, DIRECTION[language] === 'rtl');
  const surface = useRef<HTMLDivElement>(null);
  const { bins, most } = useHistogram(view, width);

  const onPointerMove = (event: PointerEvent<HTMLElement>) => {
    pointer.onPointerMove(event);
    const { left, right, width: room } = event.currentTarget.getBoundingClientRect();
    const day = dayAt((DIRECTION[language] === 'rtl' ? right - event.clientX : event.clientX - left) / room, view);
    const bin = bins.find(({ start, end }) => start <= day && day <= end);
    event.currentTarget.title = bin ? words.time.histogram(bin.count, formatSpan(bin.start, bin.end, language)) : '';
  };
  useEffect(() => {
    const element = surface.current;
    if (!element) return;
    // The native slider would move its own thumb; the wheel would scroll the page.
    const still = (event: Event) => event.preventDefault();
    const wheel = (event: WheelEvent) => {
      event.preventDefault();
      const { left, right } = element.getBoundingClientRect();
      const share = (DIRECTION[language] === 'rtl' ? right - event.clientX : event.clientX - left) / Math.max(1, right - left);
      if (Math.abs(event.deltaX) > Math.abs(event.deltaY) || event.shiftKey) {
        const along = (event.deltaX || event.deltaY) * (DIRECTION[language] === 'rtl' ? -1 : 1);
        setView((now) => panned(now, axis, (along / Math.max(1, right - left)) * (now.end - now.start + 1)));
      } else setView((now) => zoomed(now, axis, event.deltaY < 0 ? 1.25 : 0.8, dayAt(share, now)));
    };
    const touch = (event: TouchEvent) => {
      if (event.target instanceof HTMLInputElement) event.preventDefault();
    };
    element.addEventListener('mousedown', still);
    element.addEventListener('touchstart', touch, { passive: false });
    element.addEventListener('wheel', wheel, { passive: false });
    return () => {
      element.removeEventListener('mousedown', still);
      element.removeEventListener('touchstart', touch);
      element.removeEventListener('wheel', wheel);
    };
  }, [setView, axis, language]);

  return (
    <div className="track" ref={box}>
      <div className="track-surface" ref={surface} {...pointer} onPointerMove={onPointerMove}>
        <Histogram view={view} bins={bins} most={most} />
        <SaidNow view={view} />
        <Chosen view={view} />
        <Handles view={view} />
        <span className="numbers" aria-hidden="true">{bins.map(({ start, end, count, top }) => {
          const [from, to] = edgesOf(start, end, view);
          return top && <b key={start} style={{ insetInlineStart: `${((from + to) / 2) * 100}%`, insetBlockEnd: `calc(${heightOf(count, most)}% - 1em)` }}>{count}</b>;
        })}</span>
      </div>
      <Calendar view={view} width={width} />
    </div>
  );
}

/** How much is dated where, in the stretches of the view; `top` where the number is written. */
function useHistogram(view: Span, width: number): { bins: (Bin & { top: boolean })[]; most: number } {
  const atlas = useAtlas();
  const passing = useSnapshot((snapshot) => snapshot.passing);
  const scene = useSnapshot((snapshot) => snapshot.scene);
  const time = useSnapshot(({ wish }) => wish.time);
  const spans = useMemo(() => binsOf(view, width), [view, width]);
  return useMemo(() => {
    const bins = histogramOf(spans, passing.occurrences.flatMap((index) => {
      const occurrence = atlas.occurrences[index];
      const days = occurrence && drawnDays(occurrence);
      return occurrence && days ? [{ group: occurrence.feature, start: days[0], end: days[1], shown: (evidenceIn(scene, time, occurrence) ?? 'ghost') !== 'ghost' }] : [];
    }));
    const tops = topsOf(bins, width / (view.end - view.start + 1));
    return { bins: bins.map((bin) => ({ ...bin, top: tops.has(bin.start) })), most: Math.max(1, ...bins.map(({ count }) => count)) };
  }, [spans, passing, scene, time, atlas, view, width]);
}

const heightOf = (count: number, most: number): number => 12 + (count / most) * 88;

/** As much of each bar as is in the scene is full. */
function Histogram({ view, bins, most }: { view: Span; bins: readonly Bin[]; most: number }) {
  return (
    <div className="histogram" aria-hidden="true">
      {bins.map(({ start, end, count, shown }) => {
        if (count === 0) return null;
        const [from, to] = edgesOf(start, end, view);
        return (
          <span key={start} className="bin" style={{ insetInlineStart: `${from * 100}%`, inlineSize: `max(2px, calc(${(to - from) * 100}% - 1px))`, blockSize: `${heightOf(count, most)}%` }}>
            <i style={{ blockSize: `${(shown / count) * 100}%` }} />
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

/** The time of what the current passage says of the selected thing; of a plan only its outline, for it says nothing of what took place. */
function SaidNow({ view }: { view: Span }) {
  const atlas = useAtlas();
  const selected = useSnapshot(({ wish }) => selectedFeature(atlas, wish));
  const passage = useSnapshot(({ wish }) => currentPassage(atlas, wish)?.id ?? null);
  const planned = selected !== null && atlas.slicesOf(selected).some(({ rule }) => rule === 'planned');
  return [...statementsRead(atlas, selected, passage)].map((statement) => {
    const days = drawnDays(extentOf(statement));
    if (!days) return null;
    const [from, to] = edgesOf(days[0], days[1], view);
    return to < 0 || from > 1 ? null : <span key={statement.id} className={`said-now ${planned ? 'said-open' : ''}`} style={{ insetInlineStart: `${from * 100}%`, inlineSize: `max(5px, ${(to - from) * 100}%)` }} />;
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
        <DaySlider label={comparing ? words.dateA : words.from} letter={comparing ? words.letterA : undefined} day={time.from} view={view} handle="from" onChange={(day) => moveHandle(store, 'from', day)} />
        <DaySlider label={comparing ? words.dateB : words.to} letter={comparing ? words.letterB : undefined} day={time.to} view={view} handle="to" onChange={(day) => moveHandle(store, 'to', day)} />
      </>
    );
  }
  const day = leadingDay(time, axis);
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

/** Room the name of a year, or of a month with its year, needs in pixels. */
const AROUND = { year: 34, ar: 138, en: 104 } as const;

/** Ticks, and beneath them what they lie in: years under months, months under days. */
function Calendar({ view, width }: { view: Span; width: number }) {
  const { language } = useWords();
  const { unit, ticks } = useMemo(() => ticksOf(view, width, NEEDS[language]), [view, width, language]);
  const years = unit === 'month' || unit === 'quarter';
  const around = useMemo(() => (unit === 'year' ? [] : aroundOf(view, years ? 'year' : 'month')), [view, unit, years]);
  const roomOf = (from: Day, to: Day) => ((to - from + 1) / (view.end - view.start + 1)) * width;
  const styleOf = (from: Day, to: Day) => {
    const [start, end] = edgesOf(from, to, view);
    return { insetInlineStart: `${start * 100}%`, inlineSize: `${(end - start) * 100}%` };
  };
  return (
    <div className="calendar" aria-hidden="true">
      <div className="ticks">
        {ticks.map((tick, index) => {
          const end = addDays(ticks[index + 1]?.day ?? addDays(view.end, 1), -1);
          return <span key={tick.day} className={`tick tick-${tick.unit}`} style={styleOf(tick.day, end)}>{roomOf(tick.day, end) >= NEEDS[language][unit] - 6 && formatTick(tick.day, unit, language)}</span>;
        })}
      </div>
      {around.length > 0 && (
        <div className="ticks ticks-around">
          {around.map(({ start, end }) => <span key={start} className="tick" style={styleOf(start, end)}>{roomOf(start, end) >= AROUND[years ? 'year' : language] && (years ? partsOf(start).year : formatMonth(start, language))}</span>)}
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
