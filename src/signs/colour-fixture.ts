/** How far apart colours are, for tests: contrast by WCAG, difference in OKLab, and how they look to other eyes. */

type Three = readonly [number, number, number];

/**
 * Dichromacy, for linear RGB: Machado, Oliveira and Fernandes, “A Physiologically-based Model for Simulation of Color
 * Vision Deficiency”, IEEE Transactions on Visualization and Computer Graphics 15 (6), 2009, severity 1.0. Grey is luminance.
 */
export const VISIONS: Record<string, readonly [Three, Three, Three]> = {
  normal: [[1, 0, 0], [0, 1, 0], [0, 0, 1]],
  greyscale: [[0.2126, 0.7152, 0.0722], [0.2126, 0.7152, 0.0722], [0.2126, 0.7152, 0.0722]],
  protanopia: [[0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216], [-0.003882, -0.048116, 1.051998]],
  deuteranopia: [[0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413], [-0.01182, 0.04294, 0.968881]],
  tritanopia: [[1.255528, -0.076749, -0.178779], [-0.078411, 0.930809, 0.147602], [0.004733, 0.691367, 0.3039]],
};

const dot = (row: Three, [r, g, b]: Three): number => row[0] * r + row[1] * g + row[2] * b;
const through = (matrix: readonly [Three, Three, Three], colour: Three): Three => [dot(matrix[0], colour), dot(matrix[1], colour), dot(matrix[2], colour)];

/** A `#rrggbb` as linear light, 0 to 1. */
function linear(hex: string): Three {
  const part = (at: number) => {
    const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return [part(1), part(3), part(5)];
}

/** Contrast of two colours by WCAG 2, 1 to 21. */
export function contrast(a: string, b: string): number {
  const [dark = 0, light = 0] = [a, b].map((hex) => dot([0.2126, 0.7152, 0.0722], linear(hex))).sort((one, other) => one - other);
  return (light + 0.05) / (dark + 0.05);
}

/** Distance of two colours in OKLab as an eye of that vision has them; black and white are 1 apart. */
export function colourDifference(a: string, b: string, vision: keyof typeof VISIONS = 'normal'): number {
  const [one, other] = [a, b].map((hex) => lab(through(VISIONS[vision] as readonly [Three, Three, Three], linear(hex)).map((part) => Math.max(0, Math.min(1, part))) as unknown as Three)) as [Three, Three];
  return Math.hypot(one[0] - other[0], one[1] - other[1], one[2] - other[2]);
}

function lab(colour: Three): Three {
  const cones = through([[0.4122214708, 0.5363325363, 0.0514459929], [0.2119034982, 0.6806995451, 0.1073969566], [0.0883024619, 0.2817188376, 0.6299787005]], colour).map(Math.cbrt) as unknown as Three;
  return through([[0.2104542553, 0.793617785, -0.0040720468], [1.9779984951, -2.428592205, 0.4505937099], [0.0259040371, 0.7827717662, -0.808675766]], cones);
}
