import type { Atlas, AtlasPassage } from '../atlas/atlas.ts';
import type { Scene } from '../atlas/scene.ts';
import type { Slice } from '../model/slices.ts';
import type { PublishedFeature } from '../model/published.ts';
import type { Day } from '../time/day.ts';

export interface TimelineEvent {
  feature: PublishedFeature;
  slice: Slice;
  /** Words that say so, free of loaded wording; null where there are none such. */
  passage: AtlasPassage | null;
}

/** What begins, ends or is stated on a day and is in the scene: what took place before what is only described, with words before without. */
export function eventOn(atlas: Atlas, scene: Scene, day: Day): TimelineEvent[] {
  const found = scene.entries.flatMap(({ feature: index, slice, evidence }): TimelineEvent[] => {
    const feature = atlas.features[index];
    if (!feature || evidence === 'ghost' || ![slice.start, slice.rule === 'as-of' ? null : slice.end, slice.since].includes(day)) return [];
    return [{ feature, slice, passage: passageOf(atlas, slice) }];
  });
  return found.sort((a, b) => rank(a, day) - rank(b, day));
}

/** What begins or is first reported stands before what only ends; what took place before what is described. */
function rank({ slice, passage }: TimelineEvent, day: Day): number {
  const ends = slice.start !== day && slice.since !== day;
  return Number(ends) * 20 + ['extent', 'planned', 'before', 'as-of', 'undated'].indexOf(slice.rule) * 2 + Number(passage === null);
}

function passageOf(atlas: Atlas, { statements }: Slice): AtlasPassage | null {
  // The last state is what the mark shows.
  for (const { testimonies } of [...statements].reverse()) {
    for (const { passages } of testimonies) {
      const part = passages.find(({ role }) => role === 'says');
      const passage = part && atlas.passages.get(part.id);
      if (passage?.intact && !atlas.isLoaded(passage.id)) return passage;
    }
  }
  return null;
}
