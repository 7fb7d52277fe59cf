/*
 * Keeps whole versions of the product for use without a network. A version is the list of files with their hashes
 * (files.json) and is named by the hash of that list. It is kept file by file, each checked, beside the one in use, and
 * is used only once it is whole. Every page keeps the version it was opened with until it is loaded anew; a page that was
 * opened from the network stays with the network. Caches hold everything that must outlive this worker.
 * To switch all of this off: README, "Switching the offline copy off".
 */
const LIST = 'files.json';
const SIZES = 'sizes.json';
const PAGE = 'index.html';
const base = new URL('./', self.location.href);
// The path keeps two atlases of one origin apart; the number is the shape of what is kept.
const PREFIX = `sanad 1 ${base.pathname} `;
const STATE = `${PREFIX}state`;
const OFF = 'off';
const PATIENCE = 120_000;
const AFTER_OPENING = 20_000;
const GRACE = 60_000;
/** Headers that bind what a file may do; a file copied from another version brings those it came with. */
const POLICIES = ['content-security-policy', 'cross-origin-embedder-policy', 'cross-origin-opener-policy', 'cross-origin-resource-policy', 'permissions-policy', 'referrer-policy', 'x-content-type-options'];
/** Headers that speak of the transfer, not of the file. */
const OF_TRANSFER = ['age', 'content-encoding', 'content-length', 'date', 'set-cookie', 'transfer-encoding', 'vary'];

const at = (path) => new URL(path, base).href;
const hex = async (bytes) => Array.from(new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)), (byte) => byte.toString(16).padStart(2, '0')).join('');
const pause = (milliseconds) => new Promise((resolve) => { setTimeout(resolve, milliseconds); });

// What is remembered

const recall = async (key) => (await caches.match(at(`?${key}`), { cacheName: STATE }))?.json();
const remember = async (key, value) => (await caches.open(STATE)).put(at(`?${key}`), new Response(JSON.stringify(value)));

/** The file `path` as the version keeps it, or undefined. */
const kept = (version, path) => caches.match(at(path), { cacheName: PREFIX + version, ignoreVary: true });

/** Files and hashes of a whole version, or null: the list is put last. */
const listOf = async (version) => (version === null ? null : ((await kept(version, LIST))?.json() ?? null));

/** The version in use, and the whole one that waits to be accepted; null where there is none. */
async function versions() {
  const { current = null, next = null } = (await recall('versions')) ?? {};
  return { current: (await listOf(current)) && current, next: (await listOf(next)) && next };
}

/** Changes which versions are in use, one change after another. */
const changeVersions = (change) => navigator.locks.request(`${PREFIX}versions`, async () => {
  const after = change(await versions());
  await remember('versions', after);
  return after;
});

// Which page belongs to which version

const bound = new Map();

/** A page whose tie cannot be written down keeps it for as long as this worker runs. */
async function bind(id, version) {
  bound.set(id, version);
  if (version !== null) await remember(`client=${id}`, { version, since: Date.now() }).catch(() => {});
}

/** Version of an open page or worker; null where it belongs to the network. */
async function versionOf(id) {
  if (!bound.has(id)) bound.set(id, (await recall(`client=${id}`))?.version ?? null);
  return bound.get(id);
}

const pages = async () => (await self.clients.matchAll({ type: 'window', includeUncontrolled: true })).filter(({ url }) => url.startsWith(base.href));

/** A page opened from the network before anything was kept: tied to the version of whose files it consists, if one is kept. */
async function welcome(id, { parts, atlas }) {
  if ((await versionOf(id)) !== null || parts.length === 0 || !atlas) return;
  const { current, next } = await versions();
  for (const version of [next, current]) {
    const list = await listOf(version);
    if (!list?.['atlas/manifest.json']?.startsWith(atlas) || !parts.every((part) => Object.hasOwn(list, pathOf(part)))) continue;
    await bind(id, version);
    await self.clients.claim();
    return;
  }
}

/** Removes what no open page and no version to come needs. */
async function tidy(wanted = null) {
  const { current, next } = await versions();
  const used = new Set([current, next, wanted]);
  const open = new Set((await self.clients.matchAll({ type: 'all', includeUncontrolled: true })).map(({ id }) => id));
  const state = await caches.open(STATE);
  for (const request of await state.keys()) {
    const id = new URL(request.url).searchParams.get('client');
    if (id === null) continue;
    const { version, since } = await (await state.match(request)).json();
    // A page that is just being opened is not yet among the open ones; one that has been among them is.
    if (open.has(id) && since !== 0) await remember(`client=${id}`, { version, since: 0 });
    if (open.has(id) || Date.now() - since < GRACE) used.add(version);
    else if (await state.delete(request)) bound.delete(id);
  }
  for (const name of await caches.keys()) if (name.startsWith(PREFIX) && name !== STATE && !used.has(name.slice(PREFIX.length))) await caches.delete(name);
}

// Keeping a version

async function newestList() {
  const response = await fetch(at(LIST), { cache: 'no-store', mode: 'same-origin', signal: AbortSignal.timeout(PATIENCE) });
  if (response.status === 410) return OFF;
  if (!response.ok) throw new Error(`${LIST}: ${response.status}`);
  const bytes = await response.arrayBuffer();
  const files = JSON.parse(new TextDecoder().decode(bytes));
  if (files?.off === true) return OFF;
  if (!Object.hasOwn(files ?? {}, PAGE) || !Object.values(files).every((hash) => /^[0-9a-f]{64}$/.test(hash))) throw new Error(`${LIST}: not a list of files`);
  return { version: (await hex(bytes)).slice(0, 16), files, bytes };
}

/** The listed file from the network. What the browser's own cache holds may be a damaged copy, hence a second attempt past it. */
async function fetched(path, hash) {
  for (const cache of ['no-cache', 'reload']) {
    const response = await fetch(at(path), { cache, mode: 'same-origin', priority: 'low', signal: AbortSignal.timeout(PATIENCE) });
    if (!response.ok) throw new Error(`${path}: ${response.status}`);
    const bytes = await response.arrayBuffer();
    if ((await hex(bytes)) !== hash) continue;
    const headers = new Headers(response.headers);
    for (const name of OF_TRANSFER) headers.delete(name);
    // Or a page of one version would be shown what the browser remembers of another.
    headers.set('cache-control', 'no-cache');
    return new Response(bytes, { headers });
  }
  throw new Error(`${path}: not the listed file`);
}

const policiesOf = (response) => POLICIES.map((name) => response.headers.get(name)).join('\n');

/** Where each file stands that is kept already, by its hash. Under other policies of the host it would come with the old ones. */
async function stockUnder(policies) {
  const stock = new Map();
  for (const version of Object.values(await versions())) {
    const page = version === null ? undefined : await kept(version, PAGE);
    if (page === undefined || policiesOf(page) !== policies) continue;
    for (const [path, hash] of Object.entries(await listOf(version))) stock.set(hash, { version, path });
  }
  return stock;
}

async function copied(stock, hash) {
  const place = stock.get(hash);
  const found = place && (await kept(place.version, place.path));
  return found && (await hex(await found.clone().arrayBuffer())) === hash ? found : null;
}

async function keepWhole({ version, files, bytes }) {
  const cache = await caches.open(PREFIX + version);
  const page = await fetched(PAGE, files[PAGE]);
  const stock = await stockUnder(policiesOf(page));
  await cache.put(at(PAGE), page);
  const rest = Object.entries(files).filter(([path]) => path !== PAGE);
  for (const [index, [path, hash]] of rest.entries()) {
    if (!(await kept(version, path))) await cache.put(at(path), (await copied(stock, hash)) ?? (await fetched(path, hash)));
    await tell({ progress: [index + 2, rest.length + 1] });
  }
  await cache.put(at(LIST), new Response(bytes, { headers: { 'content-type': 'application/json', 'cache-control': 'no-cache' } }));
}

/** Bytes that an update would fetch. */
async function sizeOf({ files }) {
  const sizes = await (await fetched(SIZES, files[SIZES])).json();
  const held = new Set();
  for (const version of Object.values(await versions())) for (const hash of Object.values((await listOf(version)) ?? {})) held.add(hash);
  return Object.entries(files).reduce((sum, [path, hash]) => sum + (held.has(hash) ? 0 : (sizes[path] ?? 0)), 0);
}

let checked = 0;

/**
 * Looks for another version and keeps it. Answers `same`, `new`, `waits` (for a tap, where data is to be spared), `cut`
 * (tried again with the next look), `refused` (the browser gives no room) or `off`.
 */
const check = (sparing) => navigator.locks.request(`${PREFIX}check`, async () => {
  checked = Date.now();
  let [newest, result, waits] = [null, 'same', null];
  try {
    newest = await newestList();
    if (newest === OFF) return await turnOff();
    const { current, next } = await versions();
    if (newest.version === current) await changeVersions((now) => ({ ...now, next: null }));
    else if (newest.version !== next && sparing) {
      result = 'waits';
      waits = await sizeOf(newest);
    } else if (newest.version !== next) {
      await keepWhole(newest);
      result = 'new';
      const { version } = newest;
      await changeVersions((now) => (now.current === null ? { current: version, next: null } : { ...now, next: version }));
    }
  } catch (error) {
    result = error.name === 'QuotaExceededError' ? 'refused' : 'cut';
    if (result === 'refused' && newest !== null) await caches.delete(PREFIX + newest.version);
  }
  if (newest !== null) await tidy(newest.version).catch(() => {});
  await report(result, waits);
  return result;
});

async function turnOff() {
  for (const name of await caches.keys()) if (name.startsWith(PREFIX)) await caches.delete(name);
  bound.clear();
  // Not waited for: a worker that is being installed would wait for its own end.
  void self.registration.unregister();
  await tell({ result: OFF });
  return OFF;
}

// Answering

/** Path of an address as the list writes it; undefined outside this folder. */
function pathOf(address) {
  const { origin, pathname } = new URL(address, base);
  if (!(origin + pathname).startsWith(base.href)) return undefined;
  const path = decodeURI((origin + pathname).slice(base.href.length));
  return path === '' || path.endsWith('/') ? path + PAGE : path;
}

/** A page that is opened takes the version in use; where no other page is open, the one that waits becomes that. */
async function openPage({ request, resultingClientId }) {
  let { current, next } = await versions();
  if (next !== null && (await pages()).length === 0) ({ current, next } = await changeVersions((now) => ({ current: now.next ?? now.current, next: null })));
  const list = await listOf(current);
  const path = pathOf(request.url);
  if (list && !Object.hasOwn(list, path) && Object.hasOwn(list, `${path}/${PAGE}`)) return Response.redirect(at(`${path}/`));
  const response = list && Object.hasOwn(list, path) ? await fileOf(current, request) : null;
  const found = response !== null && response.type !== 'error';
  await bind(resultingClientId, found ? current : null);
  return found ? response : fetch(request);
}

/** Only files of this version, or such as stand in no list: another atlas beside this one. */
async function fileOf(version, request) {
  const path = pathOf(request.url);
  const found = await kept(version, path);
  if (found) return found;
  const list = await listOf(version);
  if (list === null) return Response.error();
  return Object.hasOwn(list, path) ? fetched(path, list[path]).catch(() => Response.error()) : fetch(request);
}

async function answer(event) {
  const version = await versionOf(event.clientId);
  // A worker of a page is a client of its own.
  if (event.request.destination === 'worker') await bind(event.resultingClientId, version);
  return version === null ? fetch(event.request) : fileOf(version, event.request);
}

// Talking with the pages

async function tell(message) {
  for (const page of await pages()) page.postMessage(message);
}

async function report(result, waits = null) {
  const { current, next } = await versions();
  for (const page of await pages()) {
    const own = await versionOf(page.id);
    page.postMessage({ result, kept: current !== null, newer: own === null ? next !== null : own !== (next ?? current), waits });
  }
}

const ASKED = {
  check: (_client, { sparing }) => check(sparing),
  async here(client, said) {
    await welcome(client.id, said);
    return check(said.sparing);
  },
  async switch() {
    await changeVersions(({ current, next }) => ({ current: next ?? current, next: null }));
    await self.skipWaiting();
    await report('same');
  },
};

self.addEventListener('message', (event) => {
  const answered = ASKED[event.data?.ask]?.(event.source, event.data);
  if (answered) event.waitUntil(answered.then((result) => event.ports[0]?.postMessage(result)));
});

self.addEventListener('install', (event) => event.waitUntil((async () => {
  if ((await versions()).current !== null) return;
  const result = await check(false);
  if (result !== 'new') throw new Error(`not kept: ${result}`);
})()));

self.addEventListener('activate', (event) => event.waitUntil(tidy()));

self.addEventListener('fetch', (event) => {
  const { request, clientId } = event;
  if (request.method !== 'GET' || pathOf(request.url) === undefined) return;
  if (request.mode === 'navigate') {
    event.respondWith(openPage(event).catch(() => bind(event.resultingClientId, null).then(() => fetch(request))));
    // The pages ask by themselves; this is for those that cannot, and for a version too broken to ask.
    event.waitUntil(pause(AFTER_OPENING).then(() => (Date.now() - checked < AFTER_OPENING ? null : check(navigator.connection?.saveData === true))));
  } else if (clientId !== '' && bound.get(clientId) !== null) event.respondWith(answer(event));
});
