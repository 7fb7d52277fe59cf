import { KIND_SIGNS } from '../signs/signs.ts';
import { Sign } from '../signs/Sign.tsx';
import { DateGlyph } from '../signs/DateGlyph.tsx';
import { joined } from '../i18n/language.ts';
import { CHANGE_SIGNS, changeSigns } from '../signs/time-signs.ts';
import { DATE_KIND_WORDS, EVIDENCE_WORDS, FEATURE_KIND_WORDS, GRADE_WORDS, SPEAKER_WORDS, STATE_WORDS } from '../signs/words.ts';
import { EVIDENCE_SIGNS, GRADE_SIGNS, SPEAKER_GLYPHS } from '../signs/signs.ts';
import type { Evidence } from '../model/presence.ts';
import { DATE_KINDS, type FeatureKind, type Grade, type State } from '../model/vocabulary.ts';
import { useAtlas, useSnapshot, useWords } from '../state/react.ts';

const sorted = <T extends string>(values: Iterable<T>, order: readonly string[]): T[] =>
  [...new Set(values)].sort((a, b) => order.indexOf(a) - order.indexOf(b));

/** What the signs mean: made from the signs' own tables, for what is on the map and in the list now, and for time. */
export function Legend() {
  const { words, language } = useWords();
  const atlas = useAtlas();
  const scene = useSnapshot((snapshot) => snapshot.scene);
  const drawn = scene.entries.flatMap((entry) => {
    const feature = atlas.features[entry.feature];
    return feature?.geometry ? [{ ...entry, properties: feature.properties }] : [];
  });
  const kinds = sorted(scene.entries.flatMap((entry) => atlas.features[entry.feature]?.properties.kind ?? []), Object.keys(KIND_SIGNS)) as FeatureKind[];
  const states = sorted(scene.entries.map((entry) => entry.slice.state), Object.keys(STATE_WORDS)) as State[];
  const evidences = Object.keys(EVIDENCE_SIGNS) as Evidence[];
  const grades = sorted(drawn.flatMap((entry) => entry.properties.sections.map((section) => section.grade)), Object.keys(GRADE_SIGNS)) as Grade[];
  const speakers = (['commentary', 'implied'] as const).filter((speaker) => drawn.some((entry) => entry.slice.speaker === speaker));
  const dateKinds = sorted(scene.entries.map((entry) => entry.slice.dateKind), DATE_KINDS);
  const compared = useSnapshot((snapshot) => snapshot.changes);
  const used = new Set([...new Set(compared.map((entry) => entry.feature))].flatMap((feature) => changeSigns(new Set(compared.flatMap((entry) => (entry.feature === feature ? [entry.change] : []))))));
  const changes = CHANGE_SIGNS.filter(({ id }) => used.has(id));
  return (
    <details className="legend">
      <summary>{words.legend}</summary>
      <dl>
        <dt>{words.kind}</dt>
        {kinds.map((kind) => <dd key={kind}><Sign kind={kind} state="held" />{FEATURE_KIND_WORDS[kind][language]}</dd>)}
        <dt>{words.state}</dt>
        {states.map((state) => <dd key={state} className="state"><Sign kind="exercise" state={state} />{STATE_WORDS[state][language]}</dd>)}
        <dt>{words.evidence}</dt>
        {evidences.map((evidence) => <dd key={evidence}><Sign kind="conference" state="held" evidence={evidence} />{EVIDENCE_WORDS[evidence][language]}</dd>)}
        <dt>{words.dateKind}</dt>
        {dateKinds.map((kind) => <dd key={kind}><DateGlyph kind={kind} />{DATE_KIND_WORDS[kind][language]}</dd>)}
        <dt>{words.time.inTime}</dt>
        {SHAPES.map(([shape, name]) => <dd key={shape}><TimeShape shape={shape} />{words.time[name]}</dd>)}
        {changes.length > 0 && <dt>{words.time.modeCompare}</dt>}
        {changes.map(({ id, of, glyph }) => <dd key={id}><svg className="sign" viewBox="-12 -12 24 24" aria-hidden="true"><path d={glyph} fillRule="evenodd" fill="currentColor" /></svg>{joined(language, of.map((change) => words.time.changes[change]))}</dd>)}
        {grades.length > 0 && <dt>{words.grade}</dt>}
        {grades.map((grade) => <dd key={grade}><GradeSample grade={grade} />{GRADE_WORDS[grade][language]}</dd>)}
        {speakers.length > 0 && <dt>{words.speaker}</dt>}
        {speakers.map((speaker) => <dd key={speaker}><svg className="sign" viewBox="-12 -12 24 24" aria-hidden="true"><path d={SPEAKER_GLYPHS[speaker]} fill="currentColor" /></svg>{SPEAKER_WORDS[speaker][language]}</dd>)}
      </dl>
    </details>
  );
}

/** The shapes of the timeline, as it draws them. */
const SHAPES = [['point', 'shapePoint'], ['span', 'shapeSpan'], ['open', 'shapeOpen'], ['as-of', 'shapeAsOf'], ['before', 'shapeBefore'], ['count', 'shapeCount'], ['bars', 'shapeBars'], ['document', 'shapeDocument'], ['record', 'shapeRecord']] as const;

function TimeShape({ shape }: { shape: (typeof SHAPES)[number][0] }) {
  return (
    <svg className="sign sign-line time-shape" viewBox="0 0 44 24" aria-hidden="true">
      {shape === 'span' && <><rect x="3" y="8" width="38" height="8" rx="4" className="possible" /><rect x="12" y="7" width="20" height="10" rx="4" className="certain" /></>}
      {shape === 'open' && <><rect x="3" y="7" width="20" height="10" rx="4" className="certain" /><path d="M23 11H34V7L41 12L34 17V13H23Z" className="certain" /></>}
      {shape === 'as-of' && <path d="M22 12H27M30 12H34M37 12H40" className="fading" />}
      {shape === 'before' && <path d="M22 12H19M16 12H13M10 12H7L10 9M7 12L10 15" className="fading" />}
      {(shape === 'point' || shape === 'as-of' || shape === 'before') && <circle cx="22" cy="12" r="6" className="certain" />}
      {shape === 'bars' && <><rect x="12" y="2" width="8" height="20" className="count" /><rect x="12" y="10" width="8" height="12" className="certain" /><rect x="24" y="12" width="8" height="10" className="count" /></>}
      {shape === 'document' && <path d="M15 2H25L30 7V22H15Z" className="count" />}
      {shape === 'record' && <path d="M14 4H30V20H14ZM14 10H30M20 4V20" className="count" />}
      {shape === 'count' && <><rect x="10" y="3" width="24" height="18" rx="9" className="count" /><text x="22" y="16.5" textAnchor="middle" fontSize="12">12</text></>}
    </svg>
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
