import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { build, type Rolldown } from 'vite';
import { AtlasPage, built, type Language } from './atlas.ts';
import { expect, test, type Page } from './browser.ts';
import { figure } from '../verify/figure.ts';

/** `SANAD_TRANSCRIPT=write` commits what is spoken now to the two files that a person reads and judges. */
const WRITE = process.env['SANAD_TRANSCRIPT'] === 'write';

/** The virtual screen reader as one script. */
async function screenReader(): Promise<string> {
  const entry = createRequire(import.meta.url).resolve('@guidepup/virtual-screen-reader/browser.js');
  const made = await build({ configFile: false, logLevel: 'error', build: { write: false, minify: false, lib: { entry, formats: ['iife'], name: 'screenReader', fileName: 'reader' } } }) as Rolldown.RolldownOutput[];
  return made[0]?.output[0].code ?? '';
}

/** Everything spoken in a part of the page, from its beginning, at most so many phrases. */
async function spoken(page: Page, script: string, query: string, most: number): Promise<string[]> {
  const session = await page.context().newCDPSession(page);
  const { result: there } = await session.send('Runtime.evaluate', { expression: 'typeof screenReader' });
  if (there.value === 'undefined') await session.send('Runtime.evaluate', { expression: script.replace(/^var screenReader =/, 'globalThis.screenReader =') });
  const { result, exceptionDetails } = await session.send('Runtime.evaluate', {
    awaitPromise: true, returnByValue: true,
    expression: `(async () => {
      const { virtual } = screenReader;
      const held = document.activeElement;
      await virtual.start({ container: document.querySelector(${JSON.stringify(query)}) });
      const first = await virtual.lastSpokenPhrase();
      for (let at = 1; at < ${most}; at += 1) {
        await virtual.next();
        if (await virtual.lastSpokenPhrase() === first) break;
      }
      const log = await virtual.spokenPhraseLog();
      await virtual.stop();
      held?.focus?.();
      return JSON.stringify(log);
    })()`,
  });
  await session.detach();
  if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
  return JSON.parse(result.value as string) as string[];
}

const STEPS: Record<Language, { masthead: string; map: string; list: string; words: string; time: string }> = {
  ar: { masthead: 'رأس الصفحة', map: 'العلامات في مجال النظر', list: 'القائمة، أولها', words: 'بعد اختيار المناورات الملغاة: المصادر', time: 'الخط الزمني' },
  en: { masthead: 'The head of the page', map: 'The marks in view', list: 'The list, its beginning', words: 'After choosing the cancelled exercise: the sources', time: 'The timeline' },
};

/** The roles and states the reader names in English whatever the page's language; a real one has words of its own for them. */
const ROLES = /\b(?:banner|button|link|heading|level|combobox|listbox|option|list|listitem|end of|region|complementary|navigation|group|paragraph|status|checkbox|checked|not checked|radio|slider|position|set size|of|pressed|not pressed|expanded|not expanded|selected|not selected|disabled|img|image|graphic|mark|blockquote|article|term|definition|details|summary|article|autocomplete|in|has|popup|controls|1 control|control|max|min|value|orientation|horizontal|vertical|busy|polite|atomic|live|document|fieldset|legend|placeholder|editable|search|empty|main|separator|deletion|emphasis|strong|code|time|output|note|figure|table|row|cell|column|columnheader|rowheader|true|false|both|list box|text|orientated|horizontally|vertically|current|activedescendant|described|relevant|additions|not|a|key|shortcuts|keyshortcuts|Enter)\b/g;

test('what a screen reader speaks on the way from the opened page to the words', async ({ page, address }) => {
  test.setTimeout(120_000);
  const script = await screenReader();
  await new AtlasPage(page, address, 'ar').open('#v=1&lang=ar&map=5/41/73&time=2022-10-12');
  const counts: string[] = [];
  for (const language of ['ar', 'en'] as Language[]) {
    const atlas = new AtlasPage(page, address, language);
    await page.evaluate((hash) => { location.hash = hash; }, `#v=1&lang=${language}&map=5/41/73&time=2022-10-12`);
    await expect(page.locator('html')).toHaveAttribute('lang', language);
    const { masthead, map, list, words, time } = STEPS[language];
    const parts: [string, string[]][] = [
      [masthead, await spoken(page, script, '.masthead', 60)],
      [time, await spoken(page, script, '#timeline', 60)],
      [map, await spoken(page, script, '.map-cursor', 60)],
      [list, await spoken(page, script, '.list-group', 40)],
    ];
    await page.locator('#map-cursor').focus();
    await page.keyboard.press('Home');
    await page.keyboard.type(language === 'ar' ? 'الأخوة' : 'Brotherhood');
    await expect(page.locator('.cursor-stop.here')).toHaveAttribute('data-id', 'ex-brotherhood-2022');
    await page.keyboard.press('Enter');
    await expect(atlas.mark).toHaveCount(1);
    parts.push([words, await spoken(page, script, '#reader', 60)]);
    const said = parts.flatMap(([, phrases]) => phrases);
    counts.push(`${said.length} phrases in ${language}`);
    const text = `${parts.map(([title, phrases]) => `## ${title}\n\n${phrases.map((phrase) => `- ${phrase}`).join('\n')}`).join('\n\n')}\n`;
    const file = `e2e/transcripts/${language}.txt`;
    mkdirSync('e2e/transcripts', { recursive: true });
    if (WRITE || !existsSync(file)) writeFileSync(file, text);
    // No control without a name, and the cancelled exercise as such.
    expect(said.filter((phrase) => /^(?:button|link|checkbox|radio|slider|combobox|option|listbox)(?:$|, (?:not )?(?:checked|pressed|selected|expanded|disabled|position|orientated|has popup))/.test(phrase)), language).toEqual([]);
    expect(said.join('\n')).toMatch(language === 'ar' ? /ملغاة/ : /cancelled/);
    if (language === 'en') expect(parts.slice(0, 4).flatMap(([, phrases]) => phrases).filter((phrase) => /\p{Script=Arabic}/u.test(phrase.replace(/.*العربية.*/u, '')))).toEqual([]);
    else expect(parts.slice(0, 4).flatMap(([, phrases]) => phrases).filter((phrase) => /[A-Z]*[a-z]{2,}/.test(phrase.replaceAll(ROLES, '').replace('English', '')))).toEqual([]);
    // A new document adds to what is said; the five of this atlas are held to the letter.
    if (built.documents.length === 5) expect(text).toBe(readFileSync(file, 'utf8'));
  }
  figure(21, `transcript of the main job by a virtual screen reader: ${counts.join(', ')}, no control without a name`);
});
