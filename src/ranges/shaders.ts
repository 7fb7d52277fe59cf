import { LAST, RULES } from './columns.ts';
import { FLAGS, OUT } from './vertices.ts';

/** How well a mark is known to stand at a time; the order is that of the opacities a caller gives. */
export const EVIDENCE = ['full', 'possible', 'ghost', 'past'] as const;
/** As many steps of age as there are opacities for what was last stated. */
export const AGES = 5;

/** What all vertex shaders share: the place relative to the middle of the view, exact at any zoom, and whether and how a mark stands at the time. */
const COMMON = `#version 300 es
precision highp float;
precision highp int;
layout(location = 0) in uvec2 position;
layout(location = 1) in uvec2 days;
layout(location = 2) in uvec2 sure;
layout(location = 3) in uvec2 rival;
layout(location = 4) in uvec2 look;
layout(location = 5) in uint shown;
uniform uvec2 centre;
uniform vec2 scale;
uniform vec2 pixel;
uniform int from;
uniform int to;
uniform bool whole;
uniform bool cumulative;
uniform bool chosen;
uniform vec2 evidence[${EVIDENCE.length}];
uniform vec2 stated[${AGES}];
uniform int age[${AGES}];
uniform sampler2D looks;

vec2 placed() {
  return vec2(ivec2(position - centre)) * scale;
}

bool stands() {
  ivec2 own = ivec2(days);
  ivec2 other = ivec2(rival);
  if (own.x > to || own.y < from) return false;
  if (other.x <= to && other.y >= from) return false;
  return shown > 0u || chosen;
}

vec2 opacities() {
  uint rule = look.y & 3u;
  ivec2 own = ivec2(days);
  ivec2 certain = ivec2(sure);
  if (rule == ${RULES.before}u) return evidence[1];
  if (whole) return evidence[0];
  if (rule == ${RULES['as-of']}u) {
    int since = cumulative ? to : from;
    if (to < certain.x) return evidence[2];
    if (since <= certain.x) return evidence[0];
    for (int step = 0; step < ${AGES - 1}; step++) if (to - certain.x <= age[step]) return stated[step];
    return stated[${AGES - 1}];
  }
  if (cumulative && own.y < to) return evidence[3];
  bool full = certain.x <= to && from <= certain.y;
  return evidence[full ? 0 : 1];
}

vec4 row(int which) {
  return texelFetch(looks, ivec2(int(look.x), which), 0);
}
`;

const AWAY = 'gl_Position = vec4(2.0, 2.0, 2.0, 1.0); gl_PointSize = 0.0;';
const FRAGMENT = `#version 300 es
precision highp float;
precision highp int;
out vec4 colour;
`;

interface Shaders { vertex: string; fragment: string }

/** A point as its whole sign, out of a sheet of pictures: its inside and its outline, each with its own opacity. */
const sign: Shaders = {
  vertex: `${COMMON}
uniform float size;
uniform ivec2 cells;
flat out vec2 opacity;
flat out vec2 corner;
void main() {
  if (!stands()) { ${AWAY} return; }
  opacity = opacities();
  int cell = int(look.x) * 2;
  corner = vec2(cell % cells.x, cell / cells.x);
  gl_Position = vec4(placed(), 0.0, 1.0);
  gl_PointSize = size;
}`,
  fragment: `${FRAGMENT}
flat in vec2 opacity;
flat in vec2 corner;
uniform sampler2D sheet;
uniform ivec2 cells;
void main() {
  vec2 at = clamp(gl_PointCoord, 0.01, 0.99);
  vec4 inside = texture(sheet, (corner + at) / vec2(cells)) * opacity.x;
  vec4 outline = texture(sheet, (corner + vec2(1.0, 0.0) + at) / vec2(cells)) * opacity.y;
  colour = outline + inside * (1.0 - outline.a);
}`,
};

/** A point as a dot: its colour, open where its state leaves its sign open, on paper. */
const dot: Shaders = {
  vertex: `${COMMON}
uniform float size;
flat out vec4 fill;
flat out float open;
flat out float outline;
void main() {
  if (!stands()) { ${AWAY} return; }
  vec2 opacity = opacities();
  vec4 own = row(0);
  fill = vec4(own.rgb, opacity.x);
  outline = opacity.y;
  open = own.a < 0.9 ? 1.0 : 0.0;
  gl_Position = vec4(placed(), 0.0, 1.0);
  gl_PointSize = size;
}`,
  fragment: `${FRAGMENT}
flat in vec4 fill;
flat in float open;
flat in float outline;
uniform vec3 paper;
void main() {
  float away = length(gl_PointCoord - 0.5) * 2.0;
  if (away > 1.0) discard;
  float inside = open > 0.5 ? 0.0 : fill.a;
  vec3 own = away < 0.45 ? mix(paper, fill.rgb, inside) : away < 0.8 ? fill.rgb : paper;
  colour = vec4(own, 1.0) * outline;
}`,
};

/** So many points that they are told by their shade: a touch of colour each. */
const shade: Shaders = {
  vertex: `${COMMON}
uniform float size;
flat out vec4 fill;
void main() {
  if (!stands()) { ${AWAY} return; }
  vec4 own = row(0);
  fill = vec4(own.rgb, 1.0) * (0.55 * opacities().y);
  gl_Position = vec4(placed(), 0.0, 1.0);
  gl_PointSize = size;
}`,
  fragment: `${FRAGMENT}
flat in vec4 fill;
void main() {
  colour = fill;
}`,
};

/** A line cased in paper, dashed by its state, hollow by its evidence; and the edge of an area. */
const line: Shaders = {
  vertex: `${COMMON}
layout(location = 6) in ivec2 way;
layout(location = 7) in float along;
uniform float half_width;
uniform float casing;
uniform float world;
flat out vec4 fill;
flat out vec2 opacity;
flat out vec4 dashes;
out float side;
out float distance_along;
void main() {
  if (!stands()) { ${AWAY} return; }
  opacity = opacities();
  fill = row(0);
  dashes = row(1) * 25.5;
  bool edge = (look.y & ${FLAGS.edge}u) != 0u;
  if (edge) dashes = vec4(0.0);
  float out_to = (edge ? half_width * 0.5 : half_width) + casing;
  side = (look.y & ${FLAGS.right}u) != 0u ? -out_to : out_to;
  distance_along = along * world / (2.0 * half_width);
  vec2 away = vec2(way) * (out_to / ${OUT}.0) * vec2(1.0, -1.0);
  gl_Position = vec4(placed() + away * pixel, 0.0, 1.0);
}`,
  fragment: `${FRAGMENT}
flat in vec4 fill;
flat in vec2 opacity;
flat in vec4 dashes;
in float side;
in float distance_along;
uniform float half_width;
uniform float core;
uniform vec3 paper;
void main() {
  float away = abs(side);
  float period = dashes.x + dashes.y + dashes.z + dashes.w;
  float at = period > 0.0 ? mod(distance_along, period) : 0.0;
  bool gap = period > 0.0 && ((at > dashes.x && at <= dashes.x + dashes.y) || at > period - dashes.w);
  vec3 own = away > half_width || gap ? paper : fill.rgb;
  if (away < half_width * core && !gap) own = mix(paper, fill.rgb, opacity.x);
  colour = vec4(own, 1.0) * opacity.y;
}`,
};

/** The inside of an area: a tint. */
const area: Shaders = {
  vertex: `${COMMON}
flat out vec4 fill;
void main() {
  if (!stands()) { ${AWAY} return; }
  fill = vec4(row(0).rgb, 1.0) * (0.2 * opacities().y);
  gl_Position = vec4(placed(), 0.0, 1.0);
}`,
  fragment: shade.fragment,
};

/** Behind what is chosen: a disc, or a wide band. */
const halo: Shaders = {
  vertex: dot.vertex,
  fragment: `${FRAGMENT}
flat in vec4 fill;
flat in float open;
flat in float outline;
uniform vec3 accent;
void main() {
  if (length(gl_PointCoord - 0.5) > 0.5 || fill.a + open + outline < 0.0) discard;
  colour = vec4(accent, 1.0) * 0.85;
}`,
};

const band: Shaders = {
  vertex: line.vertex,
  fragment: `${FRAGMENT}
flat in vec4 fill;
in float side;
uniform vec3 accent;
void main() {
  if (abs(side) < 0.0 || fill.a < 0.0) discard;
  colour = vec4(accent, 1.0) * 0.85;
}`,
};

export const SHADERS = { sign, dot, shade, line, area, halo, band };
export type ProgramName = keyof typeof SHADERS;

/** Every uniform of every shader. */
export const UNIFORMS = [
  'centre', 'scale', 'pixel', 'from', 'to', 'whole', 'cumulative', 'chosen', 'evidence', 'stated', 'age', 'looks', 'size', 'cells', 'sheet', 'paper', 'accent', 'half_width', 'casing', 'core', 'world',
] as const;
export type UniformName = (typeof UNIFORMS)[number];

/** The whole range, in days as vertices carry them. */
export const WHOLE = { from: 0, to: LAST } as const;
