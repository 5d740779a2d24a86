import { cellFrom as asEntered } from "../sheet/cell-value";
import type { Block } from "./block";
import { shaped } from "./entries";

/** Writes values or formulas into cells: null leaves a cell as it is, the empty text empties it. */
export function enter(block: Block, entries: unknown): void {
  const { row, column } = block.area;
  const sheet = block.sheet.getSheet();
  const isText = (down: number, across: number) => {
    const dressed = sheet.getCellRaw(row + down, column + across)?.s;
    return Boolean(dressed) && block.style(row + down, column + across).n?.pattern === "@";
  };
  const cellFrom = (entry: unknown, down: number, across: number) =>
    isText(down, across) ? asText(entry) : asEntered(entry);
  const { cells } = block;
  const written = block.isWhole ? { row, column, rows: cells.getHeight(), columns: cells.getWidth() } : block.area;
  const rows = shaped(entries, written);
  if (rows.every((entered) => entered.every((entry) => entry !== null))) {
    cells.setValues(rows.map((entered, down) => entered.map((entry, across) => cellFrom(entry, down, across))));
    return;
  }
  const matrix: Record<number, Record<number, ReturnType<typeof cellFrom>>> = {};
  rows.forEach((entered, down) => {
    const inRow: Record<number, ReturnType<typeof cellFrom>> = (matrix[row + down] = {});
    entered.forEach((entry, across) => {
      if (entry !== null) inRow[column + across] = cellFrom(entry, down, across);
    });
  });
  cells.setValues(matrix);
}

/** A cell that is formatted as Text takes whatever is entered as it stands, a formula as well. */
const asText = (entry: unknown): ReturnType<typeof asEntered> =>
  typeof entry === "boolean" || entry === "" ? asEntered(entry) : asEntered(`'${String(entry).replace(/^'/, "")}`);
