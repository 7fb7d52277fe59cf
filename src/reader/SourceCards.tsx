import { formatDay } from '../i18n/dates.ts';
import type { PublishedSource } from '../model/published.ts';
import { VOICE_WORDS } from '../signs/words.ts';
import { openDocument, setFilter } from '../state/actions.ts';
import { useAtlas, useStore, useWords } from '../state/react.ts';
import { AllDisagreements } from './Beside.tsx';
import { Colophon } from './Colophon.tsx';
import { parseDay } from '../time/day.ts';
import { languageOf } from '../i18n/language.ts';
import { Runs } from '../ui/Runs.tsx';

/** With nothing selected: what this map rests on. */
export function SourceCards() {
  const atlas = useAtlas();
  const store = useStore();
  const { words, language } = useWords();
  return (
    <>
      <p className="caution">{atlas.manifest.caution[language]}</p>
      <p className="reader-actions"><button type="button" className="button" onClick={() => setFilter(store, { voice: 'report' })}>{words.reportOnly}</button></p>
      <AllDisagreements />
      {[...atlas.documents.values()].map(({ source }) => <SourceCard key={source.id} source={source} />)}
      <Colophon />
    </>
  );
}

function SourceCard({ source }: { source: PublishedSource }) {
  const store = useStore();
  const { words, language } = useWords();
  const bound = (which: 'earliest' | 'latest') => {
    const { date, basis, reasoning } = source.published[which];
    const day = date === null ? null : parseDay(date);
    const label = which === 'earliest' ? words.notBefore : words.notAfter;
    return (
      <dd title={reasoning[language]}>
        {day === null ? words.unknownBound : `${label} ${formatDay(day, language)}`} {day !== null && <small>({basis === 'shown' ? words.shown : words.inferred})</small>}
      </dd>
    );
  };
  const known = (value: { value: string | null; basis: string }) => (value.value === null ? words.notShown : <bdi lang={languageOf(value.value)}>{value.value}</bdi>);
  const voices = [...new Set(source.sections.map((section) => section.voice))].filter((voice) => voice !== 'matter');
  return (
    <article className="card">
      <h2>{source.shortName[language]}</h2>
      <p className="own-title"><small>{words.ownTitle}</small>{source.title === null ? words.notShown : <><q lang="ar" dir="rtl">{source.title.quote}</q>{language === 'en' && <span className="gloss" lang="en">“{source.title.gloss}”</span>}</>}</p>
      <dl className="facts">
        <div><dt>{words.publisher}</dt><dd>{known(source.publisher)}</dd></div>
        <div><dt>{words.author}</dt><dd>{known(source.author)}</dd></div>
        <div><dt>{words.published}</dt>{bound('earliest')}{bound('latest')}</div>
        <div><dt>{words.voice}</dt><dd>{voices.map((voice) => VOICE_WORDS[voice][language]).join(' · ')}{source.translated.value === true && ` · ${words.translatedDocument}`}</dd></div>
      </dl>
      {source.callsFor.length > 0 && (
        <details>
          <summary>{words.callsFor}</summary>
          {source.callsFor.map((one) => (
            <blockquote key={one.quote}><p lang="ar" dir="rtl">«{one.quote}»</p>{language === 'en' && <p className="gloss" lang="en">“{one.gloss}”</p>}</blockquote>
          ))}
        </details>
      )}
      <details><summary>{words.rights}</summary><p><Runs text={source.rights[language]} language={language} /></p></details>
      <p className="reader-actions">
        <button type="button" className="button" onClick={() => openDocument(store, source.id)}>{words.readDocument} <span className="visually-hidden">{source.id}</span></button>
        <button type="button" className="button" onClick={() => setFilter(store, { document: source.id })}>{words.onlyDocument} <span className="visually-hidden">{source.id}</span></button>
      </p>
    </article>
  );
}
