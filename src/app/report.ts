import type { Language } from '../i18n/language.ts';
import type { FaultWords } from '../i18n/fault-words.ar.ts';

export type Part = keyof FaultWords['parts'];

/** One error that something met, as it is told to whoever may mend it. */
export interface Failure { part: Part; message: string; stack: string }

/** First characters of the manifest's hash: which atlas is open. */
let version: string | null = null;
export function setVersion(now: string | null): void {
  version = now;
}

export const languageNow = (): Language => (document.documentElement.lang === 'en' ? 'en' : 'ar');

/** Calls when the page's language changes; where a part has failed there may be no store to ask. Returns how to stop. */
export function onLanguage(listener: () => void): () => void {
  const watching = new MutationObserver(listener);
  watching.observe(document.documentElement, { attributeFilter: ['lang'] });
  return () => watching.disconnect();
}

export function failureOf(error: unknown, part: Part): Failure {
  const { message, stack } = error instanceof Error ? error : { message: String(error), stack: '' };
  return { part, message, stack: stack ?? '' };
}

/** The whole report as text: what failed, where, in which version and browser; nothing of who reads. */
export function reportOf({ part, message, stack }: Failure, words: FaultWords): string {
  const lines: [string, string][] = [
    [words.part, words.parts[part]], [words.message, message], [words.version, version ?? '—'], [words.link, location.href],
    [words.language, languageNow()], [words.browser, navigator.userAgent], [words.trace, `\n${stack}`],
  ];
  return lines.map(([name, value]) => `${name}: ${value}`).join('\n').trim();
}

let failures: readonly Failure[] = [];
const listeners = new Set<() => void>();
const MOST = 3;

/** Errors that no part of the page caught, the latest last. */
export const uncaught = {
  get: (): readonly Failure[] => failures,
  subscribe(listener: () => void): () => void {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
  clear: () => keep([]),
};

function keep(next: readonly Failure[]): void {
  failures = next;
  listeners.forEach((listener) => listener());
}

/** From now on what nobody catches is kept for the reader to see, once for each message. */
export function watchErrors(): void {
  const add = (error: unknown) => {
    const failure = failureOf(error, 'elsewhere');
    if (!failures.some(({ message }) => message === failure.message)) keep([...failures, failure].slice(-MOST));
  };
  // A browser says through the same event that an observer's answer came a frame late; that is no error and carries none.
  addEventListener('error', ({ error }) => { if (error) add(error); });
  addEventListener('unhandledrejection', ({ reason }) => add(reason));
}
