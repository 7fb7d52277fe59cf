import type { Atlas } from '../atlas/atlas.ts';
import { arc, type Position } from '../geo/measure.ts';
import type { PublishedFeature } from '../model/published.ts';
import type { Attribute } from '../model/vocabulary.ts';

/** What says who has part in a thing. */
const TIES = new Set<Attribute>(['participants', 'parties', 'representative']);

/**
 * Who has part in a thing, as arcs: from the place of the thing to the countries of those who are said to have part, or
 * between these countries where it has no place. They have no direction: no document says where anyone set out. What
 * runs from place to place already (corridors, supplies) has none.
 */
export function relationsOf(atlas: Atlas, { geometry, properties }: PublishedFeature): Position[][] {
  if (geometry?.type === 'MultiLineString') return [];
  const place = placeOf(geometry);
  if (place && properties.seat) return [arc(place, properties.seat)];
  const there = new Set(properties.places.map((id) => atlas.homeOf(id)?.country));
  const homes = new Map<string, Position>();
  for (const { attribute, polarity, value } of properties.statements) {
    if (!TIES.has(attribute) || polarity === 'did-not' || !('actors' in value)) continue;
    for (const actor of value.actors) {
      const home = atlas.homeOf(actor);
      if (home && !(place && there.has(home.country))) homes.set(home.country, home.at);
    }
  }
  const ends = [...homes.values()];
  if (place) return ends.map((end) => arc(end, place));
  return ends.flatMap((end, index) => ends.slice(index + 1).map((other) => arc(end, other)));
}

function placeOf(geometry: PublishedFeature['geometry']): Position | null {
  if (geometry?.type === 'Point') return geometry.coordinates;
  const ring = geometry?.type === 'Polygon' ? geometry.coordinates[0] : undefined;
  if (!ring) return null;
  return [(Math.min(...ring.map(([x]) => x)) + Math.max(...ring.map(([x]) => x))) / 2, (Math.min(...ring.map(([, y]) => y)) + Math.max(...ring.map(([, y]) => y))) / 2];
}
