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
  /** Inputs that the resulting position cannot have. While there is one, the rest is no result. */
  readonly problems: readonly Problem[];
  /** The coin's name. */
  readonly coin: string;
  /** Coins held, with the realised PnL of closed contracts; undefined where it cannot be worked out. */
  readonly held: number | undefined;
  /** The coin's price now; undefined where it cannot be said. */
  readonly price: number | undefined;
  /** The face of one contract in USD; undefined where that cannot be said. */
  readonly contractSize: number | undefined;
  /** The hedge in a sentence: what to trade, and what that does. */
  readonly headline: string;
  readonly answer: Answer;
  readonly figures: Figures;
  readonly groups: readonly FigureGroup[];
  readonly warnings: readonly Warning[];
  /** The main chart, the first of them all. */
  readonly chart: Chart | undefined;
  /** Further charts and the tables are worked out when they are asked for. */
  readonly charts: readonly Chart[];
  readonly tables: readonly FigureTable[];
  /** What there is at each of these prices of the coin, as if it had gone there at once; undefined where nobody can say. */
  readonly at: (prices: readonly number[]) => readonly (AtPrice | undefined)[];
  /** The probability of a liquidation within the days, in a line; undefined where no short hedges coins. */
  readonly survivalInBrief: string | undefined;
  /**
   * How long the hedge survives, and its alternatives; undefined where no short hedges coins. A function, since it
   * takes time.
   */
  readonly survival: () => Survival | undefined;
  /** The sheet to be written, placed as the options say. */
  readonly plan: (place?: PlanOptions) => SheetPlan;
}

/** What there is at a price. */
export interface AtPrice {
  /** Everything that is held, in USD; once liquidated, without the hedge and its margin. */
  readonly wealth: number;
  readonly liquidated: boolean;
}

export interface PlanOptions {
  /** The sheet and the cell that the plan begins at; left out, the first cell of a new sheet. */
  readonly origin?: CellAddress;
  /** The add-in's name in formulas, before the dot. */
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

/** A remedy at a press of a button: its label, and the draft after it. */
export interface Fix {
  readonly label: string;
  readonly draft: Draft;
}
