import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { distance, isRespelling, peopleOf } from './spellings.ts';

describe('two spellings of one word', () => {
  test.each([
    ['اوزبكستان', 'اوزبيكستان'], ['قرغيزستان', 'قيرغيزستان'], ['بلنكن', 'بلينكن'], ['امريكا', 'اميركا'], ['كازاخستان', 'قازاقستان'], ['كابل', 'كابول'], ['ترمذ', 'ترمز'], ['باليكشي', 'باليقجي'],
  ])('%s and %s', (a, b) => {
    expect(isRespelling(a, b)).toBe(true);
    expect(isRespelling(b, a)).toBe(true);
  });
  test.each([
    ['امريكا', 'امريكيه'], ['باكستان', 'باكستاني'], ['قرغيزيا', 'قرغيزيه'], ['حرب', 'خرب'], ['سند', 'هند'], ['روسيا', 'روسيه'], ['قندهار', 'قندوز'], ['كازاخستان', 'قرغيزستان'],
    ['افغانستان', 'تركمانستان'], ['باكستان', 'افغانستان'], ['pakistan', 'pakistani'], ['منير', 'منيره'],
  ])('but not %s and %s', (a, b) => expect(isRespelling(a, b)).toBe(false));
});

test('as the country is spelled, so are its people', () => {
  expect(peopleOf('قرغيزستان', 'قيرغيزستان')).toContainEqual(['قرغيزيه', 'قيرغيزيه']);
  expect(peopleOf('بلنكن', 'بلينكن')).toEqual([]);
});

test('the distance of two words is that of their letters', () => {
  const word = fc.string({ unit: fc.constantFrom('ا', 'ب', 'ي'), maxLength: 6 });
  fc.assert(fc.property(word, word, word, (a, b, c) => {
    expect(distance(a, b)).toBe(distance(b, a));
    expect(distance(a, b) === 0).toBe(a === b);
    expect(distance(a, c)).toBeLessThanOrEqual(distance(a, b) + distance(b, c));
  }));
});
