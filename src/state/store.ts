import { createStore } from 'zustand/vanilla';
import type { Atlas } from '../atlas/atlas.ts';
import { changesBetween, type ChangeEntry } from '../atlas/changes.ts';
import { passingOf, sceneAt, type Passing, type Scene } from '../atlas/scene.ts';
import type { Wish } from './wish.ts';

/** One consistent picture: what was wished, and what there is to show for it. */
export interface Snapshot {
  wish: Wish;
  /** What passes layers, filter, query and the legend's switches, whatever the time. */
  passing: Passing;
  scene: Scene;
  /** Between the two dates compared; empty where none are. */
  changes: readonly ChangeEntry[];
}

export interface Store {
  atlas: Atlas;
  get(): Snapshot;
  /** Asks for a change of the wish. It is committed with all others at the next animation frame. */
  change(change: (wish: Wish) => Partial<Wish>): void;
  /** Called after each commit that changed anything, inside the frame. Returns how to stop. */
  subscribe(listener: (now: Snapshot, before: Snapshot) => void): () => void;
  /**
   * Another store takes this one's place, as more of an atlas has come: what waits for a frame is committed now, `make` is
   * given the last snapshot, and whatever is still asked of this store is asked of the one made. Returns that one.
   */
  handOver(make: (last: Snapshot) => Store): Store;
}

const NO_CHANGES: readonly ChangeEntry[] = [];
const NARROWING = ['layers', 'filter', 'query', 'hidden'] as const;

/** The one store. Everybody sees the same snapshot in the same frame. */
export function createAtlasStore(atlas: Atlas, first: Wish, frame: (commit: () => void) => void = nextFrame): Store {
  const snapshot = (wish: Wish, before?: Snapshot): Snapshot => {
    const same = (keys: readonly (keyof Wish)[]) => before !== undefined && keys.every((key) => Object.is(wish[key], before.wish[key]));
    const passing = before && same(NARROWING) ? before.passing : passingOf(atlas, { ...wish, layers: new Set(wish.layers), hidden: new Set(wish.hidden) });
    const scene = before && passing === before.passing && same(['time']) ? before.scene : sceneAt(atlas, passing, wish.time);
    const changes = before && passing === before.passing && same(['time', 'comparing']) ? before.changes : changesOf(wish, passing);
    return { wish, passing, scene, changes };
  };
  const changesOf = ({ comparing, time }: Wish, { features, slices }: Passing): readonly ChangeEntry[] =>
    (comparing && time.mode === 'window' ? changesBetween(atlas, time.from, time.to, features, ({ handle }) => slices[handle] === true) : NO_CHANGES);
  const store = createStore<Snapshot>(() => snapshot(first));
  let waiting: ((wish: Wish) => Partial<Wish>)[] = [];
  let next: Store | null = null;

  function commit(): void {
    const changes = waiting;
    waiting = [];
    const before = store.getState();
    const wish = changes.reduce((made, change) => merge(made, change(made)), before.wish);
    if (wish === before.wish) return;
    store.setState(snapshot(wish, before));
  }

  return {
    atlas,
    get: store.getState,
    change(change) {
      if (next) next.change(change);
      else {
        waiting.push(change);
        if (waiting.length === 1) frame(commit);
      }
    },
    subscribe: store.subscribe,
    handOver(make) {
      while (waiting.length > 0) commit();
      next = make(store.getState());
      return next;
    },
  };
}

function merge(wish: Wish, change: Partial<Wish>): Wish {
  const changed = Object.entries(change).some(([key, value]) => !Object.is(wish[key as keyof Wish], value));
  return changed ? { ...wish, ...change } : wish;
}

/** A hidden page gets no frames, yet must keep up. */
function nextFrame(commit: () => void): void {
  if (document.hidden) setTimeout(commit, 0);
  else requestAnimationFrame(commit);
}
