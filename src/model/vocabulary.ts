/** The closed lists of the model. Every word a reader may see for them stands in `signs/words.ts`. */

export const VOICES = ['title', 'report', 'commentary', 'relayed', 'quotation'] as const;

/** The voice a section speaks in; `matter` is bylines, headings and source notes. */
export const SECTION_VOICES = ['title', 'report', 'commentary', 'matter'] as const;

export const STATEMENT_KINDS = [
  'event', 'plan', 'cancellation', 'refusal', 'demand', 'standing-condition', 'position',
  'assessment', 'utterance', 'claim-of-motive', 'inference', 'forecast',
] as const;

export const DATE_KINDS = ['as-written', 'derived', 'as-of', 'relative', 'approximate', 'unknown'] as const;

export const STATES = [
  'announced', 'planned', 'cancelled', 'held', 'absent', 'demanded', 'signed', 'under-way',
  'built', 'stopped', 'increased', 'going-on', 'unknown',
] as const;

/** What a part of a testimony does for it. */
export const PART_ROLES = ['says', 'needed', 'dates'] as const;

export const BASES = ['shown', 'inferred', 'unknown'] as const;

/** How well a shape on the map is known. Lines: the first three; points and areas: the rest. */
export const GRADES = [
  'named-stations', 'named-districts', 'schematic',
  'named-site', 'named-city', 'country-only', 'area-of-uncertainty',
] as const;

export const FEATURE_KINDS = [
  'conference', 'participation', 'gas-corridor', 'rail-corridor', 'power-corridor', 'trade-corridor',
  'exercise', 'meeting', 'visit', 'flow', 'policy', 'position', 'condition',
] as const;

/** What a statement is about. `state` drives the mark; the others stand in the reader. */
export const ATTRIBUTES = [
  'state', 'name', 'host', 'convener', 'participants', 'representative', 'theme', 'agenda', 'purpose',
  'route', 'parties', 'capacity', 'payer', 'place', 'site', 'dates', 'organiser', 'reason', 'demand',
  'support', 'opposition', 'assessment', 'outcome', 'utterance', 'relation', 'effect', 'subject',
] as const;

export const ACTOR_KINDS = ['state', 'person', 'organisation', 'medium', 'group'] as const;
export const PLACE_KINDS = ['country', 'city', 'town', 'site', 'area', 'pass', 'station'] as const;

export type Voice = (typeof VOICES)[number];
export type SectionVoice = (typeof SECTION_VOICES)[number];
export type StatementKind = (typeof STATEMENT_KINDS)[number];
export type DateKind = (typeof DATE_KINDS)[number];
export type State = (typeof STATES)[number];
export type PartRole = (typeof PART_ROLES)[number];
export type Basis = (typeof BASES)[number];
export type Grade = (typeof GRADES)[number];
export type FeatureKind = (typeof FEATURE_KINDS)[number];
export type Attribute = (typeof ATTRIBUTES)[number];
