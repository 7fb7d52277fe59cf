import { useEffect } from 'react';

/** Whoever comes by these is told where they are; a closer one stands first. */
const HOMES = '[role="dialog"], [role="listbox"], #reader, #list, #timeline, #map';

/**
 * Keeps the keyboard where it was when what had the focus leaves the page, as a closed panel does: it goes to the
 * nearest that is left of what held it, never back to the beginning of the page.
 */
export function useKeptFocus(): void {
  useEffect(() => {
    let held: Element[] = [];
    const remember = ({ target }: FocusEvent) => {
      held = [];
      for (let one = target instanceof Element ? target : null; one; one = one.parentElement) held.push(one);
    };
    const look = () => {
      const [last] = held;
      if (!last || last.isConnected || document.activeElement !== document.body) return;
      const left = held.find((one) => one.isConnected);
      const home = left?.closest<HTMLElement>(HOMES);
      const there = home?.id === 'map' ? document.getElementById('map-cursor') ?? home.querySelector('canvas') : home;
      (there ?? document.querySelector<HTMLElement>('[role="combobox"]'))?.focus({ preventScroll: true });
    };
    // After those that find a better place themselves.
    const watch = new MutationObserver(() => { if (held[0]?.isConnected === false) requestAnimationFrame(look); });
    addEventListener('focusin', remember);
    watch.observe(document.body, { childList: true, subtree: true });
    return () => {
      removeEventListener('focusin', remember);
      watch.disconnect();
    };
  }, []);
}
