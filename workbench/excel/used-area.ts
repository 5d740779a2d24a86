import type { ICellData } from "@univerjs/core";
import { contentOf } from "../sheet/cell-value";
import type { Block } from "./block";

const holdsValue = (cell: ICellData) => contentOf(cell) !== "" || cell.f !== undefined || cell.si !== undefined;
const isFormatted = (cell: ICellData) => cell.s !== undefined && cell.s !== null;

/** The smallest block around the cells that hold something or, unless only values count, are formatted. */
export function usedBlock(block: Block, valuesOnly: boolean): Block | undefined {
  const { row: firstRow, column: firstColumn, rows, columns } = block.area;
  const [lastRow, lastColumn] = [firstRow + rows - 1, firstColumn + columns - 1];
  let [top, left, bottom, right] = [Infinity, Infinity, -1, -1];
  block.spreadsheet.eachCell(block.sheet, (row, column, cell) => {
    if (row < firstRow || row > lastRow || column < firstColumn || column > lastColumn) return;
    if (!holdsValue(cell) && (valuesOnly || !isFormatted(cell))) return;
    [top, left] = [Math.min(top, row), Math.min(left, column)];
    [bottom, right] = [Math.max(bottom, row), Math.max(right, column)];
  });
  if (bottom < 0) return undefined;
  return block.within({ row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 });
}
