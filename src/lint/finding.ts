import type { Level } from "../core/check/finding-declaration";
import type { CellAddress } from "../workbook/cell-address";
import type { EntryChange } from "../workbook/entry-changes";

export type At = CellAddress & { readonly sheet: string };

/** Something in the workbook that is wrong, or hardly meant. */
export interface LintFinding {
  /** As users know it: L8 for per cent points. */
  readonly code: string;
  readonly level: Level;
  /** The cell to look at, or to mend. */
  readonly at: At;
  /** Others of which the same is to be said. */
  readonly others?: readonly At[];
  /** The reason in plain words, with the value that was seen. */
  readonly says: string;
  /** Only where it is certain what is meant. */
  readonly mend?: Mend;
  /** Why there is none where there would be one. */
  readonly unmended?: string;
}

/** What puts it right: in all of these cells or in none. */
export interface Mend {
  /** The button's words. */
  readonly label: string;
  readonly changes: readonly EntryChange[];
  /** What must be known before it is done: what the result then is. */
  readonly means: string;
}
