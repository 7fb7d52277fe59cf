import { createRoot } from 'react-dom/client';
import { App } from './app/App.tsx';
import { syncLink } from './app/link-sync.ts';
import { keepOffline } from './app/offline.ts';
import { loadAtlas } from './atlas/load.ts';
import type { Language } from './i18n/language.ts';
import { WORDS } from './i18n/words.ts';
import { firstWish, readLink } from './state/link.ts';
import { StoreContext } from './state/react.ts';
import { createAtlasStore } from './state/store.ts';
import '@fontsource/ibm-plex-sans-arabic/arabic-400.css';
import '@fontsource/ibm-plex-sans-arabic/arabic-600.css';
import '@fontsource/ibm-plex-sans-arabic/latin-400.css';
import '@fontsource/ibm-plex-sans-arabic/latin-600.css';
import '@fontsource/noto-naskh-arabic/arabic-400.css';
import './ui/tokens.css';
import './ui/controls.css';

const language: Language = /(?:^|[#&])lang=en(?:&|$)/.test(location.hash) ? 'en' : 'ar';
const root = createRoot(document.getElementById('root') as HTMLElement);

void start();

async function start(): Promise<void> {
  root.render(<p className="page-note" role="status">{WORDS[language].loadingAtlas}</p>);
  try {
    const atlas = await loadAtlas(atlasAddress());
    const store = createAtlasStore(atlas, readLink(location.hash.replace(/&?embed=1/, ''), atlas, firstWish(atlas, language)));
    document.title = atlas.manifest.title[store.get().wish.language];
    store.subscribe(({ wish }) => { document.title = atlas.manifest.title[wish.language]; });
    syncLink(store);
    const embedded = /[#&]embed=1(?:&|$)/.test(location.hash);
    root.render(<StoreContext value={store}><App embedded={embedded} /></StoreContext>);
    if (!embedded) void keepOffline(new URLSearchParams(location.search).has('atlas') ? null : atlas.version);
  } catch (error) {
    root.render(
      <div className="page-note" role="alert">
        <p>{WORDS[language].atlasFailed}</p>
        <pre dir="ltr">{error instanceof Error ? error.message : String(error)}</pre>
        <button type="button" className="button" onClick={() => void start()}>{WORDS[language].retry}</button>
      </div>,
    );
  }
}

/** The atlas beside the page, or another built one on the same origin named by `?atlas=`. */
function atlasAddress(): URL {
  const own = new URL('atlas/', document.baseURI);
  const wanted = new URLSearchParams(location.search).get('atlas');
  if (wanted === null) return own;
  const address = new URL(wanted.endsWith('/') ? wanted : `${wanted}/`, document.baseURI);
  return address.origin === location.origin ? address : own;
}
