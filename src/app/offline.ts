import { useSyncExternalStore } from 'react';
import { serviceWorkerAddress } from '../ui/trusted.ts';

/**
 * How the copy for use offline stands. `copy`: not asked for yet, waiting for a tap where data is spared, being kept
 * (`done` of `all` files), kept whole, cut short, not possible here. `update`: another version that waits for a tap or is
 * ready. `bytes`: what the tap would fetch.
 */
export interface Offline {
  copy: 'none' | 'waits' | 'keeping' | 'kept' | 'failed' | 'impossible';
  done: number;
  all: number;
  update: 'none' | 'waits' | 'ready';
  bytes: number;
}

/** What the worker says (`public/sw.js`): how far it is, or what it found. */
type Said = { progress: [number, number] } | { result: string; kept?: boolean; newer?: boolean; waits?: number | null };

const HOUR = 3_600_000;
const PATIENCE = 8_000;
const STEP = 250;

let offline: Offline = { copy: 'none', done: 0, all: 0, update: 'none', bytes: 0 };
const listeners = new Set<() => void>();
let manifest: string | null = null;
let checked = 0;
let putAway = false;

/** How the copy for use offline stands now. */
export function useOffline(): Offline {
  return useSyncExternalStore((listener) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  }, () => offline);
}

function set(change: Partial<Offline>): void {
  offline = { ...offline, ...change };
  for (const listener of listeners) listener();
}

const sparing = (): boolean => (navigator as { connection?: { saveData?: boolean } }).connection?.saveData === true;

/**
 * Keeps the product for use offline, once the first map is drawn, and looks for other versions.
 * `atlas`: the beginning of the hash of this product's own manifest, in hex; null where the page shows another atlas.
 */
export async function keepOffline(atlas: string | null): Promise<void> {
  if (!import.meta.env.PROD) return;
  manifest = atlas;
  if (!('serviceWorker' in navigator) || !('caches' in globalThis)) return set({ copy: 'impossible' });
  navigator.serviceWorker.addEventListener('message', ({ data }) => hear(data as Said));
  addEventListener('online', () => { void look(); });
  document.addEventListener('visibilitychange', () => { if (document.visibilityState === 'visible' && Date.now() - checked > HOUR) void look(); });
  setInterval(() => { void look(); }, HOUR);
  await calm();
  await look();
}

/** Looks for a version and keeps it; where data is spared, the first copy waits for a tap. */
async function look(): Promise<void> {
  checked = Date.now();
  const own = await ownRegistration();
  if (own) {
    own.update().catch(() => { /* no network */ });
    return greet(own);
  }
  if (!sparing()) return keepNow();
  try {
    const sizes = await (await fetch(new URL('sizes.json', document.baseURI))).json() as Record<string, number>;
    set({ copy: 'waits', bytes: Object.values(sizes).reduce((sum, size) => sum + size, 0) });
  } catch {
    // Without a network there is nothing to offer.
  }
}

/** Keeps what waits for a tap: the first copy, or another version. */
export async function keepNow(): Promise<void> {
  try {
    const own = await ownRegistration();
    if (own) return own.active?.postMessage({ ask: 'check', sparing: false });
    const registration = await navigator.serviceWorker.register(serviceWorkerAddress);
    const worker = registration.active ?? registration.waiting ?? registration.installing;
    if (!worker) return;
    if (worker.state === 'installing') set({ copy: 'keeping' });
    worker.addEventListener('statechange', () => {
      if (worker.state === 'activated') greet(registration);
      if (worker.state === 'redundant' && offline.copy === 'keeping') set({ copy: 'failed' });
    });
    if (worker.state === 'activated') greet(registration);
  } catch {
    set({ copy: 'impossible' });
  }
}

/** Puts the version that is ready into use, and loads this page anew with it; other pages follow when they are loaded anew. */
export async function takeUpdate(): Promise<void> {
  const registration = await ownRegistration();
  const { port1, port2 } = new MessageChannel();
  const answered = new Promise((resolve) => { port1.addEventListener('message', resolve, { once: true }); });
  port1.start();
  registration?.active?.postMessage({ ask: 'switch' }, [port2]);
  registration?.waiting?.postMessage({ ask: 'switch' });
  await Promise.race([answered, pause(PATIENCE)]);
  location.reload();
}

/** Puts the note of an update away for as long as this page stays. */
export function later(): void {
  putAway = true;
  set({ update: 'none' });
}

/** Tells the worker of what this page consists, so that it is served from the version it came from. */
function greet(registration: ServiceWorkerRegistration): void {
  const parts = [...document.querySelectorAll<HTMLScriptElement | HTMLLinkElement>('script[src], link[rel="stylesheet"]')].map((part) => ('src' in part ? part.src : part.href));
  registration.active?.postMessage({ ask: 'here', parts, atlas: manifest, sparing: sparing() });
}

function hear(said: Said): void {
  if ('progress' in said) {
    if (offline.copy !== 'kept') set({ copy: 'keeping', done: said.progress[0], all: said.progress[1] });
    return;
  }
  const { result, kept = false, newer = false, waits = null } = said;
  const copy = kept ? 'kept' : result === 'cut' ? 'failed' : result === 'waits' ? 'waits' : 'impossible';
  const update = putAway ? 'none' : newer ? 'ready' : kept && waits !== null ? 'waits' : 'none';
  set({ copy, update, bytes: waits ?? offline.bytes });
}

/** This product's own registration: another one may stand above its folder. */
async function ownRegistration(): Promise<ServiceWorkerRegistration | undefined> {
  const registration = await navigator.serviceWorker.getRegistration().catch(() => undefined);
  return registration?.active?.scriptURL === String(serviceWorkerAddress) ? registration : undefined;
}

const pause = (milliseconds: number) => new Promise((resolve) => { setTimeout(resolve, milliseconds); });

/** The page is loaded and its map drawn, or has had the line to itself for long enough. */
async function calm(): Promise<void> {
  if (document.readyState !== 'complete') await new Promise((resolve) => { addEventListener('load', resolve, { once: true }); });
  for (let waited = 0; waited < PATIENCE && document.getElementById('map')?.ariaBusy === 'true'; waited += STEP) await pause(STEP);
}
