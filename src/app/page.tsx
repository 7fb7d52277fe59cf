import type { Root } from 'react-dom/client';
import type { Atlas } from '../atlas/atlas.ts';
import { faultReason } from '../atlas/fetch.ts';
import type { LoadedAtlas } from '../atlas/load.ts';
import type { Language } from '../i18n/language.ts';
import { WORDS } from '../i18n/words.ts';
import { SITE } from '../model/site.ts';
import { firstWish, readLink } from '../state/link.ts';
import { StoreContext } from '../state/react.ts';
import { createAtlasStore, type Store } from '../state/store.ts';
import type { Wish } from '../state/wish.ts';
import { visible } from '../text/controls.ts';
import { FileFaults } from '../ui/FileFaults.tsx';
import { App } from './App.tsx';
import { ErrorBoundary } from './ErrorBoundary.tsx';
import { FilesContext } from './FaultNote.tsx';
import { UncaughtReports } from './FaultReport.tsx';
import { syncLink } from './link-sync.ts';
import { keepOffline } from './offline.ts';
import { setVersion } from './report.ts';

/** A link and the wish it was read as, whole or in part. */
interface Read { link: string; wish: Wish }

/** Shows the atlas, and shows it anew, with the reader's place kept, when more of its files have come. */
export function showAtlas(root: Root, files: LoadedAtlas, language: Language): void {
  const embedded = /[#&]embed=1(?:&|$)/.test(location.hash);
  const { atlas } = files.get();
  const link = location.hash.replace(/&?embed=1/, '');
  let read: Read = { link, wish: readLink(link, atlas, firstWish(atlas, language)) };
  let written = location.hash;

  const show = (store: Store) => {
    const title = () => { document.title = visible((SITE.title ?? store.atlas.manifest.title)[store.get().wish.language]); };
    const stopTitle = store.subscribe(title);
    const stopLink = syncLink(store, written, (now, wish) => { read = { link: now, wish }; });
    const stopFiles = files.subscribe(() => {
      const more = files.get().atlas;
      if (more === store.atlas) return;
      const next = store.handOver(({ wish }) => createAtlasStore(more, keptPlace(wish, read, more)));
      read = { link: read.link, wish: readAgain(read, more) };
      written = stopLink();
      stopTitle();
      stopFiles();
      show(next);
    });
    title();
    setVersion(store.atlas.version);
    root.render(
      <>
        <ErrorBoundary part="page"><FilesContext value={files}><StoreContext value={store}><App embedded={embedded} /></StoreContext></FilesContext></ErrorBoundary>
        <UncaughtReports />
      </>,
    );
  };
  show(createAtlasStore(atlas, read.wish));
  if (!embedded) void keepOffline(new URLSearchParams(location.search).has('atlas') ? null : atlas.version);
}

const readAgain = ({ link, wish }: Read, atlas: Atlas): Wish => readLink(link, atlas, firstWish(atlas, wish.language));

/** What the reader has changed since the link was read stays; of the rest, the link may now be understood better. */
function keptPlace(now: Wish, read: Read, more: Atlas): Wish {
  const again = readAgain(read, more);
  const untouched = (Object.keys(now) as (keyof Wish)[]).filter((key) => Object.is(now[key], read.wish[key]));
  return { ...now, ...Object.fromEntries(untouched.map((key) => [key, again[key]])) };
}

/** Without the manifest there is no atlas: says so, and leads to the text edition. */
export function showNoAtlas(root: Root, error: unknown, language: Language, again: () => Promise<void>): void {
  const { faults: words } = WORDS[language];
  root.render(
    <main className="page-note" role="alert">
      <FileFaults lead={words.noAtlas} faults={[{ file: 'atlas/manifest.json', reason: faultReason(error) }]} words={words} retry={again} />
      <a href="text/index.html">{words.textEdition}</a>
    </main>,
  );
}
