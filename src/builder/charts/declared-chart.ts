import type { Term } from "../sheet/term";
import type { ChartAxis, ChartMark, ChartSeries, HeatMap } from "./chart";

/**
 * A chart as it is declared, of terms: the pane draws their values, the sheet's native chart refers to their formulas.
 */
export type DeclaredChart = DeclaredLines | HeatMap;

export interface DeclaredLines {
  readonly kind: "lines" | "stacked areas";
  readonly id: string;
  readonly title: string;
  readonly says: string;
  /** A column of places. */
  readonly x: ChartAxis & { readonly values: Term };
  /** How high the marks reach in the sheet, whose charts have no other way to draw a line across. */
  readonly y: ChartAxis & { readonly upTo?: number; readonly top?: Term };
  /** Each with a value a place, or one that is the same at all of them. */
  readonly series: readonly DeclaredSeries[];
  /** Between those places, for the pane alone: where they lie would change with the inputs of the sheet. */
  readonly between?: readonly DeclaredPoint[];
  /** A point without a value for every line is left out, instead of leaving a gap. */
  readonly withoutGaps?: true;
  /** The table behind it is refused, so there is nothing to draw until an input of the sheet is corrected. */
  readonly refused?: boolean;
  readonly smooth?: true;
  readonly marks: readonly DeclaredMark[];
}

export interface DeclaredSeries extends Pick<ChartSeries, "name" | "tone"> {
  readonly values: Term;
}

/** The values of all lines at one x, in the order of the series. */
export interface DeclaredPoint {
  readonly x: Term;
  readonly values: readonly Term[];
}

/** Drawn where its place lies among those of the chart. */
export interface DeclaredMark extends Omit<ChartMark, "at"> {
  readonly label: "now" | "liquidation";
  readonly at: Term;
}
