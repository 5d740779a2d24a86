import { extentText, meet } from "../cell-address";
import { rangeOf } from "./cells";
import { showPage, writePage } from "./page";
import { activeCell, isOnSheet, select } from "./selection";
import { writePortion, type Run } from "./sheet-writer";
import { sheetLeft, takenBack } from "../insertion-failure";
import { Cancelled, inSteps, type Step } from "../insertion-steps";
import { portions, type Portion } from "../plan-portions";
import { freeSheetName } from "../sheet-name";
import type { InsertionHow, PlannedLook, SheetInsertion, SheetPlan } from "../sheet-plan";
import { WorkbookError } from "../workbook-error";

/**
 * Writes a plan to a hidden sheet and shows it when it is whole; a failure removes it again. It is not one step of undo:
 * Excel cannot undo that a sheet is shown or deleted, and refuses to group what it cannot undo.
 */
export async function insertNewSheet(run: Run, plan: SheetPlan, how: InsertionHow): Promise<SheetInsertion> {
  const { name, selected } = await run((context) => begin(context, plan.title));
  let answered = 0;
  const progress: InsertionHow["progress"] = (made) => {
    answered = made.done;
    how.progress?.(made);
  };
  try {
    await run((context) => write(context, name, plan, { ...how, progress }), { delayForCellEdit: true });
  } catch (error) {
    if (answered > 0 || !isSomebodyElses(error)) await removed(run, name, selected, error);
    if (error instanceof Cancelled) return { outcome: "cancelled" };
    throw takenBack(error);
  }
  return { outcome: "written", at: { sheet: name, cells: extentText(plan.extent) } };
}

async function begin(context: Excel.RequestContext, title: string): Promise<{ name: string; selected: string }> {
  const { worksheets } = context.workbook;
  worksheets.load("items/name");
  const cell = activeCell(context);
  await context.sync();
  const taken = worksheets.items.map((sheet) => sheet.name);
  return { name: freeSheetName(title, taken), selected: cell.address };
}

async function write(context: Excel.RequestContext, name: string, plan: SheetPlan, how: InsertionHow): Promise<void> {
  const { worksheets } = context.workbook;
  // A proxy asks for its sheet in the request in which it is made: there is none before the first step.
  const sheet = (): Excel.Worksheet => worksheets.getItem(name);
  const isBare = firstLooks(plan.looks);
  const steps: Step[] = [
    () => {
      worksheets.add(name).visibility = "Hidden";
    },
    ...portions(plan).map((portion) => () => writeNewPortion(context, sheet(), portion, isBare)),
    () => writePage(sheet(), plan),
    () => showPage(sheet(), plan),
  ];
  await inSteps(steps, () => context.sync(), how);
}

function writeNewPortion(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  portion: Portion,
  isBare: (look: PlannedLook) => boolean,
): void {
  for (const { name, area } of portion.names ?? []) sheet.names.add(name, rangeOf(sheet, area));
  writePortion(context, sheet, portion, isBare);
}

/** Whether a look is the first one that its cells get. */
function firstLooks(looks: readonly PlannedLook[]): (look: PlannedLook) => boolean {
  const first = looks.filter((look, index) => !looks.slice(0, index).some(({ area }) => meet(area, look.area)));
  const known = new Set(first);
  return (look) => known.has(look);
}

/** Another sheet got the name after it had been found free: that one must stay. */
const isSomebodyElses = (error: unknown): boolean =>
  error instanceof WorkbookError && error.code === "ItemAlreadyExists";

async function removed(run: Run, name: string, selected: string, error: unknown): Promise<void> {
  try {
    await run((context) => remove(context, name, selected), { delayForCellEdit: true });
  } catch {
    throw sheetLeft(error, name);
  }
}

async function remove(context: Excel.RequestContext, name: string, selected: string): Promise<void> {
  const sheet = context.workbook.worksheets.getItemOrNullObject(name);
  const cell = activeCell(context);
  await context.sync();
  if (sheet.isNullObject) return;
  if (isOnSheet(cell.address, name)) select(context, selected);
  sheet.delete();
  await context.sync();
}
