import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** One package of the lock. */
export interface Locked {
  name: string;
  /** Where it is installed below the project, e.g. `node_modules/react`. */
  path: string;
  version: string;
  resolved?: string;
  integrity?: string;
  license?: string;
  link?: boolean;
  /** Only for building and testing. */
  dev: boolean;
  hasInstallScript: boolean;
}

interface Entry { version: string; resolved?: string; integrity?: string; license?: string; link?: boolean; dev?: boolean; devOptional?: boolean; hasInstallScript?: boolean }
export interface Project { dependencies?: Record<string, string>; devDependencies?: Record<string, string>; overrides?: Record<string, string>; scripts?: Record<string, string> }

const json = <T>(path: string): T => JSON.parse(readFileSync(path, 'utf8')) as T;
export const projectOf = (root: string): Project => json(join(root, 'package.json'));

/** Every package of the lock below `root`, and what the lock thinks the project itself asks for. */
export function lockOf(root: string): { packages: Locked[]; project: Project } {
  const { packages } = json<{ packages: Record<string, Entry & Project> }>(join(root, 'package-lock.json'));
  const { '': project = {}, ...others } = packages;
  return {
    project,
    packages: Object.entries(others).map(([path, { dev, devOptional, hasInstallScript, ...entry }]) => ({
      ...entry, path, name: path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length),
      dev: dev === true || devOptional === true, hasInstallScript: hasInstallScript === true,
    })),
  };
}

/** Names of packages that run something when they are installed: the lock says so, or the installed package does. */
export function installScripts(root: string, packages: readonly Locked[]): string[] {
  return [...new Set(packages.filter(({ path, hasInstallScript }) => hasInstallScript || runsAtInstall(join(root, path))).map(({ name }) => name))].sort();
}

function runsAtInstall(folder: string): boolean {
  if (!existsSync(join(folder, 'package.json'))) return false;
  const { scripts = {} } = json<Project>(join(folder, 'package.json'));
  return existsSync(join(folder, 'binding.gyp')) || ['preinstall', 'install', 'postinstall'].some((name) => scripts[name] !== undefined);
}

/** The licence and notices a package carries, as text; null where it carries none. */
export function licenceText(folder: string): string | null {
  const files = readdirSync(folder).filter((file) => /(?:^|-)(?:licen[cs]e|copying|notice)/i.test(file)).sort();
  return files.length === 0 ? null : files.map((file) => readFileSync(join(folder, file), 'utf8').replaceAll('\r\n', '\n').trim()).join('\n\n');
}
