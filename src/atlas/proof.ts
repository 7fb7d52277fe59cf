import type { PublishedLineMap } from '../model/published.ts';
import { sha256 } from '../text/hash.ts';
import type { Atlas } from './atlas.ts';
import { bytesOf, decode, faultReason, FileError } from './fetch.ts';
import { parsed, SHAPES } from './shapes.ts';

/** What a hash should be and what it is; null where this browser has no Web Crypto. */
export interface HashProof { file: string; expected: string; found: string | null }

export interface Proof {
  /** Null where the text as received is not published. */
  raw: HashProof | null;
  reading: HashProof;
  /** By passage of the document: whether its exact words stand where they are said to. */
  passages: { id: string; stands: boolean }[];
}

/** Fetches a document again and computes everything anew: both hashes, and the slice of every passage. Rejects with a `FileError` where it cannot be fetched. */
export async function prove(atlas: Atlas, id: string): Promise<Proof> {
  const { source } = documentOf(atlas, id);
  const hashed = async (file: string, expected: string) => {
    const bytes = await fetched(atlas, file);
    return { proof: { file, expected, found: await sha256(bytes) }, text: decode(bytes) };
  };
  const [raw, reading] = await Promise.all([source.raw.file === null ? null : hashed(source.raw.file, source.raw.sha256), hashed(source.reading.file, source.reading.sha256)]);
  const passages = [...atlas.passages.values()].filter((passage) => passage.document === id)
    .map(({ id: passage, start, end, exact }) => ({ id: passage, stands: reading.text.slice(start, end) === exact }));
  return { raw: raw?.proof ?? null, reading: reading.proof, passages };
}

/** The text of a document as received, line by line, and the map from its lines to the reading text. */
export interface RawText { lines: string[]; map: PublishedLineMap }

/** Rejects with a `FileError` that names the file which is not here, or is not the listed one; and where it is not published. */
export async function rawTextOf(atlas: Atlas, id: string): Promise<RawText> {
  const { raw: { file }, lines: map } = documentOf(atlas, id).source;
  if (file === null || map === null) throw new Error('not published');
  const listed = async (name: string) => {
    const bytes = await fetched(atlas, name);
    const hash = await sha256(bytes);
    if (hash !== null && hash !== atlas.manifest.files[name]) throw new FileError('other-bytes', name);
    return bytes;
  };
  const [raw, lines] = await Promise.all([listed(file), listed(map)]);
  try {
    return { lines: decode(raw).split(/\r?\n/), map: parsed(lines, SHAPES.lines) as PublishedLineMap };
  } catch {
    throw new FileError('unreadable', map);
  }
}

function documentOf(atlas: Atlas, id: string) {
  const document = atlas.documents.get(id);
  if (!document) throw new Error(`no document ${id}`);
  return document;
}

async function fetched(atlas: Atlas, file: string): Promise<Uint8Array<ArrayBuffer>> {
  if (!atlas.base) throw new Error('this atlas was not loaded from anywhere');
  try {
    return await bytesOf(new URL(file, atlas.base));
  } catch (error) {
    throw new FileError(faultReason(error), file);
  }
}
