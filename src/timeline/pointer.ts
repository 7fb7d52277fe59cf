import type { PointerEvent } from 'react';
import { useRef } from 'react';
import type { TimeChoice } from '../model/presence.ts';
import { setTime, shifted } from '../state/time-actions.ts';
import type { Store } from '../state/store.ts';
import type { Day } from '../time/day.ts';
import { dayAt, shareOf, zoomed, type Span } from '../time/scale.ts';

/** How near a day of an event, in pixels, takes a dragged handle to it. */
const SNAP = 8;
/** How near a handle a press takes hold of it instead of moving it. */
const GRIP = 22;
/** A press farther than this from the handle it took hold of moves it there after all. */
const NUDGE = 10;
/** How far a pointer may stray before a press is a drag. */
const STILL = 4;

export type Grip = 'single' | 'from' | 'to' | 'span';

/** What a press at `x` pixels from the view's start takes hold of. */
export function gripAt(x: number, time: TimeChoice, view: Span, width: number): Grip {
  if (time.mode !== 'window') return 'single';
  const [from, to] = [shareOf(time.from, view) * width, shareOf(time.to, view) * width];
  const nearest = Math.abs(x - from) < Math.abs(x - to) || (from === to && x < from) ? 'from' : 'to';
  if (Math.min(Math.abs(x - from), Math.abs(x - to)) <= GRIP / 2) return nearest;
  return x > from && x < to ? 'span' : nearest;
}

/** The day at `x`, or the event's day within reach of it. */
export function snappedDay(x: number, view: Span, width: number, eventDays: readonly Day[]): Day {
  const away = (day: Day) => Math.abs(shareOf(day, view) * width - x);
  const [near] = eventDays.filter((day) => away(day) <= SNAP).sort((a, b) => away(a) - away(b));
  return near ?? dayAt(x / width, view);
}

interface Drag { grip: Grip; offset: number; origin: number; time: TimeChoice; view: Span; moved: boolean; pinched: boolean }

interface TrackPointer {
  onPointerDown(event: PointerEvent<HTMLElement>): void;
  onPointerMove(event: PointerEvent<HTMLElement>): void;
  onPointerUp(event: PointerEvent<HTMLElement>): void;
  onPointerCancel(event: PointerEvent<HTMLElement>): void;
}

/**
 * A pointer on the track: a handle follows it in the direction of writing, the stretch between two handles moves whole, a
 * press elsewhere takes the nearest handle there; two fingers zoom. Dragging snaps to days of events unless Shift is held.
 */
export function useTrackPointer(store: Store, view: Span, setView: (view: Span) => void, rtl: boolean): TrackPointer {
  const drag = useRef<Drag | null>(null);
  const fingers = useRef(new Map<number, number>());
  const { axis } = store.atlas;

  const place = (event: PointerEvent<HTMLElement>) => {
    const { left, right, width } = event.currentTarget.getBoundingClientRect();
    return { x: rtl ? right - event.clientX : event.clientX - left, width };
  };
  const spread = () => {
    const [a = 0, b = 0] = [...fingers.current.values()];
    return { distance: Math.max(12, Math.abs(a - b)), middle: (a + b) / 2 };
  };
  const move = (event: PointerEvent<HTMLElement>, { grip, offset, time }: Drag) => {
    const { x, width } = place(event);
    const { eventDays } = store.get().passing;
    const at = x - offset;
    const day = event.shiftKey ? dayAt(at / width, view) : snappedDay(at, view, width, eventDays);
    if (time.mode === 'window' && grip === 'from') setTime(store, { mode: 'window', from: day, to: Math.max(time.to, day) as Day });
    else if (time.mode === 'window' && grip === 'to') setTime(store, { mode: 'window', from: Math.min(time.from, day) as Day, to: day });
    else if (grip === 'span' && time.mode === 'window') setTime(store, shifted(time, dayAt(x / width, view) - dayAt((drag.current?.origin ?? x) / width, view), axis));
    else setTime(store, store.get().wish.time.mode === 'cumulative' ? { mode: 'cumulative', to: day } : { mode: 'instant', day });
  };

  return {
    onPointerDown(event) {
      if (event.button !== 0) return;
      const { x, width } = place(event);
      fingers.current.set(event.pointerId, x);
      event.currentTarget.setPointerCapture(event.pointerId);
      if (fingers.current.size > 1) {
        drag.current = { grip: 'span', offset: 0, origin: spread().distance, time: { mode: 'all' }, view, moved: true, pinched: true };
        return;
      }
      const { time } = store.get().wish;
      const grip = gripAt(x, time, view, width);
      event.currentTarget.querySelector<HTMLElement>(`[data-handle="${grip === 'span' ? 'from' : grip}"]`)?.focus({ preventScroll: true });
      const held = grip === 'single' ? (time.mode === 'instant' ? time.day : time.mode === 'cumulative' ? time.to : null) : time.mode === 'window' ? time[grip === 'span' ? 'from' : grip] : null;
      const offset = held === null ? Infinity : x - shareOf(held, view) * width;
      const gripped = grip === 'span' || Math.abs(offset) <= GRIP;
      drag.current = { grip, offset: gripped && grip !== 'span' ? offset : 0, origin: x, time, view, moved: false, pinched: false };
      // A finger may be about to scroll the page or to zoom: it counts when it is lifted or has moved.
      if (!gripped && event.pointerType !== 'touch') {
        drag.current.moved = true;
        move(event, drag.current);
      }
    },
    onPointerMove(event) {
      const held = drag.current;
      if (!held || !fingers.current.has(event.pointerId)) return;
      const { x, width } = place(event);
      fingers.current.set(event.pointerId, x);
      if (fingers.current.size > 1) {
        const { distance, middle } = spread();
        setView(zoomed(held.view, axis, distance / held.origin, dayAt(middle / width, held.view)));
        return;
      }
      if (held.time.mode === 'all' && held.grip === 'span') return;
      if (!held.moved && Math.abs(x - held.origin) < STILL) return;
      held.moved = true;
      move(event, held);
    },
    onPointerUp(event) {
      const held = drag.current;
      fingers.current.delete(event.pointerId);
      if (held && !held.moved && !held.pinched && held.grip !== 'span' && (event.pointerType === 'touch' || Math.abs(held.offset) > NUDGE)) move(event, { ...held, offset: 0 });
      if (fingers.current.size === 0) drag.current = null;
    },
    onPointerCancel(event) {
      fingers.current.delete(event.pointerId);
      drag.current = null;
    },
  };
}
