import { closeSync, existsSync, mkdtempSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';

/** Bytes gathered before they are written. */
const FULL = 2 ** 16;

/** What is gathered in one order and read in another, in files, so that memory holds one part at a time. */
export interface Spools {
  write(part: number, bytes: Buffer): void;
  /** All that was written to a part, in its order; the part is gone then. */
  take(part: number): Buffer;
  remove(): void;
}

/** `folder` is an existing folder for files that last as long as the spools. */
export function spoolsIn(folder: string, parts: number): Spools {
  const own = mkdtempSync(join(folder, 'spool-'));
  const waiting: Buffer[][] = Array.from({ length: parts }, () => []);
  const held = new Uint32Array(parts);
  const pathOf = (part: number) => join(own, String(part));
  const flush = (part: number) => {
    const chunks = waiting[part] as Buffer[];
    if (chunks.length === 0) return;
    const file = openSync(pathOf(part), 'a');
    writeSync(file, Buffer.concat(chunks));
    closeSync(file);
    chunks.length = 0;
    held[part] = 0;
  };
  return {
    write(part, bytes) {
      (waiting[part] as Buffer[]).push(bytes);
      held[part] = (held[part] as number) + bytes.length;
      if ((held[part] as number) >= FULL) flush(part);
    },
    take(part) {
      flush(part);
      if (!existsSync(pathOf(part))) return Buffer.alloc(0);
      const bytes = readFileSync(pathOf(part));
      rmSync(pathOf(part));
      return bytes;
    },
    remove: () => rmSync(own, { recursive: true, force: true }),
  };
}
