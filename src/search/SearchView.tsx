import { useEffect, useMemo, useState } from 'react';
import { choosePassage, select, setQuery } from '../state/actions.ts';
import { useAtlas, useSnapshot, useStore, useWords } from '../state/react.ts';
import { SearchBox, type SearchGroup } from '../ui/SearchBox.tsx';
import { find, indexOf, type Hit } from './find.ts';
import './search.css';

/** One box over names and passages. What it finds narrows list, map and timeline; choosing a result opens it. */
export function SearchView() {
  const store = useStore();
  const atlas = useAtlas();
  const { words, language } = useWords();
  const wished = useSnapshot(({ wish }) => wish.query);
  // What is typed shows at once and the wish follows at the next frame, so while one types the box leads.
  const [query, type] = useState(wished);
  useEffect(() => {
    if (document.activeElement?.getAttribute('role') !== 'combobox') type(wished);
  }, [wished]);
  const index = useMemo(() => indexOf(atlas), [atlas]);
  const hits = find(atlas, index, query, language);
  const group = (id: Hit['type'], name: string): SearchGroup => ({
    id, name, items: hits.filter((hit) => hit.type === id).map((hit) => ({ id: `${hit.type}:${hit.id}`, text: hit.type === 'feature' ? hit.label : hit.text, content: <Result hit={hit} /> })),
  });
  const groups = [group('feature', words.groupFeatures), group('passage', words.groupPassages)].filter((one) => one.items.length > 0);
  return (
    <SearchBox
      language={language} label={words.search} hint={words.searchHint} empty={words.results(0)} close={words.close} query={query} groups={groups}
      onQuery={(text) => { type(text); setQuery(store, text); }}
      onChoose={(key) => {
        const id = key.replace(/^[a-z]+:/, '');
        type('');
        setQuery(store, '');
        if (key.startsWith('feature:')) select(store, id);
        else choosePassage(store, id);
        requestAnimationFrame(() => document.getElementById('reader')?.focus());
      }}
    />
  );
}

function Result({ hit }: { hit: Hit }) {
  const atlas = useAtlas();
  const { words, language } = useWords();
  if (hit.type === 'feature') {
    return <>{hit.label}{hit.note === 'alias' && <small> <bdi>{hit.found}</bdi>: {words.notTheirWord}</small>}</>;
  }
  return (
    <>
      <q lang="ar" dir="rtl">{hit.text.slice(0, hit.start)}<b>{hit.text.slice(hit.start, hit.end)}</b>{hit.text.slice(hit.end)}</q>
      <small>{atlas.nameOf(hit.document)[language]}</small>
    </>
  );
}
