import { useCallback, useEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import type { Position } from '../geo/measure.ts';
import { GRACE, PATIENCE, whyNot, type Fault } from '../atlas/fetch.ts';
import { DIRECTION, joined } from '../i18n/language.ts';
import { WORDS } from '../i18n/words.ts';
import { select } from '../state/actions.ts';
import type { Camera } from '../state/wish.ts';
import { useAtlas, useSnapshot, useStore, useWords } from '../state/react.ts';
import { DateGlyph } from '../signs/DateGlyph.tsx';
import { evidenceWords } from '../signs/phrases.ts';
import { DATE_KIND_WORDS, markWord } from '../signs/words.ts';
import { Sign } from '../signs/Sign.tsx';
import { FileFaults } from '../ui/FileFaults.tsx';
import { mapWorkerFile } from '../ui/trusted.ts';
import type { Crowd } from './crowd.ts';
import { Cursor } from './Cursor.tsx';
import type { Dispute } from './disputes.ts';
import { Legend } from './Legend.tsx';
import { Overlay } from './Overlay.tsx';
import { PlaceAsked } from './PlaceAsked.tsx';
import { canDraw, canWork, codeAddress, mapCode } from './start.ts';
import type { BoundMap } from './bind.ts';
import { Runs } from '../ui/Runs.tsx';
import './map.css';

/** `lost`: the graphics went, and the map is being made anew. */
type Status = 'loading' | 'drawn' | 'lost' | 'no-webgl' | 'no-worker' | 'failed';
interface Missing { faults: readonly Fault[]; retry(): Promise<void> }
interface Spot { features: number[]; x: number; y: number }
/** What is offered for choosing, for as long as camera and selection stay as they were. */
interface Offer extends Spot { camera: Camera | null; selection: string | null }
interface Disputed { dispute: Dispute; x: number; y: number }
interface Asked { place: Position; x: number; y: number }

interface MapViewProps {
  /** Told when the map can be asked for what it shows, and when it no longer can. */
  onBound?(bound: BoundMap | null): void;
}

const FAILED: readonly Status[] = ['no-webgl', 'no-worker', 'failed'];
const NOTHING_MISSING: Missing = { faults: [], retry: () => Promise.resolve() };
/** The map's own code, which the build names by its content. */
const MAP_CODE = 'assets/bind-*.js';
/** So often in a row a map may be lost before it has been drawn. */
const MOST_LOSSES = 3;

const pathOf = (address: string): string => new URL(address, document.baseURI).href.replace(new URL('.', document.baseURI).href, '');

const CHOOSER = { width: 272, row: 46, rest: 76 };

/** The map's place on the page. It mounts one div; the map's code arrives after the words and the list. */
export function MapView({ onBound }: MapViewProps) {
  const store = useStore();
  const { words, language } = useWords();
  const holder = useRef<HTMLDivElement>(null);
  const [bound, setBound] = useState<BoundMap | null>(null);
  const [status, setStatus] = useState<Status>('loading');
  const [missing, setMissing] = useState<Missing>(NOTHING_MISSING);
  const [late, setLate] = useState<Fault | null>(null);
  const undrawn = useRef(0);
  const [hover, setHover] = useState<Spot | null>(null);
  const [offer, setOffer] = useState<Offer | null>(null);
  const camera = useSnapshot(({ wish }) => wish.camera);
  const selection = useSnapshot(({ wish }) => wish.selection);
  const chooser = offer && offer.camera === camera && offer.selection === selection ? offer : null;
  const choose = useCallback((features: number[], x: number, y: number) => {
    const { wish } = store.get();
    setOffer(features.length === 0 ? null : { features, x, y, camera: wish.camera, selection: wish.selection });
  }, [store]);
  const [crowds, setCrowds] = useState<Crowd[]>([]);
  const [disputed, setDisputed] = useState<Disputed | null>(null);
  const [asked, setAsked] = useState<Asked | null>(null);
  const [attempt, setAttempt] = useState(0);

  useEffect(() => {
    let gone = false;
    let made: BoundMap | null = null;
    const box = holder.current;
    const fail = (now: Status, fault: Fault | null = null) => {
      if (gone) return;
      clearTimeout(waiting);
      release();
      setStatus(now);
      setLate(fault);
    };
    const waitFor = (file: string) => {
      clearTimeout(waiting);
      setLate(null);
      waiting = setTimeout(() => {
        setLate({ file, reason: 'waiting' });
        waiting = setTimeout(() => fail('failed', { file, reason: 'no-answer' }), PATIENCE - GRACE);
      }, GRACE);
    };
    let waiting: ReturnType<typeof setTimeout> | undefined;
    const events = {
      hover: (feature: number | null, x: number, y: number) => setHover(feature === null ? null : { features: [feature], x, y }),
      dispute: (dispute: Dispute | null, x: number, y: number) => setDisputed(dispute && { dispute, x, y }),
      choose,
      // In the frame in which the map draws, or the count would come after the signs have gone.
      crowds: (counted: Crowd[]) => flushSync(() => setCrowds((before) => (sameCrowds(before, counted) ? before : counted))),
      ask: (place: Position, x: number, y: number) => setAsked({ place, x, y }),
      missing: (faults: readonly Fault[], retry: () => Promise<void>) => setMissing({ faults, retry }),
      working: () => {
        clearTimeout(waiting);
        setLate(null);
      },
      drawn: () => {
        undrawn.current = 0;
        setStatus('drawn');
      },
      stopped: () => { void whyNot(mapWorkerFile).then((reason) => fail('failed', { file: pathOf(mapWorkerFile), reason })); },
      lost: () => {
        undrawn.current += 1;
        release();
        // A map that is lost again and again before it is drawn would be made anew for ever.
        if (undrawn.current > MOST_LOSSES) return fail('failed');
        setStatus('lost');
        setAttempt((count) => count + 1);
      },
    };
    function release(): void {
      made?.remove();
      made = null;
      setBound(null);
    }
    const mount = async () => {
      // Known before anything is fetched, so that the words for it do not wait either.
      if (!canWork()) return fail('no-worker');
      if (!canDraw()) return fail('no-webgl');
      waitFor(MAP_CODE);
      const { bindMap } = await mapCode(attempt);
      if (gone || !box) return;
      waitFor(pathOf(mapWorkerFile));
      const map = await bindMap(box, store, events);
      if (gone) return map.remove();
      made = map;
      setBound(map);
    };
    mount().catch((error: unknown) => {
      if (gone) return;
      const address = /https?:[^\s?]+\.js/.exec(String(error))?.[0] ?? codeAddress();
      if (address) void whyNot(address).then((reason) => fail('failed', { file: pathOf(address), reason }));
      else {
        console.warn('map:', error);
        fail('failed', { file: MAP_CODE, reason: 'unreadable' });
      }
    });
    return () => {
      gone = true;
      clearTimeout(waiting);
      release();
    };
  }, [store, attempt, choose]);
  const again = () => {
    undrawn.current = 0;
    setStatus('loading');
    setLate(null);
    setAttempt(attempt + 1);
    return Promise.resolve();
  };
  useEffect(() => onBound?.(bound), [bound, onBound]);

  return (
    <section className="map" role="region" aria-label={words.map} aria-busy={status === 'loading' || status === 'lost'} id="map">
      <div className="map-holder" ref={holder} dir="ltr" key={attempt} />
      {status === 'lost' && <p className="map-note map-quiet" role="status">{words.faults.mapLost}</p>}
      {status === 'loading' && !late && <p className="map-note" role="status">{words.loading}</p>}
      {status === 'loading' && late && <div className="map-note" role="status"><FileFaults lead={words.loading} faults={[late]} words={words.faults} retry={again} /></div>}
      {FAILED.includes(status) && (
        <div className="map-note map-note-lasting" role="alert">
          <FileFaults lead={status === 'no-webgl' ? words.faults.noWebgl : status === 'no-worker' ? words.faults.noWorker : words.faults.noMap} faults={late ? [late] : []} words={words.faults} retry={again} />
        </div>
      )}
      {missing.faults.length > 0 && !FAILED.includes(status) && <div className="map-missing" role="status"><FileFaults lead={words.faults.baseMissing} faults={missing.faults} words={words.faults} retry={missing.retry} /></div>}
      {bound && <Cursor bound={bound} crowds={crowds} point={setHover} />}
      {bound && (
        <div className="map-buttons">
          <MapButton name={words.zoomIn} icon="M0-6V6M-6 0H6" press={() => bound.zoomBy(1)} />
          <MapButton name={words.zoomOut} icon="M-6 0H6" press={() => bound.zoomBy(-1)} />
          <MapButton name={words.resetView} icon="M-7 0L0-7L7 0M-5-1.5V6.5H5V-1.5" press={() => bound.reset()} />
          <MapButton name={words.onMap.coordinates} icon="M0-9V-4M0 4V9M-9 0H-4M4 0H9M0-4A4 4 0 1 1 0 4A4 4 0 1 1 0-4Z" press={() => setAsked({ place: bound.centre(), ...bound.project(bound.centre()) })} />
        </div>
      )}
      {bound && <Overlay bound={bound} crowds={crowds} choosing={chooser !== null || asked !== null} choose={choose} />}
      <Legend />
      <p className="map-credit"><a href="text/borders.html" target="_blank" rel="noopener">{words.disclaimer}</a> <span><Runs text={words.credit} language={language} /></span></p>
      {hover && !chooser && <Tip spot={hover} language={language} />}
      {disputed && !hover && !chooser && <DisputeTip {...disputed} direction={DIRECTION[language]} />}
      {asked && bound && <PlaceAsked key={asked.place.join()} {...asked} close={() => setAsked(null)} />}
      {chooser && <Chooser spot={chooser} close={() => setOffer(null)} />}
    </section>
  );
}

function MapButton({ name, icon, press }: { name: string; icon: string; press(): void }) {
  return <button type="button" className="button icon-button" aria-label={name} title={name} onClick={press}><svg viewBox="-10 -10 20 20" aria-hidden="true"><path d={icon} /></svg></button>;
}

/** A tip stands above the pointer, or below it where there is no room above, and stays inside the map's box. */
const tipPlace = (x: number, y: number): React.CSSProperties => ({ ...(y < TIP_ROOM ? { insetBlockStart: y + 28, transform: 'translate(-50%, 0)' } : { insetBlockStart: y }), insetInlineStart: `clamp(8.6rem, ${x}px, calc(100% - 8.6rem))` });

/** In pixels, for a tip of the longest name. */
const TIP_ROOM = 140;

const sameCrowds = (a: readonly Crowd[], b: readonly Crowd[]): boolean => JSON.stringify(a) === JSON.stringify(b);

/** Whether a worker can be made; this one is gone before it begins. */
/** What lies under the pointer, in words. */
function Tip({ spot, language }: { spot: Spot; language: 'ar' | 'en' }) {
  const atlas = useAtlas();
  const scene = useSnapshot((snapshot) => snapshot.scene);
  const [index = 0] = spot.features;
  const feature = atlas.features[index];
  const entry = scene.byFeature.get(index);
  const changes = useSnapshot((snapshot) => snapshot.changes);
  if (!feature || !entry) return null;
  const own = [...new Set(changes.flatMap((one) => (one.feature === index ? [WORDS[language].time.changes[one.change]] : [])))];
  return (
    <div className="map-tip" dir="ltr" style={tipPlace(spot.x, spot.y)}>
      <div dir={DIRECTION[language]}>
        <strong>{feature.properties.name[language]}</strong>
        <span>{markWord(entry.slice, feature.properties.kind, language)} · {evidenceWords(entry, language)}</span>
        <span className="tip-date"><DateGlyph kind={entry.slice.dateKind} /> {DATE_KIND_WORDS[entry.slice.dateKind][language]}</span>
        {own.length > 0 && <span>{joined(language, own)}</span>}
      </div>
    </div>
  );
}

/** What is in dispute under the pointer, and who administers and claims it. */
function DisputeTip({ dispute, x, y, direction }: Disputed & { direction: 'rtl' | 'ltr' }) {
  return (
    <div className="map-tip map-tip-dispute" dir="ltr" style={tipPlace(x, y)} role="status">
      <div dir={direction}><strong>{dispute.name}</strong><span>{dispute.note}</span></div>
    </div>
  );
}

/** The keyboard goes back to what opened something, or, where that is gone too, to the cursor among the marks. */
function backTo(opener: Element | null): void {
  requestAnimationFrame(() => {
    if (document.activeElement !== document.body) return;
    const there = opener?.isConnected && opener !== document.body ? opener : document.getElementById('map-cursor');
    if (there instanceof HTMLElement) there.focus({ preventScroll: true });
  });
}

/** Several marks lie under one press: their names, to choose from. */
function Chooser({ spot, close }: { spot: Spot; close(): void }) {
  const store = useStore();
  const { words, language } = useWords();
  const scene = useSnapshot((snapshot) => snapshot.scene);
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const opener = document.activeElement;
    list.current?.querySelector('button')?.focus();
    return () => backTo(opener);
  }, [spot]);
  return (
    <div className="map-chooser" dir="ltr" ref={list} style={{
      insetBlockStart: `clamp(8px, ${spot.y}px, calc(100% - ${CHOOSER.rest + spot.features.length * CHOOSER.row}px))`,
      insetInlineStart: `clamp(8px, ${spot.x}px, calc(100% - ${CHOOSER.width + 8}px))`,
    }}>
     <div role="dialog" aria-label={words.chooseMark} dir={DIRECTION[language]} onKeyDown={(event) => { if (event.key === 'Escape') close(); }}>
      <p>{words.chooseMark}</p>
      {spot.features.map((index) => {
        const feature = store.atlas.features[index];
        const entry = scene.byFeature.get(index);
        if (!feature || !entry) return null;
        return (
          <button key={feature.id} type="button" className="row-button" onClick={() => { select(store, feature.id, 'map'); close(); }}>
            <Sign kind={feature.properties.kind} state={entry.slice.state} speaker={entry.slice.speaker} evidence={entry.evidence} />
            <span>{feature.properties.name[language]}</span>
            <span className="row-state">{markWord(entry.slice, feature.properties.kind, language)}</span>
          </button>
        );
      })}
      <button type="button" className="button" onClick={close}>{words.close}</button>
     </div>
    </div>
  );
}
