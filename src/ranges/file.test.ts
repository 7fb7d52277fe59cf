import { describe, expect, test } from 'vitest';
import { randomFrom, SEED } from '../../verify/figure.ts';
import type { Columns } from './columns.ts';
import { decodeColumns, encodeColumns } from './file.ts';

const COUNT = 50;
const below = randomFrom(SEED);
const some = (most: number) => Uint16Array.from({ length: COUNT }, () => below(most));
const first = Uint32Array.from({ length: COUNT + 1 }, (_, mark) => 3 * mark);
const whole: Columns = {
  count: COUNT, shape: Uint8Array.from({ length: COUNT }, () => below(3)), first, positions: Uint32Array.from({ length: 6 * COUNT }, () => below(2 ** 32)),
  start: some(100), end: some(200), sureStart: some(100), sureEnd: some(100), rivalStart: some(9), rivalEnd: some(9), rule: Uint8Array.from({ length: COUNT }, () => below(3)), look: some(7),
};
const least: Columns = { ...whole, first: null, positions: whole.positions.slice(0, 2 * COUNT), sureStart: null, sureEnd: null, rivalStart: null, rivalEnd: null, rule: null };
const bytesOf = (columns: Columns) => encodeColumns(columns).buffer;

test.each([['all columns', whole], ['the fewest', least], ['none at all', { ...least, count: 0, shape: new Uint8Array(), positions: new Uint32Array(), start: new Uint16Array(), end: new Uint16Array(), look: new Uint16Array() }]])('what was written is read: %s', (_, columns) => {
  expect(decodeColumns(bytesOf(columns))).toEqual(columns);
});

test('the columns lie in the file’s own bytes', () => {
  const buffer = bytesOf(whole);
  expect(decodeColumns(buffer).positions.buffer).toBe(buffer);
});

describe('a file that is not as it says is refused with a reason', () => {
  const changed = (change: (view: DataView) => void) => {
    const buffer = bytesOf(whole);
    change(new DataView(buffer));
    return buffer;
  };
  test.each([
    ['nothing', new ArrayBuffer(0), /no file of columns/],
    ['something else', new TextEncoder().encode('<!doctype html><p>x</p>').buffer, /no file of columns/],
    ['a later form', changed((view) => view.setUint32(4, 9, true)), /form 9/],
    ['a header beyond its end', changed((view) => view.setUint32(8, 1e9, true)), /header ends after/],
    ['half of it', bytesOf(whole).slice(0, 600), /ends after the file/],
    ['too few days', bytesOf({ ...whole, start: new Uint16Array(3) }), /start has 3 entries instead of 50/],
    ['a mark without a place', bytesOf({ ...whole, first: Uint32Array.from(first, (at, mark) => (mark === 7 ? at - 3 : at)) }), /mark 6 has no position/],
    ['places left over', bytesOf({ ...whole, positions: new Uint32Array(6 * COUNT + 2) }), /first does not fit/],
  ])('%s', (_, buffer, reason) => {
    expect(() => decodeColumns(buffer)).toThrow(reason);
  });

  test('whatever byte is another, it is read or refused, and no mark lies outside', () => {
    const random = randomFrom(SEED + 1);
    for (let turn = 0; turn < 300; turn += 1) {
      const buffer = bytesOf(whole);
      new Uint8Array(buffer)[random(buffer.byteLength)] = random(256);
      let columns: Columns | null = null;
      try {
        columns = decodeColumns(buffer);
      } catch (error) {
        expect(error instanceof RangeError || error instanceof SyntaxError, `seed ${SEED}: ${String(error)}`).toBe(true);
      }
      if (columns) expect((columns.first as Uint32Array)[COUNT]).toBe(columns.positions.length / 2);
    }
  });
});
