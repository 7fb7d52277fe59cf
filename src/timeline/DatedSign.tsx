import type { Evidence } from '../model/presence.ts';
import type { Extent, Speaker } from '../model/slices.ts';
import type { DateKind, FeatureKind, State } from '../model/vocabulary.ts';
import { KIND_SIGNS } from '../signs/signs.ts';
import { Sign } from '../signs/Sign.tsx';
import { MARKED_DATE_KINDS } from '../signs/time-signs.ts';
import { DateGlyph } from '../signs/DateGlyph.tsx';

interface DatedSignProps { kind: FeatureKind; look: { state: State; speaker: Speaker }; evidence: Evidence | null; extent: Extent; dateKind: DateKind }

/** The tail that says how a time is open: what is as of a day fades after it, what is before a day comes from the past, an open end has an arrow. */
type Tail = 'as-of' | 'before' | 'open-end' | 'open-start' | null;

function tailOf({ rule, start, end }: Extent): Tail {
  if (rule === 'as-of' || rule === 'before') return rule;
  if (rule === 'undated') return null;
  return end === null ? 'open-end' : start === null ? 'open-start' : null;
}

/** A mark of the timeline: its sign as on the map, how its time is open, and how its date is known. */
export function DatedSign({ kind, look, evidence, extent, dateKind }: DatedSignProps) {
  const tail = tailOf(extent);
  const colour = { '--sign-light': KIND_SIGNS[kind].light, '--sign-dark': KIND_SIGNS[kind].dark } as React.CSSProperties;
  return (
    <span className={evidence === null ? 'dated dated-absent' : 'dated'} style={colour}>
      {tail && <span className={`tail tail-${tail}`} />}
      <Sign kind={kind} {...look} evidence={evidence ?? 'full'} badge />
      {MARKED_DATE_KINDS.includes(dateKind) && <DateGlyph kind={dateKind} />}
    </span>
  );
}

/** What is certain of a stretch stands full inside what is possible; `width` is the whole and `offset` where it begins, in pixels; open: only an outline. */
export function Bar({ extent: { start, certainStart, certainEnd, end }, width, offset, open }: { extent: Extent; width: number; offset: number; open: boolean }) {
  const certain = start !== null && end !== null && certainStart !== null && certainEnd !== null && certainStart <= certainEnd;
  const pixels = (day: number) => (start === null || end === null ? 0 : ((day - start) / (end - start + 1)) * width);
  return (
    <span className={open ? 'bar bar-open' : 'bar'} style={{ inlineSize: width, insetInlineStart: offset }}>
      {certain && <i style={{ insetInlineStart: pixels(certainStart), inlineSize: pixels(certainEnd + 1) - pixels(certainStart) }} />}
    </span>
  );
}
