import { useEffect, useId, useRef, useState, type FormEvent } from 'react';
import { formatDay } from '../i18n/dates.ts';
import { leadingDay, moveHandle, setPlay, setTime } from '../state/time-actions.ts';
import { useAtlas, useSnapshot, useStore, useWords } from '../state/react.ts';
import type { PlayChoice } from '../state/wish.ts';
import type { Day } from '../time/day.ts';
import { readTypedDate } from '../time/typed-date.ts';
import { useEager } from '../ui/use-eager.ts';
import { Runs } from '../ui/Runs.tsx';

/** Time by typing, how it plays, and how large the screen is. */
export function TimePanel({ close }: { close(): void }) {
  const { words: { time: words }, language } = useWords();
  return (
    <div className="time-panel" id="time-panel" role="group" aria-label={words.timeSettings} onKeyDown={(event) => {
      if (event.key !== 'Escape') return;
      event.stopPropagation();
      close();
    }}>
      <TypedDates close={close} />
      <PlayChoices />
      <Screen />
      <p className="keys-note"><Runs text={words.timeKeys} language={language} /></p>
    </div>
  );
}

function TypedDates({ close }: { close(): void }) {
  const store = useStore();
  const { words: { time: words } } = useWords();
  const { axis } = useAtlas();
  const time = useSnapshot(({ wish }) => wish.time);
  const comparing = useSnapshot(({ wish }) => wish.comparing);
  if (time.mode === 'window') {
    return (
      <>
        <TypedDate key="from" focus label={comparing ? words.dateA : words.from} day={time.from} take={({ from }) => moveHandle(store, 'from', from)} />
        <TypedDate key="to" label={comparing ? words.dateB : words.to} day={time.to} take={({ to }) => moveHandle(store, 'to', to)} />
      </>
    );
  }
  const day = leadingDay(time, axis);
  return <TypedDate key="single" focus label={words.typeDate} day={day} done={close}
    take={({ from, to }) => setTime(store, time.mode === 'cumulative' ? { mode: 'cumulative', to } : from === to ? { mode: 'instant', day: from } : { mode: 'window', from, to })} />;
}

interface TypedDateProps { label: string; day: Day; focus?: boolean; take(days: { from: Day; to: Day }): void; done?(): void }

/** A date as the reader types it; a month or a year is all its days. What cannot be taken is said, and nothing changes. */
function TypedDate({ label, day, focus = false, take, done }: TypedDateProps) {
  const { words: { time: words }, language } = useWords();
  const { axis } = useAtlas();
  const [fault, setFault] = useState<string | null>(null);
  const field = useRef<HTMLInputElement>(null);
  const id = useId();
  useEffect(() => {
    if (!focus) return;
    field.current?.focus();
    field.current?.select();
  }, [focus]);
  useEffect(() => {
    // Never over what is being typed.
    if (field.current && field.current !== document.activeElement) field.current.value = formatDay(day, language);
  }, [day, language]);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const read = readTypedDate(field.current?.value ?? '');
    const outside = !('fault' in read) && (read.to < axis.start || read.from > axis.end);
    setFault('fault' in read ? words.dateFaults[read.fault] : outside ? words.outsideAxis(formatDay(axis.start, language), formatDay(axis.end, language)) : null);
    if ('fault' in read || outside) return field.current?.focus();
    take({ from: Math.max(read.from, axis.start) as Day, to: Math.min(read.to, axis.end) as Day });
    done?.();
  };
  return (
    <form className="typed-date" onSubmit={submit} noValidate>
      <label htmlFor={id}>{label}</label>
      <input ref={field} id={id} type="text" dir="auto" defaultValue={formatDay(day, language)} autoComplete="off" aria-describedby={`${id}-hint`} aria-invalid={fault !== null} />
      <button type="submit" className="button">{words.go}</button>
      <small id={`${id}-hint`}>{words.dateHint}</small>
      <small role="alert" className="date-fault">{fault}</small>
    </form>
  );
}

function PlayChoices() {
  const store = useStore();
  const { words: { time: words } } = useWords();
  const play = useSnapshot(({ wish }) => wish.play);
  const [loop, showLoop] = useEager(play.loop);
  return (
    <>
      <Choice name="play-by" legend={words.playBy} value={play.by} options={[['event', words.playEvents], ['calendar', words.playCalendar]]} choose={(by: PlayChoice['by']) => setPlay(store, { by })} />
      <Choice name="pace" legend={words.pace} value={play.pace} options={[['slow', words.paceSlow], ['normal', words.paceNormal], ['fast', words.paceFast]]} choose={(pace: PlayChoice['pace']) => setPlay(store, { pace })} />
      <label className="check"><input type="checkbox" checked={loop} onChange={() => { showLoop(!loop); setPlay(store, { loop: !loop }); }} />{words.loop}</label>
    </>
  );
}

function Choice<T extends string>({ name, legend, value, options, choose }: { name: string; legend: string; value: T; options: [T, string][]; choose(value: T): void }) {
  const [shown, show] = useEager(value);
  return (
    <fieldset className="choice">
      <legend>{legend}</legend>
      {options.map(([option, word]) => <label key={option} className="check"><input type="radio" name={name} checked={option === shown} onChange={() => { show(option); choose(option); }} />{word}</label>)}
    </fieldset>
  );
}

/** Full screen, and everything larger for a room to read. */
function Screen() {
  const { words: { time: words } } = useWords();
  const [full, setFull] = useState(document.fullscreenElement !== null);
  const [large, setLarge] = useState(document.documentElement.dataset['size'] === 'projector');
  useEffect(() => {
    const onChange = () => setFull(document.fullscreenElement !== null);
    document.addEventListener('fullscreenchange', onChange);
    return () => document.removeEventListener('fullscreenchange', onChange);
  }, []);
  const toggleLarge = () => {
    if (large) delete document.documentElement.dataset['size'];
    else document.documentElement.dataset['size'] = 'projector';
    setLarge(!large);
  };
  return (
    <fieldset className="choice">
      <legend>{words.screen}</legend>
      {document.fullscreenEnabled && (
        <button type="button" className="button" onClick={() => void (full ? document.exitFullscreen() : document.documentElement.requestFullscreen()).catch(() => {})}>{full ? words.leaveFullScreen : words.fullScreen}</button>
      )}
      <button type="button" className="button" aria-pressed={large} onClick={toggleLarge}>{words.projector}</button>
    </fieldset>
  );
}
