import daily from './playwright.config.ts';

/** Not part of the tests: pictures of every view, into `gallery/`, to be looked at. */
export default { ...daily, testMatch: 'gallery.views.ts', timeout: 600_000 };
