import { useEffect, useMemo, useRef, useState } from 'react';
import type { AtlasDocument, AtlasPassage } from '../atlas/atlas.ts';
import { formatDay } from '../i18n/dates.ts';
import { VoiceMark } from '../signs/VoiceMark.tsx';
import { VOICE_WORDS } from '../signs/words.ts';
import { choosePassage, followText } from '../state/actions.ts';
import { useAtlas, useSnapshot, useStore, useWords } from '../state/react.ts';
import { dayOf } from '../time/day.ts';
import { AuthorTool } from './AuthorTool.tsx';
import { onMentionKeys } from './mention-keys.ts';
import { Paragraph } from './Paragraph.tsx';
import { PlacesOfSelection } from './PlacesOfSelection.tsx';
import { ProofPanel } from './ProofPanel.tsx';
import { RawLines } from './RawLines.tsx';
import { SaidHere } from './SaidHere.tsx';
import { Runs } from '../ui/Runs.tsx';

type View = 'text' | 'said' | 'raw';

/** The reading room: a whole document as it stands, what it says as a list, or the text as received. */
export function DocumentPane({ id }: { id: string }) {
  const atlas = useAtlas();
  const { words, language } = useWords();
  const [view, setView] = useState<View>('text');
  const document = atlas.documents.get(id);
  if (!document) return null;
  const { source, status } = document;
  const views: [View, string][] = [['text', words.viewText], ['said', words.viewSaid], ['raw', words.viewRaw]];
  return (
    <article className="document">
      <h2>{source.shortName[language]}</h2>
      {status === 'changed' && <p role="alert" className="fault">{words.textChanged}</p>}
      {status === 'missing' && <p role="alert" className="fault">{words.textMissing}</p>}
      {source.publish === 'passages' && <p className="claim-note">{words.rightsKeep.passagesOnly}</p>}
      {status === 'unchecked' && <p className="fault">{words.textUnchecked}</p>}
      <p className="reader-actions" role="group" aria-label={words.document}>
        {views.map(([name, label]) => <button key={name} type="button" className="button" aria-pressed={view === name} onClick={() => setView(name)}>{label}</button>)}
      </p>
      <PlacesOfSelection document={id} />
      {view === 'text' && <Text document={document} />}
      {view === 'said' && <SaidHere document={id} />}
      {view === 'raw' && <><ProofPanel document={id} /><RawLines document={document} /></>}
    </article>
  );
}

/** The text as a book is set: sections and voices in the margin, a button for every passage, the translation when wanted. */
function Text({ document }: { document: AtlasDocument }) {
  const store = useStore();
  const atlas = useAtlas();
  const { words, language } = useWords();
  const { source } = document;
  const paragraph = useSnapshot(({ wish }) => wish.paragraph);
  const chosen = useSnapshot(({ wish }) => wish.passage);
  const selection = useSnapshot(({ wish }) => wish.selection);
  const following = useSnapshot(({ wish }) => wish.filter.within !== undefined);
  const [translated, setTranslated] = useState(false);
  const box = useRef<HTMLDivElement>(null);
  const passages = useMemo(() => [...atlas.passages.values()].filter((passage) => passage.document === source.id).sort((a, b) => a.start - b.start || a.end - b.end), [atlas, source.id]);
  const marked = chosen === null ? null : (atlas.passages.get(chosen) ?? null);
  useEffect(() => {
    box.current?.querySelector(`[data-at="${paragraph}"]`)?.scrollIntoView({ block: 'start' });
  }, [paragraph]);
  useEffect(() => {
    if (selection !== null) box.current?.querySelector(`[data-target="${selection}"]`)?.scrollIntoView({ block: 'center' });
  }, [selection]);
  useFollowing(box, source.id, following);
  return (
    <>
      <p className="reader-actions">
        <button type="button" className="button" aria-pressed={translated} onClick={() => setTranslated(!translated)}>{words.showTranslation}</button>
        <button type="button" className="button" aria-pressed={following} onClick={() => followText(store, following ? null : { document: source.id, first: 1, last: 1 })}>{words.followText}</button>
      </p>
      {translated && <p className="claim-note">{words.translationBy}: <Runs text={source.translation.by[language]} language={language} /> · {formatDay(dayOf(source.translation.date), language)}</p>}
      {import.meta.env.DEV && <AuthorTool document={document} box={box} />}
      <div ref={box} className={`book ${translated ? 'with-translation' : ''}`} role="group" tabIndex={0} aria-label={`${words.viewText}. ${words.mentionHint}`} aria-keyshortcuts="Enter" onKeyDown={onMentionKeys}>
        {source.sections.map((section) => (
          <section key={section.id} className={`document-section voice-${section.voice}`}>
            <h3>{section.name[language]} {section.name[language] !== VOICE_WORDS[section.voice][language] && <small><VoiceMark voice={section.voice} language={language} /></small>}</h3>
            {Array.from({ length: section.paragraphs[1] - section.paragraphs[0] + 1 }, (_, index) => section.paragraphs[0] + index).map((number) => (
              <div key={number} className="document-paragraph" data-at={number}>
                <Paragraph document={document} number={number} marked={marked} others={passages} follow />
                <Margin passages={passages.filter((passage) => passage.paragraph === number)} chosen={chosen} />
                {translated && <p className="gloss translation" lang="en" dir="ltr">{source.translation.paragraphs[number - 1]}</p>}
              </div>
            ))}
          </section>
        ))}
      </div>
    </>
  );
}

/** A button for every passage of a paragraph, in the order of the text. */
function Margin({ passages, chosen }: { passages: readonly AtlasPassage[]; chosen: string | null }) {
  const store = useStore();
  const { words } = useWords();
  if (passages.length === 0) return null;
  return (
    <ul className="margin" aria-label={words.passages(passages.length)}>
      {passages.map((passage, index) => (
        <li key={passage.id}>
          <button type="button" className="margin-button" aria-pressed={passage.id === chosen} disabled={!passage.intact} title={passage.intact ? undefined : words.passageChanged} onClick={() => choosePassage(store, passage.id)}><span className="visually-hidden">{words.passage} </span>{index + 1}<span className="visually-hidden" lang="ar" dir="rtl">: «{passage.exact}»</span></button>
        </li>
      ))}
    </ul>
  );
}

/** While the text is followed, everything is narrowed to the paragraphs in view. */
function useFollowing(box: React.RefObject<HTMLElement | null>, document: string, on: boolean): void {
  const store = useStore();
  useEffect(() => {
    const holder = box.current;
    if (!on || !holder) return;
    const seen = new Set<number>();
    const observer = new IntersectionObserver((entries) => {
      for (const { target, isIntersecting } of entries) {
        const number = Number((target as HTMLElement).dataset['at']);
        if (isIntersecting) seen.add(number);
        else seen.delete(number);
      }
      if (seen.size > 0) followText(store, { document, first: Math.min(...seen), last: Math.max(...seen) });
    });
    holder.querySelectorAll('[data-at]').forEach((paragraph) => observer.observe(paragraph));
    return () => observer.disconnect();
  }, [box, document, on, store]);
}
