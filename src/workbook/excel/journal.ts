import type { CellAddress } from "../cell-address";
import type { Before } from "./before";
import type { SheetPlan } from "../sheet-plan";
import { WorkbookError } from "../workbook-error";

/**
 * What an insertion into cells keeps in the workbook until it is done, so that whoever opens the pane next can put back
 * what was there. It is a setting of the workbook (ExcelApi 1.4): settings outlive the pane, are saved with the file,
 * belong to the add-in alone and hold long texts. A name holds 255 characters of text, writing custom XML clears the
 * user's undo history, and so does removing a sheet that was added to keep copies on.
 */
export interface JournalEntry {
  readonly token: string;
  /** When the insertion began, as a time that a script reads. */
  readonly since: string;
  readonly sheetId: string;
  readonly at: CellAddress;
  readonly plan: PlanInJournal;
  readonly before: Before;
}

/** As much of a plan as tells what it has written. */
export type PlanInJournal = Pick<
  SheetPlan,
  "extent" | "blocks" | "names" | "validations" | "highlights" | "columnWidths"
>;

const ENTRY = "coinm.insertion.";
const WRITING = "coinm.writing.";
/** An insertion that has not written anything yet, and one that may have. */
const WAITS = "waits";
const WRITES = "writes";

export const newToken = (): string => crypto.randomUUID().slice(0, 8);

export const planInJournal = (plan: SheetPlan): PlanInJournal => ({
  extent: plan.extent,
  blocks: plan.blocks.map(({ row, column, entries }) => ({ row, column, entries })),
  names: plan.names,
  validations: plan.validations,
  highlights: plan.highlights,
  columnWidths: plan.columnWidths,
});

/** Keeps the entry, and lets its insertion write; refused while another insertion into the sheet is not done. */
export async function openJournal(context: Excel.RequestContext, entry: JournalEntry): Promise<void> {
  const { settings } = context.workbook;
  settings.load("items/key, items/value");
  keep(context, entry);
  settings.add(WRITING + entry.token, WAITS);
  await context.sync();
  const others = entriesIn(settings.items).filter(({ token }) => token !== entry.token);
  if (others.some(({ sheetId }) => sheetId === entry.sheetId)) {
    await closeJournal(context, entry.token);
    throw new WorkbookError(
      "An earlier insertion into this sheet is not done, or was never finished. Wait for it, or settle it first.",
      "InsertionUnderway",
    );
  }
  settings.add(WRITING + entry.token, WRITES);
  await context.sync();
}

export function keep({ workbook }: Excel.RequestContext, entry: JournalEntry): void {
  workbook.settings.add(ENTRY + entry.token, JSON.stringify(entry));
}

/** At the head of a request, it stops the request if the insertion has been taken back before it arrived. */
export function onlyWhileWriting({ workbook }: Excel.RequestContext, token: string): void {
  workbook.settings.getItem(WRITING + token).load("key");
}

/** From now on no request of the insertion writes any more, however late it arrives. */
export const stopWriting = (context: Excel.RequestContext, token: string): Promise<void> =>
  removed(context, [WRITING + token]);

/** The insertion is done, or taken back. */
export const closeJournal = (context: Excel.RequestContext, token: string): Promise<void> =>
  removed(context, [WRITING + token, ENTRY + token]);

export async function readJournal(context: Excel.RequestContext): Promise<JournalEntry[]> {
  const { settings } = context.workbook;
  settings.load("items/key, items/value");
  await context.sync();
  return entriesIn(settings.items);
}

/** Whether the insertion has got as far as to write anything. */
export async function hasWritten(context: Excel.RequestContext, token: string): Promise<boolean> {
  const setting = context.workbook.settings.getItemOrNullObject(WRITING + token).load("value");
  await context.sync();
  return setting.isNullObject || setting.value !== WAITS;
}

async function removed(context: Excel.RequestContext, keys: readonly string[]): Promise<void> {
  const settings = keys.map((key) => context.workbook.settings.getItemOrNullObject(key).load("key"));
  await context.sync();
  for (const setting of settings) if (!setting.isNullObject) setting.delete();
  await context.sync();
}

const entriesIn = (settings: readonly Excel.Setting[]): JournalEntry[] =>
  settings.flatMap(({ key, value }) => (key.startsWith(ENTRY) ? [JSON.parse(String(value)) as JournalEntry] : []));
