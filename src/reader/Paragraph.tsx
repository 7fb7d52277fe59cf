import { useEffect, useRef, type ReactNode } from 'react';
import type { AtlasDocument, AtlasPassage } from '../atlas/atlas.ts';
import { chooseMention, pointAt } from '../state/actions.ts';
import { useAtlas, useSnapshot, useStore } from '../state/react.ts';
import { withGaps } from '../text/withheld.ts';
import { piecesOf } from './pieces.ts';

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
 * are underlined around it, overlapping ones doubly. Names in it can be pointed at and chosen.
 */
export function Paragraph({ document, number, marked, others, companions, follow }: ParagraphProps) {
  const store = useStore();
  const atlas = useAtlas();
  const lit = useSnapshot(({ wish }) => wish.pointed ?? wish.selection);
  const mark = useRef<HTMLElement>(null);
  const id = document.source.id;
  const here = marked?.intact && marked.paragraph === number && marked.document === id ? marked : null;
  useEffect(() => {
    if (follow && here) mark.current?.scrollIntoView({ block: 'nearest' });
  }, [follow, here]);
  const stretch = document.paragraphs[number - 1];
  if (!stretch) return null;
  const inside = others.filter((one) => one.intact && one.paragraph === number && one.document === id && one.id !== here?.id);
  const mentions = document.status === 'changed' || document.status === 'missing' ? [] : atlas.mentionsIn(id).filter((one) => one.paragraph === number);
  const mentionAt = (event: React.SyntheticEvent) => {
    const at = (event.target as HTMLElement).closest<HTMLElement>('[data-mention]')?.dataset['mention'];
    return at === undefined ? undefined : mentions[Number(at)];
  };
  const text = (from: number, to: number): ReactNode[] => piecesOf({ start: from, end: to }, inside, mentions).map((piece) => {
    const words = withGaps(document.text.slice(piece.start, piece.end));
    const mention = piece.mention === null ? undefined : mentions[piece.mention];
    if (piece.passages.length === 0 && !mention) return words;
    const look = [
      ...(piece.passages.length > 0 ? ['said'] : []), ...(piece.passages.length > 1 ? ['twice'] : []),
      ...(piece.passages.some((one) => companions?.has(one.id)) ? ['companion'] : []),
      ...(mention ? ['mention'] : []), ...(mention && mention.target === lit ? ['lit'] : []),
    ].join(' ');
    return mention
      ? <span key={piece.start} className={look} role="button" tabIndex={-1} data-mention={piece.mention} data-target={mention.target}>{words}</span>
      : <span key={piece.start} className={look}>{words}</span>;
  });
  return (
    <p
      className="arabic" lang="ar" dir="rtl" data-paragraph={number}
      onPointerOver={(event) => { if (event.pointerType === 'mouse') pointAt(store, mentionAt(event)?.target ?? null); }}
      onPointerLeave={() => pointAt(store, null)}
      onFocus={(event) => pointAt(store, mentionAt(event)?.target ?? null)}
      onBlur={() => pointAt(store, null)}
      onClick={(event) => {
        const mention = mentionAt(event);
        if (mention && (getSelection()?.isCollapsed ?? true)) chooseMention(store, mention);
      }}
      onKeyDown={(event) => {
        const mention = event.key === 'Enter' || event.key === ' ' ? mentionAt(event) : undefined;
        if (!mention) return;
        event.preventDefault();
        chooseMention(store, mention);
      }}
    >
      {here ? [
        ...text(stretch.start, here.start),
        <mark key="mark" ref={mark}>{text(here.start, here.end)}</mark>,
        ...text(here.end, stretch.end),
      ] : text(stretch.start, stretch.end)}
    </p>
  );
}
