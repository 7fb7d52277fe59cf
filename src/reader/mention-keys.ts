import type { KeyboardEvent } from 'react';

/**
 * Names in a text are no tab stops: Enter on the text goes to the first, arrows walk them as the line runs, Home and End
 * go to the ends, Escape leads back to the text. For the element that holds the text and can have focus.
 */
export function onMentionKeys(event: KeyboardEvent<HTMLElement>): void {
  const holder = event.currentTarget;
  // A name that a passage cuts in two is one stop.
  const names = [...holder.querySelectorAll<HTMLElement>('[data-mention]')]
    .filter((name, index, all) => name.dataset['mention'] !== all[index - 1]?.dataset['mention'] || name.parentElement?.closest('p') !== all[index - 1]?.closest('p'));
  const at = names.indexOf(document.activeElement as HTMLElement);
  if (at === -1) {
    if (event.key !== 'Enter' || event.target !== holder) return;
    event.preventDefault();
    (names.find((name) => name.classList.contains('lit')) ?? names[0])?.focus();
    return;
  }
  const steps: Record<string, number> = { ArrowLeft: at + 1, ArrowDown: at + 1, ArrowRight: at - 1, ArrowUp: at - 1, Home: 0, End: names.length - 1 };
  const target = steps[event.key];
  if (target !== undefined) names[Math.max(0, Math.min(names.length - 1, target))]?.focus();
  else if (event.key === 'Escape') holder.focus();
  else return;
  event.preventDefault();
  event.stopPropagation();
}
