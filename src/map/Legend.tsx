import { KIND_SIGNS } from '../signs/signs.ts';
import { Sign } from '../signs/Sign.tsx';
import { EVIDENCE_WORDS, FEATURE_KIND_WORDS, GRADE_WORDS, SPEAKER_WORDS, STATE_WORDS } from '../signs/words.ts';
import { EVIDENCE_SIGNS, GRADE_SIGNS, SPEAKER_GLYPHS } from '../signs/signs.ts';
import type { Evidence } from '../model/presence.ts';
import type { FeatureKind, Grade, State } from '../model/vocabulary.ts';
import { useAtlas, useSnapshot, useWords } from '../state/react.ts';

const sorted = <T extends string>(values: Iterable<T>, order: readonly string[]): T[] =>
  [...new Set(values)].sort((a, b) => order.indexOf(a) - order.indexOf(b));

/** What the signs on the map mean: made from the signs' own tables, for what is on the map now. */
export function Legend() {
  const { words, language } = useWords();
  const atlas = useAtlas();
  const scene = useSnapshot((snapshot) => snapshot.scene);
  const drawn = scene.entries.flatMap((entry) => {
    const feature = atlas.features[entry.feature];
    return feature?.geometry ? [{ ...entry, properties: feature.properties }] : [];
  });
  const kinds = sorted(drawn.map((entry) => entry.properties.kind), Object.keys(KIND_SIGNS)) as FeatureKind[];
  const states = sorted(drawn.map((entry) => entry.slice.state), Object.keys(STATE_WORDS)) as State[];
  const evidences = sorted(drawn.map((entry) => entry.evidence), Object.keys(EVIDENCE_SIGNS)) as Evidence[];
  const grades = sorted(drawn.flatMap((entry) => entry.properties.sections.map((section) => section.grade)), Object.keys(GRADE_SIGNS)) as Grade[];
  const speakers = (['commentary', 'implied'] as const).filter((speaker) => drawn.some((entry) => entry.slice.speaker === speaker));
  /** A kind that stands on the map in this state, so that the sample is a sign one can find there. */
  const kindWith = (state: State): FeatureKind => drawn.find((entry) => entry.slice.state === state)?.properties.kind ?? 'exercise';
  return (
    <details className="legend">
      <summary>{words.legend}</summary>
      <dl>
        <dt>{words.kind}</dt>
        {kinds.map((kind) => <dd key={kind}><Sign kind={kind} state="held" />{FEATURE_KIND_WORDS[kind][language]}</dd>)}
        <dt>{words.state}</dt>
        {states.map((state) => <dd key={state}><Sign kind={kindWith(state)} state={state} />{STATE_WORDS[state][language]}</dd>)}
        <dt>{words.evidence}</dt>
        {evidences.map((evidence) => <dd key={evidence}><Sign kind="conference" state="held" evidence={evidence} />{EVIDENCE_WORDS[evidence][language]}</dd>)}
        {grades.length > 0 && <dt>{words.grade}</dt>}
        {grades.map((grade) => <dd key={grade}><GradeSample grade={grade} />{GRADE_WORDS[grade][language]}</dd>)}
        {speakers.length > 0 && <dt>{words.speaker}</dt>}
        {speakers.map((speaker) => <dd key={speaker}><svg className="sign" viewBox="-12 -12 24 24" aria-hidden="true"><path d={SPEAKER_GLYPHS[speaker]} fill="currentColor" /></svg>{SPEAKER_WORDS[speaker][language]}</dd>)}
      </dl>
    </details>
  );
}

function GradeSample({ grade }: { grade: Grade }) {
  const { reach, blur } = GRADE_SIGNS[grade as keyof typeof GRADE_SIGNS];
  return (
    <svg className="sign sign-line grade-sample" viewBox="0 0 44 24" aria-hidden="true">
      <path d="M2 12H42" className="grade-edge" strokeWidth={3 + reach * 2} style={{ filter: blur ? `blur(${blur / 2.5}px)` : 'none' }} />
      <path d="M2 12H42" stroke="currentColor" strokeWidth="3" fill="none" />
    </svg>
  );
}
