// What is promised, with its target, and the commands that prove it. Each proof prints its figures (verify/figure.ts).
const unit = (...files) => ['npx', 'vitest', 'run', ...files];
const page = (...files) => ['npx', 'playwright', 'test', '-c', 'e2e/playwright.config.ts', ...files];
const script = (name) => ['node', `verify/${name}.mjs`];
/** The daily run of all page tests, whose long forms are proofs of their own. */
const everyPage = ['npx', 'playwright', 'test', '-c', 'e2e/playwright.config.ts'];

/** @type {{ number: number | string, promise: string, target: string, proofs: string[][] }[]} */
export const PROMISES = [
  { number: 1, promise: 'any link opens a valid state', target: '10,000 + 300 links: 0 uncaught, 0 non-finite, what was wrong is named', proofs: [unit('src/state/link.test.ts'), page('e2e/links.spec.ts')] },
  { number: 2, promise: 'state holds together under any order of actions', target: '200 × 500 actions: 0 breaks', proofs: [unit('src/state/random-actions.test.ts')] },
  { number: 3, promise: 'old links keep opening', target: '100 %', proofs: [page('e2e/links.spec.ts')] },
  { number: 4, promise: 'survives loss of the GPU', target: '200 of 200 back, p95 ≤ the first load, state identical, ≤ 10 MB growth', proofs: [page('e2e/gpu-loss.spec.ts')] },
  { number: 5, promise: 'long sessions do not leak', target: '≤ 0.5 MB per 1,000 steps, listeners +0', proofs: [page('e2e/long-session.spec.ts')] },
  { number: 6, promise: 'usable without WebGL, worker, a data file, or JavaScript', target: 'message ≤ 3 s, list and passages readable', proofs: [page('e2e/without.spec.ts')] },
  { number: 7, promise: 'a bad file costs only its layer', target: 'every file × 10 faults: rest usable ≤ 5 s, file named, retry works', proofs: [unit('data/pipeline/broken-files.test.ts'), page('e2e/faults.spec.ts')] },
  { number: 8, promise: 'bad data is refused with file, path, id and reason, in both languages', target: '5,000 of 5,000 over ≥ 27 classes; 0 of 500 valid refused', proofs: [unit('data/pipeline/mutations.test.ts')] },
  { number: 10, promise: 'data never runs as script', target: '200 payloads × every text field: 0 executions; 0 HTML sinks', proofs: [unit('src/house.test.ts'), page('e2e/payloads.spec.ts')] },
  { number: 11, promise: 'strict CSP and Trusted Types', target: 'the whole e2e: 0 violations', proofs: [everyPage] },
  { number: 12, promise: 'no third-party request', target: 'the whole e2e: 0 requests off origin, 0 cookies', proofs: [everyPage] },
  { number: 13, promise: 'works offline', target: 'server gone after the first visit: all main jobs', proofs: [page('e2e/offline.spec.ts')] },
  { number: 14, promise: 'updates are atomic', target: 'each fetch of an update cut or corrupted: 0 mixed versions', proofs: [page('e2e/updates.spec.ts')] },
  { number: 15, promise: 'passages are byte-exact', target: '100 %; one flipped byte shows “text changed”', proofs: [unit('data/pipeline/exact.test.ts'), page('e2e/exact.spec.ts')] },
  { number: 16, promise: 'changed text never silently re-anchors', target: '0 of 4,500 accepted', proofs: [unit('verify/changed-text.test.ts')] },
  { number: 17, promise: 'dates mean what they say', target: '20,000 mutated EDTF strings: 0 impossible dates, 0 min > max, 100 % round trip', proofs: [unit('src/time/edtf.test.ts')] },
  { number: 18, promise: 'no bidi spoofing', target: '12 control characters × every field: all visible; copied text = stored text', proofs: [page('e2e/payloads.spec.ts')] },
  { number: 19, promise: 'accessible in every state', target: '≥ 40 states × 2 languages × light, dark, forced colours × 320 and 1280 px: 0 violations, no allow-list', proofs: [page('e2e/accessible.spec.ts')] },
  { number: 20, promise: 'the main job by keyboard alone', target: 'every feature reachable, ≤ 15 keys to a named one, focus never lost', proofs: [page('e2e/keyboard.spec.ts')] },
  { number: 21, promise: 'a full equivalent without sight', target: 'list = scene, map = scene with geometry, timeline = scene in 200 of 200 states; transcript', proofs: [page('e2e/equivalent.spec.ts', 'e2e/questions.spec.ts', 'e2e/transcript.spec.ts')] },
  { number: 22, promise: 'the slider is right in RTL and without dragging', target: 'the key matrix in both directions of writing; targets ≥ 24 px', proofs: [page('e2e/time.spec.ts', 'e2e/timeline.spec.ts')] },
  { number: 23, promise: 'what was published can be proved', target: 'two clean builds bit-identical; a 1-byte change is named', proofs: [script('two-builds'), page('e2e/exact.spec.ts')] },
  { number: 24, promise: 'the supply chain is pinned', target: '0 unpinned, 0 unlisted', proofs: [unit('supply/supply.test.ts')] },
];

/** Proofs of what is no numbered promise; asked by name only. */
export const OTHERS = [
  { number: 'sixth', promise: 'a new document enters without a change of code', target: 'every test passes with a made-up sixth', proofs: [script('sixth-document')] },
  { number: 'large', promise: 'a large atlas is built in bounded memory, in time that grows with it', target: '10,000, 100,000, 1,000,000 features', proofs: [script('large')] },
  { number: 'engines', promise: 'the main job in Firefox and WebKit, where they are installed', target: 'every step holds', proofs: [script('engines')] },
];

export const isDaily = (proof) => proof === everyPage;
/** What has a limit in seconds is proved by itself: beside another browser it would measure that. */
export const isTimed = (proof) => /faults|without/.test(proof.join(' '));
