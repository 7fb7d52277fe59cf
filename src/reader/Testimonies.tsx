import type { Support } from '../atlas/atlas.ts';
import { formatDay } from '../i18n/dates.ts';
import type { PublishedFeature, PublishedStatement, Words } from '../model/published.ts';
import { DATE_KIND_EXPLANATIONS, FLAG_EXPLANATIONS, ORIGIN_EXPLANATION, STATEMENT_KIND_EXPLANATIONS, VOICE_EXPLANATIONS } from '../signs/explanations.ts';
import { DateGlyph } from '../signs/DateGlyph.tsx';
import { VoiceMark } from '../signs/VoiceMark.tsx';
import { valueWords, whenWords } from '../signs/phrases.ts';
import { ATTRIBUTE_WORDS, DATE_KIND_WORDS, STATEMENT_KIND_WORDS, TIME_RELATION_WORDS } from '../signs/words.ts';
import { select, selectActor } from '../state/actions.ts';
import { useAtlas, useSnapshot, useStore, useWords } from '../state/react.ts';
import { selectedFeature } from '../state/selectors.ts';
import { dayOf } from '../time/day.ts';
import { Explain } from './Explain.tsx';
import { Runs } from '../ui/Runs.tsx';

/** Everything a passage supports, of the selected thing first: what, when, who says it, and as what kind of statement. */
export function Testimonies({ passage }: { passage: string }) {
  const atlas = useAtlas();
  const selected = useSnapshot(({ wish }) => selectedFeature(atlas, wish));
  const supports = [...atlas.supportsOf(passage)].sort((a, b) => rank(b, passage, selected) - rank(a, passage, selected));
  return (
    <ul className="testimonies">
      {supports.map((support, index) => (
        <li key={`${passage}/${support.statement.id}/${support.testimony.chain.join('/')}`}>
          <Claim support={support} own={support.feature === selected} open={index === 0} />
        </li>
      ))}
    </ul>
  );
}

/** What the passage itself says of the selected thing stands before what it only helps to read. */
function rank({ feature, testimony, statement }: Support, passage: string, selected: number | null): number {
  const says = testimony.passages.some((part) => part.id === passage && part.role === 'says');
  return Number(feature === selected) * 4 + Number(says) * 2 + Number(statement.attribute === 'state');
}

function Claim({ support: { feature: index, statement, testimony }, own, open }: { support: Support; own: boolean; open: boolean }) {
  const atlas = useAtlas();
  const { words, language } = useWords();
  const { properties } = atlas.features[index] as PublishedFeature;
  const value = valueWords(properties.kind, statement, language, atlas.nameOf);
  const flags: [string, Words, string][] = [
    ...(statement.polarity === 'did-not' ? [[words.didNot, FLAG_EXPLANATIONS.didNot, '−'] as [string, Words, string]] : []),
    ...(testimony.implied ? [[words.implied, FLAG_EXPLANATIONS.implied, '[ ]'] as [string, Words, string]] : []),
    ...(testimony.translatedBack ? [[words.translatedBack, FLAG_EXPLANATIONS.translatedBack, '⇄'] as [string, Words, string]] : []),
    ...(testimony.loaded ? [[words.loadedWords, FLAG_EXPLANATIONS.loaded, '!'] as [string, Words, string]] : []),
  ];
  return (
    <details open={open}>
      <summary className="claim">
        {!own && <b>{properties.name[language]} · </b>}
        {ATTRIBUTE_WORDS[statement.attribute][language]}{value !== null && <>: <b><Runs text={value} language={language} /></b></>}
        {flags.map(([flag, , icon]) => <span key={flag} className="flag" data-icon={icon}>{flag}</span>)}
      </summary>
      <dl className="facts">
        {flags.map(([flag, meaning]) => <div key={flag}><dt className="visually-hidden">{words.explain}</dt><dd><Explain meaning={meaning}>{flag}</Explain></dd></div>)}
        <div><dt>{words.voice}</dt><dd><Explain meaning={VOICE_EXPLANATIONS[testimony.voice]}><VoiceMark voice={testimony.voice} language={language} /></Explain></dd></div>
        <div><dt>{words.statementKind}</dt><dd><Explain meaning={STATEMENT_KIND_EXPLANATIONS[testimony.kind]}>{STATEMENT_KIND_WORDS[testimony.kind][language]}</Explain></dd></div>
        <div>
          <dt>{words.chain}</dt>
          <dd className="chain"><Explain meaning={ORIGIN_EXPLANATION}>{testimony.chain.map((one, at) => <span key={one}>{at > 0 && <i aria-hidden="true" className="chain-arrow"> ← </i>}<ActorName id={one} /></span>)}</Explain></dd>
        </div>
        <div><dt>{words.when}</dt><dd>{whenWords(statement, language)}{statement.relation && statement.relativeTo && <RelativeTo statement={statement} />}</dd></div>
        <div><dt>{words.dateKind}</dt><dd><Explain meaning={DATE_KIND_EXPLANATIONS[statement.dateKind]}><DateGlyph kind={statement.dateKind} /> {DATE_KIND_WORDS[statement.dateKind][language]}</Explain>{statement.reasoning && <small className="reasoning"> {statement.reasoning[language]}</small>}</dd></div>
        {statement.reported && <div><dt>{words.reported}</dt><dd>{formatDay(dayOf(statement.reported), language)}</dd></div>}
      </dl>
      {statement.note && <p className="claim-note"><Runs text={statement.note[language]} language={language} /></p>}
    </details>
  );
}

/** The name of an asserter; an actor's opens the actor. */
function ActorName({ id }: { id: string }) {
  const store = useStore();
  const atlas = useAtlas();
  const { language } = useWords();
  const name = atlas.nameOf(id)[language];
  return atlas.actorOf(id) ? <button type="button" className="link-button" onClick={() => selectActor(store, id)}><bdi><Runs text={name} language={language} /></bdi></button> : <bdi><Runs text={name} language={language} /></bdi>;
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
