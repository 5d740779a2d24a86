import { WrapStrategy } from "@univerjs/core";
import type { Univer } from "@univerjs/core";
import { SpreadsheetSkeleton } from "@univerjs/engine-render";
import { SheetDataValidationModel } from "@univerjs/sheets-data-validation";

/** How high one line is in each style of a sheet, by the style's id. */
type Heights = Map<string, number | undefined>;

/**
 * After each change Univer asks every cell of the rows concerned how high it has to be, the empty ones too, and each of
 * them first for its look with all conditional formats: most of the time that a sheet takes to be written. In an empty
 * cell there is nothing that could be too high, and all lines in one style are as high as the first of them.
 */
export function askFewCellsForHeights(univer: Univer): void {
  const validations = univer.__getInjector().get(SheetDataValidationModel);
  const { prototype } = SpreadsheetSkeleton;
  const heightOf = prototype.calculateAutoHeightForCell;
  const ofSheets = new WeakMap<SpreadsheetSkeleton, Heights>();
  prototype.calculateAutoHeightForCell = function (row, column) {
    const { worksheet } = this;
    const cell = worksheet.getCellRaw(row, column);
    const { v: value, p: richText, s: style } = cell ?? {};
    if ((value === undefined || value === null) && !richText) return undefined;
    const height = () => heightOf.call(this, row, column);
    const isDressedAlone =
      typeof style === "string" && !worksheet.getRowStyle(row) && !worksheet.getColumnStyle(column);
    if (!isDressedAlone || richText || worksheet.getMergedCell(row, column)) return height();
    // A list to choose from, or a box to tick, is as high as it likes.
    if (validations.getRuleIdByLocation(worksheet.getUnitId(), worksheet.getSheetId(), row, column)) return height();
    const known: Heights = ofSheets.get(this) ?? new Map();
    ofSheets.set(this, known);
    if (!known.has(style)) {
      const { tb: wrap, tr: rotation } = worksheet.getComposedCellStyleByCellData(row, column, cell);
      if (wrap === WrapStrategy.WRAP || rotation) return height();
      known.set(style, height());
    }
    return known.get(style);
  };
}
