import { GRADE_RINGS } from '../signs/grade-signs.ts';
import { RECORD_GLYPHS } from '../signs/paint.ts';
import { GRADE_HAZE, GRADE_SIGNS } from '../signs/signs.ts';
import { Sign } from '../signs/Sign.tsx';
import type { Comparison, Grade } from '../model/vocabulary.ts';

/** The shapes of the timeline, as it draws them, and their words. */
export const TIME_SHAPES = [
  ['point', 'shapePoint'], ['span', 'shapeSpan'], ['open', 'shapeOpen'], ['as-of', 'shapeAsOf'], ['before', 'shapeBefore'], ['count', 'shapeCount'], ['bars', 'shapeBars'], ['document', 'shapeDocument'], ['record', 'shapeRecord'],
] as const;

export function TimeShape({ shape }: { shape: (typeof TIME_SHAPES)[number][0] }) {
  return (
    <svg className="sign time-shape" viewBox="0 0 44 24" aria-hidden="true">
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

const isLine = (grade: Grade | 'none'): grade is keyof typeof GRADE_SIGNS => grade in GRADE_SIGNS;

/** A line with the edge it has on the map; a point; an area without an edge; nothing where nothing is drawn. */
export function GradeSample({ grade }: { grade: Grade | 'none' }) {
  if (!isLine(grade)) {
    const ring = GRADE_RINGS[grade as Grade];
    if (grade !== 'area-of-uncertainty' && grade !== 'none') {
      return <span className="ringed">{ring && <svg viewBox="-15 -15 30 30" aria-hidden="true"><circle r={ring.radius} strokeWidth={ring.width} strokeDasharray={ring.dots.join(' ')} /></svg>}<Sign kind="conference" state="held" /></span>;
    }
    return <svg className="sign" viewBox="-12 -12 24 24" aria-hidden="true">{grade === 'none' ? <path d="M-6 0H6" className="count" /> : <circle r="10" className="soft-area" />}</svg>;
  }
  const { reach, blur } = GRADE_SIGNS[grade];
  return (
    <svg className="sign sign-line" viewBox="0 0 56 24" aria-hidden="true">
      {blur > 0 && <path d="M2 12H54" className="grade-edge" strokeWidth={3 + reach * 2} strokeOpacity={GRADE_HAZE} style={{ filter: `blur(${blur / 2.5}px)` }} />}
      <path d="M2 12H54" className="grade-line" strokeWidth="3" />
      {blur === 0 && [10, 28, 46].map((x) => <circle key={x} cx={x} cy="12" r="3.2" className="grade-station" />)}
    </svg>
  );
}

export function ChangeSample({ glyph }: { glyph: string }) {
  return <svg className="sign" viewBox="-12 -12 24 24" aria-hidden="true"><path d={glyph} fillRule="evenodd" fill="currentColor" /></svg>;
}

/** What else the map draws, and its words. */
export const MAP_SHAPES = ['seat', 'relation', 'direction', 'silent', 'agrees', 'differs', 'crowd', 'disputedLine', 'disputedArea'] as const;

const isOutcome = (shape: string): shape is Comparison => shape in RECORD_GLYPHS;

export function MapShape({ shape }: { shape: (typeof MAP_SHAPES)[number] }) {
  return (
    <svg className="sign map-shape" viewBox="0 0 44 24" aria-hidden="true">
      {shape === 'seat' && <><circle cx="22" cy="12" r="5.5" className="count" />{[0, 60, 120, 180, 240, 300].map((turn) => <circle key={turn} cx="22" cy="2.2" r="2" className="certain" transform={`rotate(${turn} 22 12)`} />)}</>}
      {shape === 'relation' && <path d="M3 19Q22-4 41 17" className="count" />}
      {shape === 'direction' && <><path d="M3 12H41" className="count" /><path d="M17 6.5L28 12L17 17.5L20 12Z" className="certain" /></>}
      {isOutcome(shape) && <><path d="M3 7H41M3 17H41" className="count" /><path d={RECORD_GLYPHS[shape]} className="paper" transform="translate(22 12)" /></>}
      {shape === 'disputedLine' && <path d="M4 12H42" className="count dotted" />}
      {shape === 'disputedArea' && <path d="M8 20L20 4M15 20L27 4M22 20L34 4M29 20L38 8M8 12L14 4" className="count hatched" />}
      {shape === 'crowd' && <><circle cx="22" cy="12" r="10" className="count" strokeDasharray="8 2.5" /><text x="22" y="16.2" textAnchor="middle" fontSize="12">3</text></>}
    </svg>
  );
}
