import type { Cell } from "../../../catalog/declare/cell";
import { extentOf, extentText, type CellAddress } from "../../../workbook/cell-address";
import type { Workbook } from "../../../workbook/workbook";

type Port = Pick<Workbook, "read">;

/** So many rows above and below are looked through, and so many columns to the left. */
const [ROWS, COLUMNS] = [500, 40];

/** What the row of a cell is called: the first word of the run of filled cells on its left, if no other row has it. */
export async function rowLabel(workbook: Port, address: CellAddress): Promise<string | undefined> {
  const { rows, columns } = extentOf(address);
  if (rows * columns !== 1) return undefined;
  const found = await labelledRow(workbook, address);
  if (!found) return undefined;
  const all = await columnAround(workbook, address, found.column);
  return all.filter(({ cell }) => isLabel(cell, found.text)).length === 1 ? found.text : undefined;
}

/** Where the cell of a row of this label is now: the cell itself as long as its row is called so. */
export async function placeOfLabel(
  workbook: Port,
  address: CellAddress,
  label: string,
): Promise<CellAddress | undefined> {
  const found = await labelledRow(workbook, address);
  if (!found) return undefined;
  if (isLabel(found.text, label)) return address;
  const rows = (await columnAround(workbook, address, found.column)).filter(({ cell }) => isLabel(cell, label));
  const [only] = rows;
  if (!only || rows.length > 1) return undefined;
  return { ...address, cells: extentText({ ...extentOf(address), row: only.row }) };
}

const isLabel = (cell: Cell, label: string): boolean =>
  typeof cell === "string" && cell.trim().toLowerCase() === label.trim().toLowerCase();

async function labelledRow(
  workbook: Port,
  address: CellAddress,
): Promise<{ text: string; column: number } | undefined> {
  const { row, column } = extentOf(address);
  const first = Math.max(0, column - COLUMNS);
  if (first === column) return undefined;
  const area = { row, column: first, rows: 1, columns: column - first };
  const [cells = []] = await workbook.read({ ...address, cells: extentText(area) });
  const start = cells.findLastIndex((cell) => cell === null) + 1;
  const at = cells.findIndex((cell, index) => index >= start && typeof cell === "string" && cell.trim() !== "");
  return at < 0 ? undefined : { text: String(cells[at]).trim(), column: first + at };
}

async function columnAround(workbook: Port, address: CellAddress, column: number) {
  const { row } = extentOf(address);
  const first = Math.max(0, row - ROWS);
  const area = { row: first, column, rows: row + ROWS - first, columns: 1 };
  const cells = await workbook.read({ ...address, cells: extentText(area) });
  return cells.map(([cell = null], index) => ({ row: first + index, cell }));
}
