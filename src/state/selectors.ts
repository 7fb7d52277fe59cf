import type { Atlas, AtlasPassage, Support } from '../atlas/atlas.ts';
import { testimonyAdmitted, type Filter } from '../atlas/scene.ts';
import type { Hit } from '../atlas/search.ts';
import { presentSlice } from '../model/presence.ts';
import type { PublishedActor, PublishedStatement } from '../model/published.ts';
import type { Day } from '../time/day.ts';
import type { Slice } from '../model/slices.ts';
import type { Wish } from './wish.ts';

/** Index of the selected feature. */
export function selectedFeature(atlas: Atlas, wish: Wish): number | null {
  return wish.selection === null ? null : atlas.indexOf(wish.selection);
}

/** The passage to mark: the chosen one, else the one that gives the state of the selection at this time. */
export function currentPassage(atlas: Atlas, wish: Wish): AtlasPassage | null {
  if (wish.passage !== null) return atlas.passages.get(wish.passage) ?? null;
  const feature = selectedFeature(atlas, wish);
  if (feature === null) return null;
  const passages = atlas.passagesOf(feature);
  const [own] = presentSlice(atlas.slicesOf(feature), wish.time)?.slice.statements ?? [];
  return passages.find(({ id }) => own?.testimonies.some((testimony) => testimony.passages.some((part) => part.id === id && part.role === 'says'))) ?? passages[0] ?? null;
}

/** What a passage says of a thing, or of all where none is given; where it gives a state, that alone. */
export function statementsRead(atlas: Atlas, selected: number | null, passage: string | null): Set<PublishedStatement> {
  const said = (passage === null ? [] : atlas.supportsOf(passage)).flatMap(({ feature, statement }) => (selected === null || feature === selected ? [statement] : []));
  const states = said.filter(({ value }) => 'state' in value);
  return new Set(states.length > 0 ? states : said);
}

/** What the current passage supports. */
export function currentSupports(atlas: Atlas, wish: Wish): Support[] {
  const passage = currentPassage(atlas, wish);
  return passage === null ? [] : atlas.supportsOf(passage.id);
}

/** The selected actor, where the selection is one. */
export function selectedActor(atlas: Atlas, wish: Wish): PublishedActor | null {
  return wish.selection === null ? null : atlas.actorOf(wish.selection);
}

/**
 * How strongly to light each feature, 0 to 1: the selection, what a mention points at, and less what else a passage
 * supports that was chosen itself, or what a selected actor has part in.
 */
export function litFeatures(atlas: Atlas, wish: Wish): Map<number, number> {
  const lit = chosenFeatures(atlas, wish);
  for (const feature of pointedFeatures(atlas, wish.pointed)) lit.set(feature, Math.max(lit.get(feature) ?? 0, 0.8));
  return lit;
}

function pointedFeatures(atlas: Atlas, pointed: string | null): number[] {
  if (pointed === null) return [];
  const own = atlas.indexOf(pointed);
  return own === null ? atlas.featuresOf(pointed) : [own];
}

function chosenFeatures(atlas: Atlas, wish: Wish): Map<number, number> {
  const actor = selectedActor(atlas, wish);
  if (actor) return new Map(atlas.featuresOf(actor.id).map((feature) => [feature, 0.45]));
  const selected = selectedFeature(atlas, wish);
  const others = wish.passage === null ? [] : currentSupports(atlas, wish).map((support) => [support.feature, 0.45] as const);
  return new Map(selected === null ? others : [...others, [selected, 1]]);
}

/** Passages that stand in one testimony with the current one, and are needed to read it. */
export function companionPassages(atlas: Atlas, wish: Wish): Set<string> {
  const selected = selectedFeature(atlas, wish);
  const current = currentPassage(atlas, wish);
  const [first] = currentSupports(atlas, wish).filter((support) => support.feature === selected);
  return new Set(first?.testimony.passages.map((part) => part.id).filter((id) => id !== current?.id));
}

/** Of what a search found, what the filter lets through: passages with a testimony of that kind, paragraphs of that document. */
export function admittedHits(atlas: Atlas, hits: readonly Hit[], filter: Filter): Hit[] {
  if (Object.keys(filter).length === 0) return [...hits];
  return hits.filter((hit) => {
    if (hit.type === 'passage') return atlas.supportsOf(hit.id).some(({ testimony }) => testimonyAdmitted(atlas, testimony, filter));
    return hit.type !== 'paragraph' || filter.document === undefined || hit.id === filter.document;
  });
}

/** The day to go to for seeing a slice, inside the axis. */
export function dayOfSlice(slice: Slice, axis: { start: Day; end: Day }): Day | null {
  const day = slice.certainStart ?? slice.start ?? slice.end;
  return day === null || day < axis.start || day > axis.end ? null : day;
}
