import type { Evidence } from '../model/presence.ts';
import type { Speaker } from '../model/slices.ts';
import type { FeatureKind, State } from '../model/vocabulary.ts';
import { EVIDENCE_SIGNS, KIND_SIGNS, pointLook, SPEAKER_GLYPHS, STATE_SIGNS } from './signs.ts';
import './sign.css';

interface SignProps {
  kind: FeatureKind;
  state: State;
  speaker?: Speaker;
  evidence?: Evidence;
  /** Of a line its round badge alone, in the box of a point. */
  badge?: boolean;
}

/** The sign of a thing as it stands on the map, drawn small for lists and legends. Decorative: words stand beside it. */
export function Sign({ kind, state, speaker = 'told', evidence = 'full', badge = false }: SignProps) {
  const sign = KIND_SIGNS[kind];
  const look = STATE_SIGNS[state];
  const { fill, outline } = EVIDENCE_SIGNS[evidence];
  const colour = { '--sign-light': sign.light, '--sign-dark': sign.dark } as React.CSSProperties;
  if (sign.form === 'line' && badge) {
    return (
      <svg className="sign" viewBox="-12 -12 24 24" aria-hidden="true" style={colour}>
        <circle r="10" className="sign-badge sign-badge-edge" strokeDasharray={look.dash ? '4 2.5' : undefined} opacity={outline} />
        <path d={sign.glyph} transform="scale(0.72)" className={kind === 'rail-corridor' ? 'sign-stroke' : 'sign-fill'} strokeWidth="2" opacity={outline} />
        {look.strike && <path d={look.strike} className="sign-strike" />}
        {speaker !== 'told' && <path d={SPEAKER_GLYPHS[speaker]} transform="translate(8 -8) scale(0.36)" className="sign-speaker" />}
      </svg>
    );
  }
  if (sign.form === 'line') {
    return (
      <svg className="sign sign-line" viewBox="0 0 44 24" aria-hidden="true" style={colour}>
        <path d="M2 12H42" className="sign-stroke" strokeWidth="3" strokeDasharray={look.dash?.map((part) => part * 3).join(' ')} opacity={outline} />
        <circle cx="22" cy="12" r="9" className="sign-badge" />
        <path d={sign.glyph} transform="translate(22 12) scale(0.62)" className={kind === 'rail-corridor' ? 'sign-stroke' : 'sign-fill'} strokeWidth="1.8" opacity={outline} />
        {look.strike && <path d={look.strike} transform="translate(22 12)" className="sign-strike" />}
        {speaker !== 'told' && <path d={SPEAKER_GLYPHS[speaker]} transform="translate(33 6) scale(0.4)" className="sign-speaker" />}
      </svg>
    );
  }
  const point = pointLook(state, speaker);
  return (
    <svg className="sign" viewBox="-12 -12 24 24" aria-hidden="true" style={colour}>
      <path d={sign.glyph} className="sign-fill" opacity={point === 'filled' ? fill : 0} />
      <path d={sign.glyph} className="sign-stroke" strokeWidth="2" opacity={outline} strokeDasharray={point === 'dashed' ? '3 2' : undefined} />
      {look.strike && <path d={look.strike} className="sign-strike" opacity={Math.max(outline, 0.8)} />}
      {speaker !== 'told' && <path d={SPEAKER_GLYPHS[speaker]} transform="translate(8 -8) scale(0.36)" className="sign-speaker" />}
    </svg>
  );
}
