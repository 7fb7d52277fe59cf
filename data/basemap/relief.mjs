/** The relief image: a multi-direction hillshade of SRTM grey tiles, in Web Mercator, faded out at its edges. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { mercator, unproject } from './geometry.mjs';

const BOX = [34, 10, 106, 63]; // west, south, east, north: the window and a margin to fade out in
const PX = 29; // pixels a degree of longitude
const FADE = 3.2; // degrees
const FLAT = 0.7; // the grey of level ground
/** Marble's grey is not linear in height: metres by grey value, from known places. */
const HEIGHTS = [[0, -28], [87, -28], [100, 0], [124, 110], [134, 215], [177, 850], [181, 1150], [188, 1600], [192, 1800], [205, 3000], [223, 4800], [242, 7200], [255, 8800]];
const metres = (v) => { let i = 1; while (i < HEIGHTS.length - 1 && HEIGHTS[i][0] < v) i++; const [a, h] = HEIGHTS[i - 1], [b, k] = HEIGHTS[i]; return h + ((v - a) / (b - a)) * (k - h); };

function blur(src, w, h, r) {
  const one = (from, n, m, s, t) => { const to = new Float32Array(from.length); for (let j = 0; j < m; j++) { let sum = 0; const at = (i) => from[j * t + Math.max(0, Math.min(n - 1, i)) * s]; for (let i = -r; i <= r; i++) sum += at(i); for (let i = 0; i < n; i++) { to[j * t + i * s] = sum / (2 * r + 1); sum += at(i + r + 1) - at(i - r); } } return to; };
  let out = src;
  for (let pass = 0; pass < 2; pass++) out = one(one(out, w, h, 1, w), h, w, w, 1);
  return out;
}

export async function makeRelief(sharp, tiles, countries, out) {
  // Heights over the box on the source's grid: 30 pixels a degree.
  const w = (BOX[2] - BOX[0]) * 30, h = (BOX[3] - BOX[1]) * 30, x0 = (BOX[0] + 180) * 30, y0 = (90 - BOX[3]) * 30;
  const dem = new Float32Array(w * h);
  for (let r = Math.floor(y0 / 675); r <= Math.floor((y0 + h - 1) / 675); r++) for (let c = Math.floor(x0 / 675); c <= Math.floor((x0 + w - 1) / 675); c++) {
    const row = String(r).padStart(6, '0'), col = String(c).padStart(6, '0');
    const tile = await sharp(join(tiles, row, `${row}_${col}.jpg`)).greyscale().raw().toBuffer();
    for (let y = 0; y < 675; y++) for (let x = 0; x < 675; x++) {
      const X = c * 675 + x - x0, Y = r * 675 + y - y0;
      if (X >= 0 && X < w && Y >= 0 && Y < h) dem[Y * w + X] = metres(tile[y * 675 + x]);
    }
  }
  // Smoothing by slope: level ground takes the wide blur (its steps are the file's, not the land's), steep the narrow.
  const near = blur(dem, w, h, 1), wide = blur(dem, w, h, 4), far = blur(dem, w, h, 9);
  const sharp_ = dem.map((v, i) => 0.5 * v + 0.5 * near[i]);
  const soft = new Float32Array(w * h);
  const rough = blur(near.map((v, i) => Math.abs(v - far[i])), w, h, 4);
  for (let i = 0; i < soft.length; i++) { const t = Math.max(0, Math.min(1, (rough[i] - 25) / 90)); soft[i] = wide[i] * (1 - t) + sharp_[i] * t; }
  const big = blur(soft, w, h, 3);
  // Hillshade: four lights from the north-west half, on the detail and on the large forms.
  const shade = new Float32Array(w * h);
  const lights = [[315, 0.5], [360, 0.2], [270, 0.2], [45, 0.1]].map(([a, k]) => [Math.sin((a * Math.PI) / 180), Math.cos((a * Math.PI) / 180), k]);
  for (let y = 1; y < h - 1; y++) {
    const lat = BOX[3] - (y + 0.5) / 30, dx = (111320 * Math.cos((lat * Math.PI) / 180)) / 15, dy = 110570 / 15;
    for (let x = 1; x < w - 1; x++) {
      const i = y * w + x;
      let s = 0;
      for (const [grid, z, part] of [[soft, 9, 0.6], [big, 15, 0.4]]) {
        const gx = ((grid[i + 1] - grid[i - 1]) / dx) * z, gy = ((grid[i - w] - grid[i + w]) / dy) * z; // uphill to the east, north
        const n = Math.sqrt(1 + gx * gx + gy * gy), alt = 0.7071;
        for (const [lx, ly, k] of lights) s += part * k * Math.max(0, (alt + 0.7071 * (-gx * lx - gy * ly)) / n / alt - 1 + 1);
      }
      shade[i] = s; // 1 on level ground
    }
  }
  // To Mercator.
  const [left, bottom] = mercator([BOX[0], BOX[1]]), [right, top] = mercator([BOX[2], BOX[3]]);
  const W = Math.round((right - left) * PX), H = Math.round((top - bottom) * PX);
  const mask = await sharp(Buffer.from(svg(countries, left, top, W, H))).resize(W, H).extractChannel(0).blur(0.8).raw().toBuffer();
  const rgba = Buffer.alloc(W * H * 4);
  for (let Y = 0; Y < H; Y++) {
    const lat = unproject([0, top - (Y + 0.5) / PX])[1], fy = (BOX[3] - lat) * 30 - 0.5, j = Math.max(0, Math.min(h - 2, Math.floor(fy))), v = Math.min(1, Math.max(0, fy - j));
    for (let X = 0; X < W; X++) {
      const lon = left + (X + 0.5) / PX, fx = (lon - BOX[0]) * 30 - 0.5, i = Math.max(0, Math.min(w - 2, Math.floor(fx))), u = Math.min(1, Math.max(0, fx - i)), o = j * w + i;
      const s = (shade[o] * (1 - u) + shade[o + 1] * u) * (1 - v) + (shade[o + w] * (1 - u) + shade[o + w + 1] * u) * v;
      const edge = Math.min(lon - BOX[0], BOX[2] - lon, lat - BOX[1], BOX[3] - lat) / FADE;
      const fade = edge >= 1 ? 1 : edge <= 0 ? 0 : edge * edge * (3 - 2 * edge);
      const d = s - 1, grey = FLAT + fade * (d > 0 ? (1 - FLAT) * Math.tanh(d * 1.5) : FLAT * 0.92 * Math.tanh(d * 1.15));
      const p = (Y * W + X) * 4, m = mask[Y * W + X] / 255;
      rgba[p] = rgba[p + 1] = rgba[p + 2] = Math.round(255 * grey);
      rgba[p + 3] = Math.round(255 * fade * Math.max(0, Math.min(1, (m - 0.35) / 0.6)));
    }
  }
  const file = await sharp(rgba, { raw: { width: W, height: H, channels: 4 } }).webp({ quality: 40, alphaQuality: 30, effort: 6, smartSubsample: false }).toBuffer();
  writeFileSync(join(out, 'relief.webp'), file);
  writeFileSync(join(out, 'relief.json'), `${JSON.stringify({ coordinates: [[BOX[0], BOX[3]], [BOX[2], BOX[3]], [BOX[2], BOX[1]], [BOX[0], BOX[1]]] })}\n`);
  return file.length;
}

/** Land white, water black. */
function svg(countries, left, top, W, H) {
  const path = (f) => f.map((g) => (g.geometry.type === 'Polygon' ? [g.geometry.coordinates] : g.geometry.coordinates).flatMap((p) => p.map((r) => `M${r.map((q) => { const [x, y] = mercator(q); return `${((x - left) * PX).toFixed(1)} ${((top - y) * PX).toFixed(1)}`; }).join('L')}Z`)).join('')).join('');
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${W}" height="${H}"><rect width="100%" height="100%" fill="#000"/><path d="${path(countries)}" fill="#fff"/></svg>`;
}
