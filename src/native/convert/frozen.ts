import { CellError, type Cell } from "../../catalog/declare/cell";
import { contains, extentOf, type Extent } from "../../workbook/cell-address";
import type { CellsInUse, FormulaChange, SheetCells } from "../../workbook/cells-in-use";
import { mayHaveOurs, ourCallsIn } from "../formula/our-calls";
import { LONGEST_FORMULA } from "../formula/rewrite";
import type { Conversion, Kept } from "./conversion";
import { formulasIn, isProtected, isSheet, PROTECTED, type Where } from "./where";

/** Whether a formula has a call of ours: what it spills over must be known where it is frozen. */
export const hasOurs = (formula: string): boolean => mayHaveOurs(formula) && ourCallsIn(formula).length > 0;

/**
 * Formulas of ours as the values that they show: `=77388.9`, or `={1,2;3,4}` where they fill many cells, so that nothing
 * else in the sheet moves and the very text can come back. What shows no value of its own is told and left alone.
 */
export function frozen(inUse: CellsInUse, where: Where): Pick<Conversion, "changes" | "stays"> {
  const changes: FormulaChange[] = [];
  const stays: Kept[] = [];
  for (const cell of formulasIn(inUse.sheets, where)) {
    if (!hasOurs(cell.formula)) continue;
    const sheet = inUse.sheets.find(({ name }) => isSheet(name, cell.at.sheet)) as SheetCells;
    const shown = valuesOf(sheet, extentOf(cell.at));
    const reason = isProtected(inUse, cell.at.sheet) ? PROTECTED : noValueIn(shown);
    const to = `=${constant(shown)}`;
    if (reason !== undefined) stays.push({ ...cell, reason });
    else if (to.length > LONGEST_FORMULA)
      stays.push({ ...cell, reason: "its values are longer than one formula may be" });
    else changes.push({ at: cell.at, from: cell.formula, to });
  }
  return { changes, stays };
}

/** What the formula of a cell fills. */
function valuesOf({ extent, values, spills }: SheetCells, at: Extent): Cell[][] {
  const area = spills.find(({ row, column }) => row === at.row && column === at.column) ?? at;
  return Array.from({ length: area.rows }, (_, down) =>
    Array.from({ length: area.columns }, (__, across) => {
      const [row, column] = [area.row + down, area.column + across];
      return contains(extent, row, column) ? (values[row - extent.row]?.[column - extent.column] ?? null) : null;
    }),
  );
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
