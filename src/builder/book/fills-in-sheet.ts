import type { Cell } from "../../catalog/declare/cell";
import { extentOf, extentText, type CellAddress, type Extent } from "../../workbook/cell-address";
import type { Workbook } from "../../workbook/workbook";
import type { WrittenFill } from "../draft/fills-written";
import { dayNumber } from "../fields/days";
import type { Words } from "../words/words";

/** What has come of a fill in the sheet of its hedge: the cells that it stands in, or why it is not there, after "because". */
export type InSheet = { readonly at: CellAddress } | { readonly refused: string };

/** The columns of the block Fills, from the left, by the names that they have in the sheet. */
const COLUMNS = ["fill_dates", "fill_sides", "fill_contracts", "fill_prices", "fill_fees"] as const;
const SIZE = "contract_size";

type Port = Pick<Workbook, "ownNames" | "read" | "replaceCells">;
/** How many dollars a contract of the fill has, and how numbers are said. */
interface Counted {
  readonly size: number;
  readonly words: Words;
}
type Row = readonly (number | string | null)[];

/** A fill as the block has it: day, side, contracts without a sign, price and fee rate. */
const rowOf = ({ day, contracts, price, fee }: WrittenFill): Row => [
  dayNumber(day),
  contracts < 0 ? "sell" : "buy",
  Math.abs(contracts),
  price,
  fee,
];
const BLANK: Row = COLUMNS.map(() => null);

/** Writes a fill below the last one of the sheet, all of it or nothing, and over nothing that stands there. */
export async function writeFill(workbook: Port, sheet: string, fill: WrittenFill, counted: Counted): Promise<InSheet> {
  const block = await blockIn(workbook, sheet, counted);
  if ("refused" in block) return block;
  const { area, rows, last } = block;
  if (last + 1 >= rows.length) return { refused: `its ${rows.length} rows for fills are full` };
  return replaced(workbook, rowAt(sheet, area, last + 1), { before: BLANK, after: rowOf(fill) });
}

/** Takes the last fill of the sheet out again, if it is this one. */
export async function takeFillBack(
  workbook: Port,
  sheet: string,
  fill: WrittenFill,
  counted: Counted,
): Promise<InSheet> {
  const block = await blockIn(workbook, sheet, counted);
  if ("refused" in block) return block;
  const { area, rows, last } = block;
  const row = rowOf(fill);
  if (!rows[last]?.every((cell, index) => cell === row[index])) return { refused: "its last fill is another one" };
  return replaced(workbook, rowAt(sheet, area, last), { before: row, after: BLANK });
}

const rowAt = (sheet: string, { row, column, columns }: Extent, down: number): CellAddress => ({
  sheet,
  cells: extentText({ row: row + down, column, rows: 1, columns }),
});

async function replaced(
  workbook: Port,
  at: CellAddress,
  { before, after }: { readonly before: Row; readonly after: Row },
): Promise<InSheet> {
  const found = await workbook.replaceCells(at, { before: [before], after: [after] });
  return found.outcome === "written" ? { at } : { refused: `${found.cells.cells} holds ${found.holds} by now` };
}

interface Block {
  readonly area: Extent;
  readonly rows: readonly (readonly Cell[])[];
  /** The last row in which anything stands; −1 where none does. */
  readonly last: number;
}

/** The block as it stands, where its columns are still beside each other and count the same contracts. */
async function blockIn(workbook: Port, sheet: string, { size, words }: Counted): Promise<Block | { refused: string }> {
  const places = await workbook.ownNames(sheet, [...COLUMNS, SIZE]);
  const of = places.at(-1);
  const columns = places.slice(0, -1).flatMap((place) => (place ? [extentOf(place)] : []));
  const [first] = columns;
  if (
    !first ||
    !of ||
    columns.length < COLUMNS.length ||
    !columns.every((column, index) => isBeside(first, column, index))
  )
    return { refused: "its block of fills has been changed" };
  const [[face] = []] = await workbook.read(of);
  if (face !== size) {
    const counts = typeof face === "number" ? words.plain(face) : String(face ?? "no");
    return { refused: `it counts contracts of ${counts} USD, and these are of ${words.plain(size)}` };
  }
  const area = { ...first, columns: COLUMNS.length };
  const rows = await workbook.read({ sheet, cells: extentText(area) });
  return { area, rows, last: rows.findLastIndex((row) => row.some((cell) => cell !== null)) };
}

const isBeside = (first: Extent, { row, column, rows, columns }: Extent, index: number): boolean =>
  row === first.row && rows === first.rows && columns === 1 && column === first.column + index;
