import { invalid, Refusal } from "../../core/refusal";
import { argument, type Value } from "./argument";
import { CellError, type Cell } from "../declare/cell";
import type { Definition, Parameter, Rows } from "../declare/define";
import { substituted, type Outcome } from "./evaluate";
import { readTable } from "./read-table";

type Block = Rows<Cell> | undefined;

/**
 * A function of ranges, each read as one argument: one value, one list or one table. The result is one value or one
 * block. An error cell anywhere in an argument is the result; in a block as it stands it is for the function to see.
 */
export function evaluateOnRanges(definition: Definition, blocks: readonly Block[]): Outcome[][] {
  const result = computed(definition, blocks);
  return Array.isArray(result) ? result : [[result as Outcome]];
}

function computed(definition: Definition, blocks: readonly Block[]): Outcome | Outcome[][] {
  const read: Record<string, unknown> = {};
  for (const [index, [name, parameter]] of Object.entries(definition.parameters).entries()) {
    const value = readRange(name, parameter, blocks[index]);
    if (value instanceof Refusal || value instanceof CellError) return value;
    read[name] = value;
  }
  for (const [name, parameter] of Object.entries(definition.parameters))
    if ("unit" in parameter && typeof parameter.otherwise === "object" && parameter.otherwise)
      read[name] = filled(read[name], read[parameter.otherwise.same]);

  const result = definition.idle?.(read) ?? misfit(definition, read) ?? definition.compute(read);
  if (result instanceof CellError) return result;
  if (result instanceof Refusal || !Array.isArray(result))
    return substituted(read["if_none"] as Value, result as Exclude<typeof result, Rows<unknown>>);
  return (result as Rows<Outcome>).map((row) =>
    row.map((value) => (value instanceof CellError ? value : substituted(null, value))),
  );
}

/** What was left out, in whole or in a row, is the same as in the other argument. */
function filled(value: unknown, other: unknown): unknown {
  if (value === undefined) return other;
  if (!Array.isArray(value) || !Array.isArray(other)) return value;
  return value.map((item: Value, row) => (item === undefined ? (other[other.length === 1 ? 0 : row] as Value) : item));
}

const misfit = (definition: Definition, read: Record<string, unknown>): Refusal | undefined =>
  (definition.takes === "columns" ? aligned(definition, read) : undefined) ?? refused(definition, read);

function readRange(name: string, parameter: Parameter, block: Block): unknown {
  if ("block" in parameter) return block ?? null;
  if ("columns" in parameter) return readTable(name, parameter, block);
  if ("list" in parameter) return readList(name, parameter, block);
  const [rows, columns] = [block?.length ?? 1, block?.[0]?.length ?? 1];
  if (rows * columns !== 1) return invalid(`${name} takes one value, was a range of ${rows} × ${columns}`, name);
  return argument(name, parameter).read(block?.[0]?.[0] ?? null);
}

/** `undefined` for a list that was left out: it takes its default, in every row; `null` for one that may be left out. */
function readList(name: string, parameter: Parameter, block: Block): unknown {
  const [rows, columns] = [block?.length ?? 0, block?.[0]?.length ?? 0];
  if (rows > 1 && columns > 1)
    return invalid(`${name} takes one column or one row, was a range of ${rows} × ${columns}`, name);
  const { read } = argument(name, parameter);
  const cells = block?.flat() ?? [];
  if (cells.length === 0 || (cells.length === 1 && (cells[0] === null || cells[0] === ""))) {
    const value = read(null);
    return value === undefined || value === null ? value : [value];
  }
  const values: Value[] = [];
  for (const [row, cell] of cells.entries()) {
    const value = read(cell);
    if (value instanceof CellError) return value;
    if (value instanceof Refusal) return atRow(value, row, cells.length);
    values.push(value);
  }
  return values;
}

const atRow = ({ message, argument: name }: Refusal, row: number, rows: number): Refusal =>
  invalid(rows === 1 ? message : `${message}, in row ${row + 1}`, name);

/** Stretches lists of one value to the length of the others; lists of different lengths are no table. */
function aligned(definition: Definition, read: Record<string, unknown>): Refusal | undefined {
  const names = Object.entries(definition.parameters).flatMap(([name, parameter]) =>
    isColumn(parameter) ? [name] : [],
  );
  const lists = names.filter((name) => Array.isArray(read[name]));
  const [longest] = lists.sort((a, b) => lengthOf(read[b]) - lengthOf(read[a]));
  if (longest === undefined) return undefined;
  const rows = lengthOf(read[longest]);
  for (const name of lists) {
    const list = read[name] as Value[];
    if (list.length !== rows && list.length !== 1)
      return invalid(`${name} and ${longest} must have as many rows as each other, were ${list.length} and ${rows}`);
    if (list.length !== rows) read[name] = new Array<Value>(rows).fill(list[0]);
  }
  const isEmpty = emptyRows(definition, read);
  const all = Array.from({ length: rows }, (_, row) => row);
  // a table of nothing but empty rows has no need of the lists that were left out
  for (const name of all.every(isEmpty) ? names.filter((name) => read[name] !== null) : lists) {
    const list = read[name] as Value[] | undefined;
    read[name] = all.map((row) => (isEmpty(row) ? (list?.[row] ?? 0) : list?.[row]));
  }
  return undefined;
}

/** A list that is one column of the table, beside which others may stand alone. */
const isColumn = (parameter: Parameter) => "list" in parameter && !parameter.alone;
const lengthOf = (list: unknown) => (list as unknown[]).length;

/** Whether all lists that mark an empty row are blank or 0 there. */
function emptyRows({ emptyWhere }: Definition, read: Record<string, unknown>): (row: number) => boolean {
  const marks = [emptyWhere ?? []].flat().map((name) => read[name] as Value[] | undefined);
  return (row) => marks.length > 0 && marks.every((mark) => (mark?.[row] ?? 0) === 0);
}

function refused(definition: Definition, read: Record<string, unknown>): Refusal | undefined {
  const isEmpty = emptyRows(definition, read);
  for (const [name, parameter] of Object.entries(definition.parameters)) {
    if ("columns" in parameter || "block" in parameter) continue;
    const { refuse } = argument(name, parameter);
    const value = read[name] as Value | Value[];
    if (!Array.isArray(value)) {
      const refusal = refuse(value);
      if (refusal) return refusal;
      continue;
    }
    for (const [row, item] of value.entries()) {
      if (isColumn(parameter) && isEmpty(row)) continue;
      const refusal = refuse(item);
      if (refusal) return atRow(refusal, row, value.length);
    }
  }
  return undefined;
}
