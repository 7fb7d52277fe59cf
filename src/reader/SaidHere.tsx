import { valueWords, whenWords } from '../signs/phrases.ts';
import { ATTRIBUTE_WORDS, STATEMENT_KIND_WORDS, VOICE_WORDS } from '../signs/words.ts';
import { choosePassage } from '../state/actions.ts';
import { useAtlas, useStore, useWords } from '../state/react.ts';
import { Runs } from '../ui/Runs.tsx';

/** Everything one document says, in the order of its text: each passage with what rests on it. */
export function SaidHere({ document }: { document: string }) {
  const store = useStore();
  const atlas = useAtlas();
  const { words, language } = useWords();
  const passages = [...atlas.passages.values()].filter((passage) => passage.document === document).sort((a, b) => a.start - b.start);
  return (
    <ol className="said-here">
      {passages.map((passage) => (
        <li key={passage.id}>
          <button type="button" className="quote-button" onClick={() => choosePassage(store, passage.id)}>
            <q lang="ar" dir="rtl">{passage.exact}</q>
            {language === 'en' && <span className="gloss" lang="en">{passage.gloss}</span>}
          </button>
          <ul>
            {atlas.supportsOf(passage.id).filter(({ testimony }) => testimony.passages.some((part) => part.id === passage.id && part.role === 'says')).map(({ feature, statement, testimony }) => {
              const properties = atlas.features[feature]?.properties;
              const value = properties ? valueWords(properties.kind, statement, language, atlas.nameOf) : null;
              return (
                <li key={`${statement.id}/${testimony.chain.join('/')}`}>
                  {properties?.name[language]}: {ATTRIBUTE_WORDS[statement.attribute][language]}{value !== null && <> <b><Runs text={value} language={language} /></b></>}
                  {statement.polarity === 'did-not' && <span className="flag">{words.didNot}</span>}
                  <small> {whenWords(statement, language)} · {VOICE_WORDS[testimony.voice][language]} · {STATEMENT_KIND_WORDS[testimony.kind][language]}</small>
                </li>
              );
            })}
          </ul>
        </li>
      ))}
    </ol>
  );
}
