import { useEffect, useRef, type ReactNode } from 'react';
import type { AtlasDocument, AtlasPassage } from '../atlas/atlas.ts';

interface ParagraphProps {
  document: AtlasDocument;
  /** Counted from 1. */
  number: number;
  /** The one passage in `<mark>`, if it stands in this paragraph. */
  marked: AtlasPassage | null;
  /** Others to underline. */
  others: readonly AtlasPassage[];
  /** Of the others, those that belong to the same testimony as the mark. */
  companions?: ReadonlySet<string>;
  /** Bring the mark into view when it changes. */
  follow: boolean;
}

/**
 * One paragraph of a reading text, untouched. The marked passage is one element whose text is the passage; the others
 * are underlined around it, and where they overlap their stretches share one element.
 */
export function Paragraph({ document, number, marked, others, companions, follow }: ParagraphProps) {
  const mark = useRef<HTMLElement>(null);
  const here = marked?.intact && marked.paragraph === number && marked.document === document.source.id ? marked : null;
  useEffect(() => {
    if (follow && here) mark.current?.scrollIntoView({ block: 'nearest' });
  }, [follow, here]);
  const stretch = document.paragraphs[number - 1];
  if (!stretch) return null;
  const inside = others.filter((one) => one.intact && one.paragraph === number && one.document === document.source.id && one.id !== here?.id);
  const text = (from: number, to: number): ReactNode[] => underlined(document.text, from, to, inside, companions);
  return (
    <p className="arabic" lang="ar" dir="rtl" data-paragraph={number}>
      {here ? [
        ...text(stretch.start, here.start),
        <mark key="mark" ref={mark}>{document.text.slice(here.start, here.end)}</mark>,
        ...text(here.end, stretch.end),
      ] : text(stretch.start, stretch.end)}
    </p>
  );
}

function underlined(text: string, from: number, to: number, passages: readonly AtlasPassage[], companions?: ReadonlySet<string>): ReactNode[] {
  const cuts = [...new Set([from, to, ...passages.flatMap((one) => [one.start, one.end])])].filter((cut) => cut >= from && cut <= to).sort((a, b) => a - b);
  return cuts.slice(0, -1).map((start, index) => {
    const end = cuts[index + 1] as number;
    const covering = passages.filter((one) => one.start <= start && end <= one.end);
    const piece = text.slice(start, end);
    if (covering.length === 0) return piece;
    const look = ['said', ...(covering.length > 1 ? ['twice'] : []), ...(covering.some((one) => companions?.has(one.id)) ? ['companion'] : [])];
    return <span key={start} className={look.join(' ')}>{piece}</span>;
  });
}
