/** Milliseconds a finger rests before it asks for a place. */
const LONG = 550;

/** Calls with a place in the box where a finger rests on it. Returns how to stop. */
export function onLongPress(element: HTMLElement, ask: (x: number, y: number) => void): () => void {
  let waiting: ReturnType<typeof setTimeout> | undefined;
  const end = () => clearTimeout(waiting);
  const start = (event: PointerEvent) => {
    end();
    if (event.pointerType === 'touch' && event.isPrimary) waiting = setTimeout(() => ask(event.offsetX, event.offsetY), LONG);
  };
  const stops = ['pointerup', 'pointercancel', 'pointermove'] as const;
  element.addEventListener('pointerdown', start);
  for (const name of stops) element.addEventListener(name, end);
  return () => {
    end();
    element.removeEventListener('pointerdown', start);
    for (const name of stops) element.removeEventListener(name, end);
  };
}
