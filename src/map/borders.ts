import type { Map as MapLibreMap } from 'maplibre-gl';
import { dayOf, type Day } from '../time/day.ts';

/** The day Kyrgyzstan and Tajikistan signed the treaty on their border. */
export const TREATY = dayOf('2025-03-13');

/** The two drawings of that border: dotted until the treaty, solid from its day. */
export const BORDER_BEFORE = 'base-delimitation';
export const BORDER_SINCE = 'base-delimited';

/**
 * Draws the borders as they stood on a day. Says whether anything changed: only a step across the treaty's day does. A
 * new style shows the border as before the treaty, so ask again after every `setStyle`. Call before `map.redraw()`.
 */
export function showBordersAt(map: MapLibreMap, day: Day): boolean {
  if (!map.getLayer(BORDER_BEFORE) || !map.getLayer(BORDER_SINCE)) return false;
  const since = day >= TREATY;
  if ((map.getPaintProperty(BORDER_SINCE, 'line-opacity') !== 0) === since) return false;
  map.setPaintProperty(BORDER_BEFORE, 'line-opacity', since ? 0 : BORDER_OPACITY, { validate: false });
  map.setPaintProperty(BORDER_SINCE, 'line-opacity', since ? BORDER_OPACITY : 0, { validate: false });
  return true;
}

/** Of a border that is shown. */
export const BORDER_OPACITY = 0.9;
