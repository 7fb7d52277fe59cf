import { readdirSync, readFileSync } from 'node:fs';

/** What a browser and its processes have used; CPU in milliseconds, memory in megabytes. */
export interface Usage { main: number; renderer: number; all: number; memory: number }

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

/** Of a browser by its process; its renderer is the one that has worked most. Linux alone tells these. */
export function usageOf(browser: number): Usage {
  const all = processes();
  const family = new Set([browser]);
  for (let grown = 0; grown !== family.size;) {
    grown = family.size;
    for (const { id, parent } of all) if (family.has(parent)) family.add(id);
  }
  const own = all.filter(({ id }) => family.has(id));
  const renderer = own.filter(({ kind }) => kind === 'renderer').sort((a, b) => b.cpu - a.cpu)[0];
  if (!renderer) throw new Error('the browser has no renderer');
  const main = Number(readFileSync(`/proc/${renderer.id}/task/${renderer.id}/schedstat`, 'utf8').split(' ')[0]) / 1e6;
  const memory = Number(/^Pss:\s+(\d+)/m.exec(readFileSync(`/proc/${renderer.id}/smaps_rollup`, 'utf8'))?.[1]) / 1024;
  return { main, renderer: renderer.cpu, all: own.reduce((sum, { cpu }) => sum + cpu, 0), memory };
}
