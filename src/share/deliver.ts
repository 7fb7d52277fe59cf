/** Draws what the map shows now, at so many device pixels to a CSS pixel; null where it cannot. */
export type Picture = (scale: number) => HTMLCanvasElement | null;

/** Metres of a CSS pixel at the middle of a picture of the map, as its maker wrote on it; null where it did not. */
export function metresOf(map: HTMLCanvasElement): number | null {
  const metres = Number(map.dataset['metres']);
  return metres > 0 ? metres : null;
}

/** Points looked at along each side of a picture, and the fewest colours a drawn map has among them. */
const SAMPLED = 96;
const FEWEST_COLOURS = 12;

/** How many colours a picture has, looked at on an even grid. */
export function coloursIn(picture: HTMLCanvasElement): number {
  const small = document.createElement('canvas');
  small.width = small.height = SAMPLED;
  const context = small.getContext('2d', { willReadFrequently: true });
  if (!context) return 0;
  context.imageSmoothingEnabled = false;
  context.drawImage(picture, 0, 0, SAMPLED, SAMPLED);
  return new Set(new Uint32Array(context.getImageData(0, 0, SAMPLED, SAMPLED).data.buffer)).size;
}

/** A picture of the map that shows something; drawn twice at most, else null. */
export function drawnPicture(picture: Picture | null, scale: number): HTMLCanvasElement | null {
  for (let attempt = 0; picture && attempt < 2; attempt += 1) {
    const made = picture(scale);
    if (made && coloursIn(made) >= FEWEST_COLOURS) return made;
  }
  return null;
}

/** Labels find their places a moment after time has rested; a picture waits for that, and for what is still being loaded. */
const REST = 350;
const MOST_WAITS = 6;

/** As `drawnPicture`, once the map has come to rest; after two seconds as it is. */
export async function restedPicture(picture: Picture | null, scale: number): Promise<HTMLCanvasElement | null> {
  for (let waits = 1; ; waits += 1) {
    await new Promise((resolve) => { setTimeout(resolve, REST); });
    const made = drawnPicture(picture, scale);
    if (waits >= MOST_WAITS || (made && made.dataset['complete'] !== 'false')) return made;
  }
}

export function pngOf(canvas: HTMLCanvasElement): Promise<Blob> {
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('no PNG of that size'))), 'image/png');
  });
}

/** Hands a picture over: on a touch screen to the device's own sharing where it takes files, else as a download. */
export async function deliver(blob: Blob, name: string, title: string): Promise<'sent' | 'saved' | 'declined'> {
  const files = [new File([blob], name, { type: blob.type })];
  if (matchMedia('(pointer: coarse)').matches && navigator.canShare?.({ files })) {
    try {
      await navigator.share({ files, title });
      return 'sent';
    } catch (error) {
      if (error instanceof DOMException && error.name === 'AbortError') return 'declined';
    }
  }
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
  return 'saved';
}
