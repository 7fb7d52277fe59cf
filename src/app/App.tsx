import { useCallback, useEffect, useState } from 'react';
import './app.css';
import { DIRECTION } from '../i18n/language.ts';
import { ListView } from '../list/ListView.tsx';
import type { BoundMap } from '../map/bind.ts';
import { MapView } from '../map/MapView.tsx';
import { panes } from '../reader/panes.ts';
import { ReaderView } from '../reader/ReaderView.tsx';
import { useSnapshot, useStore, useWords } from '../state/react.ts';
import { Lazily } from '../ui/Lazily.tsx';
import { later } from '../ui/later.ts';
import { TimelineView } from '../timeline/TimelineView.tsx';
import { ErrorBoundary } from './ErrorBoundary.tsx';
import { FaultNote, useWhole } from './FaultNote.tsx';
import { useKeptFocus } from './kept-focus.ts';
import { useKeys } from './keys.ts';
import { Masthead } from './Masthead.tsx';
import { Notes } from './Notes.tsx';
import { OfflineLine } from './OfflineLine.tsx';
import { Sheet } from './Sheet.tsx';

const share = later(() => import('../share/ShareView.tsx'), 'ShareView', 'ShareView');

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
  const whole = useWhole();
  const [settled, setSettled] = useState(false);
  const settle = useCallback(() => {
    setSettled(true);
    // By the time anything is chosen, its words can be shown at once.
    panes.get().catch(() => {});
  }, []);
  const reading = useSnapshot(({ wish }) => wish.document !== null);
  if (embedded) return <Embedded />;
  return (
    <div className={reading ? 'app reading-room' : 'app'}>
      <Masthead settled={settled} tools={<ErrorBoundary part="share">{settled ? <Lazily code={share} view={({ ShareView }) => ShareView} meanwhile={<ShareMeanwhile />} props={{ picture: bound?.picture ?? null }} /> : <ShareMeanwhile />}</ErrorBoundary>} />
      <main className="stage">
        <LinkProblems />
        <FaultNote />
        <div className="map-place">
          <ErrorBoundary part="map"><MapView after={whole} onBound={setBound} onSettled={settle} /></ErrorBoundary>
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

/** The places of picture and print until their code is here. */
function ShareMeanwhile() {
  const { words } = useWords();
  return (
    <div className="share" role="group" aria-label={words.share.tools}>
      {[words.share.picture, words.share.print].map((name) => <button key={name} type="button" className="button" disabled>{name}</button>)}
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
  const whole = useWhole();
  return (
    <div className="app embedded">
      <main className="stage">
        <FaultNote />
        <ErrorBoundary part="map"><MapView after={whole} /></ErrorBoundary>
        <ErrorBoundary part="timeline"><TimelineView /></ErrorBoundary>
        <a className="button" href={`./${location.hash.replace(/&?embed=1/, '')}`} target="_blank" rel="noopener">{words.offOpen}</a>
      </main>
    </div>
  );
}
