import { later } from '../ui/later.ts';
import { mapWorkerAddress } from '../ui/trusted.ts';

/** The map itself, and what lies over it. */
export const mapCode = later(() => import('./bind.ts'), 'bind', 'bindMap');
export const overCode = later(() => import('./OverMap.tsx'), 'OverMap', 'OverMap');

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
