import { createServer, type Server } from 'node:http';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { extname, join } from 'node:path';
import type { AddressInfo } from 'node:net';
import { chromium, findBrowser } from '../e2e/chromium.ts';
import type { Bench } from './page.ts';
import { lookAt, usageOf } from './processes.ts';

/** One contestant with so many marks, once. CPU in milliseconds a step, of which `idle` is what a frame costs the main thread in which nothing is asked; memory in megabytes; the rest as named. */
interface Line {
  who: string; n: number; points: boolean; mount: number; floor: number; main: number; idle: number; renderer: number; all: number; memory: number;
  frames: number; rightASecond: number; stale: number; torn: number; click50: number; click95: number; found: number;
}

const PEERS = ['setfilter', 'setdata', 'ohm', 'leaflet-timedimension', 'leaflet-diff', 'deckgl'];
const TYPES: Record<string, string> = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css', '.json': 'application/json' };
const HERE = join(process.cwd(), 'bench');

function serve(): Promise<Server> {
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://here').pathname;
    const file = path === '/land.json' ? join(HERE, '../public/basemap/countries.json') : join(HERE, 'dist', path === '/' ? 'index.html' : path);
    if (!file.startsWith(HERE) && path !== '/land.json' || !existsSync(file) || !statSync(file).isFile()) {
      response.writeHead(404).end();
      return;
    }
    response.writeHead(200, { 'content-type': TYPES[extname(file)] ?? 'application/octet-stream' }).end(readFileSync(file));
  });
  return new Promise((resolve) => { server.listen(0, '127.0.0.1', () => resolve(server)); });
}

interface Lengths { scrub: number; judge: number; frames: number; clicks: number }
const LONG: Lengths = { scrub: 180, judge: 120, frames: 7, clicks: 100 };
const SHORT: Lengths = { scrub: 24, judge: 12, frames: 2, clicks: 10 };

/** Runs one contestant in a fresh browser, on two pages: one that is only driven and measured, then one whose pixels are read. */
async function run(address: string, who: string, n: number, points: boolean, lengths: Lengths): Promise<Line> {
  const asked = `?who=${who}&n=${n}${points ? '&points' : ''}`;
  const browser = await chromium.launchServer(await findBrowser());
  try {
    const driven = await onPage(browser.wsEndpoint(), `${address}/${asked}`, async (ask) => {
      const own = browser.process().pid as number;
      const mount = await ask('mount');
      await ask('scrub', 10);
      const before = lookAt(own);
      const steps = await ask('scrub', lengths.scrub);
      const after = lookAt(own);
      await ask('idle', lengths.scrub);
      const still = usageOf(after, lookAt(own));
      const used = usageOf(before, after);
      const click = await ask('click', lengths.clicks);
      return { mount, main: used.main / steps, idle: still.main / steps, renderer: used.renderer / steps, all: used.all / steps, memory: used.memory, click50: click.p50, click95: click.p95, found: click.found };
    });
    const judged = await onPage(browser.wsEndpoint(), `${address}/${asked}&judge`, async (ask) => {
      const floor = await ask('floor');
      await ask('mount');
      const frames = await ask('frames', lengths.frames);
      const { right, stale, torn, seconds } = await ask('judge', lengths.judge);
      const seen = right + stale + torn;
      return { floor, frames, rightASecond: right / seconds, stale: stale / seen, torn: torn / seen };
    });
    return { who, n, points, ...driven, ...judged };
  } finally {
    await browser.close();
  }
}

type Ask = <Name extends keyof Bench>(what: Name, ...given: Parameters<Bench[Name]>) => Promise<Awaited<ReturnType<Bench[Name]>>>;

async function onPage<Answer>(endpoint: string, address: string, work: (ask: Ask) => Promise<Answer>): Promise<Answer> {
  const browser = await chromium.connect(endpoint);
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  page.on('pageerror', (error) => console.error(`page: ${error.message}`));
  page.on('console', (message) => { if (message.type() === 'error') console.error(`page: ${message.text()}`); });
  await page.goto(address);
  const ask: Ask = (what, ...given) => page.evaluate(
    ([name, values]) => (window as unknown as { bench: Record<string, (...all: unknown[]) => never> }).bench[name]?.(...values) as never,
    [what as string, given as unknown[]] as const,
  );
  const answer = await work(ask);
  await browser.close();
  return answer;
}

const middle = (values: number[]): number => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;

/** The medians of several runs of one contestant with one number of marks. */
function medians(lines: Line[]): Line {
  const [first] = lines as [Line];
  const keys = (Object.keys(first) as (keyof Line)[]).filter((key) => typeof first[key] === 'number');
  return { ...first, ...Object.fromEntries(keys.map((key) => [key, middle(lines.map((line) => line[key] as number))])) };
}

const HEAD = ['who', 'marks', 'main ms', 'of it idle', 'renderer ms', 'all ms', 'frames', 'right/s', 'stale', 'torn', 'mount ms', '÷ floor', 'click p50', 'p95', 'MB'];
const fixed = (value: number, digits: number) => value.toFixed(digits);
const percent = (share: number) => `${Math.round(share * 100)} %`;
const rowOf = (line: Line): string[] => [
  line.who, `${line.n.toLocaleString('en-US')}${line.points ? ' points' : ''}`, fixed(line.main, 2), fixed(line.idle, 2), fixed(line.renderer, 2), fixed(line.all, 1), fixed(line.frames, 0), fixed(line.rightASecond, 1),
  percent(line.stale), percent(line.torn), fixed(line.mount, 0), Number.isNaN(line.floor) ? '' : fixed(line.mount / line.floor, 2), fixed(line.click50, 2), fixed(line.click95, 2), fixed(line.memory, 0),
];
const table = (rows: string[][]): string => [HEAD, HEAD.map((_, at) => (at < 2 ? '---' : '---:')), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n');

/** Every contestant as so many times the product, by what is aimed at. */
function ratios(all: Line[]): string[] {
  return all.filter(({ who }) => who !== 'sanad').flatMap((line) => {
    const own = all.find(({ who, n, points }) => who === 'sanad' && n === line.n && points === line.points);
    if (!own) return [];
    const times = (key: 'main' | 'renderer' | 'all') => `${fixed(line[key] / own[key], 2)} × ${key}`;
    return [`${line.who} ${line.n.toLocaleString('en-US')}: ${times('main')}, ${times('renderer')}, ${times('all')}; right steps a second ${fixed(line.rightASecond, 1)} against ${fixed(own.rightASecond, 1)}`];
  });
}

/** Runs the bench: `--quick`, `--rounds=5`, `--n=1000,10000`, `--who=setfilter,deckgl`. */
export async function main(words: readonly string[]): Promise<void> {
  const began = performance.now();
  const quick = words.includes('--quick');
  const given = (name: string) => words.find((word) => word.startsWith(`--${name}=`))?.split('=')[1];
  const rounds = Number(given('rounds') ?? (quick ? 1 : 5));
  const peers = given('who')?.split(',') ?? (quick ? ['setfilter', 'leaflet-diff'] : PEERS);
  const sizes = (given('n')?.split(',').map(Number) ?? (quick ? [1_000, 10_000] : [1_000, 10_000, 100_000])).map((n) => ({ n, points: n > 100_000 }));
  const server = await serve();
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const lines: Line[] = [];
  // Rounds outside, contestants inside: what else the machine does falls on all alike.
  for (let round = 1; round <= rounds; round += 1) {
    for (const { n, points } of [...sizes, ...(quick || given('n') ? [] : [{ n: 1_000_000, points: true }])]) {
      for (const who of ['sanad', ...(n > 100_000 ? peers.filter((peer) => peer === 'deckgl') : peers)]) {
        try {
          const line = await run(address, who, n, points, quick ? SHORT : LONG);
          lines.push(line);
          console.log(JSON.stringify({ round, ...line }));
        } catch (error) {
          console.log(JSON.stringify({ round, who, n, points, failed: String(error).split('\n')[0] }));
        }
      }
    }
  }
  server.close();
  const groups = new Map<string, Line[]>();
  for (const line of lines) groups.set(`${line.who} ${line.n} ${line.points}`, [...(groups.get(`${line.who} ${line.n} ${line.points}`) ?? []), line]);
  const all = [...groups.values()].map(medians).sort((a, b) => a.n - b.n);
  console.log(`\n${table(all.map(rowOf))}\n\n${ratios(all).join('\n')}\n`);
  console.log(`bench: ${lines.length} runs, ${rounds} rounds, ${Math.round((performance.now() - began) / 1000)} s; each of its lines above`);
}
