/**
 * A sheet that is being written has a name of its own, unseen, which goes when the sheet is done: so a sheet that was
 * never finished is known, whatever it is called by then.
 */
const MARK = "coinm_unfinished";

export function markSheet(sheet: Excel.Worksheet, token: string): void {
  sheet.names.add(MARK, `="${token}"`).visible = false;
}

export function unmarkSheet(sheet: Excel.Worksheet): void {
  sheet.names.getItem(MARK).delete();
}

export interface MarkedSheet {
  readonly id: string;
  readonly name: string;
  readonly token: string;
}

export async function markedSheets(context: Excel.RequestContext): Promise<MarkedSheet[]> {
  const { worksheets } = context.workbook;
  worksheets.load("items/id, items/name");
  await context.sync();
  const sheets = worksheets.items.map(({ id, name }) => ({
    id,
    name,
    mark: worksheets.getItem(id).names.getItemOrNullObject(MARK).load("formula"),
  }));
  await context.sync();
  return sheets.flatMap(({ id, name, mark }) =>
    mark.isNullObject ? [] : [{ id, name, token: String(mark.formula).replace(/[="]/g, "") }],
  );
}

/** The id of the sheet that an insertion has marked; none where it has not come to that. */
export const sheetMarked = async (context: Excel.RequestContext, token: string): Promise<string | undefined> =>
  (await markedSheets(context)).find((sheet) => sheet.token === token)?.id;
