import type { FigureKind } from "../figures/figure-kind";

/** What a chart shows, without how it is drawn: the same figures stand in the table behind it. */
export type Chart = LineChart | HeatMap;

export interface ChartAxis {
  /** Without its unit, which is written behind it. */
  readonly title: string;
  readonly kind: FigureKind;
}

/** What a line stands for: it has the same colour and stroke in every chart. */
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
  /** One a point of x; null leaves a gap. Two points of one x are a cliff. */
  readonly values: readonly (number | null)[];
}

/** A value of x that a line across the chart marks: the price now, the liquidation price. */
export interface ChartMark {
  readonly at: number;
  /** Without the number, which is written behind it. */
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
  /** Lines that rise above `upTo` leave the chart there, so that one that has no bound does not flatten the rest. */
  readonly y: ChartAxis & { readonly upTo?: number };
  readonly series: readonly ChartSeries[];
  /** What the lines stand for has no corners, though there are few points. */
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
  /** Around 0 by sign, or from the lowest to the highest. */
  readonly scale: "around zero" | "low to high";
}
