import type { OfflineWords } from './offline-words.ar.ts';

const SIZE = new Intl.NumberFormat('en', { style: 'unit', unit: 'megabyte', maximumFractionDigits: 1 });
const size = (bytes: number) => SIZE.format(bytes / 1e6);

/** What is said of use without a network and of new versions, in English. */
export const englishOffline: OfflineWords = {
  kept: 'Kept for use offline',
  keeping: (done, all) => `Being kept for use offline: ${done} of ${all}`,
  failed: 'Not yet wholly kept for use offline; it will be tried again',
  impossible: 'Use offline is not available here',
  keep: (bytes) => `Keep for use offline (${size(bytes)})`,
  ready: 'A new version is ready',
  take: 'Go to it',
  found: (bytes) => `There is a new version (${size(bytes)})`,
  fetch: 'Load it',
  later: 'Later',
};
