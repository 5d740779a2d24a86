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
export const whereaboutsOf = (context: Excel.RequestContext, names: readonly string[]): Promise<Places> =>
  placesOf(context, context.workbook.names, names);

/** The same of names that belong to one sheet. */
export const ownNamesOf = (context: Excel.RequestContext, sheet: string, names: readonly string[]): Promise<Places> =>
  placesOf(context, context.workbook.worksheets.getItem(sheet).names, names);

type Places = (CellAddress | undefined)[];

async function placesOf(
  context: Excel.RequestContext,
  known: Excel.NamedItemCollection,
  names: readonly string[],
): Promise<Places> {
  const items = names.map((name) => known.getItemOrNullObject(name));
  await context.sync();
  const ranges = items.map((item) => (item.isNullObject ? undefined : item.getRangeOrNullObject()));
  for (const range of ranges) range?.load("address");
  await context.sync();
  return ranges.map((range) => (range && !range.isNullObject ? located(range.address) : undefined));
}
