import { createContext, useContext, useSyncExternalStore } from 'react';
import type { Atlas } from '../atlas/atlas.ts';
import { WORDS } from '../i18n/words.ts';
import type { Dictionary } from '../i18n/words.ar.ts';
import type { Language } from '../i18n/language.ts';
import type { Snapshot, Store } from './store.ts';

export const StoreContext = createContext<Store | null>(null);

export function useStore(): Store {
  const store = useContext(StoreContext);
  if (!store) throw new Error('no store above this view');
  return store;
}

/** A part of the snapshot; the view renders again only when that part is another. */
export function useSnapshot<T>(select: (snapshot: Snapshot) => T): T {
  const store = useStore();
  return useSyncExternalStore(store.subscribe, () => select(store.get()));
}

export function useAtlas(): Atlas {
  return useStore().atlas;
}

export function useWords(): { words: Dictionary; language: Language } {
  const language = useSnapshot(({ wish }) => wish.language);
  return { words: WORDS[language], language };
}
