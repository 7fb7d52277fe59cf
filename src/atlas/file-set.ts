import { sha256 } from '../text/hash.ts';
import { bytesOf, faultReason, GRACE, within, type Fault, type Reason } from './fetch.ts';

/**
 * Takes a file's bytes and their SHA-256 (null without Web Crypto). Throws a `FileError` where they are no use; answers
 * with a reason where they are taken and yet not as they should be.
 */
export type Read = (bytes: Uint8Array<ArrayBuffer>, hash: string | null) => Reason | undefined;

/** Files of one folder: each asked for by itself, late, failed, or asked for again. */
export interface FileSet {
  /** Asks for a file, and gives up an earlier request for it. Resolves when it has come or failed. */
  take(path: string, read: Read): Promise<void>;
  /** What is not here now. */
  faults(): Fault[];
  blame(path: string, reason: Reason): void;
  /** Waits for these, but not longer than `GRACE`, and then calls `changed`; from then on it is called after whatever comes or fails later. */
  settle(all: readonly Promise<void>[]): Promise<void>;
  /** Asks again for every file that is not here. */
  retry(): Promise<void>;
}

/** Files that come together are told of together, so many milliseconds after the first. */
const GATHER = 60;

/** `changed` is told whether there is more to show, or only other faults; `ask` takes a file again by its path. */
export function fileSet(base: URL, ask: (path: string) => Promise<void>, changed: (more: boolean) => void): FileSet {
  const faults = new Map<string, Reason>();
  const asking = new Map<string, AbortController>();
  let gathering: ReturnType<typeof setTimeout> | undefined;
  let settled = false;
  let more = false;

  function tell(): void {
    clearTimeout(gathering);
    gathering = undefined;
    const had = more;
    more = false;
    changed(had);
  }

  async function settle(all: readonly Promise<void>[]): Promise<void> {
    settled = false;
    await within(GRACE, all);
    settled = true;
    tell();
  }

  return {
    async take(path, read) {
      asking.get(path)?.abort();
      const own = new AbortController();
      const given = () => asking.get(path) !== own;
      asking.set(path, own);
      faults.set(path, 'waiting');
      try {
        const bytes = await bytesOf(new URL(path, base), own.signal);
        const hash = await sha256(bytes);
        if (given()) return;
        const reason = read(bytes, hash);
        if (reason) faults.set(path, reason);
        else faults.delete(path);
        more = true;
      } catch (error) {
        if (given()) return;
        faults.set(path, faultReason(error));
      }
      if (settled) gathering ??= setTimeout(tell, GATHER);
    },
    faults: () => [...faults].map(([file, reason]) => ({ file, reason })),
    blame: (path, reason) => { faults.set(path, reason); },
    settle,
    async retry() {
      const asked = [...faults.keys()].map(ask);
      tell();
      await settle(asked);
    },
  };
}
