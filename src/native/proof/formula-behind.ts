import type { Cell } from "../../catalog/declare/cell";
import { contains, extentOf, extentText, type CellAddress, type Extent } from "../../workbook/cell-address";
import { shownAt, type CellsInUse } from "../../workbook/cells-in-use";
import { isSheet, type FormulaCell } from "../convert/where";

/** The formula that a cell's value comes from: its own, or the one that spills over it. */
export interface FormulaBehind {
  /** The cell that the formula stands in. */
  readonly home: FormulaCell["at"];
  readonly formula: string;
  /** All that it fills. */
  readonly fills: Extent;
  /** Which row and column of that the cell is, from 0. */
  readonly row: number;
  readonly column: number;
  readonly shows: Cell;
}

/** Nothing where there is no such formula. */
export function formulaBehind(
  { sheets }: CellsInUse,
  at: CellAddress & { readonly sheet: string },
): FormulaBehind | undefined {
  const sheet = sheets.find(({ name }) => isSheet(name, at.sheet));
  if (!sheet) return undefined;
  const { row, column } = extentOf(at);
  const formulaAt = (down: number, across: number): string =>
    sheet.formulas[down - sheet.extent.row]?.[across - sheet.extent.column] ?? "";
  const fills =
    formulaAt(row, column) === ""
      ? sheet.spills.find((spill) => contains(spill, row, column))
      : (sheet.spills.find((spill) => spill.row === row && spill.column === column) ??
        ({ row, column, rows: 1, columns: 1 } satisfies Extent));
  if (!fills) return undefined;
  const formula = formulaAt(fills.row, fills.column);
  if (formula === "") return undefined;
  const home = { sheet: sheet.name, cells: extentText({ ...fills, rows: 1, columns: 1 }) };
  const [down, across] = [row - fills.row, column - fills.column];
  return { home, formula, fills, row: down, column: across, shows: shownAt(sheet, row, column) };
}
