import { useState } from 'react';
import type { AtlasPassage } from '../atlas/atlas.ts';
import { faultOf, type Fault } from '../atlas/fetch.ts';
import { prove, type HashProof, type Proof } from '../atlas/proof.ts';
import { useAtlas, useWords } from '../state/react.ts';

/** Has the browser compute hashes and slices anew, and shows what came out, of one passage or of the whole document. */
export function ProofPanel({ document: id, passage = null }: { document: string; passage?: AtlasPassage | null }) {
  const atlas = useAtlas();
  const { words } = useWords();
  const [proof, setProof] = useState<Proof | Fault | 'running' | null>(null);
  const run = () => {
    setProof('running');
    prove(atlas, id).then(setProof, (error: unknown) => setProof(faultOf(error)));
  };
  const ended = proof === 'running' ? null : proof;
  const done = ended && 'raw' in ended ? ended : null;
  const failed = ended && 'reason' in ended ? ended : null;
  return (
    <div className="proof">
      <button type="button" className="button" disabled={proof === 'running'} onClick={run}>{words.proveNow}</button>
      <div role="status">
        {proof === 'running' && words.proving}
        {failed && <p className="fault">{words.textMissing} <span><bdi dir="ltr" lang="zxx" translate="no">{failed.file}</bdi>: {words.faults.reasons[failed.reason]}</span></p>}
        {done && (
          <>
            {done.raw ? <HashRow label={words.rawText} {...done.raw} /> : <p>{words.rightsKeep.rawWithheld}</p>}
            <HashRow label={words.readingText} {...done.reading} />
            <p className={done.passages.every((one) => one.stands) ? 'holds' : 'fault'}>
              {words.passagesStand(done.passages.filter((one) => one.stands).length, done.passages.length)}
            </p>
            {passage && <Slice passage={passage} stands={done.passages.find((one) => one.id === passage.id)?.stands ?? false} />}
            {done.passages.some((one) => !one.stands) && <ul>{done.passages.filter((one) => !one.stands).map((one) => <li key={one.id}><code dir="ltr" lang="zxx" translate="no">{one.id}</code>: {words.passageChanged}</li>)}</ul>}
          </>
        )}
      </div>
    </div>
  );
}

function HashRow({ label, file, expected, found }: HashProof & { label: string }) {
  const { words } = useWords();
  const holds = found === expected;
  return (
    <p className={holds ? 'holds' : 'fault'}>
      {label} <code dir="ltr" lang="zxx" translate="no">{file}</code>: {found === null ? words.textUnchecked : holds ? words.hashHolds : words.hashDiffers}
      <br /><code dir="ltr" lang="zxx" translate="no" className="address">{expected}</code>
      {found !== null && !holds && <><br /><code dir="ltr" lang="zxx" translate="no" className="address">{found}</code></>}
    </p>
  );
}

function Slice({ passage: { start, end, exact }, stands }: { passage: AtlasPassage; stands: boolean }) {
  const { words } = useWords();
  return <p className={stands ? 'holds' : 'fault'}><code dir="ltr" lang="zxx" translate="no">[{start}, {end})</code> {stands ? words.sliceHolds : words.passageChanged} <q lang="ar" dir="rtl">{exact}</q></p>;
}
