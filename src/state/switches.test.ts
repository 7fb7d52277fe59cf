import { describe, expect, test } from 'vitest';
import { dayOf } from '../time/day.ts';
import { setTime } from './time-actions.ts';
import { showAll, toggleHidden, toggleLayer } from './actions.ts';
import { testAtlas } from './fixture.ts';
import { firstWish } from './link.ts';
import { createAtlasStore, type Snapshot, type Store } from './store.ts';

const atlas = testAtlas();
const features = atlas.features.map(({ id }) => id);

/** A store whose frames come when the test says so. */
function manual(): { store: Store; frame: () => void } {
  const waiting: (() => void)[] = [];
  const store = createAtlasStore(atlas, firstWish(atlas, 'ar'), (commit) => waiting.push(commit));
  return { store, frame: () => { for (const commit of waiting.splice(0)) commit(); } };
}

describe('the legend\'s switches', () => {
  const after = (...tokens: string[]) => {
    const { store, frame } = manual();
    toggleLayer(store, 'meetings');
    for (const token of tokens) toggleHidden(store, token);
    frame();
    return store.get();
  };
  const names = ({ scene }: Snapshot) => scene.entries.map(({ feature }) => features[feature]);

  test('take a kind out of scene, timeline and days, and say how many', () => {
    const now = after('kind:exercise');
    expect(names(now)).toEqual(['gas-tapi', 'conf-2025', 'rail-pk-af-uz']);
    expect(now.scene.off.entries.map(({ feature }) => features[feature])).toEqual(['ex-brotherhood-2022']);
    expect(now.passing.occurrences.some((index) => features[atlas.occurrences[index]?.feature ?? -1] === 'ex-brotherhood-2022')).toBe(false);
    expect(now.passing.eventDays.map(Number)).toEqual([dayOf('2025-07-26')]);
  });
  test('never bring a superseded state back', () => {
    expect(names(after('state:cancelled'))).not.toContain('ex-brotherhood-2022');
    expect(names(after('state:planned'))).toContain('ex-brotherhood-2022');
  });
  test('twice are off and on, and all at once on', () => {
    expect(after('kind:exercise', 'kind:exercise').wish.hidden).toEqual([]);
    const { store, frame } = manual();
    toggleHidden(store, 'date:as-of');
    toggleHidden(store, 'kind:exercise');
    toggleHidden(store, 'kind:opinion');
    frame();
    expect(store.get().wish.hidden).toEqual(['kind:exercise', 'date:as-of']);
    showAll(store);
    frame();
    expect(store.get().wish.hidden).toEqual([]);
  });
  test('of an evidence hold at the time it has that evidence', () => {
    const { store, frame } = manual();
    toggleHidden(store, 'evidence:ghost');
    frame();
    expect(names(store.get())).toContain('gas-tapi');
    setTime(store, { mode: 'instant', day: dayOf('2023-01-01') });
    frame();
    expect(names(store.get())).toEqual([]);
    expect(store.get().scene.off.entries.map(({ feature }) => features[feature])).toEqual(['gas-tapi']);
  });
});
