import { extentText, type CellAddress } from "../cell-address";
import type { Band } from "./band";
import { columnsOf, readBefore, type Before } from "./before";
import { rangeOf } from "./cells";
import { pointsWide } from "./page";
import { removeReplaced } from "./replaced";
import { putBack } from "./restoration";
import { writePortion, type Run } from "./sheet-writer";
import { cellsLeft, takenBack } from "../insertion-failure";
import { Cancelled, inSteps, type Step } from "../insertion-steps";
import { nameFormula, namesMet } from "../names-met";
import { portions } from "../plan-portions";
import type { Destination, InsertionHow, SheetInsertion, SheetPlan } from "../sheet-plan";
import { WorkbookError } from "../workbook-error";

type Cells = Extract<Destination, { kind: "cells" }>;

/**
 * Writes a plan into a sheet that is there already. Contents, looks and widths are read first and put back after a
 * failure. `groupsUndo`: Excel can make one step of undo of several requests.
 */
export async function insertIntoCells(
  run: Run,
  plan: SheetPlan,
  to: Cells,
  how: InsertionHow,
  groupsUndo: boolean,
): Promise<SheetInsertion> {
  const before = await run((context) => readBefore(context, sheetOf(context, to.sheet), plan));
  const occupied = to.replace ? undefined : firstHeld(before.bands, to.sheet);
  if (occupied) return { outcome: "occupied", ...occupied };
  const met = namesMet(plan, to.sheet, before.names);
  const at: CellAddress = { sheet: to.sheet, cells: extentText(plan.extent) };
  try {
    const options = { delayForCellEdit: true, ...(groupsUndo ? { mergeUndoGroup: true } : {}) };
    await run((context) => inSteps(stepsOf(context, plan, to, before, met), () => context.sync(), how), options);
  } catch (error) {
    await restored(run, plan, at, before, error);
    if (error instanceof Cancelled) return { outcome: "cancelled" };
    if (groupsUndo && isUngroupable(error)) return insertIntoCells(run, plan, to, how, false);
    throw takenBack(error);
  }
  // Only when all is there, because a chart could not be put back; and what could not be removed does not undo the rest.
  if (to.replace) {
    await run((context) => removeReplaced(context, sheetOf(context, to.sheet), plan, before)).catch(() => undefined);
  }
  return { outcome: "written", at };
}

const sheetOf = (context: Excel.RequestContext, name: string): Excel.Worksheet =>
  context.workbook.worksheets.getItem(name);

/** Some of Excel's verbs cannot be undone together with others, and which ones differs from Excel to Excel. */
const isUngroupable = (error: unknown): boolean => error instanceof WorkbookError && error.code === "UndoNotSupported";

function firstHeld(bands: readonly Band[], sheet: string): { cells: CellAddress; holds: string } | undefined {
  for (const { extent, holds } of bands) {
    for (const [down, row] of holds.entries()) {
      const across = row.findIndex((held) => held !== "");
      const cell = { row: extent.row + down, column: extent.column + across, rows: 1, columns: 1 };
      if (across >= 0) return { cells: { sheet, cells: extentText(cell) }, holds: row[across] ?? "" };
    }
  }
  return undefined;
}

function stepsOf(
  context: Excel.RequestContext,
  plan: SheetPlan,
  to: Cells,
  before: Before,
  met: ReadonlySet<string>,
): Step[] {
  const sheet = sheetOf(context, to.sheet);
  const empty: Step = () => rangeOf(sheet, plan.extent).clear("Contents");
  return [
    ...(to.replace ? [empty] : []),
    ...portions(plan).map((portion) => () => {
      for (const planned of portion.names ?? []) {
        if (!met.has(planned.name.toLowerCase())) sheet.names.add(planned.name, rangeOf(sheet, planned.area));
        else sheet.names.getItem(planned.name).formula = nameFormula(to.sheet, planned);
      }
      writePortion(context, sheet, portion);
    }),
    () => {
      widen(sheet, plan, before.widths);
      sheet.activate();
      rangeOf(sheet, { ...plan.extent, rows: 1, columns: 1 }).select();
    },
  ];
}

/** Other cells stand in these columns as well: none is made narrower. */
function widen(sheet: Excel.Worksheet, plan: SheetPlan, widths: readonly number[]): void {
  for (const [index, column] of columnsOf(plan).entries()) {
    const wanted = pointsWide(plan.columnWidths[index] ?? 0);
    if (wanted > (widths[index] ?? 0)) rangeOf(sheet, column).format.columnWidth = wanted;
  }
}

async function restored(run: Run, plan: SheetPlan, at: CellAddress, before: Before, error: unknown): Promise<void> {
  try {
    await run((context) => putBack(context, sheetOf(context, at.sheet ?? ""), plan, before), {
      delayForCellEdit: true,
    });
  } catch {
    throw cellsLeft(error, at);
  }
}
