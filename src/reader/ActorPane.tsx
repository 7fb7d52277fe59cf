import type { PublishedActor, PublishedFeature } from '../model/published.ts';
import { Sign } from '../signs/Sign.tsx';
import { markWord } from '../signs/words.ts';
import { choosePassage, openDocument, select } from '../state/actions.ts';
import { useAtlas, useStore, useWords } from '../state/react.ts';
import { Disagreements } from './Beside.tsx';
import { Statements } from './Statements.tsx';
import { languageOf } from '../i18n/language.ts';

/** A person, state, organisation or medium: what the documents call it, where they name it, and what it has part in. */
export function ActorPane({ actor }: { actor: PublishedActor }) {
  const store = useStore();
  const atlas = useAtlas();
  const { words, language } = useWords();
  const mentions = atlas.mentionsOf(actor.id);
  const documents = [...new Set(mentions.map((one) => one.document))];
  const paragraphsIn = (document: string) => [...new Set(mentions.filter((one) => one.document === document).map((one) => one.paragraph))];
  return (
    <article className="feature">
      <header className="feature-head"><h2>{actor.name[language]}</h2></header>
      <p className="support">{words.inTheTexts(mentions.length)}</p>
      <dl className="facts named">
        {documents.map((document) => (
          <div key={document}>
            <dt>{words.document} <bdi>{document}</bdi></dt>
            <dd>
              {paragraphsIn(document).map((paragraph) => (
                <button key={paragraph} type="button" className="button" aria-label={`${words.document} ${document}, ${words.paragraph} ${paragraph}`} onClick={() => openDocument(store, document, paragraph)}>{paragraph}</button>
              ))}
            </dd>
          </div>
        ))}
      </dl>
      {actor.statements.length > 0 && (
        <section>
          <h3>{words.actorCalled}</h3>
          <Statements statements={actor.statements} kind={null} current={null} open={(id) => choosePassage(store, id)} />
        </section>
      )}
      <Disagreements about={actor.id} />
      <section>
        <h3>{words.actorFeatures}</h3>
        <ul className="rows">
          {atlas.featuresOf(actor.id).map((index) => {
            const { id, properties: { kind, name } } = atlas.features[index] as PublishedFeature;
            const { state, speaker } = atlas.slicesOf(index).at(-1) ?? { state: 'unknown' as const, speaker: 'told' as const };
            return (
              <li key={id}>
                <button type="button" className="row-button" onClick={() => select(store, id)}>
                  <Sign kind={kind} state={state} speaker={speaker} />
                  <span className="row-name">{name[language]}</span>
                  <span className="row-state">{markWord({ state, speaker }, kind, language)}</span>
                </button>
              </li>
            );
          })}
        </ul>
      </section>
      <details><summary>{words.spellings}</summary><p>{actor.spellings.map((one) => <span key={one}><bdi lang={languageOf(one)}>{one}</bdi><br /></span>)}</p></details>
    </article>
  );
}
