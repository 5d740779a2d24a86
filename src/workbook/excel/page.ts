import { extentText } from "../cell-address";
import { rangeOf } from "./cells";
import type { SheetPlan } from "../sheet-plan";

/** Excel's own width of a column of text: seven pixels a digit and five around them, in points. */
export const pointsWide = (digits: number): number => (digits * 7 + 5) * 0.75;

/** What a new sheet is besides its cells: on screen without the grid, on paper as wide as a page and with its head on each. */
export function writePage(sheet: Excel.Worksheet, plan: SheetPlan): void {
  const { extent, printed = extent, columnWidths, frozenRows } = plan;
  for (const [across, digits] of columnWidths.entries()) {
    const column = rangeOf(sheet, { row: extent.row, column: extent.column + across, rows: 1, columns: 1 });
    column.format.columnWidth = pointsWide(digits);
  }
  sheet.showGridlines = false;
  const { pageLayout } = sheet;
  pageLayout.orientation = "Landscape";
  pageLayout.zoom = { horizontalFitToPages: 1 };
  pageLayout.setPrintArea(extentText(printed));
  if (frozenRows > 0) pageLayout.setPrintTitleRows(`$1:$${frozenRows}`);
}

/** What needs a window: Excel freezes rows of a sheet that is seen. */
export function showPage(sheet: Excel.Worksheet, { frozenRows }: SheetPlan): void {
  sheet.visibility = "Visible";
  sheet.activate();
  if (frozenRows > 0) sheet.freezePanes.freezeRows(frozenRows);
  sheet.getRange("A1").select();
}
