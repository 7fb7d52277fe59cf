import { useEffect, useRef, useState } from 'react';
import { DIRECTION, joined } from '../i18n/language.ts';
import { WORDS } from '../i18n/words.ts';
import { select } from '../state/actions.ts';
import { useAtlas, useSnapshot, useStore, useWords } from '../state/react.ts';
import { DateGlyph } from '../signs/DateGlyph.tsx';
import { evidenceWords } from '../signs/phrases.ts';
import { DATE_KIND_WORDS, markWord } from '../signs/words.ts';
import { Sign } from '../signs/Sign.tsx';
import { Legend } from './Legend.tsx';
import type { BoundMap } from './bind.ts';
import './map.css';

type Status = 'loading' | 'drawn' | 'no-webgl' | 'failed';
interface Spot { features: number[]; x: number; y: number }

const CHOOSER = { width: 272, row: 46, rest: 76 };

/** The map's place on the page. It mounts one div; the map's code arrives after the words and the list. */
export function MapView({ onBound }: { onBound?(bound: BoundMap | null): void } = {}) {
  const store = useStore();
  const { words, language } = useWords();
  const holder = useRef<HTMLDivElement>(null);
  const [bound, setBound] = useState<BoundMap | null>(null);
  const [status, setStatus] = useState<Status>('loading');
  const [missing, setMissing] = useState<string[]>([]);
  const [hover, setHover] = useState<Spot | null>(null);
  const [chooser, setChooser] = useState<Spot | null>(null);
  const [attempt, setAttempt] = useState(0);

  useEffect(() => {
    let gone = false;
    let made: BoundMap | null = null;
    const events = {
      hover: (feature: number | null, x: number, y: number) => setHover(feature === null ? null : { features: [feature], x, y }),
      choose: (features: number[], x: number, y: number) => setChooser(features.length === 0 ? null : { features, x, y }),
      drawn: () => setStatus('drawn'),
      missing: setMissing,
    };
    const mount = async () => {
      const { bindMap } = await import('./bind.ts');
      if (gone || !holder.current) return;
      made = await bindMap(holder.current, store, events);
      if (gone) made.remove();
      else setBound(made);
    };
    mount().catch((error: unknown) => {
      if (gone) return;
      setStatus(canDraw() ? 'failed' : 'no-webgl');
      if (canDraw()) console.warn('map:', error);
    });
    return () => {
      gone = true;
      made?.remove();
      setBound(null);
    };
  }, [store, attempt]);
  useEffect(() => onBound?.(bound), [bound, onBound]);

  return (
    <section className="map" role="region" aria-label={words.map} aria-busy={status === 'loading'} id="map">
      <div className="map-holder" ref={holder} dir="ltr" key={attempt} />
      {status === 'loading' && <p className="map-note" role="status">{words.loading}</p>}
      {status === 'no-webgl' && <p className="map-note map-note-lasting">{words.noWebgl}</p>}
      {status === 'failed' && (
        <div className="map-note map-note-lasting">
          <p>{words.mapFailed}</p>
          <button type="button" className="button" onClick={() => { setStatus('loading'); setAttempt(attempt + 1); }}>{words.retry}</button>
        </div>
      )}
      {bound && (
        <div className="map-buttons">
          <button type="button" className="button icon-button" aria-label={words.zoomIn} title={words.zoomIn} onClick={() => bound.zoomBy(1)}>+</button>
          <button type="button" className="button icon-button" aria-label={words.zoomOut} title={words.zoomOut} onClick={() => bound.zoomBy(-1)}>−</button>
          <button type="button" className="button icon-button" aria-label={words.resetView} title={words.resetView} onClick={() => bound.reset()}>⌂</button>
        </div>
      )}
      <Legend />
      <p className="map-credit">{words.disclaimer} <span>{words.credit}</span>{missing.length > 0 && <strong role="status"> {words.baseFailed} <bdi dir="ltr">{missing.join(', ')}</bdi></strong>}</p>
      {hover && !chooser && <Tip spot={hover} language={language} />}
      {chooser && <Chooser spot={chooser} close={() => setChooser(null)} />}
    </section>
  );
}

function canDraw(): boolean {
  return document.createElement('canvas').getContext('webgl2') !== null;
}

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
    <div className="map-tip" dir="ltr" style={{ insetBlockStart: spot.y, insetInlineStart: spot.x }}>
      <div dir={DIRECTION[language]}>
        <strong>{feature.properties.name[language]}</strong>
        <span>{markWord(entry.slice, feature.properties.kind, language)} · {evidenceWords(entry, language)}</span>
        <span className="tip-date"><DateGlyph kind={entry.slice.dateKind} /> {DATE_KIND_WORDS[entry.slice.dateKind][language]}</span>
        {own.length > 0 && <span>{joined(language, own)}</span>}
      </div>
    </div>
  );
}

/** Several marks lie under one press: their names, to choose from. */
function Chooser({ spot, close }: { spot: Spot; close(): void }) {
  const store = useStore();
  const { words, language } = useWords();
  const scene = useSnapshot((snapshot) => snapshot.scene);
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => list.current?.querySelector('button')?.focus(), [spot]);
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
