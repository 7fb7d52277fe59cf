import { useEffect, useState } from 'react';
import { createPortal, flushSync } from 'react-dom';
import { useAtlas, useStore, useWords } from '../state/react.ts';
import { deliver, drawnPicture, pngOf, restedPicture, type Picture } from './deliver.ts';
import { PrintFoot, PrintHead } from './PrintSheet.tsx';
import { sheetOf, type Sheet } from './sheet.ts';
import './share.css';
import './print.css';

/** Device pixels to a CSS pixel, on screen and paper alike. */
const SCALE = 2;

/** Takes the view away: as a picture, or on paper. `picture` draws the map; null until there is one. */
export function ShareView({ picture }: { picture: Picture | null }) {
  const store = useStore();
  const atlas = useAtlas();
  const { words, language } = useWords();
  const [said, say] = useState('');
  const [busy, setBusy] = useState(false);
  const printed = usePrinted(picture);
  useEffect(() => say(''), [language]);

  const save = async () => {
    setBusy(true);
    say(words.share.making);
    try {
      const map = await restedPicture(picture, SCALE);
      if (!map) return say(words.share.blank);
      const sheet = sheetOf(store.get(), atlas, store.get().wish.language, location.href);
      const { compose, themeNow } = await import('./compose.ts');
      const blob = await pngOf(await compose(sheet, map, themeNow(), SCALE));
      const done = await deliver(blob, sheet.fileName, sheet.title);
      return say(done === 'declined' ? '' : words.share[done]);
    } catch (error) {
      console.warn('picture:', error);
      return say(words.share.failed);
    } finally {
      setBusy(false);
    }
  };

  return (
    <div className="share" role="group" aria-label={words.share.tools}>
      <button type="button" className="button" disabled={busy} onClick={() => void save()}>{words.share.picture}</button>
      <button type="button" className="button" onClick={() => print()}>{words.share.print}</button>
      <p role="status" className={said === '' ? 'visually-hidden' : 'share-status'}>{said}</p>
      {printed && createPortal(<PrintHead sheet={printed.sheet} map={printed.map} />, printed.head)}
      {printed && createPortal(<PrintFoot sheet={printed.sheet} reading={printed.reading} />, printed.foot)}
    </div>
  );
}

interface Printed { sheet: Sheet; map: HTMLCanvasElement | null; reading: boolean; head: HTMLElement; foot: HTMLElement }

/** What is put on paper around the reader, made the moment the browser asks for it and gone afterwards. */
function usePrinted(picture: Picture | null): Printed | null {
  const store = useStore();
  const [printed, setPrinted] = useState<Printed | null>(null);
  useEffect(() => {
    const [head, foot] = [document.createElement('div'), document.createElement('div')];
    head.className = 'print-head';
    foot.className = 'print-foot';
    const before = () => {
      const { wish } = store.get();
      const sheet = sheetOf(store.get(), store.atlas, wish.language, location.href);
      const map = drawnPicture(picture, SCALE);
      document.body.prepend(head);
      document.body.append(foot);
      flushSync(() => setPrinted({ sheet, map, reading: wish.document !== null || wish.selection !== null, head, foot }));
    };
    const after = () => {
      setPrinted(null);
      head.remove();
      foot.remove();
    };
    addEventListener('beforeprint', before);
    addEventListener('afterprint', after);
    return () => {
      removeEventListener('beforeprint', before);
      removeEventListener('afterprint', after);
      after();
    };
  }, [store, picture]);
  return printed;
}
