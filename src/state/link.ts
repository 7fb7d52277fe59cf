import type { Atlas } from '../atlas/atlas.ts';
import type { Filter } from '../atlas/scene.ts';
import { inOrder, isToken } from '../atlas/switches.ts';
import { LANGUAGES, type Language } from '../i18n/language.ts';
import type { TimeChoice } from '../model/presence.ts';
import { STATEMENT_KINDS, VOICES } from '../model/vocabulary.ts';
import { clampDay, isoOf, parseDay, type Day } from '../time/day.ts';
import { RECORDS_LAYER, type Camera, type Wish } from './wish.ts';
import { withoutControls } from '../text/controls.ts';

const VERSION = '1';
const FILTERS = ['voice', 'document', 'origin', 'kind', 'actor'] as const;
const KNOWN = new Set(['embed', 'v', 'lang', 'map', 'time', 'sel', 'passage', 'layers', 'filter', 'q', 'hide', 'doc', 'p', 'view', 'ab', 'rec', 'data']);
const LONGEST_QUERY = 200;
/** Half of a surrogate pair, which no address can carry. */
const LONE = /\p{Surrogate}/u;

/** The wish a fresh page starts from. */
export function firstWish(atlas: Atlas, language: Language): Wish {
  return {
    language, time: { mode: 'all' }, camera: null, selection: null, chosenOn: 'elsewhere', passage: null, pointed: null, gathered: [],
    layers: atlas.manifest.layers.filter((layer) => layer.on).map((layer) => layer.id),
    filter: {}, query: '', hidden: [], document: null, paragraph: null, pane: 'reader', comparing: false, playing: false,
    play: { by: 'event', pace: 'normal', loop: false }, record: null, returnTo: null, problems: [],
  };
}

/** Reads a link's fragment. Never throws: what is not understood falls back and is named in `problems`. */
export function readLink(hash: string, atlas: Atlas, fallback: Wish): Wish {
  const { given, problems } = partsOf(hash);
  const wish: Wish = { ...firstWish(atlas, fallback.language), play: fallback.play, gathered: fallback.gathered };
  const take = <T>(key: string, read: (text: string) => T | null, accept: (value: T) => void) => {
    const text = given.get(key);
    if (text === undefined) return;
    const value = read(text);
    if (value === null) problems.push(`${key}=${text.slice(0, 40)}`);
    else accept(value);
  };
  /** The thing itself, or what took the place of a withdrawn one. */
  const standing = (text: string, known: (id: string) => boolean) => {
    const id = atlas.standing(text);
    return id !== null && known(id) ? id : null;
  };
  take('v', (text) => (text === VERSION ? text : null), () => {});
  take('lang', (text) => LANGUAGES.find((language) => language === text) ?? null, (language) => { wish.language = language; });
  take('map', readCamera, (camera) => { wish.camera = camera; });
  take('time', (text) => readTime(text, atlas.axis), (time) => { wish.time = time; });
  take('sel', (text) => standing(text, (id) => atlas.indexOf(id) !== null || atlas.actorOf(id) !== null), (selection) => { wish.selection = selection; });
  take('passage', (text) => standing(text, (id) => atlas.passages.has(id)), (passage) => { wish.passage = passage; });
  take('layers', (text) => readLayers(text, atlas), (layers) => { wish.layers = layers; });
  take('filter', (text) => readFilter(text, atlas), (filter) => { wish.filter = filter; });
  take('q', (text) => (text.length <= LONGEST_QUERY && !LONE.test(text) ? withoutControls(text) : null), (query) => { wish.query = query; });
  take('hide', (text) => (text.split(',').every(isToken) ? inOrder(text.split(',')) : null), (hidden) => { wish.hidden = hidden; });
  take('doc', (text) => (atlas.documents.has(text) ? text : null), (document) => { wish.document = document; });
  take('p', (text) => readParagraph(text, wish.document, atlas), (paragraph) => { wish.paragraph = paragraph; });
  take('view', (text) => (text === 'reader' || text === 'list' ? text : null), (pane) => { wish.pane = pane; });
  take('ab', (text) => asWindow(readTime(text, atlas.axis)), (time) => Object.assign(wish, { time, comparing: true }));
  take('rec', (text) => atlas.recordOf(text), ({ id, feature }) => Object.assign(wish, { record: id, selection: wish.selection ?? feature }));
  take('data', (text) => (atlas.version === null || text === atlas.version ? text : null), () => {});
  for (const key of given.keys()) if (!KNOWN.has(key)) problems.push(key.slice(0, 40));
  return { ...wish, problems };
}

function partsOf(hash: string): { given: Map<string, string>; problems: string[] } {
  const given = new Map<string, string>();
  const problems: string[] = [];
  for (const part of hash.replace(/^#/, '').split('&')) {
    if (part === '') continue;
    const [key = '', ...rest] = part.split('=');
    if (key === '' || given.has(key)) problems.push(part.slice(0, 40));
    else given.set(key, decode(rest.join('=')));
  }
  return { given, problems };
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function readCamera(text: string): Camera | null {
  const numbers = text.split('/').map((part) => (/^-?\d+(\.\d+)?$/.test(part) ? Number(part) : NaN));
  const [zoom, latitude, longitude] = numbers;
  if (numbers.length !== 3 || zoom === undefined || latitude === undefined || longitude === undefined) return null;
  if (!(zoom >= 0 && zoom <= 22 && Math.abs(latitude) <= 85 && Math.abs(longitude) <= 180)) return null;
  return { zoom, latitude, longitude };
}

function readTime(text: string, axis: { start: Day; end: Day }): TimeChoice | null {
  const [a = '', b, ...more] = text.split('/');
  const read = (part: string | undefined) => {
    const day = part === undefined ? null : parseDay(part);
    return day === null ? null : clampDay(day, axis.start, axis.end);
  };
  if (more.length > 0) return null;
  if (b === undefined) {
    const day = read(a);
    return day === null ? null : { mode: 'instant', day };
  }
  const to = read(b);
  if (to === null) return null;
  if (a === '..') return { mode: 'cumulative', to };
  const from = read(a);
  return from === null || from > to ? null : { mode: 'window', from, to };
}

const asWindow = (time: TimeChoice | null): TimeChoice | null => (time?.mode === 'window' ? time : null);

function readLayers(text: string, atlas: Atlas): string[] | null {
  const wanted = text === 'none' ? [] : text.split(',');
  const known = [...atlas.manifest.layers.map((layer) => layer.id), RECORDS_LAYER];
  return wanted.every((layer) => known.includes(layer)) ? known.filter((layer) => wanted.includes(layer)) : null;
}

function readFilter(text: string, atlas: Atlas): Filter | null {
  const filter: Filter = {};
  const valid: Record<(typeof FILTERS)[number], (value: string) => boolean> = {
    voice: (value) => (VOICES as readonly string[]).includes(value),
    document: (value) => atlas.documents.has(value),
    kind: (value) => (STATEMENT_KINDS as readonly string[]).includes(value),
    origin: (value) => atlas.knows(value),
    actor: (value) => atlas.knows(value),
  };
  for (const part of text.split(',')) {
    const [key, value = '', ...more] = part.split(':');
    const field = FILTERS.find((one) => one === key);
    if (!field || more.length > 0 || filter[field] !== undefined || !valid[field](value)) return null;
    filter[field] = value;
  }
  return filter;
}

function readParagraph(text: string, document: string | null, atlas: Atlas): number | null {
  const count = document === null ? 0 : (atlas.documents.get(document)?.paragraphs.length ?? 0);
  const number = /^\d{1,4}$/.test(text) ? Number(text) : 0;
  return number >= 1 && number <= count ? number : null;
}

/** The fragment that reopens a wish, with its `#`. What is at its default is left out. */
export function writeLink(wish: Wish, atlas: Atlas): string {
  const parts: string[] = [`v=${VERSION}`, `lang=${wish.language}`];
  const add = (key: string, value: string | null) => {
    if (value !== null && value !== '') parts.push(`${key}=${encodeURIComponent(value).replaceAll('%2F', '/').replaceAll('%2C', ',').replaceAll('%3A', ':')}`);
  };
  add('map', wish.camera && `${short(wish.camera.zoom, 2)}/${short(wish.camera.latitude, 4)}/${short(wish.camera.longitude, 4)}`);
  add('time', writeTime(wish.time));
  add('sel', wish.selection);
  add('passage', wish.passage);
  const standard = atlas.manifest.layers.filter((layer) => layer.on).map((layer) => layer.id).join(',');
  const layers = wish.layers.join(',');
  add('layers', layers === standard ? null : layers || 'none');
  add('filter', FILTERS.flatMap((key) => (wish.filter[key] ? [`${key}:${wish.filter[key]}`] : [])).join(','));
  add('q', wish.query.replace(/\p{Surrogate}/gu, ''));
  add('hide', wish.hidden.join(','));
  add('doc', wish.document);
  add('p', wish.paragraph === null ? null : String(wish.paragraph));
  add('view', wish.pane === 'list' ? 'list' : null);
  add('ab', wish.comparing ? writeTime(wish.time) : null);
  add('rec', wish.record);
  add('data', atlas.version);
  return `#${parts.join('&')}`;
}

/** The address that opens one passage and what it first supports; `page` is the page's own address. */
export function linkToPassage(page: string, atlas: Atlas, language: Language, passage: string): string {
  const [support] = atlas.supportsOf(passage);
  const selection = support ? (atlas.features[support.feature]?.id ?? null) : null;
  return `${page.replace(/#.*$/, '')}${writeLink({ ...firstWish(atlas, language), passage, selection }, atlas)}`;
}

const short = (value: number, digits: number): string => String(Number(value.toFixed(digits)));

function writeTime(time: TimeChoice): string | null {
  switch (time.mode) {
    case 'all': return null;
    case 'instant': return isoOf(time.day);
    case 'window': return `${isoOf(time.from)}/${isoOf(time.to)}`;
    case 'cumulative': return `../${isoOf(time.to)}`;
  }
}
