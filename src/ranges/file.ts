import type { Columns } from './columns.ts';

/** The types of numbers a column may hold, by the name that the file gives them. */
const TYPES = { u8: Uint8Array, u16: Uint16Array, u32: Uint32Array } as const;
type TypeName = keyof typeof TYPES;
type Numbers = InstanceType<(typeof TYPES)[TypeName]>;

/** Every column with its type, in the order in which they stand in a file. Those that may be left out are null where they are. */
const COLUMNS: readonly [name: Exclude<keyof Columns, 'count'>, type: TypeName, optional: boolean][] = [
  ['positions', 'u32', false], ['first', 'u32', true], ['start', 'u16', false], ['end', 'u16', false], ['sureStart', 'u16', true], ['sureEnd', 'u16', true],
  ['rivalStart', 'u16', true], ['rivalEnd', 'u16', true], ['look', 'u16', false], ['shape', 'u8', false], ['rule', 'u8', true],
];

/** The file's first four bytes, and the number of its form. */
const MAGIC = 0x434e_5353;
const FORM = 1;
const ALIGNED = 8;
const HEAD = 12;

/** What a file of columns says of itself: how long each column is, in numbers. */
interface Header { count: number; columns: [name: string, type: TypeName, length: number][] }

const aligned = (bytes: number): number => Math.ceil(bytes / ALIGNED) * ALIGNED;

/**
 * Columns as bytes, little-endian: four bytes that name the format, its form, the length of a header in JSON, the header,
 * and the columns one after another, each beginning at a multiple of eight.
 */
export function encodeColumns(columns: Columns): Uint8Array<ArrayBuffer> {
  const present = COLUMNS.flatMap(([name, type]) => {
    const numbers = columns[name];
    return numbers === null ? [] : [{ name, type, numbers: numbers as Numbers }];
  });
  const header: Header = { count: columns.count, columns: present.map(({ name, type, numbers }) => [name, type, numbers.length]) };
  const told = new TextEncoder().encode(JSON.stringify(header));
  const begin = aligned(HEAD + told.length);
  const bytes = new Uint8Array(begin + present.reduce((sum, { numbers }) => sum + aligned(numbers.byteLength), 0));
  const view = new DataView(bytes.buffer);
  [MAGIC, FORM, told.length].forEach((word, at) => view.setUint32(4 * at, word, true));
  bytes.set(told, HEAD);
  let at = begin;
  for (const { numbers } of present) {
    bytes.set(new Uint8Array(numbers.buffer, numbers.byteOffset, numbers.byteLength), at);
    at += aligned(numbers.byteLength);
  }
  return bytes;
}

/** Columns over the bytes of a file, which are not copied. Throws a `RangeError` that says what is wrong with them. */
export function decodeColumns(buffer: ArrayBuffer): Columns {
  const { header, begin } = headerOf(buffer);
  const columns: Record<string, unknown> = { count: header.count };
  let at = begin;
  for (const [name, type, length] of header.columns) {
    const known = COLUMNS.find((one) => one[0] === name && one[1] === type);
    const Numbers = known && TYPES[type];
    if (!Numbers) throw new RangeError(`a column nobody knows: ${name} ${type}`);
    const size = length * Numbers.BYTES_PER_ELEMENT;
    if (!Number.isSafeInteger(length) || length < 0 || at + size > buffer.byteLength) throw new RangeError(`column ${name} ends after the file`);
    columns[name] = new Numbers(buffer, at, length);
    at += aligned(size);
  }
  return checked(columns, header.count);
}

function headerOf(buffer: ArrayBuffer): { header: Header; begin: number } {
  const view = new DataView(buffer);
  if (buffer.byteLength < HEAD || view.getUint32(0, true) !== MAGIC) throw new RangeError('no file of columns');
  if (view.getUint32(4, true) !== FORM) throw new RangeError(`form ${view.getUint32(4, true)}, ${FORM} is read`);
  const length = view.getUint32(8, true);
  if (HEAD + length > buffer.byteLength) throw new RangeError('the header ends after the file');
  const header = JSON.parse(new TextDecoder().decode(new Uint8Array(buffer, HEAD, length))) as Partial<Header> | null;
  if (!header || !Number.isSafeInteger(header.count) || (header.count as number) < 0 || !Array.isArray(header.columns)) throw new RangeError('the header is no header');
  return { header: header as Header, begin: aligned(HEAD + length) };
}

/** Every column is there that must be, as long as it must be, and no mark's positions lie outside theirs. */
function checked(found: Record<string, unknown>, count: number): Columns {
  for (const [name, , optional] of COLUMNS) {
    const numbers = found[name] as Numbers | undefined;
    if (!numbers && !optional) throw new RangeError(`column ${name} is missing`);
    found[name] = numbers ?? null;
    if (numbers && name !== 'positions' && numbers.length !== count + (name === 'first' ? 1 : 0)) throw new RangeError(`column ${name} has ${numbers.length} entries for ${count} marks`);
  }
  const columns = found as unknown as Columns;
  const { first, positions } = columns;
  if (positions.length % 2 !== 0 || (!first && positions.length !== 2 * count)) throw new RangeError('column positions does not fit');
  for (let mark = 0; first && mark < count; mark += 1) if ((first[mark] as number) >= (first[mark + 1] as number)) throw new RangeError(`mark ${mark} has no position`);
  if (first && (first[0] !== 0 || first[count] !== positions.length / 2)) throw new RangeError('column first does not fit');
  return columns;
}
