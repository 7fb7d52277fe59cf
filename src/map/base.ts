import type {
  DataDrivenPropertyValueSpecification,
  ExpressionSpecification,
  FilterSpecification,
  LayerSpecification,
  StyleSpecification,
  SymbolLayerSpecification,
} from 'maplibre-gl';

/** The two looks of the base map. */
export type Theme = 'light' | 'dark';

type Corner = [number, number];

/** What the base map draws: the files of `public/basemap/`, fetched and checked by the caller. */
export interface BaseData {
  /** Land by country; integer `id` (ISO 3166-1 numeric), `iso`, `name_ar`, `name_en`. */
  countries: GeoJSON.FeatureCollection;
  /** Country borders only; `class` is `border`, `disputed` or `delimitation`; `claim` marks a line of claim. */
  boundaries: GeoJSON.FeatureCollection;
  /** Disputed areas: `kind` is `area` (a polygon) or `hatch` (its lines, by `level`). */
  disputed: GeoJSON.FeatureCollection;
  lakes: GeoJSON.FeatureCollection;
  rivers: GeoJSON.FeatureCollection;
  /** Points; `kind`, `name_ar`, `name_en`, `rank`. */
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

/** The colours of the base map; the legend and the page's background read them from here. */
export const BASE_COLOURS = {
  light: {
    sea: '#c9d8df', land: '#f1f1f1', wash: '#f6f0e0', participant: '#e8cf98', participantLine: '#b08d45', hatch: '#8d7f68', veil: '#f3efe6',
    river: '#9fbccb', lakeLine: '#a9c2ce', border: '#8b8073', disputed: '#7b6f62', halo: '#f6f3ec', waterHalo: '#d3e0e6', country: '#574f45',
    capital: '#2f2a24', city: '#4a443b', water: '#2d5765', mark: '#5b5348', relief: [0.694, 1, 0.375],
  },
  dark: {
    sea: '#121b24', land: '#292929', wash: '#22303c', participant: '#7d6434', participantLine: '#b3975c', hatch: '#a09780', veil: '#26292c',
    river: '#3d5c6d', lakeLine: '#2c4453', border: '#76808a', disputed: '#98a1a9', halo: '#1c2228', waterHalo: '#131c24', country: '#bfc6cc',
    capital: '#edf0f2', city: '#c6ccd2', water: '#99c4d6', mark: '#b4bcc3', relief: [0, 0.229, 0],
  },
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
  const dots = (id: string, filter: FilterSpecification, width: ExpressionSpecification, gap: number, opacity = 1): LayerSpecification => ({
    id, type: 'line', source: 'base-boundaries', filter,
    layout: { 'line-cap': 'round', 'line-join': 'round' },
    paint: { 'line-color': c.disputed, 'line-width': width, 'line-dasharray': [0, gap], 'line-opacity': opacity },
  });
  const isClass = (value: string, claim = false): FilterSpecification =>
    ['all', ['==', ['get', 'class'], value], claim ? ['has', 'claim'] : ['!', ['has', 'claim']]] as unknown as FilterSpecification;
  const text = (
    id: string, filter: FilterSpecification, colour: string, size: DataDrivenPropertyValueSpecification<number>,
    layout: NonNullable<SymbolLayerSpecification['layout']>, halo: string = c.halo,
  ): LayerSpecification => ({
    id, type: 'symbol', source: 'base-labels', filter,
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
      'base-boundaries': geojson(data.boundaries, 0.1),
      'base-disputed': geojson(data.disputed, 0.1),
      'base-lakes': geojson(data.lakes),
      'base-rivers': geojson(data.rivers),
      'base-labels': geojson(labelled(data.labels, language), 0),
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
      { id: 'base-wash', type: 'fill', source: 'base-countries', paint: { 'fill-color': c.wash, 'fill-opacity': 0.42, 'fill-antialias': false } },
      {
        id: 'base-participant', type: 'fill', source: 'base-countries',
        paint: { 'fill-color': c.participant, 'fill-opacity': ['*', 0.44, participant], 'fill-antialias': false },
      },
      {
        id: 'base-disputed-veil', type: 'fill', source: 'base-disputed', filter: kind('area'),
        paint: { 'fill-color': c.veil, 'fill-opacity': 0.4, 'fill-antialias': false },
      },
      ...([0, 1, 2] as const).map((level): LayerSpecification => ({
        id: `base-disputed-hatch-${level}`, type: 'line', source: 'base-disputed', minzoom: [3.2, 5.2, 6.4][level] ?? 0,
        filter: kind('hatch', ['==', ['get', 'level'], level]),
        paint: { 'line-color': c.hatch, 'line-width': zoom(4, 0.6, 8, 1), 'line-opacity': 0.42 },
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
      {
        id: 'base-border', type: 'line', source: 'base-boundaries', filter: isClass('border'),
        layout: { 'line-cap': 'round', 'line-join': 'round' },
        paint: { 'line-color': c.border, 'line-width': zoom(1, 0.4, 4, 0.8, 8, 1.4), 'line-opacity': zoom(1, 0.55, 4, 0.8) },
      },
      {
        id: 'base-participant-line', type: 'line', source: 'base-countries',
        layout: { 'line-join': 'round' },
        paint: { 'line-color': c.participantLine, 'line-width': zoom(2, 2, 8, 7), 'line-blur': zoom(2, 2, 8, 6), 'line-opacity': ['*', 0.34, participant] },
      },
      dots('base-claim', isClass('disputed', true), zoom(1, 0.5, 3, 0.9, 8, 1.4), 3, 0.85),
      dots('base-disputed-line', isClass('disputed'), zoom(1, 0.7, 4, 1.6, 8, 2.6), 2.3),
      dots('base-delimitation', isClass('delimitation'), zoom(1, 0.5, 4, 1.2, 8, 1.9), 2.5),
      ring('base-city', 'city', cityZooms),
      ring('base-capital', 'capital', capitalZooms),
      text(FIRST_BASE_LABEL, kind('water', fromZoom(0, 3, 4, 5, 6)), c.water,
        zoom(2, byRank(12, 11, 11, 11, 11), 6, byRank(17, 15, 13.5, 12.5, 12), 9, byRank(20, 18, 17, 15, 14)), { 'text-max-width': 6 }, c.waterHalo),
      settlement('base-label-city', 'city', cityZooms),
      settlement('base-label-capital', 'capital', capitalZooms),
      text('base-label-country', kind('country', fromZoom(0, 2, 3, 4, 6)), c.country,
        zoom(1.5, byRank(11, 10.5, 10, 10, 10), 5, byRank(19, 17, 15, 13, 12), 8, byRank(27, 24, 21, 18, 16)), { 'text-font': [BASE_FONTS.strong], 'text-anchor': 'top', 'text-offset': [0, 0.5] }),
    ],
  };
}
