import { createHash } from 'node:crypto';
import { createReadStream, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { LISTING, listingOf, pathIn, type LargeFolder, type Listing } from '../../../src/model/large.ts';

/** The files of a large atlas as they are written, with their hashes. */
export interface Output {
  /** Writes a file of a folder; they come in the order of their numbers. */
  put(folder: LargeFolder, number: number, content: unknown): void;
  /** Writes a file that the manifest lists itself. */
  top(path: string, content: unknown): void;
  /** Lists a file of the manifest that is there already. */
  list(path: string): Promise<void>;
  /** Writes what is left to list. Returns the manifest's files and how many files there are. */
  finish(): { files: Listing; written: number };
}

const sha256 = (bytes: Uint8Array | string): string => createHash('sha256').update(bytes).digest('hex');

export function outputIn(root: string): Output {
  const files: Listing = {};
  const open = new Map<LargeFolder, { path: string; listing: Listing }>();
  let written = 0;
  const write = (path: string, content: unknown): string => {
    const text = `${JSON.stringify(content)}\n`;
    writeFileSync(join(root, path), text);
    written += 1;
    return sha256(text);
  };
  const close = ({ path, listing }: { path: string; listing: Listing }) => {
    files[path] = write(path, listing);
  };
  mkdirSync(join(root, 'lists'), { recursive: true });
  return {
    put(folder, number, content) {
      const path = listingOf(folder, number);
      let now = open.get(folder);
      if (now?.path !== path) {
        if (now) close(now);
        else mkdirSync(join(root, folder), { recursive: true });
        if (number % LISTING !== 0) throw new RangeError(`${folder} ${number} comes before its turn`);
        now = { path, listing: {} };
        open.set(folder, now);
      }
      now.listing[pathIn(folder, number)] = write(pathIn(folder, number), content);
    },
    top(path, content) {
      files[path] = write(path, content);
    },
    async list(path) {
      const hash = createHash('sha256');
      for await (const chunk of createReadStream(join(root, path)) as AsyncIterable<Buffer>) hash.update(chunk);
      files[path] = hash.digest('hex');
      written += 1;
    },
    finish() {
      for (const one of open.values()) close(one);
      return { files: Object.fromEntries(Object.entries(files).sort(([a], [b]) => (a < b ? -1 : 1))), written };
    },
  };
}
