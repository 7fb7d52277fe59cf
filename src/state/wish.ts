import type { Filter } from '../atlas/scene.ts';
import type { Language } from '../i18n/language.ts';
import type { TimeChoice } from '../model/presence.ts';

/** Zoom, latitude and longitude of the centre of the whole canvas; Mercator, north up. */
export interface Camera { zoom: number; latitude: number; longitude: number }

/** How time plays. Never in a link. */
export interface PlayChoice {
  /** From event to event, or evenly through the calendar in a fixed total time. */
  by: 'event' | 'calendar';
  pace: 'slow' | 'normal' | 'fast';
  loop: boolean;
}

/** Outside records as one more layer; off at first, and in no manifest. */
export const RECORDS_LAYER = 'records';

export type Pane = 'reader' | 'list';

/** What the reader chose. Nothing here can be derived from anything else here. */
export interface Wish {
  language: Language;
  time: TimeChoice;
  /** Null until the reader or a link moves the camera: the first view of the atlas. */
  camera: Camera | null;
  /** Id of the selected feature or actor. */
  selection: string | null;
  /** Where the selection was made: what is chosen on the map moves neither map nor time. */
  chosenOn: 'map' | 'elsewhere';
  /** Id of the chosen passage; null means the selection's first. */
  passage: string | null;
  /** Ids of the layers that are on. */
  layers: readonly string[];
  filter: Filter;
  query: string;
  /** Entries of the legend that are switched off, as tokens of `atlas/switches.ts`, in their order. */
  hidden: readonly string[];
  /** A document opened whole, and the paragraph to show. */
  document: string | null;
  paragraph: number | null;
  pane: Pane;
  /** The window is read as two dates, and what changed between them is said. Only in a window. */
  comparing: boolean;
  playing: boolean;
  play: PlayChoice;
  /** Id of an outside record opened beside what is claimed. */
  record: string | null;
  /** Passages gathered for citing together. Never in a link. */
  gathered: readonly string[];
  /** What a mention under the pointer or the keyboard names: an actor, a place or a feature. Never in a link. */
  pointed: string | null;
  /** Where a jump left from, for the one way back. */
  returnTo: Pick<Wish, 'time' | 'comparing' | 'camera' | 'selection' | 'passage'> | null;
  /** Parts of the link that were not understood. */
  problems: readonly string[];
}
