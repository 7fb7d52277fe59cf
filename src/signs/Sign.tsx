import type { Evidence } from '../model/presence.ts';
import type { Speaker } from '../model/slices.ts';
import type { FeatureKind, State } from '../model/vocabulary.ts';
import { BADGE, KIND_SIGNS, LINE_CORE, LINE_WIDTH, POINT_DASH, pointLook, SPEAKER_GLYPHS, STATE_SIGNS, STRIKE } from './signs.ts';
import { evidenceLook, lineCore } from './time-signs.ts';
import './sign.css';

interface SignProps {
  kind: FeatureKind;
  state: State;
  speaker?: Speaker;
  evidence?: Evidence;
  /** Days since it was last stated, where that is its evidence. */
  age?: number;
  /** Of a line its round badge alone, in the box of a point. */
  badge?: boolean;
}

const HALF_A_YEAR = 183;

/** The sign of a thing as it stands on the map, drawn small for lists and legends. Decorative: words stand beside it. */
export function Sign({ kind, state, speaker = 'told', evidence = 'full', age = HALF_A_YEAR, badge = false }: SignProps) {
  const { glyph, light, dark, form } = KIND_SIGNS[kind];
  const { dash, strike } = STATE_SIGNS[state];
  const { fill, outline } = evidenceLook(evidence, age);
  const box = { 'aria-hidden': true, style: { '--sign-light': light, '--sign-dark': dark } as React.CSSProperties };
  // A state that nobody has spoken of yet is no louder than its sign.
  const struck = evidence === 'ghost' ? outline : Math.max(outline, 0.8);
  const over = (
    <>
      {strike && <path d={strike} className="sign-core" strokeWidth={STRIKE.edge} strokeLinecap="round" opacity={struck} />}
      {strike && <path d={strike} className="sign-strike" strokeWidth={STRIKE.width} strokeLinecap="round" opacity={struck} />}
      {speaker !== 'told' && <path d={SPEAKER_GLYPHS[speaker]} transform="translate(9 -9) scale(0.45)" className="sign-speaker" strokeWidth="2" />}
    </>
  );
  const disc = <path d={BADGE.disc} className="sign-badge" strokeWidth="1.6" strokeDasharray={dash ? BADGE.dash.join(' ') : undefined} strokeOpacity={outline} />;
  const carried = <path d={glyph} transform={`scale(${BADGE.scale})`} className="sign-fill" opacity={outline} />;
  if (form === 'line' && badge) return <svg className="sign" viewBox="-12 -12 24 24" {...box}>{disc}{carried}{over}</svg>;
  if (form === 'line') {
    const dashes = dash?.map((part) => part * LINE_WIDTH).join(' ');
    return (
      <svg className="sign sign-line" viewBox="0 0 56 24" {...box}>
        <path d="M4 12H52" className="sign-stroke" strokeWidth={LINE_WIDTH} strokeDasharray={dashes} opacity={outline} />
        <path d="M4 12H52" className="sign-core" strokeWidth={LINE_WIDTH * LINE_CORE} opacity={lineCore(evidence, age)} />
        <g className="sign-carried">{disc}{carried}{over}</g>
      </svg>
    );
  }
  const look = pointLook(state, speaker);
  return (
    <svg className="sign" viewBox="-12 -12 24 24" {...box}>
      <path d={glyph} className="sign-fill" opacity={look === 'filled' ? fill : 0} />
      <path d={glyph} className="sign-stroke" strokeWidth="2" opacity={outline} strokeLinecap="round" strokeDasharray={look === 'dashed' ? POINT_DASH.join(' ') : undefined} />
      {over}
    </svg>
  );
}
