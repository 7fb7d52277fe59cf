import { sha256 } from '../text/hash.ts';
import {
  FORMAT, type PublishedAnnotation, type PublishedDisagreements, type PublishedFeature, type PublishedGazetteer, type PublishedManifest,
  type PublishedMention, type PublishedRecord, type PublishedRemarks, type PublishedSearch, type PublishedSource, type PublishedStatement, type PublishedWithdrawn,
} from '../model/published.ts';
import { makeAtlas, type Atlas, type AtlasParts } from './atlas.ts';
import type { DocumentStatus } from './documents.ts';
import { bytesOf, decode, FileError, type Fault } from './fetch.ts';
import { fileSet } from './file-set.ts';
import { parsed, SHAPES, type Shape } from './shapes.ts';

/** What there is of an atlas now: another object after each change of it. */
export interface AtlasNow { atlas: Atlas; faults: readonly Fault[] }

/** An atlas whose files may come late, fail, and be asked for again. */
export interface LoadedAtlas {
  get(): AtlasNow;
  /** Called after each change. Returns how to stop. */
  subscribe(listener: () => void): () => void;
  /** Asks again for every file that is not here. Resolves when each has come or failed again, or is late. */
  retry(): Promise<void>;
  /** Resolves when every file has come or failed, or is late. */
  whole: Promise<void>;
}

/** What list and words need, beside the documents. */
const FIRST = ['features.geojson', 'evidence.jsonld', 'withdrawn.json'] as const;
/** What is asked of them later. */
const REST = ['gazetteer.json', 'remarks.json', 'mentions.json', 'records.json', 'disagreements.json', 'search.json'] as const;
const FILES = [...FIRST, ...REST] as const;

interface LoadOptions {
  /** Called when there is a manifest. */
  begun?(): void;
  /** List and words first, and then the rest; else all together. */
  inTurn?: boolean;
}

/**
 * Loads the atlas at `base` (a folder address on this origin, ending in a slash): what has come after `GRACE` at the latest,
 * and the rest when it comes. Rejects with a `FileError` only where there is no manifest.
 */
export async function loadAtlas(base: URL, { begun, inTurn = false }: LoadOptions = {}): Promise<LoadedAtlas> {
  const manifestBytes = await bytesOf(new URL('manifest.json', base));
  const manifest = manifestOf(decode(manifestBytes));
  begun?.();
  const version = (await sha256(manifestBytes))?.slice(0, 8) ?? null;
  const had = new Map<string, unknown>();
  const texts = new Map<string, { text: string; status: DocumentStatus }>();
  const listeners = new Set<() => void>();
  let now: AtlasNow | null = null;
  const set = fileSet(base, ask, (more) => {
    const atlas = now && !more ? now.atlas : make();
    now = { atlas, faults: set.faults() };
    listeners.forEach((listener) => listener());
  });

  const takeJson = (path: string, shape: Shape): Promise<void> => set.take(path, (bytes, hash) => {
    if (hash !== null && hash !== manifest.files[path]) throw new FileError('other-bytes');
    had.set(path, parsed(bytes, shape));
    return undefined;
  });

  /** A reading text whose hash is another is shown as changed, never re-anchored. */
  const takeText = ({ reading: { file, sha256: expected } }: PublishedSource): Promise<void> => set.take(file, (bytes, hash) => {
    const changed = hash !== null && hash !== expected;
    texts.set(file, { text: decode(bytes), status: hash === null ? 'unchecked' : changed ? 'changed' : 'intact' });
    return changed ? 'other-bytes' : undefined;
  });

  async function takeSource(path: string): Promise<void> {
    await takeJson(path, SHAPES.source);
    const source = had.get(path) as PublishedSource | undefined;
    if (source) await takeText(source);
  }

  function make(): Atlas {
    const features = had.get('features.geojson') as { features: PublishedFeature[] } | undefined;
    const evidence = had.get('evidence.jsonld') as { items: PublishedAnnotation[] } | undefined;
    const gazetteer = (had.get('gazetteer.json') as PublishedGazetteer | undefined) ?? EMPTY.gazetteer;
    remarkOn([...(features?.features ?? []).map(({ properties }) => properties), ...gazetteer.actors], (had.get('remarks.json') as PublishedRemarks | undefined) ?? {});
    const sources = manifest.documents.flatMap((id) => (had.get(sourceFile(id)) as PublishedSource | undefined) ?? []);
    return madeOfWhatHolds({
      base, manifest, version,
      features: features?.features ?? [],
      annotations: evidence?.items ?? [],
      gazetteer,
      mentions: (had.get('mentions.json') as PublishedMention[] | undefined) ?? [],
      records: (had.get('records.json') as PublishedRecord[] | undefined) ?? [],
      disagreements: (had.get('disagreements.json') as PublishedDisagreements | undefined) ?? { disagreements: [], dependencies: [] },
      withdrawn: (had.get('withdrawn.json') as PublishedWithdrawn[] | undefined) ?? [],
      search: (had.get('search.json') as PublishedSearch | undefined) ?? { entries: [], words: {}, spellings: {} },
      documents: sources.map((source) => ({ source, ...(texts.get(source.reading.file) ?? { text: '', status: 'missing' as const }) })),
    }, (file) => set.blame(file, 'unreadable'));
  }

  function ask(path: string): Promise<void> {
    if (manifest.documents.some((id) => path === sourceFile(id))) return takeSource(path);
    const file = FILES.find((one) => one === path);
    if (file) return takeJson(file, SHAPES[file]);
    const source = manifest.documents.map((id) => had.get(sourceFile(id)) as PublishedSource | undefined).find((one) => one?.reading.file === path);
    return source ? takeText(source) : Promise.resolve();
  }

  await set.settle([...(inTurn ? FIRST : FILES), ...manifest.documents.map(sourceFile)].map(ask));
  return {
    whole: inTurn ? set.settle(REST.map(ask)) : Promise.resolve(),
    get: () => now as AtlasNow,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    retry: set.retry,
  };
}

/** Gives statements back what stands apart from them in the files. */
function remarkOn(things: readonly { statements: PublishedStatement[] }[], remarks: PublishedRemarks): void {
  for (const statement of things.flatMap((thing) => thing.statements)) Object.assign(statement, { note: null, reasoning: null }, remarks[statement.id]);
}

const sourceFile = (id: string): string => `sources/${id}.json`;

function manifestOf(json: string): PublishedManifest {
  const manifest = parsed(json, SHAPES['manifest.json']) as PublishedManifest;
  if (manifest.format !== FORMAT) throw new FileError('format');
  return manifest;
}

const EMPTY = {
  features: [], annotations: [], mentions: [], records: [], withdrawn: [], gazetteer: { places: [], actors: [], annotations: [] },
  disagreements: { disagreements: [], dependencies: [] }, search: { entries: [], words: {}, spellings: {} },
} satisfies Partial<AtlasParts>;
const FILE_OF: Record<keyof typeof EMPTY, (typeof FILES)[number]> = {
  features: 'features.geojson', annotations: 'evidence.jsonld', mentions: 'mentions.json', records: 'records.json', withdrawn: 'withdrawn.json',
  gazetteer: 'gazetteer.json', disagreements: 'disagreements.json', search: 'search.json',
};

/** Files may each have their shape and yet not hold together: then one is left out, and named, so that the rest does. */
function madeOfWhatHolds(parts: AtlasParts, leftOut: (file: string) => void): Atlas {
  try {
    return makeAtlas(parts);
  } catch (error) {
    for (const key of Object.keys(FILE_OF) as (keyof typeof EMPTY)[]) {
      try {
        const atlas = makeAtlas({ ...parts, [key]: EMPTY[key] });
        leftOut(FILE_OF[key]);
        return atlas;
      } catch {
        // Not this one alone.
      }
    }
    throw error;
  }
}
