import type { Cell } from "../../../src/catalog/declare/cell";
import type { Rows } from "./shapes";

/** A column as it was given: it is read, and never copied or changed. */
export type GivenColumn = readonly Cell[] | Float64Array;

export const isColumn = (given: unknown): given is GivenColumn => Array.isArray(given) || ArrayBuffer.isView(given);

/** A value as a cell would hold it; what no cell can hold is a slip of whoever wrote the call. */
export function cellIn(name: string, given: unknown): Cell {
  if (given === undefined || given === null) return null;
  if (typeof given === "number" || typeof given === "string" || typeof given === "boolean") return given;
  throw new TypeError(`${name} takes a number or a text, was ${kindOf(given)}`);
}

export const columnOrCell = (name: string, given: unknown): GivenColumn | Cell =>
  isColumn(given) ? columnIn(name, given) : cellIn(name, given);

/**
 * A Float32Array holds other decimals than those that were put into it: 0.1 is 0.10000000149011612 there. What is in an
 * array is looked at once.
 */
export function columnIn(name: string, given: GivenColumn): GivenColumn {
  if (given instanceof Float64Array) return given;
  if (!Array.isArray(given)) throw new TypeError(`${name} takes an array or a Float64Array, was ${kindOf(given)}`);
  for (let row = 0; row < given.length; row++) {
    if (given[row] === undefined) throw new TypeError(`${name} has nothing at ${row}: a row without a value is null`);
    if (typeof given[row] !== "number") cellIn(name, given[row]);
  }
  return given as readonly Cell[];
}

export function rowsIn(name: string, given: unknown): Rows<Cell> {
  if (!Array.isArray(given) || !given.every(Array.isArray)) throw new TypeError(`${name} takes an array of rows`);
  return given.map((row: unknown[]) => row.map((cell) => cellIn(name, cell)));
}

const kindOf = (given: unknown): string =>
  typeof given === "object" ? (given?.constructor?.name ?? "an object") : typeof given;
