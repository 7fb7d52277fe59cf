import { useEffect, useRef, useState } from 'react';
import type { Position } from '../geo/measure.ts';
import { DIRECTION } from '../i18n/language.ts';
import { useWords } from '../state/react.ts';

interface PlaceAskedProps { place: Position; x: number; y: number; close(): void }

/** The coordinates of a place that was asked for, to read and to copy: decimal degrees, and degrees with minutes and seconds; WGS84. */
export function PlaceAsked({ place: [longitude, latitude], x, y, close }: PlaceAskedProps) {
  const { words, language } = useWords();
  const [copied, setCopied] = useState<boolean | null>(null);
  const first = useRef<HTMLButtonElement>(null);
  useEffect(() => first.current?.focus(), []);
  const decimal = `${latitude.toFixed(4)}, ${longitude.toFixed(4)}`;
  return (
    <div className="map-asked" dir="ltr" style={{ insetInlineStart: `clamp(8px, ${x}px, calc(100% - 15rem))`, insetBlockStart: `clamp(8px, ${y}px, calc(100% - 12rem))` }}>
      <div role="dialog" aria-label={words.onMap.coordinates} dir={DIRECTION[language]} onKeyDown={(event) => { if (event.key === 'Escape') { event.stopPropagation(); close(); } }}>
        <p>{words.onMap.placeAsked}</p>
        <dl>
          <dt>{words.onMap.latitude}</dt><dd dir="ltr">{latitude.toFixed(4)}° <small>{sexagesimal(latitude, 'N', 'S')}</small></dd>
          <dt>{words.onMap.longitude}</dt><dd dir="ltr">{longitude.toFixed(4)}° <small>{sexagesimal(longitude, 'E', 'W')}</small></dd>
        </dl>
        <p className="asked-buttons">
          <button ref={first} type="button" className="button" onClick={() => navigator.clipboard.writeText(decimal).then(() => setCopied(true), () => setCopied(false))}>{words.onMap.copyCoordinates}</button>
          <button type="button" className="button" onClick={close}>{words.close}</button>
        </p>
        <p role="status">{copied === true ? words.copied : copied === false ? <>{words.copyFailed} <output dir="ltr">{decimal}</output></> : null}</p>
      </div>
    </div>
  );
}

function sexagesimal(degrees: number, positive: string, negative: string): string {
  const seconds = Math.round(Math.abs(degrees) * 3600);
  return `${Math.floor(seconds / 3600)}°${String(Math.floor(seconds / 60) % 60).padStart(2, '0')}′${String(seconds % 60).padStart(2, '0')}″ ${degrees < 0 ? negative : positive}`;
}
