import { readFileSync } from 'node:fs';
import { z } from 'zod';

const words = z.strictObject({ ar: z.string().trim().min(1), en: z.string().trim().min(1) });

/** What a deployer sets in `site.json`; `hosting/README.md` explains each. */
export const siteSchema = z.strictObject({
  /** Name of the site in the title of the window; null: the atlas's own title. */
  title: words.nullable(),
  /** Where corrections go: a mail address, or an https address of a form. */
  contact: z.union([z.email(), z.url({ protocol: /^https$/ })]).nullable(),
  /** Who publishes the site, in one line. */
  imprint: words.nullable(),
  /** The language a page opens in when its link names none. */
  language: z.enum(['ar', 'en']),
  /** Who may show the site inside a page of theirs, as the policy's `frame-ancestors` takes it. */
  frameAncestors: z.array(z.string().regex(/^(?:'self'|'none'|https:\/\/(?:\*\.)?[a-z0-9.-]+(?::\d+)?)$/)).min(1)
    .refine((sources) => !sources.includes("'none'") || sources.length === 1, "'none' stands alone"),
});

export type Site = z.infer<typeof siteSchema>;

/** Reads `site.json`. Throws a message that names file, path and reason, in both languages. */
export function readSite(file = 'site.json'): Site {
  let content: unknown;
  try {
    content = JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    throw new Error(`${file}: not readable as JSON / لا يُقرأ بصيغة JSON: ${error instanceof Error ? error.message : String(error)}`);
  }
  const { data, error } = siteSchema.safeParse(content);
  if (data) return data;
  const issues = error.issues.map(({ path, message }) => `  ${file} · ${path.join('.') || '(file)'} · ${message}`);
  throw new Error(`${file} is refused / رُفض ${file}:\n${issues.join('\n')}`);
}
