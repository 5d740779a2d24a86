import { extentText } from "../cell-address";
import { rangeOf } from "./cells";
import type { SheetPlan } from "../sheet-plan";

/** Excel's own width of a column of text: seven pixels a digit and five around them, in points. */
export const pointsWide = (digits: number): number => (digits * 7 + 5) * 0.75;

/** What a new sheet is on screen besides its cells: without the grid, in front of the others, with its head in view. */
export function showSheet(sheet: Excel.Worksheet, { extent, columnWidths, frozenRows }: SheetPlan): void {
  for (const [across, digits] of columnWidths.entries()) {
    const column = rangeOf(sheet, { row: extent.row, column: extent.column + across, rows: 1, columns: 1 });
    column.format.columnWidth = pointsWide(digits);
  }
  sheet.showGridlines = false;
  sheet.activate();
  if (frozenRows > 0) sheet.freezePanes.freezeRows(frozenRows);
  sheet.getRange("A1").select();
}

/** What is printed is one page. */
export function writePage({ pageLayout }: Excel.Worksheet, { extent, printed = extent, frozenRows }: SheetPlan): void {
  pageLayout.orientation = "Landscape";
  pageLayout.zoom = { horizontalFitToPages: 1, verticalFitToPages: 1 };
  pageLayout.setPrintArea(extentText(printed));
  if (frozenRows > 0) pageLayout.setPrintTitleRows(`$1:$${frozenRows}`);
}
