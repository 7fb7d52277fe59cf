import { shardOf, shardsFor, type Shard } from '../../../src/model/large.ts';
import { fold } from '../../../src/text/fold.ts';
import { stemsOf, tokensOf } from '../../../src/text/tokens.ts';
import type { Output } from './output.ts';
import type { Spools } from './spools.ts';

/** As many parts as there are ever shards; a power of two, as their number is, so that a shard is made of whole parts. */
export const PARTS = 1024;
/** Written words whose forms are remembered. */
const REMEMBERED = 200_000;
const HEAD = 6;
/** In bytes; nobody types a longer word. */
const LONGEST = 255;

/** The words of a large atlas, gathered by where they are kept. */
export interface Gathered {
  /** Gathers the words of a feature: those of its names and those of the passages it rests on. */
  add(feature: number, names: readonly string[], passages: readonly string[]): void;
  /** Writes the shards. Returns how many there are. */
  write(features: number, output: Output): number;
}

export function wordsIn(spools: Spools): Gathered {
  const known = new Map<string, readonly string[]>();
  const forms = (written: string): readonly string[] => {
    const before = known.get(written);
    if (before) return before;
    if (known.size === REMEMBERED) known.clear();
    const found = [...new Set(tokensOf(fold(written)).flatMap(({ text }) => stemsOf(text)))];
    known.set(written, found);
    return found;
  };
  const put = (feature: number, texts: readonly string[], kind: number) => {
    for (const word of new Set(texts.flatMap((text) => text.split(/\s+/u).flatMap(forms)))) {
      const letters = Buffer.from(word);
      if (letters.length > LONGEST) continue;
      const record = Buffer.alloc(HEAD + letters.length);
      record.writeUInt32LE(feature, 0);
      record.writeUInt8(kind, 4);
      record.writeUInt8(letters.length, 5);
      letters.copy(record, HEAD);
      spools.write(shardOf(word, PARTS), record);
    }
  };
  return {
    add(feature, names, passages) {
      put(feature, names, 0);
      put(feature, passages, 1);
    },
    write(features, output) {
      const shards = Math.min(PARTS, shardsFor(features));
      for (let shard = 0; shard < shards; shard += 1) {
        const words = new Map<string, [number[], number[]]>();
        for (let part = shard; part < PARTS; part += shards) read(spools.take(part), words);
        const sorted = [...words].sort(([a], [b]) => (a < b ? -1 : 1));
        output.put('search', shard, Object.fromEntries(sorted.map(([word, lists]) => [word, lists.map(differences)])) as unknown as Shard);
      }
      return shards;
    },
  };
}

function read(records: Buffer, words: Map<string, [number[], number[]]>): void {
  for (let at = 0; at < records.length;) {
    const length = records.readUInt8(at + 5);
    const word = records.toString('utf8', at + HEAD, at + HEAD + length);
    const lists = words.get(word) ?? [[], []];
    (lists[records.readUInt8(at + 4)] as number[]).push(records.readUInt32LE(at));
    words.set(word, lists);
    at += HEAD + length;
  }
}

const differences = (numbers: readonly number[]): number[] => numbers.map((number, at) => number - (at === 0 ? 0 : numbers[at - 1] as number));
