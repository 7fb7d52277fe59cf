// Two browsers besides Chromium, each driven by its own remote control: Firefox by Marionette, WebKit by WebDriver.
import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const has = (program) => spawnSync(process.platform === 'win32' ? 'where' : 'which', [program], { stdio: 'ignore' }).status === 0;
const pause = (ms) => new Promise((resolve) => { setTimeout(resolve, ms); });

/** Calls until it no longer throws; throws the last error after `patience` milliseconds. */
async function until(call, patience) {
  for (const end = Date.now() + patience; ;) {
    try {
      return await call();
    } catch (error) {
      if (Date.now() > end) throw error;
      await pause(250);
    }
  }
}

/**
 * Each engine: its name, what it needs, whether that is installed, and how to start it at a window size. A started one
 * takes WebDriver commands (`navigate`, `run` a function body in the page, `press` keys) and ends with `close`.
 */
export const ENGINES = [
  { name: 'Firefox', needs: 'firefox-esr or firefox', installed: () => has('firefox-esr') || has('firefox'), start: startFirefox },
  { name: 'WebKit', needs: 'webkit2gtk-driver and xvfb', installed: () => has('WebKitWebDriver') && has('Xvfb'), start: startWebKit },
];

const PREFERENCES = {
  'datareporting.policy.dataSubmissionEnabled': false, 'browser.shell.checkDefaultBrowser': false, 'app.update.enabled': false, 'network.captive-portal-service.enabled': false,
  'network.connectivity-service.enabled': false, 'browser.startup.homepage_override.mstone': 'ignore', 'remote.prefs.recommended': true, 'webgl.force-enabled': true, 'ui.prefersReducedMotion': 1,
};

async function startFirefox({ width, height }) {
  const port = 20_000 + (process.pid % 20_000);
  const profile = mkdtempSync(join(tmpdir(), 'sanad-firefox-'));
  writeFileSync(join(profile, 'user.js'), Object.entries({ ...PREFERENCES, 'marionette.port': port }).map(([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});\n`).join(''));
  const browser = spawn(has('firefox-esr') ? 'firefox-esr' : 'firefox', ['--headless', '--marionette', '--no-remote', '--profile', profile, `--width=${width}`, `--height=${height}`, 'about:blank'], { stdio: 'ignore', env: { ...process.env, MOZ_HEADLESS_WIDTH: String(width), MOZ_HEADLESS_HEIGHT: String(height) } });
  const socket = await until(() => new Promise((resolve, reject) => {
    const made = connect(port, '127.0.0.1', () => resolve(made));
    made.once('error', reject);
  }), 60_000);
  let received = Buffer.alloc(0);
  let id = 0;
  const waiting = new Map();
  // Every message is its length in bytes, a colon, and JSON.
  socket.on('data', (chunk) => {
    received = Buffer.concat([received, chunk]);
    for (let colon = received.indexOf(58); colon > 0; colon = received.indexOf(58)) {
      const length = Number(received.subarray(0, colon).toString());
      if (received.length < colon + 1 + length) return;
      const message = JSON.parse(received.subarray(colon + 1, colon + 1 + length).toString());
      received = received.subarray(colon + 1 + length);
      if (!Array.isArray(message)) continue;
      const [, of, error, result] = message;
      const { resolve, reject } = waiting.get(of);
      waiting.delete(of);
      if (error) reject(new Error(`${error.error}: ${error.message}`));
      else resolve(result?.value ?? result);
    }
  });
  const send = (name, parameters = {}) => new Promise((resolve, reject) => {
    id += 1;
    waiting.set(id, { resolve, reject });
    const text = JSON.stringify([0, id, name, parameters]);
    socket.write(`${Buffer.byteLength(text)}:${text}`);
  });
  const { capabilities } = await send('WebDriver:NewSession', { capabilities: { alwaysMatch: { pageLoadStrategy: 'none' } } });
  return {
    version: capabilities.browserVersion,
    navigate: (address) => send('WebDriver:Navigate', { url: address }),
    run: (body, ...args) => send('WebDriver:ExecuteScript', { script: body, args, sandbox: null, newSandbox: false }),
    press: (...keys) => send('WebDriver:PerformActions', { actions: [{ type: 'key', id: 'keys', actions: keys.flatMap((key) => [{ type: 'keyDown', value: key }, { type: 'keyUp', value: key }]) }] }),
    picture: () => send('WebDriver:TakeScreenshot', { full: false }),
    close: async () => {
      socket.destroy();
      browser.kill('SIGKILL');
    },
  };
}

async function startWebKit({ width, height }) {
  const display = `:${90 + (process.pid % 100)}`;
  const screen = spawn('Xvfb', [display, '-screen', '0', `${width}x${height + 120}x24`], { stdio: 'ignore' });
  const port = 40_000 + (process.pid % 20_000);
  const driver = spawn('WebKitWebDriver', [`--port=${port}`], { stdio: 'ignore', env: { ...process.env, DISPLAY: display, GDK_BACKEND: 'x11', LIBGL_ALWAYS_SOFTWARE: '1', WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1' } });
  const ask = async (method, path, body) => {
    const response = await fetch(`http://127.0.0.1:${port}${path}`, { method, ...(body && { body: JSON.stringify(body) }) });
    const { value } = await response.json();
    if (!response.ok) throw new Error(`${value.error}: ${value.message}`);
    return value;
  };
  const { sessionId, capabilities } = await until(() => ask('POST', '/session', { capabilities: { alwaysMatch: { pageLoadStrategy: 'none' } } }), 60_000);
  const at = `/session/${sessionId}`;
  await ask('POST', `${at}/window/rect`, { x: 0, y: 0, width, height: height + 100 });
  return {
    version: capabilities.browserVersion,
    navigate: (address) => ask('POST', `${at}/url`, { url: address }),
    run: (body, ...args) => ask('POST', `${at}/execute/sync`, { script: body, args }),
    press: (...keys) => ask('POST', `${at}/actions`, { actions: [{ type: 'key', id: 'keys', actions: keys.flatMap((key) => [{ type: 'keyDown', value: key }, { type: 'keyUp', value: key }]) }] }),
    picture: () => ask('GET', `${at}/screenshot`),
    close: async () => {
      await ask('DELETE', at).catch(() => {});
      driver.kill('SIGKILL');
      screen.kill('SIGKILL');
    },
  };
}

export { until };
