import { memo } from 'react';
import { KIND_SIGNS } from '../signs/signs.ts';
import type { FeatureKind } from '../model/vocabulary.ts';
import { currentSupports } from '../state/selectors.ts';
import { useAtlas, useSnapshot } from '../state/react.ts';
import { dayFrom, parseDay, partsOf, type Day } from '../time/day.ts';

/** What stands where on the axis: one lane a layer, one for the documents, and the chosen stretch. Words stand elsewhere. */
export function Lanes() {
  const atlas = useAtlas();
  const { axis } = atlas;
  const time = useSnapshot(({ wish }) => wish.time);
  const at = (day: Day) => `${((day - axis.start) / (axis.end - axis.start)) * 100}%`;
  const window = time.mode === 'window' ? [time.from, time.to] as const : time.mode === 'cumulative' ? [axis.start, time.to] as const : null;
  return (
    <div className="lanes" aria-hidden="true">
      {window && <div className="lane-window" style={{ insetInlineStart: at(window[0]), inlineSize: `${((window[1] - window[0]) / (axis.end - axis.start)) * 100}%` }} />}
      <Marks />
      <Ghost />
      <Years />
    </div>
  );
}

interface Mark { key: string; lane: number; start: number; width: number; kind: FeatureKind | null; present: boolean; rule: string }

const Marks = memo(function Marks() {
  const atlas = useAtlas();
  const scene = useSnapshot((snapshot) => snapshot.scene);
  const { axis } = atlas;
  const share = (days: number) => (days / (axis.end - axis.start)) * 100;
  const layers = atlas.manifest.layers.map((layer) => layer.id);
  const marks = atlas.slices.flatMap((slice): Mark[] => {
    const feature = atlas.features[slice.feature];
    const entry = scene.byFeature.get(slice.feature);
    const from = slice.start ?? slice.end;
    if (!feature || from === null || from < axis.start || from > axis.end) return [];
    const to = slice.rule === 'as-of' || slice.end === null ? from : slice.end;
    const present = entry?.slice.handle === slice.handle && entry.evidence !== 'ghost';
    return [{ key: `${slice.handle}`, lane: layers.indexOf(feature.properties.layer), start: share(from - axis.start), width: share(to - from), kind: feature.properties.kind, present, rule: slice.rule }];
  });
  const documents = atlas.manifest.documents.flatMap((id): Mark[] => {
    const day = atlas.publishedDay(id);
    return day === null ? [] : [{ key: id, lane: layers.length, start: share(day - axis.start), width: 0, kind: null, present: true, rule: 'document' }];
  });
  return [...marks, ...documents].map((mark) => (
    <i
      key={mark.key} className={`lane-mark rule-${mark.rule} ${mark.present ? '' : 'absent'}`}
      style={{
        insetInlineStart: `${mark.start}%`, insetBlockStart: `${mark.lane * 9 + 3}px`, inlineSize: `max(3px, ${mark.width}%)`,
        ...(mark.kind ? { '--sign-light': KIND_SIGNS[mark.kind].light, '--sign-dark': KIND_SIGNS[mark.kind].dark } : {}),
      } as React.CSSProperties}
    />
  ));
});

/** The time of what the current passage says. */
function Ghost() {
  const atlas = useAtlas();
  const wish = useSnapshot((snapshot) => snapshot.wish);
  const { axis } = atlas;
  return currentSupports(atlas, wish).flatMap(({ statement }, index) => {
    const start = statement.when.earliestStart ?? statement.when.latestStart;
    const end = statement.when.latestEnd ?? start;
    const [from, to] = [start && parseDay(start), end && parseDay(end)];
    if (!from || !to || to < axis.start || from > axis.end) return [];
    return [<i key={index} className="lane-said" style={{ insetInlineStart: `${((from - axis.start) / (axis.end - axis.start)) * 100}%`, inlineSize: `max(5px, ${((to - from) / (axis.end - axis.start)) * 100}%)` }} />];
  });
}

function Years() {
  const { axis } = useAtlas();
  const first = partsOf(axis.start).year;
  const last = partsOf(axis.end).year;
  return Array.from({ length: last - first + 1 }, (_, index) => {
    const day = dayFrom(first + index, 1, 1) as Day;
    return <span key={index} className="lane-year" style={{ insetInlineStart: `${((day - axis.start) / (axis.end - axis.start)) * 100}%` }}>{first + index}</span>;
  });
}
