import { useEffect } from 'react';
import { leadingDay, playOn } from '../state/time-actions.ts';
import type { Store } from '../state/store.ts';
import { useSnapshot, useStore } from '../state/react.ts';
import type { PlayChoice } from '../state/wish.ts';
import { addDays, addMonths, type Day } from '../time/day.ts';

/** Milliseconds an event stays, never less than 2.5 seconds. */
export const STAY: Record<PlayChoice['pace'], number> = { slow: 6000, normal: 3500, fast: 2500 };

/** Milliseconds in which the calendar runs through the whole axis. */
export const TOTAL: Record<PlayChoice['pace'], number> = { slow: 120_000, normal: 60_000, fast: 30_000 };

const MONTH = 1000;

/** Plays while the wish says so; a hidden page pauses it. Who wants less motion sees the calendar month by month. */
export function usePlaying(): void {
  const store = useStore();
  const playing = useSnapshot(({ wish }) => wish.playing);
  const play = useSnapshot(({ wish }) => wish.play);
  useEffect(() => {
    if (!playing) return;
    const onHidden = () => {
      if (document.hidden) store.change(() => ({ playing: false }));
    };
    document.addEventListener('visibilitychange', onHidden);
    const stop = play.by === 'event' ? every(STAY[play.pace], () => playOn(store)) : runCalendar(store, play.pace);
    return () => {
      stop();
      document.removeEventListener('visibilitychange', onHidden);
    };
  }, [playing, play, store]);
}

function every(milliseconds: number, work: () => void): () => void {
  const timer = setInterval(work, milliseconds);
  return () => clearInterval(timer);
}

function runCalendar(store: Store, pace: PlayChoice['pace']): () => void {
  const { axis } = store.atlas;
  const now = (): Day => leadingDay(store.get().wish.time, axis);
  if (matchMedia('(prefers-reduced-motion: reduce)').matches) return every(MONTH, () => playOn(store, now() >= axis.end ? 'end' : (Math.min(addMonths(now(), 1), axis.end) as Day)));
  const perDay = TOTAL[pace] / (axis.end - axis.start + 1);
  let last = performance.now();
  let frame = requestAnimationFrame(function step(time) {
    const days = Math.floor((time - last) / perDay);
    if (days > 0) {
      last += days * perDay;
      playOn(store, now() >= axis.end ? 'end' : (Math.min(addDays(now(), days), axis.end) as Day));
    }
    frame = requestAnimationFrame(step);
  });
  return () => cancelAnimationFrame(frame);
}
