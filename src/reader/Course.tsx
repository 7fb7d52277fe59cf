import { historyOf, type HistoryEntry } from '../atlas/history.ts';
import { speakerOf } from '../model/slices.ts';
import type { FeatureKind } from '../model/vocabulary.ts';
import { DateGlyph } from '../signs/DateGlyph.tsx';
import { whenWords } from '../signs/phrases.ts';
import { Sign } from '../signs/Sign.tsx';
import { DATE_KIND_WORDS, stateWord } from '../signs/words.ts';
import { choosePassage } from '../state/actions.ts';
import { useAtlas, useStore, useWords } from '../state/react.ts';
import { Runs } from '../ui/Runs.tsx';

/** The states of one thing over time, by section where it has any; what is said and what is recorded told apart. */
export function Course({ feature: index }: { feature: number }) {
  const atlas = useAtlas();
  const { words, language } = useWords();
  const kind = atlas.features[index]?.properties.kind ?? 'condition';
  const { groups } = historyOf(atlas, index);
  const shown = groups.filter(({ entries }) => entries.length > 0);
  return (
    <section className="course">
      <p className="claim-note">{words.time.lifecycleNote}</p>
      {shown.map(({ section, name, entries }) => (
        <div key={section ?? 'whole'}>
          {shown.length > 1 && <h4>{name?.[language] ?? words.time.wholeThing}</h4>}
          <ol>{entries.map((entry) => <Step key={entry.source.type === 'stated' ? entry.source.statement.id : entry.source.record.id} entry={entry} kind={kind} />)}</ol>
        </div>
      ))}
    </section>
  );
}

function Step({ entry: { state, when, dateKind, source }, kind }: { entry: HistoryEntry; kind: FeatureKind }) {
  const store = useStore();
  const atlas = useAtlas();
  const { words, language } = useWords();
  const passages = source.type === 'recorded' ? [] : source.statement.testimonies.flatMap(({ passages: parts }) => parts.filter(({ role }) => role === 'says').flatMap(({ id }) => atlas.passages.get(id) ?? []));
  const passage = passages.find((one, at) => passages.indexOf(one) === at);
  return (
    <li className={`step step-${source.type}`}>
      {source.type === 'stated' ? <Sign kind={kind} state={state} speaker={speakerOf(source.statement)} badge /> : <svg className="sign record-sign" viewBox="-12 -12 24 24" aria-hidden="true"><path d="M-8-8H8V8H-8ZM-8-2H8M-2-8V8" /></svg>}
      <div>
        <p className="claim"><b>{stateWord(state, kind, language)}</b> <span className="flag">{source.type === 'stated' ? words.time.stated : words.time.recorded}</span>{source.type === 'stated' && source.statement.polarity === 'did-not' && <span className="flag">{words.didNot}</span>}</p>
        <p><small>{whenWords({ when, dateKind: dateKind ?? 'as-written' }, language)}{dateKind && <> · <DateGlyph kind={dateKind} /> {DATE_KIND_WORDS[dateKind][language]}</>}</small></p>
        {passage && (
          <button type="button" className="quote-button" onClick={() => choosePassage(store, passage.id)}>
            <q lang="ar" dir="rtl">{passage.exact}</q>
            {language === 'en' && <span className="gloss" lang="en">{passage.gloss}</span>}
          </button>
        )}
        {source.type === 'recorded' && <p><Runs text={source.record.text[language]} language={language} /> <small><bdi><Runs text={source.record.citations.map(({ publisher }) => publisher).join(language === 'ar' ? '، ' : ', ')} language={language} /></bdi></small></p>}
      </div>
    </li>
  );
}
