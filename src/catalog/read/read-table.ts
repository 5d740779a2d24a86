import { invalid, Refusal } from "../../core/refusal";
import { argument } from "./argument";
import { CellError, type Cell } from "../declare/cell";
import type { NumberParameter, Rows, TableParameter } from "../declare/define";
import { isHeading as isHeadingCell } from "./heading";

/**
 * The rows of a table as records, one number for each column. A heading on top and rows that are all blank are passed
 * over.
 */
export function readTable(
  name: string,
  { columns, misplaced, otherwise, single }: TableParameter,
  block: Rows<Cell> | undefined,
): Record<string, number>[] | null | Refusal | CellError {
  const [only = null] = block?.length === 1 && block[0]?.length === 1 ? block[0] : [];
  if (single && !isBlank(only)) return tableOfOne(name, columns, single, only);
  const places = Object.entries(columns).map(([column, parameter]) => argument(`${name}: ${column}`, parameter));
  const titles = Object.keys(columns);
  const parameters = Object.values(columns);
  // of too many columns as well: the rows below it then say how many there must be
  const isHeading = (cells: readonly Cell[]) =>
    cells.every((cell, column) => isHeadingCell(cell, (parameters[column] ?? parameters.at(-1)) as NumberParameter));
  const filled = (block ?? [])
    .map((cells, row) => ({ cells, row }))
    .filter(({ cells, row }) => !cells.every(isBlank) && !(row === 0 && isHeading(cells)))
    // Excel for desktop hands over a blank row as one of 0
    .filter(({ cells }, place) => place === 0 || !cells.every((cell) => isBlank(cell) || cell === 0));
  if (filled.length === 0 && otherwise === null) return null;
  if (filled.length === 0) return invalid(`${name} is empty: it takes rows of ${titles.join(", ")}`, name);
  const table: Record<string, number>[] = [];
  for (const { cells, row } of filled) {
    if (cells.length !== titles.length)
      return invalid(`${name} must have ${titles.length} columns (${titles.join(", ")}), had ${cells.length}`, name);
    const record: Record<string, number> = {};
    for (const [column, { read, refuse }] of places.entries()) {
      const value = read(cells[column] ?? null);
      if (value instanceof CellError) return value;
      const problem = value instanceof Refusal ? value : refuse(value);
      if (problem) return invalid(`${problem.message}, in row ${row + 1}`, name);
      record[titles[column] as string] = value as number;
    }
    const wrong = misplaced?.(record, table.at(-1));
    if (wrong !== undefined) return invalid(`${name}: ${wrong}, in row ${row + 1}`, name);
    table.push(record);
  }
  return table;
}

/**
 * A single cell as a table of one row: it is the column that `single` has no value for, and is refused under the
 * table's name.
 */
function tableOfOne(
  name: string,
  columns: TableParameter["columns"],
  others: Readonly<Record<string, unknown>>,
  cell: Cell,
): Record<string, number>[] | Refusal | CellError {
  const [column, parameter] = Object.entries(columns).find(([title]) => !(title in others)) as [
    string,
    NumberParameter,
  ];
  const { read, refuse } = argument(name, parameter);
  const value = read(cell);
  if (value instanceof CellError || value instanceof Refusal) return value;
  return refuse(value) ?? [{ ...(others as Record<string, number>), [column]: value as number }];
}

const isBlank = (cell: Cell) => cell === null || cell === "";
