import type { CellAddress } from "./cell-address";
import type { Entry } from "./sheet-plan";

/** What is entered in one cell in place of what stands there: a number, a text, a formula, or nothing. */
export interface EntryChange {
  readonly at: CellAddress & { readonly sheet: string };
  readonly from: Entry;
  readonly to: Entry;
}

export type EntriesReplaced =
  | { readonly outcome: "written" }
  /** A cell holds something else by now: nothing was written. */
  | { readonly outcome: "changed"; readonly at: CellAddress; readonly holds: string };

/** What a cell with that entry says when it is asked for what is entered in it. */
export const heldAs = (entry: Entry): number | string | boolean =>
  typeof entry === "object" ? (entry?.formula ?? "") : entry;

/** The way back. */
export const putBack = (changes: readonly EntryChange[]): EntryChange[] =>
  changes.map(({ at, from, to }) => ({ at, from: to, to: from }));
