import { createContext, useContext, useSyncExternalStore } from 'react';
import type { LoadedAtlas } from '../atlas/load.ts';
import { useWords } from '../state/react.ts';
import { FileFaults } from '../ui/FileFaults.tsx';

export const FilesContext = createContext<LoadedAtlas | null>(null);

const AT_ONCE = Promise.resolve();

/** Resolves when every file of the atlas has come or failed, or is late. */
export const useWhole = (): Promise<void> => useContext(FilesContext)?.whole ?? AT_ONCE;

/** Names the atlas's files that are not here; the rest of the page goes on. */
export function FaultNote() {
  const files = useContext(FilesContext);
  const { words: { faults: words } } = useWords();
  const faults = useSyncExternalStore(files?.subscribe ?? never, () => files?.get().faults ?? NONE);
  const named = faults.length > 0 && files;
  return (
    <div role="status" className={named ? 'fault-note' : 'visually-hidden'}>
      {named && <FileFaults lead={`${words.files(faults.length)}${words.rest}`} faults={faults} words={words} retry={() => files.retry().then(keepFocus)} />}
    </div>
  );
}

/** The button that was pressed is gone with the note; the keyboard goes on in the list. */
function keepFocus(): void {
  setTimeout(() => { if (document.activeElement === document.body) document.getElementById('list')?.focus({ preventScroll: true }); }, 100);
}

const NONE: readonly never[] = [];
const never = () => () => {};
