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
  readonly x: ChartAxis;
  readonly y: ChartAxis & { readonly upTo?: number };
  readonly series: readonly Pick<ChartSeries, "name" | "tone">[];
  readonly points: readonly DeclaredPoint[];
  /** Points where a line has no value are left out, instead of leaving a gap. */
  readonly withoutGaps?: true;
  /** The table behind it is refused, so there is nothing to draw until an input of the sheet is corrected. */
  readonly refused?: boolean;
  readonly smooth?: true;
  readonly marks: readonly ChartMark[];
}

/** The values of all lines at one x, in the order of the series. */
export interface DeclaredPoint {
  readonly x: Term;
  readonly values: readonly Term[];
  /**
   * A point between the rows of the table. The pane alone draws it: in the sheet its place would change with the
   * inputs.
   */
  readonly between?: true;
}
