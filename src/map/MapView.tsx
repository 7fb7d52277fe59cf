import { useCallback, useEffect, useRef, useState, type ComponentProps, type FunctionComponent } from 'react';
import { flushSync } from 'react-dom';
import type { Position } from '../geo/measure.ts';
import { GRACE, PATIENCE, whyNot, type Fault } from '../atlas/fetch.ts';
import type { Camera } from '../state/wish.ts';
import { useSnapshot, useStore, useWords } from '../state/react.ts';
import { FileFaults } from '../ui/FileFaults.tsx';
import { mapWorkerFile } from '../ui/trusted.ts';
import type { Seen } from './camera.ts';
import type { Crowd } from './crowd.ts';
import type { Dispute } from './disputes.ts';
import type { Asked, OverMap } from './OverMap.tsx';
import { canDraw, canWork, mapCode, overCode } from './start.ts';
import type { BoundMap } from './bind.ts';
import type { Disputed, Spot } from './Tips.tsx';
import { Runs } from '../ui/Runs.tsx';
import './map.css';

/** `lost`: the graphics went, and the map is being made anew. */
type Status = 'loading' | 'drawn' | 'lost' | 'no-webgl' | 'no-worker' | 'failed';
interface Missing { faults: readonly Fault[]; retry(): Promise<void> }
/** What is offered for choosing, for as long as camera and selection stay as they were. */
interface Offer extends Spot { camera: Camera | null; selection: string | null }

interface MapViewProps {
  /** What there is to draw is there; until then a map would only be made twice. */
  after: Promise<void>;
  /** Told when the map can be asked for what it shows, and when it no longer can. */
  onBound?(bound: BoundMap | null): void;
  /** Told when the map has been drawn, or cannot be: then there is time for what else comes later. */
  onSettled?(): void;
}

const FAILED: readonly Status[] = ['no-webgl', 'no-worker', 'failed'];
const NOTHING_MISSING: Missing = { faults: [], retry: () => Promise.resolve() };
/** The map's own code, which the build names by its content. */
const MAP_CODE = 'assets/bind-*.js';
/** So often in a row a map may be lost before it has been drawn. */
const MOST_LOSSES = 3;

const pathOf = (address: string): string => new URL(address, document.baseURI).href.replace(new URL('.', document.baseURI).href, '');

/** The map's place on the page. It mounts one div; the map's code arrives after the words and the list. */
export function MapView({ after, onBound, onSettled }: MapViewProps) {
  const store = useStore();
  const { words, language } = useWords();
  const holder = useRef<HTMLDivElement>(null);
  const [bound, setBound] = useState<BoundMap | null>(null);
  const [status, setStatus] = useState<Status>('loading');
  const [missing, setMissing] = useState<Missing>(NOTHING_MISSING);
  const [late, setLate] = useState<Fault | null>(null);
  const undrawn = useRef(0);
  const seen = useRef<Seen | null>(null);
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
  const [Over, setOver] = useState<FunctionComponent<ComponentProps<typeof OverMap>> | null>(null);

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
      overlay().catch((error: unknown) => console.warn('map:', error));
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
      if (made) seen.current = store.get().wish;
      made?.remove();
      made = null;
      setBound(null);
    }
    // The legend is of use without a map too.
    const overlay = async () => {
      const { OverMap: View } = await overCode.get();
      if (!gone) setOver(() => View);
    };
    const mount = async () => {
      waitFor(MAP_CODE);
      const { bindMap } = await mapCode.get();
      // To ask is to fetch the worker, which is of no use before.
      if (!canWork()) return fail('no-worker');
      await after;
      if (gone || !box) return;
      // To ask is to start the graphics, up to seconds where they are software: the list and the words are not to wait for it.
      if (!canDraw()) return fail('no-webgl');
      waitFor(pathOf(mapWorkerFile));
      const [map] = await Promise.all([bindMap(box, store, events, seen.current), overlay()]);
      if (gone) return map.remove();
      made = map;
      setBound(map);
    };
    mount().catch((error: unknown) => {
      if (gone) return;
      const address = /https?:[^\s?]+\.js/.exec(String(error))?.[0] ?? mapCode.address();
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
  }, [store, attempt, choose, after]);
  const again = () => {
    undrawn.current = 0;
    setStatus('loading');
    setLate(null);
    setAttempt(attempt + 1);
    return Promise.resolve();
  };
  useEffect(() => onBound?.(bound), [bound, onBound]);
  const settled = status !== 'loading';
  useEffect(() => { if (settled) onSettled?.(); }, [settled, onSettled]);

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
      {Over && <Over bound={bound} crowds={crowds} hover={hover} point={setHover} disputed={disputed} asked={asked} ask={setAsked} chooser={chooser} choose={choose} close={() => setOffer(null)} />}
      <p className="map-credit"><a href="text/borders.html" target="_blank" rel="noopener">{words.disclaimer}</a> <span><Runs text={words.credit} language={language} /></span></p>
    </section>
  );
}

const sameCrowds = (a: readonly Crowd[], b: readonly Crowd[]): boolean => JSON.stringify(a) === JSON.stringify(b);

