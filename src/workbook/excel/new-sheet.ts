import { extentOf, extentText, meet, readAddress } from "../cell-address";
import { bandsOf, readContents } from "./band";
import { rangeOf } from "./cells";
import type { Conduct } from "./conduct";
import { newToken } from "./journal";
import { showSheet, writePage } from "./page";
import { firstForeign } from "./planned-cells";
import { activeCell, isOnSheet, selectAgain } from "./selection";
import { writePortion, type Run, type Writing } from "./sheet-writer";
import { markSheet, sheetMarked, unmarkSheet } from "./unfinished-sheet";
import { sheetInDoubt, sheetInUse, sheetLeft, takenBack } from "../insertion-failure";
import { Cancelled, inSteps, type Step } from "../insertion-steps";
import { portions } from "../plan-portions";
import { freeSheetName } from "../sheet-name";
import type { PlannedLook, SheetInsertion, SheetPlan } from "../sheet-plan";
import { answered } from "../waiting";
import { WorkbookError } from "../workbook-error";

/** How it was before, and what is known of the sheet that is written. */
interface Begun {
  readonly name: string;
  readonly selected: string;
  /** The ids of the sheets that were there. */
  readonly others: ReadonlySet<string>;
  readonly token: string;
  /** The sheet, once it has been asked for. Its id tells it from others that have its name. */
  added?: Excel.Worksheet;
}

/**
 * Writes a plan to a new sheet behind the one that the user sees, and shows it when it is whole; a failure removes it
 * again. It is not hidden meanwhile, and not one step of undo: Excel forgets what its user could undo when a sheet is
 * shown or hidden, and refuses to group what it cannot undo.
 */
export async function insertNewSheet(run: Run, plan: SheetPlan, conduct: Conduct): Promise<SheetInsertion> {
  const { signal, patience } = conduct;
  const begun = await run((context) => begin(context, plan.title), { signal });
  try {
    await run(
      (context) =>
        inSteps(stepsOf(context, begun, plan), () => answered(context.sync(), { signal, patience }), conduct),
      { patience: Infinity },
    );
  } catch (error) {
    await removed(run, begun, plan, conduct, error);
    throw error instanceof Cancelled ? error : takenBack(error);
  }
  // Paper is not worth a failure: older Excels do not know all of it, and some take it only with a printer.
  await run((context) => page(context, begun, plan)).catch(() => undefined);
  return { outcome: "written", at: { sheet: begun.name, cells: extentText(plan.extent) } };
}

async function begin(context: Excel.RequestContext, title: string): Promise<Begun> {
  const { worksheets } = context.workbook;
  worksheets.load("items/id, items/name");
  const cell = activeCell(context);
  await context.sync();
  return {
    name: freeSheetName(
      title,
      worksheets.items.map((sheet) => sheet.name),
    ),
    selected: cell.address,
    others: new Set(worksheets.items.map(({ id }) => id)),
    token: newToken(),
  };
}

function stepsOf(context: Excel.RequestContext, begun: Begun, plan: SheetPlan): Step[] {
  const { worksheets } = context.workbook;
  // A proxy asks for its sheet in the request in which it is made, and a sheet that has been removed stops the request.
  const sheet = (): Excel.Worksheet => worksheets.getItem(idOf(begun) ?? "");
  const writing: Writing = { plan, isBare: firstLooks(plan.looks) };
  return [
    () => {
      begun.added = worksheets.add(begun.name).load("id");
      markSheet(begun.added, begun.token);
    },
    ...portions(plan).map((portion) => () => {
      const written = sheet();
      for (const { name, area } of portion.names ?? []) written.names.add(name, rangeOf(written, area));
      writePortion(context, written, portion, writing);
    }),
    () => {
      unmarkSheet(sheet());
      showSheet(sheet(), plan);
    },
  ];
}

/** Whether a look is the first one that its cells get. */
function firstLooks(looks: readonly PlannedLook[]): (look: PlannedLook) => boolean {
  const first = looks.filter((look, index) => !looks.slice(0, index).some(({ area }) => meet(area, look.area)));
  const known = new Set(first);
  return (look) => known.has(look);
}

/** Excel's answer to a request that has failed tells what has been done of it until then. */
function idOf({ added }: Begun): string | undefined {
  try {
    return added?.id;
  } catch {
    return undefined;
  }
}

async function page(context: Excel.RequestContext, begun: Begun, plan: SheetPlan): Promise<void> {
  writePage(context.workbook.worksheets.getItem(idOf(begun) ?? ""), plan);
  await context.sync();
}

type Removal = "done" | "in doubt" | { readonly inUse: string; readonly sheet: string };

async function removed(run: Run, begun: Begun, plan: SheetPlan, { farewell }: Conduct, error: unknown): Promise<void> {
  if (!begun.added) return;
  let removal: Removal;
  try {
    // It goes on when nobody waits for it any more: Excel may answer later.
    const turns = plan.blocks.filter(({ rows }) => rows !== undefined).length;
    removal = await run((context) => remove(context, begun, plan), { patience: farewell + turns * READS_BACK });
  } catch {
    throw sheetLeft(error, begun.name);
  }
  // Another sheet got the name after it had been found free: ours has never been there.
  const isTaken = error instanceof WorkbookError && error.code === "ItemAlreadyExists";
  if (removal === "in doubt" && !isTaken) throw sheetInDoubt(error, begun.name);
  if (typeof removal === "object") throw sheetInUse(error, removal.sheet, removal.inUse);
}

async function remove(context: Excel.RequestContext, begun: Begun, plan: SheetPlan): Promise<Removal> {
  const { worksheets } = context.workbook;
  worksheets.load("items/id, items/name");
  const id = idOf(begun) ?? (await sheetMarked(context, begun.token));
  if (id === undefined) {
    await context.sync();
    const isNew = ({ id: one, name }: Excel.Worksheet): boolean =>
      name.toLowerCase() === begun.name.toLowerCase() && !begun.others.has(one);
    return worksheets.items.some(isNew) ? "in doubt" : "done";
  }
  const sheet = worksheets.getItemOrNullObject(id).load("name");
  const used = sheet.getUsedRangeOrNullObject(true).load("address");
  const cell = activeCell(context);
  await context.sync();
  if (sheet.isNullObject) return "done";
  const foreign = used.isNullObject ? undefined : await foreignIn(context, sheet, used.address, plan);
  if (foreign !== undefined) return { inUse: foreign, sheet: sheet.name };
  if (isOnSheet(cell.address, sheet.name)) await selectAgain(context, begun.selected);
  sheet.delete();
  await context.sync();
  return "done";
}

/** The first cell that somebody else has written; of a long sheet some rows are held at a time. */
async function foreignIn(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  address: string,
  plan: SheetPlan,
): Promise<string | undefined> {
  const extent = extentOf({ cells: readAddress(address)?.cells ?? "A1" });
  const foreignOf = firstForeign(plan);
  for (const band of bandsOf(extent, isLong(plan) ? CELLS_OF_LONG : undefined)) {
    const foreign = foreignOf(await readContents(context, sheet, band, { spills: true }));
    if (foreign !== undefined) return foreign;
  }
  return undefined;
}

const isLong = ({ blocks }: SheetPlan): boolean => blocks.some(({ rows }) => rows !== undefined);
/** Of a sheet of hundreds of thousands of rows an answer may be larger: it is only looked through. */
const CELLS_OF_LONG = 20_000;
/** To read back what one request has written takes so long at most, in milliseconds. */
const READS_BACK = 500;
