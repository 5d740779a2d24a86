import type { Cell } from "../catalog/declare/cell";
import type { CellAddress, Extent } from "./cell-address";
import type { SheetName } from "./names-met";

/** All that is in use in a workbook: its sheets in their order, and what formulas on any of them may call cells. */
export interface CellsInUse {
  readonly sheets: readonly SheetCells[];
  /** Names of the workbook; those of one sheet stand with it. */
  readonly names: readonly SheetName[];
}

/** A sheet as far as it is used: what its cells hold, and what they show. */
export interface SheetCells {
  readonly name: string;
  readonly extent: Extent;
  /** A formula, or "" where there is none. */
  readonly formulas: readonly (readonly string[])[];
  readonly values: readonly (readonly Cell[])[];
  readonly names: readonly SheetName[];
  readonly tables: readonly TableCells[];
  /** What formulas spill over, of those that some formula asks for it: `A2#`. */
  readonly spills: readonly Extent[];
  /** Whether nothing can be written there. */
  readonly isProtected: boolean;
}

/** A table of the sheet's. */
export interface TableCells {
  readonly name: string;
  /** With its headings and its totals, where it has them. */
  readonly extent: Extent;
  readonly columns: readonly string[];
  readonly hasHeadings: boolean;
  readonly hasTotals: boolean;
}

/** One formula in place of another. */
export interface FormulaChange {
  readonly at: CellAddress & { readonly sheet: string };
  readonly from: string;
  readonly to: string;
}

export type FormulasReplaced =
  | { readonly outcome: "written" }
  | { readonly outcome: "cancelled" }
  /** A cell holds something else by now: nothing was written. */
  | { readonly outcome: "changed"; readonly at: CellAddress };

/** A formula, as cells are asked for what is entered in them: a text that begins otherwise is none. */
export const formulaIn = (entered: unknown): string =>
  typeof entered === "string" && entered.startsWith("=") ? entered : "";

/** What stands before a `#` in a formula: an address or a name, with its sheet where that is said. */
const SPILL = /((?:'(?:[^']|'')+'|[\p{L}_][\p{L}\p{N}_.]*)!)?(\$?[A-Z]{1,3}\$?\d+|[\p{L}_\\][\p{L}\p{N}_.\\]*)#/giu;

/** What a formula asks the spills of, as it says it. */
export const spillsAskedIn = (formula: string): string[] =>
  formula.includes("#") ? [...formula.matchAll(SPILL)].map(([, sheet = "", cells = ""]) => sheet + cells) : [];

type Shown = Pick<SheetCells, "extent" | "values">;

/** What a cell shows; beyond what is in use there is nothing. */
export const shownAt = ({ extent, values }: Shown, row: number, column: number): Cell =>
  values[row - extent.row]?.[column - extent.column] ?? null;

/** What the cells of an area show. */
export const shownIn = (sheet: Shown, { row, column, rows, columns }: Extent): Cell[][] =>
  Array.from({ length: rows }, (_, down) =>
    Array.from({ length: columns }, (__, across) => shownAt(sheet, row + down, column + across)),
  );
