import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import { formatDay } from '../i18n/dates.ts';
import { useAtlas, useSnapshot, useStore, useWords } from '../state/react.ts';
import { compare, leadingDay, setMode, stepDays, stepEvent, togglePlaying } from '../state/time-actions.ts';
import type { Day } from '../time/day.ts';
import { including, panned, zoomed, type Span } from '../time/scale.ts';
import { useEager } from '../ui/use-eager.ts';
import { Announcer } from './Announcer.tsx';
import { Caption } from './Caption.tsx';
import { Icon, type IconName } from './Icon.tsx';
import { Lanes } from './Lanes.tsx';
import { usePlaying } from './play.ts';
import { TimePanel } from './TimePanel.tsx';
import { Track } from './Track.tsx';
import { useWidth } from './use-width.ts';
import { timeWords } from '../state/time-words.ts';
import './timeline.css';

const ZOOM = 1.6;
/** On a screen this large the lanes are open from the start. */
const ROOMY = '(min-width: 1200px) and (min-height: 1000px)';

/** Time as the reader chooses it, and what lies where in it. */
export function TimelineView() {
  const store = useStore();
  const { axis } = useAtlas();
  const { words, language } = useWords();
  const time = useSnapshot(({ wish }) => wish.time);
  const comparing = useSnapshot(({ wish }) => wish.comparing);
  const marks = useSnapshot(({ scene }) => scene.entries.filter((entry) => entry.evidence !== 'ghost').length + scene.undated.length);
  const [view, setView] = useState<Span>(axis);
  const [lanes, setLanes] = useState(() => matchMedia(ROOMY).matches);
  const [panel, setPanel] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  const [box, width] = useWidth<HTMLDivElement>();
  usePlaying();
  const ends = useRef<readonly number[]>([]);
  useEffect(() => {
    const now = time.mode === 'all' ? [] : time.mode === 'window' ? [time.from, time.to] : [leadingDay(time, axis)];
    // Only the end that moved must be in view, so that either can be set in a close view.
    const moved = now.filter((day) => !ends.current.includes(day));
    ends.current = now;
    if (moved.length > 0) setView((view) => including(view, axis, Math.min(...moved) as Day, Math.max(...moved) as Day));
  }, [time, axis]);

  const middle = time.mode === 'all' ? (Math.round((view.start + view.end) / 2) as typeof view.start) : leadingDay(time, axis);
  const zoom = (factor: number) => setView((now) => zoomed(now, axis, factor, middle));
  const onKeyDown = (event: KeyboardEvent) => {
    const slider = event.target instanceof HTMLInputElement && event.target.type === 'range';
    if (event.ctrlKey || event.metaKey || event.altKey || !slider) return;
    const next = () => stepEvent(store, 1);
    const previous = () => stepEvent(store, -1);
    const keys: Record<string, () => void> = { '.': next, ',': previous, '،': previous, '+': () => zoom(ZOOM), '=': () => zoom(ZOOM), '-': () => zoom(1 / ZOOM), '0': () => setView(axis), '٠': () => setView(axis), ' ': () => togglePlaying(store) };
    // Where the key bears an Arabic letter, its place on the keyboard counts.
    const doing = keys[event.key] ?? (/\p{Script=Arabic}/u.test(event.key) ? { Period: next, Comma: previous }[event.code] : undefined);
    if (!doing) return;
    event.preventDefault();
    doing();
  };
  const whole = view.start === axis.start && view.end === axis.end;
  const closePanel = () => {
    setPanel(false);
    opener.current?.focus();
  };

  return (
    <div className={lanes ? 'timeline with-lanes' : 'timeline'} role="group" aria-label={words.timeline} id="timeline" tabIndex={-1} onKeyDown={onKeyDown}>
      <Caption />
      <div className="timeline-bar">
        <div className="timeline-now">
          <output className="timeline-date" aria-live="off">{timeWords(time, axis, language, comparing)}</output>
          <span className="timeline-count">{words.marks(marks)}</span>
          <button type="button" ref={opener} className="button icon-button" aria-label={words.time.timeSettings} title={words.time.timeSettings} aria-expanded={panel} aria-controls="time-panel" onClick={() => setPanel(!panel)}><Icon name="date" /></button>
        </div>
        <Modes />
        <Steps />
        <div className="timeline-zoom">
          <Press label={words.time.zoomTimeOut} icon="zoom-out" off={whole} onPress={() => zoom(1 / ZOOM)} />
          <Press label={words.time.zoomTimeIn} icon="zoom-in" onPress={() => zoom(ZOOM)} />
          <Press label={words.time.zoomTimeWhole} icon="whole" off={whole} onPress={() => setView(axis)} />
          <Press label={lanes ? words.time.hideLanes : words.time.showLanes} icon="lanes" expanded={lanes} onPress={() => setLanes(!lanes)} />
        </div>
      </div>
      {panel && <TimePanel close={closePanel} />}
      <div className="track-row">
        <Press label={words.time.panEarlier} icon="earlier" off={view.start === axis.start} onPress={() => setView(panned(view, axis, (view.start - view.end) / 2))} />
        <Track view={view} setView={setView} width={width} box={box} />
        <Press label={words.time.panLater} icon="later" off={view.end === axis.end} onPress={() => setView(panned(view, axis, (view.end - view.start) / 2))} />
      </div>
      {lanes && (
        <>
          <p className="margin-names" aria-hidden="true"><span>{words.time.beforeAxis(formatDay(view.start, language))}</span><span>{words.time.afterAxis(formatDay(view.end, language))}</span></p>
          <Lanes view={view} width={width} />
        </>
      )}
      <Announcer />
    </div>
  );
}

function Modes() {
  const store = useStore();
  const { words: { time: words } } = useWords();
  const mode = useSnapshot(({ wish }) => (wish.comparing ? 'compare' : wish.time.mode));
  const [chosen, show] = useEager<typeof mode>(mode);
  const names = { all: words.modeAll, instant: words.modeInstant, cumulative: words.modeCumulative, window: words.modeWindow, compare: words.modeCompare } as const;
  const choose = (next: keyof typeof names) => {
    show(next);
    if (next === 'compare') compare(store);
    else setMode(store, next);
  };
  return (
    <fieldset className="segments" aria-label={words.modes}>
      {Object.entries(names).map(([key, name]) => (
        <label key={key} className={key === chosen ? 'segment on' : 'segment'}>
          <input type="radio" name="mode" checked={key === chosen} onChange={() => choose(key as keyof typeof names)} />
          {name}
        </label>
      ))}
    </fieldset>
  );
}

function Steps() {
  const store = useStore();
  const { words: { time: words } } = useWords();
  const playing = useSnapshot(({ wish }) => wish.playing);
  return (
    <div className="timeline-buttons">
      <Press label={words.previousEvent} icon="previous-event" onPress={() => stepEvent(store, -1)} />
      <Press label={words.previousDay} icon="previous-day" onPress={() => stepDays(store, -1)} />
      <Press label={playing ? words.pause : words.play} icon={playing ? 'pause' : 'play'} onPress={() => togglePlaying(store)} />
      <Press label={words.nextDay} icon="next-day" onPress={() => stepDays(store, 1)} />
      <Press label={words.nextEvent} icon="next-event" onPress={() => stepEvent(store, 1)} />
    </div>
  );
}

/** A button that keeps the focus where it can do nothing for now. */
function Press({ label, icon, onPress, off = false, expanded }: { label: string; icon: IconName; onPress(): void; off?: boolean; expanded?: boolean }) {
  return <button type="button" className={`button icon-button ${icon}`} aria-label={label} title={label} aria-expanded={expanded} aria-disabled={off || undefined} onClick={() => { if (!off) onPress(); }}><Icon name={icon} /></button>;
}
