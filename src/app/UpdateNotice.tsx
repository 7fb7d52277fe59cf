import { useWords } from '../state/react.ts';
import { keepNow, later, takeUpdate, useOffline } from './offline.ts';
import './offline.css';

/** Offers another version of the product; nothing changes until it is taken. */
export function UpdateNotice() {
  const { words: { offline: words } } = useWords();
  const { update, bytes } = useOffline();
  return (
    <div role="status" className={update === 'none' ? 'visually-hidden' : 'note update-note'}>
      {update !== 'none' && (
        <>
          <p>{update === 'ready' ? words.ready : words.found(bytes)}</p>
          <button type="button" className="button" onClick={() => void (update === 'ready' ? takeUpdate() : keepNow())}>{update === 'ready' ? words.take : words.fetch}</button>
          <button type="button" className="link-button" onClick={later}>{words.later}</button>
        </>
      )}
    </div>
  );
}
