import type { CellAddress } from "./cell-address";

/** An insertion that was begun and never finished: the pane was closed meanwhile, or Excel never answered. */
export type Unfinished =
  | { readonly kind: "sheet"; readonly id: string; readonly sheet: string }
  /** What was in the cells is kept in the workbook. */
  | { readonly kind: "cells"; readonly id: string; readonly at: CellAddress; readonly since: string };
