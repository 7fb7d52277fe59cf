declare module 'edtf' {
  /** Throws on anything that is not EDTF of the given level. */
  export function parse(value: string, constraints: { level: 0 | 1 | 2 }): { type: string };
}
