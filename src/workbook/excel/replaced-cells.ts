import { extentOf, extentText, type CellAddress } from "../cell-address";
import { typed } from "../entry/entered-text";
import type { ReplacedCells, Replacement } from "../workbook";

/** What stands there is compared as it was entered: a formula is never what a value is expected to be. */
export async function replaceCells(
  context: Excel.RequestContext,
  { sheet, cells }: CellAddress,
  { before, after }: Replacement,
): Promise<ReplacedCells> {
  const { worksheets } = context.workbook;
  const home = sheet === undefined ? worksheets.getActiveWorksheet() : worksheets.getItem(sheet);
  const range = home.getRange(cells).load("formulas");
  await context.sync();
  const found = range.formulas as (number | string | boolean)[][];
  const { row, column } = extentOf({ cells });
  for (const [down, line] of found.entries()) {
    for (const [across, holds] of line.entries()) {
      if (holds === (before[down]?.[across] ?? "")) continue;
      const at = extentText({ row: row + down, column: column + across, rows: 1, columns: 1 });
      return { outcome: "changed", cells: { ...(sheet !== undefined && { sheet }), cells: at }, holds: String(holds) };
    }
  }
  range.formulas = after.map((line) => line.map((value) => (value === null ? "" : typed(value))));
  await context.sync();
  return { outcome: "written" };
}
