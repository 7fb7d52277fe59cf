import { useEffect, useReducer } from 'react';
import { distanceKm } from '../geo/measure.ts';
import type { Atlas } from '../atlas/atlas.ts';
import type { Language } from '../i18n/language.ts';
import { KIND_SIGNS } from '../signs/signs.ts';
import { useAtlas, useSnapshot, useWords } from '../state/react.ts';
import type { BoundMap } from './bind.ts';
import type { Crowd } from './crowd.ts';
import { beyondOf, clearOfEdges, type Beyond, type Frame, type Placed } from './outside.ts';
import { roundedKm, scaleBarOf } from './scale-bar.ts';
import { standingAt } from './marks.ts';

/** Room at the map's edges for what lies there, in pixels: arrows keep out of it, and out of the corners of legend, buttons and scale. */
const MARGIN = { edge: 8, bottom: 60, legend: { x: 124, y: 58 }, buttons: { x: 56, y: 164 } };
const SCALE_ROOM = 110;
/** Of the disc that counts a crowd, and a little air, in pixels. */
const COUNT_RADIUS = 24;

interface OverlayProps {
  bound: BoundMap;
  crowds: readonly Crowd[];
  /** Something opened over the map waits for an answer; what it half covers does nothing meanwhile. */
  choosing: boolean;
  /** Opens several marks for choosing, at a place in the map's box. */
  choose(features: number[], x: number, y: number): void;
}

/** What stands over the map in the page's own elements, so that keyboard and screen reader reach it: counted crowds, what lies out of view, scale and north. */
export function Overlay({ bound, crowds, choosing, choose }: OverlayProps) {
  const atlas = useAtlas();
  const { words, language } = useWords();
  const scene = useSnapshot((snapshot) => snapshot.scene);
  const [, moved] = useReducer((count: number) => count + 1, 0);
  useEffect(() => bound.onMove(moved), [bound]);
  const { width, height } = bound.size();
  const placed = scene.entries.flatMap(({ feature }): Placed[] => nearest(atlas, bound, feature, width, height));
  const frame = frameOf(bound, language);
  const counted = (arrow: Beyond) => (arrow.features.length === 1 ? atlas.features[arrow.features[0] ?? 0]?.properties.name[language].replace(/\s*\(.*$/u, '') ?? '' : words.onMap.beyond(arrow.features.length, placeName(atlas, arrow.features, language)));
  return (
    <div className="map-overlay" dir="ltr" inert={choosing}>
      {crowds.map((crowd) => {
        const own = bound.project(crowd.at);
        if (own.x < 0 || own.y < 0 || own.x > width || own.y > height) return null;
        const { x, y } = crowdPlace(bound, crowd, language);
        const place = placeName(atlas, crowd.features, language);
        return (
          <button
            key={crowd.features.join()} type="button" className="map-crowd" style={{ insetInlineStart: x, insetBlockStart: y }} data-features={crowd.features.map((feature) => atlas.features[feature]?.id).join(' ')}
            aria-label={words.onMap.crowd(crowd.features.length, place)} title={words.onMap.crowdTitle(crowd.features.length, place)}
            onClick={() => choose(crowd.features, x, y)}
          >
            <Kinds atlas={atlas} features={crowd.features} />
            <b>{crowd.features.length}</b>
          </button>
        );
      })}
      {beyondOf(placed, frame, { width, height }).map((arrow) => {
        const km = words.onMap.kilometres(roundedKm(Math.min(...arrow.features.map((feature) => away(atlas, bound, feature)))).toLocaleString('en-US'));
        const name = counted(arrow);
        return (
          <button
            key={arrow.features.join()} type="button" className="map-beyond" data-side={sideOf(arrow, frame)} style={{ insetInlineStart: arrow.x, insetBlockStart: arrow.y }}
            aria-label={words.onMap.beyondLabel(name, km)} title={words.onMap.beyondLabel(name, km)} data-features={arrow.features.map((feature) => atlas.features[feature]?.id).join(' ')}
            onClick={(event) => { bound.show(arrow.features); goOn(event.nativeEvent); }}
          >
            <svg viewBox="-10 -10 20 20" aria-hidden="true"><path d="M-6-6L7 0L-6 6L-2.5 0Z" transform={`rotate(${arrow.angle})`} /></svg>
            <span dir={language === 'ar' ? 'rtl' : 'ltr'}><span className="beyond-name">{name}</span> <small>{km}</small></span>
          </button>
        );
      })}
      <ScaleBar bound={bound} />
    </div>
  );
}

function frameOf(bound: BoundMap, language: Language): Frame {
  const { width, height } = bound.size();
  return { left: MARGIN.edge, right: width - MARGIN.edge, top: MARGIN.edge, bottom: height - MARGIN.bottom, corners: language === 'ar' ? { left: MARGIN.buttons, right: MARGIN.legend } : { left: MARGIN.legend, right: MARGIN.buttons } };
}

/** Where the count of a crowd stands in the map's box, clear of what lies at its edges. */
export const crowdPlace = (bound: BoundMap, crowd: Crowd, language: Language): { x: number; y: number } => clearOfEdges(bound.project(crowd.at), frameOf(bound, language), COUNT_RADIUS);

/** By keyboard, what was pressed goes out of view as the map moves; the cursor among the marks goes on from there. */
const goOn = ({ detail }: MouseEvent) => { if (detail === 0) document.getElementById('map-cursor')?.focus(); };

/** Which kinds a crowd holds, as a ring of their colours. */
function Kinds({ atlas, features }: { atlas: Atlas; features: readonly number[] }) {
  const kinds = features.flatMap((feature) => atlas.features[feature]?.properties.kind ?? []);
  const around = 2 * Math.PI * 15;
  return (
    <svg viewBox="-18 -18 36 36" aria-hidden="true">
      {kinds.map((kind, index) => (
        <circle
          key={index} r="15" className="crowd-kind" strokeDasharray={`${around / kinds.length - 1.5} ${around}`} strokeDashoffset={-(index * around) / kinds.length}
          style={{ '--sign-light': KIND_SIGNS[kind].light, '--sign-dark': KIND_SIGNS[kind].dark } as React.CSSProperties}
        />
      ))}
    </svg>
  );
}

function ScaleBar({ bound }: { bound: BoundMap }) {
  const { words, language } = useWords();
  const { km, pixels } = scaleBarOf(bound.centre()[1], bound.zoom(), SCALE_ROOM);
  const length = words.onMap.kilometres(km.toLocaleString('en-US'));
  return (
    <div className="map-scale" role="img" aria-label={words.onMap.scale(length)} title={words.onMap.scale(length)}>
      <svg className="north" viewBox="-8 -12 16 24" aria-hidden="true"><path d="M0-11L6 10L0 6Z" /><path d="M0-11L-6 10L0 6Z" className="north-left" /></svg>
      <span className="north-word" aria-hidden="true">{words.onMap.north}</span>
      <span className="scale-line" style={{ inlineSize: pixels }} aria-hidden="true"><i /><i /></span>
      <span className="length" dir={language === 'ar' ? 'rtl' : 'ltr'} aria-hidden="true">{length}</span>
    </div>
  );
}

/** Where a mark stands in the box: a line or area where any corner of it is in view, else the corner nearest to the middle. */
function nearest(atlas: Atlas, bound: BoundMap, feature: number, width: number, height: number): Placed[] {
  const { geometry } = atlas.features[feature] ?? {};
  if (!geometry) return [];
  const positions = geometry.type === 'Point' ? [geometry.coordinates] : geometry.coordinates.flat();
  const all = positions.map((position) => ({ feature, ...bound.project(position) }));
  const far = ({ x, y }: Placed) => Math.max(Math.abs(x - width / 2) / width, Math.abs(y - height / 2) / height);
  const [first] = all.map(({ x, y }) => ({ feature, x, y })).sort((a, b) => far(a) - far(b));
  return first ? [first] : [];
}

function away(atlas: Atlas, bound: BoundMap, index: number): number {
  const feature = atlas.features[index];
  const at = feature && (standingAt(feature) ?? (feature.geometry?.type === 'MultiLineString' ? feature.geometry.coordinates[0]?.[0] : null));
  return at ? distanceKm(bound.centre(), at) : 0;
}

/** The place that all of these share, else their country; null where they share none. */
function placeName(atlas: Atlas, features: readonly number[], language: Language): string | null {
  const places = features.map((feature) => atlas.features[feature]?.properties.places ?? []);
  const shared = places[0]?.find((place) => places.every((own) => own.includes(place)));
  if (shared) return atlas.nameOf(shared)[language];
  const countries = new Set(features.map((feature) => {
    const { country, places: [place = ''] = [] } = atlas.features[feature]?.properties ?? {};
    return country ?? atlas.homeOf(place)?.country ?? null;
  }));
  const [only = null] = countries;
  return countries.size === 1 && only ? atlas.countryName(only)?.[language] ?? null : null;
}

function sideOf({ x, y }: Beyond, { left, right, top, bottom }: Frame): string {
  const gaps = { left: x - left, right: right - x, top: y - top, bottom: bottom - y };
  return (Object.entries(gaps).sort((a, b) => a[1] - b[1])[0] ?? ['left'])[0];
}
