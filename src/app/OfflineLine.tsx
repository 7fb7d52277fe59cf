import { useWords } from '../state/react.ts';
import { keepNow, useOffline } from './offline.ts';
import './offline.css';

/** Says quietly whether the atlas can be used without a network. */
export function OfflineLine() {
  const { words: { offline: words } } = useWords();
  const { copy, done, all, bytes } = useOffline();
  if (copy === 'none') return null;
  if (copy === 'waits') return <p className="offline-line"><button type="button" className="button" onClick={() => void keepNow()}>{words.keep(bytes)}</button></p>;
  return <p className="offline-line">{copy === 'keeping' ? words.keeping(done, all) : words[copy]}</p>;
}
