import type { PublishedStatement } from '../model/published.ts';
import type { FeatureKind } from '../model/vocabulary.ts';
import { testimonyAdmitted } from '../atlas/scene.ts';
import { DateGlyph } from '../signs/DateGlyph.tsx';
import { VoiceMark } from '../signs/VoiceMark.tsx';
import { valueWords, whenWords } from '../signs/phrases.ts';
import { ATTRIBUTE_WORDS, DATE_KIND_WORDS, STATEMENT_KIND_WORDS } from '../signs/words.ts';
import { useAtlas, useSnapshot, useWords } from '../state/react.ts';
import { Runs } from '../ui/Runs.tsx';

interface StatementsProps {
  statements: readonly PublishedStatement[];
  /** Kind of the thing they are about; null for an actor. */
  kind: FeatureKind | null;
  /** Id of the passage being read. */
  current: string | null;
  open(passage: string): void;
}

/** Statements about one thing, each with the quotations that say so; a quotation opens its passage. */
export function Statements({ statements, kind, current, open }: StatementsProps) {
  const atlas = useAtlas();
  const { words, language } = useWords();
  const filter = useSnapshot(({ wish }) => wish.filter);
  return (
    <ul className="statements">
      {statements.map((statement) => {
        const testimonies = statement.testimonies.filter((testimony) => testimonyAdmitted(atlas, testimony, filter));
        if (testimonies.length === 0) return null;
        const value = valueWords(kind, statement, language, atlas.nameOf);
        return (
          <li key={statement.id}>
            <p className="claim">
              {ATTRIBUTE_WORDS[statement.attribute][language]}{value === null ? `, ${words.seeWords}` : <>: <b><Runs text={value} language={language} /></b></>}
              {statement.polarity === 'did-not' && <span className="flag">{words.didNot}</span>}
              {statement.draft && <span className="flag">{words.draft}</span>}
              <small className="claim-when"><span title={DATE_KIND_WORDS[statement.dateKind][language]}><DateGlyph kind={statement.dateKind} /><span className="visually-hidden">{DATE_KIND_WORDS[statement.dateKind][language]}: </span></span> {whenWords(statement, language)}</small>
            </p>
            {statement.note && <p className="claim-note"><Runs text={statement.note[language]} language={language} /></p>}
            {testimonies.map((testimony) => {
              const parts = testimony.passages.flatMap((part) => atlas.passages.get(part.id) ?? []);
              const target = testimony.passages.find((part) => part.role === 'says')?.id ?? parts[0]?.id;
              return (
                <button
                  key={`${testimony.chain.join('/')}/${testimony.section}/${testimony.passages.map((part) => part.id).join('/')}`} type="button" className="quote-button"
                  aria-pressed={testimony.passages.some((part) => part.id === current)} onClick={() => target && open(target)}
                >
                  <q lang="ar" dir="rtl">{parts.map((part) => part.exact).join(' … ')}</q>
                  {language === 'en' && <span className="gloss" lang="en">{parts.map((part) => part.gloss).join(' … ')}</span>}
                  <small>{testimony.document} · <VoiceMark voice={testimony.voice} language={language} /> · {STATEMENT_KIND_WORDS[testimony.kind][language]} · {atlas.nameOf(testimony.chain[0] ?? '')[language]}</small>
                </button>
              );
            })}
          </li>
        );
      })}
    </ul>
  );
}
