import { CellError, type Cell } from "../../../catalog/cell";
import type { Rows } from "../../../catalog/define";
import { blockText } from "../../formula/block-text";

/** Cells as a user would write them into a field. */
export function textOfCells(cells: Rows<Cell>): string {
  const [only] = cells[0] ?? [];
  if (cells.length > 1 || (cells[0]?.length ?? 0) > 1) return blockText(cells.map((row) => row.map(entryOf)));
  return only === undefined || only === null ? "" : String(entryOf(only));
}

const entryOf = (cell: Cell): number | string | boolean => {
  if (cell === null) return "";
  return cell instanceof CellError ? cell.code : cell;
};
