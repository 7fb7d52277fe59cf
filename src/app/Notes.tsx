import { useEffect, useState } from 'react';
import { setFilter, setQuery, showAll } from '../state/actions.ts';
import { useAtlas, useSnapshot, useStore, useWords } from '../state/react.ts';
import { setTime } from '../state/time-actions.ts';
import type { Wish } from '../state/wish.ts';
import { UpdateNotice } from './UpdateNotice.tsx';
import './notes.css';

const SEEN = 'sanad.hint';

/** What lies over the map for a moment: how to begin, and the way back from where nothing is left to see. */
export function Notes() {
  return <div className="notes"><Empty /><UpdateNotice /><Hint /></div>;
}

/** Nothing passes: says so, and offers what would bring it back. */
function Empty() {
  const store = useStore();
  const { manifest } = useAtlas();
  const { words } = useWords();
  const empty = useSnapshot(({ scene }) => scene.entries.length === 0 && scene.undated.length === 0);
  const wish = useSnapshot((snapshot) => snapshot.wish);
  const ways: [boolean, string, () => void][] = [
    [wish.query.trim() !== '', words.clearSearch, () => setQuery(store, '')],
    [Object.keys(wish.filter).length > 0, words.clearFilter, () => setFilter(store, {})],
    [wish.time.mode !== 'all', words.time.modeAll, () => setTime(store, { mode: 'all' })],
    [wish.hidden.length > 0, words.showAll, () => showAll(store)],
    [!manifest.layers.every(({ id }) => wish.layers.includes(id)), words.allLayers, () => store.change(() => ({ layers: manifest.layers.map(({ id }) => id) }))],
  ];
  return (
    <div role="status" className={empty ? 'note empty-note' : 'visually-hidden'}>
      {empty && (
        <>
          <p>{words.emptyList}</p>
          <div className="note-buttons">{ways.filter(([on]) => on).map(([, word, act]) => <button key={word} type="button" className="button" onClick={act}>{word}</button>)}</div>
        </>
      )}
    </div>
  );
}

/** Whoever comes by a link that shows something is not stopped. */
const fresh = ({ selection, document, passage, time, query }: Wish) => selection === null && document === null && passage === null && time.mode === 'all' && query === '';

/** Three lines for whoever is here for the first time; gone with the first press that shows they are not needed. */
function Hint() {
  const store = useStore();
  const { words } = useWords();
  const [open, setOpen] = useState(() => fresh(store.get().wish) && !remembered());
  useEffect(() => {
    if (!open) return;
    const close = () => {
      setOpen(false);
      remember();
    };
    const stop = store.subscribe(({ wish }) => { if (wish.selection !== null || wish.document !== null) close(); });
    const onKey = (event: KeyboardEvent) => { if (event.key === 'Escape') close(); };
    addEventListener('keydown', onKey);
    return () => {
      stop();
      removeEventListener('keydown', onKey);
    };
  }, [open, store]);
  if (!open) return null;
  return (
    <div role="note" className="note hint" aria-label={words.hintName}>
      <ul>{words.hints.map((line) => <li key={line}>{line}</li>)}</ul>
      <button type="button" className="button" onClick={() => { setOpen(false); remember(); }}>{words.hintClose}</button>
    </div>
  );
}

/** A browser may keep nothing, and may say so by throwing. */
function remembered(): boolean {
  try {
    return localStorage.getItem(SEEN) !== null;
  } catch {
    return false;
  }
}

function remember(): void {
  try {
    localStorage.setItem(SEEN, 'seen');
  } catch {
    // Then it shows again next time.
  }
}
