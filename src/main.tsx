import { createRoot } from 'react-dom/client';
import { showAtlas, showNoAtlas } from './app/page.tsx';
import { watchErrors } from './app/report.ts';
import { FileError, GRACE } from './atlas/fetch.ts';
import { loadAtlas } from './atlas/load.ts';
import { DIRECTION, LANGUAGES, type Language } from './i18n/language.ts';
import { SITE } from './model/site.ts';
import './ui/fonts.css';
import './ui/tokens.css';
import './ui/controls.css';

const language: Language = LANGUAGES.find((one) => new RegExp(`(?:^|[#&])lang=${one}(?:&|$)`).test(location.hash)) ?? SITE.language;
const root = createRoot(document.getElementById('root') as HTMLElement);
/** What a link may ask for that needs more than list and words: it is answered with all at once. */
const ASKING = /[#&](?:sel|passage|filter|q|doc|rec|ab|layers|hide)=/;
let attempts = 0;

watchErrors();
document.documentElement.lang = language;
document.body.dir = DIRECTION[language];
void start();

async function start(): Promise<void> {
  attempts += 1;
  const attempt = attempts;
  const failed = (error: unknown) => {
    clearTimeout(waiting);
    if (attempt === attempts) showNoAtlas(root, error, language, start);
  };
  const waiting = setTimeout(() => failed(new FileError('waiting')), GRACE);
  try {
    const files = await loadAtlas(atlasAddress(), { begun: () => clearTimeout(waiting), inTurn: !ASKING.test(location.hash) });
    if (attempt === attempts) showAtlas(root, files, language);
  } catch (error) {
    failed(error);
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
