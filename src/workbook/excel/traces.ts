import { typed } from "../entry/entered-text";
import { RECORD_NAME, recordProtected } from "../record-name";
import { WorkbookError } from "../workbook-error";
import type { Run } from "./sheet-writer";

/** Under these the add-in keeps texts in a workbook's settings, and holds cells by hidden names. */
const SETTINGS = /^coinm\./;
const NAMES = /^_coinm_/i;

interface Traces {
  readonly texts: readonly { readonly key: string; readonly value: unknown }[];
  readonly held: readonly { readonly name: string; readonly formula: string }[];
  /** What hedge sheets say of what they were written from. */
  readonly records: readonly SheetRecord[];
}

interface SheetRecord {
  readonly sheet: string;
  readonly formula: string;
  /** Nothing where the cells of the name are gone. */
  readonly cells?: { readonly address: string; readonly texts: readonly (readonly (string | number | boolean)[])[] };
}

/** Deletes all of these, in one request. Of a request that fails some may have been done: that is put back. */
export async function removeTraces(run: Run): Promise<number> {
  const traces = await run(tracesIn);
  try {
    await run((context) => deleted(context, traces));
  } catch (error) {
    await run((context) => putBack(context, traces));
    throw error;
  }
  await run((context) => cleared(context, traces)).catch(() => undefined);
  return traces.texts.length + traces.held.length + traces.records.length;
}

async function tracesIn(context: Excel.RequestContext): Promise<Traces> {
  const { settings, names } = context.workbook;
  settings.load("items/key, items/value");
  names.load("items/name, items/formula, items/visible");
  await context.sync();
  return {
    texts: settings.items.filter(({ key }) => SETTINGS.test(key)).map(({ key, value }) => ({ key, value })),
    held: names.items
      .filter(({ name, visible }) => NAMES.test(name) && !visible)
      .map(({ name, formula }) => ({ name, formula: String(formula) })),
    records: await recordsIn(context),
  };
}

async function recordsIn(context: Excel.RequestContext): Promise<SheetRecord[]> {
  const { worksheets } = context.workbook;
  worksheets.load("items/name");
  await context.sync();
  const asked = worksheets.items.map((sheet) => {
    sheet.protection.load("protected");
    return { sheet, name: sheet.names.getItemOrNullObject(RECORD_NAME).load("formula") };
  });
  await context.sync();
  const found = asked.filter(({ name }) => !name.isNullObject);
  const closed = found.find(({ sheet }) => sheet.protection.protected);
  if (closed) throw new WorkbookError(recordProtected(closed.sheet.name), "AccessDenied");
  const ranges = found.map(({ name }) => name.getRangeOrNullObject().load("address, formulas"));
  if (found.length > 0) await context.sync();
  return found.map(({ sheet, name }, place) => {
    const range = ranges[place];
    const is = { sheet: sheet.name, formula: String(name.formula) };
    if (!range || range.isNullObject) return is;
    const address = range.address.slice(range.address.lastIndexOf("!") + 1);
    return { ...is, cells: { address, texts: range.formulas as string[][] } };
  });
}

async function deleted(context: Excel.RequestContext, { texts, held, records }: Traces): Promise<void> {
  const { settings, names, worksheets } = context.workbook;
  for (const { sheet, cells } of records) {
    const home = worksheets.getItem(sheet);
    if (cells) home.getRange(cells.address).clear("Contents");
    home.names.getItem(RECORD_NAME).delete();
  }
  for (const { key } of texts) settings.getItem(key).delete();
  for (const { name } of held) names.getItem(name).delete();
  await context.sync();
}

/** How a record looked, once it is gone. */
async function cleared(context: Excel.RequestContext, { records }: Traces): Promise<void> {
  for (const { sheet, cells } of records)
    if (cells) context.workbook.worksheets.getItem(sheet).getRange(cells.address).clear("Formats");
  await context.sync();
}

async function putBack(context: Excel.RequestContext, { texts, held, records }: Traces): Promise<void> {
  const { settings, names, worksheets } = context.workbook;
  const gone = records.map(({ sheet }) => worksheets.getItem(sheet).names.getItemOrNullObject(RECORD_NAME));
  if (records.length > 0) await context.sync();
  for (const [place, { sheet, formula, cells }] of records.entries()) {
    const home = worksheets.getItem(sheet);
    if (cells) home.getRange(cells.address).formulas = cells.texts.map((row) => row.map((text) => typed(text)));
    if (gone[place]?.isNullObject) home.names.add(RECORD_NAME, formula);
  }
  for (const { key, value } of texts) settings.add(key, value);
  const left = held.map(({ name }) => names.getItemOrNullObject(name));
  await context.sync();
  for (const [place, { name, formula }] of held.entries())
    if (left[place]?.isNullObject) names.add(name, formula).visible = false;
  await context.sync();
}
