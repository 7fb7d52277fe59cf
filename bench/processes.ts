import { readdirSync, readFileSync } from 'node:fs';

/** What a browser and its processes have used between two looks; CPU in milliseconds, memory at the end in megabytes. */
export interface Usage { main: number; renderer: number; all: number; memory: number }

/** One look at a browser's processes, by their number. */
export type Look = ReadonlyMap<number, { kind: string; cpu: number; main: number }>;

const TICK = 10;

interface Process { id: number; parent: number; kind: string; cpu: number }

function processes(): Process[] {
  return readdirSync('/proc').filter((name) => /^\d+$/.test(name)).flatMap((name) => {
    try {
      const stat = readFileSync(`/proc/${name}/stat`, 'utf8');
      // The name stands in brackets and may hold spaces.
      const rest = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
      const command = readFileSync(`/proc/${name}/cmdline`, 'utf8');
      return [{ id: Number(name), parent: Number(rest[1]), kind: /--type=([\w-]+)/.exec(command)?.[1] ?? 'browser', cpu: (Number(rest[11]) + Number(rest[12])) * TICK }];
    } catch {
      return [];
    }
  });
}

/** The processes of a browser now. Linux alone tells these. */
export function lookAt(browser: number): Look {
  const all = processes();
  const family = new Set([browser]);
  for (let grown = 0; grown !== family.size;) {
    grown = family.size;
    for (const { id, parent } of all) if (family.has(parent)) family.add(id);
  }
  return new Map(all.filter(({ id }) => family.has(id)).map(({ id, kind, cpu }) => [id, { kind, cpu, main: Number(readFileSync(`/proc/${id}/task/${id}/schedstat`, 'utf8').split(' ')[0]) / 1e6 }]));
}

/** What was used between two looks; the renderer is the one that has worked most in between. */
export function usageOf(before: Look, after: Look): Usage {
  const grown = [...after].map(([id, { kind, cpu, main }]) => ({ id, kind, cpu: cpu - (before.get(id)?.cpu ?? 0), main: main - (before.get(id)?.main ?? 0) }));
  const renderer = grown.filter(({ kind }) => kind === 'renderer').sort((a, b) => b.main - a.main)[0];
  if (!renderer) throw new Error('the browser has no renderer');
  const memory = Number(/^Pss:\s+(\d+)/m.exec(readFileSync(`/proc/${renderer.id}/smaps_rollup`, 'utf8'))?.[1]) / 1024;
  return { main: renderer.main, renderer: renderer.cpu, all: grown.reduce((sum, { cpu }) => sum + cpu, 0), memory };
}
