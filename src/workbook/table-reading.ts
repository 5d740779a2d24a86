import type { Cell } from "../catalog/declare/cell";
import type { Extent } from "./cell-address";
import type { TableRead, TableRow } from "./table-rows";

export const isBlank = ({ values, formulas }: TableRow): boolean =>
  values.every((value) => value === null || value === "") && formulas.every((formula) => formula === "");

/** A table's cells, and those below it as far as the sheet is used: of the columns that the table has. */
export interface CellsOfTable {
  readonly sheet: string;
  /** The table alone, with its headings and its totals. */
  readonly table: Extent;
  readonly hasTotals: boolean;
  readonly values: readonly (readonly Cell[])[];
  readonly formulas: readonly (readonly string[])[];
  readonly beside: TableRead["beside"];
}

/** What is written right under a table belongs to it, whether or not Excel has made the table longer for it. */
export function tableRead({ sheet, table, hasTotals, values, formulas, beside }: CellsOfTable): TableRead {
  const rows = values.map((line, at): TableRow => ({ values: line, formulas: formulas[at] ?? [] }));
  const own = table.rows - (hasTotals ? 1 : 0);
  const under = hasTotals ? 0 : rows.slice(own).findIndex(isBlank);
  const length = hasTotals ? own : own + (under < 0 ? rows.length - own : under);
  return {
    sheet,
    extent: { ...table, rows: length },
    headings: rows[0]?.values ?? [],
    rows: rows.slice(1, length),
    beside,
    canGrow: !hasTotals,
  };
}

/** The names of these names, each with what its cell holds. */
export const besideOf = (names: readonly string[], cells: readonly (Cell | undefined)[]): TableRead["beside"] =>
  Object.fromEntries(names.map((name, at) => [name, cells[at]]));
