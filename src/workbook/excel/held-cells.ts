import type { CellAddress } from "../cell-address";
import { located } from "./selection";

/** Gives cells a name that the list of names does not show. Excel moves it with them, through sheets that are renamed. */
export async function holdCells(context: Excel.RequestContext, name: string, address: CellAddress): Promise<void> {
  const { names, worksheets } = context.workbook;
  const before = names.getItemOrNullObject(name);
  await context.sync();
  if (!before.isNullObject) before.delete();
  const sheet = address.sheet === undefined ? worksheets.getActiveWorksheet() : worksheets.getItem(address.sheet);
  names.add(name, sheet.getRange(address.cells)).visible = false;
  await context.sync();
}

/** Where names of the workbook lead: nowhere where there is no such name, or where its cells have been deleted. */
export async function whereaboutsOf(
  context: Excel.RequestContext,
  names: readonly string[],
): Promise<(CellAddress | undefined)[]> {
  const items = names.map((name) => context.workbook.names.getItemOrNullObject(name));
  await context.sync();
  const ranges = items.map((item) => (item.isNullObject ? undefined : item.getRangeOrNullObject()));
  for (const range of ranges) range?.load("address");
  await context.sync();
  return ranges.map((range) => (range && !range.isNullObject ? located(range.address) : undefined));
}
