/** One reason why the data is refused: which rule, where, and why, in both languages. */
export interface Refusal {
  rule: string;
  /** Path of the file below the project's root, e.g. `data/features/corridors.json`. */
  file: string;
  /** JSON path inside it, e.g. `features[0].statements[2].when.edtf`; empty for a whole file. */
  path: string;
  /** Id of the thing refused, or the file's name. */
  id: string;
  ar: string;
  en: string;
}

/** What a command came to: what stood in its way, or one line that says what was done and where it lies. */
export interface Outcome { error: string | null; line: string }

/** `["features", 0, "name"]` → `features[0].name`. */
export function jsonPath(parts: readonly PropertyKey[]): string {
  return parts.map((part, at) => (typeof part === 'number' ? `[${part}]` : at === 0 ? String(part) : `.${String(part)}`)).join('');
}

/** All refusals as text, one block each, both languages. */
export function describeRefusals(refusals: readonly Refusal[]): string {
  const blocks = refusals.map(
    (one) => `✗ ${one.file} · ${one.path || '(file)'} · ${one.id} · [${one.rule}]\n    ${one.en}\n    \u2067${one.ar}\u2069`,
  );
  return `${blocks.join('\n')}\n${refusals.length} refused / \u2067رُفض ${refusals.length}\u2069`;
}
