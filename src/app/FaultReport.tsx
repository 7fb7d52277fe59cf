import { useState, useSyncExternalStore } from 'react';
import type { FaultWords } from '../i18n/fault-words.ar.ts';
import { WORDS } from '../i18n/words.ts';
import { languageNow, onLanguage, reportOf, uncaught, type Failure } from './report.ts';
import './faults.css';

/** What failed, in the reader's language, with a report to see and copy, and `again`: what tries once more. */
export function FaultReport({ failure, lead, again }: { failure: Failure; lead(words: FaultWords): string; again(): void }) {
  const { faults: words, copied, copyFailed, close } = WORDS[useSyncExternalStore(onLanguage, languageNow)];
  const [said, say] = useState('');
  const report = reportOf(failure, words);
  const copy = () => {
    // Without a secure origin there is no clipboard to ask.
    const asked = (navigator.clipboard as Clipboard | undefined)?.writeText(report) ?? Promise.reject(new Error('no clipboard'));
    asked.then(() => say(copied), () => say(copyFailed));
  };
  return (
    <div role="alert" className="fault fault-report">
      <p>{lead(words)}</p>
      <button type="button" className="button" onClick={again}>{failure.part === 'elsewhere' ? close : words.retry}</button>
      <details>
        <summary>{words.report}</summary>
        <p>{words.reportNote}</p>
        <button type="button" className="button" onClick={copy}>{words.copyReport}</button> <span role="status">{said}</span>
        <pre tabIndex={0} dir="auto">{report}</pre>
      </details>
    </div>
  );
}

/** Errors that came from outside every part of the page. */
export function UncaughtReports() {
  const failures = useSyncExternalStore(uncaught.subscribe, uncaught.get);
  const failure = failures.at(-1);
  if (!failure) return null;
  return <aside className="uncaught"><FaultReport key={failure.message} failure={failure} lead={(words) => words.somethingFailed} again={uncaught.clear} /></aside>;
}
