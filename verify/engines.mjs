// The main job in Firefox and WebKit, where they are installed; said plainly where they are not. No promise of the table.
import { readFileSync, writeFileSync } from 'node:fs';
import { preview } from 'vite';
import { ENGINES, until } from './drivers.mjs';

const server = await preview({ base: '/some/where/', logLevel: 'silent', preview: { port: 0, host: '127.0.0.1', strictPort: false } });
const address = `http://127.0.0.1:${server.httpServer.address().port}/some/where/`;
const exact = Object.fromEntries(JSON.parse(readFileSync('dist/atlas/evidence.jsonld', 'utf8')).items.map((item) => [item.passage, item.target.selector[0].exact]));
const pictures = process.env.PICTURES;
const ESCAPE = '\uE00C';
const ARROW_LEFT = '\uE012';

/** Each step of the main job: a name, and what has to hold in the page, tried until it does. */
async function mainJob(browser, language) {
  const words = language === 'ar' ? { timeline: 'الخط الزمني', cancelled: 'ملغاة' } : { timeline: 'Timeline', cancelled: 'cancelled' };
  const held = [];
  const step = async (name, body, ...args) => {
    await until(async () => {
      const result = await browser.run(body, ...args);
      if (result !== true) throw new Error(`${name}: ${JSON.stringify(result)}`);
    }, 90_000);
    held.push(name);
  };
  await browser.navigate(`${address}?engine=${language}#v=1&lang=${language}`);
  await step('words and list', 'return location.search === `?engine=${arguments[0]}` && document.querySelectorAll("#list button[data-id]").length > 30', language);
  await step('map drawn, or its absence told', 'const map = document.querySelector("#map"); return map.getAttribute("aria-busy") === "false" || map.querySelector(".map-note-lasting") !== null || map.outerHTML.slice(0, 200)');
  const drawn = await browser.run('return document.querySelector("#map .map-note-lasting") === null');
  await browser.run('document.querySelector("#list button[data-id=gas-tapi]").click()');
  await step('a row opens its exact words', 'const mark = document.querySelector("#reader mark"); return mark !== null && arguments[0].includes(mark.textContent) || (mark && mark.textContent)', Object.values(exact));
  await step('the link names it', 'return /sel=gas-tapi/.test(location.hash) || location.hash');
  await browser.run('const slider = document.querySelector(`[role=group][aria-label="${arguments[0]}"] input[type=range]`); slider.focus()', words.timeline);
  const before = await browser.run('return document.querySelector("#list") && document.activeElement.getAttribute("aria-valuetext")');
  await browser.press(ARROW_LEFT);
  await step('the slider goes by keys, and says the date', 'const text = document.activeElement.getAttribute("aria-valuetext"); return (text !== null && text !== arguments[0] && /20\\d\\d/.test(text)) || text', before);
  await browser.run('location.hash = `#v=1&lang=${arguments[0]}&sel=ex-brotherhood-2022`', language);
  await step('the cancelled exercise says so', 'const row = document.querySelector("#list button[data-id=ex-brotherhood-2022]"); return (row !== null && row.textContent.includes(arguments[0])) || (row && row.textContent)', words.cancelled);
  await browser.run('document.querySelector("input[role=combobox]").focus()');
  await browser.press(...'TAPI');
  await step('search finds an alias', 'return [...document.querySelectorAll("[role=option]")].some((one) => one.dataset.id === "gas-tapi")');
  await browser.press(ESCAPE);
  await browser.run('location.hash = `#v=1&lang=${arguments[0]}&doc=002`', language);
  await step('a document opens whole', 'return document.querySelectorAll("#reader [data-at]").length > 5');
  await step('nothing failed', 'return document.querySelector("[role=alert]") === null || document.querySelector("[role=alert]").textContent');
  if (pictures) writeFileSync(`${pictures}-${language}.png`, Buffer.from(await browser.picture(), 'base64'));
  return { held, drawn };
}

let failed = 0;
for (const engine of ENGINES) {
  if (!engine.installed()) {
    console.log(`${engine.name}: left out, ${engine.needs} is not installed here`);
    continue;
  }
  const browser = await engine.start({ width: 1280, height: 800 });
  try {
    for (const language of ['ar', 'en']) {
      const { held, drawn } = await mainJob(browser, language);
      console.log(`${engine.name} ${browser.version}, ${language}: ${held.length} steps of the main job hold; map ${drawn ? 'drawn' : 'not drawn here (no WebGL 2), and the page says so'}`);
    }
  } catch (error) {
    failed += 1;
    console.log(`${engine.name} ${browser.version}: ${error.message}`);
  } finally {
    await browser.close();
  }
}
await server.close();
console.log(`engines: ${failed === 0 ? 'the main job holds wherever it was run' : `${failed} failed`}`);
process.exit(failed === 0 ? 0 : 1);
