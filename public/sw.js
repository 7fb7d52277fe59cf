/*
 * Keeps one whole version of the product for use without a network. A version is the list of files with their hashes
 * (files.json); it is installed file by file, each checked, beside the one in use, and takes over only when it is whole.
 */
const LIST = 'files.json';
const PREFIX = 'sanad-';
const base = new URL('./', self.location.href);

const hex = async (bytes) => Array.from(new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)), (byte) => byte.toString(16).padStart(2, '0')).join('');

async function install() {
  const response = await fetch(new URL(LIST, base), { cache: 'no-store' });
  if (!response.ok) throw new Error(`${LIST}: ${response.status}`);
  const bytes = await response.arrayBuffer();
  const name = PREFIX + (await hex(bytes)).slice(0, 16);
  if (await isWhole(name)) return;
  const files = JSON.parse(new TextDecoder().decode(bytes));
  const fresh = await caches.open(`${name}-partial`);
  for (const [path, hash] of Object.entries(files)) await keep(fresh, path, hash);
  const whole = await caches.open(name);
  for (const request of await fresh.keys()) await whole.put(request, await fresh.match(request));
  // Put last: a version without its list is not whole.
  await whole.put(new URL(LIST, base).href, new Response(bytes));
  await caches.delete(`${name}-partial`);
}

const isWhole = async (name) => (await (await caches.open(name)).match(new URL(LIST, base).href)) !== undefined;

async function keep(cache, path, hash) {
  const address = new URL(path, base);
  const response = await fetch(address, { cache: 'no-cache' });
  const bytes = await response.clone().arrayBuffer();
  if (!response.ok || (await hex(bytes)) !== hash) throw new Error(`${path}: not the listed file`);
  await cache.put(address.href, response);
}

const versions = async () => (await caches.keys()).filter((name) => name.startsWith(PREFIX) && !name.endsWith('-partial'));

async function removeOld() {
  const response = await fetch(new URL(LIST, base), { cache: 'no-store' }).catch(() => null);
  if (!response?.ok) return;
  const name = PREFIX + (await hex(await response.arrayBuffer())).slice(0, 16);
  if (!(await caches.has(name))) return;
  for (const old of await caches.keys()) if (old.startsWith(PREFIX) && old !== name) await caches.delete(old);
}

/** Network first for pages, so that a new version is seen; the kept version where there is no network. */
async function answer(request) {
  const url = new URL(request.url);
  const address = url.origin + url.pathname;
  const kept = async () => {
    for (const name of (await versions()).reverse()) {
      const cache = await caches.open(name);
      const found = (await cache.match(address)) ?? (address.endsWith('/') ? await cache.match(`${address}index.html`) : undefined);
      if (found) return found;
    }
    return undefined;
  };
  try {
    return await fetch(request);
  } catch (error) {
    const found = await kept();
    if (found) return found;
    throw error;
  }
}

self.addEventListener('install', (event) => event.waitUntil(install()));
self.addEventListener('activate', (event) => event.waitUntil(removeOld()));
self.addEventListener('fetch', (event) => {
  const url = new URL(event.request.url);
  if (event.request.method === 'GET' && url.href.startsWith(base.href)) event.respondWith(answer(event.request));
});
