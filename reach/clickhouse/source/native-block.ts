import type { Cell } from "../../../src/catalog/declare/cell";
import type { Given } from "../../row";
import type { ByteInput } from "./byte-pipe";

/**
 * ClickHouse's format Native: a block is the number of columns and of rows, and column by column its name, its type and
 * its values one after the other. Doubles pass bit by bit. https://clickhouse.com/docs/interfaces/formats/Native
 */
export interface Block {
  readonly rows: number;
  readonly columns: readonly Column[];
}

/** One value for each row, or the same for all of them. */
export type Column = { readonly values: ArrayLike<Given> } | { readonly same: Given };

export function readBlock(input: ByteInput): Block {
  const count = readCount(input);
  const rows = readCount(input);
  const columns = Array.from({ length: count }, () => {
    readText(input); // its name: arguments come in their order
    return readColumn(input, readText(input), rows);
  });
  return { rows, columns };
}

function readColumn(input: ByteInput, type: string, rows: number): Column {
  if (rows === 0) return { same: null };
  const [, outer, inner] = /^(Nullable|Array)\((.+)\)$/.exec(type) ?? [];
  if (outer === "Nullable")
    return withBlanks(Uint8Array.from(input.take(rows)), readColumn(input, inner as string, rows));
  if (outer === "Array") return { values: readLists(input, inner as string, rows) };
  switch (type) {
    case "Float64":
      return { values: readDoubles(input, rows) };
    case "String":
      return { values: readTexts(input, rows) };
    case "Bool":
    case "UInt8":
      return { values: Array.from(input.take(rows), Boolean) };
    case "Nothing":
      input.take(rows);
      return { same: null };
    default:
      throw new Error(`a column of ${type}, which no argument is`);
  }
}

/** Where a row is marked there is no value, whatever stands in its place. */
function withBlanks(isBlank: Uint8Array, column: Column): Column {
  if (!isBlank.includes(1)) return column;
  if (!isBlank.includes(0) || "same" in column) return { same: null };
  const { values } = column;
  return { values: Array.from(isBlank, (blank, row): Given => (blank === 1 ? null : (values[row] as Given))) };
}

function readDoubles(input: ByteInput, rows: number): Float64Array {
  const doubles = new Float64Array(rows);
  new Uint8Array(doubles.buffer).set(input.take(rows * Float64Array.BYTES_PER_ELEMENT));
  return doubles;
}

/** Most words are the one of the row before. */
function readTexts(input: ByteInput, rows: number): string[] {
  let before = "";
  let bytes = Buffer.alloc(0);
  return Array.from({ length: rows }, () => {
    const taken = input.take(readCount(input));
    if (!taken.equals(bytes)) [bytes, before] = [Buffer.from(taken), taken.toString("utf8")];
    return before;
  });
}

/** Where each row's list ends, and then all of them as one column. */
function readLists(input: ByteInput, type: string, rows: number): Given[] {
  const ends = new BigUint64Array(rows);
  new Uint8Array(ends.buffer).set(input.take(rows * BigUint64Array.BYTES_PER_ELEMENT));
  const all = readColumn(input, type, Number(ends[rows - 1]));
  let start = 0;
  return Array.from(ends, (last) => {
    const [from, to] = [start, Number(last)];
    start = to;
    return Array.from({ length: to - from }, (_, index) =>
      "same" in all ? (all.same as Cell) : (all.values[from + index] as Cell),
    );
  });
}

/** Seven bits a byte, the lowest first. */
function readCount(input: ByteInput): number {
  for (let count = 0, scale = 1; ; scale *= 128) {
    const byte = input.byte();
    count += (byte & 127) * scale;
    if (byte < 128) return count;
  }
}

const readText = (input: ByteInput): string => input.take(readCount(input)).toString("utf8");

const count = (value: number): Buffer => {
  const bytes: number[] = [];
  for (let left = value; ; left = Math.floor(left / 128)) {
    if (left < 128) return Buffer.from([...bytes, left]);
    bytes.push((left % 128) + 128);
  }
};

const text = (value: string): Buffer => {
  const bytes = Buffer.from(value, "utf8");
  return Buffer.concat([count(bytes.length), bytes]);
};

const ofRows = (type: string, rows: number): Buffer[] => [
  ...[count(1), count(rows), text("result")],
  ...[text(`Nullable(${type})`)],
];

/** A block of one column of numbers; null is none. */
export function blockOfNumbers(values: Float64Array, isNone: Uint8Array): Buffer {
  return Buffer.concat([...ofRows("Float64", values.length), isNone, new Uint8Array(values.buffer)]);
}

/** A block of one column of texts; null is none. */
export function blockOfTexts(values: readonly (string | null)[]): Buffer {
  const isNone = Uint8Array.from(values, (value) => Number(value === null));
  return Buffer.concat([...ofRows("String", values.length), isNone, ...values.map((value) => text(value ?? ""))]);
}
