import { invalid, Refusal } from "../../core/refusal";
import { argument, type Value } from "./argument";
import { CellError, type Cell } from "../declare/cell";
import type { Definition, ListParameter, Rows, WordListParameter } from "../declare/define";
import { haveHeading } from "./heading";
import { refusalInRow, cellsOf, isLeftOut } from "./read-list";

/** The lists of a call that form one table. */
export interface Columns {
  /** By argument: a value for each row, or why there is none. */
  readonly values: ReadonlyMap<string, ReadColumn>;
  readonly hasHeading: boolean;
  /** A row that is empty, or is the heading: its other cells have not been looked at. */
  isEmpty(row: number): boolean;
  /** Why the lists do not form a table, if they differ in length. */
  readonly misfit: Refusal | undefined;
}

/** `undefined`: left out, and has no default. `null`: optional and not given. */
type ReadColumn = Value[] | undefined | null | Refusal | CellError;

interface Column {
  readonly name: string;
  readonly parameter: ListParameter | WordListParameter;
  readonly cells: readonly Cell[];
}

/**
 * Reads the lists that mark empty rows first. Of an empty row nothing else is read, not even a text that is no number.
 * A list of one cell stands for every row.
 */
export function readColumns(definition: Definition, blocks: readonly (Rows<Cell> | undefined)[]): Columns {
  const values = new Map<string, ReadColumn>();
  const columns: Column[] = [];
  for (const [index, [name, parameter]] of Object.entries(definition.parameters).entries()) {
    if (!("list" in parameter) || parameter.alone) continue;
    const cells = cellsOf(name, blocks[index]);
    if (cells instanceof Refusal) values.set(name, cells);
    else columns.push({ name, parameter, cells });
  }
  const rows = columns.reduce((most, { cells }) => Math.max(most, cells.length), 1);
  const ranges = columns.filter(({ cells }) => cells.length > 1);
  const hasHeading = haveHeading(ranges.map(({ parameter, cells }) => ({ parameter, first: [cells[0] as Cell] })));
  const isHeading = (row: number) => hasHeading && row === 0;

  const markNames = [definition.emptyWhere ?? []].flat();
  const isMark = ({ name }: Column) => markNames.includes(name);
  for (const column of columns.filter(isMark)) values.set(column.name, readColumn(column, rows, isHeading));
  const marks = markNames.map((name) => values.get(name)).filter((mark) => mark !== undefined && mark !== null);
  const isEmpty = (row: number) =>
    isHeading(row) || (markNames.length > 0 && marks.every((mark) => Array.isArray(mark) && (mark[row] ?? 0) === 0));

  for (const mark of marks)
    if (Array.isArray(mark))
      for (let row = 0; row < mark.length; row++) if (mark[row] === undefined && isEmpty(row)) mark[row] = 0;

  const isHeld = contradictionIn(columns, markNames.join(" and "), (row) => isEmpty(row) && !isHeading(row));
  for (const [name, refusal] of isHeld) values.set(name, refusal);
  const isEmptyThroughout = Array.from({ length: rows }, (_, row) => row).every(isEmpty);
  for (const column of columns)
    if (!isMark(column) && !isHeld.has(column.name))
      values.set(column.name, readColumn(column, rows, isEmpty, isEmptyThroughout));
  // a table of nothing but empty rows has no need of the lists that were left out
  if (isEmptyThroughout)
    for (const { name } of columns)
      if (values.get(name) === undefined) values.set(name, new Array<Value>(rows).fill(0));
  return { values, hasHeading, isEmpty, misfit: misfitOf(ranges, rows) };
}

/** Numbers that stand in empty rows, in lists that say they cannot; a text says nothing there. */
function contradictionIn(
  columns: readonly Column[],
  marks: string,
  isEmpty: (row: number) => boolean,
): ReadonlyMap<string, Refusal> {
  const found = new Map<string, Refusal>();
  for (const { name, parameter, cells } of columns) {
    if (!("notBesideEmpty" in parameter) || cells.length <= 1) continue;
    const { read } = argument(name, parameter);
    const row = cells.findIndex((cell, at) => isEmpty(at) && isNumberButZero(read(cell)));
    if (row < 0) continue;
    const message = `${name} must be 0 where ${marks} is blank or 0, was ${String(read(cells[row] as Cell))}`;
    found.set(name, refusalInRow(invalid(message, name), row, cells.length));
  }
  return found;
}

const isNumberButZero = (value: unknown): boolean => typeof value === "number" && value !== 0;

function readColumn(
  { name, parameter, cells }: Column,
  rows: number,
  isEmpty: (row: number) => boolean,
  isNeverRead = false,
): ReadColumn {
  const { read } = argument(name, parameter);
  if (cells.length <= 1) {
    if (isNone(parameter, cells) && read(null) === null) return null;
    if (isNeverRead) return new Array<Value>(rows).fill(0);
    const value = read(isLeftOut(cells) ? null : (cells[0] as Cell));
    if (value instanceof Refusal || value instanceof CellError || value === undefined) return value;
    const column = new Array<Value>(rows).fill(value);
    if (isEmpty(0)) column[0] = 0;
    return column;
  }
  const column = new Array<Value>(cells.length);
  for (let row = 0; row < cells.length; row++) {
    if (isEmpty(row)) {
      column[row] = 0;
      continue;
    }
    const value = read(cells[row] as Cell);
    if (value instanceof CellError) return value;
    if (value instanceof Refusal) return refusalInRow(value, row, cells.length);
    column[row] = value;
  }
  return column;
}

/** Whether nothing was given; a single 0 counts as nothing where Excel for desktop would hand over a blank so. */
const isNone = (parameter: Column["parameter"], cells: readonly Cell[]): boolean =>
  isLeftOut(cells) || (cells[0] === 0 && ("words" in parameter || parameter.zeroIsNone === true));

function misfitOf(ranges: readonly Column[], rows: number): Refusal | undefined {
  const longest = ranges.find(({ cells }) => cells.length === rows);
  const short = ranges.find(({ cells }) => cells.length !== rows);
  if (!longest || !short) return undefined;
  return invalid(
    `${short.name} and ${longest.name} must have as many rows as each other, were ${short.cells.length} and ${rows}`,
  );
}
