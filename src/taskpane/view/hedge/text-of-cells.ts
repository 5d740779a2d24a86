import { CellError, type Cell } from "../../../catalog/declare/cell";
import type { Rows } from "../../../catalog/declare/define";
import { readAddress } from "../../../workbook/cell-address";
import { blockText, quoted } from "../../../workbook/entry/block-text";

/** Cells as a user would write them into a field. */
export function textOfCells(cells: Rows<Cell>): string {
  const [only] = cells[0] ?? [];
  if (cells.length > 1 || (cells[0]?.length ?? 0) > 1) return blockText(cells.map((row) => row.map(entryOf)));
  return only === undefined || only === null ? "" : ownText(String(entryOf(only)));
}

/** What a cell says and could be an address must not become a link of its own. */
const ownText = (text: string): string => (readAddress(text) ? quoted(text) : text);

const entryOf = (cell: Cell): number | string | boolean => {
  if (cell === null) return "";
  return cell instanceof CellError ? cell.code : cell;
};
