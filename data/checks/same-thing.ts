import { fold } from '../../src/text/fold.ts';
import type { At } from '../pipeline/corpus.ts';
import type { Finding, Rule } from './rule.ts';

/** No thing has two ids. */
export const sameThing: Rule = {
  name: 'two-ids',
  check: (corpus) => [
    ...twice(corpus.places, (place) => place.geonames && `geonames ${place.geonames}`),
    ...twice(corpus.places, (place) => place.wikidata && `wikidata ${place.wikidata}`),
    ...twice(corpus.places, (place) => `${place.kind} ${place.coordinates.join()}`),
    ...twice(corpus.places, (place) => `${place.country} ${fold(place.name.ar).text}`),
    ...twice(corpus.actors, (actor) => `${actor.kind} ${fold(actor.name.ar).text}`),
    ...twice(corpus.features, (feature) => `${feature.kind} ${fold(feature.name.ar).text}`),
    ...twice(corpus.passages, (passage) => `${passage.document} ${passage.paragraph} ${passage.occurrence ?? 1} ${passage.quote}`),
    ...twice(corpus.records, (record) => `${record.subject} ${record.when} ${record.text.ar}`),
  ],
};

function twice<T extends { id: string }>(things: readonly At<T>[], sign: (thing: T) => string | number | undefined): Finding[] {
  const seen = new Map<string | number, string>();
  return things.flatMap(({ item, file, path }) => {
    const key = sign(item);
    if (!key) return [];
    const first = seen.get(key);
    if (first === undefined || first === item.id) {
      seen.set(key, item.id);
      return [];
    }
    return [{ file, path: `${path}.id`, id: item.id, en: `This is the same thing as ${first}.`, ar: `هذا هو ${first} نفسه.` }];
  });
}
