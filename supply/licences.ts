import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { licenceText, lockOf, type Locked } from './packages.ts';

/** Licences that let the product be passed on as it is, with their notices. */
export const ACCEPTED = new Set(['MIT', 'ISC', '0BSD', 'BSD-2-Clause', 'BSD-3-Clause', 'BDS-3-Clause', 'Apache-2.0', 'OFL-1.1', 'Unlicense', 'CC0-1.0', 'Zlib', '(EDL-1.0 OR EPL-1.0)', '(MIT OR Apache-2.0)']);

/** Said by a package itself, where its entry in the lock says nothing. */
const SAID: Record<string, string> = { arc: 'BSD-2-Clause', '@mapbox/jsonlint-lines-primitives': 'MIT' };

export const licenceOf = ({ name, license }: Locked): string => license ?? SAID[name] ?? 'not said';

/** Packages whose code or fonts can end up in the product: everything installed to run it, but for mere types. */
export const shipped = (root: string): Locked[] => lockOf(root).packages.filter(({ dev, name }) => !dev && !name.startsWith('@types/'))
  .sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : a.version < b.version ? -1 : 1));

/**
 * Everything in the product that others made, under which licence, as Markdown: base map and documents (as the project's
 * own LICENSE has them), then every package with the full text of its licence, each text once. The same tree gives the
 * same bytes.
 */
export function thirdParty(root: string): string {
  const texts = new Map<string, Locked[]>();
  for (const one of shipped(root)) {
    const text = licenceText(join(root, one.path)) ?? `${licenceOf(one)}; the package carries no text of it.`;
    texts.set(text, [...(texts.get(text) ?? []), one]);
  }
  const own = readFileSync(join(root, 'LICENSE'), 'utf8').trim();
  const sections = [...texts].map(([text, packages]) => [
    `## ${packages.map(({ name, version }) => `${name} ${version}`).join(', ')}`,
    `Licence: ${[...new Set(packages.map(licenceOf))].join(', ')}`,
    ['```', text.replaceAll('```', "'''"), '```'].join('\n'),
  ].join('\n\n'));
  return [
    '# Sanad and what it is made of',
    'Written by `npm run licences`. It covers every package that is installed to run Sanad, whether or not its code is in the built files.',
    '## Sanad, its fonts, base map, evidence and documents',
    ['```', own, '```'].join('\n'),
    ...sections,
  ].join('\n\n').concat('\n');
}
