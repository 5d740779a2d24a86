import { cellFrom } from "../sheet/cell-value";
import type { Block } from "./block";
import { shaped } from "./entries";

/** Writes values or formulas into cells: null leaves a cell as it is, the empty text empties it. */
export function enter(block: Block, entries: unknown): void {
  const { row, column } = block.area;
  const { cells } = block;
  const written = block.isWhole ? { row, column, rows: cells.getHeight(), columns: cells.getWidth() } : block.area;
  const rows = shaped(entries, written);
  if (rows.every((entered) => entered.every((entry) => entry !== null))) {
    cells.setValues(rows.map((entered) => entered.map(cellFrom)));
    return;
  }
  const matrix: Record<number, Record<number, ReturnType<typeof cellFrom>>> = {};
  rows.forEach((entered, down) => {
    const inRow: Record<number, ReturnType<typeof cellFrom>> = (matrix[row + down] = {});
    entered.forEach((entry, across) => {
      if (entry !== null) inRow[column + across] = cellFrom(entry);
    });
  });
  cells.setValues(matrix);
}
