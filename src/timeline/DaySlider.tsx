import { useEffect, useRef, type KeyboardEvent } from 'react';
import { formatFullDay } from '../i18n/dates.ts';
import { DIRECTION } from '../i18n/language.ts';
import { useAtlas, useWords } from '../state/react.ts';
import { addDays, addMonths, clampDay, type Day } from '../time/day.ts';

const SNAP = 8;

interface DaySliderProps {
  label: string;
  day: Day;
  onChange(day: Day): void;
  /** One of two handles on one track. */
  pair?: 'start' | 'end';
  /** Whole range: the handle stands at the end and waits. */
  resting?: boolean;
}

/**
 * A native range input over the axis, one step a day. Time runs with the writing: from right to left in Arabic.
 * Dragging snaps to a day on which something begins or ends within 8 px, unless Shift is held; keys never snap.
 */
export function DaySlider({ label, day, onChange, pair, resting = false }: DaySliderProps) {
  const { axis, eventDays } = useAtlas();
  const { language, words } = useWords();
  const input = useRef<HTMLInputElement>(null);
  const free = useRef(false);
  useEffect(() => {
    if (input.current && input.current.valueAsNumber !== day) input.current.valueAsNumber = day;
  }, [day]);

  const onKeyDown = (event: KeyboardEvent) => {
    const target = keyTarget(event.key, day, axis, DIRECTION[language]);
    if (target === null || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    onChange(target);
  };
  const onInput = () => {
    const element = input.current as HTMLInputElement;
    const perPixel = (axis.end - axis.start) / Math.max(1, element.clientWidth);
    const near = free.current ? undefined : eventDays.find((event) => Math.abs(event - element.valueAsNumber) <= SNAP * perPixel);
    if (near !== undefined) element.valueAsNumber = near;
    onChange(element.valueAsNumber as Day);
  };
  const whole = resting ? words.wholeRange : formatFullDay(day, language);
  return (
    <input
      ref={input} type="range" className={`day-slider ${pair ? `pair pair-${pair}` : ''} ${resting ? 'resting' : ''}`}
      min={axis.start} max={axis.end} step={1} defaultValue={day} aria-label={label} aria-valuetext={whole}
      onKeyDown={onKeyDown} onInput={onInput}
      onPointerDown={(event) => { free.current = event.shiftKey; }} onPointerMove={(event) => { free.current = event.shiftKey; }}
    />
  );
}

/** Where a key leads; null for a key the slider does not know. */
export function keyTarget(key: string, day: Day, axis: { start: Day; end: Day }, direction: 'rtl' | 'ltr'): Day | null {
  const onward = direction === 'rtl' ? 'ArrowLeft' : 'ArrowRight';
  const back = direction === 'rtl' ? 'ArrowRight' : 'ArrowLeft';
  const to = (): Day | null => {
    switch (key) {
      case onward: case 'ArrowUp': return addDays(day, 1);
      case back: case 'ArrowDown': return addDays(day, -1);
      case 'PageUp': return addMonths(day, 1);
      case 'PageDown': return addMonths(day, -1);
      case 'Home': return axis.start;
      case 'End': return axis.end;
      default: return null;
    }
  };
  const target = to();
  return target === null ? null : clampDay(target, axis.start, axis.end);
}
