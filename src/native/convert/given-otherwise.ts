import { CellError, type Cell } from "../../catalog/declare/cell";
import { extentOf } from "../../workbook/cell-address";
import { shownAt, type CellsInUse, type SheetCells } from "../../workbook/cells-in-use";
import { NotCalculated } from "../calculate/calculate";
import { NotFollowed } from "../calculate/parse";
import { BOUND, reckoned } from "../certificate/certify";
import { hasOurs } from "./frozen";
import { cellsSeenFrom } from "./seen-cells";
import { formulasIn, isSheet, type FormulaCell } from "./where";

/** A cell that shows something else than this version of the add-in calculates from the same cells. */
export interface GivenOtherwise {
  readonly at: FormulaCell["at"];
  readonly shows: Cell;
  readonly gives: Cell;
}

/** Errors that say that the add-in has not answered yet, or is not there: no result that would be lost. */
const NO_RESULT = new Set(["#NAME?", "#BUSY!", "#GETTING_DATA", "#SPILL!", "#CALC!", "#CONNECT!"]);

/**
 * The results that the next calculation would change, although nothing that they stand on has: those of another version of
 * the add-in. `kept` are formulas that are to come back where values stand now. What cannot be followed is passed over.
 */
export async function givenOtherwise(
  inUse: CellsInUse,
  kept: readonly FormulaCell[] = [],
  breathe: () => Promise<void> = () => Promise.resolve(),
): Promise<GivenOtherwise[]> {
  const live = formulasIn(inUse.sheets, { kind: "workbook" }).filter(({ formula }) => hasOurs(formula));
  const found: GivenOtherwise[] = [];
  for (const [index, cell] of [...live, ...kept].entries()) {
    if (index % AT_ONCE === AT_ONCE - 1) await breathe();
    const sheet = inUse.sheets.find(({ name }) => isSheet(name, cell.at.sheet));
    const other = sheet && otherIn(sheet, cell, inUse);
    if (other) found.push(other);
  }
  return found;
}

const AT_ONCE = 200;

/** The first cell that a formula fills and that shows something else. */
function otherIn(sheet: SheetCells, { at, formula }: FormulaCell, inUse: CellsInUse): GivenOtherwise | undefined {
  const { row, column } = extentOf(at);
  try {
    const { rows } = reckoned(formula, cellsSeenFrom(inUse, at));
    const spill = sheet.spills.find((one) => one.row === row && one.column === column);
    const [tall, wide] = spill ? [spill.rows, spill.columns] : [1, 1];
    for (let down = 0; down < tall; down++)
      for (let across = 0; across < wide; across++) {
        const shows = shownAt(sheet, row + down, column + across);
        const gives = rows[down]?.[across] ?? null;
        if (shows instanceof CellError && NO_RESULT.has(shows.code)) return undefined;
        if (!isSame(shows, gives)) return { at, shows, gives };
      }
    return undefined;
  } catch (thrown) {
    if (thrown instanceof NotFollowed || thrown instanceof NotCalculated) return undefined;
    throw thrown;
  }
}

function isSame(shows: Cell, gives: Cell): boolean {
  if (typeof shows === "number" && typeof gives === "number")
    return Math.abs(shows - gives) <= BOUND * Math.max(Math.abs(shows), Math.abs(gives));
  if (shows instanceof CellError || gives instanceof CellError)
    return shows instanceof CellError && gives instanceof CellError && shows.code === gives.code;
  // a blank and an empty text look alike; some spreadsheets give one for the other
  return (shows ?? "") === (gives ?? "");
}
