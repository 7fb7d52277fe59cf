/** The closed lists of the model. Every word a reader may see for them stands in `signs/words.ts`. */

/** Who speaks: a section of the document, or someone in it. `matter` speaks of the document itself. */
export const VOICES = ['title', 'report', 'commentary', 'relayed', 'quotation', 'matter'] as const;

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
  'exercise', 'meeting', 'visit', 'interview', 'flow', 'agreement', 'relation', 'conflict', 'policy', 'position', 'condition',
] as const;

/** What a statement is about. `state` drives the mark; the others stand in the reader. */
export const ATTRIBUTES = [
  'state', 'name', 'host', 'convener', 'participants', 'representative', 'theme', 'agenda', 'purpose',
  'route', 'parties', 'start', 'capacity', 'payer', 'place', 'site', 'dates', 'organiser', 'reason', 'demand',
  'support', 'opposition', 'assessment', 'outcome', 'utterance', 'relation', 'effect', 'subject', 'occasion', 'invitation', 'position', 'rank', 'office',
] as const;

/** What an editor compares when documents, sections or halves of a sentence do not say the same. */
export const DISAGREEMENT_TOPICS = [
  'name', 'spelling', 'rank', 'office', 'wording', 'participants', 'level', 'date', 'state', 'place', 'reason', 'assessment', 'agenda', 'motive', 'speaker',
] as const;
export const DISAGREEMENT_SCOPES = ['documents', 'sections', 'section', 'sentence'] as const;

/** How an outside source knows what it records. A mirror copies or collects from others. */
export const RECORD_GRADES = ['first-hand', 'press', 'reference', 'mirror'] as const;
export const COMPARISONS = ['agrees', 'differs', 'silent'] as const;

/** As what a name stands in a sentence: Washington the city or Washington the government. */
export const SENSES = ['actor', 'place', 'feature'] as const;

/** How a statement lies to the one it is dated by. */
export const TIME_RELATIONS = ['before', 'after', 'during', 'day-before', 'day-after'] as const;

/** What can be said to have changed between two dates; the last two are of the words, not of the thing. */
export const CHANGES = ['began', 'ended', 'changed', 'first-spoken', 'last-stated'] as const;

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
export type ActorKind = (typeof ACTOR_KINDS)[number];
export type Attribute = (typeof ATTRIBUTES)[number];
export type DisagreementTopic = (typeof DISAGREEMENT_TOPICS)[number];
export type DisagreementScope = (typeof DISAGREEMENT_SCOPES)[number];
export type RecordGrade = (typeof RECORD_GRADES)[number];
export type Comparison = (typeof COMPARISONS)[number];
export type Sense = (typeof SENSES)[number];
export type Change = (typeof CHANGES)[number];
export type TimeRelation = (typeof TIME_RELATIONS)[number];
