import fc from 'fast-check';
import { expect, test } from 'vitest';
import { EVERYTHING, figure, SEED } from '../../verify/figure.ts';
import { sceneOf, type Scene } from '../atlas/scene.ts';
import type { TimeChoice } from '../model/presence.ts';
import { dayOf, type Day } from '../time/day.ts';
import * as doings from './actions.ts';
import * as timeActions from './time-actions.ts';
import { manual, testAtlas } from './fixture.ts';
import { currentPassage, litFeatures } from './selectors.ts';
import type { Snapshot, Store } from './store.ts';

const actions = { ...doings, ...timeActions };
const atlas = testAtlas();
const { start, end } = atlas.axis;
const layers = atlas.manifest.layers.map(({ id }) => id);
const features = atlas.features.map(({ id }) => id);
/** What each query finds, worked out by hand from the made-up text. */
const QUERIES: Record<string, string[]> = {
  '': features, ' ': features, 'zzz': [], 'الأنبوب': ['gas-tapi'], 'انبوب': ['gas-tapi'], 'tapi': ['gas-tapi'], 'التمرين': ['ex-brotherhood-2022'], 'الموقع': ['ex-brotherhood-2022'],
  'تموز': ['conf-2025'], 'عقد': ['ex-brotherhood-2022', 'conf-2025'], 'railway': ['rail-pk-af-uz'], 'meeting': ['conf-2025'], 'نبوب': [],
};
const CANCELLED = dayOf('2022-10-09');

const day = fc.integer({ min: start, max: end }) as fc.Arbitrary<number> as fc.Arbitrary<Day>;
const near = fc.integer({ min: dayOf('2022-09-25'), max: dayOf('2022-10-20') }) as fc.Arbitrary<number> as fc.Arbitrary<Day>;
const someDay = fc.oneof(day, near, fc.constantFrom(start, end, dayOf('2025-07-25'), dayOf('2025-07-26'), dayOf('2025-07-27')));
const time: fc.Arbitrary<TimeChoice> = fc.oneof(
  fc.constant<TimeChoice>({ mode: 'all' }), someDay.map((one): TimeChoice => ({ mode: 'instant', day: one })), someDay.map((to): TimeChoice => ({ mode: 'cumulative', to })),
  fc.tuple(someDay, someDay).map(([a, b]): TimeChoice => ({ mode: 'window', from: Math.min(a, b) as Day, to: Math.max(a, b) as Day })),
);

type Step = { name: string; run: (store: Store) => void; [fc.toStringMethod]: () => string };
const step = <T>(name: string, given: fc.Arbitrary<T>, run: (store: Store, value: T) => void): fc.Arbitrary<Step> =>
  given.map((value) => ({ name: `${name}(${JSON.stringify(value)})`, run: (store) => run(store, value), [fc.toStringMethod]: () => `${name}(${JSON.stringify(value)})` }));
const none = fc.constant(null);
const anyStep: fc.Arbitrary<Step> = fc.oneof(
  step('setTime', time, actions.setTime),
  step('setMode', fc.constantFrom<TimeChoice['mode']>('all', 'instant', 'window', 'cumulative'), actions.setMode),
  step('stepEvent', fc.constantFrom<1 | -1>(1, -1), actions.stepEvent),
  step('stepDays', fc.integer({ min: -400, max: 400 }), actions.stepDays),
  step('moveHandle', fc.tuple(fc.constantFrom<'from' | 'to'>('from', 'to'), someDay), (store, [handle, to]) => actions.moveHandle(store, handle, to)),
  step('compare', none, actions.compare),
  step('setPlay', fc.record({ by: fc.constantFrom('event' as const, 'calendar' as const), loop: fc.boolean() }), actions.setPlay),
  step('togglePlaying', none, actions.togglePlaying),
  step('playOn', fc.oneof(someDay, fc.constantFrom('event' as const, 'end' as const)), actions.playOn),
  step('openRecord', fc.constant('nothing'), actions.openRecord),
  step('toggleLayer', fc.constantFrom(...layers), actions.toggleLayer),
  step('setFilter', fc.constantFrom({}, {}, { voice: 'report' }, { voice: 'commentary' }, { kind: 'plan' }, { kind: 'cancellation' }, { origin: 'site' }, { actor: 'site' }, { document: '900' }, { document: '999' }), actions.setFilter),
  step('toggleHidden', fc.constantFrom('kind:exercise', 'kind:policy', 'state:planned', 'state:cancelled', 'evidence:ghost', 'evidence:last-stated', 'speaker:told', 'grade:named-city', 'date:as-of', 'no:token'), actions.toggleHidden),
  step('showAll', none, actions.showAll), step('showAll', none, actions.showAll),
  step('setQuery', fc.constantFrom(...Object.keys(QUERIES), '', '', ''), actions.setQuery),
  step('select', fc.constantFrom(...features), (store, id) => actions.select(store, id)),
  step('select on map', fc.constantFrom(...features), (store, id) => actions.select(store, id, 'map')),
  step('selectActor', fc.constant('site'), actions.selectActor),
  step('clearSelection', none, actions.clearSelection),
  step('choosePassage', fc.constantFrom(...atlas.passages.keys()), actions.choosePassage),
  step('stepPassage', fc.constantFrom(...atlas.passages.keys()), actions.stepPassage),
  step('goBack', none, actions.goBack),
  step('openDocument', fc.constantFrom(null, 1, 4), (store, paragraph) => actions.openDocument(store, '900', paragraph)),
  step('closeDocument', none, actions.closeDocument),
  step('setLanguage', fc.constantFrom('ar' as const, 'en' as const), actions.setLanguage),
  step('setCamera', fc.option(fc.record({ zoom: fc.integer({ min: 0, max: 22 }), latitude: fc.integer({ min: -85, max: 85 }), longitude: fc.integer({ min: -180, max: 180 }) })), actions.setCamera),
  step('setPane', fc.constantFrom('reader' as const, 'list' as const), actions.setPane),
);

const plain = ({ entries, undated }: Scene) => ({ entries: entries.map(({ feature, slice, evidence }) => `${feature} ${slice.handle} ${evidence}`), undated });
const lastDay = (one: TimeChoice): number => (one.mode === 'all' ? Infinity : one.mode === 'instant' ? one.day : one.to);

/** What does not hold, as a list, so that one look at it is enough. */
function broken({ wish, scene }: Snapshot): string[] {
  const faults: string[] = [];
  const must = (what: string, holds: boolean) => {
    if (!holds) faults.push(what);
  };
  const again = sceneOf(atlas, { time: wish.time, layers: new Set(wish.layers), filter: wish.filter, query: wish.query, hidden: new Set(wish.hidden) });
  must('the scene is the wish\'s', JSON.stringify(plain(scene)) === JSON.stringify(plain(again)));
  must('by feature stand the same entries', scene.byFeature.size === scene.entries.length && scene.entries.every((entry) => scene.byFeature.get(entry.feature) === entry));
  must('one entry a feature, in their order', scene.entries.every(({ feature }, at) => at === 0 || feature > (scene.entries[at - 1] as { feature: number }).feature));
  for (const { feature, slice, evidence } of scene.entries) {
    const { id, properties } = atlas.features[feature] as (typeof atlas.features)[number];
    must(`${id} passes the layers`, wish.layers.includes(properties.layer));
    must(`${id} passes the query`, QUERIES[wish.query]?.includes(id) === true);
    must(`${id} is drawn by a slice of its own`, slice.feature === feature && atlas.slices[slice.handle] === slice);
    // From the day of its cancellation on, the exercise is a cancelled one.
    must(`${id} is in no superseded state`, id !== 'ex-brotherhood-2022' || slice.state === (lastDay(wish.time) >= CANCELLED ? 'cancelled' : 'planned'));
    must(`${id} is no ghost, unless dated by its document`, (evidence !== 'ghost' && evidence !== 'last-stated') || slice.rule === 'as-of');
  }
  const without = sceneOf(atlas, { time: wish.time, layers: new Set(wish.layers), filter: wish.filter, query: wish.query });
  const all = [...scene.entries, ...scene.off.entries].sort((a, b) => a.feature - b.feature);
  must('what is switched off is counted and nothing is lost', JSON.stringify(plain({ ...without, entries: all, undated: [...scene.undated, ...scene.off.undated].sort((a, b) => a - b) })) === JSON.stringify(plain(without)));
  for (const { feature, slice, evidence } of scene.entries) {
    const { kind, geometryGrade } = (atlas.features[feature] as (typeof atlas.features)[number]).properties;
    const tokens = [`kind:${kind}`, `state:${slice.state}`, `evidence:${evidence}`, `speaker:${slice.speaker}`, `grade:${geometryGrade}`, `date:${slice.dateKind}`];
    must(`feature ${feature} is not switched off`, !tokens.some((token) => wish.hidden.includes(token)));
  }
  if (wish.time.mode === 'all' && Object.keys(wish.filter).length === 0 && wish.hidden.length === 0) {
    const due = atlas.features.filter(({ id, properties }) => wish.layers.includes(properties.layer) && QUERIES[wish.query]?.includes(id)).map(({ id }) => id);
    must('the whole range holds all that passes', scene.entries.map(({ feature }) => features[feature]).join() === due.join());
  }

  must('the selection is none or known', wish.selection === null || atlas.indexOf(wish.selection) !== null || atlas.actorOf(wish.selection) !== null);
  must('the passage is none or known', wish.passage === null || atlas.passages.has(wish.passage));
  must('the layers are in their order, once', wish.layers.join() === layers.filter((layer) => wish.layers.includes(layer)).join());
  for (const { time } of [wish, ...(wish.returnTo ? [wish.returnTo] : [])]) {
    const days = time.mode === 'all' ? [] : time.mode === 'instant' ? [time.day] : time.mode === 'window' ? [time.from, time.to] : [time.to];
    must('time is inside the axis', days.every((one) => Number.isInteger(one) && one >= start && one <= end));
    must('a window runs forwards', time.mode !== 'window' || time.from <= time.to);
  }
  must('two dates are compared only in a window', !wish.comparing || wish.time.mode === 'window');
  must('there is a passage to show exactly when something is chosen', (currentPassage(atlas, wish) === null) === (wish.passage === null && (wish.selection === null || wish.selection === 'site')));
  const lit = [...litFeatures(atlas, wish).keys()];
  must('what is lit is known, and the selection is', lit.every((one) => features[one] !== undefined) && (wish.selection === null || wish.selection === 'site' || lit.includes(atlas.indexOf(wish.selection) as number)));
  must('of a selected actor everything it has part in is lit, and the actor no feature', wish.selection !== 'site' || (atlas.featuresOf('site').every((one) => lit.includes(one)) && atlas.indexOf('site') === null));
  return faults;
}

/** Sequences, and actions in each. */
const [SEQUENCES, ACTIONS] = EVERYTHING ? [200, 500] : [40, 150];

test('random sequences of actions keep what must always hold, after every commit', () => {
  let done = 0;
  const sequence = fc.array(fc.tuple(anyStep, fc.boolean()), { minLength: ACTIONS, maxLength: ACTIONS, size: 'max' });
  fc.assert(fc.property(sequence, (steps) => {
    const { store, frame } = manual(atlas);
    let heard: Snapshot[] = [];
    store.subscribe((now, before) => heard.push(before, now));
    expect(broken(store.get())).toEqual([]);
    for (const [{ name, run }, commits] of steps) {
      const before = store.get();
      run(store);
      done += 1;
      // Nobody sees anything before the frame.
      if (store.get() !== before || heard.length > 0) throw new Error(`${name} was seen before its frame`);
      if (!commits) continue;
      frame();
      const now = store.get();
      const due = now === before ? [] : [before, now];
      if (heard.length !== due.length || heard.some((one, at) => one !== due[at])) throw new Error(`after ${name} listeners were told otherwise than once`);
      heard = [];
      const faults = now === before ? [] : broken(now);
      if (faults.length > 0) throw new Error(`after ${name}: ${faults.join('; ')}`);
    }
    frame();
    expect(broken(store.get())).toEqual([]);
    expect(frame()).toBe(false);
  }), { numRuns: SEQUENCES, seed: SEED, endOnFailure: true });
  figure(2, `${done.toLocaleString('en')} actions in ${SEQUENCES} sequences, 0 breaks (seed ${SEED})`);
}, EVERYTHING ? 1_200_000 : 60_000);
