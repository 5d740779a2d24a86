import { intersection } from "../sheet/area";
import type { Area } from "../sheet/area";
import type { Block } from "./block";
import { eachCell } from "./each-cell";

/** The area of the formula that spills over a block's first cell, if one does. */
export const spillOver = (block: Block): Area | undefined =>
  spillAt(spillsOn(block), block.area.row, block.area.column);

/** True where all cells show something of a formula that spills, null where some do. */
export function hasSpill(block: Block): boolean | null {
  const spills = spillsOn(block);
  const isSpilled = eachCell(block, (row, column) => spillAt(spills, row, column) !== undefined).flat();
  if (isSpilled.every(Boolean)) return true;
  return isSpilled.some(Boolean) ? null : false;
}

const spillsOn = ({ spreadsheet, sheetId }: Block): Area[] => spreadsheet.spills.on(sheetId);

const spillAt = (spills: readonly Area[], row: number, column: number): Area | undefined =>
  spills.find((spill) => intersection(spill, { row, column, rows: 1, columns: 1 }));
