import { useEffect, useRef, useState } from 'react';
import { formatDay } from '../i18n/dates.ts';
import { VOICE_WORDS } from '../signs/words.ts';
import { choosePassage } from '../state/actions.ts';
import { useAtlas, useSnapshot, useStore, useWords } from '../state/react.ts';
import { dayOf } from '../time/day.ts';
import { AuthorTool } from './AuthorTool.tsx';
import { Paragraph } from './Paragraph.tsx';

/** A whole document as it stands, section by section, every passage underlined and reachable from its paragraph. */
export function DocumentPane({ id }: { id: string }) {
  const store = useStore();
  const atlas = useAtlas();
  const { words, language } = useWords();
  const paragraph = useSnapshot(({ wish }) => wish.paragraph);
  const chosen = useSnapshot(({ wish }) => wish.passage);
  const wanted = useRef<HTMLDivElement>(null);
  const box = useRef<HTMLElement>(null);
  const [translated, setTranslated] = useState(false);
  useEffect(() => {
    wanted.current?.scrollIntoView({ block: 'start' });
  }, [paragraph]);
  const document = atlas.documents.get(id);
  if (!document) return null;
  const { source, status } = document;
  const passages = [...atlas.passages.values()].filter((passage) => passage.document === id);
  const marked = chosen === null ? null : (atlas.passages.get(chosen) ?? null);
  return (
    <article className="document" ref={box}>
      <h2>{source.shortName[language]}</h2>
      {status === 'changed' && <p role="alert" className="fault">{words.textChanged}</p>}
      {status === 'missing' && <p role="alert" className="fault">{words.textMissing}</p>}
      {status === 'unchecked' && <p className="fault">{words.textUnchecked}</p>}
      <p className="reader-actions"><button type="button" className="button" aria-pressed={translated} onClick={() => setTranslated(!translated)}>{words.showTranslation}</button></p>
      {translated && <p className="claim-note">{words.translationBy}: {source.translation.by[language]} · {formatDay(dayOf(source.translation.date), language)}</p>}
      {import.meta.env.DEV && <AuthorTool document={document} box={box} />}
      {source.sections.map((section) => (
        <section key={section.id} className={`document-section voice-${section.voice}`}>
          <h3>{section.name[language]} <small>{VOICE_WORDS[section.voice][language]}</small></h3>
          {Array.from({ length: section.paragraphs[1] - section.paragraphs[0] + 1 }, (_, index) => section.paragraphs[0] + index).map((number) => {
            const here = passages.filter((passage) => passage.paragraph === number).sort((a, b) => a.start - b.start);
            return (
              <div key={number} className="document-paragraph" ref={number === paragraph ? wanted : null}>
                <Paragraph document={document} number={number} marked={marked} others={passages} follow={false} />
                {translated && <p className="gloss" lang="en" dir="ltr">{source.translation.paragraphs[number - 1]}</p>}
                {here.length > 0 && (
                  <details>
                    <summary>{words.passages(here.length)}</summary>
                    <ul className="passage-list">
                      {here.map((passage) => (
                        <li key={passage.id}>
                          <button type="button" className="quote-button" aria-pressed={passage.id === chosen} onClick={() => choosePassage(store, passage.id)}>
                            <q lang="ar" dir="rtl">{passage.exact}</q>
                          </button>
                        </li>
                      ))}
                    </ul>
                  </details>
                )}
              </div>
            );
          })}
        </section>
      ))}
    </article>
  );
}
