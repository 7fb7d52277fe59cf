import { formatDay } from '../i18n/dates.ts';
import { valueWords, whenWords } from '../signs/phrases.ts';
import { ATTRIBUTE_WORDS, DATE_KIND_WORDS, STATEMENT_KIND_WORDS, TIME_RELATION_WORDS, VOICE_WORDS } from '../signs/words.ts';
import type { PublishedStatement } from '../model/published.ts';
import { select, selectActor } from '../state/actions.ts';
import { useAtlas, useSnapshot, useStore, useWords } from '../state/react.ts';
import { selectedFeature } from '../state/selectors.ts';
import { dayOf } from '../time/day.ts';

/** Everything a passage supports: what, when, who says it, and as what kind of statement. */
export function Testimonies({ passage }: { passage: string }) {
  const atlas = useAtlas();
  const { words, language } = useWords();
  const selected = useSnapshot(({ wish }) => selectedFeature(atlas, wish));
  const supports = [...atlas.supportsOf(passage)].sort((a, b) => Number(b.feature === selected) - Number(a.feature === selected));
  return (
    <ul className="testimonies">
      {supports.map(({ feature: index, statement, testimony }) => {
        const feature = atlas.features[index];
        if (!feature) return null;
        const value = valueWords(feature.properties.kind, statement, language, atlas.nameOf);
        const flags = [
          ...(statement.polarity === 'did-not' ? [words.didNot] : []), ...(testimony.implied ? [words.implied] : []),
          ...(testimony.translatedBack ? [words.translatedBack] : []), ...(testimony.loaded ? [words.loadedWords] : []),
        ];
        return (
          <li key={`${statement.id}/${testimony.chain.join('/')}`}>
            <p className="claim">
              {index !== selected && <b>{feature.properties.name[language]} · </b>}
              {ATTRIBUTE_WORDS[statement.attribute][language]}{value !== null && <>: <b>{value}</b></>}
              {flags.map((flag) => <span key={flag} className="flag">{flag}</span>)}
            </p>
            <dl className="facts">
              <div><dt>{words.voice}</dt><dd>{VOICE_WORDS[testimony.voice][language]}</dd></div>
              <div><dt>{words.statementKind}</dt><dd>{STATEMENT_KIND_WORDS[testimony.kind][language]}</dd></div>
              <div><dt>{words.chain}</dt><dd className="chain">{testimony.chain.map((one, at) => <span key={one}>{at > 0 && <i aria-hidden="true" className="chain-arrow"> ← </i>}<ActorName id={one} /></span>)}</dd></div>
              <div><dt>{words.when}</dt><dd>{whenWords(statement, language)}{statement.relation && statement.relativeTo && <RelativeTo statement={statement} />}</dd></div>
              <div><dt>{words.dateKind}</dt><dd>{DATE_KIND_WORDS[statement.dateKind][language]}{statement.reasoning && <small className="reasoning"> {statement.reasoning[language]}</small>}</dd></div>
              {statement.reported && <div><dt>{words.reported}</dt><dd>{formatDay(dayOf(statement.reported), language)}</dd></div>}
            </dl>
            {statement.note && <p className="claim-note">{statement.note[language]}</p>}
          </li>
        );
      })}
    </ul>
  );
}

/** The name of an asserter; an actor's opens the actor. */
function ActorName({ id }: { id: string }) {
  const store = useStore();
  const atlas = useAtlas();
  const { language } = useWords();
  const name = atlas.nameOf(id)[language];
  return atlas.actorOf(id) ? <button type="button" className="link-button" onClick={() => selectActor(store, id)}>{name}</button> : <>{name}</>;
}

/** How a statement lies to the one it is dated by, and the way there. */
function RelativeTo({ statement }: { statement: PublishedStatement }) {
  const store = useStore();
  const atlas = useAtlas();
  const { language } = useWords();
  const id = statement.relativeTo?.split('.')[0] ?? '';
  const feature = atlas.features[atlas.indexOf(id) ?? -1];
  if (!feature || !statement.relation) return null;
  return <small className="reasoning">{TIME_RELATION_WORDS[statement.relation][language]} <button type="button" className="link-button" onClick={() => select(store, id)}>{feature.properties.name[language]}</button></small>;
}
