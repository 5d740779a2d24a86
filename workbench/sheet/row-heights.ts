import { SpreadsheetSkeleton } from "@univerjs/engine-render";

/**
 * After each change Univer asks every cell of the rows concerned how high it has to be, the empty ones too, and each of
 * them first for its look with all conditional formats: most of the time that a sheet takes to be written. In an empty
 * cell there is nothing that could be too high.
 */
export function askFilledCellsForHeights(): void {
  const { prototype } = SpreadsheetSkeleton;
  const heightOf = prototype.calculateAutoHeightForCell;
  prototype.calculateAutoHeightForCell = function (row, column) {
    const { v: value, p: richText } = this.worksheet.getCellRaw(row, column) ?? {};
    const isEmpty = (value === undefined || value === null) && !richText;
    return isEmpty ? undefined : heightOf.call(this, row, column);
  };
}
