import { formatDay } from '../i18n/dates.ts';
import type { PublishedDisagreement } from '../model/published.ts';
import { valueWords, whenWords } from '../signs/phrases.ts';
import {
  ATTRIBUTE_WORDS, COMPARISON_WORDS, DISAGREEMENT_SCOPE_WORDS, DISAGREEMENT_TOPIC_WORDS, RECORD_GRADE_WORDS, VOICE_WORDS,
} from '../signs/words.ts';
import { choosePassage } from '../state/actions.ts';
import { useAtlas, useSnapshot, useStore, useWords } from '../state/react.ts';
import { dayOf } from '../time/day.ts';
import { languageOf } from '../i18n/language.ts';
import { Runs } from '../ui/Runs.tsx';

/** What stands beside the statements about a thing: where the documents differ, what they do not give, what outside sources record. */

export function Disagreements({ about }: { about: string }) {
  const atlas = useAtlas();
  const { words } = useWords();
  const found = atlas.disagreementsAbout(about);
  if (found.length === 0) return null;
  return (
    <section>
      <h3>{words.disagreements}</h3>
      <DisagreementList found={found} />
    </section>
  );
}

/** Every disagreement of the atlas, as a list of its own. */
export function AllDisagreements() {
  const atlas = useAtlas();
  const { words } = useWords();
  if (atlas.disagreements.length === 0) return null;
  return (
    <details className="all-disagreements">
      <summary>{words.disagreements}: {words.allDisagreements(atlas.disagreements.length)}</summary>
      <DisagreementList found={atlas.disagreements} />
    </details>
  );
}

function DisagreementList({ found }: { found: readonly PublishedDisagreement[] }) {
  const store = useStore();
  const atlas = useAtlas();
  const { language } = useWords();
  return (
    <ul className="disagreements">
      {found.map((one) => (
        <li key={one.id}>
          <p className="claim"><b><Runs text={one.name[language]} language={language} /></b> <small>{DISAGREEMENT_TOPIC_WORDS[one.topic][language]} · {DISAGREEMENT_SCOPE_WORDS[one.scope][language]}</small></p>
          <div className="sides">
            {one.sides.map((side) => (
              <div key={side.label.ar}>
                <p><Runs text={side.label[language]} language={language} /></p>
                {side.passages.flatMap((id) => atlas.passages.get(id) ?? []).map((passage) => (
                  <button key={passage.id} type="button" className="quote-button" onClick={() => choosePassage(store, passage.id)}>
                    <q lang="ar" dir="rtl">{passage.exact}</q>
                    {language === 'en' && <span className="gloss" lang="en">{passage.gloss}</span>}
                    <small>{passage.document}</small>
                  </button>
                ))}
              </div>
            ))}
          </div>
          {one.note && <p className="claim-note"><Runs text={one.note[language]} language={language} /></p>}
        </li>
      ))}
    </ul>
  );
}

/** Documents that go back to one origin beyond what they say themselves. */
export function CommonOrigins({ documents }: { documents: ReadonlySet<string> }) {
  const atlas = useAtlas();
  const { words, language } = useWords();
  const found = atlas.dependencies.filter((one) => one.documents.filter((document) => documents.has(document)).length > 1);
  return found.map((one) => (
    <p key={one.id} className="claim-note">{words.commonOrigin} ({one.documents.filter((document) => documents.has(document)).join(language === 'ar' ? '، ' : ', ')} → {atlas.nameOf(one.origin)[language]}): <Runs text={one.reasoning[language]} language={language} /></p>
  ));
}

export function NotInEvidence({ feature }: { feature: number }) {
  const atlas = useAtlas();
  const { words, language } = useWords();
  const missing = atlas.notInEvidence(feature);
  if (missing.length === 0) return null;
  return (
    <section className="not-in-evidence">
      <h3>{words.notInEvidence}</h3>
      <p>{words.notInEvidenceNote} {missing.map((attribute) => ATTRIBUTE_WORDS[attribute][language]).join(language === 'ar' ? '، ' : ', ')}</p>
    </section>
  );
}

/** What the documents say of a thing, when, beside what outside sources record: two columns, compared and never merged. */
export function ClaimAndRecord({ feature: index }: { feature: number }) {
  const store = useStore();
  const atlas = useAtlas();
  const { words, language } = useWords();
  const feature = atlas.features[index];
  if (!feature) return null;
  const held = new Set(atlas.recordsOf(index).flatMap((record) => record.comparison.statements));
  const claims = feature.properties.statements.filter((statement) => statement.attribute === 'state' || held.has(statement.id));
  return (
    <div className="claim-and-record">
      <section>
        <h3>{words.claims}</h3>
        <ul>
          {claims.map((statement) => (
            <li key={statement.id}>
              <p className="claim"><small className="claim-when">{whenWords(statement, language)}</small> {ATTRIBUTE_WORDS[statement.attribute][language]}: <b>{valueWords(feature.properties.kind, statement, language, atlas.nameOf)}</b></p>
              {statement.testimonies.map((testimony) => {
                const says = testimony.passages.filter((part) => part.role === 'says').flatMap((part) => atlas.passages.get(part.id) ?? []);
                return says.map((passage) => (
                  <button key={`${testimony.section}/${passage.id}`} type="button" className="quote-button" onClick={() => choosePassage(store, passage.id)}>
                    <q lang="ar" dir="rtl">{passage.exact}</q>
                    {language === 'en' && <span className="gloss" lang="en">{passage.gloss}</span>}
                    <small>{passage.document} · {VOICE_WORDS[testimony.voice][language]}</small>
                  </button>
                ));
              })}
            </li>
          ))}
        </ul>
      </section>
      <Records feature={index} />
    </div>
  );
}

function Records({ feature }: { feature: number }) {
  const atlas = useAtlas();
  const { words, language } = useWords();
  const opened = useSnapshot(({ wish }) => wish.record);
  const records = atlas.recordsOf(feature);
  if (records.length === 0) return null;
  const sections = new Map(atlas.features[feature]?.properties.sections.map((section) => [section.id, section.name]));
  return (
    <section className="records">
      <h3>{words.records}</h3>
      <p className="claim-note">{words.recordsNote}</p>
      <ul>
        {records.map((record) => {
          const section = sections.size > 1 ? sections.get(record.subject) : undefined;
          return (
            <li key={record.id} className={`record comparison-${record.comparison.outcome} ${record.id === opened ? 'opened' : ''}`} aria-current={record.id === opened ? true : undefined} ref={record.id === opened ? (item) => item?.scrollIntoView({ block: 'nearest' }) : undefined}>
              <p className="claim"><small className="claim-when">{whenWords({ when: record.when, dateKind: 'as-written' }, language)}</small> {section && <i>{section[language]}: </i>}<Runs text={record.text[language]} language={language} /></p>
              <p><span className="flag">{COMPARISON_WORDS[record.comparison.outcome][language]}</span> <Runs text={record.comparison.note?.[language] ?? ''} language={language} /></p>
              {record.citations.map((citation) => (
                <p key={citation.address} className="citation">
                  <bdi lang={languageOf(citation.publisher)}>{citation.publisher}</bdi>{citation.title && <>: <bdi lang={languageOf(citation.title)}>{citation.title}</bdi></>}{citation.published && <> · <bdi>{formatDay(dayOf(citation.published), language)}</bdi></>} · {words.sourceGrade}: {RECORD_GRADE_WORDS[citation.grade][language]}
                  <br /><bdi dir="ltr" lang="zxx" translate="no" className="address">{citation.address}</bdi>
                </p>
              ))}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
