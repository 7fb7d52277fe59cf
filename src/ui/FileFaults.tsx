import { useState } from 'react';
import type { FaultWords } from '../i18n/fault-words.ar.ts';

interface FileFaultsProps {
  /** What the files are missing from, ending in a colon. */
  lead: string;
  faults: readonly { file: string; reason: keyof FaultWords['reasons'] }[];
  words: FaultWords;
  /** Asks for the failed ones again; resolves when that is over. */
  retry(): Promise<unknown>;
}

/** Names files that are not here, each with a plain reason, and asks for them again. */
export function FileFaults({ lead, faults, words, retry }: FileFaultsProps) {
  const [busy, setBusy] = useState(false);
  const again = () => {
    setBusy(true);
    void retry().finally(() => setBusy(false));
  };
  return (
    <div className="file-faults">
      <p>{lead}</p>
      <ul>{faults.map(({ file, reason }) => <li key={file}><bdi dir="ltr" lang="zxx" translate="no">{file}</bdi>: {words.reasons[reason]}</li>)}</ul>
      <button type="button" className="button" aria-disabled={busy} onClick={() => { if (!busy) again(); }}>{busy ? words.retrying : words.retry}</button>
    </div>
  );
}
