import { addressText, type CellAddress } from "../cell-address";
import { askContents } from "./band";
import { cellsFrom } from "./cell-values";
import { located } from "./selection";
import { Cancelled } from "../insertion-steps";
import type { FormulaHow, Insertion } from "../workbook";

export interface AskedFormula extends FormulaHow {
  /** Set as soon as the spreadsheet is asked to write: nobody can tell from then on whether it will. */
  isWriting: boolean;
}

/**
 * Writes a formula into the active cell. The cell is looked at once more in the request that writes it: what somebody
 * has entered in between is put back and asked about.
 */
export async function insertIntoActiveCell(
  context: Excel.RequestContext,
  formula: string,
  into: CellAddress,
  asked: AskedFormula,
): Promise<Insertion> {
  const { replace, signal } = asked;
  const cell = context.workbook.getActiveCell().load("address, rowIndex, columnIndex, formulas, numberFormat");
  cell.worksheet.load("id");
  await context.sync();
  const at = located(cell.address);
  if (addressText(at) !== addressText(into)) return { outcome: "moved", to: at };
  const held = String(cell.formulas[0]?.[0] ?? "");
  if (held !== "" && !replace) return { outcome: "occupied", holds: held };
  if (signal?.aborted === true) throw new Cancelled();
  const place = { row: cell.rowIndex, column: cell.columnIndex, rows: 1, columns: 1 };
  const sheet = context.workbook.worksheets.getItem(cell.worksheet.id);
  const look = askContents(sheet, place);
  const written = sheet.getRangeByIndexes(place.row, place.column, 1, 1);
  const isText = cell.numberFormat[0]?.[0] === "@";
  // In a cell that is formatted as Text a formula would stay the text that it is written as.
  if (isText) written.numberFormat = [["General"]];
  written.formulas = [[formula]];
  written.load("values, valueTypes, text");
  asked.isWriting = true;
  await context.sync();
  const { holds, entries } = look();
  const now = holds[0]?.[0] ?? "";
  if (now !== held) {
    written.formulas = entries.map((row) => [...row]);
    if (isText) written.numberFormat = [["@"]];
    await context.sync();
    return { outcome: "occupied", holds: now };
  }
  const value = cellsFrom(written.values, written.valueTypes)[0]?.[0] ?? null;
  return { outcome: "inserted", value, text: written.text[0]?.[0] ?? "" };
}
