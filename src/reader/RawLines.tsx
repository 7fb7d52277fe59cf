import { useEffect, useState } from 'react';
import type { AtlasDocument } from '../atlas/atlas.ts';
import { faultOf, type Fault } from '../atlas/fetch.ts';
import { rawTextOf, type RawText } from '../atlas/proof.ts';
import { useAtlas, useWords } from '../state/react.ts';
import { repairsOf, type Repair } from '../text/repairs.ts';
import type { Stretch } from '../text/slice.ts';
import { FileFaults } from '../ui/FileFaults.tsx';
import { Runs } from '../ui/Runs.tsx';
import { languageOf } from '../i18n/language.ts';

/** The text as received, line by line, beside the reading text made of it, with every repair; `within` shows only the lines of that stretch. */
export function RawLines({ document: source, within = null }: { document: AtlasDocument; within?: Stretch | null }) {
  const atlas = useAtlas();
  const { words } = useWords();
  const [raw, setRaw] = useState<RawText | Fault | null>(null);
  const [attempt, setAttempt] = useState(0);
  const { id } = source.source;
  useEffect(() => {
    let wanted = true;
    rawTextOf(atlas, id).then((text) => { if (wanted) setRaw(text); }, (error: unknown) => { if (wanted) setRaw(faultOf(error)); });
    return () => { wanted = false; };
  }, [atlas, id, attempt]);
  if (source.source.raw.file === null) return <p className="claim-note">{words.rightsKeep.rawWithheld}</p>;
  if (raw === null) return <p className="claim-note" role="status">{words.loadingRaw}</p>;
  if ('reason' in raw) {
    return <div className="fault" role="alert"><FileFaults lead={words.faults.rawMissing} faults={[raw]} words={words.faults} retry={() => Promise.resolve(setAttempt(attempt + 1))} /></div>;
  }
  const lines = raw.map.lines.filter((line) => within === null || (line.start < within.end && within.start < line.end));
  const dropped = within === null ? (raw.map.dropped ?? []) : [];
  return (
    <div className="raw">
      <p className="claim-note">{words.rawNote}</p>
      <ol className="raw-lines">
        {lines.map((line) => {
          const received = raw.lines[line.raw_line - 1] ?? '';
          const reading = source.text.slice(line.start, line.end);
          return <RawLine key={line.start} number={line.raw_line} received={received} reading={reading} change={raw.map.listed_changes?.[line.raw_line]} />;
        })}
      </ol>
      {dropped.length > 0 && (
        <details>
          <summary>{words.droppedLines(dropped.length)}</summary>
          <ul className="raw-lines">{dropped.map((line) => <li key={line.raw_line} value={line.raw_line}><s lang={languageOf(line.text)} dir="rtl">{line.text}</s><small lang="en" dir="ltr">{line.why}</small></li>)}</ul>
        </details>
      )}
      {source.source.uncertain.length > 0 && within === null && <Uncertain document={source} />}
    </div>
  );
}

interface LineProps { number: number; received: string; reading: string; change: string | undefined }

function RawLine({ number, received, reading, change }: LineProps) {
  const { words } = useWords();
  const { repairs, added, removed, changed } = repairsOf(received, reading);
  const named: Record<Repair, string> = { order: words.repairOrder, splits: words.repairSplits, marks: words.repairMarks, spaces: words.repairSpaces, letters: words.repairLetters };
  return (
    <li value={number} className="raw-line">
      <code className="raw-received" lang={languageOf(received)} dir="auto">{received}</code>
      {received === reading ? <small>{words.repairNone}</small> : (
        <>
          <p className="raw-reading" lang={languageOf(reading)} dir="rtl">{reading.split(/(\s+)/).map((word, at) => (changed.has(word) ? <b key={at} className="repaired">{word}</b> : word))}</p>
          <small>
            {repairs.map((repair) => named[repair]).join(' · ')}
            {added.length > 0 && <> · {words.lettersAdded}: <bdi lang={languageOf(added.join(''))}>{added.join(' ')}</bdi></>}
            {removed.length > 0 && <> · {words.lettersRemoved}: <bdi lang={languageOf(removed.join(''))}>{removed.join(' ')}</bdi></>}
          </small>
          {change && <small lang="en" dir="ltr" className="raw-change">{change}</small>}
        </>
      )}
    </li>
  );
}

function Uncertain({ document: { source } }: { document: AtlasDocument }) {
  const { words, language } = useWords();
  return (
    <section>
      <h3>{words.uncertainReading}</h3>
      <ul className="raw-lines">{source.uncertain.map((one) => <li key={one.quote}><q lang="ar" dir="rtl">{one.quote}</q> <small>{words.paragraph} {one.paragraph}. <Runs text={one.note[language]} language={language} /></small></li>)}</ul>
    </section>
  );
}
