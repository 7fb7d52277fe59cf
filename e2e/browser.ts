import { expect as baseExpect, test as baseTest, type Browser, type BrowserContextOptions, type Locator, type Page } from '@playwright/test';
import { preview, type PreviewServer } from 'vite';
import { chromium, findBrowser } from './chromium.ts';

/** The tests' one door to Playwright: which server, and what no test may leave behind. */
export type { Locator, Page };
export const expect = baseExpect;

interface WorkerThings { theBrowser: Browser; server: { address: string; close(): Promise<void> } }
interface TestThings {
  address: string;
  options: BrowserContextOptions;
  /** Whether the page is met for the first time, with the hint that is then shown; elsewhere it has been read already. */
  firstVisit: boolean;
  /** Requests that a test makes fail on purpose; they and their console lines are no fault of the page. */
  expectedFailures: string[];
  page: Page;
}

/**
 * `test` with the built product served under a sub-path with its real headers. Each test fails on any violation of the
 * content policy, any console error, any uncaught error, any cookie, and any request that leaves the origin.
 */
export const test = baseTest.extend<TestThings, WorkerThings>({
  theBrowser: [async ({}, use) => {
    const browser = await chromium.launch(await findBrowser());
    await use(browser);
    await browser.close();
  }, { scope: 'worker' }],
  server: [async ({}, use) => {
    const server: PreviewServer = await preview({ base: '/some/where/', logLevel: 'silent', preview: { port: 0, host: '127.0.0.1', strictPort: false } });
    const port = (server.httpServer.address() as { port: number }).port;
    await use({ address: `http://127.0.0.1:${port}/some/where/`, close: () => server.close() });
    await server.close();
  }, { scope: 'worker' }],
  address: async ({ server }, use) => use(server.address),
  options: [{}, { option: true }],
  firstVisit: [false, { option: true }],
  expectedFailures: [[], { option: true }],
  page: async ({ theBrowser, address, options, firstVisit, expectedFailures }, use, { annotations }) => {
    const context = await theBrowser.newContext({ viewport: { width: 1280, height: 800 }, reducedMotion: 'reduce', ...options });
    const page = await context.newPage();
    const faults: string[] = [];
    let requests = 0;
    const expected = (text: string) => expectedFailures.some((part) => text.includes(part));
    page.on('console', (message) => {
      if (message.type() === 'error' && !expected(`${message.text()} ${message.location().url}`)) faults.push(`console: ${message.text()} (${message.location().url})`);
    });
    page.on('pageerror', (error) => faults.push(`uncaught: ${error.message}`));
    context.on('request', (request) => {
      requests += 1;
      const url = new URL(request.url());
      if (!['data:', 'blob:'].includes(url.protocol) && url.origin !== new URL(address).origin) faults.push(`left the origin: ${request.url()}`);
    });
    await page.addInitScript(() => {
      document.addEventListener('securitypolicyviolation', (event) => console.error(`policy: ${event.violatedDirective} ${event.blockedURI} ${event.sample}`));
    });
    if (!firstVisit) await page.addInitScript(() => {
      try {
        localStorage.setItem('sanad.hint', 'seen');
      } catch { /* no page of ours */ }
    });
    await use(page);
    for (const cookie of await context.cookies()) faults.push(`cookie: ${cookie.name}`);
    const count = (type: string, description: number) => annotations.push({ type: `count:${type}`, description: String(description) });
    count('requests', requests);
    count('violations', faults.filter((fault) => fault.startsWith('console: policy:')).length);
    count('foreign', faults.filter((fault) => fault.startsWith('left the origin')).length);
    count('cookies', faults.filter((fault) => fault.startsWith('cookie')).length);
    await context.close();
    expect(faults).toEqual([]);
  },
});
