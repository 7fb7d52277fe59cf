import { describe, expect, test, vi } from 'vitest';
import type { TimeChoice } from '../model/presence.ts';
import { dayOf } from '../time/day.ts';
import * as doings from './actions.ts';
import * as timeActions from './time-actions.ts';
import { manual, testAtlas } from './fixture.ts';
import { currentPassage, litFeatures, selectedActor, selectedFeature } from './selectors.ts';
import type { Store } from './store.ts';

const actions = { ...doings, ...timeActions };
const atlas = testAtlas();
const lastDay = (one: TimeChoice): number => (one.mode === 'all' ? Infinity : one.mode === 'instant' ? one.day : one.to);

describe('one frame', () => {
  test('commits several changes once, each seeing the one before', () => {
    const { store, commits, frame } = manual(atlas);
    const listener = vi.fn();
    store.subscribe(listener);
    const before = store.get();
    actions.setQuery(store, 'tapi');
    actions.toggleLayer(store, 'meetings');
    actions.toggleLayer(store, 'exercises');
    actions.setTime(store, { mode: 'instant', day: dayOf('2025-07-26') });
    store.change(({ query }) => ({ query: `${query}!` }));
    expect(commits()).toBe(1);
    expect(listener).not.toHaveBeenCalled();
    expect(store.get()).toBe(before);

    frame();
    expect(listener).toHaveBeenCalledTimes(1);
    expect(listener).toHaveBeenCalledWith(store.get(), before);
    expect(store.get().wish).toMatchObject({ query: 'tapi!', layers: ['corridors', 'meetings'], time: { mode: 'instant' } });
    expect(frame()).toBe(false);
  });

  test('of changes that change nothing notifies nobody', () => {
    const { store, frame } = manual(atlas);
    const listener = vi.fn();
    store.subscribe(listener);
    const before = store.get();
    store.change(() => ({}));
    store.change(({ time, layers: on, query }) => ({ time, layers: on, query }));
    actions.setQuery(store, '');
    actions.setLanguage(store, 'ar');
    actions.setPane(store, 'reader');
    actions.clearSelection(store);
    actions.goBack(store);
    expect(frame()).toBe(true);
    expect(listener).not.toHaveBeenCalled();
    expect(store.get()).toBe(before);
  });

  test('that has not come yet is not lost to the store that takes its place, nor what is asked of the old one later', () => {
    const { store, frame } = manual(atlas);
    const { store: next, frame: nextFrame } = manual(testAtlas());
    actions.setQuery(store, 'tapi');
    let last = '';
    expect(store.handOver(({ wish }) => {
      last = wish.query;
      return next;
    })).toBe(next);
    expect(last).toBe('tapi');
    actions.setLanguage(store, 'en');
    frame();
    nextFrame();
    expect(next.get().wish.language).toBe('en');
    expect(store.get().wish.language).toBe('ar');
  });

  test('that changes nothing the scene hangs on keeps the very same scene', () => {
    const { store, frame } = manual(atlas);
    const { scene } = store.get();
    actions.setLanguage(store, 'en');
    frame();
    expect(store.get().scene).toBe(scene);
    expect(store.get().wish.language).toBe('en');
  });

  test('a change made while listeners are told waits for the next', () => {
    const { store, commits, frame } = manual(atlas);
    const seen: string[] = [];
    store.subscribe(({ wish }) => {
      seen.push(wish.query);
      if (wish.query === 'a') actions.setQuery(store, 'b');
    });
    actions.setQuery(store, 'a');
    frame();
    expect(seen).toEqual(['a']);
    expect(store.get().wish.query).toBe('a');
    expect(commits()).toBe(2);
    frame();
    expect(seen).toEqual(['a', 'b']);
  });

  test('tells nobody who stopped listening', () => {
    const { store, frame } = manual(atlas);
    const listener = vi.fn();
    store.subscribe(listener)();
    actions.setQuery(store, 'a');
    frame();
    expect(listener).not.toHaveBeenCalled();
  });
});

describe('selecting', () => {
  const at = (iso: string): TimeChoice => ({ mode: 'instant', day: dayOf(iso) });
  const after = (...changes: ((store: Store) => void)[]) => {
    const { store, frame } = manual(atlas);
    for (const change of changes) {
      change(store);
      frame();
    }
    return store.get();
  };

  test('on the map moves neither map nor time', () => {
    const { wish } = after((store) => actions.setTime(store, at('2023-01-01')), (store) => actions.select(store, 'conf-2025', 'map'));
    expect(wish).toMatchObject({ selection: 'conf-2025', chosenOn: 'map', time: at('2023-01-01'), returnTo: null });
  });
  test('elsewhere brings time to it, with one way back', () => {
    const choose = [(store: Store) => actions.setTime(store, at('2023-01-01')), (store: Store) => actions.select(store, 'conf-2025')];
    expect(after(...choose).wish).toMatchObject({ selection: 'conf-2025', chosenOn: 'elsewhere', time: at('2025-07-26'), returnTo: { time: at('2023-01-01'), selection: null } });
    expect(after(...choose, actions.goBack).wish).toMatchObject({ selection: null, time: at('2023-01-01'), returnTo: null });
  });
  test('a ghost brings time to the day it is spoken of; what is there stays', () => {
    expect(after((store) => actions.setTime(store, at('2023-01-01')), (store) => actions.select(store, 'gas-tapi')).wish.time).toEqual(at('2025-07-26'));
    expect(after((store) => actions.setTime(store, at('2025-08-01')), (store) => actions.select(store, 'gas-tapi')).wish.time).toEqual(at('2025-08-01'));
    expect(after((store) => actions.select(store, 'gas-tapi')).wish.time).toEqual({ mode: 'all' });
  });
  test('a passage selects what it supports', () => {
    expect(after((store) => actions.choosePassage(store, 't-cancelled')).wish).toMatchObject({ passage: 't-cancelled', selection: 'ex-brotherhood-2022' });
    const { wish } = after((store) => actions.select(store, 'ex-brotherhood-2022', 'map'), (store) => actions.choosePassage(store, 't-planned'));
    expect(wish).toMatchObject({ passage: 't-planned', selection: 'ex-brotherhood-2022', chosenOn: 'map' });
  });
  test('an actor moves neither map nor time, closes what was open, and keeps one way back', () => {
    const choose = [(store: Store) => actions.setTime(store, at('2023-01-01')), (store: Store) => actions.openDocument(store, '900', 2), (store: Store) => actions.selectActor(store, 'site')];
    expect(after(...choose).wish).toMatchObject({ selection: 'site', passage: null, document: null, paragraph: null, pane: 'reader', time: at('2023-01-01'), returnTo: { selection: null, time: at('2023-01-01') } });
    expect(after(...choose, actions.goBack).wish).toMatchObject({ selection: null, time: at('2023-01-01'), returnTo: null });
    expect(after(...choose, actions.clearSelection).wish).toMatchObject({ selection: null, returnTo: null });
  });
  test('an actor lights what it has part in, less than a selection', () => {
    const { wish } = after((store) => actions.selectActor(store, 'site'));
    const lit = litFeatures(atlas, wish);
    expect([...lit.keys()].map((one) => atlas.features.map(({ id }) => id)[one])).toEqual(['ex-brotherhood-2022']);
    for (const much of lit.values()) {
      expect(much).toBeGreaterThan(0);
      expect(much).toBeLessThan(1);
    }
    expect(selectedActor(atlas, wish)?.id).toBe('site');
    expect(selectedFeature(atlas, wish)).toBeNull();
    expect(currentPassage(atlas, wish)).toBeNull();
  });
  test('after an actor a feature is a feature again', () => {
    const { wish } = after((store) => actions.selectActor(store, 'site'), (store) => actions.select(store, 'gas-tapi'));
    expect(selectedActor(atlas, wish)).toBeNull();
    expect(litFeatures(atlas, wish).get(atlas.indexOf('gas-tapi') as number)).toBe(1);
  });
  test('the words of the last state come first', () => {
    expect(currentPassage(atlas, after((store) => actions.select(store, 'ex-brotherhood-2022')).wish)?.id).toBe('t-cancelled');
  });
});

test('stepping through the days on which something happens goes through all of them, forwards and back', () => {
  const { store, frame } = manual(atlas);
  const days: number[] = [];
  const step = (direction: 1 | -1) => {
    const { time: before } = store.get().wish;
    actions.stepEvent(store, direction);
    frame();
    return store.get().wish.time !== before;
  };
  while (step(1)) days.push(lastDay(store.get().wish.time));
  expect(days).toEqual(['2022-10-01', '2022-10-09', '2022-10-14', '2025-07-26'].map(dayOf));
  const back: number[] = [];
  while (step(-1)) back.push(lastDay(store.get().wish.time));
  expect(back).toEqual(days.slice(0, -1).reverse());
});
