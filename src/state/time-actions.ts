import type { TimeChoice } from '../model/presence.ts';
import { addDays, clampDay, type Day } from '../time/day.ts';
import type { Store } from './store.ts';
import type { PlayChoice, Wish } from './wish.ts';

type Axis = { start: Day; end: Day };

/** Another time, by hand: playing stops, and two dates are compared only in a window. */
export function timeChange(wish: Wish, time: TimeChoice): Partial<Wish> {
  return { time, playing: false, comparing: wish.comparing && time.mode === 'window' };
}

/** The day that leads in a choice of time: the day itself, or the last of a stretch. */
export function leadingDay(time: TimeChoice, axis: Axis): Day {
  return time.mode === 'instant' ? time.day : time.mode === 'all' ? axis.end : time.to;
}

/** The same way of choosing time with another leading day; a window keeps its length. The whole range becomes one day. */
function ledTo(time: TimeChoice, day: Day, axis: Axis): TimeChoice {
  const to = clampDay(day, axis.start, axis.end);
  if (time.mode === 'cumulative') return { mode: 'cumulative', to };
  return time.mode === 'window' ? shifted(time, to - time.to, axis) : { mode: 'instant', day: to };
}

/** A window moved as a whole; it stops at the ends of the axis. */
export function shifted(window: { from: Day; to: Day }, days: number, axis: Axis): TimeChoice {
  const by = Math.min(Math.max(days, axis.start - window.from), axis.end - window.to);
  return { mode: 'window', from: addDays(window.from, by), to: addDays(window.to, by) };
}

export function setTime(store: Store, time: TimeChoice): void {
  store.change((wish) => timeChange(wish, time));
}

/** One handle of a window; it takes the other along rather than pass it. */
export function moveHandle(store: Store, handle: 'from' | 'to', day: Day): void {
  store.change((wish) => {
    const { time } = wish;
    if (time.mode !== 'window') return {};
    const window = handle === 'from' ? { from: day, to: Math.max(time.to, day) as Day } : { from: Math.min(time.from, day) as Day, to: day };
    return timeChange(wish, { mode: 'window', ...window });
  });
}

/** Goes a number of days on or back, in whatever way time is chosen. */
export function stepDays(store: Store, days: number): void {
  store.change((wish) => timeChange(wish, ledTo(wish.time, addDays(leadingDay(wish.time, store.atlas.axis), days), store.atlas.axis)));
}

/** Another way of choosing time, keeping as much of the present choice as it can hold. */
export function setMode(store: Store, mode: TimeChoice['mode']): void {
  store.change((wish) => {
    const { axis } = store.atlas;
    const { time } = wish;
    const to = time.mode === 'all' ? (store.get().passing.eventDays.at(-1) ?? axis.end) : leadingDay(time, axis);
    const from = time.mode === 'window' ? time.from : clampDay(addDays(to, -180), axis.start, axis.end);
    const made: Record<TimeChoice['mode'], TimeChoice> = { all: { mode: 'all' }, instant: { mode: 'instant', day: to }, window: { mode: 'window', from, to }, cumulative: { mode: 'cumulative', to } };
    return { ...timeChange(wish, made[mode]), comparing: false };
  });
}

/** Reads the window as two dates, and says what changed between them; from any other choice, the first and last event. */
export function compare(store: Store): void {
  store.change(({ time }) => {
    const { axis } = store.atlas;
    const { eventDays } = store.get().passing;
    const [from, to] = time.mode === 'window' ? [time.from, time.to] : [addDays(eventDays[0] ?? axis.start, -1), eventDays.at(-1) ?? axis.end];
    return { comparing: true, playing: false, time: { mode: 'window', from: clampDay(from, axis.start, axis.end), to } };
  });
}

/** To the next or previous day on which something begins, ends or is stated; none beyond the last. */
export function stepEvent(store: Store, direction: 1 | -1): void {
  store.change((wish) => {
    const next = eventFrom(store, wish.time, direction);
    return next === undefined ? {} : timeChange(wish, ledTo(wish.time, next, store.atlas.axis));
  });
}

function eventFrom(store: Store, time: TimeChoice, direction: 1 | -1): Day | undefined {
  const { eventDays } = store.get().passing;
  if (time.mode === 'all') return direction === 1 ? eventDays[0] : eventDays.at(-1);
  const from = leadingDay(time, store.atlas.axis);
  return direction === 1 ? eventDays.find((day) => day > from) : eventDays.findLast((day) => day < from);
}

export function setPlay(store: Store, choice: Partial<PlayChoice>): void {
  store.change(({ play }) => ({ play: { ...play, ...choice } }));
}

/** Starts from where time stands, or from the first event where nothing comes after it; stops where it is. */
export function togglePlaying(store: Store): void {
  store.change((wish) => {
    if (wish.playing) return { playing: false };
    const { axis } = store.atlas;
    const [first = axis.start] = store.get().passing.eventDays;
    const begin = wish.play.by === 'event' ? first : axis.start;
    const over = wish.time.mode === 'all' || (wish.play.by === 'event' ? eventFrom(store, wish.time, 1) === undefined : leadingDay(wish.time, axis) >= axis.end);
    return { playing: true, ...(over ? { time: begun(wish.time, begin, axis) } : {}) };
  });
}

/** One step of playing, to a given day or to the next event; where there is none it begins anew or stops. */
export function playOn(store: Store, to: Day | 'event' | 'end' = 'event'): void {
  store.change((wish) => {
    if (!wish.playing) return {};
    const { axis } = store.atlas;
    const day = to === 'event' ? eventFrom(store, wish.time, 1) : to === 'end' ? undefined : to;
    if (day !== undefined) return { time: ledTo(wish.time, day, axis) };
    if (!wish.play.loop) return { playing: false };
    return { time: begun(wish.time, wish.play.by === 'event' ? (store.get().passing.eventDays[0] ?? axis.start) : axis.start, axis) };
  });
}

/** A window begins with its first day on the axis's; anything else at the day itself. */
function begun(time: TimeChoice, day: Day, axis: Axis): TimeChoice {
  return ledTo(time, time.mode === 'window' ? (Math.max(day, axis.start + time.to - time.from) as Day) : day, axis);
}
