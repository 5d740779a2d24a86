import type { CellAddress } from "../workbook/cell-address";
import type { SheetPlan } from "../workbook/sheet-plan";
import type { Chart } from "./charts/chart";
import type { Problem } from "./draft/given";
import type { Draft } from "./draft/draft";
import type { Level } from "../core/check/finding-declaration";
import type { FigureGroup, Figures, FigureTable } from "./figures/figures";
import type { Survival } from "./survival/survival";
import type { Answer } from "./words/answer";

/** What a draft comes to: all that the pane shows, and the sheet that it can write. */
export interface Built {
  /** What cannot stand beside the position that it comes to. While there is one, this is no result. */
  readonly problems: readonly Problem[];
  /** The coin's name. */
  readonly coin: string;
  /** How many of them are held, with what closed contracts have realised; undefined where that cannot be said. */
  readonly held: number | undefined;
  /** The face of one contract in USD; undefined where that cannot be said. */
  readonly contractSize: number | undefined;
  /** The hedge in a sentence: what to trade, and what that does. */
  readonly headline: string;
  readonly answer: Answer;
  readonly figures: Figures;
  readonly groups: readonly FigureGroup[];
  readonly warnings: readonly Warning[];
  readonly charts: readonly Chart[];
  readonly tables: readonly FigureTable[];
  /** How probable its liquidation is within the days, in a line; undefined where nothing is hedged by a short. */
  readonly survivalInBrief: string | undefined;
  /** How long the hedge stands, and what else could be had; undefined where nothing is hedged by a short. */
  readonly survival: () => Survival | undefined;
  /** The sheet, its first cell at the given place. */
  readonly plan: (place?: PlanOptions) => SheetPlan;
}

export interface PlanOptions {
  /** The sheet and the cell that the plan begins at; a new sheet's first cell where it is left out. */
  readonly origin?: CellAddress;
  /** The word before the dot in a formula. */
  readonly namespace?: string;
}

export { LEVELS, type Level } from "../core/check/finding-declaration";

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
