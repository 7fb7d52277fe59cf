import { appendFileSync } from 'node:fs';

/** The long form of every proof: each combination, each mark, the full counts. The daily run takes a sample of each. */
export const EVERYTHING = process.env['SANAD_PROOF'] === 'all';

/** Seed of a randomised proof: `SEED` of the environment, else a new one each time. It is printed with the figure. */
export const SEED = Number(process.env['SEED'] ?? Date.now() % 1_000_000);

/**
 * Says what a proof measured for a promise (its number in `verify/promises.mjs`), in one short line. To be called before
 * the target is asserted, so that a promise that breaks still shows its figure.
 */
export function figure(promise: number, text: string): void {
  console.log(`promise ${promise}: ${text}`);
  const file = process.env['SANAD_FIGURES'];
  if (file) appendFileSync(file, `${JSON.stringify({ promise, text })}\n`);
}

/** Numbers in [0, below), the same for the same seed: mulberry32. */
export function randomFrom(seed: number): (below: number) => number {
  let state = seed >>> 0;
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * below);
  };
}
