/** What every contestant is: mounted on a box of the view's size over the same land, and asked to show a day. */
export interface Contestant {
  /** Shows a day; whatever it does for that later is its own affair. */
  step(day: number): void;
  /** Marks at a pixel on the day shown. */
  pick(x: number, y: number): number[] | Promise<number[]>;
}

export type Mount<Ground, Data> = (ground: Ground, data: Data) => Promise<Contestant>;

/** A contestant's module: the land it stands on and the data as it wants it, both made before the clock runs, and how it is mounted with them. */
export interface Entry<Ground = unknown, Data = unknown> {
  groundOf(box: HTMLElement): Promise<Ground>;
  dataOf(count: number, pointsOnly: boolean): Data;
  mount: Mount<Ground, Data>;
  /** Milliseconds of the least that must be done with the data before they can be shown and pressed. */
  floor?(data: Data): Promise<number>;
}

/** Land and sea, and the colours of the marks: the same for all. */
export const COLOURS = { sea: '#dfe7ea', land: '#f3efe6', point: '#1d4f91', line: '#b3470f', area: '#7f2a88' };
export const RADIUS = 3;
export const LINE = 2;

export const landOf = async (): Promise<GeoJSON.FeatureCollection> => (await fetch('./land.json')).json() as Promise<GeoJSON.FeatureCollection>;

/** A contestant with its own types folded away. */
export interface Ready { floor(): Promise<number>; mount(): Promise<Contestant> }

/** Makes a contestant's data and land, outside any time that is measured. */
export async function readied<Ground, Data>(entry: Entry<Ground, Data>, box: HTMLElement, count: number, pointsOnly: boolean): Promise<Ready> {
  const data = entry.dataOf(count, pointsOnly);
  const ground = await entry.groundOf(box);
  return { floor: () => entry.floor?.(data) ?? Promise.resolve(NaN), mount: () => entry.mount(ground, data) };
}
