import { extentOf, type Extent } from '../model/slices.ts';
import type { PublishedFeature, PublishedStatement } from '../model/published.ts';
import type { DateKind } from '../model/vocabulary.ts';

/** Everything said of one feature with one date: what the timeline draws as one mark. */
export interface Occurrence extends Extent {
  feature: number;
  dateKind: DateKind;
  /** Never empty. */
  statements: PublishedStatement[];
}

/** All statements of all features, those of one feature with one date and one kind of date together. */
export function occurrencesOf(features: readonly PublishedFeature[]): Occurrence[] {
  return features.flatMap(({ properties }, feature) => {
    const dated = new Map<string, Occurrence>();
    for (const statement of properties.statements) {
      const key = `${statement.dateKind} ${statement.when.edtf}`;
      const known = dated.get(key);
      if (known) known.statements.push(statement);
      else dated.set(key, { feature, dateKind: statement.dateKind, statements: [statement], ...extentOf(statement) });
    }
    return [...dated.values()];
  });
}
