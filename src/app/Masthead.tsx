import type { ReactNode } from 'react';
import { DIRECTION } from '../i18n/language.ts';
import { setLanguage, setPane, toggleLayer } from '../state/actions.ts';
import { useAtlas, useSnapshot, useStore, useWords } from '../state/react.ts';
import { RECORDS_LAYER, type Pane } from '../state/wish.ts';
import { useEager } from '../ui/use-eager.ts';
import { ErrorBoundary } from './ErrorBoundary.tsx';
import { SearchDoor } from './SearchDoor.tsx';
import './masthead.css';

/** One row: the title, the search, the layers, and `tools`: what one does with the page as a whole. `settled`: what the page is for is there. */
export function Masthead({ tools, settled }: { tools: ReactNode; settled: boolean }) {
  const store = useStore();
  const { words } = useWords();
  const goTo = (pane: Pane) => (event: React.MouseEvent) => {
    event.preventDefault();
    setPane(store, pane);
    const target = document.getElementById(pane);
    (target?.querySelector<HTMLElement>('[tabindex="0"]') ?? target)?.focus();
    target?.scrollIntoView({ block: 'start' });
  };
  return (
    <header className="masthead">
      <a className="skip" href="#list" onClick={goTo('list')}>{words.skipToList}</a>
      <a className="skip" href="#reader" onClick={goTo('reader')}>{words.skipToReader}</a>
      <h1>{words.title}<small>{words.subtitle}</small></h1>
      <ErrorBoundary part="search"><SearchDoor settled={settled} /></ErrorBoundary>
      <Layers />
      <div className="masthead-tools">{tools}<LanguageSwitch /></div>
    </header>
  );
}

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
      <LayerSwitch name={words.onMap.records} on={on.includes(RECORDS_LAYER)} toggle={() => toggleLayer(store, RECORDS_LAYER)} />
    </fieldset>
  );
}

function LayerSwitch({ name, on, toggle }: { name: string; on: boolean; toggle(): void }) {
  const [shown, show] = useEager(on);
  return <label className={shown ? 'chip on' : 'chip'}><input type="checkbox" checked={shown} onChange={() => { show(!shown); toggle(); }} />{name}</label>;
}
