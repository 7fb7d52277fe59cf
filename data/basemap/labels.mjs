/** Names on the map as features: countries, settlements, waters. */
import { area, labelPoint } from './geometry.mjs';
import { ARCS, CITIES, LABEL_AT, LABEL_NAMES, RANKS, SEAS, SMALL_STATES, TOWN_NAMES, TOWN_RANKS } from './names.mjs';

const SETTLEMENT = /^(capital|city|town|border town|village|district seat|border port|guide town)/;
const MARKS = /[\u0640\u064B-\u0652\u0670]/g;
const thousandths = (at) => at.map((x) => Math.round(x * 1000) / 1000);

/** A parabola through start and end, drawn towards the bend. */
function curve(start, bend, end) {
  const steps = 16;
  return Array.from({ length: steps + 1 }, (_, i) => {
    const t = i / steps;
    return [0, 1].map((k) => Math.round(((1 - t) ** 2 * start[k] + 2 * t * (1 - t) * bend[k] + t * t * end[k]) * 100) / 100);
  });
}

export function labelsOf(countries, places, populated, feature) {
  const labels = [];
  const point = (at, properties) => labels.push(feature({ type: 'Point', coordinates: thousandths(at) }, properties));
  for (const c of countries) {
    const { iso } = c.properties;
    if (!iso || iso === 'XS') continue; // no label of its own: the United Nations' name there is Somalia
    const name = LABEL_NAMES[iso] ?? { ar: c.properties.name_ar, en: c.properties.name_en };
    const biggest = c.geometry.coordinates.reduce((m, r) => (Math.abs(area(r[0])) > Math.abs(area(m[0])) ? r : m));
    const size = Math.abs(area(biggest[0]));
    const rank = RANKS[iso] ?? (size > 60 ? 2 : size > 20 ? 3 : size > 4 ? 4 : 5);
    point(LABEL_AT[iso] ?? labelPoint(biggest), { kind: 'country', name_ar: name.ar, name_en: name.en, rank, iso });
  }
  for (const [iso, name_ar, name_en, lon, lat] of SMALL_STATES) point([lon, lat], { kind: 'country', name_ar, name_en, rank: 5, iso });
  const taken = new Set();
  for (const p of places) {
    if (!p.verified || p.placeholder || !SETTLEMENT.test(p.kind) || TOWN_NAMES[p.id] === null) continue;
    const fix = TOWN_NAMES[p.id] ?? {};
    const kind = p.kind === 'capital' ? 'capital' : 'city';
    const rank = TOWN_RANKS[p.id] ?? (kind === 'capital' ? 1 : p.kind === 'city' ? 3 : p.kind === 'town' ? 4 : 5);
    taken.add(fix.en ?? p.name_en);
    point([p.lon, p.lat], { kind, name_ar: fix.ar ?? p.name_ar, name_en: fix.en ?? p.name_en, rank });
  }
  for (const [find, cc, kind, rank, name_ar, name_en = find] of CITIES) {
    if (taken.has(name_en)) continue;
    const [hit] = populated.filter((f) => f.properties.iso_a2 === cc && (f.properties.nameascii === find || f.properties.name === find))
      .sort((a, b) => b.properties.pop_max - a.properties.pop_max);
    if (!hit) { console.warn('no such city', find, cc); continue; }
    point(hit.geometry.coordinates, { kind, name_ar, name_en, rank });
  }
  for (const [name_ar, name_en, lon, lat, rank] of SEAS) point([lon, lat], { kind: 'water', name_ar, name_en, rank });
  for (const [name_ar, name_en, rank, ...bend] of ARCS) labels.push(feature({ type: 'LineString', coordinates: curve(...bend) }, { kind: 'water', name_ar, name_en, rank }));
  labels.sort((a, b) => a.properties.rank - b.properties.rank);
  for (const { properties } of labels) properties.name_ar = properties.name_ar.replace(MARKS, '');
  return labels;
}
