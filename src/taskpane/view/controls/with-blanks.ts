import type { Cell } from "../../../catalog/declare/cell";

/** Cells as a function is handed them here: for a blank one 0 in Excel for desktop, nothing in Excel on the web. */
export const withBlanks = (cells: readonly (readonly Cell[])[], blank: 0 | null): Cell[][] =>
  cells.map((row) => row.map((cell) => cell ?? blank));
