import { extentOf, extentText, readAddress, type CellAddress } from "../cell-address";
import { WorkbookError } from "../workbook-error";

/** The active cell as Excel writes it, "'My sheet'!B2". It is there even where a chart is selected. */
export function activeCell(context: Excel.RequestContext): Excel.Range {
  const cell = context.workbook.getActiveCell();
  cell.load("address");
  return cell;
}

/** Its sheet comes to the front with it. */
export function select(context: Excel.RequestContext, address: string): void {
  const { sheet, cells } = readAddress(address) ?? {};
  if (sheet === undefined || cells === undefined) return;
  const { worksheets } = context.workbook;
  worksheets.getItem(sheet).activate();
  worksheets
    .getItem(sheet)
    .getRange(extentText(extentOf({ cells })))
    .select();
}

/** Where a user was before. That sheet may be gone by now, or called something else. */
export async function selectAgain(context: Excel.RequestContext, address: string): Promise<void> {
  select(context, address);
  await context.sync().catch(() => undefined);
}

export const isOnSheet = (address: string, sheet: string): boolean =>
  readAddress(address)?.sheet?.toLowerCase() === sheet.toLowerCase();

/** An address that Excel gives, as one block of cells. */
export function located(address: string): CellAddress {
  const read = readAddress(address);
  if (read) return read;
  throw new WorkbookError("Select one block of cells: not several, and no whole columns or rows.", "InvalidSelection");
}
