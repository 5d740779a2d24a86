import { CellError, type Cell } from "../../catalog/declare/cell";
import { extentOf } from "../../workbook/cell-address";
import { shownAt as shownOf, type CellsInUse, type FormulaChange } from "../../workbook/cells-in-use";
import { mayBeBroken, mended } from "../formula/broken-calls";
import { mayHaveOurs, ourCallsIn } from "../formula/our-calls";
import type { Conversion, Kept } from "./conversion";
import { inTurns, type InTurns } from "../in-turns";
import { formulasIn, isSheet, PROTECTED, isProtected, type FormulaCell, type Where } from "./where";

export type Repair = Pick<Conversion, "changes" | "stays">;

/**
 * What makes calls of ours live again that Excel has lost: their names are written as they are typed, and a formula that
 * was typed before the add-in was there is entered once more. What cannot be mended is told before anything is written.
 */
export async function repairOf(
  inUse: CellsInUse,
  where: Where,
  { namespace, ...how }: InTurns & { readonly namespace?: string } = {},
): Promise<Repair | undefined> {
  const changes: FormulaChange[] = [];
  const stays: Kept[] = [];
  const isDone = await inTurns(formulasIn(inUse.sheets, where), how, (cell) => {
    const to = repaired(cell, inUse, namespace);
    if (to === undefined) return;
    if (typeof to !== "string") stays.push({ ...cell, reason: to.reason });
    else if (isProtected(inUse, cell.at.sheet)) stays.push({ ...cell, reason: PROTECTED });
    else changes.push({ at: cell.at, from: cell.formula, to });
  });
  return isDone ? { changes, stays } : undefined;
}

function repaired(
  cell: FormulaCell,
  inUse: CellsInUse,
  namespace: string | undefined,
): string | { readonly reason: string } | undefined {
  const { formula } = cell;
  if (mayBeBroken(formula)) {
    const { text, unknown } = mended(formula, namespace);
    if (unknown.length > 0) return { reason: `this version has no ${unknown.join(", ")}` };
    if (text !== formula) return text;
  }
  if (!mayHaveOurs(formula) || ourCallsIn(formula).length === 0) return undefined;
  const shown = shownAt(inUse, cell);
  return shown instanceof CellError && shown.code === "#NAME?" ? formula : undefined;
}

/** What a cell shows. */
export function shownAt({ sheets }: CellsInUse, { at }: FormulaCell): Cell {
  const found = sheets.find(({ name }) => isSheet(name, at.sheet));
  const { row, column } = extentOf(at);
  return found ? shownOf(found, row, column) : null;
}
