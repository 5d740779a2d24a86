import type { Cell } from "../../../catalog/declare/cell";
import type { Reading } from "../../../history/reading/read-file";
import type { Source } from "../../../history/reading/source";
import { addressText, extentOf, extentText } from "../../../workbook/cell-address";
import type { Workbook } from "../../../workbook/workbook";

/** Excel on the web answers with 5 MB at most. */
const CELLS_AT_ONCE = 20_000;
/** Beyond them somebody has selected columns, and means what stands in them. */
const MOST_ROWS = 400_000;

/** The selected cells as a source of a history; of a single one, or of whole columns, all cells that its sheet uses. */
export async function cellsTaken(workbook: Workbook, { signal, breathe }: Reading): Promise<Source> {
  const address = await workbook.selectedCells();
  const { row, column, rows, columns } = extentOf(address);
  if (rows * columns === 1 || rows > MOST_ROWS) {
    const { sheets } = await workbook.cellsInUse(() => false, { signal });
    const { name = "", values = [] } = sheets.find(({ name: each }) => each === address.sheet) ?? {};
    return { name, cells: values.map(textsOf) };
  }
  const cells: string[][] = [];
  const most = Math.max(1, Math.floor(CELLS_AT_ONCE / columns));
  for (let first = 0; first < rows && !signal.aborted; first += most) {
    const band = { row: row + first, column, rows: Math.min(most, rows - first), columns };
    cells.push(...(await workbook.read({ ...address, cells: extentText(band) })).map(textsOf));
    await breathe(0);
  }
  return { name: addressText(address), cells };
}

const textsOf = (row: readonly Cell[]): string[] =>
  row.map((cell) => (typeof cell === "number" || typeof cell === "string" ? String(cell) : ""));
