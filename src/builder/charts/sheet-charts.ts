import { CHARTS, FIRST_ROW, FORMATS, INPUT_ROW, MAIN_CHART } from "../blocks/layout";
import type { SheetContext } from "../blocks/sheet-context";
import type { Extent } from "../../workbook/cell-address";
import type { FigureKind } from "../figures/figure-kind";
import { withUnit } from "../words/figure-words";
import type { Tone } from "./chart";
import type { DeclaredChart, DeclaredLines } from "./declared-chart";

const ROWS_A_CHART = 17;
const COLUMNS_A_CHART = 8;

/**
 * Writes the charts of the sheet. They refer to helper cells with formulas of the spreadsheet's own, since Excel does
 * not update a chart on cells that our functions spill.
 */
export function writeCharts(context: SheetContext, charts: readonly DeclaredChart[]): void {
  // a heat map stands in the sheet already, as a table with a colour scale
  const lines = charts.filter((chart) => chart.kind !== "heat map");
  lines.forEach((chart, index) => writeLines(context, chart, index === 0 ? MAIN_CHART : placeOf(index - 1)));
}

const placeOf = (index: number): Extent => ({
  row: INPUT_ROW + index * (ROWS_A_CHART + 1),
  column: CHARTS,
  rows: ROWS_A_CHART,
  columns: COLUMNS_A_CHART,
});

function writeLines({ sheet, helpers, coin }: SheetContext, chart: DeclaredLines, place: Extent): void {
  const { kind, title, x, y, series } = chart;
  const points = chart.points.filter(({ between }) => !between);
  const heads = [x.title, ...series.map(({ name }) => name)];
  const head = { row: FIRST_ROW, column: helpers.take(heads.length) };
  sheet.writeAll(head, [heads], { role: "head" });
  sheet.cells(
    { row: head.row + 1, column: head.column },
    points.map((point) => [point.x, ...point.values]),
    { role: "helper", format: FORMATS.price },
  );
  sheet.chart({
    kind,
    title,
    source: sheet.area(head, points.length + 1, heads.length),
    place: sheet.area(place, place.rows, place.columns),
    xTitle: withUnit(x.title, x.kind, coin),
    yTitle: withUnit(y.title, y.kind, coin),
    xFormat: AXIS_FORMATS[x.kind],
    yFormat: AXIS_FORMATS[y.kind],
    colours: series.map(({ tone }) => COLOURS[tone]),
  });
}

/** Numbers along an axis have few places. */
const AXIS_FORMATS: Readonly<Record<FigureKind, string>> = {
  USD: "#,##0",
  price: "#,##0",
  coin: "0.00",
  percent: "0%",
  ratio: "0.0",
  times: '0"x"',
  contracts: "#,##0",
  count: "0",
};

/**
 * The colours of the pane's light theme; what a line stands for has the same colour in every chart, and limits are red.
 */
export const COLOURS: Readonly<Record<Tone, string>> = {
  unhedged: "#616161",
  hedged: "#0f6cbd",
  "until liquidation": "#c43501",
  locked: "#00666d",
  floating: "#835b00",
  margin: "#af33a1",
  limit: "#bc2f32",
  "locked in full": "#00666d",
  "locked mostly": "#00666d",
  "locked by half": "#835b00",
  "locked in part": "#835b00",
};
