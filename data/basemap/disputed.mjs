/** Disputed ground as features: areas, lines and points with their notes, and the edges of claims. */
import { area, detail, distanceToLines, inside, round, simplify } from './geometry.mjs';
import { DISPUTES } from './disputes.mjs';

/** From which zoom a point's sign stands where none is given. */
const FROM = 5;

/**
 * A disputed area inside its holder: the area's own inner edge is kept, its other edges are those of the holder, vertex
 * by vertex. `inner` is the edge that is no country's border.
 */
function within({ pn2, host: id, edge: names, near = 0.1 }, at, { outlines, provinces, byId, join }) {
  const lines = (f) => (f.geometry.type === 'LineString' ? [f.geometry.coordinates] : f.geometry.coordinates);
  const edge = names && join(provinces.filter((f) => names.includes(f.properties.name)).flatMap(lines)
    .map((l) => l.map((p) => p.map((x) => Math.round(x * 1000) / 1000)))).sort((x, y) => y.length - x.length)[0];
  const outline = outlines.find((d) => d.id === pn2).points;
  const host = byId.get(id).geometry.coordinates.map((r) => r[0]).find((r) => inside(at, r));
  const far = outline.map((p) => distanceToLines(p, [host], 0.5) > near);
  const first = far.findIndex((f, i) => f && !far.at(i - 1));
  const turned = outline.slice(first).concat(outline.slice(0, first));
  const flags = far.slice(first).concat(far.slice(0, first));
  let inner = (edge ? simplify(edge, detail) : turned.slice(0, flags.lastIndexOf(true) + 1)).map(round);
  const nearest = (p) => host.reduce((best, q, i) => { const d = Math.hypot(q[0] - p[0], q[1] - p[1]); return d < best[0] ? [d, i] : best; }, [9, 0])[1];
  const a = nearest(inner[0]), b = nearest(inner.at(-1));
  inner = [host[a], ...inner, host[b]];
  const open = host.slice(0, -1);
  const path = (from, to, step) => { const out = []; for (let i = from % open.length; i !== to % open.length; i = (i + step + open.length) % open.length) out.push(open[i]); return out; };
  const want = Math.abs(area(outline));
  const off = (ring) => Math.abs(Math.abs(area(ring)) - want);
  const [ring] = [1, -1].map((step) => [...inner.slice(0, -1), ...path(b, a, step), host[a]]).sort((x, y) => off(x) - off(y));
  console.log('disputed', pn2, 'area', Math.abs(area(ring)).toFixed(2), 'of', want.toFixed(2));
  return { ring, inner };
}

/** The vertex nearest to a point on the boundaries that `lines` names. */
function onLine(at, lines, boundaries) {
  const vertices = boundaries.filter(({ properties: p }) => lines.includes(`${p.class} ${p.between}`)).flatMap((f) => f.geometry.coordinates.flat());
  const off = (p) => Math.hypot((p[0] - at[0]) * Math.cos((at[1] * Math.PI) / 180), p[1] - at[1]);
  return vertices.reduce((best, p) => (off(p) < off(best) ? p : best), vertices[0]);
}

/** Every dispute as features of disputed.json, and the edges of claims as features of boundaries.json. */
export function disputedAreas(given) {
  const { byId, feature, boundaries } = given;
  const features = [], claims = [];
  for (const { id, at: about, ar, en, note_ar, note_en, area: spec, lines, from } of DISPUTES) {
    const at = spec || from !== undefined || lines.length === 0 ? about : onLine(about, lines, boundaries);
    const told = { id, name_ar: ar, name_en: en, note_ar, note_en, at, ...(lines.length ? { lines: lines.join(', ') } : {}) };
    if (!spec) {
      const sign = lines.length === 0 || from !== undefined;
      features.push(feature({ type: 'Point', coordinates: at }, { kind: sign ? 'note' : 'line', ...told, ...(sign ? { from: from ?? FROM } : {}) }));
      continue;
    }
    const rings = [];
    if (spec.country) {
      const polygons = byId.get(spec.country).geometry.coordinates.map((r) => r[0]);
      for (const p of spec.points) if (!polygons.some((ring) => inside(p, ring))) throw new Error(`${id}: no polygon holds ${p}`);
      rings.push(...(spec.points.length ? spec.points.map((p) => polygons.find((ring) => inside(p, ring))) : polygons));
    } else {
      const { ring, inner } = within(spec, at, given);
      if (spec.line !== false) claims.push(feature({ type: 'LineString', coordinates: inner }, { class: 'disputed', between: id, claim: true }));
      rings.push(area(ring) > 0 ? ring : ring.slice().reverse());
    }
    features.push(feature(rings.length === 1 ? { type: 'Polygon', coordinates: rings } : { type: 'MultiPolygon', coordinates: rings.map((r) => [r]) }, { kind: 'area', ...told }));
  }
  return { features, claims };
}
