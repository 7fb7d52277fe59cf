import type { PublishedFeature } from '../model/published.ts';
import { testimonyAdmitted } from '../atlas/scene.ts';
import { valueWords, whenWords } from '../signs/phrases.ts';
import { ATTRIBUTE_WORDS, STATEMENT_KIND_WORDS, VOICE_WORDS } from '../signs/words.ts';
import { stepPassage } from '../state/actions.ts';
import { useAtlas, useSnapshot, useStore, useWords } from '../state/react.ts';

/** All statements about a feature, each with the quotations that say so; a quotation opens its passage. */
export function Statements({ feature, current }: { feature: PublishedFeature; current: string | null }) {
  const store = useStore();
  const atlas = useAtlas();
  const { words, language } = useWords();
  const filter = useSnapshot(({ wish }) => wish.filter);
  return (
    <ul className="statements">
      {feature.properties.statements.map((statement) => {
        const testimonies = statement.testimonies.filter((testimony) => testimonyAdmitted(atlas, testimony, filter));
        if (testimonies.length === 0) return null;
        const value = valueWords(feature, statement, language, atlas.nameOf);
        return (
          <li key={statement.id}>
            <p className="claim">
              {ATTRIBUTE_WORDS[statement.attribute][language]}{value === null ? `, ${words.seeWords}` : <>: <b>{value}</b></>}
              {statement.polarity === 'did-not' && <span className="flag">{words.didNot}</span>}
              <small className="claim-when">{whenWords(statement, language)}</small>
            </p>
            {testimonies.map((testimony) => {
              const parts = testimony.passages.flatMap((part) => atlas.passages.get(part.id) ?? []);
              const target = testimony.passages.find((part) => part.role === 'says')?.id ?? parts[0]?.id;
              return (
                <button
                  key={`${testimony.document}/${testimony.passages.map((part) => part.id).join('/')}`} type="button" className="quote-button"
                  aria-pressed={testimony.passages.some((part) => part.id === current)} onClick={() => target && stepPassage(store, target)}
                >
                  <q lang="ar" dir="rtl">{parts.map((part) => part.exact).join(' … ')}</q>
                  {language === 'en' && <span className="gloss" lang="en">{parts.map((part) => part.gloss).join(' … ')}</span>}
                  <small>{testimony.document} · {VOICE_WORDS[testimony.voice][language]} · {STATEMENT_KIND_WORDS[testimony.kind][language]} · {atlas.nameOf(testimony.chain[0] ?? '')[language]}</small>
                </button>
              );
            })}
          </li>
        );
      })}
    </ul>
  );
}
