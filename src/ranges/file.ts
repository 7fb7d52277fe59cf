import type { Columns } from './columns.ts';

/** The types of numbers a column may hold, by the name that the file gives them. */
const TYPES = { u8: Uint8Array, u16: Uint16Array, u32: Uint32Array } as const;
export type TypeName = keyof typeof TYPES;
export type Numbers = InstanceType<(typeof TYPES)[TypeName]>;

/** The columns of marks with their types, in the order in which they stand in a file. Those that may be left out are null where they are. */
export const MARK_COLUMNS: readonly [name: Exclude<keyof Columns, 'count'>, type: TypeName, optional: boolean][] = [
  ['positions', 'u32', false], ['first', 'u32', true], ['start', 'u16', false], ['end', 'u16', false], ['sureStart', 'u16', true], ['sureEnd', 'u16', true],
  ['rivalStart', 'u16', true], ['rivalEnd', 'u16', true], ['look', 'u16', false], ['shape', 'u8', false], ['rule', 'u8', true],
];

/** The file's first four bytes, and the number of its form. */
const MAGIC = 0x434e_5353;
const FORM = 1;
const ALIGNED = 8;
const HEAD = 12;

/** What a file of columns says of itself: how many things there are, and of each column its name, type and length in numbers. */
export interface Header { count: number; columns: readonly (readonly [name: string, type: TypeName, length: number])[] }

export const bytesEach = (type: TypeName): number => TYPES[type].BYTES_PER_ELEMENT;
/** Where the column after so many bytes begins. */
export const aligned = (bytes: number): number => Math.ceil(bytes / ALIGNED) * ALIGNED;

/**
 * The head of a file of columns, little-endian: four bytes that name the format, its form, the length of a header in JSON,
 * the header, and what is left until the first column. Each column begins at a multiple of eight.
 */
export function encodeHeader(header: Header): Uint8Array<ArrayBuffer> {
  const told = new TextEncoder().encode(JSON.stringify(header));
  const bytes = new Uint8Array(aligned(HEAD + told.length));
  const view = new DataView(bytes.buffer);
  [MAGIC, FORM, told.length].forEach((word, at) => view.setUint32(4 * at, word, true));
  bytes.set(told, HEAD);
  return bytes;
}

/** Columns of marks as the bytes of a file. */
export function encodeColumns(columns: Columns): Uint8Array<ArrayBuffer> {
  const present = MARK_COLUMNS.flatMap(([name, type]) => {
    const numbers = columns[name];
    return numbers === null ? [] : [{ name, type, numbers: numbers as Numbers }];
  });
  const head = encodeHeader({ count: columns.count, columns: present.map(({ name, type, numbers }) => [name, type, numbers.length] as const) });
  const bytes = new Uint8Array(head.length + present.reduce((sum, { numbers }) => sum + aligned(numbers.byteLength), 0));
  bytes.set(head);
  let at = head.length;
  for (const { numbers } of present) {
    bytes.set(new Uint8Array(numbers.buffer, numbers.byteOffset, numbers.byteLength), at);
    at += aligned(numbers.byteLength);
  }
  return bytes;
}

/**
 * Whatever columns the bytes of a file hold, by their names; the bytes are not copied. Throws a `RangeError` or a
 * `SyntaxError` that says what is wrong with them.
 */
export function decodeNumbers(buffer: ArrayBuffer): { count: number; columns: ReadonlyMap<string, Numbers> } {
  const { header, begin } = headerOf(buffer);
  const columns = new Map<string, Numbers>();
  let at = begin;
  for (const [name, type, length] of header.columns) {
    const Column = Object.hasOwn(TYPES, type) ? TYPES[type] : null;
    if (!Column) throw new RangeError(`column ${name} is of a type nobody knows: ${type}`);
    const size = length * Column.BYTES_PER_ELEMENT;
    if (!Number.isSafeInteger(length) || length < 0 || at + size > buffer.byteLength) throw new RangeError(`column ${name} ends after the file`);
    columns.set(name, new Column(buffer, at, length));
    at += aligned(size);
  }
  return { count: header.count, columns };
}

/** The column of that name. Throws a `RangeError` where there is none, or it is of another type or length. */
export function columnOf<Type extends TypeName>(columns: ReadonlyMap<string, Numbers>, name: string, type: Type, length: number): InstanceType<(typeof TYPES)[Type]> {
  const numbers = columns.get(name);
  if (!(numbers instanceof TYPES[type])) throw new RangeError(`column ${name} is missing`);
  if (numbers.length !== length) throw new RangeError(`column ${name} has ${numbers.length} entries instead of ${length}`);
  return numbers as InstanceType<(typeof TYPES)[Type]>;
}

/** Columns of marks over the bytes of a file. Throws as `decodeNumbers` does. */
export const decodeColumns = (buffer: ArrayBuffer): Columns => marksOf(decodeNumbers(buffer));

/** The columns of marks among others of a file. Throws a `RangeError` where they do not hold together. */
export function marksOf({ count, columns }: ReturnType<typeof decodeNumbers>): Columns {
  const positions = columns.get('positions')?.length ?? 0;
  const lengthOf = (name: string) => (name === 'positions' ? positions : name === 'first' ? count + 1 : count);
  const found = Object.fromEntries(MARK_COLUMNS.map(([name, type, optional]) => [name, optional && !columns.has(name) ? null : columnOf(columns, name, type, lengthOf(name))]));
  return checked({ count, ...found } as unknown as Columns);
}

function headerOf(buffer: ArrayBuffer): { header: Header; begin: number } {
  const view = new DataView(buffer);
  if (buffer.byteLength < HEAD || view.getUint32(0, true) !== MAGIC) throw new RangeError('no file of columns');
  if (view.getUint32(4, true) !== FORM) throw new RangeError(`form ${view.getUint32(4, true)}, ${FORM} is read`);
  const length = view.getUint32(8, true);
  if (HEAD + length > buffer.byteLength) throw new RangeError('the header ends after the file');
  const header = JSON.parse(new TextDecoder().decode(new Uint8Array(buffer, HEAD, length))) as Partial<Header> | null;
  const isColumn = (one: unknown) => Array.isArray(one) && one.length === 3;
  if (!header || !Number.isSafeInteger(header.count) || (header.count as number) < 0 || !Array.isArray(header.columns) || !header.columns.every(isColumn)) throw new RangeError('the header is no header');
  return { header: header as Header, begin: aligned(HEAD + length) };
}

/** No mark's positions lie outside theirs. */
function checked(columns: Columns): Columns {
  const { first, positions, count } = columns;
  if (positions.length % 2 !== 0 || (!first && positions.length !== 2 * count)) throw new RangeError('column positions does not fit');
  for (let mark = 0; first && mark < count; mark += 1) if ((first[mark] as number) >= (first[mark + 1] as number)) throw new RangeError(`mark ${mark} has no position`);
  if (first && (first[0] !== 0 || first[count] !== positions.length / 2)) throw new RangeError('column first does not fit');
  return columns;
}
