import type { DateKind } from '../model/vocabulary.ts';
import { DATE_KIND_GLYPHS } from './time-signs.ts';

/** A kind of date as its glyph. Decorative: its word stands beside it. */
export function DateGlyph({ kind }: { kind: DateKind }) {
  return <svg className="date-glyph" viewBox="-12 -12 24 24" aria-hidden="true"><path d={DATE_KIND_GLYPHS[kind]} fillRule="evenodd" /></svg>;
}
