import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { figure } from '../verify/figure.ts';
import { ACCEPTED, licenceOf, shipped, thirdParty } from './licences.ts';
import { installScripts, lockOf, projectOf } from './packages.ts';

const ROOT = process.cwd();
const { packages, project: locked } = lockOf(ROOT);
const project = projectOf(ROOT);
const direct = { ...project.dependencies, ...project.devDependencies, ...project.overrides };
const listed = JSON.parse(readFileSync('supply/install-scripts.json', 'utf8')) as Record<string, string>;

/** A package without a hash, or from anywhere but the registry. */
const unpinned = packages.filter(({ integrity, resolved, link }) =>
  link === true || !/^sha512-[A-Za-z0-9+/]{86}==$/.test(integrity ?? '') || (resolved !== undefined && !resolved.startsWith('https://registry.npmjs.org/')))
  .map(({ path }) => path);
const inexact = Object.entries(direct).filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version)).map(([name]) => name);
const running = installScripts(ROOT, packages);
const unlisted = running.filter((name) => listed[name] === undefined);

test('the supply chain is pinned', () => {
  figure(24, `${packages.length} packages, ${unpinned.length + inexact.length} unpinned, ${running.length} with an install script, ${unlisted.length} unlisted`);
  expect(packages.length).toBeGreaterThan(100);
  expect(unpinned).toEqual([]);
  expect(inexact).toEqual([]);
  expect(unlisted).toEqual([]);
});

test('the lock is of this very project', () => {
  expect(locked.dependencies).toEqual(project.dependencies);
  expect(locked.devDependencies).toEqual(project.devDependencies);
});

test('the list of install scripts names packages of the lock, each with its reason', () => {
  for (const [name, why] of Object.entries(listed)) {
    expect(packages.map((one) => one.name)).toContain(name);
    expect(why.length, name).toBeGreaterThan(20);
  }
});

test('the project runs nothing when it is installed', () => {
  for (const script of ['preinstall', 'install', 'postinstall', 'prepare']) expect(project.scripts?.[script]).toBeUndefined();
  expect(existsSync('binding.gyp')).toBe(false);
});

test('what is shipped is under licences that allow it', () => {
  expect(shipped(ROOT).filter((one) => !ACCEPTED.has(licenceOf(one))).map(({ name, license }) => `${name}: ${license}`)).toEqual([]);
});

test('THIRD-PARTY.md is what npm run licences writes now', () => {
  expect(readFileSync('THIRD-PARTY.md', 'utf8') === thirdParty(ROOT), 'stale: npm run licences').toBe(true);
});
