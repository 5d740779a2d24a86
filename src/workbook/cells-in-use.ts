import type { Cell } from "../catalog/declare/cell";
import type { CellAddress, Extent } from "./cell-address";

/** A sheet as far as it is used: what its cells hold, and what they show. */
export interface SheetCells {
  readonly name: string;
  readonly extent: Extent;
  /** A formula, or "" where there is none. */
  readonly formulas: readonly (readonly string[])[];
  readonly values: readonly (readonly Cell[])[];
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
