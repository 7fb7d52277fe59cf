import { once } from 'node:events';
import { closeSync, createReadStream, createWriteStream, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { aligned, bytesEach, encodeHeader, type TypeName } from '../../../src/ranges/file.ts';

/** Numbers gathered before they are written. */
const FULL = 2 ** 15;

/** One column that grows in a file of its own. */
class Growing {
  readonly type: TypeName;
  length = 0;
  readonly path: string;
  private held: number[] = [];
  private readonly file: number;

  constructor(folder: string, name: string, type: TypeName) {
    this.type = type;
    this.path = join(folder, name);
    this.file = openSync(this.path, 'w');
  }

  push(value: number): void {
    this.held.push(value);
    this.length += 1;
    if (this.held.length === FULL) this.flush();
  }

  private flush(): void {
    const Numbers = { u8: Uint8Array, u16: Uint16Array, u32: Uint32Array }[this.type];
    writeSync(this.file, new Uint8Array(Numbers.from(this.held).buffer));
    this.held = [];
  }

  close(): void {
    this.flush();
    closeSync(this.file);
  }
}

/** A file of columns that is written as its numbers come, whatever their number. */
export interface ColumnsFile<Name extends string> {
  push(name: Name, value: number): void;
  length(name: Name): number;
  /** Puts all columns but those left out into one file. */
  write(path: string, count: number, without: ReadonlySet<Name>): Promise<void>;
  remove(): void;
}

/** `folder` is an existing folder for files that last until the whole is written. */
export function columnsIn<Name extends string>(folder: string, columns: readonly (readonly [Name, TypeName])[]): ColumnsFile<Name> {
  const own = mkdtempSync(join(folder, 'columns-'));
  const growing = new Map(columns.map(([name, type]) => [name, new Growing(own, name, type)]));
  const of = (name: Name) => growing.get(name) as Growing;
  return {
    push: (name, value) => of(name).push(value),
    length: (name) => of(name).length,
    async write(path, count, without) {
      const kept = columns.filter(([name]) => !without.has(name));
      const out = createWriteStream(path);
      const put = async (bytes: Uint8Array) => {
        if (!out.write(bytes)) await once(out, 'drain');
      };
      await put(encodeHeader({ count, columns: kept.map(([name, type]) => [name, type, of(name).length] as const) }));
      for (const column of growing.values()) column.close();
      for (const [name, type] of kept) {
        for await (const chunk of createReadStream(of(name).path) as AsyncIterable<Buffer>) await put(chunk);
        const bytes = of(name).length * bytesEach(type);
        await put(new Uint8Array(aligned(bytes) - bytes));
      }
      await new Promise<void>((resolve, reject) => {
        out.on('error', reject);
        out.end(resolve);
      });
    },
    remove: () => rmSync(own, { recursive: true, force: true }),
  };
}
