import type { Cell } from "../../src/catalog/declare/cell";

/** The rows of a range, each in its own brackets, so that a short table stays on the one line of its case. */
export const rowsOf = (...rows: Cell[][]): Cell[][] => rows;
