import type { FaultWords } from '../i18n/fault-words.ar.ts';

/** Why a file cannot be used, a closed list with words for each; `waiting` is not over yet. */
export type Reason = keyof FaultWords['reasons'];

/** A file that cannot be used, by its path below its folder. */
export interface Fault { file: string; reason: Reason }

export class FileError extends Error {
  readonly reason: Reason;
  /** Path of the file; empty where whoever asked knows it. */
  readonly file: string;

  constructor(reason: Reason, file = '') {
    super(`${file} ${reason}`.trim());
    this.reason = reason;
    this.file = file;
  }
}

/** Milliseconds after which a file that has not come counts as not answered. */
export const PATIENCE = 20_000;
/** Milliseconds after which the page shows what it has; what comes later is taken in then. */
export const GRACE = 2_000;

export const decode = (bytes: Uint8Array): string => new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);

/** The whole of a file. Rejects with a `FileError` that says why it cannot be had; stopped by `stop`, it broke off. */
export async function bytesOf(address: URL | string, stop?: AbortSignal): Promise<Uint8Array<ArrayBuffer>> {
  const limit = AbortSignal.timeout(PATIENCE);
  try {
    const response = await fetch(address, { signal: stop ? AbortSignal.any([limit, stop]) : limit });
    if (!response.ok) throw new FileError(reasonOf(response.status));
    return new Uint8Array(await response.arrayBuffer());
  } catch (error) {
    if (error instanceof FileError) throw error;
    throw new FileError(limit.aborted ? 'no-answer' : 'broken-off');
  }
}

/** Why a file of the page failed where only the browser saw it happen: asks for it again. What comes whole was unreadable. */
export async function whyNot(address: URL | string): Promise<Reason> {
  try {
    await bytesOf(address);
    return 'unreadable';
  } catch (error) {
    return faultReason(error);
  }
}

/** What a caught error says of a file. */
export const faultOf = (error: unknown): Fault => ({ file: error instanceof FileError ? error.file : '', reason: faultReason(error) });

export const faultReason = (error: unknown): Reason => (error instanceof FileError ? error.reason : 'unreadable');

function reasonOf(status: number): Reason {
  if (status === 404 || status === 410) return 'not-found';
  return status >= 500 ? 'server' : 'refused';
}

/** Resolves when all have settled, or after so many milliseconds. */
export async function within(milliseconds: number, all: readonly Promise<unknown>[]): Promise<void> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  await Promise.race([Promise.allSettled(all), new Promise((resolve) => { timer = setTimeout(resolve, milliseconds); })]);
  clearTimeout(timer);
}
