import type {
  DataDrivenPropertyValueSpecification,
  ExpressionSpecification,
  FilterSpecification,
  LayerSpecification,
  StyleSpecification,
  SymbolLayerSpecification,
} from 'maplibre-gl';
import { BASE_COLOURS, BASE_OPACITY, type Theme } from './base-colours.ts';
import { BORDER_BEFORE, BORDER_OPACITY, BORDER_SINCE } from './borders.ts';
import { withNotes } from './disputes.ts';
import { HATCH_ZOOMS, hatchOf } from './hatch.ts';

export { BASE_COLOURS, groundOf, type Ground, type Theme } from './base-colours.ts';

type Corner = [number, number];

/** What the base map draws: the files of `public/basemap/`, fetched and checked by the caller. */
export interface BaseData {
  /** Land by country; integer `id` (ISO 3166-1 numeric), `iso`, `name_ar`, `name_en`. */
  countries: GeoJSON.FeatureCollection;
  /** Country borders only; `class` is `border`, `disputed` or `delimitation`; `claim` marks a line of claim. */
  boundaries: GeoJSON.FeatureCollection;
  /**
   * Disputes with `id`, names, notes and a point `at`: `kind` is `area` (a polygon), `note` (a point, shown from zoom
   * `from`) or `line` (`lines` names the boundaries it is about).
   */
  disputed: GeoJSON.FeatureCollection;
  lakes: GeoJSON.FeatureCollection;
  rivers: GeoJSON.FeatureCollection;
  /** `kind`, `name_ar`, `name_en`, `rank`; points, and lines for the waters whose name follows a curve. */
  labels: GeoJSON.FeatureCollection;
  /** The relief image and its four corners, from the north-west clockwise. */
  relief: { url: string; coordinates: [Corner, Corner, Corner, Corner] };
}

/** Font files by family, in the form of the style's `font-faces`. */
export type FontFaces = Record<string, { url: string; 'unicode-range'?: string[] }[]>;

/** The id of the first symbol layer: evidence is inserted before it. */
export const FIRST_BASE_LABEL = 'base-label-water';

/** The family names `fonts` must hold. */
export const BASE_FONTS = {
  regular: 'IBM Plex Sans Arabic Regular',
  strong: 'IBM Plex Sans Arabic SemiBold',
} as const;

/** Zoom interpolation, exponential with base 1.4. */
const zoom = (...stops: (number | ExpressionSpecification)[]): ExpressionSpecification =>
  ['interpolate', ['exponential', 1.4], ['zoom'], ...stops] as unknown as ExpressionSpecification;
const kind = (value: string, ...more: ExpressionSpecification[]): FilterSpecification =>
  ['all', ['==', ['get', 'kind'], value], ...more] as unknown as FilterSpecification;
/** A feature of rank r shows from the r-th zoom of the list on: whole zooms, as filters see those of the tile. */
const fromZoom = (...zooms: number[]): ExpressionSpecification =>
  ['>=', ['zoom'], ['match', ['get', 'rank'], ...zooms.flatMap((z, i) => [i + 1, z]), 99]] as unknown as ExpressionSpecification;
/** A value by rank, one for each of the five. */
const byRank = (...values: number[]): ExpressionSpecification =>
  ['match', ['get', 'rank'], ...values.flatMap((v, i) => [i + 1, v]), values.at(-1) ?? 0] as unknown as ExpressionSpecification;

/** A sign where a dispute has neither area nor line. */
const NOTES = kind('note', ['>=', ['zoom'], ['get', 'from']] as unknown as ExpressionSpecification);

/** Harakat and tatweel fall apart in map labels; they go from what is drawn, never from the data. */
export function plainLabel(name: string): string {
  return name.replace(/[\u0640\u064B-\u0652\u0670]/g, '');
}

function labelled(data: GeoJSON.FeatureCollection, language: 'ar' | 'en'): GeoJSON.FeatureCollection {
  const features = data.features.map((f) => ({
    ...f,
    properties: { ...f.properties, label: plainLabel(String(f.properties?.[`name_${language}`] ?? '')) },
  }));
  return { type: 'FeatureCollection', features };
}

/**
 * The base map as a MapLibre style: land, relief, water, borders and names, nothing of the evidence. Pure: it reads
 * nothing and fetches nothing; every source but the relief image is a plain object.
 *
 * `base-participant` tints a country whose feature state `participant` (0 to 1) is set on source `base-countries`.
 * A disputed area is veiled and hatched, so that no tint runs across it as if it were settled.
 */
export function baseStyle(data: BaseData, theme: Theme, language: 'ar' | 'en', fonts: FontFaces): StyleSpecification {
  const c = BASE_COLOURS[theme];
  const [reliefMin, reliefMax, reliefContrast] = c.relief;
  const participant: ExpressionSpecification = ['coalesce', ['feature-state', 'participant'], 0];
  const geojson = (collection: GeoJSON.FeatureCollection, tolerance = 0.2) =>
    ({ type: 'geojson', data: collection, tolerance, maxzoom: 10 }) as const;
  const line = (id: string, filter: FilterSpecification, colour: string, width: ExpressionSpecification, opacity: number | ExpressionSpecification, gap?: number): LayerSpecification => ({
    id, type: 'line', source: 'base-boundaries', filter,
    layout: { 'line-cap': 'round', 'line-join': 'round' },
    paint: {
      'line-color': colour, 'line-width': width, 'line-opacity': opacity, 'line-opacity-transition': { duration: 0, delay: 0 },
      ...(gap === undefined ? {} : { 'line-dasharray': [0, gap] }),
    },
  });
  const borderWidth = zoom(1, 0.4, 4, 0.8, 8, 1.4);
  const isClass = (value: string, claim = false): FilterSpecification =>
    ['all', ['==', ['get', 'class'], value], claim ? ['has', 'claim'] : ['!', ['has', 'claim']]] as unknown as FilterSpecification;
  const text = (
    id: string, filter: FilterSpecification, colour: string, size: DataDrivenPropertyValueSpecification<number>,
    layout: NonNullable<SymbolLayerSpecification['layout']>, halo: string = c.halo, source = 'base-labels',
  ): LayerSpecification => ({
    id, type: 'symbol', source, filter,
    layout: {
      'text-field': ['get', 'label'], 'text-font': [BASE_FONTS.regular], 'text-size': size, 'text-max-width': 7,
      'text-line-height': 1.25, 'symbol-sort-key': ['get', 'rank'], 'text-padding': 5, ...layout,
    },
    paint: { 'text-color': colour, 'text-halo-color': halo, 'text-halo-width': 1.3, 'text-halo-blur': 0.4 },
  });
  const settlement = (id: string, value: 'capital' | 'city', filter: ExpressionSpecification): LayerSpecification =>
    text(id, kind(value, filter), value === 'capital' ? c.capital : c.city,
      value === 'capital' ? zoom(3, 12, 6, 14.5, 9, 17) : zoom(4, 12, 7, 13.5, 9, 15), {
        'text-font': [value === 'capital' ? BASE_FONTS.strong : BASE_FONTS.regular],
        'text-variable-anchor': language === 'ar' ? ['right', 'left', 'top', 'bottom'] : ['left', 'right', 'top', 'bottom'],
        'text-radial-offset': value === 'capital' ? 0.55 : 0.45, 'text-justify': 'auto', 'text-padding': 3,
      });
  const labels = labelled(data.labels, language);
  const waterSize = zoom(2, byRank(12, 11, 11, 11, 11), 6, byRank(17, 15, 13.5, 12.5, 12), 9, byRank(20, 18, 17, 15, 14));
  const cityZooms = fromZoom(3, 4, 5, 6, 7);
  const capitalZooms = fromZoom(3, 3, 4, 6, 7);
  const ring = (id: string, value: 'capital' | 'city', filter: ExpressionSpecification): LayerSpecification => ({
    id, type: 'circle', source: 'base-labels', filter: kind(value, filter),
    paint: value === 'capital'
      ? { 'circle-radius': zoom(3, 2.2, 8, 4), 'circle-color': c.halo, 'circle-stroke-color': c.mark, 'circle-stroke-width': 1.4 }
      : { 'circle-radius': zoom(4, 1.8, 9, 3), 'circle-color': c.mark, 'circle-stroke-color': c.halo, 'circle-stroke-width': 0.8 },
  });

  return {
    version: 8,
    name: 'Sanad base map',
    'font-faces': fonts,
    sources: {
      'base-countries': geojson(data.countries, 0.1),
      'base-boundaries': geojson(withNotes(data.boundaries, data.disputed), 0.1),
      'base-disputed': geojson(data.disputed, 0.1),
      'base-hatch': geojson(hatchOf(data.disputed.features)),
      'base-lakes': geojson(data.lakes),
      'base-rivers': geojson(data.rivers),
      'base-labels': geojson({ ...labels, features: labels.features.filter(({ geometry }) => geometry.type === 'Point') }, 0),
      // One tile to a quarter of the world: a curve that crosses tiles would carry its name in each.
      'base-seas': { type: 'geojson', data: { ...labels, features: labels.features.filter(({ geometry }) => geometry.type !== 'Point') }, tolerance: 0, maxzoom: 2 },
      'base-relief': { type: 'image', url: data.relief.url, coordinates: data.relief.coordinates },
    },
    layers: [
      { id: 'base-sea', type: 'background', paint: { 'background-color': c.sea } },
      { id: 'base-land', type: 'fill', source: 'base-countries', paint: { 'fill-color': c.land } },
      {
        id: 'base-relief', type: 'raster', source: 'base-relief',
        paint: {
          'raster-brightness-min': reliefMin, 'raster-brightness-max': reliefMax, 'raster-contrast': reliefContrast, 'raster-fade-duration': 0,
          'raster-opacity': zoom(6, 1, 10, 0.45),
        },
      },
      { id: 'base-wash', type: 'fill', source: 'base-countries', paint: { 'fill-color': c.wash, 'fill-opacity': BASE_OPACITY.wash, 'fill-antialias': false } },
      {
        id: 'base-participant', type: 'fill', source: 'base-countries',
        paint: { 'fill-color': c.participant, 'fill-opacity': ['*', BASE_OPACITY.participant, participant], 'fill-antialias': false },
      },
      {
        id: 'base-disputed-veil', type: 'fill', source: 'base-disputed', filter: kind('area'),
        paint: { 'fill-color': c.veil, 'fill-opacity': BASE_OPACITY.veil, 'fill-antialias': false },
      },
      ...HATCH_ZOOMS.map((minzoom, level): LayerSpecification => ({
        id: `base-disputed-hatch-${level}`, type: 'line', source: 'base-hatch', minzoom, filter: ['==', ['get', 'level'], level],
        paint: { 'line-color': c.hatch, 'line-width': zoom(4, 0.6, 8, 1), 'line-opacity': BASE_OPACITY.hatch },
      })),
      {
        id: 'base-river', type: 'line', source: 'base-rivers', filter: fromZoom(3, 3, 4, 5, 6) as unknown as FilterSpecification,
        layout: { 'line-cap': 'round', 'line-join': 'round' },
        paint: {
          'line-color': c.river,
          'line-width': zoom(3, byRank(0.8, 0.5, 0.35, 0.3, 0.3), 6, byRank(1.4, 1, 0.8, 0.6, 0.5), 9, byRank(2.6, 2, 1.6, 1.2, 1)),
        },
      },
      {
        id: 'base-lake', type: 'fill', source: 'base-lakes', filter: fromZoom(0, 0, 2, 3, 4) as unknown as FilterSpecification,
        paint: { 'fill-color': c.sea, 'fill-outline-color': c.lakeLine },
      },
      line('base-border', isClass('border'), c.border, borderWidth, zoom(1, 0.55, 4, 0.8)),
      line(BORDER_SINCE, isClass('delimitation'), c.border, borderWidth, 0),
      {
        id: 'base-participant-line', type: 'line', source: 'base-countries',
        layout: { 'line-join': 'round' },
        paint: { 'line-color': c.participantLine, 'line-width': zoom(2, 2, 8, 7), 'line-blur': zoom(2, 2, 8, 6), 'line-opacity': ['*', 0.34, participant] },
      },
      line('base-claim', isClass('disputed', true), c.disputed, zoom(1, 0.5, 3, 0.9, 8, 1.4), 0.85, 3),
      line('base-disputed-line', isClass('disputed'), c.disputed, zoom(1, 0.7, 4, 1.6, 8, 2.6), 1, 2.3),
      line(BORDER_BEFORE, isClass('delimitation'), c.disputed, zoom(1, 0.5, 4, 1.2, 8, 1.9), BORDER_OPACITY, 2.5),
      {
        id: 'base-note', type: 'circle', source: 'base-disputed', filter: NOTES,
        paint: {
          'circle-radius': zoom(4, 4.2, 9, 6), 'circle-color': c.veil, 'circle-opacity': 0.55,
          'circle-stroke-color': c.disputed, 'circle-stroke-width': 0.9, 'circle-stroke-opacity': 0.75,
        },
      },
      ring('base-city', 'city', cityZooms),
      ring('base-capital', 'capital', capitalZooms),
      text(FIRST_BASE_LABEL, kind('water', fromZoom(0, 3, 4, 5, 6)), c.water, waterSize, { 'text-max-width': 6 }, c.waterHalo),
      text('base-label-sea', kind('water', fromZoom(0, 3, 4, 5, 6)), c.water, waterSize, {
        'symbol-placement': 'line-center', 'text-max-angle': 60, 'text-keep-upright': true,
      }, c.waterHalo, 'base-seas'),
      {
        id: 'base-note-hatch', type: 'symbol', source: 'base-disputed', filter: NOTES,
        layout: {
          'text-field': '//', 'text-font': [BASE_FONTS.regular], 'text-size': zoom(4, 7, 9, 10), 'text-allow-overlap': true, 'text-ignore-placement': true,
        },
        paint: { 'text-color': c.disputed, 'text-opacity': 0.85 },
      },
      settlement('base-label-city', 'city', cityZooms),
      settlement('base-label-capital', 'capital', capitalZooms),
      text('base-label-country', kind('country', fromZoom(0, 2, 3, 4, 6)), c.country,
        zoom(1.5, byRank(11, 10.5, 10, 10, 10), 5, byRank(19, 17, 15, 13, 12), 8, byRank(27, 24, 21, 18, 16)), { 'text-font': [BASE_FONTS.strong], 'text-anchor': 'top', 'text-offset': [0, 0.5] }),
    ],
  };
}
