import { RECORD_NAME, recordProtected } from "../record-name";
import { WorkbookError } from "../workbook-error";

/** Under these the add-in keeps texts in a workbook's settings, and holds cells by hidden names. */
const SETTINGS = /^coinm\./;
const NAMES = /^_coinm_/i;

/**
 * Deletes all of both, and what hedge sheets say of what they were written from, in one request; what a host has left of
 * them goes at the next.
 */
export async function removeTraces(context: Excel.RequestContext): Promise<number> {
  const { settings, names, worksheets } = context.workbook;
  settings.load("items/key");
  names.load("items/name, items/visible");
  worksheets.load("items/name");
  await context.sync();
  const asked = worksheets.items.map((sheet) => {
    const name = sheet.names.getItemOrNullObject(RECORD_NAME);
    sheet.protection.load("protected");
    return { sheet, name };
  });
  await context.sync();
  const records = asked.filter(({ name }) => !name.isNullObject);
  const closed = records.find(({ sheet }) => sheet.protection.protected);
  if (closed) throw new WorkbookError(recordProtected(closed.sheet.name), "AccessDenied");
  const ranges = records.map(({ name }) => name.getRangeOrNullObject());
  if (ranges.length > 0) await context.sync();
  for (const range of ranges) if (!range.isNullObject) range.clear();
  const ours = [
    ...settings.items.filter(({ key }) => SETTINGS.test(key)),
    ...names.items.filter(({ name, visible }) => NAMES.test(name) && !visible),
    ...records.map(({ name }) => name),
  ];
  for (const one of ours) one.delete();
  await context.sync();
  return ours.length;
}
