import { BooleanNumber } from "@univerjs/core";
import type { Block } from "./block";
import { textWidth } from "./text-width";

/** What a cell leaves free beside its text. */
const free = 10;

/** The width, in pixels, that shows the block's texts in this column whole; none where all are empty. */
export function fittingWidth(block: Block, column: number): number | undefined {
  const { row, rows } = block.present ?? { row: 0, rows: 0 };
  let widest = 0;
  for (let down = 0; down < rows; down++) {
    const text = block.sheet.getRange(row + down, column).getDisplayValue();
    if (text === "") continue;
    const { fs = 11, bl, pd } = block.style(row + down, column);
    const width = textWidth(text, fs, bl === BooleanNumber.TRUE) + (pd?.l ?? 0) + (pd?.r ?? 0);
    widest = Math.max(widest, width);
  }
  return widest === 0 ? undefined : Math.ceil(widest) + free;
}
