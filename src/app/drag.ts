import { useRef, type MouseEvent, type PointerEvent } from 'react';

/** Where the sheet rests: its head alone, half of the map covered, or everything under the masthead. */
export type Rest = 'peek' | 'half' | 'full';
export const RESTS: readonly Rest[] = ['peek', 'half', 'full'];

/** Below this many pixels a press is a press. */
const STILL = 6;
/** A throw is followed for so many milliseconds at the speed it had. */
const THROW = 160;
/** Speed is that of the last so many milliseconds. */
const RECENT = 80;

/** The rest nearest to a height in pixels, once a throw of `speed` (pixels a millisecond, upward) has run out. */
export function nearestRest(heights: Record<Rest, number>, height: number, speed: number): Rest {
  const aim = height + speed * THROW;
  return RESTS.reduce((best, rest) => (Math.abs(heights[rest] - aim) < Math.abs(heights[best] - aim) ? rest : best));
}

interface Dragged { height: number; heights: Record<Rest, number>; follow(height: number | null): void; settle(rest: Rest): void }

/** Dragging by mouse, finger or pen. `begin` is asked at each press for the heights then; a drag is never also a click. */
export function useDrag(begin: () => Dragged) {
  const moved = useRef(false);
  const onPointerDown = (down: PointerEvent) => {
    moved.current = false;
    if (down.button !== 0) return;
    const { height, heights, follow, settle } = begin();
    const ways = [{ at: down.timeStamp, y: down.clientY }];
    const sizeAt = (y: number) => Math.min(heights.full, Math.max(heights.peek, height + down.clientY - y));
    const move = (event: globalThis.PointerEvent) => {
      if (event.pointerId !== down.pointerId) return;
      if (Math.abs(event.clientY - down.clientY) > STILL) moved.current = true;
      if (!moved.current) return;
      ways.push({ at: event.timeStamp, y: event.clientY });
      follow(sizeAt(event.clientY));
    };
    const end = (event: globalThis.PointerEvent) => {
      if (event.pointerId !== down.pointerId) return;
      removeEventListener('pointermove', move);
      removeEventListener('pointerup', end);
      removeEventListener('pointercancel', end);
      follow(null);
      const last = ways.at(-1);
      if (!moved.current || !last) return;
      const from = ways.find(({ at }) => event.timeStamp - at < RECENT) ?? last;
      const speed = last.at > from.at ? (from.y - last.y) / (last.at - from.at) : 0;
      settle(nearestRest(heights, sizeAt(last.y), speed));
    };
    addEventListener('pointermove', move);
    addEventListener('pointerup', end);
    addEventListener('pointercancel', end);
  };
  const onClickCapture = (event: MouseEvent) => {
    if (!moved.current) return;
    moved.current = false;
    event.preventDefault();
    event.stopPropagation();
  };
  return { onPointerDown, onClickCapture };
}
