import type { Filter } from '../atlas/scene.ts';
import { inOrder } from '../atlas/switches.ts';
import type { Language } from '../i18n/language.ts';
import type { PublishedMention, PublishedStatement } from '../model/published.ts';
import { evidenceOf, presentSlice, type TimeChoice } from '../model/presence.ts';
import { extentOf } from '../model/slices.ts';
import type { Day } from '../time/day.ts';
import { dayOfSlice } from './selectors.ts';
import { timeChange } from './time-actions.ts';
import type { Store } from './store.ts';
import { RECORDS_LAYER, type Camera, type Pane, type Wish } from './wish.ts';
import { withoutControls } from '../text/controls.ts';

const place = ({ time, comparing, camera, selection, passage }: Wish) => ({ time, comparing, camera, selection, passage });

/**
 * Selects a feature. Chosen on the map, neither map nor time moves; chosen elsewhere, both come to it, with one way
 * back. A document being read stays open where it speaks of the feature.
 */
export function select(store: Store, id: string, on: 'map' | 'elsewhere' = 'elsewhere'): void {
  store.change((wish) => ({
    selection: id, chosenOn: on, passage: null, record: null, pane: 'reader', pointed: null,
    ...(wish.document !== null && store.atlas.speaksOf(wish.document, id) ? {} : { document: null, paragraph: null }),
    ...(on === 'map' ? { returnTo: null } : { returnTo: place(wish), ...timeChange(wish, timeFor(store, id, wish)) }),
  }));
}

/** Selects an actor: what it has part in is lit; neither map nor time moves. */
export function selectActor(store: Store, id: string): void {
  store.change((wish) => ({ selection: id, chosenOn: 'map', passage: null, record: null, document: null, paragraph: null, pane: 'reader', pointed: null, returnTo: place(wish) }));
}

/** The passages to cite together. */
export function gather(store: Store, passages: readonly string[]): void {
  store.change(() => ({ gathered: passages }));
}

/** Points at what a mention names, without choosing it. */
export function pointAt(store: Store, target: string | null): void {
  store.change(() => ({ pointed: target }));
}

/** Goes to what a mention names: the feature with map and time, the actor, or the place on the map. */
export function chooseMention(store: Store, { target, sense }: PublishedMention): void {
  if (sense === 'feature') select(store, target);
  else if (sense === 'actor') selectActor(store, target);
  else goToPlace(store, target);
}

/** Narrows everything to what the paragraphs in view say, over the whole range of time; null ends it, and time is as it was. */
export function followText(store: Store, within: Filter['within'] | null): void {
  store.change((wish) => {
    const { within: before, ...filter } = wish.filter;
    if (within === null) return before ? { filter, ...(wish.returnTo ? { ...timeChange(wish, wish.returnTo.time), comparing: wish.returnTo.comparing } : {}) } : {};
    if (!within || (before?.document === within.document && before.first === within.first && before.last === within.last)) return {};
    return { filter: { ...filter, within }, ...timeChange(wish, { mode: 'all' }), ...(before ? {} : { returnTo: place(wish) }) };
  });
}

/** Brings the map to a place; the one way back leads to where it was. */
export function goToPlace(store: Store, id: string): void {
  const coordinates = store.atlas.coordinatesOf(id);
  if (!coordinates) return;
  const [longitude, latitude] = coordinates;
  store.change((wish) => ({ camera: { zoom: Math.max(wish.camera?.zoom ?? 0, 5.5), latitude, longitude }, returnTo: place(wish) }));
}

/** The time at which a feature can be seen: the present one where it is there and spoken of, else its own day. */
function timeFor({ atlas }: Store, id: string, wish: Wish): TimeChoice {
  const feature = atlas.indexOf(id);
  if (feature === null || wish.time.mode === 'all') return wish.time;
  const slices = atlas.slicesOf(feature);
  const present = presentSlice(slices, wish.time);
  if (present && present.evidence !== 'ghost') return wish.time;
  const last = slices.at(-1);
  const day = last ? dayOfSlice(last, atlas.axis) : null;
  return day === null ? { mode: 'all' } : { mode: 'instant', day };
}

/** Time goes to the selected thing's own day, with one way back. */
export function goToItsTime(store: Store, id: string): void {
  store.change((wish) => ({ returnTo: place(wish), ...timeChange(wish, timeFor(store, id, wish)) }));
}

export function clearSelection(store: Store): void {
  store.change(() => ({ selection: null, passage: null, record: null, document: null, paragraph: null, returnTo: null }));
}

/** Selects a thing by one statement of it: its words are read, and time comes to its day where it is not there now. */
export function selectSaid(store: Store, id: string, statement: PublishedStatement, day: Day | null): void {
  const parts = statement.testimonies.flatMap(({ passages }) => passages);
  const passage = (parts.find(({ role }) => role === 'says') ?? parts[0])?.id ?? null;
  const { axis } = store.atlas;
  store.change((wish) => {
    const there = day === null || day < axis.start || day > axis.end || wish.time.mode === 'all' || evidenceOf(extentOf(statement), wish.time) !== null;
    return {
      selection: id, chosenOn: 'elsewhere', passage, record: null, document: null, paragraph: null, pane: 'reader', pointed: null, returnTo: place(wish),
      ...(there ? {} : timeChange(wish, { mode: 'instant', day })),
    };
  });
}

/** Chooses a passage, and with it the thing it supports: the one named, the one selected, or the first. */
export function choosePassage(store: Store, id: string, feature?: string): void {
  store.change((wish) => {
    const supported = store.atlas.supportsOf(id).map((support) => store.atlas.features[support.feature]?.id);
    const named = feature !== undefined && supported.includes(feature) ? feature : null;
    if (wish.selection !== null && supported.includes(wish.selection) && (named === null || named === wish.selection)) return { passage: id, record: null, document: null, paragraph: null };
    const first = named ?? supported[0] ?? null;
    return {
      passage: id, selection: first, chosenOn: 'elsewhere', record: null, pane: 'reader', returnTo: place(wish),
      ...(first === null ? {} : timeChange(wish, timeFor(store, first, wish))),
    };
  });
}

/** Steps through the passages of the selection; stops at its ends. */
export function stepPassage(store: Store, id: string): void {
  store.change(() => ({ passage: id }));
}

/** Opens an outside record beside what is claimed of its thing; neither map nor time moves. */
export function openRecord(store: Store, id: string): void {
  const record = store.atlas.recordOf(id);
  if (record) store.change((wish) => ({ selection: record.feature, record: id, chosenOn: 'map', passage: null, document: null, paragraph: null, pane: 'reader', returnTo: place(wish) }));
}

export function goBack(store: Store): void {
  store.change((wish) => (wish.returnTo ? { ...wish.returnTo, playing: false, chosenOn: 'elsewhere', record: null, returnTo: null } : {}));
}

export function openDocument(store: Store, document: string, paragraph: number | null = null): void {
  store.change(() => ({ document, paragraph, pane: 'reader' }));
}

export function closeDocument(store: Store): void {
  followText(store, null);
  store.change(() => ({ document: null, paragraph: null, pointed: null }));
}

export function toggleLayer(store: Store, id: string): void {
  store.change(({ layers }) => ({
    layers: [...store.atlas.manifest.layers.map((layer) => layer.id), RECORDS_LAYER].filter((layer) => (layer === id) !== layers.includes(layer)),
  }));
}

/** Switches one entry of the legend off or on, for map, list and timeline alike. */
export function toggleHidden(store: Store, token: string): void {
  store.change(({ hidden }) => ({ hidden: inOrder(hidden.includes(token) ? hidden.filter((one) => one !== token) : [...hidden, token]) }));
}

/** Switches everything in the legend on again. */
export function showAll(store: Store): void {
  store.change(({ hidden }) => (hidden.length > 0 ? { hidden: [] } : {}));
}

export function setFilter(store: Store, filter: Filter): void {
  store.change(() => ({ filter }));
}

export function setQuery(store: Store, query: string): void {
  store.change(() => ({ query: withoutControls(query) }));
}

export function setLanguage(store: Store, language: Language): void {
  store.change(() => ({ language }));
}

export function setCamera(store: Store, camera: Camera | null): void {
  store.change(() => ({ camera }));
}

export function setPane(store: Store, pane: Pane): void {
  store.change(() => ({ pane }));
}
