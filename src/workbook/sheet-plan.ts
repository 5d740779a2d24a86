import type { Rows } from "../catalog/declare/define";
import type { Rule } from "../catalog/declare/rules";
import type { Outcome } from "../catalog/read/evaluate";
import type { CellAddress, Extent } from "./cell-address";

/**
 * A block of cells as it is to be written: what stands in it, and how it looks. All places are counted from the sheet's
 * first cell, so a plan that goes to a selected cell has been made for that cell. Formulas are in en-US form.
 */
export interface SheetPlan {
  /** The name that a new sheet is to have; where it is taken, a number is added. */
  readonly title: string;
  /** Everything that is written, spilled or drawn lies in here. */
  readonly extent: Extent;
  readonly blocks: readonly PlannedBlock[];
  /** In the order in which they are laid over one another. */
  readonly looks: readonly PlannedLook[];
  /** Widths of columns from the extent's first on, in digits of the standard font. */
  readonly columnWidths: readonly number[];
  readonly validations: readonly PlannedValidation[];
  /** Names of the sheet itself, so that several hedges can stand in one workbook. */
  readonly names: readonly PlannedName[];
  readonly highlights: readonly PlannedHighlight[];
  readonly charts: readonly PlannedChart[];
  /** A table over cells of the plan, with its headings in the first row. */
  readonly table?: PlannedTable;
  /** What goes on paper; all of it where nothing is said. */
  readonly printed?: Extent;
  /** Rows at the top of a new sheet that stay in view. */
  readonly frozenRows: number;
}

/** Null leaves a cell alone. Text is written as text, whatever it begins with; a formula comes with its "=". */
export type Entry = number | boolean | string | { readonly formula: string } | null;

export interface PlannedBlock {
  readonly row: number;
  readonly column: number;
  /**
   * So many rows it has, where it is a part of something long: it is written in a request of its own, and its entries are
   * made each time that they are asked for. All of them at once would be more than a pane should hold.
   */
  readonly rows?: number;
  readonly entries: readonly (readonly Entry[])[];
  /** Rows and columns that a formula in the block's first cell spills over. Only then; the block is that one cell. */
  readonly spills?: { readonly rows: number; readonly columns: number };
  /** What the cells come to once they are calculated, as far as the plan's maker knows. */
  readonly values?: Rows<Outcome | null>;
}

export type Role =
  | "title"
  | "answer"
  | "section"
  | "label"
  | "input"
  | "linked input"
  | "number"
  | "result"
  | "text"
  | "note"
  | "unit"
  | "head"
  | "helper";

export interface PlannedLook {
  readonly area: Extent;
  readonly role?: Role;
  /** Where the role's own side is not wanted: a heading over labels, say. */
  readonly align?: "left" | "right";
  /** A number format in en-US form. */
  readonly format?: string;
}

export interface PlannedValidation {
  readonly area: Extent;
  readonly rule: EntryRule;
  /** What may be entered, in at most 255 characters: shown beside the selected cell, and when another entry is refused. */
  readonly says: string;
}

/** A choice of words, without commas and of at most 255 characters in all; or a number that keeps a rule. */
export type EntryRule = { readonly list: readonly string[] } | Rule;

export interface PlannedName {
  readonly name: string;
  readonly area: Extent;
}

export interface PlannedTable {
  /** Of the workbook's own: no other table may have it. */
  readonly name: string;
  readonly area: Extent;
}

/** Formats that depend on a value; only on cells with Excel's own formulas. */
export interface PlannedHighlight {
  readonly area: Extent;
  readonly rule: HighlightRule;
}

export type HighlightRule =
  | { readonly scale: Scale }
  /** Cells whose text contains this one. */
  | { readonly text: string; readonly level: Level };

export type Scale = "low to high" | "around zero";
export type Level = "red" | "amber" | "info" | "ok";

/** A chart on fixed cells: a row of names over a first column of x values and one column a series. */
export interface PlannedChart {
  readonly kind: "lines" | "stacked areas";
  readonly title: string;
  readonly source: Extent;
  readonly place: Extent;
  readonly xTitle: string;
  readonly yTitle: string;
  readonly xFormat: string;
  readonly yFormat: string;
  /** One a series, as "#0f6cbd"; Excel's own where there are none. */
  readonly colours?: readonly string[];
  /** Lines across a chart of lines, broken: from one point to another, beside the series. */
  readonly marks?: readonly PlannedMark[];
}

export interface PlannedMark {
  readonly name: string;
  /** Two rows: x and y of each end. Where x is an error, there is no line. */
  readonly source: Extent;
  readonly colour: string;
}

/** Where a plan goes. */
export type Destination =
  | { readonly kind: "new sheet" }
  /** The plan's extent begins at this cell. What it would cover must be empty, unless it is to be replaced. */
  | { readonly kind: "cells"; readonly sheet: string; readonly replace: boolean };

export interface Progress {
  readonly done: number;
  readonly of: number;
}

export interface InsertionHow {
  readonly progress?: (progress: Progress) => void;
  /** Aborting it leaves nothing written. */
  readonly signal?: AbortSignal;
}

export interface Occupied {
  readonly cells: CellAddress;
  readonly holds: string;
  readonly filled: number;
}

export type SheetInsertion =
  | { readonly outcome: "written"; readonly at: CellAddress }
  /** Where the plan would go, some cells hold something: so many, and the first of them. Nothing was written. */
  | ({ readonly outcome: "occupied" } & Occupied)
  | { readonly outcome: "cancelled" };
