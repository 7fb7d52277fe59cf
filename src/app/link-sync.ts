import { readLink, writeLink } from '../state/link.ts';
import type { Store } from '../state/store.ts';
import type { Wish } from '../state/wish.ts';

const DELAY = 150;

/**
 * Keeps the address and the store in step. Selection, document and language make a history entry; everything else
 * replaces the present one, within 200 ms. `written` is the fragment that the store holds already; `onRead` is told which
 * other was read and as what. Returns how to stop, which writes what waits and gives the fragment that was held last.
 */
export function syncLink(store: Store, written: string, onRead: (link: string, wish: Wish) => void): () => string {
  let timer: ReturnType<typeof setTimeout> | undefined;
  /** What a link that was opened is called in full: it has its entry already. */
  let opened = '';
  const write = (push: boolean) => {
    clearTimeout(timer);
    timer = undefined;
    const link = writeLink(store.get().wish, store.atlas);
    if (link === written) return;
    written = link;
    history[push && link !== opened ? 'pushState' : 'replaceState'](null, '', `${location.pathname}${location.search}${link}`);
  };
  const stop = store.subscribe(({ wish }, { wish: before }) => {
    const entry = wish.selection !== before.selection || wish.document !== before.document || wish.language !== before.language;
    if (entry) write(true);
    else timer ??= setTimeout(() => write(false), DELAY);
  });
  const read = () => {
    if (location.hash === written) return;
    written = location.hash;
    clearTimeout(timer);
    timer = undefined;
    store.change((wish) => {
      const read = readLink(location.hash, store.atlas, wish);
      opened = writeLink(read, store.atlas);
      onRead(location.hash, read);
      return read;
    });
  };
  addEventListener('popstate', read);
  addEventListener('hashchange', read);
  return () => {
    stop();
    if (timer !== undefined) write(false);
    removeEventListener('popstate', read);
    removeEventListener('hashchange', read);
    return written;
  };
}
