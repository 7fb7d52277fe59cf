import type { Pane } from '../state/wish.ts';

/** The two panes that are beside each other on a phone and columns of the page elsewhere; their ids are those of the landmarks. */
const IDS: readonly Pane[] = ['reader', 'list'];

export const paneOf = (element: Element): Pane | null => IDS.find((id) => element.closest(`#${id}`)) ?? null;

/** The pane in view of a scroller at rest; null between two, or where the panes are no scroller's. */
export function shownPane(scroller: HTMLElement): Pane | null {
  const width = scroller.clientWidth;
  if (width === 0) return null;
  const at = Math.abs(scroller.scrollLeft) / width;
  return Math.abs(at - Math.round(at)) * width < 2 ? (IDS[Math.round(at)] ?? null) : null;
}

/**
 * Brings a pane into view without moving anything else: sideways in the sheet; where the page itself scrolls, and only if
 * `asked`, down to it. On a wide page both are in view. The keyboard comes along from the other pane.
 */
export function showPane(body: HTMLElement, pane: Pane, asked: boolean): void {
  const target = document.getElementById(pane);
  const shape = getComputedStyle(body).getPropertyValue('--shape').trim();
  if (!target || shape === 'wide') return;
  if (shape === 'flow') {
    if (asked) target.scrollIntoView({ block: 'start' });
    if (pane === 'reader') revealWords(target);
    return;
  }
  const rtl = getComputedStyle(body).direction === 'rtl';
  body.scrollTo({ left: IDS.indexOf(pane) * body.clientWidth * (rtl ? -1 : 1), behavior: 'instant' });
  const focused = document.activeElement;
  if (body.contains(focused) && focused && paneOf(focused) !== pane) target.focus({ preventScroll: true });
  if (pane === 'reader') revealWords(target);
}

/** A text may come so many frames later than what asked for it, and settles so many after it has come. */
const PATIENCE = 90;
const SETTLING = 3;
let waiting = 0;

/** Whoever goes on by themselves is not fetched back. */
const GOING_ON = ['focusin', 'pointerdown', 'wheel', 'keydown'] as const;

/** What was asked for is no longer to be shown. */
export function stopRevealing(): void {
  cancelAnimationFrame(waiting);
  for (const event of GOING_ON) removeEventListener(event, stopRevealing);
}

/** On a small screen the words that were asked for are what is seen first: their bar at the top, then they themselves. */
function revealWords(reader: HTMLElement): void {
  stopRevealing();
  for (const event of GOING_ON) addEventListener(event, stopRevealing);
  let left = PATIENCE;
  let stood: Element | null = null;
  let since = 0;
  const look = () => {
    const mark = reader.querySelector('mark');
    since = mark === stood ? since + 1 : 0;
    stood = mark;
    left -= 1;
    if (mark && since >= SETTLING) {
      stopRevealing();
      reader.querySelector('.reading')?.scrollIntoView({ block: 'start', inline: 'nearest' });
      mark.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    } else if (left > 0) waiting = requestAnimationFrame(look);
  };
  waiting = requestAnimationFrame(look);
}
