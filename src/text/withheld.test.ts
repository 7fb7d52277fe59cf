import { expect, test } from 'vitest';
import { WITHHELD, withGaps } from './withheld.ts';

test('what is withheld is one unit for one, in no text of ours, and shows as three dots', () => {
  expect(WITHHELD).toHaveLength(1);
  expect(withGaps(`${WITHHELD.repeat(40)}كلام${WITHHELD.repeat(3)}آخر`)).toBe(' … كلام … آخر');
  expect(withGaps('كلام')).toBe('كلام');
});
