import type { StyleSpecification } from 'maplibre-gl';

/** A style whose labels and signs are drawn larger, for a projector; interpolation over zoom stays outermost, as a style asks. */
export function enlarged(style: StyleSpecification, scale: number): StyleSpecification {
  if (scale === 1) return style;
  return {
    ...style,
    layers: style.layers.map((layer) => (layer.type === 'symbol'
      ? { ...layer, layout: { ...layer.layout, 'text-size': times(layer.layout?.['text-size'] ?? 16, scale), 'icon-size': times(layer.layout?.['icon-size'] ?? 1, scale) } as never }
      : layer)),
  };
}

function times(size: unknown, scale: number): unknown {
  if (typeof size === 'number') return size * scale;
  const [name, curve, input, ...stops] = size as unknown[];
  if (name !== 'interpolate') return ['*', scale, size];
  return [name, curve, input, ...stops.map((stop, index) => (index % 2 === 0 ? stop : times(stop, scale)))];
}
