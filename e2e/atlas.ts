import { readFileSync } from 'node:fs';
import { EVERYTHING } from '../verify/figure.ts';
import { violationsOf } from './axe.ts';
import { expect, type Locator, type Page } from './browser.ts';

export type Language = 'ar' | 'en';

export { EVERYTHING };
/** Where both languages do the same thing mirrored, the daily run keeps to the master language. */
export const MIRRORED: readonly Language[] = EVERYTHING ? ['ar', 'en'] : ['ar'];

const WORDS = {
  ar: { map: 'الخريطة', timeline: 'الخط الزمني', reader: 'المصادر', list: 'القائمة', search: 'بحث', layers: 'الطبقات' },
  en: { map: 'Map', timeline: 'Timeline', reader: 'Sources', list: 'List', search: 'Search', layers: 'Layers' },
} as const;

interface Annotation { passage: string; body: { source: string }; target: { source: string; selector: [{ exact: string }, { start: number; end: number }] } }
interface BuiltFeature { id: string; geometry: unknown; properties: { name: { ar: string; en: string }; kind: string; layer: string } }

/** The built atlas, read from the files that are served. */
export const built = {
  get features(): BuiltFeature[] {
    return (JSON.parse(readFileSync('dist/atlas/features.geojson', 'utf8')) as { features: BuiltFeature[] }).features;
  },
  /** Ids of all passages, those about actors too. */
  get passages(): string[] {
    const { annotations } = JSON.parse(readFileSync('dist/atlas/gazetteer.json', 'utf8')) as { annotations: Annotation[] };
    return [...built.annotations, ...annotations].map(({ passage }) => passage);
  },
  get annotations(): Annotation[] {
    return (JSON.parse(readFileSync('dist/atlas/evidence.jsonld', 'utf8')) as { items: Annotation[] }).items;
  },
  /** Ids that were withdrawn and lead to another. */
  get forwarded(): string[] {
    return (JSON.parse(readFileSync('dist/atlas/withdrawn.json', 'utf8')) as { id: string; forward: string | null }[]).filter(({ forward }) => forward !== null).map(({ id }) => id);
  },
  get documents(): string[] {
    return (JSON.parse(readFileSync('dist/atlas/manifest.json', 'utf8')) as { documents: string[] }).documents;
  },
  reading: (path: string): string => readFileSync(`dist/atlas/${path}`, 'utf8'),
};

/** The atlas as a reader meets it: its landmarks, and what one does with them. */
export class AtlasPage {
  readonly page: Page;
  readonly address: string;
  readonly language: Language;
  readonly map: Locator;
  readonly timeline: Locator;
  readonly reader: Locator;
  readonly list: Locator;
  readonly search: Locator;
  readonly slider: Locator;
  readonly mark: Locator;

  constructor(page: Page, address: string, language: Language) {
    this.page = page;
    this.address = address;
    this.language = language;
    const words = WORDS[language];
    this.map = page.getByRole('region', { name: words.map, exact: true });
    this.timeline = page.getByRole('group', { name: words.timeline, exact: true });
    this.reader = page.getByRole('complementary', { name: words.reader, exact: true });
    this.list = page.getByRole('region', { name: words.list, exact: true });
    this.search = page.getByRole('combobox', { name: words.search, exact: true });
    this.slider = this.timeline.getByRole('slider').first();
    this.mark = this.reader.locator('mark');
  }

  /** Opens the page at a link; waits for the list and the map, or holds the map's code back, as a slow line would. */
  async open(link = '', withMap = true): Promise<void> {
    if (!withMap) await this.page.route(/assets\/bind-.*\.js/, () => { /* never answered */ });
    const hash = link || (this.language === 'en' ? '#v=1&lang=en' : '');
    await this.page.goto(`${this.address}${hash}`);
    await expect(this.list).toBeVisible();
    if (withMap) await expect(this.map).toHaveAttribute('aria-busy', 'false', { timeout: 45_000 });
  }

  row(id: string): Locator {
    return this.list.locator(`button[data-id="${id}"]`);
  }

  rows(): Promise<string[]> {
    // By its place in the page: an open list of results takes the rest of the page out of the accessibility tree.
    return this.page.locator('#list button[data-id]').evaluateAll((rows) => rows.map((row) => (row as HTMLElement).dataset['id'] as string));
  }

  /** Presses the map at a place: where `longitude`, `latitude` falls, from the link's camera. */
  async pressMap(longitude: number, latitude: number): Promise<void> {
    const box = await this.map.locator('canvas').first().boundingBox();
    const camera = await this.camera();
    if (!box || !camera) throw new Error('no camera in the link');
    const world = 512 * 2 ** camera.zoom;
    const x = (lon: number) => ((lon + 180) / 360) * world;
    const y = (lat: number) => ((1 - Math.asinh(Math.tan((lat * Math.PI) / 180)) / Math.PI) / 2) * world;
    const point = { x: box.x + box.width / 2 + x(longitude) - x(camera.longitude), y: box.y + box.height / 2 + y(latitude) - y(camera.latitude) };
    if (await this.page.evaluate(() => matchMedia('(pointer: coarse)').matches)) await this.page.touchscreen.tap(point.x, point.y);
    else await this.page.mouse.click(point.x, point.y);
  }

  async camera(): Promise<{ zoom: number; latitude: number; longitude: number } | null> {
    const match = /[#&]map=([\d.]+)\/(-?[\d.]+)\/(-?[\d.]+)/.exec(decodeURIComponent(new URL(this.page.url()).hash));
    return match ? { zoom: Number(match[1]), latitude: Number(match[2]), longitude: Number(match[3]) } : null;
  }

  date(): Promise<string> {
    return this.timeline.locator('output').innerText();
  }

  /** Rules of WCAG 2.2 AA and best practice that the page breaks now. */
  violations(): Promise<string[]> {
    return violationsOf(this.page);
  }
}
