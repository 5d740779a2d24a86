import { CellError, type Cell } from "../../catalog/declare/cell";
import { extentOf, type Extent } from "../../workbook/cell-address";
import { shownIn, type CellsInUse, type FormulaChange, type SheetCells } from "../../workbook/cells-in-use";
import { mayHaveOurs, ourCallsIn } from "../formula/our-calls";
import { LONGEST_FORMULA } from "../formula/rewrite";
import type { Conversion, Kept } from "./conversion";
import { inTurns, type InTurns } from "../in-turns";
import { formulasIn, isProtected, PROTECTED, type Where } from "./where";

/** Whether a formula has a call of ours: what it spills over must be known where it is frozen. */
export const hasOurs = (formula: string): boolean => mayHaveOurs(formula) && ourCallsIn(formula).length > 0;

/**
 * Formulas of ours as the values that they show: `=77388.9`, or `={1,2;3,4}` where they fill many cells, so that nothing
 * else in the sheet moves and the very text can come back. What shows no value of its own is told and left alone.
 */
export async function frozen(
  inUse: CellsInUse,
  where: Where,
  how: InTurns = {},
): Promise<Pick<Conversion, "changes" | "stays"> | undefined> {
  const changes: FormulaChange[] = [];
  const stays: Kept[] = [];
  const shows = new Map(inUse.sheets.map((sheet) => [sheet.name, shownOn(sheet)]));
  const cells = formulasIn(inUse.sheets, where).filter(({ formula }) => mayHaveOurs(formula));
  const isDone = await inTurns(cells, how, (cell) => {
    if (!hasOurs(cell.formula)) return;
    const shown = shows.get(cell.at.sheet)?.(extentOf(cell.at)) ?? [];
    const reason = isProtected(inUse, cell.at.sheet) ? PROTECTED : noValueIn(shown);
    const to = `=${constant(shown)}`;
    if (reason !== undefined) stays.push({ ...cell, reason });
    else if (to.length > LONGEST_FORMULA)
      stays.push({ ...cell, reason: "its values are longer than one formula may be" });
    else changes.push({ at: cell.at, from: cell.formula, to });
  });
  return isDone ? { changes, stays } : undefined;
}

/** What the formula of a cell fills, by where it stands. */
function shownOn(sheet: SheetCells): (at: Extent) => Cell[][] {
  const areas = new Map(sheet.spills.map((area) => [`${area.row},${area.column}`, area]));
  return (at) => shownIn(sheet, areas.get(`${at.row},${at.column}`) ?? at);
}

/** Errors that are results. Any other says that the add-in has not answered, or that there is no room. */
const RESULTS = new Set(["#N/A", "#VALUE!", "#NUM!", "#DIV/0!"]);

function noValueIn(rows: readonly (readonly Cell[])[]): string | undefined {
  const wrong = rows.flat().find((value) => value instanceof CellError && !RESULTS.has(value.code));
  return wrong instanceof CellError ? `it shows ${wrong.code}, which is no result` : undefined;
}

function constant(rows: readonly (readonly Cell[])[]): string {
  const [[only = null] = []] = rows;
  if (rows.length === 1 && rows[0]?.length === 1) return text(only);
  return `{${rows.map((row) => row.map(text).join(",")).join(";")}}`;
}

function text(value: Cell): string {
  if (value instanceof CellError) return value.code;
  if (typeof value === "number") return String(value).toUpperCase();
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  return `"${(value ?? "").replaceAll('"', '""')}"`;
}
