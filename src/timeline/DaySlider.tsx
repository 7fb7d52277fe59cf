import { useEffect, useRef, type KeyboardEvent } from 'react';
import { formatFullDay } from '../i18n/dates.ts';
import { DIRECTION } from '../i18n/language.ts';
import { useAtlas, useWords } from '../state/react.ts';
import { addDays, addMonths, clampDay, type Day } from '../time/day.ts';
import { shareOf, type Span } from '../time/scale.ts';

interface DaySliderProps {
  label: string;
  day: Day;
  view: Span;
  onChange(day: Day): void;
  /** A letter on the handle, where two dates are compared. */
  letter?: string | undefined;
  handle: 'single' | 'from' | 'to';
  /** Whole range: the handle stands at the end and waits. */
  resting?: boolean;
}

/**
 * A native range input over the whole axis, one step a day, for keys and assistive technology, and the handle that shows
 * where it stands in the view. The track drives it by pointer.
 */
export function DaySlider({ label, day, view, onChange, letter, handle, resting = false }: DaySliderProps) {
  const { axis } = useAtlas();
  const { language, words } = useWords();
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (input.current && input.current.valueAsNumber !== day) input.current.valueAsNumber = day;
  }, [day]);
  const onKeyDown = (event: KeyboardEvent) => {
    const target = keyTarget(event.key, day, axis, DIRECTION[language]);
    if (target === null || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    onChange(target);
  };
  const share = shareOf(day, view);
  return (
    <>
      <input
        ref={input} type="range" className="day-slider" data-handle={handle} min={axis.start} max={axis.end} step={1} defaultValue={day}
        aria-label={label} aria-valuetext={resting ? words.time.wholeRange : formatFullDay(day, language)}
        onKeyDown={onKeyDown} onInput={(event) => onChange(event.currentTarget.valueAsNumber as Day)}
      />
      {share >= 0 && share <= 1 && <span className={`handle handle-${handle} ${resting ? 'resting' : ''}`} style={{ insetInlineStart: `${share * 100}%` }} aria-hidden="true"><b>{letter}</b></span>}
    </>
  );
}

/** Where a key leads; null for a key the slider does not know. */
export function keyTarget(key: string, day: Day, axis: Span, direction: 'rtl' | 'ltr'): Day | null {
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
