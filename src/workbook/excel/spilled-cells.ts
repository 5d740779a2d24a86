import { contains, type Extent } from "../cell-address";
import type { Contents } from "./contents";

/**
 * Which cells show what the formula of another cell spills, counted from the first row and column. Formulas are asked
 * what they spill over; a spill from outside comes over the first row or the first column, so these are asked whose they
 * are.
 */
export async function spilledCells(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  { extent, holds, entries }: Contents,
): Promise<(down: number, across: number) => boolean> {
  const cells = holds.flatMap((row, down) => row.flatMap((held, across) => (held === "" ? [] : [{ down, across }])));
  const at = ({ down, across }: Place) => sheet.getRangeByIndexes(extent.row + down, extent.column + across, 1, 1);
  const isFormula = ({ down, across }: Place) => String(entries[down]?.[across]).startsWith("=");
  const spills = cells.filter(isFormula).map((cell) => at(cell).getSpillingToRangeOrNullObject());
  const parents = cells
    .filter((cell) => (cell.down === 0 || cell.across === 0) && !isFormula(cell))
    .map((cell) => at(cell).getSpillParentOrNullObject());
  for (const range of [...spills, ...parents]) range.load("rowIndex, columnIndex, rowCount, columnCount");
  await context.sync();
  const outside = parents.flatMap((parent) => (parent.isNullObject ? [] : [parent.getSpillingToRangeOrNullObject()]));
  for (const range of outside) range.load("rowIndex, columnIndex, rowCount, columnCount");
  if (outside.length > 0) await context.sync();
  const areas = [...spills, ...outside].filter((range) => !range.isNullObject).map(extentOfRange);
  return (down, across) => {
    const [row, column] = [extent.row + down, extent.column + across];
    return areas.some((area) => contains(area, row, column) && !(area.row === row && area.column === column));
  };
}

interface Place {
  readonly down: number;
  readonly across: number;
}

const extentOfRange = ({ rowIndex, columnIndex, rowCount, columnCount }: Excel.Range): Extent => ({
  row: rowIndex,
  column: columnIndex,
  rows: rowCount,
  columns: columnCount,
});
