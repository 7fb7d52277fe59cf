import { createRoot } from 'react-dom/client';
import { App } from './app/App.tsx';
import { syncLink } from './app/link-sync.ts';
import { keepOffline } from './app/offline.ts';
import { loadAtlas } from './atlas/load.ts';
import type { Atlas } from './atlas/atlas.ts';
import { LANGUAGES, type Language } from './i18n/language.ts';
import { WORDS } from './i18n/words.ts';
import { SITE } from './model/site.ts';
import { firstWish, readLink } from './state/link.ts';
import { StoreContext } from './state/react.ts';
import { createAtlasStore } from './state/store.ts';
import { visible } from './text/controls.ts';
import '@fontsource/ibm-plex-sans-arabic/arabic-400.css';
import '@fontsource/ibm-plex-sans-arabic/arabic-600.css';
import '@fontsource/ibm-plex-sans-arabic/latin-400.css';
import '@fontsource/ibm-plex-sans-arabic/latin-600.css';
import '@fontsource/noto-naskh-arabic/arabic-400.css';
import './ui/tokens.css';
import './ui/controls.css';

const language: Language = LANGUAGES.find((one) => new RegExp(`(?:^|[#&])lang=${one}(?:&|$)`).test(location.hash)) ?? SITE.language;
const root = createRoot(document.getElementById('root') as HTMLElement);

void start();

async function start(): Promise<void> {
  root.render(<p className="page-note" role="status">{WORDS[language].loadingAtlas}</p>);
  try {
    const atlas = await loadAtlas(atlasAddress());
    const store = createAtlasStore(atlas, readLink(location.hash.replace(/&?embed=1/, ''), atlas, firstWish(atlas, language)));
    document.title = titleOf(atlas, store.get().wish.language);
    store.subscribe(({ wish }) => { document.title = titleOf(atlas, wish.language); });
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

/** The site's own name where its deployer gave one. */
const titleOf = (atlas: Atlas, language: Language): string => visible((SITE.title ?? atlas.manifest.title)[language]);

/** The atlas beside the page, or another built one on the same origin named by `?atlas=`. */
function atlasAddress(): URL {
  const own = new URL('atlas/', document.baseURI);
  const wanted = new URLSearchParams(location.search).get('atlas');
  if (wanted === null) return own;
  const address = new URL(wanted.endsWith('/') ? wanted : `${wanted}/`, document.baseURI);
  return address.origin === location.origin ? address : own;
}
