import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { z } from 'zod';
import { reasonOf } from '../json.ts';
import { jsonPath, type Refusal } from '../refusal.ts';
import { linesOf, type Line } from './lines.ts';

/** After so many the rest is not read: who made the files knows enough. */
const MOST = 200;

/** Thrown when there is no use in reading on. */
export class TooMany extends Error {}

/** What was refused of files with one item a line. */
export interface Refused {
  list: Refusal[];
  /** Refuses something of a line. Throws `TooMany` at the two-hundredth. */
  say(file: string, line: number | null, id: string, rule: string, path: readonly PropertyKey[], words: { en: string; ar: string }): void;
  /** The item of a line, or null where it is refused. */
  read<Item>(file: string, line: Line, schema: z.ZodType<Item>): Item | null;
}

const idOf = (value: unknown): string => (typeof value === 'object' && value !== null && 'id' in value && typeof value.id === 'string' ? value.id : '?');

export function refusals(): Refused {
  const list: Refusal[] = [];
  const say: Refused['say'] = (file, line, id, rule, path, { en, ar }) => {
    list.push({ rule, file: line === null ? file : `${file}:${line}`, path: jsonPath(path), id, en, ar });
    if (list.length === MOST) throw new TooMany();
  };
  return {
    list, say,
    read(file, { number, text }, schema) {
      let value: unknown;
      try {
        value = JSON.parse(text);
      } catch (error) {
        const reason = error instanceof Error ? error.message : String(error);
        say(file, number, '?', 'json', [], { en: `Not JSON: ${reason}`, ar: `ليس JSON: ${reason}` });
        return null;
      }
      const found = schema.safeParse(value);
      if (found.success) return found.data;
      for (const issue of found.error.issues) say(file, number, idOf(value), 'shape', issue.path, { en: reasonOf(issue), ar: `الشكل غير مقبول: ${reasonOf(issue)}` });
      return null;
    },
  };
}

/** The lines of a file of an input; where it cannot be read on, it is refused and ends there. */
export async function* linesIn(folder: string, file: string, refused: Refused): AsyncGenerator<Line> {
  if (!existsSync(join(folder, file))) {
    refused.say(file, null, file, 'missing', [], MISSING);
    return;
  }
  try {
    yield* linesOf(join(folder, file));
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    refused.say(file, null, file, 'lines', [], { en: `Cannot be read: ${error.message}.`, ar: `تتعذر قراءته: ${error.message}.` });
  }
}

export const MISSING = { en: 'Is missing.', ar: 'غير موجود.' };
