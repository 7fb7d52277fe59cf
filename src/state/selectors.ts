import type { Atlas, AtlasPassage, Support } from '../atlas/atlas.ts';
import type { Day } from '../time/day.ts';
import type { Slice } from '../model/slices.ts';
import type { Wish } from './wish.ts';

/** Index of the selected feature. */
export function selectedFeature(atlas: Atlas, wish: Wish): number | null {
  return wish.selection === null ? null : atlas.indexOf(wish.selection);
}

/** The passage to mark: the chosen one, else the first of the selection. */
export function currentPassage(atlas: Atlas, wish: Wish): AtlasPassage | null {
  if (wish.passage !== null) return atlas.passages.get(wish.passage) ?? null;
  const feature = selectedFeature(atlas, wish);
  return feature === null ? null : (atlas.passagesOf(feature)[0] ?? null);
}

/** What the current passage supports. */
export function currentSupports(atlas: Atlas, wish: Wish): Support[] {
  const passage = currentPassage(atlas, wish);
  return passage === null ? [] : atlas.supportsOf(passage.id);
}

/** Features to light up: the selection, and everything its current passage supports. */
export function litFeatures(atlas: Atlas, wish: Wish): Set<number> {
  const selected = selectedFeature(atlas, wish);
  const lit = new Set(currentSupports(atlas, wish).map((support) => support.feature));
  if (selected !== null) lit.add(selected);
  return lit;
}

/** The day to go to for seeing a slice, inside the axis. */
export function dayOfSlice(slice: Slice, axis: { start: Day; end: Day }): Day | null {
  const day = slice.certainStart ?? slice.start ?? slice.end;
  return day === null || day < axis.start || day > axis.end ? null : day;
}
