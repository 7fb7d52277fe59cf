import type { Batch } from './batches.ts';
import { buffersOf, WORLD, type Columns } from './columns.ts';
import type { Asked, Told } from './messages.ts';
import { pickerOf, type Picker } from './pick.ts';
import type { Detail } from './plan.ts';
import { MARGIN, rendererOf, type Looks, type Renderer, type Stretch, type View } from './renderer.ts';

/** What is told of marks that are being made ready: batches come one by one, `ready` when all can be drawn and picked. */
export interface MarksEvents {
  batch?(): void;
  ready?(): void;
  failed(error: Error): void;
}

/** Marks by the hundred thousand on a canvas of their own. Every change is on the canvas when its call returns. */
export interface MarksCanvas {
  readonly canvas: HTMLCanvasElement;
  setTime(time: Stretch): void;
  setView(view: View): void;
  /** Both at once: one drawing instead of two. */
  set(time: Stretch, view: View): void;
  setSelection(marks: readonly number[]): void;
  /** By mark, 0 is left out; null shows all. */
  setShown(shown: Uint8Array | null): void;
  setLooks(looks: Looks): void;
  /** Marks within so many pixels of a place in the view, nearest first; none before all are ready. */
  pick(x: number, y: number, reach: number): number[];
  detail(): Detail;
  /** Draws again, as after the canvas was given another size. */
  draw(): void;
  remove(): void;
}

/**
 * Makes marks ready in a worker, which is given the columns, and draws each batch as it comes. Throws where there is no
 * WebGL 2. A context that is lost and comes back is filled again by another worker.
 */
export function marksCanvas(columns: Columns, looks: Looks, makeWorker: () => Worker, time: Stretch, view: View, events: MarksEvents): MarksCanvas {
  const canvas = document.createElement('canvas');
  const gl = canvas.getContext('webgl2', { antialias: false, premultipliedAlpha: true, depth: false, stencil: false });
  if (!gl) throw new Error('no WebGL 2');
  let [nowTime, nowView, nowLooks] = [time, view, looks];
  let chosen: readonly number[] = [];
  let shown: Uint8Array | null = null;
  let picker: Picker | null = null;
  /** While a worker has them, there are no columns here. */
  let own: Columns | null = columns;
  let making: Worker | null = null;
  let renderer: Renderer | null = rendererOf(gl, looks);
  fit();
  make();
  canvas.addEventListener('webglcontextlost', (event) => {
    event.preventDefault();
    renderer = null;
  });
  canvas.addEventListener('webglcontextrestored', () => {
    renderer = rendererOf(gl, nowLooks);
    renderer.show(shown);
    renderer.choose(chosen);
    make();
  });

  /** Has everything made anew, unless it is being made: then that is waited for. */
  function make(): void {
    if (!own) return;
    const worker = makeWorker();
    const drawnBy = renderer;
    making = worker;
    worker.addEventListener('message', ({ data }: MessageEvent<Told>) => hear(data, drawnBy));
    worker.addEventListener('error', (event) => events.failed(new Error(event.message)));
    worker.postMessage({ columns: own, index: picker === null } satisfies Asked, buffersOf(own));
    own = null;
  }

  function hear(told: Told, drawnBy: Renderer | null): void {
    if ('plan' in told) drawnBy?.plan(told.plan);
    else if ('batch' in told) {
      if (drawnBy === renderer) add(told.batch, told.vertices);
    }
    else if ('columns' in told) {
      own = told.columns;
      if (told.index) picker = pickerOf(own, told.index);
      making?.terminate();
      making = null;
      // What was made for a context that has gone meanwhile is made again for the one there is now.
      if (renderer !== drawnBy && renderer) make();
      else events.ready?.();
    }
  }

  function add(batch: Batch, vertices: ArrayBuffer): void {
    renderer?.add(batch, vertices);
    draw();
    events.batch?.();
  }

  function fit(): void {
    const ratio = devicePixelRatio;
    const [width, height] = [nowView.width + 2 * MARGIN, nowView.height + 2 * MARGIN].map((side) => Math.round(side * ratio));
    if (canvas.width !== width) canvas.width = width as number;
    if (canvas.height !== height) canvas.height = height as number;
    Object.assign(canvas.style, { position: 'absolute', insetBlockStart: `${-MARGIN}px`, insetInlineStart: `${-MARGIN}px`, inlineSize: `${nowView.width + 2 * MARGIN}px`, blockSize: `${nowView.height + 2 * MARGIN}px`, pointerEvents: 'none' });
  }

  function draw(): void {
    renderer?.draw(nowTime, nowView, devicePixelRatio);
  }

  return {
    canvas, draw,
    setTime: (now) => {
      nowTime = now;
      draw();
    },
    setView: (now) => see(nowTime, now),
    set: see,
    setSelection: (marks) => {
      chosen = marks;
      renderer?.choose(marks);
      draw();
    },
    setShown: (now) => {
      shown = now;
      renderer?.show(now);
      draw();
    },
    setLooks: (now) => {
      nowLooks = now;
      renderer?.looks(now);
      draw();
    },
    pick: (x, y, reach) => {
      const unit = WORLD / nowView.world;
      const press = { x: nowView.x * WORLD + (x - nowView.width / 2) * unit, y: nowView.y * WORLD + (y - nowView.height / 2) * unit, reach: reach * unit, from: nowTime.from, to: nowTime.to };
      return picker?.(press, (mark) => !shown || shown[mark] === 1) ?? [];
    },
    detail: () => renderer?.detail() ?? 'sign',
    remove: () => {
      making?.terminate();
      renderer?.remove();
      renderer = null;
      canvas.remove();
    },
  };

  function see(now: Stretch, from: View): void {
    const resized = from.width !== nowView.width || from.height !== nowView.height;
    [nowTime, nowView] = [now, from];
    if (resized) fit();
    draw();
  }
}
