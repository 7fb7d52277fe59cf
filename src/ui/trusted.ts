/** The one Trusted Types policy, and every address of a worker. Nothing else may turn text into code. */
import mapWorker from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';

interface Policy { createScriptURL(address: string): unknown }
interface Factory { createPolicy(name: string, rules: { createScriptURL(address: string): string }): Policy }

const OWN = new Set([new URL(mapWorker, import.meta.url).href, new URL('sw.js', document.baseURI).href]);

const rules = {
  createScriptURL(address: string): string {
    const absolute = new URL(address, document.baseURI).href;
    if (!OWN.has(absolute)) throw new TypeError(`not a worker of this page: ${absolute}`);
    return absolute;
  },
};

const factory = (globalThis as { trustedTypes?: Factory }).trustedTypes;
const policy: Policy = factory?.createPolicy('sanad', rules) ?? rules;

/** Where the map's worker lies, as text. */
export const mapWorkerFile = new URL(mapWorker, import.meta.url).href;

/**
 * Address of the map's worker, as the browser's policy wants it. MapLibre asks its address two questions that a string
 * can answer and a TrustedScriptURL cannot, so the answers go with it.
 */
export const mapWorkerAddress = Object.assign(Object(policy.createScriptURL(mapWorkerFile)) as object, {
  endsWith: (ending: string) => mapWorkerFile.endsWith(ending),
  split: (separator: RegExp) => mapWorkerFile.split(separator),
}) as unknown as string;

/** Address of the service worker, as the browser's policy wants it. */
export const serviceWorkerAddress = policy.createScriptURL('sw.js') as string;
