import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { execFileSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from '@playwright/test';

/** Which browser is driven; Playwright's second door, for what is no test. */
export { chromium };

const FLAGS = [
  '--no-sandbox', '--use-angle=swiftshader', '--enable-unsafe-swiftshader', '--ignore-gpu-blocklist', '--disable-background-networking',
  '--disable-component-update', '--disable-sync', '--no-first-run', '--disable-quic',
];

const INSTALLED = [
  '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome', '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome', 'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/** How to start a browser: CHROME_BIN; an installed Chromium; on Linux x64 the one from the package registry; elsewhere Playwright's own download. */
export async function findBrowser(): Promise<{ executablePath?: string; args: string[] }> {
  const named = process.env['CHROME_BIN'];
  if (named) return { executablePath: named, args: FLAGS };
  const installed = process.env['SANAD_BROWSER'] === 'package' ? undefined : INSTALLED.find((path) => existsSync(path));
  if (installed) return { executablePath: installed, args: FLAGS };
  if (process.platform === 'linux' && process.arch === 'x64') {
    process.env['AWS_LAMBDA_JS_RUNTIME'] ??= '20.x';
    // One folder a worker: two that unpack into one would run a half-written file.
    const folder = join(tmpdir(), `sanad-chromium-${process.getuid?.() ?? 0}-${process.env['TEST_PARALLEL_INDEX'] ?? 0}`);
    mkdirSync(folder, { recursive: true });
    process.env['TMPDIR'] = folder;
    // The package's own font list names a fixed folder; a browser that finds no font at all dies at the first fallback.
    process.env['FONTCONFIG_PATH'] = folder;
    writeFileSync(join(folder, 'fonts.conf'), `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig><dir>${join(folder, 'fonts')}</dir><cachedir>${join(folder, 'fonts-cache')}</cachedir></fontconfig>\n`);
    const { default: packaged } = await import('@sparticuz/chromium');
    packaged.setGraphicsMode = true;
    return { executablePath: await packaged.executablePath(), args: FLAGS };
  }
  if (!existsSync(chromium.executablePath())) execFileSync('npx', ['playwright', 'install', 'chromium'], { stdio: 'inherit', shell: true });
  return { args: FLAGS };
}
