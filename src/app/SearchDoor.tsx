import { useCallback, useEffect, useState, type ComponentProps, type FunctionComponent } from 'react';
import type { SearchView } from '../search/SearchView.tsx';
import { setQuery } from '../state/actions.ts';
import { useSnapshot, useStore, useWords } from '../state/react.ts';
import { later } from '../ui/later.ts';

const search = later(() => import('../search/SearchView.tsx'), 'SearchView', 'SearchView');

/**
 * The search box. Its results weigh as much as half the rest of the page, so their code comes when somebody goes to the
 * box, or when all else is there (`settled`); until then it is a box that narrows what is shown by what is typed.
 */
export function SearchDoor({ settled }: { settled: boolean }) {
  const store = useStore();
  const { words } = useWords();
  const wished = useSnapshot(({ wish }) => wish.query);
  // What is typed shows at once, and the wish follows at the next frame.
  const [typed, setTyped] = useState<string | null>(null);
  const [View, setView] = useState<FunctionComponent<ComponentProps<typeof SearchView>> | null>(null);
  const [taken, setTaken] = useState(false);
  const [failure, setFailure] = useState<unknown>(null);
  const ask = useCallback(() => search.get().then((module) => {
    setTaken(document.activeElement?.getAttribute('role') === 'combobox');
    setView(() => module.SearchView);
  }, setFailure), []);
  useEffect(() => { if (settled) void ask(); }, [settled, ask]);
  if (failure !== null) throw failure;
  if (View) return <View taken={taken} typed={typed} />;
  return (
    <>
      <div id="search-results" hidden />
      <input
        className="search-input" type="text" role="combobox" aria-expanded={false} aria-controls="search-results" aria-autocomplete="list" autoComplete="off" spellCheck={false}
        placeholder={words.searchHint} aria-label={words.search} value={typed ?? wished} onFocus={() => void ask()} onPointerEnter={() => void ask()}
        onChange={({ target }) => {
          setTyped(target.value);
          setQuery(store, target.value);
        }}
      />
    </>
  );
}
