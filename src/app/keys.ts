import { useEffect } from 'react';
import { clearSelection, goBack } from '../state/actions.ts';
import { useStore } from '../state/react.ts';

/** `/` goes to the search box; Escape takes one step back out. Neither is taken from a field one types in. */
export function useKeys(): void {
  const store = useStore();
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const typing = event.target instanceof HTMLElement && event.target.matches('input:not([type=range],[type=radio],[type=checkbox]), textarea');
      if (typing || event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
      if (event.key === '/') {
        event.preventDefault();
        document.querySelector<HTMLInputElement>('[role="combobox"]')?.focus();
      } else if (event.key === 'Escape') {
        const { wish } = store.get();
        if (wish.returnTo) goBack(store);
        else if (wish.selection !== null || wish.document !== null) clearSelection(store);
      }
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  }, [store]);
}
