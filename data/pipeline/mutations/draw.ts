import { FILES, jsonOf, type Spot } from '../../checks/fixtures.ts';
import type { Files } from '../files.ts';

/** Numbers in [0, below). */
export type Random = (below: number) => number;

/** Altered data, and where it was altered: a refusal must point at one of these spots, or above or below it. */
export interface Altered { files: Files; spots: Pick<Spot, 'file' | 'path'>[] }

/** One way of altering the data at a place drawn by lot; null where the draw found nothing to alter. */
export type Alteration = (random: Random) => Altered | null;

export const pick = <T>(random: Random, list: readonly T[]): T => {
  if (list.length === 0) throw new Error('nothing to choose from');
  return list[random(list.length)] as T;
};

export interface Node extends Spot { key: string | number; value: unknown }

/** Every value of a JSON file with its path. */
function nodesOf(file: string): Node[] {
  const nodes: Node[] = [];
  const walk = (value: unknown, path: string, id: string) => {
    const entries: [string | number, unknown][] = Array.isArray(value) ? value.map((one: unknown, index) => [index, one]) : typeof value === 'object' && value !== null ? Object.entries(value) : [];
    for (const [key, one] of entries) {
      const at = typeof key === 'number' ? `${path}[${key}]` : path === '' ? key : `${path}.${key}`;
      nodes.push({ file, path: at, id, key, value: one });
      walk(one, at, id);
    }
  };
  walk(jsonOf(file), '', file);
  return nodes;
}

/** The JSON files that editors write. */
export const AUTHORED = [...FILES.keys()].filter((file) => file.startsWith('data/') && file.endsWith('.json'));
export const TEXTS = [...FILES.keys()].filter((file) => file.startsWith('data/') && file.endsWith('.txt'));
export const BASE_MAP = [...FILES.keys()].filter((file) => file.startsWith('public/'));

const read = new Map(AUTHORED.map((file) => [file, nodesOf(file)]));

/** A value drawn by lot: first the file, so that small files have their turn, then the value. Null where the file has none such. */
export function drawNode(random: Random, wanted: (node: Node) => boolean, files: readonly string[] = AUTHORED): Node | null {
  const fit = (read.get(pick(random, files)) ?? []).filter(wanted);
  return fit.length === 0 ? null : pick(random, fit);
}

export const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);
export const inTwoLanguages = (value: unknown): value is { ar: string; en: string } => isObject(value) && typeof value['ar'] === 'string' && typeof value['en'] === 'string';

/** `text` with one character put in at a place drawn by lot, never between the halves of a pair. */
export function putInto(random: Random, text: string, character: string): string {
  const letters = [...text];
  letters.splice(random(letters.length + 1), 0, character);
  return letters.join('');
}

/** The same JSON with the keys of every object in another order. */
export function reordered(random: Random, value: unknown): unknown {
  if (Array.isArray(value)) return value.map((one) => reordered(random, one));
  if (!isObject(value)) return value;
  return Object.fromEntries(shuffled(random, Object.entries(value)).map(([key, one]) => [key, reordered(random, one)]));
}

export function shuffled<T>(random: Random, list: readonly T[]): T[] {
  const left = [...list];
  return list.map(() => left.splice(random(left.length), 1)[0] as T);
}
