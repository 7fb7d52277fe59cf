import type { Atlas } from '../atlas/atlas.ts';
import type { Occurrence } from '../atlas/occurrences.ts';
import type { Passing, Scene } from '../atlas/scene.ts';
import { evidenceOf, type Evidence, type TimeChoice } from '../model/presence.ts';
import { extentOf, type Extent } from '../model/slices.ts';
import type { PublishedRecord } from '../model/published.ts';
import { edgesOf, shareOf, type Span } from '../time/scale.ts';
import type { Day } from '../time/day.ts';
import type { Placed } from './layout.ts';

/** The days something is drawn over: open ends and what is only “before” or “as of” a day stand at the day they are known by. */
export function drawnDays({ rule, start, certainStart, end }: Extent): [Day, Day] | null {
  if (rule === 'undated') return null;
  const known = start ?? end ?? certainStart;
  if (known === null) return null;
  return rule === 'as-of' || rule === 'before' ? [known, known] : [known, end ?? known];
}

/** How an occurrence stands in the scene: as its feature's mark does where the mark rests on it, else by its own days; null: not there. */
export function evidenceIn(scene: Scene, time: TimeChoice, { feature, statements, ...extent }: Occurrence): Evidence | null {
  const entry = scene.byFeature.get(feature);
  if (extent.rule === 'undated') return scene.undated.includes(feature) || (time.mode === 'all' && entry) ? 'full' : null;
  if (!entry) return null;
  return statements.some((one) => entry.slice.statements.includes(one)) ? entry.evidence : evidenceOf(extent, time);
}

/** Where days lie in a view, in pixels; a single day at its middle, unless days are wide enough to be stretches themselves. */
export function placed(key: number, [from, to]: readonly [Day, Day], view: Span, width: number): Placed {
  if (from === to) {
    const at = shareOf(from, view) * width;
    return { key, start: at, end: at };
  }
  const [start, end] = edgesOf(from, to, view);
  return { key, start: start * width, end: end * width };
}

/** Lanes in their order: one a layer, then what has no exact day. Values are places in the atlas's list of occurrences. */
export function lanesOf(atlas: Atlas, { occurrences }: Passing): { layer: string | null; occurrences: number[] }[] {
  const inexact = (index: number) => ['before', 'undated'].includes(atlas.occurrences[index]?.rule ?? 'undated');
  const layerOf = (index: number) => atlas.features[atlas.occurrences[index]?.feature ?? -1]?.properties.layer;
  return [
    ...atlas.manifest.layers.map(({ id }) => ({ layer: id, occurrences: occurrences.filter((index) => layerOf(index) === id && !inexact(index)) })),
    { layer: null, occurrences: occurrences.filter(inexact) },
  ];
}

/** Outside records of what passes. */
export function recordsOf(atlas: Atlas, passing: Passing): PublishedRecord[] {
  return atlas.records.filter(({ feature }) => passing.features.has(atlas.indexOf(feature) ?? -1));
}

export function recordDays({ when }: PublishedRecord): [Day, Day] | null {
  return drawnDays(extentOf({ when, dateKind: 'as-written' }));
}
