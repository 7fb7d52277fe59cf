import { useEffect, useRef, useState, type FocusEvent, type KeyboardEvent, type ReactNode } from 'react';
import { setPane } from '../state/actions.ts';
import { selectedFeature } from '../state/selectors.ts';
import { useAtlas, useSnapshot, useStore, useWords } from '../state/react.ts';
import type { Pane, Wish } from '../state/wish.ts';
import { RESTS, useDrag, type Rest } from './drag.ts';
import { paneOf, showPane, shownPane, stopRevealing } from './panes.ts';
import './sheet.css';
import './small.css';

/** So much of the map below its middle stays free at half, so that what a link or a search centred is seen. */
const BELOW_MIDDLE = 44;
/** A mark pressed lower than that stays free by so much, as long as the sheet keeps this height. */
const BELOW_PRESS = 40;
const LEAST = 176;

const opens = (wish: Wish) => wish.selection !== null || wish.document !== null || wish.record !== null;

/**
 * Sources and list. On a wide page its two panes are columns of the page; on a phone they lie side by side in a sheet
 * over the map and the timeline, one in view, both in the page for whoever reads it otherwise.
 */
export function Sheet({ children }: { children: ReactNode }) {
  const store = useStore();
  const { words } = useWords();
  const pane = useSnapshot(({ wish }) => wish.pane);
  const [rest, setRest] = useState<Rest>(() => (opens(store.get().wish) || store.get().wish.pane === 'list' ? 'half' : 'peek'));
  const sheet = useRef<HTMLDivElement>(null);
  const body = useRef<HTMLDivElement>(null);
  const handle = useRef<HTMLButtonElement>(null);
  const pressed = useRef<number | null>(null);
  const resting = useRef(rest);

  const go = (next: Rest, free: number | null = null) => {
    if (next === 'half') fitHalf(sheet.current, free);
    if (next === 'peek') stopRevealing();
    if (next === 'peek' && body.current?.contains(document.activeElement)) handle.current?.focus();
    resting.current = next;
    setRest(next);
  };
  const raise = () => { if (resting.current === 'peek') go('half'); };

  useEffect(() => {
    fitHalf(sheet.current, null);
    if (body.current) showPane(body.current, store.get().wish.pane, opens(store.get().wish));
    const onPress = ({ target, clientY }: globalThis.PointerEvent) => { if (target instanceof HTMLCanvasElement) pressed.current = clientY; };
    const map = document.getElementById('map');
    map?.addEventListener('pointerdown', onPress, true);
    const stop = store.subscribe(({ wish }, { wish: before }) => {
      const opened = opens(wish) && (['selection', 'document', 'record', 'passage'] as const).some((key) => wish[key] !== before[key] && wish[key] !== null);
      if (!opened && wish.pane === before.pane) return;
      if (opened && (resting.current === 'peek' || (body.current && shownPane(body.current) === 'list'))) go('half', wish.chosenOn === 'map' ? pressed.current : null);
      pressed.current = null;
      if (body.current) showPane(body.current, wish.pane, true);
    });
    return () => {
      stop();
      map?.removeEventListener('pointerdown', onPress, true);
    };
    // oxlint-disable-next-line exhaustive-deps -- one listener for the life of the page
  }, [store]);

  useEffect(() => {
    const onKey = (event: globalThis.KeyboardEvent) => {
      const typing = event.target instanceof HTMLElement && event.target.matches('input:not([type=range],[type=radio],[type=checkbox]), textarea');
      if (event.key !== 'Escape' || typing || event.defaultPrevented || resting.current === 'peek' || !handle.current?.checkVisibility()) return;
      event.preventDefault();
      go(resting.current === 'full' ? 'half' : 'peek');
    };
    // Heard before what the page does with the key, which is then not done as well.
    document.addEventListener('keydown', onKey);
    const scroller = body.current;
    const onScroll = ({ target }: Event) => {
      if (!scroller) return;
      if (target === scroller) {
        const shown = shownPane(scroller);
        if (shown && shown !== store.get().wish.pane) setPane(store, shown);
      } else if (target instanceof HTMLElement && target.scrollTop > 0 && target.scrollTop < target.scrollHeight - target.clientHeight - 1) raise();
    };
    // What is brought into view, by whatever way, is seen.
    scroller?.addEventListener('scroll', onScroll, true);
    const fit = () => { fitHalf(sheet.current, null); };
    const sizes = new ResizeObserver(fit);
    const map = document.getElementById('map');
    if (map) sizes.observe(map);
    // What the keyboard comes to on map and timeline is not left beneath the sheet.
    const uncover = ({ target }: globalThis.FocusEvent) => {
      if (resting.current === 'peek' || !(target instanceof Element) || !target.closest('.stage') || !target.matches(':focus-visible') || !handle.current?.checkVisibility()) return;
      if (target.getBoundingClientRect().bottom > (sheet.current?.getBoundingClientRect().top ?? Infinity)) go('peek');
    };
    document.addEventListener('focusin', uncover);
    addEventListener('resize', fit);
    return () => {
      document.removeEventListener('keydown', onKey);
      scroller?.removeEventListener('scroll', onScroll, true);
      removeEventListener('resize', fit);
      document.removeEventListener('focusin', uncover);
      sizes.disconnect();
    };
    // oxlint-disable-next-line exhaustive-deps -- reads what rests through a reference
  }, [store]);

  const drag = useDrag(() => ({
    height: sheet.current?.getBoundingClientRect().height ?? 0,
    heights: heightsOf(sheet.current),
    follow: (height) => {
      const element = sheet.current;
      if (!element) return;
      element.classList.toggle('dragged', height !== null);
      if (height === null) element.style.removeProperty('--drag');
      else element.style.setProperty('--drag', `${height}px`);
    },
    settle: (next) => go(next),
  }));
  const step = () => go(RESTS[(RESTS.indexOf(rest) + 1) % RESTS.length] as Rest);
  const onHandleKey = (event: KeyboardEvent) => {
    const by = { ArrowUp: 1, ArrowDown: -1 }[event.key];
    const next = by === undefined ? undefined : RESTS[RESTS.indexOf(rest) + by];
    if (by === undefined) return;
    event.preventDefault();
    if (next) go(next);
  };
  const choose = (next: Pane) => {
    setPane(store, next);
    if (body.current) showPane(body.current, next, true);
    raise();
  };
  const onFocus = ({ target }: FocusEvent<HTMLElement>) => {
    const there = paneOf(target);
    if (!there || !handle.current?.checkVisibility()) return;
    if (there !== store.get().wish.pane) setPane(store, there);
    raise();
  };
  return (
    <div className="sheet" data-rest={rest} ref={sheet}>
      <nav className="sheet-head" aria-label={words.panes} {...drag}>
        <button type="button" className="sheet-handle" ref={handle} aria-expanded={rest !== 'peek'} aria-controls="panes" aria-label={words.sheetRests[rest]} onClick={step} onKeyDown={onHandleKey} />
        <div className="sheet-tabs">
          {(['reader', 'list'] as const).map((one) => <button key={one} type="button" className="sheet-tab" aria-pressed={pane === one} onClick={() => choose(one)}>{words[one]}</button>)}
        </div>
        <SheetTitle />
      </nav>
      <div className="sheet-body" id="panes" ref={body} onFocus={onFocus}>{children}</div>
    </div>
  );
}

/** What the sheet holds, when its head is all that is seen of it. */
function SheetTitle() {
  const atlas = useAtlas();
  const { words, language } = useWords();
  const selected = useSnapshot(({ wish }) => wish.selection ?? wish.document);
  const feature = useSnapshot(({ wish }) => selectedFeature(atlas, wish));
  const marks = useSnapshot(({ scene }) => scene.entries.filter((entry) => entry.evidence !== 'ghost').length + scene.undated.length);
  const name = feature !== null ? atlas.features[feature]?.properties.name[language] : selected !== null ? atlas.nameOf(selected)[language] : words.marks(marks);
  return <p className="sheet-title">{name}</p>;
}

/** At half the upper half of the map is free, and with it the place that was pressed. */
function fitHalf(sheet: HTMLElement | null, pressed: number | null): void {
  const map = document.getElementById('map')?.getBoundingClientRect();
  if (!sheet || !map) return;
  const { bottom } = sheet.getBoundingClientRect();
  const half = bottom - (map.top + map.height / 2 + BELOW_MIDDLE);
  sheet.style.setProperty('--half', `${Math.max(Math.min(half, pressed === null ? half : bottom - pressed - BELOW_PRESS), LEAST)}px`);
}

function heightsOf(sheet: HTMLElement | null): Record<Rest, number> {
  const style = sheet ? getComputedStyle(sheet) : null;
  const head = sheet?.querySelector('.sheet-head')?.getBoundingClientRect().height ?? 0;
  const floor = sheet?.parentElement?.querySelector('.stage')?.getBoundingClientRect();
  const full = floor ? (sheet?.getBoundingClientRect().bottom ?? 0) - floor.top : 0;
  return { peek: head, half: Number.parseFloat(style?.getPropertyValue('--half') ?? '') || full / 2, full };
}
