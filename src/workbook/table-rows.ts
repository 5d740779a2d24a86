import type { Cell } from "../catalog/declare/cell";
import type { Extent } from "./cell-address";
import type { Entry } from "./sheet-plan";

/** A table as it stands: its headings, and every row below them, blank ones too. */
export interface TableRead {
  readonly sheet: string;
  /** With its headings, and with rows that somebody has written right under it. */
  readonly extent: Extent;
  readonly headings: readonly Cell[];
  readonly rows: readonly TableRow[];
  /** What the cells of these names of the sheet hold; nothing where there is no such name. */
  readonly beside: Readonly<Record<string, Cell | undefined>>;
  /** Whether a row can be written right under it. */
  readonly canGrow: boolean;
}

export interface TableRow {
  readonly values: readonly Cell[];
  /** A formula, or "" where there is none. */
  readonly formulas: readonly string[];
}

/** What is to be written into a table. All of it or nothing, unless Excel fails half-way. */
export interface TableWriting {
  /** The heading of the column by whose text a row is known again, wherever it has gone. */
  readonly known: string;
  readonly cells: readonly TableCellChange[];
  /** New rows, by headings: each into a blank row, or right under the table. */
  readonly added: readonly ReadonlyMap<string, Entry>[];
  /** Rows of which nothing is to be left, and what each held when it was decided so, by headings. */
  readonly emptied: readonly { readonly row: string | number; readonly before: ReadonlyMap<string, Cell> }[];
  /** Columns to be added at the right end, and what each row is to have there, by the text that it is known by. */
  readonly columns: readonly { readonly heading: string; readonly cells: ReadonlyMap<string, Entry> }[];
  /** Cells beside the table, by the names that the sheet has for them. */
  readonly beside: readonly { readonly name: string; readonly before: Cell; readonly after: Entry }[];
}

export interface TableCellChange {
  /** By the text that it is known by, or by its place, counted from the first row. */
  readonly row: string | number;
  /** A heading. */
  readonly column: string;
  /** What it holds now: a formula comes with its "=". */
  readonly before: Held;
  readonly after: Entry;
}

/** What a cell holds: a value, or a formula. */
export type Held = Cell | { readonly formula: string };

export type TableWritten =
  | { readonly outcome: "written" }
  /** Something is no longer as it was read: nothing was written, or it was put back. */
  | { readonly outcome: "changed" };

/** One cell of a table by its place: rows are counted from the first below the headings, −1 is the headings. */
export interface TablePut {
  readonly row: number;
  readonly column: number;
  readonly before: Held;
  readonly after: Entry;
}
