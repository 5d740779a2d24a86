import { extentOf, type CellAddress, type Extent } from "../cell-address";
import { typed } from "../entry/entered-text";
import type { CellRows } from "../plan-portions";

export const rangeOf = (sheet: Excel.Worksheet, { row, column, rows, columns }: Extent): Excel.Range =>
  sheet.getRangeByIndexes(row, column, rows, columns);

/** One cell of a sheet that is named. */
export const cellOf = (context: Excel.RequestContext, at: CellAddress & { readonly sheet: string }): Excel.Range => {
  const { row, column } = extentOf(at);
  return context.workbook.worksheets.getItem(at.sheet).getRangeByIndexes(row, column, 1, 1);
};

export function writeCells(sheet: Excel.Worksheet, { row, column, entries }: CellRows): void {
  const range = rangeOf(sheet, { row, column, rows: entries.length, columns: entries[0]?.length ?? 0 });
  range.formulas = entries.map((cells) => cells.map(typed));
}
