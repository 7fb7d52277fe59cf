import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from './browser.ts';

const SOURCE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** Runs axe in the page's own context and names each broken rule with the element that breaks it. No rule and no element is left out. */
export async function violationsOf(page: Page): Promise<string[]> {
  // Through the debugging protocol, which the page's content policy does not concern.
  const session = await page.context().newCDPSession(page);
  const { result: there } = await session.send('Runtime.evaluate', { expression: 'typeof axe' });
  if (there.value === 'undefined') await session.send('Runtime.evaluate', { expression: SOURCE });
  const { result } = await session.send('Runtime.evaluate', {
    expression: `axe.run(document, { runOnly: ${JSON.stringify(TAGS)}, resultTypes: ['violations'] }).then((r) => JSON.stringify(r.violations.flatMap((v) => v.nodes.map((n) => v.id + ': ' + n.target.join(' ') + ' — ' + (n.failureSummary || '').replace(/\\s+/g, ' ').slice(0, 220)))))`,
    awaitPromise: true, returnByValue: true,
  });
  await session.detach();
  return JSON.parse(result.value as string) as string[];
}

/** What axe does not ask, measured in the page as it stands. */
export interface Measured {
  /** Pixels by which the page is wider than its window. */
  sideways: number;
  /** Targets below 24 by 24 pixels, unless they stand in running text or have that much room around them (WCAG 2.5.8). */
  small: string[];
  /** Text in the letters of one language under the `lang` of the other. */
  foreign: string[];
}

export const measured = (page: Page): Promise<Measured> => page.evaluate(() => {
  const nameOf = (element: Element) => `${element.tagName.toLowerCase()}.${element.className} «${(element.getAttribute('aria-label') ?? element.textContent ?? '').trim().slice(0, 30)}»`;
  const shown = (element: Element) => element.checkVisibility({ visibilityProperty: true }) && !element.closest('[inert]');

  const hiddenByClip = (element: Element | null): boolean => element !== null && (getComputedStyle(element).clipPath === 'inset(50%)' || hiddenByClip(element.parentElement));

  const LEAST = 24;
  const controls = [...document.querySelectorAll('a[href], button, input, summary, canvas[tabindex], [role="option"]:not(.cursor-stop), [role="slider"]')].filter(shown).flatMap((element) => {
    // What lies unseen in its label is pressed there.
    const target = element.closest('label') ?? element;
    const box = target.getBoundingClientRect();
    return box.width <= 1 || box.height <= 1 || target.closest('.visually-hidden') || hiddenByClip(target) ? [] : [{ target, box }];
  });
  const inText = ({ target }: { target: Element }) => getComputedStyle(target).display === 'inline' || (target.matches('.link-button') && (target.parentElement?.textContent ?? '').trim().length > (target.textContent ?? '').trim().length);
  const middle = (box: DOMRect) => ({ x: box.x + box.width / 2, y: box.y + box.height / 2 });
  const isSmall = ({ box }: { box: DOMRect }) => box.width < LEAST - 0.5 || box.height < LEAST - 0.5;
  const small = controls.filter((one) => isSmall(one) && !inText(one)).filter(({ target, box }) => controls.some((other) => {
    if (other.target === target || other.target.contains(target) || target.contains(other.target)) return false;
    const { x, y } = middle(box);
    if (isSmall(other)) return Math.hypot(middle(other.box).x - x, middle(other.box).y - y) < LEAST;
    return Math.hypot(Math.max(other.box.left - x, 0, x - other.box.right), Math.max(other.box.top - y, 0, y - other.box.bottom)) < LEAST / 2;
  })).map(({ target, box }) => `${nameOf(target)} ${box.width.toFixed(0)}×${box.height.toFixed(0)}`);

  // Abbreviations in capitals are read letter by letter in either language; what is marked as no language is no language's.
  const ARABIC = /\p{Script=Arabic}{2,}/u;
  const LATIN = /(?<![\p{L}\d])(?![A-Z\d-]+(?![\p{L}\d]))[A-Za-z]{2,}/u;
  const langOf = (element: Element | null) => element?.closest('[lang]')?.getAttribute('lang') ?? '';
  const wrong = (text: string, lang: string) => (lang === 'ar' && LATIN.test(text)) || (lang === 'en' && ARABIC.test(text));
  const foreign: string[] = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const { parentElement, textContent } = node;
    if (!parentElement || parentElement.closest('script, style, noscript')) continue;
    if (wrong(textContent ?? '', langOf(parentElement))) foreign.push(`${langOf(parentElement)}: «${textContent?.trim().slice(0, 60)}» in ${parentElement.tagName.toLowerCase()}.${parentElement.className}`);
  }
  for (const element of document.body.querySelectorAll('[aria-label], [title], [placeholder], [alt]')) {
    for (const attribute of ['aria-label', 'title', 'placeholder', 'alt']) {
      const text = element.getAttribute(attribute) ?? '';
      // The words one sees on a control belong to its name, in whatever language they are.
      const seen = (element.textContent ?? '').trim();
      if (wrong(seen === '' ? text : text.replace(seen, ''), langOf(element))) foreign.push(`${langOf(element)}: ${attribute} «${text.slice(0, 60)}» of ${element.tagName.toLowerCase()}.${element.className}`);
    }
  }
  return { sideways: Math.max(0, document.documentElement.scrollWidth - document.documentElement.clientWidth), small: [...new Set(small)], foreign: [...new Set(foreign)] };
});
