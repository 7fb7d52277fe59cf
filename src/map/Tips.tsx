import { useEffect, useRef } from 'react';
import { DIRECTION, joined } from '../i18n/language.ts';
import { WORDS } from '../i18n/words.ts';
import { DateGlyph } from '../signs/DateGlyph.tsx';
import { evidenceWords } from '../signs/phrases.ts';
import { Sign } from '../signs/Sign.tsx';
import { DATE_KIND_WORDS, markWord } from '../signs/words.ts';
import { select } from '../state/actions.ts';
import { useAtlas, useSnapshot, useStore, useWords } from '../state/react.ts';
import type { Dispute } from './disputes.ts';

/** Marks at a pixel of the map's box. */
export interface Spot { features: number[]; x: number; y: number }
/** A dispute at a pixel of the map's box. */
export interface Disputed { dispute: Dispute; x: number; y: number }

const CHOOSER = { width: 272, row: 46, rest: 76 };

/** A tip stands above the pointer, or below it where there is no room above, and stays inside the map's box. */
const tipPlace = (x: number, y: number): React.CSSProperties => ({ ...(y < TIP_ROOM ? { insetBlockStart: y + 28, transform: 'translate(-50%, 0)' } : { insetBlockStart: y }), insetInlineStart: `clamp(8.6rem, ${x}px, calc(100% - 8.6rem))` });

/** In pixels, for a tip of the longest name. */
const TIP_ROOM = 140;

/** What lies under the pointer, in words. */
export function Tip({ spot, language }: { spot: Spot; language: 'ar' | 'en' }) {
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
export function DisputeTip({ dispute, x, y, direction }: Disputed & { direction: 'rtl' | 'ltr' }) {
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
export function Chooser({ spot, close }: { spot: Spot; close(): void }) {
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
