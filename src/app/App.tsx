import { useEffect, useState } from 'react';
import './app.css';
import { DIRECTION } from '../i18n/language.ts';
import { ListView } from '../list/ListView.tsx';
import type { BoundMap } from '../map/bind.ts';
import { MapView } from '../map/MapView.tsx';
import { ReaderView } from '../reader/ReaderView.tsx';
import { ShareView } from '../share/ShareView.tsx';
import { useSnapshot, useStore, useWords } from '../state/react.ts';
import { TimelineView } from '../timeline/TimelineView.tsx';
import { ErrorBoundary } from './ErrorBoundary.tsx';
import { FaultNote } from './FaultNote.tsx';
import { useKeptFocus } from './kept-focus.ts';
import { useKeys } from './keys.ts';
import { Masthead } from './Masthead.tsx';
import { Notes } from './Notes.tsx';
import { OfflineLine } from './OfflineLine.tsx';
import { Sheet } from './Sheet.tsx';

/** The instrument: map and timeline beside the words and the list. */
export function App({ embedded }: { embedded: boolean }) {
  const { language } = useWords();
  useEffect(() => {
    document.documentElement.lang = language;
    document.body.dir = DIRECTION[language];
  }, [language]);
  useKeys();
  useKeptFocus();
  const [bound, setBound] = useState<BoundMap | null>(null);
  const reading = useSnapshot(({ wish }) => wish.document !== null);
  // react-aria would take all of the page but its list of results out of the accessibility tree, landmarks and all; so marked, it is left in.
  if (embedded) return <Embedded />;
  return (
    <div className={reading ? 'app reading-room' : 'app'} data-react-aria-top-layer>
      <Masthead tools={<ErrorBoundary part="share"><ShareView picture={bound?.picture ?? null} /></ErrorBoundary>} />
      <main className="stage">
        <LinkProblems />
        <FaultNote />
        <div className="map-place">
          <ErrorBoundary part="map"><MapView onBound={setBound} /></ErrorBoundary>
          <Notes />
        </div>
        <ErrorBoundary part="timeline"><TimelineView /></ErrorBoundary>
      </main>
      <Sheet>
        <ErrorBoundary part="reader"><ReaderView foot={<OfflineLine />} /></ErrorBoundary>
        <ErrorBoundary part="list"><ListView /></ErrorBoundary>
      </Sheet>
    </div>
  );
}

/** Names what in a link was not understood. */
function LinkProblems() {
  const { words } = useWords();
  const problems = useSnapshot(({ wish }) => wish.problems);
  const store = useStore();
  return (
    <div role="status" className={problems.length > 0 ? 'link-problems' : 'visually-hidden'}>
      {problems.length > 0 && (
        <>
          <span>
            {problems.some((problem) => problem.startsWith('data=')) ? words.linkData : words.linkProblem}{' '}
            <bdi dir="ltr" lang="zxx" translate="no">{problems.join(', ')}</bdi>
          </span>
          <button type="button" className="button" onClick={() => store.change(() => ({ problems: [] }))}>{words.close}</button>
        </>
      )}
    </div>
  );
}

/** Inside another page: map, date, credit and a link to the whole. */
function Embedded() {
  const { words } = useWords();
  return (
    <div className="app embedded">
      <main className="stage">
        <FaultNote />
        <ErrorBoundary part="map"><MapView /></ErrorBoundary>
        <ErrorBoundary part="timeline"><TimelineView /></ErrorBoundary>
        <a className="button" href={`./${location.hash.replace(/&?embed=1/, '')}`} target="_blank" rel="noopener">{words.offOpen}</a>
      </main>
    </div>
  );
}
