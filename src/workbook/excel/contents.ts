import type { Extent } from "../cell-address";

export type Entered = string | number | boolean;

/** What some rows of cells hold. */
export interface Contents {
  readonly extent: Extent;
  /** What each cell shows to hold something: a formula, or the value; "" where there is nothing. */
  readonly holds: readonly (readonly string[])[];
  /** What is to be entered to have the cells as they are. */
  readonly entries: readonly (readonly Entered[])[];
}
