import { findRuns, noRuns, type Batch, type Runs } from './batches.ts';
import { SHAPES, WORLD } from './columns.ts';
import { detailOf, type Detail, type Plan } from './plan.ts';
import { programsOf, type Program } from './programs.ts';
import { WHOLE, type ProgramName } from './shaders.ts';
import { AT, STRIDE } from './vertices.ts';

/** The time to draw, in days as columns count them; both ends are included. */
export interface Stretch { from: number; to: number; whole: boolean; cumulative: boolean }

/** What the view looks at: its middle as fractions of Mercator's square, how many pixels the world is wide, and its own size in pixels. */
export interface View { x: number; y: number; world: number; width: number; height: number }

/** How marks look: the caller's tables, by their row in the table of looks. */
export interface Looks {
  /** Two pictures a look, its inside and its outline, side by side in a sheet of square cells, row after row. */
  sheet: TexImageSource;
  /** Side of a cell, in pixels of the page. */
  cell: number;
  columns: number;
  rows: number;
  /** Four bytes a look: its colour, and 255 where its sign is filled, less where it is open. */
  colours: Uint8Array;
  /** Four bytes a look: dash, gap, dash, gap in tenths of a line's width; all 0 is solid. */
  dashes: Uint8Array;
  /** Opacity of inside and outline where a mark is in evidence, possible, a ghost, past. */
  evidence: readonly (readonly [inside: number, outline: number])[];
  /** Up to so many days since it was last stated: opacities; the last for whatever is older. */
  stated: readonly (readonly [days: number, inside: number, outline: number])[];
  paper: readonly [number, number, number];
  accent: readonly [number, number, number];
  /** Of a line, in pixels: half its width, its casing on either side, and the share of it that evidence hollows. */
  halfWidth: number;
  casing: number;
  core: number;
}

interface Drawn extends Batch { array: WebGLVertexArrayObject; shown: WebGLBuffer; vertices: number }

/** So far beyond the view's edge points are drawn, in pixels, or a sign would vanish with half of it still in view. */
export const MARGIN = 24;
const SIZES: Record<Exclude<Detail, 'sign'>, number> = { dot: 6, shade: 1.5 };
/** Of the width and casing of a line, by how much there is in view: among many, thin ones are told apart better. */
const LINES: Record<Detail, { width: number; casing: number }> = { sign: { width: 1, casing: 1 }, dot: { width: 0.6, casing: 0.35 }, shade: { width: 0.35, casing: 0 } };
const HALO = { sign: 36, dot: 16, shade: 12 };

/** Draws batches of marks as they are at a time. One for each context: where that is lost, make another. */
export interface Renderer {
  plan(plan: Plan): void;
  add(batch: Batch, vertices: ArrayBuffer): void;
  /** By mark: 0 is left out. Null shows all. */
  show(shown: Uint8Array | null): void;
  choose(marks: readonly number[]): void;
  looks(looks: Looks): void;
  draw(time: Stretch, view: View, ratio: number): void;
  /** How points were drawn last. */
  detail(): Detail;
  remove(): void;
}

export function rendererOf(gl: WebGL2RenderingContext, first: Looks): Renderer {
  const programs = programsOf(gl);
  const several = gl.getExtension('WEBGL_multi_draw');
  const batches: Drawn[] = [];
  const runs = noRuns();
  let plan: Plan = { count: 0, busiest: 0, sample: new Uint32Array(0) };
  let looks = first;
  let shown: Uint8Array | null = null;
  let chosen = new Map<Drawn, Runs>();
  let chosenMarks: readonly number[] = [];
  let detail: Detail = 'sign';
  let detailFor = '';
  const sheet = gl.createTexture();
  const table = gl.createTexture();
  gl.enable(gl.BLEND);
  gl.blendFunc(gl.ONE, gl.ONE_MINUS_SRC_ALPHA);
  setLooks(first);

  function setLooks(now: Looks): void {
    looks = now;
    const rows = now.colours.length / 4;
    gl.pixelStorei(gl.UNPACK_PREMULTIPLY_ALPHA_WEBGL, false);
    gl.activeTexture(gl.TEXTURE0);
    gl.bindTexture(gl.TEXTURE_2D, table);
    const both = new Uint8Array(8 * rows);
    both.set(now.colours);
    both.set(now.dashes, 4 * rows);
    gl.texImage2D(gl.TEXTURE_2D, 0, gl.RGBA, rows, 2, 0, gl.RGBA, gl.UNSIGNED_BYTE, both);
    gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_MIN_FILTER, gl.NEAREST);
    gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_MAG_FILTER, gl.NEAREST);
    gl.pixelStorei(gl.UNPACK_PREMULTIPLY_ALPHA_WEBGL, true);
    gl.activeTexture(gl.TEXTURE1);
    gl.bindTexture(gl.TEXTURE_2D, sheet);
    gl.texImage2D(gl.TEXTURE_2D, 0, gl.RGBA, gl.RGBA, gl.UNSIGNED_BYTE, now.sheet);
    gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_MIN_FILTER, gl.LINEAR);
    gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_WRAP_S, gl.CLAMP_TO_EDGE);
    gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_WRAP_T, gl.CLAMP_TO_EDGE);
  }

  function add(batch: Batch, bytes: ArrayBuffer): void {
    const stride = STRIDE[batch.shape as keyof typeof STRIDE];
    const array = gl.createVertexArray();
    gl.bindVertexArray(array);
    const buffer = gl.createBuffer();
    gl.bindBuffer(gl.ARRAY_BUFFER, buffer);
    gl.bufferData(gl.ARRAY_BUFFER, bytes, gl.STATIC_DRAW);
    [AT.position, AT.days, AT.sure, AT.rival, AT.look].forEach((at, location) => {
      gl.enableVertexAttribArray(location);
      gl.vertexAttribIPointer(location, 2, at === AT.position ? gl.UNSIGNED_INT : gl.UNSIGNED_SHORT, stride, at);
    });
    if (batch.shape === SHAPES.line) {
      gl.enableVertexAttribArray(6);
      gl.vertexAttribIPointer(6, 2, gl.SHORT, stride, AT.out);
      gl.enableVertexAttribArray(7);
      gl.vertexAttribPointer(7, 1, gl.FLOAT, false, stride, AT.along);
    }
    const one: Drawn = { ...batch, array, shown: gl.createBuffer(), vertices: bytes.byteLength / stride };
    gl.bindBuffer(gl.ARRAY_BUFFER, one.shown);
    gl.bufferData(gl.ARRAY_BUFFER, shownOf(one), gl.DYNAMIC_DRAW);
    gl.enableVertexAttribArray(5);
    gl.vertexAttribIPointer(5, 1, gl.UNSIGNED_BYTE, 1, 0);
    gl.bindVertexArray(null);
    batches.push(one);
    batches.sort((a, b) => ORDER[a.shape as keyof typeof ORDER] - ORDER[b.shape as keyof typeof ORDER]);
    choose(chosenMarks);
  }

  /** One byte a vertex. */
  function shownOf({ marks, vertexAt, vertices }: Drawn): Uint8Array {
    const bytes = new Uint8Array(vertices).fill(1);
    if (shown) {
      marks.forEach((mark, place) => {
        if (shown?.[mark]) return;
        bytes.fill(0, vertexAt ? vertexAt[place] : place, vertexAt ? vertexAt[place + 1] : place + 1);
      });
    }
    return bytes;
  }

  function choose(marks: readonly number[]): void {
    chosenMarks = marks;
    chosen = new Map();
    if (marks.length === 0) return;
    const wanted = new Set(marks);
    for (const batch of batches) {
      const places = [...wanted].flatMap((mark) => {
        const place = batch.marks.indexOf(mark);
        return place === -1 ? [] : [place];
      });
      if (places.length === 0) continue;
      const at = (place: number) => (batch.vertexAt ? batch.vertexAt[place] as number : place);
      chosen.set(batch, { firsts: Int32Array.from(places, at), counts: Int32Array.from(places, (place) => at(place + 1) - at(place)), length: places.length });
    }
  }

  function draw(time: Stretch, view: View, ratio: number): void {
    const { width, height } = gl.canvas;
    gl.viewport(0, 0, width, height);
    gl.clearColor(0, 0, 0, 0);
    gl.clear(gl.COLOR_BUFFER_BIT);
    const key = `${view.x} ${view.y} ${view.world} ${view.width} ${view.height} ${time.whole} ${plan.count}`;
    if (key !== detailFor) {
      detailFor = key;
      detail = detailOf(plan, time.whole || time.cumulative, inside(view));
    }
    const use = (name: ProgramName, choosing = false) => setUp(name, time, view, ratio, choosing);
    let last = -1;
    for (const batch of batches) {
      findRuns(batch, time.from, time.to, runs);
      if (runs.length === 0) continue;
      if (batch.shape !== last) use(programOf(batch.shape));
      last = batch.shape;
      strokes(batch, runs);
    }
    for (const [batch, marks] of chosen) {
      if (batch.shape === SHAPES.area) continue;
      use(batch.shape === SHAPES.point ? 'halo' : 'band', true);
      strokes(batch, marks);
      use(programOf(batch.shape), true);
      strokes(batch, marks);
    }
    gl.bindVertexArray(null);
  }

  const programOf = (shape: number): ProgramName => (shape === SHAPES.area ? 'area' : shape === SHAPES.line ? 'line' : detail);

  function strokes({ array, shape }: Drawn, { firsts, counts, length }: Runs): void {
    if (length === 0) return;
    const mode = shape === SHAPES.area ? gl.TRIANGLES : shape === SHAPES.line ? gl.TRIANGLE_STRIP : gl.POINTS;
    gl.bindVertexArray(array);
    if (several) several.multiDrawArraysWEBGL(mode, firsts, 0, counts, 0, length);
    else for (let run = 0; run < length; run += 1) gl.drawArrays(mode, firsts[run] as number, counts[run] as number);
  }

  /** Makes a program the current one; tells it only what has changed since it was last told. */
  function setUp(name: ProgramName, time: Stretch, view: View, ratio: number, choosing: boolean): void {
    const { program, at, told } = programs(name);
    gl.useProgram(program);
    if (told.looks !== looks) setLooksOf(at);
    if (told.looks !== looks || told.view !== view || told.ratio !== ratio || told.detail !== detail) setViewOf(name, at, view, ratio);
    if (told.time !== time) {
      gl.uniform1i(at.from, time.whole ? WHOLE.from : time.from);
      gl.uniform1i(at.to, time.whole ? WHOLE.to : time.to);
      gl.uniform1i(at.whole, Number(time.whole));
      gl.uniform1i(at.cumulative, Number(time.cumulative));
    }
    if (told.choosing !== choosing) gl.uniform1i(at.chosen, Number(choosing));
    Object.assign(told, { looks, view, ratio, detail, time, choosing });
  }

  function setViewOf(name: ProgramName, at: Program['at'], view: View, ratio: number): void {
    const [width, height] = [view.width + 2 * MARGIN, view.height + 2 * MARGIN];
    gl.uniform2ui(at.centre, Math.round(view.x * WORLD) >>> 0, Math.round(view.y * WORLD) >>> 0);
    gl.uniform2f(at.scale, (2 * view.world) / WORLD / width, (-2 * view.world) / WORLD / height);
    gl.uniform2f(at.pixel, 2 / width, 2 / height);
    gl.uniform1f(at.world, view.world);
    gl.uniform1f(at.half_width, looks.halfWidth * LINES[detail].width + (name === 'band' ? 3 : 0));
    gl.uniform1f(at.casing, looks.casing * LINES[detail].casing);
    gl.uniform1f(at.size, ratio * (name === 'halo' ? HALO[detail] : detail === 'sign' ? looks.cell : SIZES[detail]));
  }

  function setLooksOf(at: Program['at']): void {
    gl.uniform2fv(at.evidence, looks.evidence.flat());
    gl.uniform2fv(at.stated, looks.stated.flatMap(([, ...opacities]) => opacities));
    gl.uniform1iv(at.age, looks.stated.map(([days]) => Math.min(days, WHOLE.to)));
    gl.uniform1i(at.looks, 0);
    gl.uniform1i(at.sheet, 1);
    gl.uniform2i(at.cells, looks.columns, looks.rows);
    gl.uniform3fv(at.paper, looks.paper);
    gl.uniform3fv(at.accent, looks.accent);
    gl.uniform1f(at.core, looks.core);
  }

  return {
    plan: (now) => {
      plan = now;
      detailFor = '';
    },
    add, choose, draw,
    looks: setLooks,
    show: (now) => {
      shown = now;
      for (const batch of batches) {
        gl.bindBuffer(gl.ARRAY_BUFFER, batch.shown);
        gl.bufferSubData(gl.ARRAY_BUFFER, 0, shownOf(batch));
      }
    },
    detail: () => detail,
    remove: () => gl.getExtension('WEBGL_lose_context')?.loseContext(),
  };
}

/** What lies below is drawn first. */
const ORDER = { [SHAPES.area]: 0, [SHAPES.line]: 1, [SHAPES.point]: 2 } as const;

/** Whether a position in units of the world is in view. */
function inside({ x, y, world, width, height }: View): (px: number, py: number) => boolean {
  const [reachX, reachY] = [(width / 2 / world) * WORLD, (height / 2 / world) * WORLD];
  const [cx, cy] = [x * WORLD, y * WORLD];
  return (px, py) => Math.abs(px - cx) <= reachX && Math.abs(py - cy) <= reachY;
}
