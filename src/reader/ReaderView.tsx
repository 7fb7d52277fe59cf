import { useEffect, useRef, type ReactNode } from 'react';
import { clearSelection, closeDocument, goBack, setFilter } from '../state/actions.ts';
import { selectedActor, selectedFeature } from '../state/selectors.ts';
import { useAtlas, useSnapshot, useStore, useWords } from '../state/react.ts';
import type { StatementKind, Voice } from '../model/vocabulary.ts';
import { STATEMENT_KIND_WORDS, VOICE_WORDS } from '../signs/words.ts';
import { Lazily } from '../ui/Lazily.tsx';
import { panes } from './panes.ts';
import { SourceCards } from './SourceCards.tsx';
import './reader.css';

/** The words behind the marks: the source cards, closed by `foot`, a whole document, or the passages of the selection. */
export function ReaderView({ foot }: { foot: ReactNode }) {
  const store = useStore();
  const atlas = useAtlas();
  const { words } = useWords();
  const document = useSnapshot(({ wish }) => wish.document);
  const selection = useSnapshot(({ wish }) => selectedFeature(atlas, wish));
  const actor = useSnapshot(({ wish }) => selectedActor(atlas, wish));
  const back = useSnapshot(({ wish }) => wish.returnTo !== null);
  const box = useRef<HTMLElement>(null);
  useEffect(() => {
    box.current?.scrollTo({ top: 0 });
  }, [document, selection, actor]);

  return (
    <aside className="reader" role="complementary" aria-label={words.reader} id="reader" ref={box} tabIndex={-1}>
      <FilterNote />
      <nav className="reader-bar">
        {(document !== null || selection !== null || actor !== null) && (
          <button type="button" className="button" onClick={() => (document === null ? clearSelection(store) : closeDocument(store))}>
            {document !== null && (selection !== null || actor !== null) ? words.close : words.home}
          </button>
        )}
        <button type="button" className="button only-phone" onClick={() => globalThis.document.getElementById('list')?.scrollIntoView()}>{words.skipToList}</button>
        {back && <button type="button" className="button" onClick={() => goBack(store)}>{words.backTo}</button>}
      </nav>
      {document === null && selection === null && actor === null ? <><SourceCards />{foot}</> : <Lazily code={panes} view={({ Pane }) => Pane} meanwhile={<p role="status">{words.loading}</p>} props={{ document, selection, actor }} />}
    </aside>
  );
}

/** What the evidence is narrowed to, and the way out of it. */
function FilterNote() {
  const store = useStore();
  const atlas = useAtlas();
  const { words, language } = useWords();
  const filter = useSnapshot(({ wish }) => wish.filter);
  const parts = [
    ...(filter.voice ? [filter.voice === 'report' ? words.reportOnly : VOICE_WORDS[filter.voice as Voice][language]] : []),
    ...[filter.document, filter.origin, filter.actor].flatMap((id) => (id ? [atlas.nameOf(id)[language]] : [])),
    ...(filter.kind ? [STATEMENT_KIND_WORDS[filter.kind as StatementKind][language]] : []),
    ...(filter.within ? [words.inView] : []),
  ];
  if (parts.length === 0) return null;
  return (
    <p className="filter-note" role="status">
      {words.filtered}: {parts.join(' · ')}
      <button type="button" className="button" onClick={() => setFilter(store, {})}>{words.clearFilter}</button>
    </p>
  );
}
