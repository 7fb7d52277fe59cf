import type L from 'leaflet';
import type { Mount } from '../contest.ts';
import { geojsonOf, type Mark } from '../data.ts';
import { pathOf, pickFrom } from './leaflet.ts';

export { groundOf } from './leaflet.ts';
export const dataOf = geojsonOf;

/** Written by hand: marks sorted by start and by end, and on a step only those that begin or end between the two days are added or removed. */
export const mount: Mount<L.Map, Mark[]> = async (map, marks) => {
  const paths = marks.map(pathOf);
  const markOf = new Map<L.Path, number>(paths.map((path, mark) => [path, mark]));
  const order = (key: 'start' | 'end') => Uint32Array.from(marks.keys()).sort((a, b) => (marks[a]?.properties[key] as number) - (marks[b]?.properties[key] as number));
  const [byStart, byEnd] = [order('start'), order('end')];
  const dayAt = (order: Uint32Array, key: 'start' | 'end', at: number) => marks[order[at] as number]?.properties[key] as number;
  const on = new Set<number>();
  let now = -1;
  let [begun, ended] = [0, 0];
  const put = (mark: number, there: boolean) => {
    if (there === on.has(mark)) return;
    const path = paths[mark] as L.Path;
    if (there) {
      path.addTo(map);
      on.add(mark);
    } else {
      path.remove();
      on.delete(mark);
    }
  };
  const stands = (mark: number, day: number) => (marks[mark]?.properties.start as number) <= day && (marks[mark]?.properties.end as number) >= day;
  return {
    step: (day) => {
      const touched: number[] = [];
      while (begun < marks.length && dayAt(byStart, 'start', begun) <= day) touched.push(byStart[begun++] as number);
      while (begun > 0 && dayAt(byStart, 'start', begun - 1) > day) touched.push(byStart[--begun] as number);
      while (ended < marks.length && dayAt(byEnd, 'end', ended) < day) touched.push(byEnd[ended++] as number);
      while (ended > 0 && dayAt(byEnd, 'end', ended - 1) >= day) touched.push(byEnd[--ended] as number);
      for (const mark of touched) put(mark, stands(mark, day));
      now = day;
    },
    pick: (x, y) => (now < 0 ? [] : pickFrom(map, (path) => markOf.get(path) ?? -1, () => [...on].map((mark) => paths[mark] as L.Path))(x, y)),
  };
};
