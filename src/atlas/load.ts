import { sha256 } from '../text/hash.ts';
import {
  FORMAT, type PublishedAnnotation, type PublishedDisagreements, type PublishedFeature, type PublishedGazetteer, type PublishedManifest,
  type PublishedMention, type PublishedRecord, type PublishedSearch, type PublishedSource, type PublishedWithdrawn,
} from '../model/published.ts';
import { makeAtlas, type Atlas, type DocumentStatus, type Fault } from './atlas.ts';

/** What can be read of the atlas at `base` (a folder address on this origin, ending in a slash). Throws only without a manifest. */
export async function loadAtlas(base: URL): Promise<Atlas> {
  const manifestBytes = await bytesOf(new URL('manifest.json', base));
  const manifest = JSON.parse(decode(manifestBytes)) as PublishedManifest;
  if (manifest.format !== FORMAT) throw new Error(`manifest.json: format ${manifest.format}, this page reads ${FORMAT}`);
  const faults: Fault[] = [];

  /** Text of a listed file; a fault and null where it cannot be had or is not the listed one. */
  const read = async (path: string): Promise<string | null> => {
    try {
      const bytes = await bytesOf(new URL(path, base));
      const hash = await sha256(bytes);
      if (hash !== null && hash !== manifest.files[path]) throw new Error('its SHA-256 is not the listed one');
      return decode(bytes);
    } catch (error) {
      faults.push({ file: path, reason: error instanceof Error ? error.message : String(error) });
      return null;
    }
  };
  const readJson = async <T>(path: string): Promise<T | null> => {
    const text = await read(path);
    return text === null ? null : (JSON.parse(text) as T);
  };

  const [features, evidence, gazetteer, mentions, records, disagreements, withdrawn, search, sources] = await Promise.all([
    readJson<{ features: PublishedFeature[] }>('features.geojson'),
    readJson<{ items: PublishedAnnotation[] }>('evidence.jsonld'),
    readJson<PublishedGazetteer>('gazetteer.json'),
    readJson<PublishedMention[]>('mentions.json'),
    readJson<PublishedRecord[]>('records.json'),
    readJson<PublishedDisagreements>('disagreements.json'),
    readJson<PublishedWithdrawn[]>('withdrawn.json'),
    readJson<PublishedSearch>('search.json'),
    Promise.all(manifest.documents.map(async (id) => {
      const source = await readJson<PublishedSource>(`sources/${id}.json`);
      if (!source) return null;
      const { text, status } = await readingOf(new URL(source.reading.file, base), source.reading.sha256);
      if (status === 'missing') faults.push({ file: source.reading.file, reason: 'missing' });
      return { source, text, status };
    })),
  ]);
  return makeAtlas({
    base,
    manifest,
    version: (await sha256(manifestBytes))?.slice(0, 8) ?? null,
    features: features?.features ?? [],
    annotations: evidence?.items ?? [],
    gazetteer: gazetteer ?? { places: [], actors: [], annotations: [] },
    mentions: mentions ?? [],
    records: records ?? [],
    disagreements: disagreements ?? { disagreements: [], dependencies: [] },
    withdrawn: withdrawn ?? [],
    search: search ?? { entries: [], words: {}, spellings: {} },
    documents: sources.filter((source) => source !== null),
    faults,
  });
}

/** A reading text with what its own hash says of it: changed text is shown as such, never re-anchored. */
async function readingOf(address: URL, expected: string): Promise<{ text: string; status: DocumentStatus }> {
  try {
    const bytes = await bytesOf(address);
    const hash = await sha256(bytes);
    return { text: decode(bytes), status: hash === null ? 'unchecked' : hash === expected ? 'intact' : 'changed' };
  } catch {
    return { text: '', status: 'missing' };
  }
}

export const decode = (bytes: Uint8Array): string => new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);

const PATIENCE = 20_000;

export async function bytesOf(address: URL): Promise<Uint8Array<ArrayBuffer>> {
  const response = await fetch(address, { signal: AbortSignal.timeout(PATIENCE) });
  if (!response.ok) throw new Error(`${response.status} ${response.statusText}`);
  return new Uint8Array(await response.arrayBuffer());
}
