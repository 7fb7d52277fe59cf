import { mapWorkerAddress } from '../ui/trusted.ts';

type MapCode = typeof import('./bind.ts');

/** Where the map's code was asked for, of whatever name the build gave it; undefined before it was. */
export const codeAddress = (): string | undefined => performance.getEntriesByType('resource').find(({ name }) => /\/assets\/bind-[^/?]*\.js/.test(name))?.name.replace(/\?.*$/, '');

let here: MapCode | null = null;

/** The map's code. Many browsers keep the failure of a module for good, so it is asked for again under another address. Rejects where it does not come. */
export async function mapCode(attempt: number): Promise<MapCode> {
  const address = attempt === 0 ? undefined : codeAddress();
  here ??= await (address === undefined ? import('./bind.ts') : (import(/* @vite-ignore */ `${address}?again=${attempt}`) as Promise<MapCode>));
  return here;
}

/** Whether a worker can be made at all. */
export function canWork(): boolean {
  try {
    new Worker(mapWorkerAddress, { type: 'module' }).terminate();
    return true;
  } catch {
    return false;
  }
}

/** Whether there is a WebGL 2 to draw with; what was made for the question is let go again. */
export function canDraw(): boolean {
  const context = document.createElement('canvas').getContext('webgl2');
  context?.getExtension('WEBGL_lose_context')?.loseContext();
  return context !== null;
}
