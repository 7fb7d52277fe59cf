/**
 * Makes public/basemap/ from npm and Debian packages. Not part of the product's build: run by hand, its output is
 * committed. See README.md beside this file for sources, licences, the policy for borders, and how to run it.
 *
 *   node data/basemap/make.mjs --npm DIR --deb DIR --places geo.json [--out public/basemap] [--only vectors|relief]
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import { disputedAreas } from './disputed.mjs';
import { inWindow, detail, area, simplify, round, distanceToLines, chaikin } from './geometry.mjs';
import { labelsOf } from './labels.mjs';
import { NAMES, ODD, LAKES, RIVERS, ISO } from './names.mjs';
import { makeRelief } from './relief.mjs';

const { values: args } = parseArgs({ options: {
  npm: { type: 'string' }, deb: { type: 'string' }, places: { type: 'string' },
  out: { type: 'string', default: 'public/basemap' }, only: { type: 'string', default: 'all' } } });
if (!args.npm || !args.deb || !args.places) throw new Error('usage: make.mjs --npm DIR --deb DIR --places geo.json');
const require = createRequire(join(resolve(args.npm), 'index.js'));
const mapshaper = require('mapshaper');
const magics = join(args.deb, 'usr/share/magics/10m');
const marble = join(args.deb, 'usr/share/marble/data');
mkdirSync(args.out, { recursive: true });

const feature = (geometry, properties, id) => ({ type: 'Feature', ...(id === undefined ? {} : { id }), properties, geometry });
function write(name, features) {
  const text = `{"type":"FeatureCollection","features":[\n${features.map((f) => JSON.stringify(f)).join(',\n')}\n]}\n`;
  writeFileSync(join(args.out, name), text);
  console.log(name, features.length, 'features', (text.length / 1024).toFixed(1), 'kB', (gzipSync(text, { level: 9 }).length / 1024).toFixed(1), 'kB gzip');
}
async function shape(path, commands = '') {
  const out = await mapshaper.applyCommands(`-i "${path}" ${commands} -o out.json format=geojson`);
  return JSON.parse(out['out.json']).features;
}
/** Marble's PN2: half arc-minute polygons of Natural Earth 1:50m. */
function pn2(path) {
  const b = readFileSync(path);
  const out = [];
  for (let o = 6; o + 9 <= b.length;) {
    const flag = b[o], id = b.readUInt32BE(o + 1);
    o += 5;
    if (flag === 4) { o += 1; continue; }
    const points = [];
    for (let n = b.readUInt32BE(o), i = ((o += 4), 0); i < n; i++) {
      const lat = b.readInt16BE(o), lon = b.readInt16BE(o + 2), k = b.readInt16BE(o + 4);
      o += 6;
      points.push([lon / 120, lat / 120]);
      for (let j = 0; j < k; j++, o += 2) points.push([(lon + b.readInt8(o + 1)) / 120, (lat + b.readInt8(o)) / 120]);
    }
    out.push({ id, hole: flag === 3, points });
  }
  return out;
}

/* Countries: the arcs of world-atlas are simplified once, so neighbours share every vertex. */
const topology = JSON.parse(readFileSync(join(args.npm, 'node_modules/world-atlas/countries-10m.json'), 'utf8'));
const { scale, translate } = topology.transform;
const arcs = topology.arcs.map((arc) => {
  let x = 0, y = 0;
  const points = arc.map(([dx, dy]) => [(x += dx) * scale[0] + translate[0], Math.max(-85, (y += dy) * scale[1] + translate[1])]);
  return simplify(points, detail).map(round);
});
/** A polygon whose rings run past 180 or -180, as polygons that do not. */
function cutAt180(rings) {
  const xs = rings[0].map((p) => p[0]);
  const out = [];
  for (let k = Math.floor((Math.min(...xs) + 180) / 360); k <= Math.ceil((Math.max(...xs) - 180) / 360); k++) {
    const low = 360 * k - 180, high = low + 360;
    const part = rings.map((r) => half(half(r, low, 1), high, -1)).filter((r) => r.length > 3).map((r) => r.map(([x, y]) => [Math.round((x - 360 * k) * 1000) / 1000, y]));
    if (part.length && Math.abs(area(part[0])) > 1e-6) out.push(part);
  }
  return out;
}
/** The part of a ring on one side of a meridian. */
function half(ring, x, side) {
  const within = (p) => (p[0] - x) * side >= 0;
  if (ring.every(within)) return ring;
  const out = [];
  for (let i = 1; i < ring.length; i++) {
    const p = ring[i - 1], q = ring[i];
    if (within(p)) out.push(p);
    if (within(p) !== within(q)) out.push([x, Math.round((p[1] + ((x - p[0]) / (q[0] - p[0])) * (q[1] - p[1])) * 100) / 100]);
  }
  if (out.length) out.push(out[0]);
  return out;
}
const numeric = Object.fromEntries(ISO.split(' ').map((x) => [x.slice(2), x.slice(0, 2)]));
const ar = new Intl.DisplayNames('ar', { type: 'region' }), en = new Intl.DisplayNames('en', { type: 'region' });
const owners = arcs.map(() => new Set());
const countries = [];
const geometries = topology.objects.countries.geometries;
const baikonur = geometries.find((g) => g.properties.name === 'Baikonur');
const closed = new Set(baikonur.arcs.flat().map((i) => (i < 0 ? ~i : i)));
for (const g of geometries) {
  const odd = ODD[g.properties.name];
  if (g === baikonur || odd === null) continue;
  const iso = odd ? odd.iso : numeric[g.id];
  const id = odd ? odd.id : Number(g.id);
  const names = odd ?? NAMES[iso] ?? {};
  const polygons = [];
  for (const rings of g.type === 'Polygon' ? [g.arcs] : g.arcs) {
    const kept = [];
    for (const [k, ring] of rings.entries()) {
      if (iso === 'KZ' && ring.every((i) => closed.has(i < 0 ? ~i : i))) continue; // Baikonur is Kazakhstan's
      const points = [];
      for (const i of ring) {
        const arc = i < 0 ? arcs[~i].slice().reverse() : arcs[i];
        for (const p of arc) {
          const last = points.at(-1);
          if (!last || last[0] !== p[0] || last[1] !== p[1]) points.push(p);
        }
      }
      for (let i = 1; i < points.length; i++) { // unwrapped where it crosses the antimeridian; cut further down
        const d = points[i][0] - points[i - 1][0];
        if (Math.abs(d) > 180) points[i] = [points[i][0] - 360 * Math.round(d / 360), points[i][1]];
      }
      if (Math.abs(points.at(-1)[0] - points[0][0]) > 180) points.push([points.at(-1)[0], -85], [points[0][0], -85], points[0]); // round the pole
      const a = area(points);
      const floor = inWindow(points[0]) || iso === 'PS' ? 4e-4 : 0.03;
      if (points.length < 4 || Math.abs(a) < (k && floor > 1e-3 ? 1e-3 : floor)) { if (k === 0) break; continue; }
      for (const i of ring) owners[i < 0 ? ~i : i].add(id);
      kept.push(a > 0 === (k === 0) ? points : points.reverse());
    }
    if (kept.length) polygons.push(...cutAt180(kept));
  }
  if (!polygons.length) continue;
  countries.push(feature({ type: 'MultiPolygon', coordinates: polygons },
    { iso, name_ar: names.ar ?? ar.of(iso), name_en: names.en ?? en.of(iso) }, id));
}
const byId = new Map(countries.map((c) => [c.id, c]));

/* Boundaries: the arcs two countries share, classed by Natural Earth's own boundary lines. */
const classed = await shape(join(magics, 'ne_10m_admin_0_boundary_lines_land.shp'));
const linesOf = (test) => classed.filter((f) => test(f.properties)).flatMap((f) =>
  f.geometry.type === 'LineString' ? [f.geometry.coordinates] : f.geometry.coordinates);
const settled = linesOf((p) => p.featurecla.startsWith('International'));
const doubtful = linesOf((p) => /^(Disputed|Line of control|Indefinite|Indeterminant|ForgetMagics)/.test(p.featurecla));
const ALWAYS = new Set(['SIACHEN', 'CYN', 'EH-MA', 'IL-PS', 'RS-XK', 'IL-SY', 'SO-XS', 'KP-KR']);
function classOf(a, b, p, q) {
  const pair = [a.properties.iso, b.properties.iso].sort().join('-');
  if (pair === 'KG-TJ') return 'delimitation';
  if (ALWAYS.has(pair) || [a, b].some((c) => ALWAYS.has(ODD_KEY.get(c.id)))) return 'disputed';
  const m = [(p[0] + q[0]) / 2, (p[1] + q[1]) / 2];
  if (pair === 'RU-UA') return m[0] < 37 && m[1] < 46.5 ? 'disputed' : 'border';
  if (pair === 'CN-IN' && m[0] < 80 && m[1] > 32.3) return 'disputed'; // the Line of Actual Control in Ladakh, whole
  const d = distanceToLines(m, doubtful, 0.35);
  return d < 0.35 && d <= distanceToLines(m, settled, 0.35) ? 'disputed' : 'border';
}
const ODD_KEY = new Map(Object.values(ODD).filter(Boolean).map((o) => [o.id, o.key ?? '']));
const pieces = new Map();
for (const [i, ids] of owners.entries()) {
  if (ids.size < 2) continue;
  const [a, b] = [...ids].map((id) => byId.get(id));
  if (!a || !b) continue;
  const arc = arcs[i];
  const classes = arc.slice(1).map((q, k) => classOf(a, b, arc[k], q));
  const long = arc.slice(1).map((q, k) => Math.hypot(q[0] - arc[k][0], q[1] - arc[k][1]));
  for (let s = 0; s < classes.length;) { // a run shorter than 0.1 degrees takes the class of what came before
    let e = s, length = 0;
    while (e < classes.length && classes[e] === classes[s]) length += long[e++];
    if (length < 0.1 && s > 0) classes.fill(classes[s - 1], s, e);
    s = e;
  }
  for (let s = 0; s < classes.length;) {
    let e = s;
    while (e < classes.length && classes[e] === classes[s]) e++;
    const key = [classes[s], ...[a.properties.iso || ODD_KEY.get(a.id), b.properties.iso || ODD_KEY.get(b.id)].sort()].join(' ');
    pieces.set(key, [...(pieces.get(key) ?? []), arc.slice(s, e + 1)]);
    s = e;
  }
}
/** Joins lines end to end, so that dots run evenly over the joints. */
function join_(lines) {
  const left = lines.map((l) => l.slice());
  const out = [];
  const same = (p, q) => p[0] === q[0] && p[1] === q[1];
  while (left.length) {
    let line = left.pop();
    for (let grown = true; grown;) {
      grown = false;
      for (let i = 0; i < left.length; i++) {
        const l = left[i];
        if (same(line.at(-1), l[0])) line = line.concat(l.slice(1));
        else if (same(line.at(-1), l.at(-1))) line = line.concat(l.slice(0, -1).reverse());
        else if (same(line[0], l.at(-1))) line = l.concat(line.slice(1));
        else if (same(line[0], l[0])) line = l.slice(1).reverse().concat(line);
        else continue;
        left.splice(i, 1);
        grown = true;
        break;
      }
    }
    out.push(line);
  }
  return out;
}
const boundaries = [...pieces].sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, lines]) => {
  const [kind, a, b] = key.split(' ');
  return feature({ type: 'MultiLineString', coordinates: join_(lines) }, { class: kind, between: `${a}-${b}` });
});

const provinces = await shape(join(magics, 'ne_10m_admin_1_states_provinces_lines.shp'), '-clip bbox=70,30,84,38');
const { features: disputedFeatures, claims } = disputedAreas({
  outlines: pn2(join(marble, 'naturalearth/ne_50m_admin_0_breakaway_disputed_areas.pn2')), provinces, byId, boundaries, feature, join: join_ });
boundaries.push(...claims);

/* Water. */
const lakes = [];
for (const { id, points, hole } of pn2(join(marble, 'naturalearth/ne_50m_lakes.pn2'))) {
  const size = Math.abs(area(points));
  if (hole || (!inWindow(points[0]) && size < 0.25)) continue;
  const p = LAKES[id];
  const near = inWindow(points[0]);
  const ring = simplify(chaikin(points, near ? 1 : 0), () => (near ? (p ? 0.005 : 0.012) : 0.06)).map(round);
  if (ring[0].join() !== ring.at(-1).join()) ring.push(ring[0]);
  lakes.push(feature({ type: 'Polygon', coordinates: [area(ring) > 0 ? ring : ring.reverse()] },
    { ...(p ? { name_ar: p.ar, name_en: p.en } : {}), rank: p?.rank ?? (size > 1 ? 3 : size > 0.2 ? 4 : 5) }));
}
const rivers = [];
const raw = await shape(join(magics, 'ne_10m_rivers_lake_centerlines.shp'), '-clip bbox=36,12,104,62');
const runs = new Map();
for (const f of raw) {
  const p = f.properties;
  const name = (p.name ?? '').replace(/\s+/g, ' ').trim();
  const known = RIVERS[name];
  const rank = known?.rank ?? Math.min(5, Math.max(3, Math.ceil(p.scalerank / 2)));
  for (const line of f.geometry.type === 'LineString' ? [f.geometry.coordinates] : f.geometry.coordinates) {
    if (!known && rank === 5 && line.length < 60) continue;
    const key = `${known ? known.en : ''}|${rank}`;
    runs.set(key, [...(runs.get(key) ?? []), simplify(line, (q) => (known ? 0.02 : 0.045) * (inWindow(q) ? 1 : 4)).map(round)]);
  }
}
for (const [key, lines] of [...runs].sort(([a], [b]) => (a < b ? -1 : 1))) {
  const [name, rank] = key.split('|');
  const known = Object.values(RIVERS).find((r) => r.en === name);
  rivers.push(feature({ type: 'MultiLineString', coordinates: join_(lines) },
    { ...(known ? { name_ar: known.ar, name_en: known.en } : {}), rank: Number(rank) }));
}

const labels = labelsOf(countries, JSON.parse(readFileSync(args.places, 'utf8')).places,
  await shape(join(magics, 'ne_10m_populated_places_simple.shp')), feature);

if (args.only !== 'relief') {
  write('countries.json', countries);
  write('boundaries.json', boundaries);
  write('disputed.json', disputedFeatures);
  write('lakes.json', lakes);
  write('rivers.json', rivers);
  write('labels.json', labels);
}
if (args.only !== 'vectors') {
  const size = await makeRelief(require('sharp'), join(marble, 'maps/earth/srtm/3'), countries, args.out);
  console.log('relief.webp', (size / 1024).toFixed(1), 'kB');
}
