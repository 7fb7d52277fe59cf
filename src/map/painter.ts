import type { GeoJSONSource, Map as MapLibreMap } from 'maplibre-gl';
import type { SceneEntry } from '../atlas/scene.ts';
import type { PublishedFeature } from '../model/published.ts';
import type { State } from '../model/vocabulary.ts';
import { CHANGE_SIGNS, changeSigns, evidenceLook, labelOpacity, lineCore } from '../signs/time-signs.ts';
import { litFeatures } from '../state/selectors.ts';
import { leadingDay } from '../state/time-actions.ts';
import type { Store } from '../state/store.ts';
import { RECORDS_LAYER } from '../state/wish.ts';
import type { BaseData, Ground } from './base.ts';
import { showBordersAt } from './borders.ts';
import { groupingOf, type Crowd, type Grouping } from './crowd.ts';
import { CHANGE_LAYERS, MARKS, PLACED, RECORDS, RELATIONS } from './layers.ts';
import { marksOf, standingAt, type Fan } from './marks.ts';
import { recordDrawings, recordsAt } from './records.ts';

/** Opacities by feature-state: the fill, the outline, the hollow of a line, the seat, the label, the light behind, and each sign of a change. */
type Look = Record<string, number>;
const UNSEEN: Look = { fill: 0, outline: 0, core: 0, seat: 0, label: 0, lit: 0, ...Object.fromEntries(CHANGE_SIGNS.map(({ id }) => [id, 0])) };
const sameLook = (a: Look, b: Look): boolean => Object.keys(UNSEEN).every((key) => a[key] === b[key]);
/** So many marks are also named on the map's holder, for those who check what is drawn. */
const NAMED = 2000;
/** Milliseconds without change after which labels are placed anew and crowds are fanned out. */
const REST = 200;
/** Where the chosen one of a counted crowd stands: above the count, in pixels. */
const CHOSEN_ABOVE = 34;

export interface Painter {
  /** Pushes what changed in the scene, and redraws in the same frame. */
  difference(): void;
  /** After a new style or a lost context: everything anew. */
  everything(): void;
  /** After the zoom changed. */
  regroup(): void;
  /** A new style came with its crowds fanned out like this. */
  fanned(fan: Fan): void;
  /** Whether a mark is drawn by itself, not counted in a crowd. */
  stands(feature: number): boolean;
  /** How far from its own place a mark's sign stands in its crowd, in pixels to the right and down. */
  aside(feature: number): readonly [number, number];
  /** Crowds that are counted now. */
  counted(): Crowd[];
  stop(): void;
}

/** What the painter cannot know by itself. */
export interface PainterSettings {
  theme(): Ground;
  /** The base map as it is now. */
  data(): BaseData;
  /** Told in the same frame which crowds are counted. */
  crowds(counted: Crowd[]): void;
  /** How crowds are fanned out in the style the map was made with. */
  fan: Fan;
}

/** Nobody has had part in what was only intended, called off or stayed away from. */
const NOT_TIED = new Set<State>(['announced', 'planned', 'demanded', 'cancelled', 'absent']);
const tookPlace = (state: State | undefined): boolean => state !== undefined && !NOT_TIED.has(state);

const keyOf = (fan: Fan): string => JSON.stringify([...fan]);

/** Who crowds whom at a zoom; the chosen one steps out of a counted crowd. */
function groupingAt({ atlas, get }: Store, zoom: number): Grouping & { counted: Set<number> } {
  const { scene, wish } = get();
  const standing = scene.entries.flatMap(({ feature }) => {
    const at = standingAt(atlas.features[feature] as PublishedFeature);
    return at ? [{ feature, at }] : [];
  });
  // By half zooms, so that small steps draw nothing anew.
  const grouping = groupingOf(standing, Math.round(zoom * 2) / 2);
  const counted = new Set(grouping.crowds.flatMap((crowd) => (crowd.counted ? crowd.features : [])));
  const chosen = wish.selection === null ? null : atlas.indexOf(wish.selection);
  if (chosen !== null && counted.delete(chosen)) grouping.fan.set(chosen, [0, -CHOSEN_ABOVE]);
  return { ...grouping, counted };
}

/** How crowds are fanned out at a zoom. */
export const fanAt = (store: Store, zoom: number): Fan => groupingAt(store, zoom).fan;

/** Pushes the scene into feature-state, only where it differs from what is drawn. */
export function paint(map: MapLibreMap, store: Store, { theme, data, crowds, fan }: PainterSettings): Painter {
  const { atlas } = store;
  let drawn = new Map<number, Look>();
  let tinted = new Map<number, number>();
  let related = new Set<number>();
  let recorded = new Set<number>();
  let compared = false;
  let recording = false;
  let relating = false;
  let grouping: Grouping = { crowds: [], fan: new Map() };
  let counted: ReadonlySet<number> = new Set<number>();
  let fanned = keyOf(fan);
  let resting: ReturnType<typeof setTimeout> | undefined;
  const idsOfCountries = () => new Map(data().countries.features.map((country) => [country.properties?.['iso'] as string, country.id as number]));
  let countryIds = idsOfCountries();
  const propertiesOf = (feature: number) => (atlas.features[feature] as PublishedFeature).properties;

  /** Who crowds whom now. */
  function group(): void {
    const now = groupingAt(store, map.getZoom());
    grouping = now;
    counted = now.counted;
    crowds(now.crowds.filter((crowd) => crowd.counted));
  }

  function difference(): void {
    if (!map.getSource(MARKS)) return;
    const { wish, scene, changes } = store.get();
    group();
    const lit = litFeatures(atlas, wish);
    const day = leadingDay(wish.time, atlas.axis);
    const seen = ({ feature, slice, evidence }: SceneEntry): Look => {
      const age = slice.start === null ? 0 : day - slice.start;
      const { fill, outline } = evidenceLook(evidence, age);
      const hidden = counted.has(feature);
      return {
        ...UNSEEN, fill: hidden ? 0 : fill, outline: hidden ? 0 : outline, core: lineCore(evidence, age), label: hidden ? 0 : labelOpacity(evidence, outline), seat: outline,
        lit: hidden ? 0 : (lit.get(feature) ?? 0) * (evidence === 'ghost' ? 0.4 : 1),
        ...Object.fromEntries(changeSigns(new Set(changes.flatMap((one) => (!hidden && one.feature === feature ? [one.change] : [])))).map((id) => [id, 1])),
      };
    };
    const wanted = new Map(scene.entries.map((entry): [number, Look] => [entry.slice.handle, seen(entry)]));
    const tints = new Map(scene.entries.flatMap(({ feature, slice, evidence }): [number, number][] => {
      const { kind, country } = propertiesOf(feature);
      const id = kind === 'participation' ? countryIds.get(country ?? '') : undefined;
      return id === undefined ? [] : [[id, evidenceLook(evidence, slice.start === null ? 0 : day - slice.start).fill * (lit.has(feature) ? 1 : 0.75)]];
    }));
    show(CHANGE_LAYERS.map(({ id }) => id), compared, wish.comparing);
    compared = wish.comparing;
    const withRecords = wish.layers.includes(RECORDS_LAYER);
    show(['record-line', 'record-sign'], recording, withRecords);
    recording = withRecords;
    let changed = push(MARKS, wanted.keys(), drawn.keys(), (handle) => {
      const now = wanted.get(handle) ?? UNSEEN;
      return sameLook(now, drawn.get(handle) ?? UNSEEN) ? null : { ...now };
    });
    changed = push('base-countries', tints.keys(), tinted.keys(), (id) => (tints.get(id) === tinted.get(id) ? null : { participant: tints.get(id) ?? 0 })) || changed;
    const relations = new Set([...lit].flatMap(([feature, strength]) => (strength > 0.5 && (tookPlace(scene.byFeature.get(feature)?.slice.state) || scene.undated.includes(feature)) ? [feature] : [])));
    show(['relation-casing', 'relation'], relating, relations.size > 0);
    relating = relations.size > 0;
    changed = push(RELATIONS, relations, related, (id) => (relations.has(id) === related.has(id) ? null : { lit: relations.has(id) ? 1 : 0 })) || changed;
    const records = new Set(withRecords ? recordsAt(atlas, scene, wish.time) : []);
    changed = push(RECORDS, records, recorded, (id) => (records.has(id) === recorded.has(id) ? null : { on: records.has(id) ? 1 : 0 })) || changed;
    changed = showBordersAt(map, day) || changed;
    [drawn, tinted, related, recorded] = [wanted, tints, relations, records];
    if (!changed) return;
    name();
    map.redraw();
    rest();
  }

  /** Sets the state of what changed; null leaves it. Whether anything did. */
  function push(source: string, now: Iterable<number>, before: Iterable<number>, stateOf: (id: number) => Record<string, number> | null): boolean {
    let changed = false;
    for (const id of new Set([...now, ...before])) {
      const state = stateOf(id);
      if (!state) continue;
      map.setFeatureState({ source, id }, state);
      changed = true;
    }
    return changed;
  }

  function name(): void {
    if (drawn.size > NAMED) return;
    map.getContainer().dataset['marks'] = [...drawn.keys()].flatMap((handle) => atlas.features[atlas.slices[handle]?.feature ?? -1] ?? []).flatMap(({ id, geometry }) => (geometry ? [id] : [])).join(' ');
  }

  /** Layers drawn unseen cost as much as seen ones. */
  function show(layers: readonly string[], shown: boolean, wanted: boolean): void {
    if (shown !== wanted) for (const id of layers) map.setLayoutProperty(id, 'visibility', wanted ? 'visible' : 'none');
  }

  function rest(): void {
    clearTimeout(resting);
    resting = setTimeout(() => {
      fanOut();
      placeLabels();
    }, REST);
  }

  function fanOut(): void {
    const key = keyOf(grouping.fan);
    if (key === fanned) return;
    fanned = key;
    setData(grouping.fan);
  }

  function setData(fan: Fan): void {
    void map.getSource<GeoJSONSource>(MARKS)?.setData(marksOf(atlas, store.get().wish.language, theme(), fan));
    void map.getSource<GeoJSONSource>(RECORDS)?.setData(recordDrawings(atlas, fan));
  }

  /** Of what is not there, or is counted, nothing keeps labels from their place; placement may wait until time rests. */
  function placeLabels(): void {
    const labelled = [...drawn].flatMap(([handle, look]) => ((look['label'] ?? 0) > 0 ? [handle] : []));
    const counts = new Set(grouping.crowds.flatMap((crowd) => (crowd.counted ? crowd.features.slice(0, 1) : [])));
    const standing = [...drawn].flatMap(([handle, look]) => ((look['outline'] ?? 0) > 0 || counts.has(atlas.slices[handle]?.feature ?? -1) ? [handle] : []));
    for (const { id, of, label } of PLACED) {
      if (map.getLayer(id)) map.setFilter(id, ['all', of, ['in', ['get', 'handle'], ['literal', label ? labelled : standing]]] as never);
    }
  }

  return {
    difference,
    everything(): void {
      drawn = new Map();
      tinted = new Map();
      related = new Set();
      recorded = new Set();
      compared = recording = relating = false;
      countryIds = idsOfCountries();
      if (!map.getSource(MARKS)) return;
      for (const source of [MARKS, RELATIONS, RECORDS]) map.removeFeatureState({ source });
      difference();
      fanOut();
      placeLabels();
    },
    regroup(): void {
      difference();
      rest();
    },
    fanned: (fan) => { fanned = keyOf(fan); },
    stands: (feature) => !counted.has(feature),
    aside: (feature) => grouping.fan.get(feature) ?? [0, 0],
    counted: () => grouping.crowds.filter((crowd) => crowd.counted),
    stop: () => clearTimeout(resting),
  };
}
