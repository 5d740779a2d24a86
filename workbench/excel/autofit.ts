import { BooleanNumber } from "@univerjs/core";
import type { IStyleData } from "@univerjs/core";
import type { Block } from "./block";

const pixelsPerPoint = 96 / 72;
// Digits of the usual typefaces are a little over half as wide as the type is high; what a cell leaves free is fixed.
const widthOfHeight = 0.56;
const boldWidthOfHeight = 0.6;
const free = 10;

/** The width, in pixels, that shows the block's texts in this column whole; none where all are empty. */
export function fittingWidth(block: Block, column: number): number | undefined {
  const { row, rows } = block.present ?? { row: 0, rows: 0 };
  let widest = 0;
  for (let down = 0; down < rows; down++) {
    const text = block.sheet.getRange(row + down, column).getDisplayValue();
    if (text !== "") widest = Math.max(widest, textWidth(text, block.style(row + down, column)));
  }
  return widest === 0 ? undefined : Math.ceil(widest) + free;
}

/** An estimate, for where nothing is drawn nothing can be measured; the same in the page, so that both agree. */
function textWidth(text: string, { fs = 11, bl, pd }: IStyleData): number {
  const characters = [...text].length;
  const ofHeight = bl === BooleanNumber.TRUE ? boldWidthOfHeight : widthOfHeight;
  return characters * fs * pixelsPerPoint * ofHeight + (pd?.l ?? 0) + (pd?.r ?? 0);
}
