import type { Position } from '../geo/measure.ts';
import { DIRECTION } from '../i18n/language.ts';
import { useWords } from '../state/react.ts';
import type { BoundMap } from './bind.ts';
import type { Crowd } from './crowd.ts';
import { Cursor } from './Cursor.tsx';
import { Legend } from './Legend.tsx';
import { Overlay } from './Overlay.tsx';
import { PlaceAsked } from './PlaceAsked.tsx';
import { Chooser, DisputeTip, Tip, type Disputed, type Spot } from './Tips.tsx';

/** A place whose coordinates are asked for, at a pixel of the map's box. */
export interface Asked { place: Position; x: number; y: number }

interface OverMapProps {
  /** Null where there is no map: then only the legend is there. */
  bound: BoundMap | null;
  crowds: Crowd[];
  hover: Spot | null;
  point(spot: Spot | null): void;
  disputed: Disputed | null;
  asked: Asked | null;
  ask(asked: Asked | null): void;
  /** What is offered for choosing. */
  chooser: Spot | null;
  choose(features: number[], x: number, y: number): void;
  /** Offers nothing more. */
  close(): void;
}

/** All that lies over the map: the keyboard's cursor, buttons, counts and arrows, the legend, and what a pointer or a press asks for. */
export function OverMap({ bound, crowds, hover, point, disputed, asked, ask, chooser, choose, close }: OverMapProps) {
  const { words, language } = useWords();
  return (
    <>
      {bound && <Cursor bound={bound} crowds={crowds} point={point} />}
      {bound && (
        <div className="map-buttons">
          <MapButton name={words.zoomIn} icon="M0-6V6M-6 0H6" press={() => bound.zoomBy(1)} />
          <MapButton name={words.zoomOut} icon="M-6 0H6" press={() => bound.zoomBy(-1)} />
          <MapButton name={words.resetView} icon="M-7 0L0-7L7 0M-5-1.5V6.5H5V-1.5" press={() => bound.reset()} />
          <MapButton name={words.onMap.coordinates} icon="M0-9V-4M0 4V9M-9 0H-4M4 0H9M0-4A4 4 0 1 1 0 4A4 4 0 1 1 0-4Z" press={() => ask({ place: bound.centre(), ...bound.project(bound.centre()) })} />
        </div>
      )}
      {bound && <Overlay bound={bound} crowds={crowds} choosing={chooser !== null || asked !== null} choose={choose} />}
      <Legend />
      {hover && !chooser && <Tip spot={hover} language={language} />}
      {disputed && !hover && !chooser && <DisputeTip {...disputed} direction={DIRECTION[language]} />}
      {asked && bound && <PlaceAsked key={asked.place.join()} {...asked} close={() => ask(null)} />}
      {chooser && <Chooser spot={chooser} close={close} />}
    </>
  );
}

function MapButton({ name, icon, press }: { name: string; icon: string; press(): void }) {
  return <button type="button" className="button icon-button" aria-label={name} title={name} onClick={press}><svg viewBox="-10 -10 20 20" aria-hidden="true"><path d={icon} /></svg></button>;
}
