import { invalid, Refusal } from "../../core/refusal";
import { argument, type Value } from "./argument";
import { CellError, type Cell } from "../declare/cell";
import type { ListParameter, Rows, WordListParameter } from "../declare/define";
import { haveHeading } from "./heading";

/** A list with a length of its own. `values` holds the rows that are sound, without the heading. */
export interface List {
  readonly values: Value[];
  readonly rows: number;
  readonly hasHeading: boolean;
  /** What is wrong with single rows, where the other rows can do without them. */
  readonly faults: ReadonlyMap<number, Refusal | CellError>;
}

/**
 * Reads a column or a row as one list. With `onTheirOwn`, what is wrong with a row is kept for that row; otherwise the
 * first fault is the result. `undefined` for a list that was left out and has no default, `null` for one that is
 * optional.
 */
export function readList(
  name: string,
  parameter: ListParameter | WordListParameter,
  block: Rows<Cell> | undefined,
  onTheirOwn: boolean,
): List | Refusal | CellError | undefined | null {
  const cells = cellsOf(name, block);
  if (cells instanceof Refusal) return cells;
  const { read, refuse } = argument(name, parameter);
  if (isLeftOut(cells)) {
    const value = read(null) as Value;
    if (value === undefined || value === null) return value;
    return { values: [value], rows: 1, hasHeading: false, faults: new Map() };
  }
  const rows = cells.length;
  const hasHeading = rows > 1 && haveHeading([{ parameter, first: [cells[0] as Cell] }]);
  const values: Value[] = [];
  const faults = new Map<number, Refusal | CellError>();
  for (let row = hasHeading ? 1 : 0; row < rows; row++) {
    const value = read(cells[row] as Cell);
    const isRead = !(value instanceof Refusal || value instanceof CellError);
    const fault = isRead ? (onTheirOwn ? refuse(value) : undefined) : value;
    if (isRead && fault === undefined) values.push(value);
    else {
      const told = fault instanceof Refusal ? refusalInRow(fault, row, rows) : (fault as CellError);
      if (!onTheirOwn || rows === 1) return told;
      faults.set(row, told);
    }
  }
  return values.length > 0 ? { values, rows, hasHeading, faults } : [...faults.values()][0];
}

/** The cells of a range that must be a single column or a single row. */
export function cellsOf(name: string, block: Rows<Cell> | undefined): readonly Cell[] | Refusal {
  const [rows, columns] = [block?.length ?? 0, block?.[0]?.length ?? 0];
  if (rows > 1 && columns > 1)
    return invalid(`${name} takes one column or one row, was a range of ${rows} × ${columns}`, name);
  return (rows === 1 ? block?.[0] : block?.map(([cell = null]) => cell)) ?? [];
}

export const isLeftOut = (cells: readonly Cell[]): boolean =>
  cells.length === 0 || (cells.length === 1 && (cells[0] === null || cells[0] === ""));

/** A refusal that names the row it is about, unless there is only one. */
export const refusalInRow = ({ message, argument: name }: Refusal, row: number, rows: number): Refusal =>
  invalid(rows === 1 ? message : `${message}, in row ${row + 1}`, name);
