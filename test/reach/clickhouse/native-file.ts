import { appendFileSync } from "node:fs";
import type { Cell } from "../../../src/catalog/declare/cell";
import type { Given } from "../../../reach/row";

/** A column of a file that ClickHouse reads as it is. */
export interface FileColumn {
  readonly name: string;
  readonly type: "Nullable(Float64)" | "Array(Nullable(Float64))" | "Nullable(String)" | "Nullable(Bool)" | "String";
  readonly values: readonly Given[];
}

/** Writes a block of columns of equal length in the format Native, after those that are there. */
export function appendBlock(file: string, columns: readonly FileColumn[]): void {
  const rows = columns[0]?.values.length ?? 0;
  const parts = columns.flatMap(({ name, type, values }) => [text(name), text(type), ...columnOf(type, values)]);
  appendFileSync(file, Buffer.concat([count(columns.length), count(rows), ...parts]));
}

function columnOf(type: string, values: readonly Given[]): Uint8Array[] {
  if (type.startsWith("Nullable(")) {
    const marks = Uint8Array.from(values, (value) => Number(value === null));
    return [marks, ...columnOf(type.slice("Nullable(".length, -1), values)];
  }
  if (type.startsWith("Array(")) {
    let end = 0;
    const lists = values as readonly (readonly Cell[])[];
    const ends = BigUint64Array.from(lists, (list) => BigInt((end += list.length)));
    return [bytesOf(ends), ...columnOf(type.slice("Array(".length, -1), lists.flat())];
  }
  if (type === "Float64") return [bytesOf(Float64Array.from(values, (value) => Number(value ?? 0)))];
  if (type === "Bool") return [Uint8Array.from(values, Number)];
  return values.map((value) => text(String((value ?? "") as string)));
}

const bytesOf = ({ buffer }: Float64Array | BigUint64Array): Uint8Array => new Uint8Array(buffer);

function count(value: number): Uint8Array {
  const bytes: number[] = [];
  for (let left = value; left > 127; left >>>= 7) bytes.push((left & 127) | 128);
  return Uint8Array.from([...bytes, value >>> (7 * bytes.length)]);
}

function text(value: string): Uint8Array {
  const bytes = Buffer.from(value, "utf8");
  return Buffer.concat([count(bytes.length), bytes]);
}
