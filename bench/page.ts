import { readied, type Contestant, type Ready } from './contest.ts';
import { dayOf, madeOf, pixelOf, PROBES, STEPS, VIEW } from './data.ts';

const CONTESTANTS: Record<string, () => Promise<Ready>> = {
  sanad: async () => readied(await import('./peers/sanad.ts'), box, count, pointsOnly),
  setfilter: async () => readied(await import('./peers/setfilter.ts'), box, count, pointsOnly),
  setdata: async () => readied(await import('./peers/setdata.ts'), box, count, pointsOnly),
  ohm: async () => readied(await import('./peers/ohm.ts'), box, count, pointsOnly),
  'leaflet-timedimension': async () => readied(await import('./peers/leaflet-timedimension.ts'), box, count, pointsOnly),
  'leaflet-diff': async () => readied(await import('./peers/leaflet-diff.ts'), box, count, pointsOnly),
  deckgl: async () => readied(await import('./peers/deckgl.ts'), box, count, pointsOnly),
};

const asked = new URLSearchParams(location.search);
const who = asked.get('who') ?? 'sanad';
const count = Number(asked.get('n') ?? 1000);
const pointsOnly = asked.has('points');
const box = document.getElementById('map') as HTMLElement;
Object.assign(box.style, { inlineSize: `${VIEW.width}px`, blockSize: `${VIEW.height}px` });

// What a canvas showed in the last frame can be read in the next.
if (asked.has('judge')) {
  const own = HTMLCanvasElement.prototype.getContext;
  HTMLCanvasElement.prototype.getContext = function getContext(this: HTMLCanvasElement, kind: string, options?: object) {
    return own.call(this, kind, kind.startsWith('webgl') ? { ...options, preserveDrawingBuffer: true } : options) as never;
  } as never;
}

const frame = () => new Promise<number>((resolve) => { requestAnimationFrame(resolve); });
const middle = (values: number[], share = 0.5): number => [...values].sort((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * share))] ?? NaN;

let contestant: Contestant;
let made: Promise<Ready> | null = null;
const ready = () => (made ??= (CONTESTANTS[who] as () => Promise<Ready>)());

const eye = new OffscreenCanvas(VIEW.width, 1);
const sight = eye.getContext('2d', { willReadFrequently: true }) as OffscreenCanvasRenderingContext2D;
let without: Uint8ClampedArray | null = null;

/** The row of pixels through the places that tell the step, as it is on the screen. */
function look(): Uint8ClampedArray {
  const y = Math.floor(PROBES[0]?.[0]?.y ?? 0);
  const outer = box.getBoundingClientRect();
  sight.clearRect(0, 0, VIEW.width, 1);
  for (const canvas of box.querySelectorAll('canvas')) {
    const own = canvas.getBoundingClientRect();
    if (own.width === 0) continue;
    const scale = canvas.height / own.height;
    sight.drawImage(canvas, (outer.left - own.left) * scale, (outer.top - own.top + y) * scale, VIEW.width * scale, scale, 0, 0, VIEW.width, 1);
  }
  return sight.getImageData(0, 0, VIEW.width, 1).data;
}

/** The step that each row tells. */
function told(): number[] {
  const now = look();
  return PROBES.map((row) => {
    let gray = 0;
    row.forEach(({ x }, bit) => {
      const at = 4 * Math.floor(x);
      const away = [0, 1, 2, 3].reduce((sum, part) => sum + Math.abs((now[at + part] ?? 0) - (without?.[at + part] ?? 0)), 0);
      if (away > 60) gray |= 1 << bit;
    });
    let step = 0;
    for (let rest = gray; rest > 0; rest >>= 1) step ^= rest;
    return step;
  });
}

const shows = (step: number): boolean => told().every((one) => one === step);

async function until(step: number, most = 150): Promise<number> {
  for (let frames = 1; frames <= most; frames += 1) {
    await frame();
    if (shows(step)) return frames;
  }
  throw new Error(`${who} never showed step ${step}: it tells ${told().join(' and ')}`);
}

const bench = {
  /** Mounts; milliseconds until it says it is ready and shows its first step. */
  async mount(): Promise<number> {
    const { mount } = await ready();
    const began = performance.now();
    contestant = await mount();
    contestant.step(dayOf(1));
    if (asked.has('judge')) {
      // A day before all others shows what is beneath.
      contestant.step(-1);
      for (let rest = 0; rest < 40; rest += 1) await frame();
      without = look().slice();
      contestant.step(dayOf(1));
      await until(1);
    }
    return performance.now() - began;
  },
  /** Milliseconds of the least that must be done with the data; NaN where the contestant names none. */
  async floor(): Promise<number> {
    return (await ready()).floor();
  },
  /** Steps on every frame for so many of them, there and back; how many steps that were. */
  async scrub(frames: number): Promise<number> {
    for (let at = 0; at < frames; at += 1) {
      await frame();
      contestant.step(dayOf(stepAt(at)));
    }
    for (let rest = 0; rest < 3; rest += 1) await frame();
    return frames;
  },
  /** So many frames in which nothing is asked. */
  async idle(frames: number): Promise<number> {
    for (let at = 0; at < frames; at += 1) await frame();
    return frames;
  },
  /** Steps as `scrub` does, looking at each frame at what the last one showed. */
  async judge(frames: number): Promise<{ right: number; stale: number; torn: number; seconds: number }> {
    const result = { right: 0, stale: 0, torn: 0, seconds: 0 };
    const began = performance.now();
    for (let at = 0; at <= frames; at += 1) {
      await frame();
      if (at > 0) {
        const [west, east] = told();
        if (west !== east) result.torn += 1;
        else if (west === stepAt(at - 1)) result.right += 1;
        else result.stale += 1;
      }
      contestant.step(dayOf(stepAt(at)));
    }
    result.seconds = (performance.now() - began) / 1000;
    return result;
  },
  /** Frames from a step, taken at rest, to its right pixels. */
  async frames(times: number): Promise<number> {
    const taken: number[] = [];
    for (let time = 0; time < times; time += 1) {
      const step = 10 + ((time * 37) % (STEPS - 20));
      for (let rest = 0; rest < 5; rest += 1) await frame();
      contestant.step(dayOf(step));
      taken.push(await until(step));
    }
    return middle(taken);
  },
  /** Milliseconds of a click, and how many found a mark. */
  async click(times: number): Promise<{ p50: number; p95: number; found: number }> {
    contestant.step(dayOf(100));
    for (let rest = 0; rest < 30; rest += 1) await frame();
    const taken: number[] = [];
    let found = 0;
    for (const [x, y] of pressedOn(dayOf(100), times)) {
      const began = performance.now();
      const marks = await contestant.pick(x, y);
      taken.push(performance.now() - began);
      if (marks.length > 0) found += 1;
    }
    return { p50: middle(taken), p95: middle(taken, 0.95), found };
  },
};

/** Pixels at which points stand on a day. */
function pressedOn(day: number, times: number): [number, number][] {
  const places: [number, number][] = [];
  for (const { shape, positions: [place], start, end } of madeOf(count, pointsOnly)) {
    if (shape === 0 && place && start <= day && end >= day && places.length < times) places.push(pixelOf(place));
  }
  return places;
}

/** There and back over all steps, three at a time, so that every frame differs from the last. */
function stepAt(at: number): number {
  const there = (at * 3) % (2 * (STEPS - 2));
  return there < STEPS - 2 ? there + 1 : 2 * (STEPS - 2) - there;
}

export type Bench = typeof bench;
Object.assign(window, { bench });
document.title = 'ready';
