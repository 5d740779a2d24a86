import type { Outcome } from "../catalog/read/evaluate";
import type { CellAddress } from "../workbook/cell-address";
import type { SheetPlan } from "../workbook/sheet-plan";
import type { Chart, FigureKind } from "./charts/chart";
import type { Draft } from "./draft/draft";
import type { Level } from "../core/check/listed";

/** What a set of choices comes to: all that the pane shows, and the sheet that it can write. */
export interface Built {
  /** The coin's name. */
  readonly coin: string;
  /** The hedge in a sentence: what to trade, and what that does. */
  readonly headline: string;
  readonly groups: readonly FigureGroup[];
  readonly warnings: readonly Warning[];
  readonly charts: readonly Chart[];
  readonly tables: readonly FigureTable[];
  /** The sheet, its first cell at the given place. */
  readonly plan: (place?: Place) => SheetPlan;
}

export interface Place {
  /** The sheet and the cell that the plan begins at; a new sheet's first cell where it is left out. */
  readonly origin?: CellAddress;
  /** The word before the dot in a formula. */
  readonly namespace?: string;
}

export interface FigureGroup {
  readonly title: string;
  readonly figures: readonly Figure[];
  /** What the figures mean, in a sentence. */
  readonly says?: string;
}

export interface Figure {
  /** The same in code, in tests and as the defined name in the sheet. */
  readonly name: string;
  readonly label: string;
  readonly value: Outcome;
  readonly kind: FigureKind | "text";
  /** What it comes to in words, such as a distance in per cent. */
  readonly note?: string;
}

/** Rows of scenarios, with their headings. */
export interface FigureTable {
  readonly id: string;
  readonly title: string;
  readonly says: string;
  readonly columns: readonly { readonly title: string; readonly kind: FigureKind | "text" }[];
  readonly rows: readonly (readonly Outcome[])[];
}

export { LEVELS, type Level } from "../core/check/listed";

export interface Warning {
  readonly code: string;
  readonly level: Level;
  /** The reason, with the user's numbers. */
  readonly says: string;
  readonly fix?: Fix;
}

/** What a press of the button changes. */
export interface Fix {
  readonly label: string;
  readonly draft: Draft;
}
