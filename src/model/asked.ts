import type { PublishedProperties } from './published.ts';
import type { Attribute, DateKind, FeatureKind } from './vocabulary.ts';

/** What a reader would ask of a thing of each kind; what no document answers is "not in evidence". */
export const ASKED_FOR: Partial<Record<FeatureKind, readonly Attribute[]>> = {
  conference: ['dates', 'place', 'site', 'host', 'participants', 'representative', 'agenda', 'outcome'],
  participation: ['representative'],
  'gas-corridor': ['route', 'state', 'start', 'parties', 'capacity', 'payer'],
  'rail-corridor': ['route', 'state', 'start', 'parties', 'capacity', 'payer'],
  'power-corridor': ['route', 'state', 'start', 'parties', 'capacity', 'payer'],
  'trade-corridor': ['route', 'state', 'start', 'parties', 'capacity', 'payer'],
  flow: ['state', 'start', 'parties', 'capacity', 'reason'],
  agreement: ['dates', 'parties', 'subject', 'place'],
  exercise: ['dates', 'site', 'organiser', 'participants', 'reason'],
  meeting: ['dates', 'place', 'participants', 'subject', 'outcome'],
  visit: ['dates', 'place', 'participants', 'purpose', 'outcome'],
  interview: ['dates', 'place', 'participants', 'subject'],
};

const DATED = new Set<DateKind>(['as-written', 'derived', 'approximate']);

/**
 * What is asked of a thing and no document gives. A state with a day of its own answers for the dates; a document that
 * says it does not know is an answer.
 */
export function unanswered(properties: Pick<PublishedProperties, 'kind' | 'statements'> | undefined): Attribute[] {
  if (!properties) return [];
  const given = new Set<Attribute>(properties.statements.map((statement) => statement.attribute));
  if (properties.statements.some(({ attribute, dateKind, when }) => attribute === 'state' && DATED.has(dateKind) && when.earliestStart !== null)) given.add('dates');
  return (ASKED_FOR[properties.kind] ?? []).filter((attribute) => !given.has(attribute));
}
