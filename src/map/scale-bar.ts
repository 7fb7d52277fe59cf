/** Metres a pixel at the equator at zoom 0, where the world is 512 pixels wide (WGS84 equatorial circumference 40,075,016.686 m). */
const METRES = 40_075_016.686 / 512;

/** The longest round length of at most `most` pixels at a latitude and zoom: 1, 2, 3 or 5 times a power of ten, in kilometres, and its pixels. */
export function scaleBarOf(latitude: number, zoom: number, most: number): { km: number; pixels: number } {
  const kmPerPixel = (METRES * Math.cos((latitude * Math.PI) / 180)) / 2 ** zoom / 1000;
  const power = 10 ** Math.floor(Math.log10(most * kmPerPixel));
  const km = ([5, 3, 2, 1].find((step) => step * power <= most * kmPerPixel) ?? 1) * power;
  return { km, pixels: km / kmPerPixel };
}

/** A distance one can grasp: two figures that count. */
export function roundedKm(km: number): number {
  const power = 10 ** Math.max(0, Math.floor(Math.log10(Math.max(km, 1))) - 1);
  return Math.round(km / power) * power;
}
