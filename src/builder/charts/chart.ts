import type { FigureKind } from "../figures/figure-kind";

/** What a chart shows, without how it is drawn: the same figures stand in the table behind it. */
export type Chart = LineChart | HeatMap;

/** An axis of a chart. */
export interface ChartAxis {
  /** Without the unit, which is added behind it. */
  readonly title: string;
  readonly kind: FigureKind;
}

/** What a line stands for. Each has the same colour and stroke in every chart. */
export type Tone =
  | "unhedged"
  | "hedged"
  | "until liquidation"
  | "locked"
  | "floating"
  | "margin"
  | "limit"
  | "locked in full"
  | "locked mostly"
  | "locked by half"
  | "locked in part";

export interface ChartSeries {
  readonly name: string;
  readonly tone: Tone;
  /**
   * One value for each x; null leaves a gap. Two values at the same x make the line drop or rise straight, like a
   * cliff.
   */
  readonly values: readonly (number | null)[];
}

/** A line across the chart at some x, such as the price now or the liquidation price. */
export interface ChartMark {
  readonly at: number;
  /** Without the number, which is added behind it. */
  readonly label: string;
  readonly tone: "now" | "danger";
}

export interface LineChart {
  readonly kind: "lines" | "stacked areas";
  readonly id: string;
  readonly title: string;
  /** What is to be seen, in a sentence with its numbers. */
  readonly says: string;
  readonly x: ChartAxis & { readonly values: readonly number[] };
  /** Above `upTo` lines are cut off, so that one without bound does not flatten the others. */
  readonly y: ChartAxis & { readonly upTo?: number };
  readonly series: readonly ChartSeries[];
  /** The curve has no corners, though it is drawn through few points. */
  readonly smooth?: true;
  readonly marks: readonly ChartMark[];
  /** The one point among them that is the user's own. */
  readonly own?: { readonly x: number; readonly y: number };
}

export interface HeatMap {
  readonly kind: "heat map";
  readonly id: string;
  readonly title: string;
  readonly says: string;
  readonly rows: ChartAxis & { readonly values: readonly number[] };
  readonly columns: ChartAxis & { readonly values: readonly number[] };
  readonly figure: FigureKind;
  /** Row by row; null where there is no value. */
  readonly values: readonly (readonly (number | null)[])[];
  /** How values become colours: by their sign, or from the lowest to the highest. */
  readonly scale: "around zero" | "low to high";
  /** Row by row: where the position has been liquidated. */
  readonly marked?: readonly (readonly boolean[])[];
}
