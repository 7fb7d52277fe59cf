/** Plain geometry for make.mjs: no dependency, degrees in, degrees out. */

export const WINDOW = [38, 14, 102, 60];
export const inWindow = ([x, y]) => x >= WINDOW[0] && x <= WINDOW[2] && y >= WINDOW[1] && y <= WINDOW[3];
const outside = ([x, y]) => Math.max(WINDOW[0] - x, x - WINDOW[2], WINDOW[1] - y, y - WINDOW[3], 0);

/** Where the atlas looks closest. */
const CORE = [57, 27, 81, 46];
const LEVANT = [34, 29.4, 36.8, 34.8];
const beyond = ([x, y], b) => Math.max(b[0] - x, x - b[2], b[1] - y, y - b[3], 0);
/** The length in degrees below which a bend may go: finest in the core, ramped through the window to coarse. */
export function detail(p) {
  if (beyond(p, LEVANT) === 0) return 0.018; // small and contested: coarse lines would lose the Gaza Strip
  const near = Math.min(1, beyond(p, CORE) / 8), t = Math.min(1, outside(p) / 8);
  return (0.0088 + 0.0092 * near) * (0.27 / 0.018) ** t;
}
/** Three decimals in the window and near it, two beyond; a pure function of the point, so that neighbours agree. */
export function round(p) {
  const f = outside(p) < 1 || beyond(p, LEVANT) === 0 ? 1000 : 100;
  return [Math.round(p[0] * f) / f, Math.round(p[1] * f) / f];
}

/** Signed area of a ring in square degrees (longitude scaled by latitude); counter-clockwise is positive. */
export function area(ring) {
  let sum = 0, lat = 0;
  for (let i = 0, n = ring.length; i < n; i++) {
    const p = ring[i], q = ring[(i + 1) % n];
    sum += p[0] * q[1] - q[0] * p[1];
    lat += p[1] / n;
  }
  return (sum / 2) * Math.cos((lat * Math.PI) / 180);
}

export function inside([x, y], ring) {
  let odd = false;
  for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
    const [xi, yi] = ring[i], [xj, yj] = ring[j];
    if (yi > y !== yj > y && x < ((xj - xi) * (y - yi)) / (yj - yi) + xi) odd = !odd;
  }
  return odd;
}

/** Visvalingam and Whyatt with an effective-length limit that may depend on the place; the two ends stay. */
export function simplify(points, limit) {
  const n = points.length;
  if (n < 3) return points;
  const prev = points.map((_, i) => i - 1), next = points.map((_, i) => i + 1);
  const weigh = (i) => {
    const a = points[prev[i]], b = points[i], c = points[next[i]];
    const k = Math.cos((b[1] * Math.PI) / 180);
    const size = Math.abs((b[0] - a[0]) * (c[1] - a[1]) - (c[0] - a[0]) * (b[1] - a[1])) * k * 0.5;
    return Math.sqrt(size) / limit(b);
  };
  const weight = points.map((_, i) => (i === 0 || i === n - 1 ? Infinity : weigh(i)));
  // A binary heap of [weight, index]; stale entries are skipped.
  const heap = [];
  const push = (e) => { let i = heap.push(e) - 1; while (i) { const p = (i - 1) >> 1; if (heap[p][0] <= heap[i][0]) break; [heap[p], heap[i]] = [heap[i], heap[p]]; i = p; } };
  const pop = () => { const top = heap[0], e = heap.pop(); if (heap.length) { heap[0] = e; for (let i = 0;;) { let c = 2 * i + 1; if (c >= heap.length) break; if (c + 1 < heap.length && heap[c + 1][0] < heap[c][0]) c++; if (heap[i][0] <= heap[c][0]) break; [heap[c], heap[i]] = [heap[i], heap[c]]; i = c; } } return top; };
  for (let i = 1; i < n - 1; i++) push([weight[i], i]);
  const gone = new Uint8Array(n);
  const closed = points[0][0] === points[n - 1][0] && points[0][1] === points[n - 1][1];
  let left = n;
  while (heap.length && left > (closed ? 4 : 2)) {
    const [w, i] = pop();
    if (gone[i] || w !== weight[i]) continue;
    if (w >= 1) break;
    gone[i] = 1;
    left--;
    next[prev[i]] = next[i];
    prev[next[i]] = prev[i];
    for (const j of [prev[i], next[i]]) if (j > 0 && j < n - 1) { weight[j] = Math.max(w, weigh(j)); push([weight[j], j]); }
  }
  return points.filter((_, i) => !gone[i]);
}

/** Distance in degrees from a point to the nearest of some lines, or Infinity beyond `limit`. */
export function distanceToLines(p, lines, limit) {
  const k = Math.cos((p[1] * Math.PI) / 180);
  let best = Infinity;
  for (const line of lines) {
    for (let i = 1; i < line.length; i++) {
      const a = line[i - 1], b = line[i];
      if (Math.min(a[1], b[1]) - p[1] > limit || p[1] - Math.max(a[1], b[1]) > limit) continue;
      const ax = (a[0] - p[0]) * k, ay = a[1] - p[1], dx = (b[0] - a[0]) * k, dy = b[1] - a[1];
      const t = Math.max(0, Math.min(1, -(ax * dx + ay * dy) / (dx * dx + dy * dy || 1)));
      best = Math.min(best, Math.hypot(ax + t * dx, ay + t * dy));
    }
  }
  return best <= limit ? best : Infinity;
}

/** Corner cutting, once or more: takes the stairs out of lines that came on a half arc-minute grid. */
export function chaikin(ring, times) {
  let out = ring;
  for (let t = 0; t < times; t++) {
    const open = out.slice(0, out[0].join() === out.at(-1).join() ? -1 : undefined);
    out = open.flatMap((p, i) => { const q = open[(i + 1) % open.length]; return [[p[0] * 0.75 + q[0] * 0.25, p[1] * 0.75 + q[1] * 0.25], [p[0] * 0.25 + q[0] * 0.75, p[1] * 0.25 + q[1] * 0.75]]; });
    out.push(out[0]);
  }
  return out;
}

const D = Math.PI / 180;
export const mercator = ([lon, lat]) => [lon, Math.log(Math.tan(Math.PI / 4 + (lat * D) / 2)) / D];
export const unproject = ([x, y]) => [x, (2 * Math.atan(Math.exp(y * D)) - Math.PI / 2) / D];

/** A point well inside a polygon: the best of a grid, refined. */
export function labelPoint(rings) {
  const xs = rings[0].map((p) => p[0]), ys = rings[0].map((p) => p[1]);
  let [x0, x1, y0, y1] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  let best = [-1, [(x0 + x1) / 2, (y0 + y1) / 2]];
  for (let pass = 0; pass < 3; pass++) {
    for (let i = 0; i <= 16; i++) for (let j = 0; j <= 16; j++) {
      const p = [x0 + ((x1 - x0) * i) / 16, y0 + ((y1 - y0) * j) / 16];
      if (!inside(p, rings[0]) || rings.slice(1).some((r) => inside(p, r))) continue;
      const d = distanceToLines(p, rings, 90);
      if (d > best[0]) best = [d, p];
    }
    const w = (x1 - x0) / 12, h = (y1 - y0) / 12;
    [x0, x1, y0, y1] = [best[1][0] - w, best[1][0] + w, best[1][1] - h, best[1][1] + h];
  }
  return best[1];
}
