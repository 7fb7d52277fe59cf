import type { Page } from './browser.ts';

/** What a page holds on to after its garbage is collected: bytes of the heap, event listeners, nodes of the document. */
export interface Held { heap: number; listeners: number; nodes: number }

/** Returns how to ask what the page holds now. */
export async function holding(page: Page): Promise<() => Promise<Held>> {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable');
  await session.send('HeapProfiler.enable');
  return async () => {
    // What one collection sets free another may set free more by.
    for (let round = 0; round < 3; round += 1) await session.send('HeapProfiler.collectGarbage');
    const { metrics } = await session.send('Performance.getMetrics');
    const of = (name: string) => metrics.find((metric) => metric.name === name)?.value ?? NaN;
    return { heap: of('JSHeapUsedSize'), listeners: of('JSEventListeners'), nodes: of('Nodes') };
  };
}
