import { contains, extentOf, extentText, type CellAddress } from "../../workbook/cell-address";
import type { CellsInUse, SheetCells } from "../../workbook/cells-in-use";

/** What is to be converted: all sheets, one of them, or the cells that are selected. */
export type Where =
  | { readonly kind: "workbook" }
  | { readonly kind: "sheet"; readonly sheet: string }
  | { readonly kind: "cells"; readonly cells: CellAddress & { readonly sheet: string } };

/** A cell with a formula. */
export interface FormulaCell {
  readonly at: CellAddress & { readonly sheet: string };
  readonly formula: string;
}

export const isSheet = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase();

export function formulasIn(sheets: readonly SheetCells[], where: Where): FormulaCell[] {
  const found: FormulaCell[] = [];
  for (const { name, extent, formulas } of sheets) {
    if (where.kind === "sheet" && !isSheet(where.sheet, name)) continue;
    if (where.kind === "cells" && !isSheet(where.cells.sheet, name)) continue;
    const within = where.kind === "cells" ? extentOf(where.cells) : extent;
    formulas.forEach((line, down) =>
      line.forEach((formula, across) => {
        const [row, column] = [extent.row + down, extent.column + across];
        if (formula === "" || !contains(within, row, column)) return;
        found.push({ at: { sheet: name, cells: extentText({ row, column, rows: 1, columns: 1 }) }, formula });
      }),
    );
  }
  return found;
}

/** Why nothing is written on a sheet. */
export const PROTECTED = "its sheet is protected: unprotect it on the Review tab first";

export const isProtected = ({ sheets }: CellsInUse, sheet: string): boolean =>
  sheets.some((one) => one.isProtected && isSheet(one.name, sheet));
