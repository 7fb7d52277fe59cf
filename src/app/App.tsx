import { lazy, Suspense, useEffect, useState } from 'react';
import { DIRECTION } from '../i18n/language.ts';
import { ListView } from '../list/ListView.tsx';
import type { BoundMap } from '../map/bind.ts';
import { MapView } from '../map/MapView.tsx';
import { ReaderView } from '../reader/ReaderView.tsx';
import { ShareView } from '../share/ShareView.tsx';
import { setLanguage, toggleLayer } from '../state/actions.ts';
import { useAtlas, useSnapshot, useStore, useWords } from '../state/react.ts';
import { TimelineView } from '../timeline/TimelineView.tsx';
import { useEager } from '../ui/use-eager.ts';
import { ErrorBoundary } from './ErrorBoundary.tsx';
import { useKeys } from './keys.ts';
import './app.css';

const SearchView = lazy(() => import('../search/SearchView.tsx').then(({ SearchView: view }) => ({ default: view })));

/** The instrument: map and timeline beside the words and the list. */
export function App({ embedded }: { embedded: boolean }) {
  const { words, language } = useWords();
  useEffect(() => {
    document.documentElement.lang = language;
    document.body.dir = DIRECTION[language];
  }, [language]);
  useKeys();
  const [bound, setBound] = useState<BoundMap | null>(null);
  const reading = useSnapshot(({ wish }) => wish.document !== null);
  if (embedded) return <Embedded />;
  return (
    <div className={reading ? 'app reading-room' : 'app'}>
      <header className="masthead">
        <a className="skip" href="#list" onClick={focusOn('list')}>{words.skipToList}</a>
        <a className="skip" href="#reader" onClick={focusOn('reader')}>{words.skipToReader}</a>
        <h1>{words.title}<small>{words.subtitle}</small></h1>
        <ErrorBoundary><Suspense fallback={<input className="search-input" disabled placeholder={words.searchHint} aria-label={words.search} />}><SearchView /></Suspense></ErrorBoundary>
        <Layers />
        <div className="masthead-tools"><ShareView picture={bound?.picture ?? null} /><LanguageSwitch /></div>
      </header>
      <main className="stage">
        <LinkProblems />
        <ErrorBoundary><MapView onBound={setBound} /></ErrorBoundary>
        <ErrorBoundary><TimelineView /></ErrorBoundary>
      </main>
      <ErrorBoundary><ReaderView /></ErrorBoundary>
      <ErrorBoundary><ListView /></ErrorBoundary>
    </div>
  );
}

const focusOn = (id: string) => (event: React.MouseEvent) => {
  event.preventDefault();
  const target = document.getElementById(id);
  (target?.querySelector<HTMLElement>('[tabindex="0"]') ?? target)?.focus();
  target?.scrollIntoView({ block: 'start' });
};

function LanguageSwitch() {
  const store = useStore();
  const { words, language } = useWords();
  const other = language === 'ar' ? 'en' : 'ar';
  return (
    <button type="button" className="button language" aria-label={words.languageSwitchLabel} onClick={() => setLanguage(store, other)}>
      <span lang={other} dir={DIRECTION[other]}>{words.languageSwitch}</span>
    </button>
  );
}

function Layers() {
  const store = useStore();
  const { manifest } = useAtlas();
  const { words, language } = useWords();
  const on = useSnapshot(({ wish }) => wish.layers);
  return (
    <fieldset className="layers" aria-label={words.layers}>
      {manifest.layers.map((layer) => (
        <LayerSwitch key={layer.id} name={layer.name[language]} on={on.includes(layer.id)} toggle={() => toggleLayer(store, layer.id)} />
      ))}
    </fieldset>
  );
}

function LayerSwitch({ name, on, toggle }: { name: string; on: boolean; toggle(): void }) {
  const [shown, show] = useEager(on);
  return <label><input type="checkbox" checked={shown} onChange={() => { show(!shown); toggle(); }} />{name}</label>;
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
          {problems.some((problem) => problem.startsWith('data=')) ? words.linkData : words.linkProblem}{' '}
          <bdi dir="ltr">{problems.join(', ')}</bdi>
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
        <ErrorBoundary><MapView /></ErrorBoundary>
        <ErrorBoundary><TimelineView /></ErrorBoundary>
        <a className="button" href={`./${location.hash.replace(/&?embed=1/, '')}`} target="_blank" rel="noopener">{words.offOpen}</a>
      </main>
    </div>
  );
}
