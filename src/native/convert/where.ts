import { contains, extentOf, extentText, meet, readAddress, type CellAddress } from "../../workbook/cell-address";
import type { SheetCells } from "../../workbook/cells-in-use";
import type { Rows } from "../calculate/calculate";
import type { CellsAt } from "../certificate/certify";

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

const isSheet = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase();

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

/** What cells show, as a formula on the sheet `home` speaks of them. */
export function cellsSeenFrom(sheets: readonly SheetCells[], home: string): CellsAt {
  return (text) => {
    const address = readAddress(text);
    const sheet = address && sheets.find(({ name }) => isSheet(name, address.sheet ?? home));
    return address && sheet ? shownAt(sheet, address) : undefined;
  };
}

/** More cells than a formula of ours is given in one argument. */
const MOST_CELLS = 200_000;

function shownAt({ extent, values }: SheetCells, address: CellAddress): Rows | undefined {
  const { row, column, rows, columns } = extentOf(address);
  if (rows * columns > MOST_CELLS) return undefined;
  if (!meet(extent, { row, column, rows, columns }))
    return Array.from({ length: rows }, () => new Array<null>(columns).fill(null));
  return Array.from({ length: rows }, (_, down) =>
    Array.from(
      { length: columns },
      (__, across) => values[row + down - extent.row]?.[column + across - extent.column] ?? null,
    ),
  );
}
