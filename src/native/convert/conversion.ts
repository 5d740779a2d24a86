import type { CellsInUse, FormulaChange } from "../../workbook/cells-in-use";
import { certificate } from "../certificate/certify";
import { mayHaveOurs, ourCallsIn } from "../formula/our-calls";
import { Stays, withoutOurs } from "../formula/rewrite";
import type { Spelling } from "../write/spell";
import { inTurns, type InTurns } from "../in-turns";
import { cellsSeenFrom } from "./seen-cells";
import { formulasIn, isProtected, PROTECTED, type FormulaCell, type Where } from "./where";

/** A cell that stays as it is, and why. */
export interface Kept extends FormulaCell {
  readonly reason: string;
}

/** What is to be written in place of formulas of ours, compared beforehand, and what is left alone. */
export interface Conversion {
  readonly changes: readonly FormulaChange[];
  readonly stays: readonly Kept[];
  /** The largest relative difference between a value with the add-in and without it. */
  readonly difference: number;
}

/** Looks at every formula of ours there: what it would be without the add-in, and whether that comes to the same. */
export async function converted(
  inUse: CellsInUse,
  where: Where,
  spelling: Spelling,
  how: InTurns = {},
): Promise<Conversion | undefined> {
  const cells = formulasIn(inUse.sheets, where).filter(({ formula }) => mayHaveOurs(formula));
  const [changes, stays]: [FormulaChange[], Kept[]] = [[], []];
  let difference = 0;
  const isDone = await inTurns(cells, how, (cell) => {
    if (ourCallsIn(cell.formula).length === 0) return;
    const one = convertedCell(cell, spelling, inUse);
    if ("reason" in one) stays.push(one);
    else {
      changes.push({ at: cell.at, from: cell.formula, to: one.to });
      difference = Math.max(difference, one.difference);
    }
  });
  return isDone ? { changes, stays, difference } : undefined;
}

function convertedCell(
  cell: FormulaCell,
  spelling: Spelling,
  inUse: CellsInUse,
): Kept | { readonly to: string; readonly difference: number } {
  if (isProtected(inUse, cell.at.sheet)) return { ...cell, reason: PROTECTED };
  try {
    const rewritten = withoutOurs(cell.formula, spelling);
    const found = certificate(cell.formula, rewritten, cellsSeenFrom(inUse, cell.at));
    return found.outcome === "equal"
      ? { to: rewritten.text, difference: found.difference }
      : { ...cell, reason: found.reason };
  } catch (thrown) {
    if (thrown instanceof Stays) return { ...cell, reason: thrown.message };
    throw thrown;
  }
}
