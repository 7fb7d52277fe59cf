import type { AtlasPassage } from '../atlas/atlas.ts';
import type { PublishedMention } from '../model/published.ts';
import type { Stretch } from '../text/slice.ts';

/** A run of text under the same passages and the same mention. */
export interface Piece extends Stretch {
  passages: AtlasPassage[];
  /** Its place among the mentions given; null where no name stands. */
  mention: number | null;
}

/** Cuts a stretch of text wherever a passage or a mention begins or ends. The pieces, joined, are the stretch. */
export function piecesOf({ start, end }: Stretch, passages: readonly AtlasPassage[], mentions: readonly PublishedMention[]): Piece[] {
  const cuts = [...new Set([start, end, ...[...passages, ...mentions].flatMap((one) => [one.start, one.end])])]
    .filter((cut) => start <= cut && cut <= end).sort((a, b) => a - b);
  return cuts.slice(0, -1).map((from, index) => {
    const to = cuts[index + 1] as number;
    const covers = (one: Stretch) => one.start <= from && to <= one.end;
    const mention = mentions.findIndex(covers);
    return { start: from, end: to, passages: passages.filter(covers), mention: mention === -1 ? null : mention };
  });
}
