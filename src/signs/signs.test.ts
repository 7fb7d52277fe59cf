import { expect, test } from 'vitest';
import { CHANGES, STATES } from '../model/vocabulary.ts';
import { STATE_SIGNS } from './signs.ts';
import { CHANGE_SIGNS, changeSigns, evidenceLook, labelOpacity, lineCore } from './time-signs.ts';

test('no two states look alike, on a point or on a line, without colour', () => {
  for (const look of [({ point, strike }: (typeof STATE_SIGNS)['held']) => `${point} ${strike}`, ({ dash, strike }: (typeof STATE_SIGNS)['held']) => `${dash?.join()} ${strike}`]) {
    expect(new Set(STATES.map((state) => look(STATE_SIGNS[state]))).size).toBe(STATES.length);
  }
});

test('what is called off can never look like what took place', () => {
  expect(STATE_SIGNS.cancelled.point).not.toBe('filled');
  expect(STATE_SIGNS.cancelled.strike).not.toBeNull();
  expect(STATE_SIGNS.held).toEqual({ dash: null, point: 'filled', strike: null });
});

test('what was last stated ages, and never grows fuller or louder', () => {
  const looks = [0, 31, 32, 200, 400, 800, 5000].map((age) => evidenceLook('last-stated', age));
  looks.slice(1).forEach(({ fill, outline }, index) => {
    expect(fill).toBeLessThanOrEqual(looks[index]?.fill ?? 0);
    expect(outline).toBeLessThanOrEqual(looks[index]?.outline ?? 0);
  });
  expect(looks.at(-1)?.fill).toBeLessThan(looks[0]?.fill ?? 0);
  expect(looks[0]?.fill).toBeLessThan(evidenceLook('full').fill);
  expect(labelOpacity('last-stated', 0.45)).toBeGreaterThan(0.7);
  expect(labelOpacity('ghost', 0.38)).toBe(0);
});

test('every set of changes has its signs, each change told once', () => {
  for (let bits = 0; bits < 2 ** CHANGES.length; bits += 1) {
    const changes = CHANGES.filter((_, index) => bits & (1 << index));
    const told = changeSigns(new Set(changes)).flatMap((id) => CHANGE_SIGNS.find((sign) => sign.id === id)?.of ?? []);
    expect([...told].sort()).toEqual([...changes].sort());
  }
  expect(changeSigns(new Set(['began', 'ended']))).toEqual(['began-and-ended']);
});

test('a line is hollowed as a point is emptied: not by paleness alone', () => {
  expect(lineCore('full')).toBe(0);
  expect(lineCore('ghost')).toBe(1);
  for (const evidence of ['possible', 'last-stated', 'past'] as const) expect(lineCore(evidence)).toBeGreaterThanOrEqual(0.5);
  const aged = [0, 31, 32, 200, 400, 800].map((age) => lineCore('last-stated', age));
  expect([...aged].sort((a, b) => a - b)).toEqual(aged);
});
