import type { CellsRead, Kept, ScratchWrite } from "../../workbook/scratch-sheet";
import type { Extent } from "../../workbook/cell-address";
import type { Place } from "./place";

/** A question to a spreadsheet: what is written, what is waited for, what is read, and what the answer means. */
export interface Probe {
  /** In plain words, as the report shows it. */
  readonly question: string;
  /** Rows of the scratch sheet that it takes for itself. */
  readonly rows: number;
  readonly steps: (place: Place) => readonly Step[];
  /** One answer a step. */
  readonly judge: (answers: readonly Answer[], place: Place) => Verdict;
}

export type Step = CellStep | { readonly kept: Extent } | { readonly asOneStep: readonly ScratchWrite[] };

export interface CellStep {
  readonly write: ScratchWrite;
  readonly read: readonly Extent[];
  /**
   * "nothing": what is read is what the cells hold before the host has calculated. Otherwise they are read until this
   * holds of them, or until nothing is busy and nothing changes any more.
   */
  readonly until: "nothing" | "quiet" | ((read: readonly CellsRead[]) => boolean);
}

export interface Answer {
  readonly read: readonly CellsRead[];
  /** Milliseconds from the writing to the reading that first showed what each cell showed in the end, as in `read`. */
  readonly after: readonly (readonly (readonly number[])[])[];
  readonly kept?: Kept;
  /** Whether several requests could be made one step of undo. */
  readonly asOneStep?: boolean;
}

export interface Verdict {
  /** "seen": there is no right answer, and what was read is the result. */
  readonly outcome: "passed" | "differs" | "seen";
  /** What was read, a line for each thing; beside it, where it differs, what it should be. */
  readonly lines: readonly string[];
}

/** What came of a question. "not asked": the host refused to write or to read. */
export interface Finding {
  readonly question: string;
  readonly outcome: Verdict["outcome"] | "not asked";
  readonly lines: readonly string[];
}
