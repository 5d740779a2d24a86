import type { ChartType } from "../sheet/chart";
import type { SeriesBy } from "../sheet/chart-source";
import { Choice } from "./choice";

/** Kinds of charts that Excel has and this host does not draw: the likeliest, to tell them from misspelt ones. */
const notDrawn = [
  "Area",
  "AreaStacked100",
  "BarClustered",
  "BarStacked",
  "ColumnClustered",
  "ColumnStacked",
  "ColumnStacked100",
  "Doughnut",
  "LineMarkers",
  "LineStacked",
  "Pie",
  "Waterfall",
  "XYScatter",
  "XYScatterLines",
  "XYScatterSmooth",
  "XYScatterSmoothNoMarkers",
];

export const chartTypes = new Choice<ChartType, ChartType>(
  "Chart type",
  { XYScatterLinesNoMarkers: "XYScatterLinesNoMarkers", Line: "Line", AreaStacked: "AreaStacked" },
  notDrawn,
);

export const seriesOrders = new Choice<SeriesBy, SeriesBy>("Series by", {
  Auto: "Auto",
  Columns: "Columns",
  Rows: "Rows",
});
