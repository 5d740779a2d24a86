import { extentText, type CellAddress } from "../cell-address";
import type { Band } from "./band";
import { readBefore, type Before } from "./before";
import { ChangedMeanwhile } from "./changed-meanwhile";
import type { Conduct } from "./conduct";
import { existingSteps, type Watch } from "./existing-steps";
import { closeJournal, newToken, openJournal, planInJournal, type JournalEntry } from "./journal";
import { cellsOf } from "./planned-cells";
import { removeReplaced } from "./replaced";
import { putBack } from "./restoration";
import type { Run } from "./sheet-writer";
import { cellsLeft, momentLost, takenBack } from "../insertion-failure";
import { Cancelled, inSteps } from "../insertion-steps";
import { namesMet } from "../names-met";
import type { Destination, Occupied, SheetInsertion, SheetPlan } from "../sheet-plan";
import { answered, NoAnswer } from "../waiting";
import { WorkbookError } from "../workbook-error";

type Cells = Extract<Destination, { kind: "cells" }>;

/**
 * Writes a plan into a sheet that is there already. What it may change is read first and kept in the workbook; after a
 * failure it is put back, but for cells that somebody else has changed in the meantime. `agreed`: what may be replaced,
 * where it has been looked at before.
 */
export async function insertIntoCells(
  run: Run,
  plan: SheetPlan,
  to: Cells,
  conduct: Conduct,
  agreed?: readonly Band[],
): Promise<SheetInsertion> {
  const { signal, groupsUndo } = conduct;
  const { before, sheet } = await run((context) => look(context, plan, to), { signal });
  const occupied = occupiedBy(before.bands, sheet.name, to.replace ? (agreed ?? before.bands) : []);
  if (occupied) return { outcome: "occupied", ...occupied };
  const at: CellAddress = { sheet: sheet.name, cells: extentText(plan.extent) };
  const entry: JournalEntry = {
    token: newToken(),
    since: new Date().toISOString(),
    sheetId: sheet.id,
    at,
    plan: planInJournal(plan),
    before,
  };
  const met = namesMet(plan, sheet.name, before.names);
  const watch: Watch = { begun: false };
  try {
    await run((context) => openJournal(context, entry), { signal });
    const send = async (context: Excel.RequestContext): Promise<void> => {
      await answered(context.sync(), { signal, patience: conduct.patience });
    };
    await run((context) => inSteps(existingSteps(context, plan, entry, met, watch), () => send(context), conduct), {
      patience: Infinity,
      ...(groupsUndo ? { mergeUndoGroup: true } : {}),
    });
  } catch (error) {
    const isCertain = await restored(run, entry, watch, conduct, error);
    if (!isCertain) throw momentLost(error, at);
    if (error instanceof ChangedMeanwhile)
      return { outcome: "occupied", cells: error.cells, holds: error.holds, filled: 1 };
    if (error instanceof Cancelled) throw error;
    if (groupsUndo && !isTheUsers(error))
      return insertIntoCells(run, plan, to, { ...conduct, groupsUndo: false }, before.bands);
    throw takenBack(error);
  }
  await tidy(run, plan, to, entry, conduct);
  return { outcome: "written", at };
}

/**
 * What is there stays from here on. A chart that was replaced could not be put back, so it goes when all else stands; and
 * what could not be tidied away does not undo the rest.
 */
async function tidy(run: Run, plan: SheetPlan, to: Cells, entry: JournalEntry, conduct: Conduct): Promise<void> {
  const waiting = { signal: conduct.signal, patience: conduct.farewell };
  const close = () => run((context) => closeJournal(context, entry.token), waiting);
  try {
    await close().catch(close);
    const replaced = (context: Excel.RequestContext) =>
      removeReplaced(context, sheetOf(context, entry.sheetId), plan, entry.before);
    if (to.replace) await run(replaced, waiting);
  } catch {
    // The pane offers what is still in the journal when it is opened again.
  }
}

/** By its id: a name may be another's by now. */
const sheetOf = (context: Excel.RequestContext, id: string): Excel.Worksheet => context.workbook.worksheets.getItem(id);

async function look(
  context: Excel.RequestContext,
  plan: SheetPlan,
  to: Cells,
): Promise<{ before: Before; sheet: { id: string; name: string } }> {
  const sheet = sheetOf(context, to.sheet).load("id, name");
  const before = await readBefore(context, sheet, plan, { spills: to.replace });
  return { before, sheet: { id: sheet.id, name: sheet.name } };
}

/** What no other way of sending would mend. */
const USERS = ["AccessDenied", "InvalidOperationInCellEditMode", "InsertionUnderway", "NoAnswer"];
const isTheUsers = (error: unknown): boolean => error instanceof WorkbookError && USERS.includes(error.code);

/** The cells that hold something else than what may be replaced: the first, and how many there are. */
function occupiedBy(bands: readonly Band[], sheet: string, agreed: readonly Band[]): Occupied | undefined {
  const held = bands.flatMap(({ extent, holds }, index) =>
    [...cellsOf(extent)].flatMap(({ row, column, down, across }) => {
      const here = holds[down]?.[across] ?? "";
      const isFree = here === "" || here === agreed[index]?.holds[down]?.[across];
      return isFree ? [] : [{ cells: { sheet, cells: extentText({ row, column, rows: 1, columns: 1 }) }, holds: here }];
    }),
  );
  return held[0] && { ...held[0], filled: held.length };
}

/**
 * Takes back what has been written. It tells whether it is certain what was in the cells: the answer that would have
 * told what they held when they were written to may never have come.
 */
async function restored(
  run: Run,
  entry: JournalEntry,
  watch: Watch,
  { farewell }: Conduct,
  error: unknown,
): Promise<boolean> {
  const waiting = { patience: farewell };
  if (!watch.begun) {
    await run((context) => closeJournal(context, entry.token), waiting).catch(() => undefined);
    return true;
  }
  let isCertain = true;
  const latest = (): JournalEntry => {
    try {
      watch.look?.();
    } catch (seen) {
      if (seen instanceof ChangedMeanwhile) return { ...entry, before: seen.before };
      // Excel stops at what it refuses, and has said so: nothing was written after it, nor before it was looked.
      isCertain = !(error instanceof NoAnswer || error instanceof Cancelled);
    }
    return entry;
  };
  try {
    // It goes on when nobody waits for it any more: Excel may answer later.
    await run((context) => putBack(context, entry.token, latest), waiting);
  } catch {
    throw cellsLeft(error, entry.at);
  }
  return isCertain;
}
