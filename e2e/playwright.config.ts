/** Read by Playwright's runner; a plain object, so that `browser.ts` stays the only door to Playwright. */
export default {
  testDir: '.',
  outputDir: '../test-results',
  timeout: 90_000,
  expect: { timeout: 15_000 },
  workers: 2,
  fullyParallel: true,
  // A machine that stalls fails a test now and then; one that passes only the second time is listed as flaky, to be looked into. A long proof is not made twice.
  retries: process.env['SANAD_PROOF'] === 'all' ? 0 : 1,
  forbidOnly: true,
  reporter: [['list'], ['./figures.reporter.ts']],
};
