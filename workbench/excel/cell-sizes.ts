import type { Block } from "./block";
import { pointsOf } from "./points";

/** How wide so many columns of a block's sheet are, in points. */
export function columnsWidth({ sheet }: Block, column: number, columns: number): number {
  let pixels = 0;
  for (let across = 0; across < columns; across++) pixels += sheet.getColumnWidth(column + across);
  return pointsOf(pixels);
}

/** How high so many rows of a block's sheet are, in points. */
export function rowsHeight({ sheet }: Block, row: number, rows: number): number {
  let pixels = 0;
  for (let down = 0; down < rows; down++) pixels += sheet.getRowHeight(row + down);
  return pointsOf(pixels);
}
