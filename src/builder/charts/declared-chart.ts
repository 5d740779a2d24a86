import type { Term } from "../sheet/term";
import type { ChartAxis, ChartMark, ChartSeries, HeatMap } from "./chart";

/** A chart as it is declared: of terms, whose values the pane draws and whose formulas the sheet stands on. */
export type DeclaredChart = DeclaredLines | HeatMap;

export interface DeclaredLines {
  readonly kind: "lines" | "stacked areas";
  readonly id: string;
  readonly title: string;
  readonly says: string;
  readonly x: ChartAxis;
  readonly y: ChartAxis & { readonly upTo?: number };
  readonly series: readonly Pick<ChartSeries, "name" | "tone">[];
  readonly points: readonly DeclaredPoint[];
  /** A point without a value for every line is left out, instead of leaving a gap. */
  readonly withoutGaps?: true;
  /** The table that it stands on is refused: there is nothing to draw until an input is mended in the sheet. */
  readonly refused?: boolean;
  readonly smooth?: true;
  readonly marks: readonly ChartMark[];
}

/** What the lines are at one place, in the order of the series. */
export interface DeclaredPoint {
  readonly x: Term;
  readonly values: readonly Term[];
  /** Between the rows of the table, for the pane alone: where it lies would change with the inputs of the sheet. */
  readonly between?: true;
}
