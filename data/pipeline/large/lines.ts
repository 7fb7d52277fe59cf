import { createReadStream } from 'node:fs';

/** One line of a file, counted from 1, and where its bytes lie. */
export interface Line { number: number; text: string; start: number; bytes: number }

/** Longer lines are refused before they fill the memory. */
const LONGEST = 32 * 2 ** 20;
const NEWLINE = 10;

/** The lines of a file, one after another, that are not empty. Throws where one is not UTF-8 or too long, with its number. */
export async function* linesOf(path: string): AsyncGenerator<Line> {
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  const parts: Buffer[] = [];
  let [number, held, at] = [1, 0, 0];
  const take = (): Line | null => {
    const bytes = Buffer.concat(parts, held);
    const start = at;
    parts.length = 0;
    at += held + 1;
    held = 0;
    number += 1;
    if (bytes.length === 0) return null;
    try {
      return { number: number - 1, text: decoder.decode(bytes), start, bytes: bytes.length };
    } catch {
      throw new RangeError(`line ${number - 1} is not UTF-8`);
    }
  };
  for await (const chunk of createReadStream(path, { highWaterMark: 2 ** 20 }) as AsyncIterable<Buffer>) {
    let from = 0;
    for (let end = chunk.indexOf(NEWLINE, from); end !== -1; end = chunk.indexOf(NEWLINE, from)) {
      parts.push(chunk.subarray(from, end));
      held += end - from;
      from = end + 1;
      const line = take();
      if (line) yield line;
    }
    parts.push(Buffer.from(chunk.subarray(from)));
    held += chunk.length - from;
    if (held > LONGEST) throw new RangeError(`line ${number} is longer than ${LONGEST} bytes`);
  }
  const last = take();
  if (last) yield last;
}
