import { useEffect } from 'react';
import { formatFullDay, formatSpan } from '../i18n/dates.ts';
import type { Dictionary } from '../i18n/words.ar.ts';
import type { Language } from '../i18n/language.ts';
import type { TimeChoice } from '../model/presence.ts';
import { setMode, setPlaying, setTime, stepEvent } from '../state/actions.ts';
import { useAtlas, useSnapshot, useStore, useWords } from '../state/react.ts';
import { addDays, clampDay, partsOf, type Day } from '../time/day.ts';
import { useEager } from '../ui/use-eager.ts';
import { DaySlider } from './DaySlider.tsx';
import { Lanes } from './Lanes.tsx';
import './timeline.css';

const STEP = 2500;
const MODES = ['all', 'instant', 'window', 'cumulative'] as const;

/** Time as the reader chooses it: whole range, a day, a window, or up to a day. */
export function TimelineView() {
  const store = useStore();
  const atlas = useAtlas();
  const { words, language } = useWords();
  const time = useSnapshot(({ wish }) => wish.time);
  const playing = useSnapshot(({ wish }) => wish.playing);
  const marks = useSnapshot(({ scene }) => scene.entries.filter((entry) => entry.evidence !== 'ghost').length);
  const [chosen, show] = useEager(time.mode);
  usePlaying(playing);
  const modeNames: Record<TimeChoice['mode'], string> = { all: words.modeAll, instant: words.modeInstant, window: words.modeWindow, cumulative: words.modeCumulative };
  const { axis } = atlas;
  const move = (days: number) => setTime(store, { mode: 'instant', day: clampDay(addDays(instantOf(time, axis), days), axis.start, axis.end) });
  const play = () => {
    if (playing) return setPlaying(store, false);
    if (time.mode !== 'instant' || !atlas.eventDays.some((day) => day > time.day)) setTime(store, { mode: 'instant', day: atlas.eventDays[0] ?? axis.start });
    setPlaying(store, true);
  };

  return (
    <div className="timeline" role="group" aria-label={words.timeline} id="timeline">
      <div className="timeline-bar">
        <output className="timeline-date" aria-live="off">{describe(time, axis, language, words)}</output>
        <span className="timeline-count">{words.marks(marks)}</span>
        <fieldset className="segments" aria-label={words.modes}>
          {MODES.map((mode) => (
            <label key={mode} className={mode === chosen ? 'segment on' : 'segment'}>
              <input type="radio" name="mode" checked={mode === chosen} onChange={() => { show(mode); setMode(store, mode); }} />
              {modeNames[mode]}
            </label>
          ))}
        </fieldset>
        <div className="timeline-buttons">
          <Step label={words.previousEvent} icon="previous-event" onPress={() => stepEvent(store, -1)} />
          <Step label={words.previousDay} icon="previous-day" onPress={() => move(-1)} />
          <Step label={playing ? words.pause : words.play} icon={playing ? 'pause' : 'play'} onPress={play} />
          <Step label={words.nextDay} icon="next-day" onPress={() => move(1)} />
          <Step label={words.nextEvent} icon="next-event" onPress={() => stepEvent(store, 1)} />
        </div>
      </div>
      <div className="track">
        <Lanes />
        <Handles time={time} />
      </div>
    </div>
  );
}

const ICONS = {
  'previous-event': 'M3 3v10M13 3L6 8l7 5z',
  'previous-day': 'M10.5 3L4.5 8l6 5z',
  play: 'M4 2l10 6-10 6z',
  pause: 'M4 2.5h2.4v11H4zM9.6 2.5H12v11H9.6z',
  'next-day': 'M5.5 3l6 5-6 5z',
  'next-event': 'M13 3v10M3 3l7 5-7 5z',
} as const;

function Step({ label, icon, onPress }: { label: string; icon: keyof typeof ICONS; onPress(): void }) {
  return (
    <button type="button" className="button icon-button" aria-label={label} title={label} onClick={onPress}>
      <svg className="step-icon" viewBox="0 0 16 16" aria-hidden="true"><path d={ICONS[icon]} /></svg>
    </button>
  );
}

function Handles({ time }: { time: TimeChoice }) {
  const store = useStore();
  const { words } = useWords();
  const { axis } = useAtlas();
  const to = (day: Day): void => {
    const now = store.get().wish.time;
    if (now.mode === 'window') setTime(store, { mode: 'window', from: Math.min(now.from, day) as Day, to: day });
    else setTime(store, now.mode === 'cumulative' ? { mode: 'cumulative', to: day } : { mode: 'instant', day });
  };
  const from = (day: Day): void => {
    const now = store.get().wish.time;
    if (now.mode === 'window') setTime(store, { mode: 'window', from: day, to: Math.max(now.to, day) as Day });
  };
  const single = time.mode === 'instant' ? time.day : time.mode === 'cumulative' ? time.to : null;
  return time.mode === 'window' ? (
    <>
      <DaySlider label={words.from} day={time.from} onChange={from} pair="start" />
      <DaySlider label={words.to} day={time.to} onChange={to} pair="end" />
    </>
  ) : (
    <DaySlider label={time.mode === 'cumulative' ? words.until : words.day} day={single ?? axis.end} resting={time.mode === 'all'} onChange={to} />
  );
}

function instantOf(time: TimeChoice, axis: { start: Day; end: Day }): Day {
  return time.mode === 'instant' ? time.day : time.mode === 'all' ? axis.end : time.to;
}

/** The time chosen, in words. */
function describe(time: TimeChoice, axis: { start: Day; end: Day }, language: Language, words: Dictionary): string {
  switch (time.mode) {
    case 'all': return `${words.modeAll}: ${partsOf(axis.start).year}–${partsOf(axis.end).year}`;
    case 'instant': return formatFullDay(time.day, language);
    case 'window': return formatSpan(time.from, time.to, language);
    case 'cumulative': return `${words.until} ${formatFullDay(time.to, language)}`;
  }
}

/** Goes from event to event while playing; stops at the last one and when the page is hidden. */
function usePlaying(playing: boolean): void {
  const store = useStore();
  useEffect(() => {
    if (!playing) return;
    const timer = setInterval(() => {
      if (document.hidden || !stepEvent(store, 1, true)) setPlaying(store, false);
    }, STEP);
    return () => clearInterval(timer);
  }, [playing, store]);
}
