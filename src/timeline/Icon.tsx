const ICONS = {
  'previous-event': 'M3 3v10M13 3L6 8l7 5z',
  'previous-day': 'M10.5 3L4.5 8l6 5z',
  play: 'M4 2l10 6-10 6z',
  pause: 'M4 2.5h2.4v11H4zM9.6 2.5H12v11H9.6z',
  'next-day': 'M5.5 3l6 5-6 5z',
  'next-event': 'M13 3v10M3 3l7 5-7 5z',
  date: 'M2.5 4.5h11v9h-11zM2.5 7h11M5.5 2.5v3M10.5 2.5v3',
  'zoom-in': 'M3 8h10M8 3v10',
  'zoom-out': 'M3 8h10',
  whole: 'M2 3v10M14 3v10M4.5 8h7M6.5 5.5L4.5 8l2 2.5M9.5 5.5l2 2.5-2 2.5',
  lanes: 'M2 3.5h6M6 8h8M3 12.5h7',
  earlier: 'M9.5 4L5.5 8l4 4',
  later: 'M6.5 4l4 4-4 4',
} as const;

export type IconName = keyof typeof ICONS;

/** Icons whose shapes are lines; the others are filled. */
const LINES = new Set<IconName>(['date', 'zoom-in', 'zoom-out', 'whole', 'lanes', 'earlier', 'later']);

/** A control's picture; it turns with the writing, since time runs with it. */
export function Icon({ name }: { name: IconName }) {
  return <svg className={LINES.has(name) ? 'step-icon step-line' : 'step-icon'} viewBox="0 0 16 16" aria-hidden="true"><path d={ICONS[name]} /></svg>;
}
