import { useEffect, useState } from 'react';
import type { Atlas, AtlasPassage } from '../atlas/atlas.ts';
import { historyOf } from '../atlas/history.ts';
import { originsOf, testimonyAdmitted } from '../atlas/scene.ts';
import type { PublishedFeature } from '../model/published.ts';
import { FEATURE_KIND_WORDS, GRADE_WORDS } from '../signs/words.ts';
import { openDocument, stepPassage } from '../state/actions.ts';
import { companionPassages, currentPassage } from '../state/selectors.ts';
import { useAtlas, useSnapshot, useStore, useWords } from '../state/react.ts';
import { ClaimAndRecord, CommonOrigins, Disagreements, NotInEvidence } from './Beside.tsx';
import { Cite } from './Cite.tsx';
import { Course } from './Course.tsx';
import { Heading } from './Heading.tsx';
import { onMentionKeys } from './mention-keys.ts';
import { Paragraph } from './Paragraph.tsx';
import { ProofPanel } from './ProofPanel.tsx';
import { RawLines } from './RawLines.tsx';
import { SideBySide } from './SideBySide.tsx';
import { Statements } from './Statements.tsx';
import { Testimonies } from './Testimonies.tsx';
import { languageOf } from '../i18n/language.ts';
import { Runs } from '../ui/Runs.tsx';

/** The selected thing: how it stands now, its passages one by one, and everything the documents say of it. */
export function FeaturePane({ feature: index }: { feature: number }) {
  const store = useStore();
  const atlas = useAtlas();
  const feature = atlas.features[index] as PublishedFeature;
  const { words, language } = useWords();
  const filter = useSnapshot(({ wish }) => wish.filter);
  const current = useSnapshot(({ wish }) => currentPassage(atlas, wish));
  const testimonies = feature.properties.statements.flatMap((statement) => statement.testimonies).filter((testimony) => testimonyAdmitted(atlas, testimony, filter));
  const record = useSnapshot(({ wish }) => wish.record);
  const [wished, setView] = useState<View>('words');
  useEffect(() => {
    if (record !== null) setView('record');
  }, [record]);
  const views: [View, string][] = [
    ['words', words.wordsTab],
    ...(hasCourse(atlas, index) ? [['course', words.time.lifecycle] as [View, string]] : []),
    ...(hasComparison(atlas, feature) ? [['compare', words.compareTab] as [View, string]] : []),
    ...(atlas.recordsOf(index).length > 0 ? [['record', words.recordTab] as [View, string]] : []),
  ];
  const view = views.some(([name]) => name === wished) ? wished : 'words';
  const documents = new Set(testimonies.map((testimony) => testimony.document));
  return (
    <article className="feature">
      <Heading feature={feature} index={index} />
      <p className="support">{words.passages(atlas.passagesOf(index).length)} · {words.documents(documents.size)} · {words.origins(originsOf(testimonies))}</p>
      <CommonOrigins documents={documents} />
      <p className="reader-actions" role="group" aria-label={feature.properties.name[language]}>
        {views.map(([name, label]) => <button key={name} type="button" className="button" aria-pressed={view === name} onClick={() => setView(name)}>{label}</button>)}
      </p>
      {view === 'words' && (
        <>
          {current && <Reading passage={current} passages={atlas.passagesOf(index)} />}
          <section>
            <h3>{words.everyStatement}</h3>
            <Statements statements={feature.properties.statements} kind={feature.properties.kind} current={current?.id ?? null} open={(id) => stepPassage(store, id)} />
          </section>
          <NotInEvidence feature={index} />
        </>
      )}
      {view === 'course' && <Course feature={index} />}
      {view === 'compare' && <><SideBySide feature={feature} /><Disagreements about={feature.id} /></>}
      {view === 'record' && <ClaimAndRecord feature={index} />}
      <Drawing feature={feature} />
      <p className="aliases">{feature.properties.aliases.filter((alias) => !alias.documents).map((alias) => <span key={alias.text}><bdi lang={languageOf(alias.text)}>{alias.text}</bdi>: {words.notTheirWord}<br /></span>)}</p>
      <p className="kind-note">{FEATURE_KIND_WORDS[feature.properties.kind][language]} · <bdi dir="ltr" lang="zxx" translate="no">{feature.id}</bdi></p>
    </article>
  );
}

type View = 'words' | 'course' | 'compare' | 'record';

/** Whether more than one state of a thing is said or recorded. */
function hasCourse(atlas: Atlas, index: number): boolean {
  return historyOf(atlas, index).groups.reduce((sum, { entries }) => sum + entries.length, 0) > 1;
}

/** Whether more than one section speaks of a thing, or a disagreement is known about it. */
function hasComparison(atlas: Atlas, { id, properties }: PublishedFeature): boolean {
  const sections = new Set(properties.statements.flatMap((statement) => statement.testimonies.map(({ document, section }) => `${document}/${section}`)));
  return sections.size > 1 || atlas.disagreementsAbout(id).length > 0;
}

/** The current passage in its paragraph, with who says it, and the steps to its neighbours. */
function Reading({ passage, passages }: { passage: AtlasPassage; passages: AtlasPassage[] }) {
  const store = useStore();
  const atlas = useAtlas();
  const { words, language } = useWords();
  const document = atlas.documents.get(passage.document);
  const wish = useSnapshot((snapshot) => snapshot.wish);
  const companions = companionPassages(atlas, wish);
  const at = passages.findIndex((one) => one.id === passage.id);
  const [beneath, setBeneath] = useState<'raw' | 'proof' | null>(null);
  const step = (to: AtlasPassage | undefined) => to && stepPassage(store, to.id);
  const section = document?.source.sections.find((one) => passage.paragraph >= one.paragraphs[0] && passage.paragraph <= one.paragraphs[1]);
  return (
    <section className="reading" aria-label={words.passage}>
      <div className="reading-bar">
        <h3>{words.passage} {words.passageOf(at + 1, passages.length)}</h3>
        <button type="button" className="button" disabled={at <= 0} onClick={() => step(passages[at - 1])}>{words.previousPassage}</button>
        <button type="button" className="button" disabled={at === passages.length - 1} onClick={() => step(passages[at + 1])}>{words.nextPassage}</button>
      </div>
      {document && !passage.intact && <p role="alert" className="fault">{document.status === 'missing' ? words.textMissing : words.textChanged}</p>}
      {document?.status === 'changed' && passage.intact && <p className="fault">{words.changedStill}</p>}
      {document && <div className={`page voice-${section?.voice ?? 'matter'}`} role="group" tabIndex={0} aria-label={`${words.paragraph} ${passage.paragraph}. ${words.mentionHint}`} aria-keyshortcuts="Enter" onKeyDown={onMentionKeys}><Paragraph document={document} number={passage.paragraph} marked={passage} others={passages} companions={companions} follow /></div>}
      <p className="where">
        <button type="button" className="link-button" onClick={() => openDocument(store, passage.document, passage.paragraph)}>{document?.source.shortName[language] ?? passage.document}</button>
        {' · '}{section?.name[language]}{' · '}{words.paragraph} {passage.paragraph}
      </p>
      <p className="reader-actions">
        <button type="button" className="button" aria-pressed={beneath === 'raw'} onClick={() => setBeneath(beneath === 'raw' ? null : 'raw')}>{words.asReceived}</button>
        <button type="button" className="button" aria-pressed={beneath === 'proof'} onClick={() => setBeneath(beneath === 'proof' ? null : 'proof')}>{words.proof}</button>
        <Cite passage={passage.id} />
      </p>
      {document && beneath === 'raw' && <RawLines document={document} within={passage} />}
      {beneath === 'proof' && <ProofPanel key={passage.id} document={passage.document} passage={passage} />}
      <p className="gloss"><small>{words.gloss}</small> <span lang="en" dir="ltr">{passage.gloss}</span></p>
      <h4>{words.supports}</h4>
      <Testimonies passage={passage.id} />
    </section>
  );
}

/** Where the drawing comes from: never the documents. */
function Drawing({ feature }: { feature: PublishedFeature }) {
  const { words, language } = useWords();
  const { geometryGrade, geometrySource, sections, computedKm, publishedKm } = feature.properties;
  return (
    <details className="drawing">
      <summary>{words.geometry}: {geometryGrade === null ? words.notOnMap : GRADE_WORDS[geometryGrade][language]}</summary>
      {geometrySource && <p>{words.geometrySource}: <Runs text={geometrySource[language]} language={language} /></p>}
      {computedKm !== null && <p>{words.lengthDrawn(Math.round(computedKm))}</p>}
      {publishedKm.map((one) => <p key={one.source}>{words.lengthPublished(one.km)} <bdi dir="ltr" lang="zxx" translate="no" className="address">{one.source}</bdi></p>)}
      {sections.length > 1 && (
        <ul>
          {sections.map((section) => (
            <li key={section.id}>{section.name[language]}: {GRADE_WORDS[section.grade][language]}, {words.lengthDrawn(Math.round(section.computedKm))}. <Runs text={section.source[language]} language={language} /></li>
          ))}
        </ul>
      )}
    </details>
  );
}

